import { Notes } from '../notes';
import type { ImportFootnote } from '../text/blocks';
import { wordsOf } from '../text/blocks';
import { ListCounters } from '../text/listCounters';
import { writeDocument } from '../text/writeDocument';
import type { ImportReader } from '../types';
import { ImportError } from '../types';
import { viewOf } from '../zip/directory';
import { CompoundFile } from './cfb';
import type { DocContext } from './docText';
import { readStory } from './docText';
import { Faces } from './faces';
import { Fib, structures } from './fib';
import { readLists } from './lists';
import { readPieces } from './pieces';
import { characterFace, paragraphFace, plainFace, plainParagraph } from './sprms';
import { DocStyles } from './styles';

/** Reads the text of a Word 97 document as Word shows it with all changes accepted. */
export const readDoc: ImportReader = ({ bytes }, limits) =>
  Promise.resolve().then(() => {
    const file = new CompoundFile(bytes, limits);
    // Office wraps what it locks with a password, of any format, in such a file.
    if (file.has('EncryptedPackage')) throw new ImportError('encrypted', 'docx');
    const document = file.read('WordDocument');
    if (document === null) throw new ImportError('not-this-format', 'doc');
    const fib = new Fib(document);
    const table = file.read(fib.tableName);
    if (table === null) throw new ImportError('broken', 'doc: table');
    const notes = new Notes();
    const context = contextOf(document, table, fib, notes);
    const { body, footnotes, headers, comments, endnotes, boxes } = fib.lengths;
    const endnotesAt = body + footnotes + headers + comments;
    const main = readStory(context, 0, body).blocks;
    const boxed = readStory(context, endnotesAt + endnotes, endnotesAt + endnotes + boxes).blocks;
    notes.count('text-boxes-after-paragraph', boxed.length);
    const written = writeDocument({
      blocks: [...main, ...boxed],
      footnotes: [
        ...readNotes(context, fib.structure(table, structures.footnoteTexts), body, footnotes),
        ...readNotes(context, fib.structure(table, structures.endnoteTexts), endnotesAt, endnotes),
      ],
    });
    return { ...written, csl: null, notes: notes.list() };
  });

function contextOf(document: Uint8Array, table: Uint8Array, fib: Fib, notes: Notes): DocContext {
  const part = (index: number) => fib.structure(table, index);
  return {
    document,
    notes,
    pieces: readPieces(part(structures.pieces), document),
    styles: new DocStyles(part(structures.styles)),
    lists: readLists(table, fib.placeOf(table, structures.lists), part(structures.listOverrides)),
    counters: new ListCounters(notes),
    characters: new Faces(
      document,
      part(structures.characterPages),
      plainFace,
      (page, index, count) => {
        const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
        return at === 0
          ? plainFace
          : characterFace(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
      },
    ),
    paragraphs: new Faces(
      document,
      part(structures.paragraphPages),
      plainParagraph,
      (page, index, count) => {
        const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
        if (at === 0) return plainParagraph;
        const size = page[at] ?? 0;
        const start = size === 0 ? at + 2 : at + 1;
        const length = size === 0 ? (page[at + 1] ?? 0) * 2 : size * 2 - 1;
        const style = (page[start] ?? 0) | ((page[start + 1] ?? 0) << 8);
        return paragraphFace(style, page.subarray(start + 2, start + length));
      },
    ),
  };
}

/** The notes of one kind, whose places in their part of the text a structure lists. */
function readNotes(
  context: DocContext,
  places: Uint8Array,
  from: number,
  length: number,
): ImportFootnote[] {
  const view = viewOf(places);
  const found: ImportFootnote[] = [];
  // One place more than notes ends the last, and one more the part.
  for (let index = 0; (index + 3) * 4 <= places.length; index += 1) {
    const start = view.getUint32(index * 4, true);
    const end = Math.min(length, view.getUint32(index * 4 + 4, true));
    if (end <= start) continue;
    const text = wordsOf(readStory(context, from + start, from + end).blocks);
    found.push({ label: String(index + 1), text });
  }
  context.notes.count('footnotes-at-end', found.length);
  return found;
}
