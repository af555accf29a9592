import { findFrontMatter } from '../../article/frontMatter';
import { markdownMarks } from '../../article/markdownMarks';
import type { Article } from '../../library/article';
import type { SicPlace } from '../../library/sic';
import type { TextRange } from '../../text/range';

/** What of an article its words depend on. */
export type SourceArticle = Pick<Article, 'format' | 'parsed' | 'sic'>;

/**
 * The words of a whole article as a reader sees them: what quotations are compared with. Offsets are
 * UTF-16 units of `text` or, where it says article, of `parsed.text`.
 */
export interface SourceText {
  readonly text: string;
  /** Where a range of this text stands in the article, marks within it included. */
  toArticle(range: TextRange): TextRange;
  /** Where a range of the article stands in this text; empty where all of it is marks. */
  toSource(range: TextRange): TextRange;
  /** The listed errors of the article, in this text. */
  readonly sic: readonly SicPlace[];
}

const known = new WeakMap<SourceArticle, SourceText>();

/**
 * The text of an article without the marks of Markdown and without front matter; the very text of
 * a plain one. Made once for each article.
 */
export function sourceTextOf(article: SourceArticle): SourceText {
  let source = known.get(article);
  if (source === undefined) {
    source = article.format === 'markdown' ? withoutMarks(article) : plain(article);
    known.set(article, source);
  }
  return source;
}

function plain({ parsed, sic }: SourceArticle): SourceText {
  const same = (range: TextRange): TextRange => range;
  return { text: parsed.text, toArticle: same, toSource: same, sic };
}

function withoutMarks({ parsed, sic }: SourceArticle): SourceText {
  const kept = keptRanges(parsed.text.length, hiddenRanges(parsed));
  // Where each kept range begins in the shown text.
  const shown: number[] = [];
  let length = 0;
  for (const { start, end } of kept) {
    shown.push(length);
    length += end - start;
  }
  const toArticle = ({ start, end }: TextRange): TextRange => {
    const first = lastAtOrBelow(shown, start);
    const from = (kept[first]?.start ?? 0) + start - (shown[first] ?? 0);
    if (end <= start) return { start: from, end: from };
    // The end belongs to the unit before it, so that marks behind that are left out.
    const last = lastAtOrBelow(shown, end - 1);
    return { start: from, end: (kept[last]?.start ?? 0) + end - (shown[last] ?? 0) };
  };
  const starts = kept.map(({ start }) => start);
  const offset = (at: number): number => {
    const index = lastAtOrBelow(starts, at);
    const range = kept[index];
    if (range === undefined) return 0;
    return (shown[index] ?? 0) + Math.max(0, Math.min(at, range.end) - range.start);
  };
  const toSource = ({ start, end }: TextRange): TextRange => ({
    start: offset(start),
    end: offset(Math.max(start, end)),
  });
  return {
    text: kept.map(({ start, end }) => parsed.text.slice(start, end)).join(''),
    toArticle,
    toSource,
    sic: sic
      .map((place) => ({ ...toSource(place), intended: place.intended }))
      .filter(({ start, end }) => start < end),
  };
}

/** Front matter and the marks of every block, in no order. */
function hiddenRanges({ text, title, paragraphs }: SourceArticle['parsed']): TextRange[] {
  const frontEnd = findFrontMatter(text).end;
  const hidden: TextRange[] = [];
  if (title !== null && title.end <= frontEnd) {
    // A title that only the front matter gives is shown all the same, on a line of its own.
    const lineEnd = text.charAt(frontEnd - 1) === '\n' ? frontEnd - 1 : frontEnd;
    hidden.push({ start: 0, end: title.start }, { start: title.end, end: lineEnd });
  } else {
    hidden.push({ start: 0, end: frontEnd });
  }
  let end = frontEnd;
  for (const paragraph of paragraphs) {
    for (const block of blocksBetween(text, end, paragraph.start)) {
      hidden.push(...markdownMarks(text, block).hidden);
    }
    hidden.push(...markdownMarks(text, paragraph).hidden);
    end = Math.max(end, paragraph.end);
  }
  for (const block of blocksBetween(text, end, text.length)) {
    hidden.push(...markdownMarks(text, block).hidden);
  }
  return hidden;
}

/** Titles, headings and bylines are no paragraphs: the lines of [start, end) that are not blank. */
function blocksBetween(text: string, start: number, end: number): TextRange[] {
  const blocks: TextRange[] = [];
  for (let at = start; at < end;) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 || next > end ? end : next;
    if (text.slice(at, lineEnd).trim() !== '') blocks.push({ start: at, end: lineEnd });
    at = lineEnd + 1;
  }
  return blocks;
}

/** What hidden ranges leave of [0, length). */
function keptRanges(length: number, hidden: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  let from = 0;
  for (const { start, end } of hidden.toSorted((a, b) => a.start - b.start)) {
    if (start > from) kept.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) kept.push({ start: from, end: length });
  return kept;
}

/** The index of the last of the ascending `offsets` that is not above `offset`; 0 if none is. */
function lastAtOrBelow(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
