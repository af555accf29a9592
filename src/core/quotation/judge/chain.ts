import type { Fit } from './fit';
import type { Fragment } from './fragments';
import { LowestPrefix } from './lowestPrefix';
import { firstFrom } from './sourceTokens';
import type { SourceTokens } from './sourceTokens';

/** A fragment's candidates, by their place. */
export interface Candidates {
  readonly fragment: Fragment;
  readonly fits: readonly Fit[];
}

/** One word's difference, beside which the widest gap weighs nothing. */
const WORD = 1e9;
/** What an insertion costs that stands for more words than it may. */
const OVERSTEPPED = 4 * WORD;

interface Best {
  readonly cost: number;
  /** The fragment and candidate before, or null. */
  readonly before: Best | null;
  readonly fit: Fit;
  readonly index: number;
}

/**
 * Chooses a place for each fragment such that they follow each other: with the least differences,
 * then the smallest gaps; null for a fragment that has none. N log N in the number of candidates.
 */
export function chooseChain(
  candidates: readonly Candidates[],
  source: SourceTokens,
): (Fit | null)[] {
  const skipped = skipCosts(candidates);
  const ends = candidates.flatMap(({ fits }) => fits.map(({ to }) => to)).sort((a, b) => a - b);
  const reached = new LowestPrefix<Best>(ends.length);
  let winner: Best | null = null;
  let lowest = skipped.at(-1) ?? 0;
  let before: Best[] = [];
  candidates.forEach(({ fragment, fits }, index) => {
    const limit = fragment.gap?.limit ?? Infinity;
    const skips = skipped[index] ?? 0;
    const here = fits.map((fit): Best => {
      let cost = skips;
      let from: Best | null = null;
      const offer = (found: Best | null, offered: number): void => {
        if (found && offered < cost) [cost, from] = [offered, found];
      };
      const found = reached.lowest(firstFrom(ends, fit.from + 1));
      const overstep = limit === Infinity ? 0 : OVERSTEPPED;
      if (found) offer(found.item, found.value + skips + fit.from + overstep);
      if (overstep > 0) {
        for (const best of within(before, fit, source, limit)) {
          offer(best, best.cost + fit.from - best.fit.to);
        }
      }
      return { cost: cost + fit.distance * WORD, before: from, fit, index };
    });
    for (const best of here) {
      const open = skipped[index + 1] ?? 0;
      reached.add(firstFrom(ends, best.fit.to), best.cost - open - best.fit.to, best);
      const total = best.cost + (skipped.at(-1) ?? 0) - open;
      if (total < lowest) [lowest, winner] = [total, best];
    }
    before = here;
  });
  const chosen: (Fit | null)[] = candidates.map(() => null);
  for (let best = winner as Best | null; best; best = best.before) chosen[best.index] = best.fit;
  return chosen;
}

/** What it costs to give up the first so many fragments: more than any difference within them. */
function skipCosts(candidates: readonly Candidates[]): number[] {
  const costs = [0];
  for (const { fragment } of candidates) {
    costs.push((costs.at(-1) ?? 0) + (2 * fragment.tokens.length + 1) * WORD);
  }
  return costs;
}

/** Tokens that `limit` words and the marks among them may be, for a walk back that ends. */
const TOKENS_PER_WORD = 4;

/** Those of the fragment before whose end is at most `limit` words in front of a fit. */
function within(before: readonly Best[], fit: Fit, source: SourceTokens, limit: number): Best[] {
  const found: Best[] = [];
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((before[middle]?.fit.from ?? 0) < fit.from) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && low - at < limit * TOKENS_PER_WORD; at--) {
    const best = before[at];
    if (!best || best.fit.to > fit.from) continue;
    const words = (source.words[fit.from] ?? 0) - (source.words[best.fit.to] ?? 0);
    if (words <= limit) found.push(best);
  }
  return found;
}
