import type { Cut, MarkupReader, Prose } from '../report/markup';
import { RestructuredTextBlocks } from './restructuredTextBlocks';
import { NoteNumbers } from './restructuredTextNotes';
import { isBlankLine, lineAt, linesOf, skipBlankLines } from './sourceLines';

/**
 * reStructuredText as Docutils reads it, with Sphinx's roles and directives. A piece is a block
 * that begins at the left margin, with all that is indented below it.
 */
export const restructuredTextReader: MarkupReader = {
  cut(text: string, from: number, state: string): Cut {
    const end = blockEnd(text, from);
    const reach = end < text.length ? lineAt(text, end).next : end;
    return { end, reach, state: new NoteNumbers(text.slice(from, end), state).state };
  },
  read(piece: string, state: string): readonly Prose[] {
    const blocks = new RestructuredTextBlocks(piece, state);
    blocks.read(linesOf(piece), null, 0);
    return blocks.proses;
  },
};

function blockEnd(text: string, from: number): number {
  let at = skipBlankLines(text, from);
  let isAnnounced = false;
  let isAfterBlank = false;
  for (let isFirst = true; at < text.length; isFirst = false) {
    const line = lineAt(text, at);
    if (isBlankLine(line)) isAfterBlank = true;
    else {
      // Behind `::`, lines that all begin with `>` are a literal block without indentation.
      const isLiteral = isAnnounced && text[line.content] === '>';
      if (!isFirst && isAfterBlank && line.indent === 0 && !isLiteral) break;
      isAfterBlank = false;
      isAnnounced = text.startsWith('::', line.end - 2);
    }
    at = line.next;
  }
  return at;
}
