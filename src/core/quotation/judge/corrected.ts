import type { Fit } from './fit';
import { gapDiffers } from './fit';
import { ANY_GAP, compareToken } from './fragments';
import type { Lexicon } from './lexicon';
import { TYPOGRAPHY } from './lexicon';
import type { SourceError, SourceTokens } from './sourceTokens';

/** Steps [from, to) of a fit where a listed error was mended. */
export interface MendedSteps {
  readonly from: number;
  readonly to: number;
}

/** Where the quotation has the intended words of a listed error instead of the source's. */
export function mendedSteps(fit: Fit, source: SourceTokens, lexicon: Lexicon): MendedSteps[] {
  if (source.errors.length === 0) return [];
  /** For each covered token of the source, its step. */
  const stepOf = new Map<number, number>();
  fit.steps.forEach((step, index) => stepOf.set(step.source, index));
  return source.errors.flatMap((error) => mendedAt(fit, source, error, stepOf, lexicon) ?? []);
}

function mendedAt(
  fit: Fit,
  source: SourceTokens,
  error: SourceError,
  stepOf: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): MendedSteps | null {
  const whole = mendedPart(fit, source, error, { prefix: 0, suffix: 0 }, stepOf, lexicon);
  return whole ?? mendedPart(fit, source, error, sharedEnds(source, error), stepOf, lexicon);
}

/** The same for the error without what it shares, at its ends, with what was meant. */
function mendedPart(
  fit: Fit,
  source: SourceTokens,
  error: SourceError,
  { prefix, suffix }: SharedEnds,
  stepOf: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): MendedSteps | null {
  const { intended } = error;
  const first = error.from + prefix;
  const last = error.to - suffix;
  const from = first === fit.from ? stepOf.get(first) : next(stepOf.get(first - 1));
  const to = last === fit.to ? next(stepOf.get(last - 1)) : stepOf.get(last);
  // Part of the error lies outside.
  if (from === undefined || to === undefined) return null;
  const meant = intended.forms.slice(prefix, intended.forms.length - suffix);
  const quoted = fit.steps.slice(from, to).filter((step) => step.quoted >= 0);
  if (quoted.length !== meant.length) return null;
  const isMeant = quoted.every((step, index) => {
    const token = fit.fragment.tokens[step.quoted];
    const form = meant[index];
    if (!token || !form || compareToken(token, form, lexicon) > TYPOGRAPHY) return false;
    const at = prefix + index;
    return at === 0 || token.gap === ANY_GAP || token.gap === intended.gaps[at];
  });
  // The part without its shared ends may begin with the space that was mended.
  const mendsSpace = prefix > 0 && gapDiffers(fit, source, from);
  const isChanged = fit.steps
    .slice(from, to)
    .some(
      ({ level }, index) =>
        level > TYPOGRAPHY || (index > 0 && gapDiffers(fit, source, from + index)),
    );
  if (!isMeant || !(isChanged || mendsSpace)) return null;
  return { from: mendsSpace ? from - 1 : from, to };
}

function next(index: number | undefined): number | undefined {
  return index === undefined ? undefined : index + 1;
}

interface SharedEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** How many tokens the error and what was meant share at their ends, white space included. */
function sharedEnds(source: SourceTokens, { from, to, intended }: SourceError): SharedEnds {
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
