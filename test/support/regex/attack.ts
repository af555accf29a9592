/**
 * Gives every function that takes untrusted text the texts that slow patterns down. What takes long is
 * called again with four times the text: linear work takes four times as long then, quadratic sixteen
 * times. A line beginning with ✗ tells of each that grew faster than the text.
 *
 *   node attack.cjs JUDGEMENTS.json
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { engineWith } from '../verification';
import { attacked } from './attacked';
import type { Hostile } from './hostileTexts';
import { hostileTexts } from './hostileTexts';
import type { Judgement } from './judge.mjs';

/** UTF-16 units of a text: enough for quadratic work to be seen. */
const LENGTH = 8000;
/** CPU milliseconds that one call may take before its growth is asked about; most take one. */
const SLOW_MS = 60;
/** Of a call, wall-clock milliseconds; none linear comes near. */
const HANGS_MS = 20_000;
/** Between linear (4) and quadratic (16), with room for a busy machine. */
const MOST_GROWTH = 9;

const call = { run: (): unknown => null };
const script = new vm.Script('run()');
const world = vm.createContext({ run: () => call.run() });

/** CPU milliseconds; infinite where it hangs. */
function timed(run: () => unknown): number {
  call.run = run;
  const start = process.cpuUsage();
  try {
    script.runInContext(world, { timeout: HANGS_MS });
  } catch (error) {
    if (String(error).includes('timed out')) return Infinity;
    // What is refused is answered.
    if (error instanceof TypeError || error instanceof RangeError) throw error;
  }
  return process.cpuUsage(start).user / 1000;
}

/** How many times longer four times the text takes, at the least. */
function growth(run: (text: string) => unknown, text: Hostile): number {
  const least = (length: number): number => {
    const given = text(length);
    const first = timed(() => run(given));
    return Number.isFinite(first)
      ? Math.min(
          first,
          timed(() => run(given)),
        )
      : first;
  };
  const short = least(LENGTH);
  return short <= SLOW_MS ? 0 : least(4 * LENGTH) / short;
}

async function main(): Promise<void> {
  const engine = await engineWith({
    'a.txt': 'Bài\n\nNăm ấy, làng Đông xây cầu mới qua sông nhỏ.',
  });
  const judgements: Judgement[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
  const texts = hostileTexts(judgements);
  const calls = attacked(engine);
  const failed = new Set<string>();
  for (const text of texts) {
    const given = text(LENGTH);
    for (const [name, run] of calls) {
      if (failed.has(name) || timed(() => run(given)) <= SLOW_MS) continue;
      const grew = growth(run, text);
      if (grew <= MOST_GROWTH) continue;
      failed.add(name);
      process.stdout.write(
        `✗ ${name}, ${grew.toFixed(1)}: ${JSON.stringify(given.slice(0, 40))}\n`,
      );
    }
  }
  process.stdout.write(`${texts.length} texts, ${calls.length} functions\n`);
}

void main();
