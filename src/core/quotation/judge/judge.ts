import type { TextRange } from '../../text/range';
import type { Difference, Omission } from '../types';
import type { Candidates } from './chain';
import { chooseChain } from './chain';
import { differencesOf } from './differences';
import type { Fit } from './fit';
import { fitRun, SPACE } from './fit';
import type { Fragment } from './fragments';
import { readFragments } from './fragments';
import { gapsBetween } from './gaps';
import type { Insertion } from './insertions';
import { insertionDifferences, tellingInsertions } from './insertions';
import { Lexicon } from './lexicon';
import { contextKeys, findMarks } from './marks';
import { nearFits } from './near';
import type { SourceTokens } from './sourceTokens';
import { findRun, sourceTokens } from './sourceTokens';
import { plainJudgement } from './plain';
import { tokenize } from './tokens';
import type { FindPlaces, JudgedSource, Judgement } from './types';
import { verdictOf } from './verdict';

export { negationIn } from './negation';
export { findPlacesIn } from './places';
export type { FindPlaces, JudgedSource, Judgement } from './types';

/** How many places of one fragment are compared, and how many tokens in all. */
const MAX_PLACES = 2000;
const MIN_PLACES = 2;
const MAX_COMPARED = 200_000;
/** How many fragments that stand nowhere are looked for by words that are like them. */
const MAX_SEARCHES = 30;
const MAX_ALTERNATIVES = 50;

const ABSENT: Judgement = {
  verdict: 'absent',
  fragments: [],
  source: null,
  alternatives: [],
  differences: [],
  omitted: [],
  distance: Infinity,
};

/**
 * Judges the words of a quotation, as shown in a report, against one source. The places it may be
 * taken from are found fuzzily; the verdict is exact, after the folding of docs/verdicts.md.
 * Offsets are UTF-16 units of `quotation` and of `source.text`. Work is bounded for any text: what
 * goes beyond the bounds is altered or absent, never verbatim.
 */
export function judgeQuotation(
  quotation: string,
  source: JudgedSource,
  findPlaces: FindPlaces,
): Judgement {
  const plain = plainJudgement(quotation, source.text);
  if (plain) return plain;
  const tokens = sourceTokens(source);
  const lexicon = new Lexicon(tokens.lexicon);
  const shown = tokenize(quotation, lexicon);
  if (!shown.forms.some(({ kind }) => kind !== 'mark')) return ABSENT;
  const marks = findMarks(shown);
  const judge = (which: typeof marks): Judgement =>
    judgeFragments(
      quotation,
      readFragments(shown, which, lexicon),
      tokens,
      findPlaces,
      lexicon,
      tellingInsertions(shown, which),
    );
  const isOwn = (mark: (typeof marks)[number]): boolean =>
    contextKeys(shown, mark).some((key) => tokens.ownMarks.has(key));
  const editorial = marks.filter((mark) => !isOwn(mark));
  const judgement = judge(editorial);
  if (editorial.length === marks.length || judgement.distance < SPACE) return judgement;
  const other = judge(marks);
  return other.distance < judgement.distance ? other : judgement;
}

function judgeFragments(
  quotation: string,
  fragments: readonly Fragment[],
  source: SourceTokens,
  findPlaces: FindPlaces,
  lexicon: Lexicon,
  insertions: readonly Insertion[],
): Judgement {
  let searches = MAX_SEARCHES;
  const candidates = fragments.map((fragment): Candidates => {
    const exact = exactFits(fragment, fragments.length, source, lexicon);
    if (exact.length > 0 || searches === 0) return { fragment, fits: exact };
    searches -= 1;
    const near = nearFits(fragment, source, findPlaces, lexicon);
    return { fragment, fits: near.toSorted((a, b) => a.from - b.from) };
  });
  const chosen = chooseChain(candidates, source);
  const fits = chosen.filter((fit) => fit !== null);
  const first = fits[0];
  const last = fits.at(-1);
  if (!first || !last || !isTelling(fits, fragments)) return ABSENT;
  const gaps = gapsBetween(quotation, fragments, chosen, source);
  const inserted = insertionDifferences(quotation, insertions, fragments, chosen, source);
  const differences: Difference[] = [
    ...inserted,
    ...fits.flatMap((fit) => differencesOf(fit, quotation, source, lexicon)),
    ...gaps.differences,
  ].sort(
    (a, b) =>
      a.reportRange.start - b.reportRange.start || a.sourceRange.start - b.sourceRange.start,
  );
  const omitted: Omission[] = gaps.omitted.filter(
    (one) =>
      !inserted.some(
        (other) => other.sourceRange.start === one.sourceRange.start && other.source !== '',
      ),
  );
  return {
    verdict: verdictOf(differences),
    fragments: fits.map((fit) => ({
      report: quotedRange(fit),
      source: sourceRange(fit, fit, source),
    })),
    source: sourceRange(first, last, source),
    alternatives: alternatives(candidates, chosen, source),
    differences,
    omitted,
    distance: fits.reduce((sum, fit) => sum + fit.distance, gaps.distance + inserted.length),
  };
}

/** Where the fragment's words stand one after the other, whatever their case and white space. */
function exactFits(
  fragment: Fragment,
  count: number,
  source: SourceTokens,
  lexicon: Lexicon,
): Fit[] {
  const { tokens, coreStart, coreEnd } = fragment;
  const run = tokens.slice(coreStart, coreEnd).map(({ form }) => form.folded);
  const affordable = Math.floor(MAX_COMPARED / (run.length * count));
  const limit = Math.max(MIN_PLACES, Math.min(MAX_PLACES, affordable));
  return findRun(source, run, limit).map((start) => fitRun(fragment, source, start, lexicon));
}

/** Whether what was found is enough to say that the quotation is from here at all. */
function isTelling(fits: readonly Fit[], fragments: readonly Fragment[]): boolean {
  const found = fits.reduce((sum, { fragment }) => sum + fragment.words, 0);
  const all = fragments.reduce((sum, { words }) => sum + words, 0);
  return found * 2 >= all || fits.some(({ fragment }) => fragment.words > 3);
}

function quotedRange({ fragment: { tokens } }: Fit): TextRange {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

function sourceRange(first: Fit, last: Fit, source: SourceTokens): TextRange {
  return { start: source.starts[first.from] ?? 0, end: source.ends[last.to - 1] ?? 0 };
}

/** Where all fragments stand just as well, as far apart from each other. */
function alternatives(
  candidates: readonly Candidates[],
  chosen: readonly (Fit | null)[],
  source: SourceTokens,
): TextRange[] {
  const lead = chosen[0];
  if (!lead || chosen.includes(null)) return [];
  const others = candidates.map(({ fits }) => new Map(fits.map((fit) => [fit.from, fit] as const)));
  const found: TextRange[] = [];
  for (const first of candidates[0]?.fits ?? []) {
    const shift = first.from - lead.from;
    if (shift === 0) continue;
    const moved = chosen.map((fit, index) => {
      const other = fit && others[index]?.get(fit.from + shift);
      return other?.distance === fit?.distance ? other : undefined;
    });
    const last = moved.at(-1);
    if (!last || moved.includes(undefined)) continue;
    found.push(sourceRange(first, last, source));
    if (found.length === MAX_ALTERNATIVES) break;
  }
  return found;
}
