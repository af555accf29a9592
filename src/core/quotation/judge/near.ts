import type { TextRange } from '../../text/range';
import { align } from './alignLong';
import { mendedSteps } from './corrected';
import type { Fit } from './fit';
import { FULL_DROPS, makeFit, SLIP } from './fit';
import type { Fragment } from './fragments';
import type { Lexicon } from './lexicon';
import { DIFFERENT } from './lexicon';
import { movedSteps, withMovedEnds } from './moved';
import { seededWindow } from './seeds';
import { settleRuns } from './settle';
import type { SourceTokens } from './sourceTokens';
import { firstFrom } from './sourceTokens';
import { spansOf } from './spans';
import type { FindPlaces } from './types';

/** Fewer words say too little to be found by words that are like them. */
const MIN_WORDS = 4;
/** Share of a fragment's words that may differ where it is said to stand. */
const MAX_EDITS = 0.35;
/** So many words running that are the source's tell where the rest is from. */
const TELLING_RUN = 8;
const TELLING_SHARE = 0.5;
/** Words of which fewer are known to the source cannot be near any place of it. */
const MIN_KNOWN = 0.3;
/** Longest fragment, in tokens, that is looked for if it stands nowhere. */
const MAX_LENGTH = 60_000;
const MAX_PLACES = 4;
const MARGIN = 12;
/** So near that no other place need be looked for. */
const VERY_NEAR = 3;

/** Where a fragment that stands nowhere word for word probably stands, nearest first. */
export function nearFits(
  fragment: Fragment,
  source: SourceTokens,
  findPlaces: FindPlaces,
  lexicon: Lexicon,
): Fit[] {
  if (fragment.words < MIN_WORDS) return mendedFits(fragment, source, lexicon);
  if (fragment.coreEnd - fragment.coreStart > MAX_LENGTH || !isKnown(fragment)) return [];
  const windows: TextRange[] = findPlaces(wordsOf(fragment), null)
    .slice(0, MAX_PLACES)
    .map(({ start, end }) => ({
      start: Math.max(0, firstFrom(source.starts, start) - MARGIN),
      end: Math.min(source.forms.length, firstFrom(source.starts, end) + MARGIN),
    }));
  const fits = windows.flatMap((window) => fitWithin(fragment, source, window, lexicon) ?? []);
  if (!fits.some(({ distance }) => distance <= VERY_NEAR)) {
    const window = seededWindow(fragment, source);
    if (window) fits.push(...(fitWithin(fragment, source, window, lexicon) ?? []));
  }
  return distinct(fits.toSorted((a, b) => a.distance - b.distance));
}

function fitWithin(
  fragment: Fragment,
  source: SourceTokens,
  window: TextRange,
  lexicon: Lexicon,
): [Fit] | null {
  const aligned = align(fragment, source, window.start, window.end, lexicon);
  const steps = settleRuns(aligned, fragment, source);
  const close = makeFit(fragment, source, steps, lexicon);
  const shift = fragment.coreStart;
  const mended = mendedSteps(close, source, lexicon).map(({ from, to }) => ({
    from: from - shift,
    to: to - shift,
  }));
  const wide = withMovedEnds(fragment, source, steps, mended);
  const fit = makeFit(fragment, source, wide, lexicon);
  return isNear(fit, source) ? [fit] : null;
}

/** Of fits to overlapping parts the first. */
function distinct(fits: readonly Fit[]): Fit[] {
  const kept: Fit[] = [];
  for (const fit of fits) {
    if (kept.every(({ from, to }) => fit.to <= from || to <= fit.from)) kept.push(fit);
  }
  return kept;
}

/** Whether enough of the words are the source's, in order, to say that they are from there. */
function isNear(fit: Fit, source: SourceTokens): boolean {
  const { fragment, steps } = fit;
  const moved = new Set(movedSteps(fit, source));
  let edits = 0;
  let matched = 0;
  let run = 0;
  let longest = 0;
  let added = 0;
  let dropped = 0;
  for (const [index, step] of steps.entries()) {
    const quoted = fragment.tokens[step.quoted]?.form;
    const form = source.forms[step.source];
    if ((quoted ?? form)?.kind === 'mark') continue;
    if (step.level < DIFFERENT) {
      edits += Math.max(added, dropped);
      [added, dropped] = [0, 0];
      matched += 1;
      run += 1;
      longest = Math.max(longest, run);
      continue;
    }
    run = 0;
    const slip = quoted && form && quoted.base === form.base;
    if (quoted) added += slip ? SLIP : 1;
    // What was moved differs in two places, and a sentence left out is one change.
    if (form && !moved.has(index) && dropped < FULL_DROPS) dropped += slip ? SLIP : 1;
  }
  edits += Math.max(added, dropped);
  if (edits <= MAX_EDITS * fragment.words) return true;
  return longest >= TELLING_RUN && matched >= TELLING_SHARE * fragment.words;
}

function isKnown({ tokens, words }: Fragment): boolean {
  let known = 0;
  for (const { form } of tokens) if (form.kind !== 'mark' && form.folded >= 0) known += 1;
  return known >= MIN_KNOWN * words;
}

/** The fragment as one reads it without editors' marks. */
function wordsOf({ tokens, coreStart, coreEnd }: Fragment): string {
  return tokens
    .slice(coreStart, coreEnd)
    .map(({ gap, form }, index) => (gap === 0 || index === 0 ? form.text : ` ${form.text}`))
    .join('');
}

/** Places of a listed error where a few words differ from the source in nothing but its mending. */
function mendedFits(fragment: Fragment, source: SourceTokens, lexicon: Lexicon): Fit[] {
  return source.errors.flatMap(({ from, to }) => {
    const start = Math.max(0, from - MIN_WORDS);
    const end = Math.min(source.forms.length, to + MIN_WORDS);
    const fit = makeFit(fragment, source, align(fragment, source, start, end, lexicon), lexicon);
    const spans = spansOf(fit, source, mendedSteps(fit, source, lexicon));
    const isMended = spans.some(({ kind }) => kind === 'corrected');
    return isMended && spans.every(({ kind }) => kind !== 'change' && kind !== 'moved')
      ? [fit]
      : [];
  });
}
