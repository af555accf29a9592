// @ts-check
/** Judges the patterns it is given, one message each. */
import { parentPort, workerData } from 'node:worker_threads';
import { judge } from './judge.mjs';

/** @type {{ key: string, source: string, flags: string }[]} */
const patterns = workerData;
for (const { key, source, flags } of patterns) {
  const start = performance.now();
  const judgement = judge(source, flags);
  parentPort?.postMessage({ key, judgement, ms: performance.now() - start });
}
