import type { Difference, Omission } from '../types';
import type { Fit } from './fit';
import type { Fragment } from './fragments';
import { kindOfChange } from './kinds';
import { negationIn } from './negation';
import type { SourceTokens } from './sourceTokens';

/** What lies between the fragments found, and the fragments that were not. */
export interface Gaps {
  readonly omitted: Omission[];
  readonly differences: Difference[];
  readonly distance: number;
}

export function gapsBetween(
  quotation: string,
  fragments: readonly Fragment[],
  chosen: readonly (Fit | null)[],
  source: SourceTokens,
): Gaps {
  const omitted: Omission[] = [];
  const differences: Difference[] = [];
  let distance = 0;
  let before: Fit | null = null;
  let skipped = false;
  for (const [index, fragment] of fragments.entries()) {
    const fit = chosen[index] ?? null;
    const { gap } = fragment;
    if (!fit) {
      distance += fragment.words;
      differences.push(missing(quotation, fragment, before, chosen, source));
      skipped = true;
      continue;
    }
    if (before && gap && fit.from > before.to) {
      const words = (source.words[fit.from] ?? 0) - (source.words[before.to] ?? 0);
      const range = { start: source.starts[before.to] ?? 0, end: source.ends[fit.from - 1] ?? 0 };
      const text = source.text.slice(range.start, range.end);
      const reportRange = { start: gap.start, end: gap.end };
      if (words <= gap.limit || skipped) {
        omitted.push({ text, sourceRange: range, reportRange, negation: negationIn(text) });
      } else {
        distance += words;
        const change = { report: [], source: source.forms.slice(before.to, fit.from) };
        differences.push({
          kind: kindOfChange(change),
          report: quotation.slice(gap.start, gap.end),
          source: text,
          reportRange,
          sourceRange: range,
        });
      }
    }
    before = fit;
    skipped = false;
  }
  return { omitted, differences, distance };
}

/** A fragment that stands nowhere, or not in its order: words that were added. */
function missing(
  quotation: string,
  { tokens }: Fragment,
  before: Fit | null,
  chosen: readonly (Fit | null)[],
  source: SourceTokens,
): Difference {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const next = chosen.find((fit) => fit !== null);
  const at = before ? (source.ends[before.to - 1] ?? 0) : (source.starts[next?.from ?? 0] ?? 0);
  return {
    kind: 'added',
    report: quotation.slice(start, end),
    source: '',
    reportRange: { start, end },
    sourceRange: { start: at, end: at },
  };
}
