import { findDocumentNumbers } from '../text/documentNumbers';
import { separatorHabit } from '../text/numbers';
import type { TextRange } from '../text/range';
import type { Naming } from './statistics/names';
import { DECADES, INTRODUCTIONS, readPeriod, readYear } from './statistics/periods';
import { IDIOMS } from './statistics/nameLexicon';
import { QUALIFIERS, YEAR_QUALIFIERS } from './statistics/qualifierLexicon';
import { PREFIX_CURRENCIES } from './statistics/unitLexicon';
import { effectiveShareQualifier, qualifierText, readQualifier } from './statistics/qualifiers';
import { addToLexicon } from './statistics/phrases';
import { readQuantity } from './statistics/quantities';
import { foldAt, type Found, type Reading } from './statistics/reading';
import { DATE_WORDS, readReference } from './statistics/references';
import { readShare } from './statistics/shares';
import { findSubject, type Said } from './statistics/subject';
import { type Token, tokenize } from './statistics/tokens';
import type { Sentence, Statistic } from './types';

/** What a quantity or a reference may open with besides a number. */
const OPENING: ReadonlySet<number> = new Set(
  [
    ...QUALIFIERS.firsts(),
    ...YEAR_QUALIFIERS.firsts(),
    ...INTRODUCTIONS.firsts(),
    ...DECADES.firsts(),
    ...IDIOMS.firsts(),
    ...PREFIX_CURRENCIES.firsts(),
    ...DATE_WORDS,
    'quý',
    '-',
    '–',
    '\u2212',
  ].map(addToLexicon),
);

/**
 * Finds every quantity the given sentences of `text` (NFC, LF) state, in document order, each within
 * its sentence and none overlapping another. Numbers that are names are left out: documents, roads,
 * articles of a law, ordinals, dates and times of day; so are vague quantities ("hàng nghìn").
 * `skip`, in document order, is what is no running text: markers of lessons, numbers of headings.
 * Linear in the length of `text`; any string is survived.
 */
export function findStatistics(
  text: string,
  sentences: readonly Sentence[],
  skip: readonly TextRange[],
): Statistic[] {
  const habit = separatorHabit(text);
  const opaque = merged(skip, findDocumentNumbers(text));
  const statistics: Statistic[] = [];
  let firstOpaque = 0;
  let end = 0;
  for (const sentence of sentences) {
    while ((opaque[firstOpaque]?.end ?? Infinity) <= sentence.start) firstOpaque += 1;
    if (sentence.start < end) continue;
    end = sentence.end;
    const tokens = tokenize(text, sentence, opaque, firstOpaque);
    if (!tokens.some(mayCount)) continue;
    const words = tokens.map((token) => token.fold);
    const reading: Reading = { text, tokens, words, habit, amounts: [] };
    let said = null as Said | null;
    for (const found of readSentence(reading)) {
      const subject = findSubject(reading, found, said);
      if (found.bare && subject === null) continue;
      const timed = found.kind === 'year' || found.kind === 'period' || found.kind === 'duration';
      // A year within a clause says nothing of its subject: "thu nhập năm 2015 đạt 25 triệu".
      if (!timed) said = { end: found.end, subject };
      const span = spanOf(reading, found);
      statistics.push({
        id: `statistic-${statistics.length + 1}`,
        ...span,
        text: text.slice(span.start, span.end),
        kind: found.kind,
        value: found.value,
        ...(found.valueTo === undefined ? {} : { valueTo: found.valueTo }),
        unit: found.unit,
        qualifier: found.qualifier,
        subject,
        sentence: { start: sentence.start, end: sentence.end },
      });
    }
  }
  return statistics;
}

function spanOf(reading: Reading, found: Found): TextRange {
  const first = reading.tokens[found.start];
  const last = reading.tokens[found.end - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Without such a token a sentence states nothing: "không" opens no number but "không phẩy năm". */
function mayCount({ numeric, fold }: Token): boolean {
  return numeric ? fold !== 'không' : fold === 'phẩy';
}

/** Two lists of ranges in document order, as one. */
function merged(a: readonly TextRange[], b: readonly TextRange[]): TextRange[] {
  return [...a, ...b].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The quantities of one sentence, from left to right; each reading moves past what it took. */
function readSentence(reading: Reading): Found[] {
  const all: Found[] = [];
  let last: { end: number; naming: Naming } = { end: -1, naming: null };
  let total = Number.NaN;
  let yearEnd = -1;
  let at = 0;
  while (at < reading.tokens.length) {
    if (!mayOpen(reading, at)) {
      at += 1;
      continue;
    }
    const period = readPeriod(reading, at) ?? readYear(reading, at, isListed(reading, at, yearEnd));
    if (period) {
      all.push(period);
      at = period.end;
      yearEnd = at;
      continue;
    }
    const reference = readReference(reading, at);
    const share = reference > 0 ? null : readQualifiedShare(reading, at);
    if (reference > 0 || share) {
      if (share) all.push(share);
      at = share ? share.end : reference;
      continue;
    }
    const outcome = leadsToReference(reading, at) ? null : readQuantity(reading, at, last);
    if (!outcome) {
      at += 1;
      continue;
    }
    // "200.000.000 đồng (hai trăm triệu đồng)" states one sum.
    const repeated = foldAt(reading, at - 1) === '(' && outcome.total === total;
    if (outcome.found && !repeated) all.push(outcome.found);
    if (outcome.found) total = outcome.total ?? Number.NaN;
    else last = { end: outcome.end, naming: outcome.naming };
    at = outcome.end;
  }
  return all;
}

/** "đến 17 giờ ngày 10/9": the words before a date or a time qualify no quantity. */
function leadsToReference(reading: Reading, at: number): boolean {
  const qualifier = readQualifier(reading, at);
  return qualifier !== null && readReference(reading, qualifier.number) > 0;
}

/** Whether a token can open a quantity or a reference: most words cannot, and cost nothing more. */
function mayOpen(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || token.kind === 'opaque') return false;
  if (token.numeric) return true;
  return OPENING.has(token.number);
}

/** "năm 2013, 2014 và 2015": a number that carries a list of years on. */
function isListed(reading: Reading, at: number, yearEnd: number): boolean {
  if (yearEnd < 0 || at !== yearEnd + 1) return false;
  return [',', 'và', ';', 'hoặc', 'đến'].includes(foldAt(reading, yearEnd));
}

function readQualifiedShare(reading: Reading, at: number): Found | null {
  const qualifier = readQualifier(reading, at);
  const share = readShare(reading, qualifier ? qualifier.number : at);
  if (!share || !qualifier) return share;
  if (!effectiveShareQualifier(reading, qualifier)) return share;
  const text = qualifierText(reading, qualifier, { start: 0, end: 0 });
  return { ...share, start: qualifier.start, qualifier: text };
}
