import type { TextRange } from '../../text/range';
import type { Cut, MarkupReader, Prose, ProseRole } from '../report/markup';
import { FlatText } from './flatText';
import { addressEnd, addressStart } from './markdownAddresses';
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
  for (const paragraph of parts) write(writer, new FlatText(piece, paragraph));
  return writer.prose();
}

/** Shows what is written, and web addresses as objects. */
function write(writer: ProseWriter, flat: FlatText): void {
  writer.paragraph(flat);
  let from = 0;
  for (const { index } of flat.text.matchAll(/:\/\/|www\./g)) {
    const start = index < from ? -1 : addressStart(flat.text, index, from);
    if (start < 0) continue;
    const end = addressEnd(flat.text, start);
    writer.keep(flat, from, start);
    writer.object(flat, start, end);
    from = end;
  }
  writer.keep(flat, from, flat.text.length);
}
