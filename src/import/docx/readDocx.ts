import type { ImportFootnote } from '../text/blocks';
import { wordsOf } from '../text/blocks';
import { Notes } from '../notes';
import { trustworthy } from '../text/trustworthy';
import { writeDocument } from '../text/writeDocument';
import type { ImportReader } from '../types';
import { childOf, streamXml, xmlText } from '../xml/xml';
import type { XmlElement } from '../xml/xml';
import { ZipArchive } from '../zip/archive';
import { DocxNumbering } from './numbering';
import type { DocxParts } from './parts';
import { openParts } from './parts';
import type { DocxContext } from './story';
import { DocxStory } from './story';
import { DocxStyles } from './styles';

/** Reads the text of a Word document as Word shows it with all changes accepted. */
export const readDocx: ImportReader = ({ bytes }, limits) =>
  Promise.resolve().then(() => {
    const parts = openParts(new ZipArchive(bytes, limits));
    const notes = new Notes();
    const styles = new DocxStyles(parts.styles);
    const numbering = new DocxNumbering(parts.numbering, styles, notes);
    const context: DocxContext = { styles, numbering, notes, references: [] };
    const body = new DocxStory(context);
    streamXml(
      parts.main,
      (_, parent) => parent === 'w:body',
      (element) => {
        body.add(element);
      },
    );
    body.end();
    const footnotes = readNotes(parts, context);
    const written = writeDocument({ blocks: body.blocks, footnotes });
    const said = (name: string) => xmlText(childOf(parts.core ?? undefined, name));
    const csl = trustworthy('document', written.text, {
      title: said('dc:title'),
      author: said('dc:creator'),
    });
    return { ...written, csl, notes: notes.list() };
  });

/** Footnotes, then endnotes, each in the order in which the text refers to them. */
function readNotes(parts: DocxParts, context: DocxContext): ImportFootnote[] {
  const { references, notes } = context;
  const found: ImportFootnote[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const texts = noteElements(kind === 'footnote' ? parts.footnotes : parts.endnotes, kind);
    let count = 0;
    // References within notes are none of the text's: the list is as long as the body made it.
    for (const { id, mark } of references.filter((reference) => reference.kind === kind)) {
      const element = texts.get(id);
      // A note that several places refer to is one note.
      if (!element || !texts.delete(id)) continue;
      if (mark === null) count += 1;
      found.push({ label: mark ?? String(count), text: wordsOf(DocxStory.read(element, context)) });
    }
  }
  notes.count('footnotes-at-end', found.length);
  return found;
}

function noteElements(part: Uint8Array | null, kind: string): Map<string, XmlElement> {
  const elements = new Map<string, XmlElement>();
  if (part === null) return elements;
  streamXml(
    part,
    (name) => name === `w:${kind}`,
    (element) => elements.set(element.attributes.get('w:id') ?? '', element),
  );
  return elements;
}
