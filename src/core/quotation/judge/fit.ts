import type { Step } from './align';
import { ANY_GAP, compareToken } from './fragments';
import type { Fragment } from './fragments';
import type { Lexicon } from './lexicon';
import { CASE, DIFFERENT, SAME, TYPOGRAPHY, VARIANT } from './lexicon';
import type { SourceTokens } from './sourceTokens';

/** A fragment laid against a part of the source. */
export interface Fit {
  readonly fragment: Fragment;
  /** The core's steps, first to last. */
  readonly steps: readonly Step[];
  /** The source's tokens it covers. */
  readonly from: number;
  readonly to: number;
  /** How much differs, see `Judgement.distance`. */
  readonly distance: number;
}

/** Weights of what differs: all slight differences of a text together weigh less than one word. */
const WEIGHTS: Readonly<Record<number, number>> = {
  [SAME]: 0,
  [TYPOGRAPHY]: 0.001,
  [VARIANT]: 0.005,
  [CASE]: 0.01,
};
/** White space too many or too few: the least that alters a text. */
export const SPACE = 0.3;
const MARK = 0.3;
const WORD = 1;
/** Another diacritic in the same letters. */
export const SLIP = 0.5;

/** Lays the fragment at the run of tokens from `start`, whose folded words are its own. */
export function fitRun(
  fragment: Fragment,
  source: SourceTokens,
  start: number,
  lexicon: Lexicon,
): Fit {
  const steps: Step[] = [];
  for (let quoted = fragment.coreStart; quoted < fragment.coreEnd; quoted++) {
    const token = fragment.tokens[quoted];
    const at = start + quoted - fragment.coreStart;
    const form = source.forms[at];
    const level = token && form ? compareToken(token, form, lexicon) : DIFFERENT;
    steps.push({ quoted, source: at, level });
  }
  return makeFit(fragment, source, steps, lexicon);
}

/** A fit from the steps of a core: the marks at its ends are taken along where the source has them. */
export function makeFit(
  fragment: Fragment,
  source: SourceTokens,
  core: readonly Step[],
  lexicon: Lexicon,
): Fit {
  const used = core.filter((step) => step.source >= 0);
  let from = used[0]?.source ?? 0;
  let to = (used.at(-1)?.source ?? -1) + 1;
  const same = (quoted: number, at: number): number => {
    const token = fragment.tokens[quoted];
    const form = source.forms[at];
    return token && form ? compareToken(token, form, lexicon) : DIFFERENT;
  };
  const head: Step[] = [];
  let stray = used.length === 0 || core[0]?.source === -1;
  for (let quoted = fragment.coreStart - 1; quoted >= 0; quoted--) {
    const level = stray ? DIFFERENT : same(quoted, from - 1);
    stray ||= level > TYPOGRAPHY || !sameGap(fragment, quoted + 1, source, from);
    head.unshift(stray ? leftOver(quoted) : { quoted, source: from - 1, level });
    if (!stray) from -= 1;
  }
  const tail: Step[] = [];
  stray = used.length === 0 || core.at(-1)?.source === -1;
  for (let quoted = fragment.coreEnd; quoted < fragment.tokens.length; quoted++) {
    const level = stray ? DIFFERENT : same(quoted, to);
    stray ||= level > TYPOGRAPHY || !sameGap(fragment, quoted, source, to);
    tail.push(stray ? leftOver(quoted) : { quoted, source: to, level });
    if (!stray) to += 1;
  }
  const steps = [...head, ...core, ...tail];
  return { fragment, steps, from, to, distance: distanceOf(fragment, source, steps) };
}

/** A mark of the end that the source has not: no more than a matter of print. */
function leftOver(quoted: number): Step {
  return { quoted, source: -1, level: TYPOGRAPHY };
}

/** Whether white space before a quoted token is there, or not, as before the source's. */
export function sameGap(
  { tokens }: Fragment,
  quoted: number,
  source: SourceTokens,
  at: number,
): boolean {
  const gap = tokens[quoted]?.gap ?? ANY_GAP;
  return gap === ANY_GAP || gap === source.gaps[at];
}

/** Whether step `index` pairs tokens right after another pair, with white space on one side only. */
export function gapDiffers(
  { fragment, steps }: Pick<Fit, 'fragment' | 'steps'>,
  source: SourceTokens,
  index: number,
): boolean {
  const step = steps[index];
  const before = steps[index - 1];
  if (!step || !before || before.quoted < 0 || before.source < 0) return false;
  if (step.quoted < 0 || step.source < 0) return false;
  return !sameGap(fragment, step.quoted, source, step.source);
}

/**
 * Whether the white space before step `index` is a matter of print: around a dash between numbers
 * ("2011 – 2015") and before a percent sign ("13 %").
 */
export function isLooseGap({ forms }: SourceTokens, { source: at }: Step): boolean {
  const glyph = forms[at]?.glyph;
  if (glyph === '%' || glyph === '‰') return forms[at - 1]?.kind === 'number';
  const dash = glyph === '-' ? at : forms[at - 1]?.glyph === '-' ? at - 1 : -1;
  return dash > 0 && forms[dash - 1]?.kind === 'number' && forms[dash + 1]?.kind === 'number';
}

/** Of a run of the source's words left out, so many count in full: a sentence is one change. */
export const FULL_DROPS = 3;
const FURTHER_DROP = 0.1;

function distanceOf(fragment: Fragment, source: SourceTokens, steps: readonly Step[]): number {
  let distance = 0;
  let drops = 0;
  for (const [index, step] of steps.entries()) {
    drops = step.quoted < 0 ? drops + 1 : 0;
    if (step.level < DIFFERENT) {
      distance += WEIGHTS[step.level] ?? 0;
      if (!gapDiffers({ fragment, steps }, source, index)) continue;
      distance += isLooseGap(source, step) ? (WEIGHTS[TYPOGRAPHY] ?? 0) : SPACE;
      continue;
    }
    const quoted = fragment.tokens[step.quoted]?.form;
    const form = source.forms[step.source];
    const weight = (quoted ?? form)?.kind === 'mark' ? MARK : WORD;
    if (quoted && form) distance += quoted.base === form.base ? SLIP : weight;
    else distance += drops > FULL_DROPS ? weight * FURTHER_DROP : weight;
  }
  return distance;
}
