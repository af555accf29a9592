import { recogniseMisread } from '../../core/text/encodings/recognise';
import { asciiOf } from '../recognise';
import { Notes } from '../notes';
import type { ImportReader } from '../types';
import { ImportError } from '../types';
import { unknownGlyphs } from './characters';
import { composeDocument } from './composeDocument';
import { metadataOf } from './metadata';
import { pageRuns } from './pageRuns';
import { layOutPages } from './pageLayout';
import type { PdfDocument } from './pdfjs';
import { asImportError, openPdf } from './pdfjs';
import type { PdfPage } from './types';
import { withinBudget } from './unpackedBudget';
import { writePages } from './writePages';

/**
 * Reads the text layer of a PDF: lines in reading order, joined to paragraphs by where they stand.
 *
 * @throws {ImportError} `scan-without-text` for pictures of pages, `no-text` for an empty document,
 *   `encrypted`, `too-many-entries` for more pages than the limit, `unpacks-too-large`, `broken`.
 */
export const readPdf: ImportReader = (file, limits) =>
  withinBudget(limits.maxUnpackedBytes, () => readDocument(file, limits));

const readDocument: ImportReader = async ({ bytes }, limits) => {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > limits.maxEntries) {
      throw new ImportError('too-many-entries', String(limits.maxEntries));
    }
    const notes = new Notes();
    const { pages, unreadable } = await readPages(document, limits.maxUnpackedBytes);
    const doubtful = pages.filter(({ isDoubtful }) => isDoubtful).length;
    notes.count('unreadable-parts', unreadable + doubtful);
    if (unreadable === pages.length) throw new ImportError('broken', 'pages');
    if (pages.every(({ runs }) => runs.length === 0)) {
      throw new ImportError(hasPictures(bytes) ? 'scan-without-text' : 'no-text');
    }
    notes.count('pages-without-text', pages.filter(({ runs }) => runs.length === 0).length);
    const {
      format,
      text,
      pages: starts,
    } = writePages(composeDocument(layOutPages(pages, notes), notes));
    if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('no-text');
    notes.count('unknown-symbols', unknownGlyphs(text));
    const misread = recogniseMisread(text);
    if (misread) notes.say('legacy-font', misread.encoding);
    const csl = await metadataOf(document, text);
    return { format, text, csl, pages: starts, notes: notes.list() };
  } catch (error) {
    throw asImportError(error);
  } finally {
    await document.loadingTask.destroy();
  }
};

/** Every page's text; a page that cannot be read is empty and counted. */
async function readPages(
  document: PdfDocument,
  most: number,
): Promise<{ readonly pages: readonly PdfPage[]; readonly unreadable: number }> {
  let unreadable = 0;
  const labels = await document.getPageLabels().catch(() => null);
  const pages: PdfPage[] = [];
  let left = most;
  for (let index = 0; index < document.numPages; index++) {
    const label = labels?.[index] || null;
    try {
      const page = await document.getPage(index + 1);
      const read = await pageRuns(page, index, label);
      page.cleanup();
      left -= read.runs.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(read);
    } catch {
      unreadable += 1;
      pages.push({ index, label, runs: [], askew: 0, isDoubtful: false });
    }
    if (left < 0) throw new ImportError('unpacks-too-large', String(most));
  }
  return { pages, unreadable };
}

/** Names are never encrypted, and a picture's dictionary is never packed. */
function hasPictures(bytes: Uint8Array): boolean {
  const part = 1 << 20;
  for (let at = 0; at < bytes.length; at += part) {
    const text = asciiOf(bytes.subarray(at, at + part + 20));
    if (/\/Subtype\s*\/Image\b/.test(text)) return true;
  }
  return false;
}
