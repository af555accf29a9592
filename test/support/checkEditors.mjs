// @ts-check
/**
 * `npm run check:editors`: starts the editors that are here with the configurations of
 * docs/editors.md, as they stand there, opens a report, and asserts from inside the editor what its
 * user sees. Needs a build. An editor that is not here is told, and is no failure; `--all` makes it one.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkHelix } from './editors/helix.mjs';
import { errorMessage } from './hosts/errors.mjs';
import { say } from './hosts/progress.mjs';
import { inRepository } from './hosts/root.mjs';

const report = `# Báo cáo

Bài học nêu: “Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.” [@canhthuy, đoạn 5].

Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt 31%.

Nơi khác nói khác [@canhthui].
`;

/** @param {string} program @param {readonly string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] */
function run(program, args, options = {}) {
  return new Promise(
    (/** @type {(outcome: { code: number, output: string }) => void} */ resolve) => {
      execFile(program, [...args], { timeout: 120_000, ...options }, (error, output, errors) => {
        resolve({ code: error ? Number(error.code ?? 1) || 1 : 0, output: `${output}${errors}` });
      });
    },
  );
}

const page = await readFile('docs/editors.md', 'utf8');

/** The block of docs/editors.md whose first line names it. @param {string} name */
function configuration(name) {
  const block = page.match(/```\w+\n[\s\S]*?```/g)?.find((one) => one.includes(` ${name}: `));
  if (!block) throw new Error(`docs/editors.md has no configuration “${name}”`);
  return block.replace(/^```\w+\n/, '').replace(/```$/, '');
}

/** @param {string} text */
const versionIn = (text) => /\d+\.\d+(?:\.\d+)?/.exec(text)?.[0] ?? '';

/** @param {string} version @param {number} minor */
const isSince = (version, minor) => {
  const [major = 0, found = 0] = version.split('.').map(Number);
  return major > 0 || found >= minor;
};

/**
 * @typedef {object} Editor
 * @property {string} name
 * @property {string} program
 * @property {(version: string) => { file: string, config: string }} configured
 * @property {(place: Place) => Promise<void>} check throws, with what was seen, where the editor does
 *   not show what it should
 *
 * @typedef {{ config: string, work: string, env: NodeJS.ProcessEnv }} Place
 */

/**
 * An editor that runs a script of its own.
 * @param {string} program @param {string} script
 * @param {(config: string, script: string) => readonly string[]} args
 * @returns {Editor['check']}
 */
const asking =
  (program, script, args) =>
  async ({ config, work, env }) => {
    const how = args(config, inRepository('test', 'support', 'editors', script));
    const { code, output } = await run(program, how, { cwd: work, env });
    say(output.trimEnd());
    if (code !== 0) throw new Error(`${program} ended with code ${code}`);
  };

/** @type {readonly Editor[]} */
const editors = [
  {
    name: 'Neovim',
    program: 'nvim',
    configured: (version) => ({
      file: 'init.lua',
      config: configuration(isSince(version, 11) ? 'neovim-0.11' : 'neovim-0.7'),
    }),
    check: asking('nvim', 'neovim.lua', (config, script) => [
      '--headless',
      '-n',
      '-i',
      'NONE',
      '-u',
      config,
      '-S',
      script,
    ]),
  },
  {
    name: 'Emacs',
    program: 'emacs',
    configured: () => ({ file: 'init.el', config: configuration('emacs') }),
    check: asking('emacs', 'emacs.el', (config, script) => ['--batch', '-l', config, '-l', script]),
  },
  {
    name: 'Helix',
    program: 'hx',
    configured: () => ({
      file: path.join('helix', 'languages.toml'),
      config: configuration('helix'),
    }),
    check: (place) => checkHelix({ ...place, say }),
  },
];

/** A folder with a library, a report and the program on the path. */
async function workspace() {
  const folder = await mkdtemp(path.join(tmpdir(), 'trich-dan-editor-'));
  const bin = path.join(folder, 'bin');
  const work = path.join(folder, 'bao cao');
  await mkdir(bin);
  await mkdir(path.join(work, 'trich-dan'), { recursive: true });
  const program = path.join(bin, 'trich-dan');
  const cli = inRepository('dist', 'cli.js');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  await chmod(program, 0o755);
  await writeFile(path.join(work, 'bao-cao.md'), report);
  const article = 'Hiến đất\n\nBà con hiến hơn một nghìn mét đất làm đường.\n';
  await writeFile(path.join(work, 'trich-dan', 'dat.txt'), article);
  await writeFile(path.join(work, 'trich-dan', 'dat.article.json'), '{ "citekey": "dat" }');
  await run('git', ['init', '--quiet'], { cwd: work });
  return { folder, bin, work };
}

let failures = 0;
for (const { name, program, configured, check } of editors) {
  const { code, output } = await run(program, ['--version']);
  if (code !== 0) {
    say(`${name} is not here: nothing was checked in it.`);
    if (process.argv.includes('--all')) failures += 1;
    continue;
  }
  const version = versionIn(output);
  say(`${name} ${version}`);
  const { folder, bin, work } = await workspace();
  try {
    const { file, config } = configured(version);
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), config);
    const env = {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env['PATH']}`,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      LC_ALL: 'vi_VN.UTF-8',
    };
    await check({ config: path.join(folder, file), work, env });
  } catch (error) {
    say(`  ✗ ${errorMessage(error)}`);
    failures += 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
if (failures > 0) process.exitCode = 1;
