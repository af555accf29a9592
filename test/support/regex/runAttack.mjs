// @ts-check
/** Bundles the attack and runs it in a process of its own, which it may hang. */
import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { inRepository } from '../hosts/root.mjs';
import { say } from '../hosts/progress.mjs';

/** Of the whole attack, milliseconds; it takes a tenth on two idle processors. */
const MOST_MS = 600_000;

/**
 * @param {string} judgements a JSON file of what was found of slow patterns
 * @returns {Promise<string[]>} what took too long
 */
export async function attack(judgements) {
  const outfile = inRepository('out', 'regex', 'attack.cjs');
  await build({
    entryPoints: [inRepository('test', 'support', 'regex', 'attack.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    outfile,
  });
  const child = spawn(process.execPath, [outfile, judgements], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: MOST_MS,
  });
  let written = '';
  child.stdout.on('data', (part) => (written += String(part)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const lines = written.split('\n').filter((line) => line !== '');
  const faults = lines.filter((line) => line.startsWith('✗ ')).map((line) => line.slice(2));
  for (const line of lines) if (!line.startsWith('✗ ')) say(`  ${line}`);
  return code === 0 || faults.length > 0 ? faults : [...faults, `the attack ended with ${code}`];
}
