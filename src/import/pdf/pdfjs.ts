import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ImportError } from '../types';
import { loadPdfjs } from './loadPdfjs';

export type PdfDocument = PDFDocumentProxy;

/**
 * Opens a document for its text alone: nothing is fetched, drawn, compiled or run.
 *
 * @throws {ImportError} `encrypted` where a password is wanted, else `broken`.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // It is taken over, and the caller's bytes must outlive it.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    throw asImportError(error);
  }
}

/** A fault of pdf.js as one of ours; its kinds are told by name, for its classes are its own. */
export function asImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException') return new ImportError('encrypted');
  return new ImportError('broken', message.slice(0, 200));
}
