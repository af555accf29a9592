// @ts-check
/**
 * `npm run animation`: films the main job in a real VS Code, into docs/images/animation.*.gif, the same
 * pictures with captions in Vietnamese and in English. The frames are left in out/animation.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));

const { ensureDependencies } = await import('./hosts/dependencies.mjs');
const { errorMessage } = await import('./hosts/errors.mjs');
const { openVsCode } = await import('./hosts/page.mjs');
const { say } = await import('./hosts/progress.mjs');
const { inRepository } = await import('./hosts/root.mjs');
const { runScript } = await import('./hosts/runScript.mjs');
const { captionsOf, below } = await import('./pictures/captions.mjs');
const { Film } = await import('./pictures/film.mjs');
const { encodeGif } = await import('./pictures/gif.mjs');
const { settings, themes } = await import('./pictures/look.mjs');
const { encodePng } = await import('./pictures/png.mjs');
const story = await import('./pictures/story.mjs');

/** What a README may load; an animation beyond it is an error. */
const MAX_BYTES = 2_500_000;

const languages = /** @type {const} */ (['vi', 'en']);

try {
  await ensureDependencies();
  await runScript('build');
  await runScript('package');
  const vsCode = await openVsCode({
    open: 'bao-cao.md',
    scale: 1.5,
    settings: {
      ...settings,
      ...themes.light,
      'editor.fontSize': 14,
      'editor.scrollBeyondLastLine': false,
      'workbench.reduceMotion': 'on',
    },
    prepare: (folder) => writeFile(path.join(folder, 'bao-cao.md'), story.report),
    viewport: story.viewport,
  });
  try {
    const frames = inRepository('out', 'animation');
    await rm(frames, { recursive: true, force: true });
    await mkdir(frames, { recursive: true });
    await story.prepare(vsCode);
    const film = new Film(vsCode, story.start);
    try {
      await story.play(vsCode, film);
    } catch (error) {
      await vsCode.page.screenshot({ path: path.join(frames, 'failed.png') });
      throw error;
    }
    for (const language of languages) {
      const captions = await captionsOf(vsCode, story.captions, language, story.viewport.width);
      const shown = film.takes.map(({ picture, delay, caption }) => ({
        picture: below(picture, captions[caption]),
        delay,
      }));
      const file = encodeGif(shown);
      await writeFile(inRepository('docs', 'images', `animation.${language}.gif`), file);
      const seconds = shown.reduce((sum, { delay }) => sum + delay, 0) / 1000;
      say(`  ✓ animation.${language}.gif, ${Math.ceil(file.length / 1000)} KB, ${seconds} s`);
      if (file.length > MAX_BYTES) {
        throw new Error(`animation.${language}.gif is larger than ${MAX_BYTES / 1_000_000} MB`);
      }
      if (language === 'vi') {
        for (const [at, { picture, delay }] of shown.entries()) {
          if (delay >= 400) {
            const name = `${String(at).padStart(3, '0')}.png`;
            await writeFile(path.join(frames, name), encodePng(picture));
          }
        }
      }
    }
  } finally {
    await vsCode.close();
  }
} catch (error) {
  say(`  ✗ ${errorMessage(error)}`);
  process.exitCode = 1;
}
process.exit();
