// @ts-check
/**
 * Builds everything that runs: one table of targets, no logic of its own per target.
 *
 *   node esbuild.mjs            what ships, minified, into dist/
 *   node esbuild.mjs --dev      the same with source maps, not minified
 *   node esbuild.mjs --watch    --dev, rebuilt on change
 *   node esbuild.mjs --tests    the test bundles, into out/test/; --unit, --hosts or --soak: those alone
 *
 * Any error or warning of any target ends the run with a non-zero exit code.
 */
import { build, context } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundlesOf } from './src/build/bundled.mjs';
import { writeBundled } from './src/build/writeBundled.mjs';
import { withoutModules, withoutNetwork, withoutPowers } from './src/build/withoutPowers.mjs';

const flags = new Set(process.argv.slice(2));
const watch = flags.has('--watch');
const development = watch || flags.has('--dev') || flags.has('--tests');

/**
 * The embedded library's files: a web host reads them over HTTP, which has no folders to list.
 * @returns {Promise<{ path: string, size: number }[]>}
 */
async function embeddedFiles() {
  const entries = await readdir('content', { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      path: path.relative('content', file).split(path.sep).join('/'),
      size: (await stat(file)).size,
    })),
  );
}

/** A digest of the engine's sources: indexes that another engine kept may mean something else. */
async function engineBuild() {
  const digest = createHash('sha256');
  for (const name of (await readdir('src/core', { recursive: true })).sort()) {
    if (name.endsWith('.ts')) {
      digest.update(`${name.split(path.sep).join('/')}\n`);
      digest.update(await readFile(path.join('src/core', name)));
    }
  }
  return digest.digest('hex').slice(0, 16);
}

const define = {
  EMBEDDED_FILES: JSON.stringify(await embeddedFiles()),
  ENGINE_BUILD: JSON.stringify(await engineBuild()),
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'es2022',
  sourcemap: development ? 'linked' : false,
  minify: !development,
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
  metafile: true,
  define,
  plugins: [withoutPowers],
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The packages that ship both forms are smaller as ES modules.
  mainFields: ['module', 'main'],
};

/** A Node builtin in one of these does not resolve, and so fails the build. @type {import('esbuild').BuildOptions} */
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** Reads or writes what it is handed, and asks nobody for more. @type {import('esbuild').BuildOptions} */
const pureWorker = { ...browser, format: 'iife', define: { ...define, ...withoutNetwork } };

/**
 * A file that calls one of the functions of dist/node.js.
 * @param {string} name @param {string} outfile @param {string} banner
 * @returns {import('esbuild').BuildOptions}
 */
function entryTo(name, outfile, banner = '') {
  return {
    ...node,
    stdin: { contents: `require('./node.js').${name}();` },
    external: ['./node.js'],
    outfile,
    banner: { js: banner },
  };
}

/** @type {import('esbuild').BuildOptions[]} */
const shipped = [
  {
    ...node,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [withoutPowers, withoutModules('net')],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/extension/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    external: ['vscode'],
  },
  {
    ...node,
    stdin: {
      // The engine once for both: it is most of either.
      contents: `
        export const serve = () => import('./src/server/node/main');
        export const run = () => import('./src/cli/main');`,
      resolveDir: process.cwd(),
    },
    outfile: 'dist/node.js',
    plugins: [withoutPowers, withoutModules('net', 'child_process')],
  },
  entryTo('serve', 'dist/server.js'),
  {
    ...browser,
    format: 'iife',
    entryPoints: ['src/server/browser/main.ts'],
    outfile: 'dist/server.browser.js',
  },
  // The readers of other formats: a worker of their own, loaded when the first file is added.
  {
    ...node,
    entryPoints: ['src/import/node/main.ts'],
    external: ['./import.browser.js'],
    outfile: 'dist/import.js',
  },
  {
    ...pureWorker,
    entryPoints: ['src/import/browser/main.ts'],
    outfile: 'dist/import.browser.js',
  },
  // The server of the Model Context Protocol: loaded by the one command that speaks it.
  {
    ...node,
    entryPoints: ['src/mcp/serve.ts'],
    outfile: 'dist/mcp.js',
    alias: { '@modelcontextprotocol/server/_shims': './src/mcp/shims.ts' },
  },
  // The writer of Word files: one script for workers of both kinds.
  {
    ...pureWorker,
    entryPoints: ['src/export/main.ts'],
    outfile: 'dist/export.js',
    external: ['node:worker_threads'],
  },
  // The processor of citation styles, with styles and locales: one script for workers of both kinds.
  {
    ...pureWorker,
    entryPoints: ['src/csl/main.ts'],
    outfile: 'dist/csl.js',
    external: ['node:worker_threads'],
    loader: { '.csl': 'text', '.xml': 'text' },
  },
  { ...browser, format: 'iife', entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['src/webview/statistics/main.ts'],
    outfile: 'dist/statistics.js',
  },
  entryTo('run', 'dist/cli.js', '#!/usr/bin/env node'),
];

/** Every `*.test.ts` below a folder: suites are found, never listed by hand. @param {string} folder */
async function suites(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Loaded once by the process that runs the suites, not once more in each that uses them. */
const largeLibraries = [
  'axe-core',
  'citeproc',
  'docx',
  'linkedom',
  'markdown-it',
  'oxc-parser',
  'pdfjs-dist',
  'recheck/lib/browser.js',
  'vscode-jsonrpc',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'yaml',
];

/**
 * @param {string} folder
 * @returns {Promise<import('esbuild').BuildOptions>}
 */
async function nodeSuites(folder) {
  return {
    ...node,
    entryPoints: await suites(`test/${folder}`),
    outbase: 'test',
    outdir: 'out/test',
    external: ['vscode', 'mocha', 'fast-check', 'playwright-core', ...largeLibraries],
    loader: { '.txt': 'text', '.csl': 'text', '.xml': 'text' },
  };
}

/**
 * Suites that share the code they test, so that a process reads and compiles it once.
 * @param {string} folder
 * @returns {Promise<import('esbuild').BuildOptions>}
 */
async function sharingSuites(folder) {
  return {
    ...(await nodeSuites(folder)),
    format: 'esm',
    splitting: true,
    chunkNames: `${folder}/shared/[name]-[hash]`,
    outExtension: { '.js': '.mjs' },
    // What is bundled from CommonJS asks for Node's modules the old way.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
  };
}

/**
 * One bundle for the Web Worker host: the suites of the Node host, so that both are held to the
 * same promises, and those of this host alone.
 * @returns {Promise<import('esbuild').BuildOptions>}
 */
async function webSuites() {
  const shared = (await suites('test/integration')).filter(
    (file) => !file.endsWith('.node.test.ts'),
  );
  const found = [...shared, ...(await suites('test/web'))];
  const pairs = found.map((file) => {
    const name = JSON.stringify(file);
    return `[${name}, () => import(${JSON.stringify(`./${file}`)})]`;
  });
  return {
    ...browser,
    format: 'cjs',
    entryPoints: ['test/support/webSuite.ts'],
    outfile: 'out/test/web/index.js',
    external: ['vscode'],
    plugins: [
      {
        name: 'suites',
        setup(build) {
          build.onResolve({ filter: /^virtual:suites$/ }, () => ({
            path: 'suites',
            namespace: 'v',
          }));
          build.onLoad({ filter: /.*/, namespace: 'v' }, () => ({
            contents: `export const suites = [${pairs.join(', ')}];`,
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  };
}

async function targets() {
  if (!flags.has('--tests')) {
    return shipped;
  }
  if (flags.has('--soak')) return [await nodeSuites('soak')];
  await rm('out/test', { recursive: true, force: true });
  const ofHosts = () => [nodeSuites('integration'), webSuites()];
  if (flags.has('--unit')) return [await sharingSuites('unit')];
  if (flags.has('--hosts')) return Promise.all(ofHosts());
  return Promise.all([...['unit', 'ui'].map(sharingSuites), ...ofHosts()]);
}

if (watch) {
  const contexts = await Promise.all((await targets()).map((target) => context(target)));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.all((await targets()).map((target) => build(target)));
  if (!flags.has('--tests')) {
    const bundles = bundlesOf(results.map(({ metafile }) => metafile));
    await mkdir('out', { recursive: true });
    await writeFile('out/bundles.json', JSON.stringify(bundles));
    await writeBundled('vsix', 'dist', bundles);
  }
  const warnings = results.reduce((sum, result) => sum + result.warnings.length, 0);
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
      if (file.startsWith('dist') && !file.endsWith('.map')) {
        console.log(`${(bytes / 1024).toFixed(1).padStart(8)} KB  ${file}`);
      }
    }
  }
  if (warnings > 0) {
    throw new Error(`esbuild printed ${warnings} warning(s): see above`);
  }
}
