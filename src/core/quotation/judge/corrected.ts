import type { Fit } from './fit';
import { gapDiffers } from './fit';
import { ANY_GAP, compareToken } from './fragments';
import type { Lexicon } from './lexicon';
import { SAME, TYPOGRAPHY } from './lexicon';
import type { SourceError, SourceTokens } from './sourceTokens';

/** Steps [from, to) of a fit where a listed error was mended. */
export interface MendedSteps {
  readonly from: number;
  readonly to: number;
}

/** Where the quotation has the intended words of a listed error instead of the source's. */
export function mendedSteps(fit: Fit, source: SourceTokens, lexicon: Lexicon): MendedSteps[] {
  const errors = source.errors.filter(({ from, to }) => from < fit.to && fit.from < to);
  if (errors.length === 0) return [];
  /** For each covered token of the source, its step. */
  const stepOf = new Map<number, number>();
  fit.steps.forEach((step, index) => {
    if (step.source >= 0) stepOf.set(step.source, index);
  });
  return errors.flatMap((error) => mendedAt(fit, source, error, stepOf, lexicon) ?? []);
}

function mendedAt(
  fit: Fit,
  source: SourceTokens,
  error: SourceError,
  stepOf: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): MendedSteps | null {
  const { prefix, suffix } = sharedEnds(source, error);
  const first = error.from + prefix;
  const last = error.to - suffix;
  if (first < fit.from || last > fit.to) return null;
  const from = first === fit.from ? firstStep(fit) : (stepOf.get(first - 1) ?? -1) + 1;
  const to = stepOf.get(last) ?? fit.steps.length;
  const meant = error.intended.forms.slice(prefix, error.intended.forms.length - suffix);
  const quoted = fit.steps.slice(from, to).filter((step) => step.quoted >= 0);
  if (quoted.length !== meant.length) return null;
  const isMeant = quoted.every((step, index) => {
    const token = fit.fragment.tokens[step.quoted];
    const form = meant[index];
    if (!token || !form || compareToken(token, form, lexicon) > TYPOGRAPHY) return false;
    const at = prefix + index;
    return at === 0 || token.gap === ANY_GAP || token.gap === error.intended.gaps[at];
  });
  const changed = (index: number): boolean =>
    (fit.steps[index]?.level ?? SAME) > TYPOGRAPHY || gapDiffers(fit, source, index);
  let isChanged = false;
  for (let index = from; index < to; index++) isChanged ||= changed(index);
  if (!isMeant || !isChanged) return null;
  // The whole of the error reads better than the letter that was mended.
  const wholeFrom = stepOf.get(error.from) ?? from;
  const wholeTo = (stepOf.get(error.to - 1) ?? to - 1) + 1;
  let clean = true;
  for (let index = wholeFrom; index < from; index++) clean &&= fit.steps[index]?.level === SAME;
  for (let index = to; index < wholeTo; index++) clean &&= !changed(index);
  return clean ? { from: Math.min(from, wholeFrom), to: Math.max(to, wholeTo) } : { from, to };
}

/** The first step that is no mark left over. */
function firstStep(fit: Fit): number {
  return Math.max(
    0,
    fit.steps.findIndex((step) => step.source >= 0),
  );
}

/** How many tokens the error and what was meant share at their ends, white space included. */
function sharedEnds(
  source: SourceTokens,
  { from, to, intended }: SourceError,
): { prefix: number; suffix: number } {
  const length = Math.min(to - from, intended.forms.length);
  const same = (at: number, meant: number): boolean =>
    source.forms[at]?.exact === intended.forms[meant]?.exact &&
    ((at === from && meant === 0) || source.gaps[at] === intended.gaps[meant]);
  let prefix = 0;
  while (prefix < length && same(from + prefix, prefix)) prefix += 1;
  let suffix = 0;
  const end = intended.forms.length;
  while (suffix < length - prefix && same(to - 1 - suffix, end - 1 - suffix)) suffix += 1;
  return { prefix, suffix };
}
