import type { Prose } from '../report/markup';
import type { FlatText } from './flatText';
import { textCitation } from './markdownCitations';
import { inlineTokens } from './markdownInline';
import type { InlineNote, Token } from './markdownTokens';
import { ProseWriter } from './proseWriter';

/** Writes a paragraph; what its notes say comes back as prose of their own. */
export function writeInline(writer: ProseWriter, flat: FlatText, pandoc: boolean): Prose[] {
  const waiting: InlineNote[] = [];
  writeTokens(writer, flat, inlineTokens(flat, pandoc), pandoc, waiting);
  const notes: Prose[] = [];
  // A note within a note joins the queue, however deep they are.
  for (const note of waiting) {
    const noteWriter = new ProseWriter('note', labelOf(note, flat));
    writeTokens(noteWriter, flat, note.tokens, pandoc, waiting);
    notes.push(...noteWriter.prose());
  }
  return notes;
}

function writeTokens(
  writer: ProseWriter,
  flat: FlatText,
  tokens: readonly Token[],
  pandoc: boolean,
  waiting: InlineNote[],
): void {
  // A line on which nothing is shown ends no paragraph: of its two line ends one is shown.
  let isLineStart = true;
  const keep = (start: number, end: number): void => {
    const from = isLineStart && flat.text.charAt(start) === '\n' ? start + 1 : start;
    if (from >= end) return;
    writer.keep(flat, from, end);
    isLineStart = flat.text.charAt(end - 1) === '\n';
  };
  for (const token of tokens) {
    const { start, end } = token;
    switch (token.kind) {
      case 'text':
        keep(start, end);
        break;
      case 'object':
        writer.object(flat, start, end);
        isLineStart = false;
        break;
      case 'shown':
        writer.show(flat, token.text, start, end);
        isLineStart = token.text === '\n';
        break;
      case 'delimiter':
        keep(start + token.left, end - token.right);
        break;
      case 'key': {
        const certain = pandoc && !isReference(flat.text, start, end);
        writer.cite(textCitation(flat, token, certain));
        // What may be somebody's name is shown as pages show it.
        if (!certain) keep(start, end);
        break;
      }
      case 'group':
        for (const citation of token.citations) writer.cite(citation);
        break;
      case 'note':
        writer.note(token.label);
        break;
      case 'inlineNote':
        writer.note(labelOf(token, flat));
        waiting.push(token);
        break;
      case 'signature':
        // Of a block quotation it says whose it is, as a last line does.
        if (writer.role !== 'quotation' || isLineStart) break;
        writer.show(flat, '\n', start, end);
        isLineStart = true;
        break;
      case 'hidden':
        break;
    }
  }
}

/** `(@key)` refers to a numbered example as well, if the report has one of that name. */
function isReference(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '(' && text.charAt(end) === ')';
}

/** No label of a definition has a bracket; notes that are alike to here say the same. */
function labelOf({ start, end }: InlineNote, flat: FlatText): string {
  return `${flat.text.slice(start, Math.min(end, start + 500))}${end - start}`;
}
