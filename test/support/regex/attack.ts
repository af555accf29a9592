/**
 * Gives every function that takes untrusted text the texts that slow patterns down. What takes long is
 * called again with a quarter of the text: linear work takes a quarter of the time then, quadratic a
 * sixteenth. A line beginning with ✗ tells of each that grew faster than the text.
 *
 *   node attack.cjs WITNESSES.json
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { engineWith } from '../verification';
import { attacked } from './attacked';
import { hostileTexts } from './hostileTexts';

/** CPU milliseconds that one call may take before its growth is asked about; a call takes about one. */
const SLOW_MS = 400;
/** Of a call, wall-clock milliseconds; none linear comes near. */
const HANGS_MS = 20_000;
/** Between linear (4) and quadratic (16), with room for a busy machine. */
const MOST_GROWTH = 9;

const call = { run: (): unknown => null };
const script = new vm.Script('run()');
const world = vm.createContext({ run: () => call.run() });

/** CPU milliseconds; infinite where it hangs. An exception takes as long as it takes. */
function timed(run: () => unknown): number {
  call.run = run;
  const start = process.cpuUsage();
  try {
    script.runInContext(world, { timeout: HANGS_MS });
  } catch (error) {
    if (String(error).includes('timed out')) return Infinity;
    throw error;
  }
  return process.cpuUsage(start).user / 1000;
}

function growth(run: (text: string) => unknown, text: string, whole: number): number {
  const quarter = text.slice(0, Math.floor(text.length / 4));
  const times = [0, 1, 2].map(() => timed(() => run(quarter)));
  const again = Number.isFinite(whole) ? timed(() => run(text)) : whole;
  return Math.min(whole, again) / Math.max(1, Math.min(...times));
}

async function main(): Promise<void> {
  const engine = await engineWith({
    'a.txt': 'Bài\n\nNăm ấy, làng Đông xây cầu mới qua sông nhỏ.',
  });
  const witnesses: string[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
  const texts = hostileTexts(witnesses);
  const calls = attacked(engine);
  const failed = new Set<string>();
  let slowest = { ms: 0, of: '' };
  for (const text of texts) {
    for (const [name, run] of calls) {
      if (failed.has(name)) continue;
      const ms = timed(() => run(text));
      const of = `${name}: ${JSON.stringify(text.slice(0, 24))}`;
      if (ms > slowest.ms) slowest = { ms, of };
      if (ms <= SLOW_MS) continue;
      const grew = growth(run, text, ms);
      if (grew <= MOST_GROWTH) continue;
      failed.add(name);
      process.stdout.write(`✗ ${of}: ${Math.round(ms)} ms, ${grew.toFixed(1)} times a quarter\n`);
    }
  }
  process.stdout.write(
    `${texts.length} texts, ${calls.length} functions; slowest ${Math.round(slowest.ms)} ms (${slowest.of})\n`,
  );
}

void main();
