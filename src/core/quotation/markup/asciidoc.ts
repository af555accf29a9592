import type { Cut, MarkupReader, Prose } from '../report/markup';
import { AsciidocBlocks, closes } from './asciidocBlocks';
import { delimiterOf, isBlockAttributes, isComment, isUnderlined } from './asciidocLines';
import { isBlankLine, lineAt, linesOf, skipBlankLines } from './sourceLines';

/**
 * AsciiDoc as Asciidoctor 2 reads it. A piece is a block with its lines of attributes; a delimited
 * block that is not closed goes to the end of the report.
 */
export const asciidocReader: MarkupReader = {
  cut(text: string, from: number): Cut {
    const end = skipBlankLines(text, blockEnd(text, headEnd(text, from)));
    return { end, reach: end < text.length ? lineAt(text, end).next : end, state: '' };
  },
  read(piece: string): readonly Prose[] {
    const blocks = new AsciidocBlocks(piece);
    const lines = linesOf(piece);
    blocks.read(lines, 0, lines.length, null, 0);
    return blocks.proses;
  },
};

/** Behind blank lines, comments, titles and attributes, which belong to the block they precede. */
function headEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const line = lineAt(text, at);
    const isHead =
      isBlankLine(line) ||
      isComment(text, line) ||
      isBlockAttributes(text, line) ||
      /^\.[^\s.]/.test(text.slice(line.start, line.start + 2));
    if (!isHead) break;
    at = line.next;
  }
  return at;
}

function blockEnd(text: string, from: number): number {
  if (from >= text.length) return text.length;
  const first = lineAt(text, from);
  const delimiter = delimiterOf(text, first);
  let at = first.next;
  if (delimiter !== null) {
    while (at < text.length) {
      const line = lineAt(text, at);
      at = line.next;
      if (closes(text, line, delimiter)) break;
    }
    return at;
  }
  for (let isSecond = true; at < text.length; isSecond = false) {
    const line = lineAt(text, at);
    if (isSecond && isUnderlined(text, first, line)) return line.next;
    if (isBlankLine(line) || delimiterOf(text, line) !== null) break;
    if (isBlockAttributes(text, line)) break;
    at = line.next;
  }
  return at;
}
