import { findFrontMatter } from '../../article/frontMatter';
import { markdownMarks } from '../../article/markdownMarks';
import type { Article } from '../../library/article';
import type { SicPlace } from '../../library/sic';
import { countWhile, lastStartingBy } from '../../text/order';
import type { TextRange } from '../../text/range';

/** What of an article its words depend on. */
export type SourceArticle = Pick<Article, 'format' | 'parsed' | 'sic'>;

/** What the finder needs of an article. */
export type FindableArticle = SourceArticle & { readonly id: string };

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

const NO_PIECE: Piece = { start: 0, end: 0, shown: 0 };

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

/** A range of the article that is shown, and where it begins in the shown text. */
interface Piece extends TextRange {
  readonly shown: number;
}

function withoutMarks({ parsed, sic }: SourceArticle): SourceText {
  const pieces = shownPieces(parsed.text.length, hiddenRanges(parsed));
  const pieceAt = (shown: number): Piece =>
    pieces[Math.max(0, countWhile(pieces.length, (i) => (pieces[i]?.shown ?? 0) <= shown) - 1)] ??
    NO_PIECE;
  const toArticle = ({ start, end }: TextRange): TextRange => {
    const first = pieceAt(start);
    const from = first.start + start - first.shown;
    if (end <= start) return { start: from, end: from };
    // The end belongs to the unit before it, so that marks behind that are left out.
    const last = pieceAt(end - 1);
    return { start: from, end: last.start + end - last.shown };
  };
  const shownAt = (offset: number): number => {
    const piece = pieces[lastStartingBy(pieces, offset)];
    if (piece === undefined) return 0;
    return piece.shown + Math.min(offset, piece.end) - piece.start;
  };
  const toSource = ({ start, end }: TextRange): TextRange => ({
    start: shownAt(start),
    end: shownAt(Math.max(start, end)),
  });
  return {
    text: pieces.map(({ start, end }) => parsed.text.slice(start, end)).join(''),
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

/** Titles, headings and bylines are no paragraphs: the lines of [start, end). */
function blocksBetween(text: string, start: number, end: number): TextRange[] {
  const blocks: TextRange[] = [];
  for (let at = start; at < end;) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 || next > end ? end : next;
    blocks.push({ start: at, end: lineEnd });
    at = lineEnd + 1;
  }
  return blocks;
}

/** What hidden ranges leave of [0, length). */
function shownPieces(length: number, hidden: readonly TextRange[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let shown = 0;
  for (const { start, end } of [...hidden, { start: length, end: length }].sort(byStart)) {
    if (start > from) {
      pieces.push({ start: from, end: start, shown });
      shown += start - from;
    }
    from = Math.max(from, end);
  }
  return pieces;
}

function byStart(a: TextRange, b: TextRange): number {
  return a.start - b.start;
}
