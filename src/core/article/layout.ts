import type { TextRange } from '../text/range';
import { isWordCharacter, skipBlanks, skipBlanksBack } from '../text/characters';
import { visibleLines } from '../text/lines';
import type { Line } from '../text/lines';
import { looksLikeMarker } from './markers';
import { LineKind, classifyLines } from './markdownLines';
import { continuesLine, wrapWidth } from './wrap';

/** How an article's text is written: plain, or with Markdown's block marks. */
export type ArticleFormat = 'text' | 'markdown';

/** A paragraph or heading as laid out, before anything is said about its role. */
export interface Block extends TextRange {
  /** `loose` is a line without words or with markup only: a rule, a picture, a code block. */
  readonly kind: 'text' | 'heading' | 'loose';
  /** Offset of the first character after a bullet or the marks of a quoted line. */
  readonly content: number;
  /** End of the words: without trailing blanks and closing marks of a heading. */
  readonly contentEnd: number;
  readonly indent: number;
  readonly afterBlank: boolean;
  /** Whether a bullet or a list number of Markdown opens it. */
  readonly bullet: boolean;
  /** 1 to 6 for Markdown headings, 7 for a line that is bold throughout, 0 for text. */
  readonly depth: number;
}

/** Consecutive blocks: the one at index `from` belongs to it, the one at `to` does not. */
export interface BlockSpan {
  readonly from: number;
  readonly to: number;
}

const bulletMarks = /^(?:[-–—•●○▪■◦·+➢►✓*][ \t\u00a0]{1,4}|[-–•●▪■](?=\p{L}))/u;
const longestBold = 300;

/** Lays a text out in blocks, in document order. Blocks never overlap. */
export function layOut(text: string, from: number, format: ArticleFormat): Block[] {
  const lines = visibleLines(text, from);
  const kinds = format === 'markdown' ? classifyLines(text, lines) : null;
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let first: Line | null = null;
  let last: Line | null = null;

  const flush = (): void => {
    if (first && last) blocks.push(textBlock(text, first, last, format));
    first = null;
    last = null;
  };

  lines.forEach((line, index) => {
    const kind = kinds?.[index] ?? LineKind.Text;
    if (kind === LineKind.Underline && first && last) {
      blocks.push(setextBlock(text, first, last, line));
      first = null;
      last = null;
      return;
    }
    if (kind === LineKind.Loose || !hasWords(text, line)) {
      flush();
      blocks.push(plainBlock(line, 'loose', line.content, line.end));
      return;
    }
    const heading = atxBlock(text, line);
    if (heading) {
      flush();
      blocks.push(heading);
      return;
    }
    if (first && last && !line.afterBlank && joins(text, last, line, format, width)) {
      last = line;
      return;
    }
    flush();
    first = line;
    last = line;
  });
  flush();
  return blocks;
}

function readBullet(text: string, at: number): RegExpExecArray | null {
  if (isWordCharacter(text.charCodeAt(at))) return null;
  return bulletMarks.exec(text.slice(at, at + 6));
}

function joins(
  text: string,
  last: Line,
  line: Line,
  format: ArticleFormat,
  width: number | null,
): boolean {
  const opens =
    readBullet(text, line.content) !== null || looksLikeMarker(text, line.content, line.end);
  if (format === 'markdown') {
    // Markdown joins lines, yet many authors write one paragraph a line and leave no blank line.
    const bold = boldRange(text, last) !== null || boldRange(text, line) !== null;
    if (opens || bold || text[last.content] === '|') return text[line.content] === '|';
    const stopped = /[.!?…:;]["”’)*_]{0,4}\s*$/.test(
      text.slice(Math.max(0, last.end - 8), last.end),
    );
    if (width === null && stopped) return false;
    return true;
  }
  if (width === null) return false;
  if (!opens) return continuesLine(text, last, line, width);
  return false;
}

function hasWords(text: string, line: Line): boolean {
  for (let at = line.content; at < line.end; at += 1) {
    if (isWordCharacter(text.charCodeAt(at))) return true;
  }
  return false;
}

function plainBlock(
  line: Line,
  kind: Block['kind'],
  content: number,
  contentEnd: number,
  depth = 0,
): Block {
  const { indent, afterBlank } = line;
  return {
    start: line.content,
    end: line.end,
    kind,
    content,
    contentEnd,
    indent,
    afterBlank,
    bullet: false,
    depth,
  };
}

function textBlock(text: string, first: Line, last: Line, format: ArticleFormat): Block {
  let content = first.content;
  if (format === 'markdown') {
    while (text[content] === '>') content = skipBlanks(text, content + 1, first.end);
  }
  const bullet = readBullet(text, content)?.[0];
  if (bullet !== undefined) content += bullet.length;
  const bold = first === last && bullet === undefined ? boldRange(text, first) : null;
  if (bold) return plainBlock(first, 'heading', bold.start, bold.end, 7);
  const contentEnd = skipBlanksBack(text, content, last.end);
  return {
    start: first.content,
    end: last.end,
    kind: 'text',
    content,
    contentEnd,
    indent: first.indent,
    afterBlank: first.afterBlank,
    bullet: bullet !== undefined,
    depth: 0,
  };
}

/** `## Heading ##`; also in plain text, where nothing else begins so. */
function atxBlock(text: string, line: Line): Block | null {
  if (text[line.content] !== '#') return null;
  const marks = /^(#{1,6})[ \t\u00a0]+(?=\S)/.exec(text.slice(line.content, line.content + 40));
  if (!marks?.[1]) return null;
  let end = skipBlanksBack(text, line.content, line.end);
  while (end > line.content && text[end - 1] === '#') end -= 1;
  const start = line.content + marks[0].length;
  const inner = unwrapBold(text, { start, end: skipBlanksBack(text, start, Math.max(start, end)) });
  if (inner.start >= inner.end) return null;
  return plainBlock(line, 'heading', inner.start, inner.end, marks[1].length);
}

function setextBlock(text: string, first: Line, last: Line, underline: Line): Block {
  const depth = text[underline.content] === '=' ? 1 : 2;
  const end = skipBlanksBack(text, first.content, last.end);
  const block = plainBlock(first, 'heading', first.content, end, depth);
  return { ...block, end: underline.end };
}

/** The words of a line that is bold throughout, or null. */
function boldRange(text: string, line: Line): TextRange | null {
  if (text[line.content] !== '*' && text[line.content] !== '_') return null;
  const end = skipBlanksBack(text, line.content, line.end);
  if (end - line.content < 5 || end - line.content > longestBold) return null;
  const match = /^(\*\*|__)(?=\S)(.*\S)\1:?$/.exec(text.slice(line.content, end));
  const inner = match?.[2];
  if (!match || inner === undefined || inner.includes('**') || inner.includes('__')) return null;
  return unwrapBold(text, { start: line.content + 2, end: line.content + 2 + inner.length });
}

/** Takes emphasis marks off a range that they enclose. */
function unwrapBold(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (end - start > 2 && '*_'.includes(text[start] ?? ' ') && text[start] === text[end - 1]) {
    start += 1;
    end -= 1;
  }
  return { start, end };
}
