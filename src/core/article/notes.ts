import type { Block } from './layout';

const notesTitle =
  /^(?:\d{0,2}[.)]?\s*)?(?:danh mục )?(?:tài liệu (?:tham khảo|trích dẫn)|chú thích|ghi chú|nguồn tham khảo|nguồn trích dẫn)\s*:?$/iu;
const noteStart = /^(?:\(\d{1,3}\)|\[\d{1,3}\]|\[\^|\d{1,3}[.)\s]|\(\*\)|\*)/;

/** Whether a block is the title of notes or references. */
export function isNotesTitle(text: string, block: Block): boolean {
  if (block.kind === 'loose' || block.contentEnd - block.content > 60) return false;
  return notesTitle.test(text.slice(block.content, block.contentEnd));
}

/**
 * Index of the first block of the notes or references that close an article, whose numbers count
 * no lessons; the number of blocks when there are none.
 */
export function findNotes(text: string, blocks: readonly Block[], from: number): number {
  for (let index = Math.max(from, 1); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block && isNotesTitle(text, block)) return index;
  }
  // Below a rule, lines that all begin like notes.
  let start = blocks.length;
  for (let index = blocks.length - 1; index > from; index -= 1) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === 'loose') start = index;
    else if (!noteStart.test(text.slice(block.start, block.start + 8))) break;
  }
  return start === blocks.length - 1 ? blocks.length : start;
}
