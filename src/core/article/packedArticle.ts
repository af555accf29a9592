import type { TextRange } from '../text/range';
import { Packer, Unpacker } from './packing';
import type {
  Lesson,
  Paragraph,
  ParsedArticle,
  Section,
  SectionKind,
  Sentence,
  Statistic,
  StatisticKind,
  TextSpan,
} from './types';

/*
 * What the parser found, in about a tenth of the room of the text, and read again many times faster
 * than it was found. Sentences and statistics are named by their place, so their ids are not written.
 */

/** All but the statistics, which few ask for. */
export type Structure = Omit<ParsedArticle, 'text' | 'statistics'>;

export interface PackedArticle {
  readonly structure: Uint8Array;
  readonly statistics: Uint8Array;
}

const SECTION_KINDS: readonly SectionKind[] = [
  'lead',
  'context',
  'bridge',
  'lesson',
  'result',
  'byline',
  'part',
  'body',
];

const STATISTIC_KINDS: readonly StatisticKind[] = [
  'count',
  'percent',
  'money',
  'measure',
  'duration',
  'period',
  'year',
  'share',
];

/** Where an id is written in full; no section has this number. */
const OTHER_ID = 2 ** 40;

export function packArticle(article: ParsedArticle): PackedArticle {
  const packer = new Packer(article.text);
  packStructure(packer, article);
  const structure = packer.take();
  packStatistics(packer, article.statistics);
  return { structure, statistics: packer.take() };
}

function packStructure(packer: Packer, article: ParsedArticle): void {
  const { title, byline, paragraphs, sections, lessons, sentences } = article;
  const numbers = new Map(sections.map(({ id }, index) => [id, index]));
  const section = (id: string | null): void =>
    packer.count(id === null ? 0 : (numbers.get(id) ?? -1) + 1);
  packSpan(packer, title);
  packSpan(packer, byline);
  packRanges(packer, sections, ({ id, kind, title: heading, level, start }) => {
    packer.count(SECTION_KINDS.indexOf(kind));
    packId(packer, id, kind);
    packer.words(heading, start);
    packer.count(level);
  });
  packRanges(packer, paragraphs, ({ number, sectionId }) => {
    packer.count(number);
    section(sectionId);
  });
  packRanges(packer, lessons, ({ number, marker, sectionId, start }) => {
    packer.number(number);
    packRange(packer, marker, start);
    section(sectionId);
  });
  packRanges(packer, sentences, ({ sectionId }) => section(sectionId));
}

export function unpackStructure(text: string, bytes: Uint8Array): Structure {
  const packed = new Unpacker(text, bytes);
  const title = unpackSpan(packed);
  const byline = unpackSpan(packed);
  const sections = unpackRanges(packed, (range): Section => {
    const kind = SECTION_KINDS[packed.count()] ?? 'body';
    const id = unpackId(packed, kind);
    const title = packed.words(range.start);
    return { id, kind, title, start: range.start, end: range.end, level: packed.count() };
  });
  const section = (): string | null => sections[packed.count() - 1]?.id ?? null;
  const paragraphs = unpackRanges(packed, (range): Paragraph => {
    const number = packed.count();
    return { number, start: range.start, end: range.end, sectionId: section() ?? '' };
  });
  const lessons = unpackRanges(packed, (range): Lesson => {
    const number = packed.number();
    const marker = spanOf(text, unpackRange(packed, range.start));
    return { number, marker, sectionId: section() ?? '', ...range };
  });
  const sentences = unpackRanges(packed, ({ start, end }, index): Sentence => {
    return { id: `sentence-${index + 1}`, start, end, sectionId: section() };
  });
  return { title, byline, paragraphs, sections, lessons, sentences };
}

/** Most ids are their section's kind, or that and a number. */
function packId(packer: Packer, id: string, kind: string): void {
  const number = Number(id.slice(kind.length + 1));
  const isNumbered =
    Number.isSafeInteger(number) && number > 0 && number < OTHER_ID && id === `${kind}-${number}`;
  packer.count(id === kind ? 0 : isNumbered ? number : OTHER_ID);
  if (id !== kind && !isNumbered) packer.words(id, packer.text.length);
}

function unpackId(packed: Unpacker, kind: string): string {
  const number = packed.count();
  if (number === 0) return kind;
  return number === OTHER_ID ? (packed.words(packed.text.length) ?? '') : `${kind}-${number}`;
}

function packStatistics(packer: Packer, statistics: readonly Statistic[]): void {
  packRanges(packer, statistics, (statistic) => {
    const { kind, value, valueTo, unit, qualifier, subject, sentence, start } = statistic;
    packer.count(STATISTIC_KINDS.indexOf(kind) * 2 + (valueTo === undefined ? 0 : 1));
    packer.number(value);
    if (valueTo !== undefined) packer.number(valueTo);
    packer.words(unit, start);
    packer.words(qualifier, start);
    packRange(packer, sentence, start);
    packer.words(subject, sentence.start);
  });
}

export function unpackStatistics(text: string, bytes: Uint8Array): Statistic[] {
  const packed = new Unpacker(text, bytes);
  return unpackRanges(packed, (range, index): Statistic => {
    const head = packed.count();
    const kind = STATISTIC_KINDS[head >> 1] ?? 'count';
    const value = packed.number();
    const upper = head % 2 === 1 ? { valueTo: packed.number() } : {};
    const unit = packed.words(range.start);
    const qualifier = packed.words(range.start);
    const sentence = unpackRange(packed, range.start);
    const subject = packed.words(sentence.start);
    const id = `statistic-${index + 1}`;
    const place = spanOf(text, range);
    return { id, kind, value, ...upper, unit, qualifier, subject, ...place, sentence };
  });
}

/** Each begins where the one before did, or behind it. */
function packRanges<Of extends TextRange>(
  packer: Packer,
  items: readonly Of[],
  rest: (item: Of) => void,
): void {
  packer.count(items.length);
  let before = 0;
  for (const item of items) {
    packRange(packer, item, before);
    rest(item);
    before = item.start;
  }
}

function unpackRanges<Of>(packed: Unpacker, rest: (range: TextRange, index: number) => Of): Of[] {
  const count = packed.count();
  const items: Of[] = [];
  let before = 0;
  for (let index = 0; index < count; index++) {
    const range = unpackRange(packed, before);
    before = range.start;
    items.push(rest(range, index));
  }
  return items;
}

function packRange(packer: Packer, { start, end }: TextRange, near: number): void {
  packer.offset(start - near);
  packer.count(end - start);
}

function unpackRange(packed: Unpacker, near: number): TextRange {
  const start = near + packed.offset();
  return { start, end: start + packed.count() };
}

function packSpan(packer: Packer, span: TextSpan | null): void {
  packer.count(span === null ? 0 : 1);
  if (span !== null) packRange(packer, span, 0);
}

function unpackSpan(packed: Unpacker): TextSpan | null {
  return packed.count() === 0 ? null : spanOf(packed.text, unpackRange(packed, 0));
}

function spanOf(text: string, { start, end }: TextRange): TextSpan {
  return { start, end, text: text.slice(start, end) };
}
