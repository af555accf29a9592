import type { TextRange } from '../text/range';
import { isDigit, isUpper } from '../text/characters';
import { byCredit, byName } from './byline';
import { findHeading, isShort } from './headings';
import type { Block } from './layout';
import { isDateline, isDocumentKind, isLetterhead } from './letterhead';
import { readMarker } from './markers';
import { endsWithStop, isUpperCase } from './words';

/** What stands before the first words of an article proper. */
export interface Opening {
  readonly title: TextRange | null;
  /** A byline right under the title, as block indexes. */
  readonly byline: TextRange | null;
  /** Index of the first block of the body. */
  readonly body: number;
}

const longestLetterhead = 14;
const longestKindTitle = 4;

const firstHeading =
  /^(?:lời (?:nói|mở) đầu|lời giới thiệu|mở đầu|mở bài|đặt vấn đề|phần mở đầu|tóm tắt|giới thiệu|dẫn nhập)\s*:?$/iu;
const rubric =
  /^(?:thời sự|chính trị|xã hội|kinh tế|văn hóa|văn hoá|giáo dục|pháp luật|xây dựng đảng|tin tức|trang chủ|tin hoạt động|nghiên cứu\s*[-–]\s*trao đổi|thực tiễn\s*[-–]\s*kinh nghiệm|diễn đàn|bạn đọc|góc nhìn|nhân vật\s*[-–]\s*sự kiện)$/iu;

const masthead =
  /^(?:báo(?!\s+cáo)|tạp chí|bản tin|tập san|cổng thông tin|trang (?:thông )?tin|đài (?:phát thanh|truyền hình|pt-?th))(?!\p{L})/iu;

/** Finds the title, and where the body begins. */
export function findOpening(text: string, blocks: readonly Block[]): Opening {
  let index = skipLoose(blocks, 0);
  index = skipLetterhead(text, blocks, index);
  const first = blocks[index];
  if (first && isRubric(text, blocks, index)) index = skipLoose(blocks, index + 1);
  const end = titleEnd(text, blocks, index);
  if (end === index) return { title: null, byline: null, body: index };
  const start = blocks[index]?.content ?? 0;
  const last = blocks[end - 1];
  const title = { start, end: last?.contentEnd ?? start };
  return { title, ...belowTitle(text, blocks, end) };
}

function skipLoose(blocks: readonly Block[], from: number): number {
  let index = from;
  while (blocks[index]?.kind === 'loose') index += 1;
  return index;
}

/** Index of the line that names the document, past its letterhead; `from` if there is none. */
function skipLetterhead(text: string, blocks: readonly Block[], from: number): number {
  const limit = Math.min(blocks.length, from + longestLetterhead);
  let marked = -1;
  for (let index = from; index < limit; index += 1) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === 'loose') continue;
    if (!isShort(text, block, 30)) break;
    if (isDocumentKind(text, block) && (marked >= 0 || index === from)) return index;
    if (isLetterhead(text, block)) marked = index;
  }
  return marked < 0 ? from : skipLoose(blocks, marked + 1);
}

function isRubric(text: string, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[skipLoose(blocks, index + 1)];
  if (!block || !next || block.kind !== 'text') return false;
  if (isDateline(text, block)) return true;
  const words = text.slice(block.content, block.contentEnd);
  const above = rubric.test(words) || (masthead.test(words) && isShort(text, block, 8));
  return above && isTitleLine(text, next) && !isDateline(text, next);
}

/** Index after the last block of the title, or `from` when there is no title. */
function titleEnd(text: string, blocks: readonly Block[], from: number): number {
  const first = blocks[from];
  if (!first) return from;
  if (first.kind === 'heading' && first.depth <= 6) return markdownTitleEnd(text, blocks, from);
  if (!isTitleLine(text, first) || isOwnHeading(text, blocks, from)) return from;
  if (isDocumentKind(text, first)) return kindTitleEnd(text, blocks, from);
  let end = from + 1;
  const capitals = isUpperCase(text, first.content, first.contentEnd);
  const kicker = text[first.contentEnd - 1] === ':';
  for (let next = blocks[end]; next && end < from + 5; next = blocks[end]) {
    if (next.kind === 'loose' || !isTitleLine(text, next) || isOwnHeading(text, blocks, end)) break;
    if (byCredit(text, next)) break;
    const same = capitals && isUpperCase(text, next.content, next.contentEnd);
    if (!(same && (!next.afterBlank || !byName(text, next))) && !(kicker && end === from + 1))
      break;
    if (next.afterBlank && same && startsPart(text, blocks, end)) break;
    end += 1;
  }
  return end;
}

/** A heading of Markdown is the title unless others of its depth show it to be one part of many. */
function markdownTitleEnd(text: string, blocks: readonly Block[], from: number): number {
  const first = blocks[from];
  if (!first) return from;
  const words = text.slice(first.content, first.contentEnd);
  if (isOwnHeading(text, blocks, from) || firstHeading.test(words)) return from;
  if (first.depth === 1) return from + 1;
  const peers = blocks.some(
    (block, index) =>
      index > from && block.kind === 'heading' && block.depth <= first.depth && block.depth > 0,
  );
  return peers ? from : from + 1;
}

/** "BÁO CÁO" and the lines below that say of what. */
function kindTitleEnd(text: string, blocks: readonly Block[], from: number): number {
  let end = from + 1;
  let capitalsBefore = true;
  for (let next = blocks[end]; next && end <= from + longestKindTitle; next = blocks[end]) {
    if (!isTitleLine(text, next, true) || isOwnHeading(text, blocks, end)) break;
    if (isLetterhead(text, next) && !isUpperCase(text, next.content, next.contentEnd)) break;
    const words = text.slice(next.content, next.content + 30);
    if (/^(?:căn cứ|kính gửi|kính thưa|thực hiện|\()/iu.test(words) || isDateline(text, next))
      break;
    // The lines of a title are all of one face; one of another face below a gap is no part of it.
    const capitals = isUpperCase(text, next.content, next.contentEnd);
    if (end > from + 1 && next.afterBlank && !(capitals && capitalsBefore)) break;
    capitalsBefore = capitals;
    end += 1;
  }
  return end;
}

function isTitleLine(text: string, block: Block, named = false): boolean {
  if (block.kind === 'loose' || block.bullet || !isShort(text, block, 45)) return false;
  const { content, contentEnd } = block;
  let start = content;
  while (start < contentEnd && '“"‘\'«(*_['.includes(text[start] ?? ' ')) start += 1;
  const code = text.charCodeAt(start);
  if (!named && !isUpper(code) && !isDigit(code)) return false;
  const capitals = isUpperCase(text, content, contentEnd);
  if (endsWithStop(text, content, contentEnd, '.;,'))
    return capitals && !text.endsWith(',', contentEnd);
  return named || !isLetterhead(text, block);
}

/** Whether a block is the heading of a part, or a member of an enumeration. */
function isOwnHeading(text: string, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block) return false;
  const heading = findHeading(text, blocks, index);
  if (heading?.rank.kind === 'division') return true;
  const words = text.slice(block.content, block.contentEnd);
  if (/^(?:phần|chương)\s+(?:thứ|[ivx\d])/iu.test(words) || firstHeading.test(words)) return true;
  return readMarker(text, block.content, block.contentEnd) !== null;
}

/** Whether a line in capitals below a title in capitals heads a part, as others further on do. */
function startsPart(text: string, blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  if (!next || isShort(text, next, 25)) return false;
  return blocks.slice(index + 1, index + 60).some((block, offset) => {
    const heading = findHeading(text, blocks, index + 1 + offset);
    const last = index + 1 + offset >= blocks.length - 2;
    return block.depth === 0 && !last && heading?.rank.kind === 'style';
  });
}

function belowTitle(
  text: string,
  blocks: readonly Block[],
  from: number,
): { byline: TextRange | null; body: number } {
  let byline: TextRange | null = null;
  let index = skipLoose(blocks, from);
  for (let steps = 0; steps < 6; steps += 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (!block || !next || block.kind !== 'text') break;
    if (byName(text, block) || byCredit(text, block)) {
      byline = byline ? { start: byline.start, end: index + 1 } : { start: index, end: index + 1 };
    } else if (!isDateline(text, block) && !isLetterhead(text, block) && !isAside(text, block))
      break;
    index = skipLoose(blocks, index + 1);
  }
  return { byline, body: index };
}

/** A remark in brackets under a title: "(Tham luận tại Hội nghị …)". */
function isAside(text: string, block: Block): boolean {
  const words = text.slice(block.content, block.contentEnd);
  return /^[*_]{0,3}\(/.test(words) && /\)[*_]{0,3}$/.test(words) && isShort(text, block, 45);
}
