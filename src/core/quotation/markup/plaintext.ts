import type { TextRange } from '../../text/range';
import type { Cut, MarkupReader, Prose, ProseRole } from '../report/markup';
import { FlatText } from './flatText';
import { TextLines } from './markdownLines';
import * as paragraphs from './plaintextParagraphs';
import { ProseWriter } from './proseWriter';

/** Text without markup, where paragraphs are parted by empty lines. */
export const plaintextReader: MarkupReader = {
  cut(text, from, state): Cut {
    const lines = new TextLines(text, from);
    const group = paragraphs.groupAt(lines, paragraphs.blankEnd(lines, 0), state);
    const last = lines.at(paragraphs.blankEnd(lines, group.to) - 1);
    return { end: last?.next ?? text.length, reach: lines.reach, state: group.state };
  },

  read(piece, state): readonly Prose[] {
    const lines = new TextLines(piece, 0);
    const group = paragraphs.groupAt(lines, paragraphs.blankEnd(lines, 0), state);
    if (group.role === 'quotation') return proseOf(piece, 'quotation', group.paragraphs);
    return group.paragraphs.flatMap((paragraph) => proseOf(piece, 'text', [paragraph]));
  },
};

function proseOf(
  piece: string,
  role: ProseRole,
  parts: readonly (readonly TextRange[])[],
): Prose[] {
  const writer = new ProseWriter(role);
  for (const paragraph of parts) {
    const flat = new FlatText(piece, paragraph);
    writer.paragraph(flat);
    writer.keep(flat, 0, flat.text.length);
  }
  return writer.prose();
}
