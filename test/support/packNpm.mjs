// @ts-check
/**
 * `npm run pack:npm`: lays the npm package out in out/npm and packs it, as out/trich-dan-VERSION.tgz.
 * VS Code and npm want different things of one package.json (`main`, `files`, what it is for), so the
 * package gets one of its own, made of ours. Needs `npm run build` and `npm run typecheck`, which the
 * script runs before.
 */
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundlesOf } from '../../src/build/bundled.mjs';
import { writeBundled } from '../../src/build/writeBundled.mjs';
import { say } from './hosts/progress.mjs';
import { inRepository } from './hosts/root.mjs';
import { bundles, faultsOf, pages } from './npm/contents.mjs';
import { copyTypes } from './npm/types.mjs';

const target = inRepository('out', 'npm');
/** @param {string[]} names */
const inTarget = (...names) => path.join(target, ...names);

/** @param {string} file @returns {Promise<Record<string, any>>} */
const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

async function copyFiles() {
  for (const name of bundles) {
    await cp(inRepository('dist', name), inTarget('dist', name)).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
      throw new Error(`dist/${name} is missing: npm run build`);
    });
  }
  for (const name of [...pages, 'content', 'LICENSE', 'CHANGELOG.md']) {
    await cp(inRepository(name), inTarget(name), { recursive: true });
  }
  await cp(inRepository('docs', 'npm.md'), inTarget('README.md'));
}

/** The engine, once: what is imported is what is required. @returns what esbuild says of it */
async function writeEngine() {
  const { metafile } = await build({
    entryPoints: ['src/node/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    outfile: inTarget('dist', 'index.js'),
  });
  const names = Object.keys(createRequire(import.meta.url)(inTarget('dist', 'index.js'))).sort();
  await writeFile(
    inTarget('dist', 'index.mjs'),
    `import api from './index.js';\nexport const { ${names.join(', ')} } = api;\n`,
  );
  await copyTypes(inRepository('out', 'types'), 'node/index', inTarget('types'));
  for (const kind of ['c', 'm']) {
    await writeFile(inTarget('types', `index.d.${kind}ts`), `export * from './node/index.js';\n`);
  }
  return metafile;
}

/** Of what is in this package: notices and bill of materials. @param {import('esbuild').Metafile} engine */
async function writeParts(engine) {
  const ours = new Set(bundles.map((name) => `dist/${name}`));
  const built = Object.entries(await readJson(inRepository('out', 'bundles.json')));
  const parts = Object.fromEntries(built.filter(([name]) => ours.has(name)));
  await writeBundled('npm', inTarget('dist'), { ...parts, ...bundlesOf([engine]) });
}

async function writeManifest() {
  const { name, version, license, keywords, engines, repository, bugs, homepage } =
    await readJson('package.json');
  const words = await readJson('package.nls.json');
  const types = (/** @type {string} */ kind) => `./types/index.d.${kind}ts`;
  const manifest = {
    name,
    version,
    description: words['extension.description'],
    license,
    repository,
    bugs,
    homepage,
    keywords,
    engines: { node: engines.node },
    bin: { 'trich-dan': 'dist/cli.js' },
    type: 'commonjs',
    main: './dist/index.js',
    types: types('c'),
    exports: {
      '.': {
        import: { types: types('m'), default: './dist/index.mjs' },
        require: { types: types('c'), default: './dist/index.js' },
      },
      './package.json': './package.json',
    },
    sideEffects: false,
  };
  await writeFile(inTarget('package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

await rm(target, { recursive: true, force: true });
await mkdir(inTarget('dist'), { recursive: true });
await copyFiles();
await writeParts(await writeEngine());
await writeManifest();
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { stdout } = await promisify(execFile)(
  npm,
  ['pack', target, '--json', '--pack-destination', inRepository('out')],
  { shell: process.platform === 'win32' },
);
/** A list, or from npm 12 on an object by name. @type {unknown} */
const answer = JSON.parse(stdout);
const [packed] =
  /** @type {{ filename: string, size: number, unpackedSize: number, files: { path: string, size: number }[] }[]} */ (
    Array.isArray(answer) ? answer : Object.values(/** @type {object} */ (answer))
  );
if (!packed) throw new Error('npm packed nothing');
const faults = faultsOf(packed.files);
if (faults.length > 0) throw new Error(`The package is not as it should be:\n${faults.join('\n')}`);
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
say(
  `out/${packed.filename}: ${packed.files.length} files, ${megabytes(packed.size)}, ` +
    `${megabytes(packed.unpackedSize)} unpacked`,
);
