import { skipBlanksBack } from '../../text/characters';
import type { TextRange } from '../../text/range';
import { words as wordsOf } from '../../text/words';
import { sourceTextOf } from '../find/sourceText';
import { negationIn } from '../judge/negation';
import type { ShownText } from '../report/shownText';
import type { Difference, Omission } from '../types';
import { QUOTATION_VERDICTS } from '../types';
import type { Notes, VerificationContext } from './context';
import type { Judged } from './judging';
import { judgeAgainst, judgeAnywhere, placeOf } from './judging';
import { rangesOfLocator } from './locators';
import type { Quoted } from './quoted';
import { quotedWords } from './quoted';
import type { Reference } from './references';
import { mayMean, referencesWithin } from './references';
import type { SourcePlace, Uncheckable, VerifiedQuotation } from './results';
import type { CitingFlow, Tie } from './ties';
import { tiesOf } from './ties';

/** Fewer words than this, quoted in a sentence that cites, may be a term of the writer's own. */
const TERM_WORDS = 6;
/** Fewer words than this, quoted and cited nowhere, are nobody's. */
const LEAST_WORDS = 5;
/** Fewer words than this that are not exactly a source's, and cited nowhere, are nobody's. */
const LEAST_ALTERED = 8;

/**
 * A quotation with its verdict, or those within it where it is nobody's itself. None where nothing
 * ties the words to the library.
 */
export function verifyQuoted(
  quoted: Quoted,
  citing: CitingFlow,
  notes: Notes,
  context: VerificationContext,
): readonly VerifiedQuotation[] {
  const verified = verifyOne(quoted, citing, notes, context);
  const instead = quoted.apart ?? quoted.within;
  const isFound = verified !== null && verified.verdict !== 'absent';
  const several = verified === null ? [] : fromSeveral(verified, quoted, context);
  if (several.length > 0) return several;
  if (isFound || (quoted.apart === null && verified !== null)) return [verified];
  const parts = instead.flatMap((part) => verifyQuoted(part, citing, notes, context));
  if (parts.length > 0 || verified === null) return parts;
  return [verified];
}

const ELLIPSIS = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3}/g;

/**
 * The parts between ellipses, each as a quotation of its own, where several articles are cited, none
 * has all of the words and each part is in one of them. None otherwise.
 */
function fromSeveral(
  { verdict, shown, references, outer }: VerifiedQuotation,
  quoted: Quoted,
  context: VerificationContext,
): readonly VerifiedQuotation[] {
  const cited = idsOf(references);
  if (cited.length < 2 || (verdict !== 'altered' && verdict !== 'absent')) return [];
  const parts: VerifiedQuotation[] = [];
  let from = 0;
  for (const { index, length } of [...ends(shown.text), { index: shown.text.length, length: 0 }]) {
    const part = shown.slice({ start: from, end: index });
    from = index + length;
    const count = wordsOf(part.text).length;
    if (count === 0) continue;
    const judged = count < LEAST_OF_SEVERAL ? null : judgeAgainst(part.text, cited, context);
    const isThere = judged !== null && FOUND.has(judged.judgement.verdict);
    if (!isThere) return [];
    const one = { quoted, shown: part, outer, count, ties: [] };
    parts.push(found(one, judged, references, true, context));
  }
  // Parts of one article that are out of their order are no two quotations.
  return new Set(parts.map(({ source }) => source?.articleId)).size > 1 ? parts : [];
}

/** A part of fewer words than this is found in any article. */
const LEAST_OF_SEVERAL = 4;

const FOUND: ReadonlySet<string> = new Set([
  'verbatim',
  'typography',
  'variant',
  'case',
  'corrected',
]);

function ends(text: string): { readonly index: number; readonly length: number }[] {
  return [...text.matchAll(ELLIPSIS)].map(({ 0: mark, index }) => ({ index, length: mark.length }));
}

interface Case {
  readonly quoted: Quoted;
  readonly shown: ShownText;
  readonly outer: TextRange;
  readonly count: number;
  readonly ties: readonly Tie[];
}

function verifyOne(
  quoted: Quoted,
  citing: CitingFlow,
  notes: Notes,
  context: VerificationContext,
): VerifiedQuotation | null {
  const outer = citing.flow.shown.toWritten(quoted.outer);
  const ties = tiesOf(quoted, citing, notes);
  const verdict = (shown: ShownText): VerifiedQuotation | null => {
    const count = wordsOf(shown.text).length;
    if (count === 0 || context.isIgnored(shown.text)) return null;
    return verdictOf({ quoted, shown, outer, count, ties }, context);
  };
  const whole = verdict(quotedWords(citing.flow, quoted));
  const inserted = citationsWithin(quoted, citing);
  if (inserted.length === 0 || rankOf(whole) < BAD) return whole;
  const without = verdict(quotedWords(citing.flow, quoted, inserted));
  const isBetter =
    rankOf(without) < rankOf(whole) ||
    (without?.verdict === whole?.verdict &&
      (without?.differences.length ?? 0) < (whole?.differences.length ?? 0));
  return isBetter ? without : whole;
}

/** Beside a title in parentheses stand an author, a year and a locator. */
const MOST_BESIDE = 12;
const BAD = QUOTATION_VERDICTS.indexOf('altered');

/** The better the less; the most where there is no verdict. */
function rankOf(verified: VerifiedQuotation | null): number {
  return verified ? QUOTATION_VERDICTS.indexOf(verified.verdict) : QUOTATION_VERDICTS.length;
}

/** "(Bài “…”, đoạn 5)" among quoted words: no words of the source, unless it has them itself. */
function citationsWithin(quoted: Quoted, { flow, references }: CitingFlow): TextRange[] {
  const { text } = flow.shown;
  return referencesWithin(references, quoted)
    .filter(({ mark, shown, title }) => {
      if (mark !== null || text.charAt(shown.start) !== '(') return false;
      const { start, end } = title ?? { start: shown.start, end: shown.start };
      const rest = `${text.slice(shown.start, start)} ${text.slice(end, shown.end)}`;
      return wordsOf(rest).length <= MOST_BESIDE && negationIn(rest) === null;
    })
    .map(({ shown: { start, end } }) => ({
      start: skipBlanksBack(text, quoted.start, start),
      end,
    }));
}

function verdictOf(one: Case, context: VerificationContext): VerifiedQuotation | null {
  const strong = one.ties.filter(({ strength }) => strength !== 'paragraph');
  const references = strong.map(({ reference }) => reference);
  const cited = idsOf(references);
  const isElsewhere = references.some(
    ({ mark, articleIds }) =>
      mark !== null && articleIds.length === 0 && context.isElsewhere(mark.key),
  );
  const isBeside = strong.some(({ strength }) => strength === 'beside');
  const judged = judgeAgainst(one.shown.text, cited, context);
  const isTerm = one.count < TERM_WORDS && !isBeside;
  if (judged && judged.judgement.verdict !== 'absent') {
    // A term of the writer's own is often like something in the article.
    if (isTerm && judged.judgement.verdict === 'altered') return null;
    return found(one, judged, references, true, context);
  }
  if (isElsewhere) return isTerm ? null : unchecked(one, 'no-text', references);
  if (judged) {
    const other = one.count >= LEAST_WORDS ? judgeAnywhere(one.shown.text, context) : null;
    if (isTerm && other === null) return null;
    const isChanged = cited.some((id) => {
      const article = context.article(id);
      return article !== null && context.wasVerbatim(article, one.shown.text);
    });
    if (isChanged) return unchecked(one, 'source-changed', references);
    return absent(one, references, other);
  }
  return uncited(one, references, context);
}

/** Words without a citation, or with one of an unknown key only. */
function uncited(
  one: Case,
  references: readonly Reference[],
  context: VerificationContext,
): VerifiedQuotation | null {
  const near = judgeAgainst(
    one.shown.text,
    idsOf(one.ties.map(({ reference }) => reference)),
    context,
  );
  if (near && near.judgement.verdict !== 'absent' && one.count >= LEAST_WORDS) {
    const isOurs = near.judgement.verdict !== 'altered' || one.count >= LEAST_ALTERED;
    if (isOurs) return found(one, near, references, true, context);
  }
  const isCited = references.length > 0;
  // "(tr. 5)" alone names no source that anything could be missing from.
  const isKeyed = references.some(({ mark }) => mark !== null);
  if (one.count < LEAST_WORDS) return isKeyed ? unchecked(one, 'no-text', references) : null;
  const other = judgeAnywhere(one.shown.text, context);
  const isOurs =
    other !== null && (other.judgement.verdict !== 'altered' || one.count >= LEAST_ALTERED);
  if (isOurs) return found(one, other, references, isCited, context);
  return isKeyed ? unchecked(one, 'no-text', references) : null;
}

function idsOf(references: readonly Reference[]): string[] {
  return [...new Set(references.flatMap(({ articleIds }) => articleIds))];
}

function found(
  one: Case,
  judged: Judged,
  references: readonly Reference[],
  attributed: boolean,
  context: VerificationContext,
): VerifiedQuotation {
  const { article, judgement } = judged;
  const located = references
    .filter((reference) => mayMean(reference, article.id))
    .flatMap(({ locator }) => (locator?.locator ? [locator.locator] : []))
    .flatMap((locator) => rangesOfLocator(article, locator) ?? []);
  const placed = placeOf(judged, located);
  const text = sourceTextOf(article);
  const shift = placed?.shift ?? 0;
  const moved = ({ start, end }: TextRange): TextRange => ({
    start: start + shift,
    end: end + shift,
  });
  const inArticle = <Part extends Difference | Omission>(part: Part): Part => ({
    ...part,
    sourceRange: moved(text.toArticle(part.sourceRange)),
  });
  const isBad = judgement.verdict === 'altered' || judgement.verdict === 'corrected';
  const isChanged = isBad && context.wasVerbatim(article, one.shown.text);
  if (judgement.verdict === 'verbatim') context.remember(article, one.shown.text);
  return {
    ...base(one, references),
    verdict: isChanged ? 'uncheckable' : judgement.verdict,
    reason: isChanged ? 'source-changed' : null,
    source: placed && { articleId: article.id, range: placed.place },
    alternatives: (placed?.others ?? []).map((range) => ({ articleId: article.id, range })),
    fragments: judgement.fragments.map(({ report, source }) => ({
      report,
      source: moved(text.toArticle(source)),
    })),
    differences: judgement.differences.map(inArticle),
    omitted: judgement.omitted.map(inArticle),
    attributed,
  };
}

function absent(
  one: Case,
  references: readonly Reference[],
  other: Judged | null,
): VerifiedQuotation {
  const place = other && placeOf(other, []);
  const elsewhere: SourcePlace | null =
    place && other ? { articleId: other.article.id, range: place.place } : null;
  return { ...base(one, references), verdict: 'absent', elsewhere };
}

function unchecked(
  one: Case,
  reason: Uncheckable,
  references: readonly Reference[],
): VerifiedQuotation {
  return { ...base(one, references), verdict: 'uncheckable', reason };
}

function base(
  { quoted, shown, outer }: Case,
  references: readonly Reference[],
): Omit<VerifiedQuotation, 'verdict'> {
  return {
    kind: 'quotation',
    written: shown.toWritten({ start: 0, end: shown.text.length }),
    outer,
    shown,
    block: quoted.block,
    reason: null,
    source: null,
    fragments: [],
    alternatives: [],
    differences: [],
    omitted: [],
    references,
    attributed: true,
    elsewhere: null,
  };
}
