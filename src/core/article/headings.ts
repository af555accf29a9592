import { isLetter, isUpper, skipBlanks } from '../text/characters';
import type { Block } from './layout';
import { readMarker } from './markers';
import { countWords, endsWithStop, isUpperCase, plainLine } from './words';

/** How a heading ranks: by Markdown's marks, as a division of a document, or by its looks. */
export type HeadingRank =
  | { readonly kind: 'markdown'; readonly depth: number }
  | { readonly kind: 'division'; readonly depth: number }
  | { readonly kind: 'style'; readonly style: string };

export interface Heading {
  readonly rank: HeadingRank;
  readonly title: string;
  /** Index of the last block that belongs to it ("Chương I" and its name below). */
  readonly lastBlock: number;
  /** Whether the block goes on with text, so that it is a paragraph as well. */
  readonly inline: boolean;
}

const divisions = ['phần', 'phụ lục', 'chương', 'mục', 'tiểu mục', 'tiết', 'điều'];
/** Depth of "Điều", under which numbers are the clauses of a law. */
export const articleDepth = divisions.indexOf('điều');

/** What divisions begin with: a capital, always. */
const divisionLetters: ReadonlySet<string> = new Set('PCMTĐ');

const division =
  /^(phần|phụ lục|chương|mục|tiểu mục|tiết|điều)\s{1,3}(?:(thứ\s{1,3}\p{L}{2,5}(?:\s(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín))?)|([IVXLC]{1,8}|\d{1,4}[a-zđ]?|[A-Z]))(?![\p{L}\p{N}/%])\s{0,3}([.:,\-–—]?)/iu;

const longestHeading = 300;
const mostWords = 30;

/** Headings that can be told from the block itself, its neighbours aside. */
export function findHeading(text: string, blocks: readonly Block[], index: number): Heading | null {
  const block = blocks[index];
  if (!block || block.kind === 'loose') return null;
  return divisionHeading(text, blocks, index) ?? markedHeading(text, block, index);
}

function markedHeading(text: string, block: Block, index: number): Heading | null {
  const rank = markedRank(text, block);
  if (rank === null) return null;
  const title = plainLine(text, block.content, Math.min(block.contentEnd, block.content + 400));
  return { title, lastBlock: index, inline: false, rank };
}

function markedRank(text: string, block: Block): HeadingRank | null {
  if (block.depth >= 1 && block.depth <= 6) return { kind: 'markdown', depth: block.depth };
  if (block.depth === 7) return { kind: 'style', style: 'bold' };
  return isCapitalLine(text, block) ? { kind: 'style', style: 'upper' } : null;
}

/** A short line in capitals, without the marker of an enumeration. */
function isCapitalLine(text: string, block: Block): boolean {
  if (block.bullet || !isUpperCase(text, block.content, block.contentEnd)) return false;
  if (!isShort(text, block)) return false;
  if (endsWithStop(text, block.content, block.contentEnd, '.;,…')) return false;
  return readMarker(text, block.content, block.contentEnd) === null;
}

/** Whether a block is short enough for a heading. */
export function isShort(text: string, block: Block, words = mostWords): boolean {
  const { content, contentEnd } = block;
  return (
    contentEnd - content <= longestHeading &&
    countWords(text, content, contentEnd, words + 1) <= words
  );
}

function divisionHeading(text: string, blocks: readonly Block[], index: number): Heading | null {
  const block = blocks[index];
  if (!block || block.bullet || !divisionLetters.has(text[block.content] ?? '')) return null;
  const match = division.exec(text.slice(block.content, block.content + 60));
  const name = match?.[1]?.toLowerCase();
  if (!match || name === undefined) return null;
  const depth = divisions.indexOf(name);
  const markdown = block.depth >= 1 && block.depth <= 6;
  const rank: HeadingRank = markdown
    ? { kind: 'markdown', depth: block.depth }
    : { kind: 'division', depth };
  const after = block.content + match[0].length;
  if (after >= block.contentEnd) {
    const lastBlock = nameBelow(text, blocks, index, depth);
    const end = blocks[lastBlock]?.contentEnd ?? block.contentEnd;
    const title = plainLine(text, block.content, end).replace(/[.:]$/, '');
    return { rank, title, lastBlock, inline: false };
  }
  const separated = /[.:–—-]/.test(match[4] ?? '');
  const short = isShort(text, block, depth === articleDepth ? 45 : mostWords);
  const stopped = endsWithStop(text, block.content, block.contentEnd, '.;,…:');
  const capital = isUpper(text.charCodeAt(skipBlanks(text, after, block.contentEnd)));
  if (separated && short && !stopped) {
    const title = plainLine(text, block.content, block.contentEnd);
    return { rank, title, lastBlock: index, inline: false };
  }
  if (!separated) {
    // "Chương I NHỮNG QUY ĐỊNH CHUNG"; but not "Điều 15 Luật này quy định…" nor "Phần III và IV".
    const named = capital && isUpperCase(text, after, block.contentEnd) && short && !stopped;
    if (!named) return null;
    const title = plainLine(text, block.content, block.contentEnd);
    return { rank, title, lastBlock: index, inline: false };
  }
  // "Điều 1. Ban hành kèm theo Quyết định này …": the provision begins on the line of its number.
  if (depth !== articleDepth || !/[.:]/.test(match[4] ?? '') || !capital) return null;
  const end = short ? block.contentEnd : after;
  const title = plainLine(text, block.content, end).replace(/[.:,;]$/, '');
  return { rank, title, lastBlock: index, inline: true };
}

/** The block that holds the name of a division whose own line has the number alone. */
function nameBelow(text: string, blocks: readonly Block[], index: number, depth: number): number {
  const next = blocks[index + 1];
  if (!next || next.kind !== 'text' || next.bullet || depth === articleDepth) return index;
  if (!isShort(text, next, 40) || division.test(text.slice(next.content, next.content + 60))) {
    return index;
  }
  if (endsWithStop(text, next.content, next.contentEnd, '.;:,…')) return index;
  if (readMarker(text, next.content, next.contentEnd) !== null) return index;
  const more = blocks[index + 2];
  const both = more?.kind === 'text' && isCapitalLine(text, next) && isCapitalLine(text, more);
  if (both && !more.afterBlank) return index + 2;
  return blocks.length > index + 2 ? index + 1 : index;
}

const captionWords =
  /^(?:ảnh|hình|biểu đồ|bảng|sơ đồ|quang cảnh|toàn cảnh|một góc|các đại biểu|đồng chí|đ\/c|ông|bà|lãnh đạo|đại diện|nguồn|theo|xem thêm|tin liên quan|pv|phóng viên|hỏi|đáp|trả lời)(?!\p{L})|ảnh\s*:|\(ảnh/iu;

/**
 * A short line between two paragraphs that says no sentence, as newspapers set subheadings whose
 * bold face was lost; captions look alike and are told by their words.
 */
export function isSubheading(
  text: string,
  blocks: readonly Block[],
  index: number,
  opensList: (index: number) => boolean,
): boolean {
  const block = blocks[index];
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  if (!block || block.kind !== 'text' || block.bullet || before?.kind !== 'text') return false;
  if (after?.kind !== 'text') return false;
  const first = text.charCodeAt(block.content);
  if (!isLetter(first) || !isUpper(first) || !isShort(text, block, 14)) return false;
  if (countWords(text, block.content, block.contentEnd, 3) < 2) return false;
  if (endsWithStop(text, block.content, block.contentEnd, '.;,…:!')) return false;
  if (captionWords.test(text.slice(block.content, block.contentEnd))) return false;
  if (!isProse(text, before)) return false;
  const leadsOver =
    endsWithStop(text, after.content, after.contentEnd, ':') && opensList(index + 2);
  const prose = isProse(text, after) && !isShort(text, after, 14);
  return opensList(index + 1) || leadsOver || prose;
}

function isProse(text: string, block: Block): boolean {
  return endsWithStop(text, block.content, block.contentEnd, '.!?…;');
}
