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
  for (const token of tokens) {
    const { start, end } = token;
    switch (token.kind) {
      case 'text':
        writer.keep(flat, start, end);
        break;
      case 'object':
        writer.object(flat, start, end);
        break;
      case 'shown':
        writer.show(flat, token.text, start, end);
        break;
      case 'delimiter':
        writer.keep(flat, start + token.left, end - token.right);
        break;
      case 'key':
        writer.cite(textCitation(flat, token, pandoc));
        // Markdown itself knows no keys, and shows what may be somebody's name.
        if (!pandoc) writer.keep(flat, start, end);
        break;
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
      case 'hidden':
        break;
    }
  }
}

/** No label of a definition has a bracket; notes that are alike to here say the same. */
function labelOf({ start, end }: InlineNote, flat: FlatText): string {
  return `${flat.text.slice(start, Math.min(end, start + 500))}${end - start}`;
}
