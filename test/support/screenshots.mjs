// @ts-check
/**
 * `npm run screenshots`: takes the pictures of README and docs in a real VS Code, into docs/images.
 *
 *   node test/support/screenshots.mjs            after a build and a packaging
 *   node test/support/screenshots.mjs NAME…      those alone, such as overview-light
 *   node test/support/screenshots.mjs --check    the same scenes in high contrast too, into out/screenshots
 *   node test/support/screenshots.mjs --compare  takes those of the README into out/screenshots, and
 *                                                fails where one is no longer what the README shows
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));

const { ensureDependencies } = await import('./hosts/dependencies.mjs');
const { errorMessage } = await import('./hosts/errors.mjs');
const { openVsCode } = await import('./hosts/page.mjs');
const { say } = await import('./hosts/progress.mjs');
const { inRepository } = await import('./hosts/root.mjs');
const { runScript } = await import('./hosts/runScript.mjs');
const { difference, LARGEST_SHARE } = await import('./pictures/difference.mjs');
const { settings, themes } = await import('./pictures/look.mjs');
const { decodePng, encodePng } = await import('./pictures/png.mjs');
const { docsScenes, writeLibrary } = await import('./pictures/docsScenes.mjs');
const { scenes } = await import('./pictures/scenes.mjs');
const { viewport } = await import('./pictures/stage.mjs');

/** What fits a README; a picture beyond it is an error. */
const MAX_BYTES = 200_000;

const compare = process.argv.includes('--compare');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** @typedef {import('./pictures/stage.mjs').Scene} Scene */
/** @typedef {keyof typeof themes} Theme */

/** What README and docs show: the scene, the theme. */
const pictures = new Set([
  'overview-light',
  'sidebar-dark',
  'reader-dark',
  'insertion-light',
  'verification-light',
  ...docsScenes.map(({ name }) => `${name}-light`),
]);

/** The sample's lines are cut for a wide editor; a paragraph a line suits any. @param {string} folder */
async function unwrapReport(folder) {
  const file = path.join(folder, 'bao-cao.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll(/(?<=[^\n])\n(?=[\p{L}])/gu, ' '));
}

/** @param {string} name of a picture @param {Buffer} taken */
async function compareWith(name, taken) {
  const shown = await readFile(inRepository('docs', 'images', name));
  const share = difference(decodePng(shown), decodePng(taken));
  const isSame = share <= LARGEST_SHARE;
  say(`  ${isSame ? '✓' : '✗'} ${name}: ${(share * 100).toFixed(1)} % is different`);
  if (!isSame) process.exitCode = 1;
}

/**
 * @param {Theme} theme
 * @param {readonly Scene[]} played one after another, whichever of them are wanted
 * @param {readonly string[]} wanted names of pictures
 * @param {{ folder: string, prepare: (workspace: string) => Promise<void> }} where
 */
async function take(theme, played, wanted, { folder, prepare }) {
  const vsCode = await openVsCode({
    colorScheme: theme.includes('light') ? 'light' : 'dark',
    open: 'bao-cao.md',
    scale: 2,
    settings: { ...settings, ...themes[theme] },
    prepare,
    viewport,
  });
  try {
    for (const { name, show } of played) {
      const clip = await show(vsCode);
      if (wanted.includes(`${name}-${theme}`)) {
        const taken = await vsCode.page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
        const file = encodePng(decodePng(taken));
        await writeFile(path.join(folder, `${name}-${theme}.png`), file);
        if (compare) {
          await compareWith(`${name}-${theme}.png`, file);
          continue;
        }
        say(`  ✓ ${name}-${theme}.png, ${Math.ceil(file.length / 1000)} KB`);
        if (folder.includes('docs') && file.length > MAX_BYTES) {
          throw new Error(`${name}-${theme}.png is larger than ${MAX_BYTES / 1000} KB`);
        }
      }
    }
  } finally {
    await vsCode.close();
  }
}

try {
  await ensureDependencies();
  await runScript('build');
  await runScript('package');
  const check = process.argv.includes('--check');
  const folder =
    check || compare ? inRepository('out', 'screenshots') : inRepository('docs', 'images');
  await mkdir(folder, { recursive: true });
  const plays = [
    { played: scenes, prepare: unwrapReport },
    { played: docsScenes, prepare: writeLibrary },
  ];
  for (const theme of /** @type {Theme[]} */ (Object.keys(themes))) {
    for (const { played, prepare } of plays) {
      const all = played.map(({ name }) => `${name}-${theme}`);
      const shown = check ? all : all.filter((picture) => pictures.has(picture));
      const wanted = named.length > 0 ? shown.filter((name) => named.includes(name)) : shown;
      if (wanted.length > 0) {
        await take(theme, played, wanted, { folder, prepare });
      }
    }
  }
} catch (error) {
  say(`  ✗ ${errorMessage(error)}`);
  process.exitCode = 1;
}
process.exit();
