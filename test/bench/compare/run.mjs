// @ts-check
/**
 * Ours beside the others, same articles, same questions, one run: prints the tables of
 * docs/performance.md.
 *
 *   npm run bench -- [--articles 10000] [--only ours]
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureHost } from '../../support/hosts/install.mjs';
import { nodeForCodeServer } from '../../support/hosts/node.mjs';
import { child, quotationEngines, searchEngines } from './engines.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, only: { type: 'string' } },
});
/** @param {readonly string[]} names */
const wanted = (names) =>
  names.filter((name) => values.only === undefined || name.includes(values.only));
const room = path.resolve('out/bench');
const corpus = path.join(room, `corpus-${values.articles}`);
const peers = path.join(room, 'peers', 'package.json');

/** Exact versions: a table is worth nothing without them. */
const PEERS = {
  minisearch: '7.2.0',
  flexsearch: '0.8.212',
  '@orama/orama': '3.1.18',
  'approx-string-match': '2.0.0',
  'diff-match-patch': '1.0.5',
};

mkdirSync(path.dirname(peers), { recursive: true });
writeFileSync(peers, JSON.stringify({ private: true, dependencies: PEERS }));
execFileSync(
  'npm',
  ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'],
  {
    cwd: path.dirname(peers),
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
for (const name of ['prepare', 'ours']) {
  await build({
    entryPoints: [`test/bench/compare/${name}.ts`],
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    outfile: path.join(room, `${name}.js`),
  });
}
if (!existsSync(path.join(corpus, 'questions.json'))) {
  execFileSync(process.execPath, [path.join(room, 'prepare.js'), values.articles, corpus]);
}
// SQLite comes with newer Nodes: all run in the one that the tests' VS Code runs in.
const node = await nodeForCodeServer();
const server = await ensureHost('code-server');
const ripgrep = readdirSync(server, { recursive: true, encoding: 'utf8' }).find((name) =>
  name.endsWith(path.join('linux-x64', 'rg')),
);

/** @param {string} what @param {string} name */
const measured = (what, name) =>
  child(
    path.resolve('test/bench/compare/measure.mjs'),
    [what, name, corpus, peers, ripgrep ? path.join(server, ripgrep) : ''],
    node,
  );
/** @param {number | null | undefined} ms */
const time = (ms) =>
  ms === null || ms === undefined
    ? '–'
    : ms >= 1000
      ? `${(ms / 1000).toFixed(2)} s`
      : ms >= 1
        ? `${ms.toFixed(1)} ms`
        : `${(ms * 1000).toFixed(0)} µs`;
/** @param {{ p50: number, p99: number }} times */
const both = ({ p50, p99 }) => `${time(p50)} / ${time(p99)}`;
/** @param {readonly unknown[]} cells */
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);

const version = execFileSync(node, ['--version']).toString().trim();
console.log(
  `\n${values.articles} articles; Node ${version}, ${os.cpus()[0]?.model ?? ''}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}\n`,
);
row([
  'search',
  'build',
  'held / text byte',
  'kept / text byte',
  'opened',
  'three words p50 / p99',
  'each key p50 / p99',
  'gives',
]);
row(['---', '---:', '---:', '---:', '---:', '---:', '---:', '---']);
for (const name of wanted(['ours', ...Object.keys(searchEngines)])) {
  try {
    const { build: built, held, words, keys, saved, open, size, gives } = measured('search', name);
    row([
      name,
      built < 1 ? '–' : `${(size / built / 1e3).toFixed(1)} MB/s`,
      name === 'ripgrep' || name === 'SQLite FTS5' ? '–' : (held / size).toFixed(2),
      saved === null ? '–' : (saved / size).toFixed(2),
      time(open),
      both(words),
      both(keys),
      gives,
    ]);
  } catch (error) {
    row([name, `failed: ${String(error).split('\n')[0]}`, '', '', '', '', '', '']);
  }
}
console.log();
row([
  'quotations of 12 to 40 words, one to three words changed',
  'build',
  'index / text byte',
  'found first',
  'absent found',
  'one quotation p50 / p99',
  'times ours',
]);
row(['---', '---:', '---:', '---:', '---:', '---:', '---:']);
let own = NaN;
for (const name of wanted(['ours', ...Object.keys(quotationEngines)])) {
  try {
    const {
      build: built,
      found,
      recall,
      wrong,
      absent,
      bytes,
      size,
      factor,
    } = measured('quotations', name);
    if (Number.isNaN(own)) own = found.p50;
    row([
      factor > 1 ? `${name} (time × ${factor})` : name,
      built < 1 ? '–' : `${(size / factor / built / 1e3).toFixed(1)} MB/s`,
      bytes === null ? '–' : (bytes / size).toFixed(2),
      recall === null ? '–' : `${(100 * recall).toFixed(1)} %`,
      wrong === null ? '–' : `${wrong} of ${absent}`,
      both(found),
      Math.round(found.p50 / own).toLocaleString('en'),
    ]);
  } catch (error) {
    row([name, `failed: ${String(error).split('\n')[0]}`, '', '', '', '', '']);
  }
}
