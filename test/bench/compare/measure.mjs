// @ts-check
/** Measures one engine in a process of its own: `measure.mjs search|quotations NAME CORPUS PEERS RIPGREP`. */
import { createRequire } from 'node:module';
import { readFileSync, statSync, existsSync } from 'node:fs';
import path from 'node:path';
import { quotationEngines, searchEngines } from './engines.mjs';

const [, , what, name = '', corpus = '', peers = '', ripgrep = ''] = process.argv;
/** @type {string[]} */
const texts = JSON.parse(readFileSync(path.join(corpus, 'texts.json'), 'utf8'));
const questions = JSON.parse(readFileSync(path.join(corpus, 'questions.json'), 'utf8'));
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const places = { peers, corpus, ripgrep: ripgrep === '' ? null : ripgrep };
const ours = createRequire(import.meta.url)(path.resolve('out/bench/ours.js'));

/** @param {() => unknown} work */
async function milliseconds(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** @param {readonly number[]} times @param {number} share */
function percentile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** @template Question @param {readonly Question[]} asked @param {(one: Question) => unknown} ask */
async function times(asked, ask) {
  for (const one of asked.slice(0, 50)) await ask(one);
  const all = [];
  for (const one of asked) all.push(await milliseconds(() => ask(one)));
  return { p50: percentile(all, 0.5), p99: percentile(all, 0.99) };
}

function memory() {
  // What the first one frees of buffers is counted as gone only by the second.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measureSearch() {
  const engine = name === 'ours' ? ours.search(texts) : searchEngines[name]?.(texts, places);
  if (!engine) throw new Error(`no engine ${name}`);
  const before = memory();
  const build = await milliseconds(() => engine.build());
  const held = memory() - before;
  // A process started anew for every question has nothing to warm up, and takes its time.
  const few = name === 'ripgrep' ? 10 : Infinity;
  const words = await times(questions.queries.slice(0, few), (query) => engine.ask(query));
  const keys = await times(questions.keystrokes.slice(0, few), (query) => engine.ask(query));
  let saved = null;
  let open = null;
  if (engine.save && engine.open) {
    const bytes = engine.save();
    saved = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length;
    open = await milliseconds(() => engine.open?.(bytes));
  }
  const database = path.join(corpus, 'fts5.db');
  if (name === 'SQLite FTS5' && existsSync(database)) saved = statSync(database).size;
  return { gives: engine.gives, build, held, words, keys, saved, open, size };
}

async function measureQuotations() {
  const slow = name !== 'ours' && !name.startsWith('SQLite');
  // What reads every article for every question is asked of a few articles and a few questions.
  const among = slow ? Math.min(100, texts.length) : texts.length;
  const engine = (name === 'ours' ? ours.quotations : quotationEngines[name])?.(
    texts.slice(0, among),
    places,
  );
  if (!engine) throw new Error(`no engine ${name}`);
  const build = await milliseconds(() => engine.build());
  const asked = slow
    ? questions.altered
        .slice(0, 20)
        .map((/** @type {any} */ one, /** @type {number} */ at) => Object.assign(one, { text: at }))
    : questions.altered;
  let right = 0;
  const found = await times(asked, ({ quoted }) => engine.find(quoted));
  if (!slow) for (const { text, quoted } of asked) if (engine.find(quoted) === text) right += 1;
  const wrong = slow
    ? null
    : questions.absent.filter((/** @type {string} */ quoted) => engine.find(quoted) >= 0).length;
  const factor = texts.length / among;
  return {
    build,
    found: { p50: found.p50 * factor, p99: found.p99 * factor },
    factor,
    recall: slow ? null : right / asked.length,
    wrong,
    absent: questions.absent.length,
    bytes: engine.bytes?.() ?? null,
    size,
  };
}

console.log(JSON.stringify(await (what === 'search' ? measureSearch() : measureQuotations())));
