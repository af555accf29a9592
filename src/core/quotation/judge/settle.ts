import type { Step } from './align';
import type { Fragment } from './fragments';
import { DIFFERENT, SAME } from './lexicon';
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
  let from = 0;
  while (from < settled.length) {
    const side = sideOf(settled[from]);
    let to = from + 1;
    while (to < settled.length && sideOf(settled[to]) === side) to += 1;
    const next = settled[to];
    if (side !== 'both' && next?.level === SAME) {
      const column = settled.slice(from, to + 1).map((step) => step[side]);
      const form = (at: number | undefined): SourceTokens['forms'][number] | undefined =>
        side === 'source' ? source.forms[at ?? -1] : tokens[at ?? -1]?.form;
      const first = form(column[0]);
      const shifts =
        first?.kind === 'mark' &&
        first.exact === form(column.at(-1))?.exact &&
        form(column.at(-2))?.kind !== 'mark';
      if (shifts) {
        // The pair takes the first of the run, which takes that of the pair.
        settled[from] = { ...next, [side]: column[0] ?? -1 };
        for (let index = from + 1; index <= to; index++) {
          settled[index] = {
            quoted: -1,
            source: -1,
            level: DIFFERENT,
            [side]: column[index - from] ?? -1,
          };
        }
        to += 1;
      }
    }
    from = to;
  }
  return settled;
}

function sideOf(step: Step | undefined): 'both' | 'quoted' | 'source' {
  if (!step || step.quoted < 0) return 'source';
  return step.source < 0 ? 'quoted' : 'both';
}
