import type { TextRange } from '../../text/range';
import type { Fragment } from './fragments';
import type { SourceTokens } from './sourceTokens';
import { findRun, frequency } from './sourceTokens';

const MAX_SEEDS = 150;
const SEED = 5;
const SHORT_SEED = 4;
/** A run whose rarest token is more frequent says nothing about where. */
const MAX_FREQUENCY = 2000;
const MAX_HITS = 20;
/** So many tokens may be left out of a passage, beyond as many as it has. */
const SLACK = 150;
/** Tokens looked at beyond where the ends should be. */
const MARGIN = 12;

interface Hit {
  readonly quoted: number;
  readonly source: number;
}

/**
 * The part of the source, as token indices, that shares most short runs of tokens with a fragment:
 * finds it where a whole sentence was left out or put in. Null when none is shared.
 */
export function seededWindow(fragment: Fragment, source: SourceTokens): TextRange | null {
  const { tokens, coreStart, coreEnd } = fragment;
  const length = coreEnd - coreStart;
  const seed = length < 12 ? SHORT_SEED : SEED;
  const stride = Math.ceil(length / MAX_SEEDS);
  const hits: Hit[] = [];
  for (let quoted = coreStart; quoted + seed <= coreEnd; quoted += stride) {
    const run = tokens.slice(quoted, quoted + seed).map(({ form }) => form.folded);
    const rarest = Math.min(...run.map((number) => frequency(source, number)));
    if (rarest === 0 || rarest > MAX_FREQUENCY) continue;
    for (const at of findRun(source, run, MAX_HITS)) hits.push({ quoted, source: at });
  }
  const best = densest(hits, 2 * length + SLACK);
  const first = best[0];
  const last = best.at(-1);
  if (!first || !last) return null;
  return {
    start: Math.max(0, first.source - (first.quoted - coreStart) - MARGIN),
    end: Math.min(source.forms.length, last.source + (coreEnd - last.quoted) + MARGIN),
  };
}

/** The most hits that lie within `span` tokens of the source. */
function densest(hits: readonly Hit[], span: number): Hit[] {
  const sorted = hits.toSorted((a, b) => a.source - b.source);
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let to = 1; to <= sorted.length; to++) {
    while ((sorted[to - 1]?.source ?? 0) - (sorted[from]?.source ?? 0) > span) from += 1;
    if (to - from > best.to - best.from) best = { from, to };
  }
  return sorted.slice(best.from, best.to);
}
