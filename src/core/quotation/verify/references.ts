import type { Locator } from '../../citation/locator';
import type { TextRange } from '../../text/range';
import { countWhile } from '../../text/order';
import { contains, overlaps } from '../../text/range';
import { locatorAt, readLocator } from '../locatorWords';
import type { Flow } from '../report/flows';
import type { CitationMark } from '../report/markup';
import type { TitleMention, Titles } from './titles';
import { isMostly } from './titles';

/** A citation of a report, by key or in words. */
export interface Reference {
  /** Where it stands in the shown text of its flow; empty for a key, which is not shown. */
  readonly shown: TextRange;
  /** As it is written, in the unit. */
  readonly whole: TextRange;
  /** Null of a citation in words. */
  readonly mark: CitationMark | null;
  /**
   * The articles of the library it may mean: none of an unknown key or of "(đoạn 5)", several of
   * one title.
   */
  readonly articleIds: readonly string[];
  readonly locator: ReferenceLocator | null;
  /** Of a citation in words, the title in the shown text. */
  readonly title: TextRange | null;
  /** Whether it names its article in running text ("bài “…” viết"), without parentheses. */
  readonly narrative: boolean;
}

export interface ReferenceLocator {
  /** Null where the words are no locator we know. */
  readonly locator: Locator | null;
  readonly text: string;
  /** As it is written, in the unit. */
  readonly range: TextRange;
}

/** Whether a citation may mean the article: "(đoạn 5)" means the one the words are from. */
export function mayMean({ articleIds, mark }: Reference, articleId: string): boolean {
  return articleIds.includes(articleId) || (mark === null && articleIds.length === 0);
}

/** Index of the first of a flow's references that begins at an offset of its text or behind it. */
export function firstReferenceFrom(references: readonly Reference[], offset: number): number {
  return countWhile(references.length, (at) => (references[at]?.shown.start ?? 0) < offset);
}

/** Those of a flow's references that lie within a range of its text. */
export function referencesWithin(
  references: readonly Reference[],
  range: TextRange,
): readonly Reference[] {
  return references
    .slice(
      firstReferenceFrom(references, range.start),
      firstReferenceFrom(references, range.end + 1),
    )
    .filter(({ shown }) => contains(range, shown));
}

/** What a flow's citations are resolved with. */
export interface KnownSources {
  readonly titles: Titles;
  /** The article with this citekey, or null. */
  articleIdOfKey(key: string): string | null;
}

/** The citations of a flow in the order they stand. */
export function referencesIn(flow: Flow, known: KnownSources): Reference[] {
  const keyed = flow.citations
    .filter((mark) => mark.certain || known.articleIdOfKey(mark.key) !== null)
    .map((mark) => keyedReference(flow, mark, known));
  const inWords = known.titles
    .mentions(flow.shown.prose, flow.pairs)
    .flatMap((mention) => wordedReference(flow, mention) ?? []);
  const byAuthor = authorReferences(flow, inWords, known.titles);
  const again = repeatedReferences(flow, inWords);
  return [...keyed, ...inWords, ...byAuthor, ...again].toSorted(
    (a, b) => a.shown.start - b.shown.start || a.whole.start - b.whole.start,
  );
}

function keyedReference(flow: Flow, mark: CitationMark, known: KnownSources): Reference {
  const articleId = known.articleIdOfKey(mark.key);
  const written = mark.locator;
  // "cite:[key], đoạn 5", "@key, đoạn 5": where a key has no locator, words behind it say the place.
  const behind = written === null ? locatorBehind(flow, mark.at) : null;
  return {
    shown: { start: mark.at, end: behind?.end ?? endOfLocator(flow, mark) },
    whole: mark.whole,
    mark,
    articleIds: articleId === null ? [] : [articleId],
    locator: written ? writtenLocator(written) : (behind?.locator ?? null),
    title: null,
    narrative: false,
  };
}

/**
 * The locator that the words behind a key begin with ("đoạn 5, nhấn mạnh thêm"), in braces or not
 * (Pandoc); all of them where they begin with none.
 */
function writtenLocator({ text, range }: NonNullable<CitationMark['locator']>): ReferenceLocator {
  const opening = /^[\s,]*\{?\s*/.exec(text)?.[0].length ?? 0;
  const found = locatorAt(text.slice(opening));
  if (found === null) return { locator: null, text, range };
  const { locator, length } = found;
  // Where the words are shown otherwise than they are written, the place of a part is unknown.
  if (range.end - range.start !== text.length) return { locator, text, range };
  const start = range.start + opening;
  return {
    locator,
    text: text.slice(opening, opening + length),
    range: { start, end: start + length },
  };
}

/** Behind the locator of a key, where its words are shown, else where the key stands. */
function endOfLocator({ shown }: Flow, { at, locator }: CitationMark): number {
  if (locator === null) return at;
  const start = shown.toShown(locator.range.start);
  return shown.text.startsWith(locator.text, start) ? start + locator.text.length : at;
}

/** Right behind an offset of the shown text, the year perhaps between: ", 2015, đoạn 5". */
const BEFORE_LOCATOR = /^[”"»’']?(?:\s?,\s{0,3}(?:1[5-9]|20)\d{2}[a-z]?)?\s?,\s{0,3}(?=\S)/u;
/** All of what stands before a locator and in it, in UTF-16 units. */
const LONGEST_BEHIND = 120;

function locatorBehind(
  flow: Flow,
  at: number,
): { readonly locator: ReferenceLocator; readonly end: number } | null {
  const behind = flow.shown.prose.slice(at, at + LONGEST_BEHIND);
  const before = BEFORE_LOCATOR.exec(behind)?.[0];
  const found = before === undefined ? null : locatorAt(behind.slice(before.length));
  if (before === undefined || found === null) return null;
  const start = at + before.length;
  const end = start + found.length;
  const text = flow.shown.prose.slice(start, end);
  const range = flow.shown.toWritten({ start, end });
  return { locator: { locator: found.locator, text, range }, end };
}

/** How far from a title its parentheses may be. */
const PARENTHESES = 300;

/** The innermost parentheses round a range of the text, or null. */
function enclosing(text: string, { start, end }: TextRange): TextRange | null {
  const from = Math.max(0, start - PARENTHESES);
  const to = Math.min(text.length, end + PARENTHESES);
  let depth = 0;
  let opening = start - 1;
  for (; opening >= from; opening -= 1) {
    const char = text.charAt(opening);
    if (char === '\n' && text.charAt(opening - 1) === '\n') return null;
    if (char === ')') depth += 1;
    else if (char === '(' && depth-- === 0) break;
  }
  if (opening < from) return null;
  depth = 0;
  for (let at = end; at < to; at += 1) {
    const char = text.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')' && depth-- === 0) return { start: opening, end: at + 1 };
  }
  return null;
}

/** A title that is cut or short is one only where marks, parentheses or an attribution say so. */
function wordedReference(flow: Flow, mention: TitleMention): Reference | null {
  const text = flow.shown.prose;
  const parentheses = enclosing(text, mention);
  const isSet = parentheses !== null || flow.role === 'attribution';
  if (!mention.whole && !mention.quoted && !isSet) return null;
  if (parentheses === null && isAmongQuoted(mention, flow)) return null;
  if (parentheses === null && flow.role === 'quotation' && !signsBlock(text, mention)) return null;
  const title = { start: mention.start, end: mention.end };
  const base = { mark: null, articleIds: mention.articleIds, title };
  if (parentheses === null) {
    const isAttribution = flow.role === 'attribution' || flow.role === 'note';
    const behind = locatorBehind(flow, mention.end);
    const shown = { start: mention.start, end: behind?.end ?? mention.end };
    const ofTitle = withMarks(text, title);
    const ofAll = withMarks(text, shown);
    const start = Math.min(ofTitle.start, ofAll.start);
    const whole = flow.shown.toWritten({ start, end: Math.max(ofTitle.end, ofAll.end) });
    return { ...base, shown, whole, locator: behind?.locator ?? null, narrative: !isAttribution };
  }
  const rest = { start: mention.end, end: parentheses.end - 1 };
  const locator =
    locatorIn(flow, rest) ?? locatorIn(flow, { start: parentheses.start + 1, end: mention.start });
  const whole = flow.shown.toWritten(parentheses);
  return { ...base, shown: parentheses, whole, locator, narrative: false };
}

/** Whether a title is one of several things that quoted words say: then they are another's words. */
function isAmongQuoted(title: TextRange, { pairs, shown }: Flow): boolean {
  return pairs.some((pair) => contains(pair, title) && !isMostly(pair.outer, title, shown.text));
}

/** Whether a title is the last line of a block quotation, or stands in such a line behind a dash. */
function signsBlock(text: string, { start, end }: TextRange): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^\s*(?:[—–―“"«-]|$)/.test(line) || line.length > LONGEST_SIGNATURE) return false;
  const rest = text.slice(end);
  return rest.length <= LONGEST_SIGNATURE && !rest.trimEnd().includes('\n');
}

const LONGEST_SIGNATURE = 160;

/** The range with the quotation marks that stand right round it. */
function withMarks(text: string, { start, end }: TextRange): TextRange {
  const isMarked = /[“"«‘„]/.test(text.charAt(start - 1)) && /[”"»’“]/.test(text.charAt(end));
  return isMarked ? { start: start - 1, end: end + 1 } : { start, end };
}

/** The first locator that parts of a range make which commas and semicolons part; the longest. */
function locatorIn(flow: Flow, range: TextRange): ReferenceLocator | null {
  const text = flow.shown.prose.slice(range.start, range.end);
  const cuts = [...text.matchAll(/[,;]/g)].map(({ index }) => index).slice(0, MOST_PARTS);
  const ends = [text.length, ...cuts.toReversed()];
  for (const from of [0, ...cuts.map((cut) => cut + 1)]) {
    for (const to of ends) {
      const part = text.slice(from, to).replace(/^[\s”"»’“,;.]+/, '');
      const words = part.replace(/(?<![\s”"»’“,;.])[\s”"»’“,;.]+$/, '');
      const locator = readLocator(words);
      if (locator === null) continue;
      const start = range.start + to - part.length;
      const shown = { start, end: start + words.length };
      return { locator, text: words, range: flow.shown.toWritten(shown) };
    }
  }
  return null;
}

const MOST_PARTS = 12;

/** "(đoạn 5)", "(Sđd, tr. 3)", "(ibid.)": a source named before, or one that has no name. */
function repeatedReferences(flow: Flow, others: readonly Reference[]): Reference[] {
  const text = flow.shown.prose;
  const found: Reference[] = [];
  const base = { mark: null, title: null, narrative: false, articleIds: [] };
  if (flow.role === 'attribution' && text.length <= LONGEST_LOCATOR) {
    const shown = { start: 0, end: text.length };
    const locator = locatorIn(flow, shown);
    const whole = flow.shown.toWritten(shown);
    if (locator?.text === text.trim()) return [{ ...base, shown, whole, locator }];
  }
  for (const match of text.matchAll(/\(([^()\n]{2,60})\)/g)) {
    const [whole, inside = ''] = match;
    const shown = { start: match.index, end: match.index + whole.length };
    if (others.some((one) => overlaps(one.shown, shown))) continue;
    const locator = locatorIn(flow, { start: shown.start + 1, end: shown.end - 1 });
    const rest = locator === null ? inside : inside.replace(locator.text, '');
    const isRepeated = REPEATED.test(rest);
    if (!isRepeated && (locator === null || !/^[\s,;.]*$/.test(rest))) continue;
    found.push({ ...base, shown, whole: flow.shown.toWritten(shown), locator });
  }
  return found;
}

const LONGEST_LOCATOR = 60;

const REPEATED =
  /^\s*(?:sđd|như trên|nt|tài liệu đã dẫn|tlđd|ibid|op\. ?cit|loc\. ?cit)[\s.,;]*$/iu;

/** "(Ban biên tập, đoạn 5)": an author with a locator or a year, who wrote one article only. */
function authorReferences(flow: Flow, others: readonly Reference[], titles: Titles): Reference[] {
  const text = flow.shown.prose;
  const found: Reference[] = [];
  for (const match of text.matchAll(/\(([^()\n,;]{3,80})[,;]\s?([^()\n]{1,60})\)/g)) {
    const [whole, author = '', rest = ''] = match;
    const shown = { start: match.index, end: match.index + whole.length };
    if (others.some((one) => overlaps(one.shown, shown))) continue;
    const articleIds = titles.byAuthor(author);
    const inside = { start: shown.end - 1 - rest.length, end: shown.end - 1 };
    const locator = locatorIn(flow, inside);
    if (articleIds.length === 0 || (locator === null && !/\b\d{4}\b/.test(rest))) continue;
    const written = flow.shown.toWritten(shown);
    const base = { mark: null, title: null, narrative: false };
    found.push({ ...base, shown, whole: written, articleIds, locator });
  }
  return found;
}
