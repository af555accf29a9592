import { HtmlBlocks } from '../html/htmlBlocks';
import { Notes } from '../notes';
import { decodeMarkup } from '../text/decodeMarkup';
import { writeDocument } from '../text/writeDocument';
import type { ImportReader } from '../types';
import { ImportError } from '../types';
import { ZipArchive } from '../zip/archive';
import { epubMetadata } from './metadata';
import { openPackage } from './package';
import { parseXhtml } from '../html/xhtml';

/** Reads the text of a book: its parts in reading order, but for its table of contents. */
export const readEpub: ImportReader = ({ bytes }, limits) =>
  Promise.resolve().then(() => {
    const zip = new ZipArchive(bytes, limits);
    const { metadata, spine } = openPackage(zip);
    const notes = new Notes();
    const book = new HtmlBlocks({ notes });
    // A part that the spine names a thousand times is read once.
    const seen = new Set<string>();
    for (const { name, isNavigation } of spine) {
      if (seen.has(name)) continue;
      seen.add(name);
      const part = isNavigation ? null : zip.read(name);
      if (isNavigation) notes.count('contents-left-out');
      else if (part === null) notes.say('unreadable-parts', name);
      else readPart(book, part);
    }
    return { ...writeDocument(book), csl: epubMetadata(metadata), notes: notes.list() };
  });

/** Adds the words of a part; one without a body, as a lone picture, has none. */
function readPart(book: HtmlBlocks, part: Uint8Array): void {
  try {
    book.read(parseXhtml(decodeMarkup(part)).body);
  } catch (error) {
    if (!(error instanceof ImportError && error.code === 'no-text')) throw error;
  }
}
