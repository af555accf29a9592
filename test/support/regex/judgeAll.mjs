// @ts-check
/**
 * Judges many patterns on all processors. Most are asked about anew in each run; those that take recheck
 * long are remembered in remembered.txt: one line each, the hash of what is asked and what was found.
 * A hash is of recheck's version, the pattern as it is asked about and its flags, so a line cannot be
 * stale, only unused.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { inRepository } from '../hosts/root.mjs';
import { flagsThatMatter, questionsAbout } from './judge.mjs';

/** @typedef {import('./judge.mjs').Judgement} Judgement */
/** @typedef {{ source: string, flags: string }} Pattern */
/** @typedef {{ key: string, judgement: Judgement, ms: number }} Answer */

const REMEMBERED = inRepository('test', 'support', 'regex', 'remembered.txt');
/** What took recheck longer is remembered, milliseconds. */
const LONG_MS = 200;

const { version } = JSON.parse(
  await readFile(inRepository('node_modules', 'recheck', 'package.json'), 'utf8'),
);

/** @param {Pattern} pattern */
export function keyOf({ source, flags }) {
  const asked = [version, flagsThatMatter(flags), ...questionsAbout(source)];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 20);
}

/** @returns {Promise<Map<string, Judgement>>} */
async function remembered() {
  const lines = (await readFile(REMEMBERED, 'utf8').catch(() => '')).split('\n');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(' ')), JSON.parse(line.slice(line.indexOf(' ')))]),
  );
}

/** @param {readonly (Pattern & { key: string })[]} patterns @param {(answer: Answer) => void} take */
function judgeIn(patterns, take) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: patterns });
    worker.on('message', take).once('error', reject).once('exit', resolve);
  });
}

/**
 * @param {readonly Pattern[]} patterns
 * @param {{ anew?: boolean, note?: (text: string) => void }} [options] `anew`: nothing is remembered
 * @returns what was found by {@link keyOf}, how many were asked about now, and what writes remembered.txt
 */
export async function judgeAll(patterns, { anew = false, note = () => {} } = {}) {
  const known = anew ? new Map() : await remembered();
  const asked = new Map(patterns.map((pattern) => [keyOf(pattern), pattern]));
  const open = [...asked].flatMap(([key, { source, flags }]) =>
    known.has(key) ? [] : [{ key, source, flags }],
  );
  const judged = new Map([...known].filter(([key]) => asked.has(key)));
  const long = new Map(judged);
  const count = Math.max(1, os.availableParallelism());
  const shares = Array.from({ length: count }, (_, share) =>
    open.filter((__, index) => index % count === share),
  );
  let done = 0;
  await Promise.all(
    shares.map((share) =>
      judgeIn(share, ({ key, judgement, ms }) => {
        judged.set(key, judgement);
        if (ms > LONG_MS) long.set(key, judgement);
        note(`${(done += 1)} of ${open.length}`);
      }),
    ),
  );
  const lines = [...long].map(([key, judgement]) => `${key} ${JSON.stringify(judgement)}\n`);
  return {
    judged,
    asked: open.length,
    remember: () => writeFile(REMEMBERED, lines.sort().join('')),
  };
}
