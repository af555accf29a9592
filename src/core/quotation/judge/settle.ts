import type { Step } from './align';
import type { Fragment } from './fragments';
import type { Form } from './lexicon';
import { SAME } from './lexicon';
import type { SourceTokens } from './sourceTokens';

/**
 * Of two ways to tell the same change the one that keeps to the borders of sentences: not ". This
 * was said" was left out in front of a stop, but "This was said." behind one.
 */
export function settleRuns(
  steps: readonly Step[],
  { tokens }: Pick<Fragment, 'tokens'>,
  source: SourceTokens,
): Step[] {
  const settled = [...steps];
  let to = 0;
  for (let from = 0; from < settled.length; from = to) {
    const first = settled[from];
    if (!first) break;
    const side = sideOf(first);
    let last = first;
    let next: Step | undefined;
    for (to = from + 1; (next = settled[to]) && sideOf(next) === side; to += 1) last = next;
    if (side === 'both' || next?.level !== SAME) continue;
    const form = (step: Step): Form | undefined =>
      side === 'source' ? source.forms[step.source] : tokens[step.quoted]?.form;
    const mark = form(first);
    if (mark?.kind !== 'mark' || mark.exact !== form(next)?.exact) continue;
    if (form(last)?.kind === 'mark') continue;
    // The pair takes the first of the run, which takes that of the pair.
    settled[from] = { ...next, [side]: first[side] };
    settled[to] = { ...first, [side]: next[side] };
    to += 1;
  }
  return settled;
}

function sideOf({ quoted, source }: Step): 'both' | 'quoted' | 'source' {
  if (quoted < 0) return 'source';
  return source < 0 ? 'quoted' : 'both';
}
