import type { ExportAnswer, ExportNote, WriteReportRequest } from '../protocol/exporting';
import { documentFormIds, isExportRequest, longestReport } from '../protocol/exporting';
import { foldForSearch } from '../core/text/fold';
import { readMarkdown } from './markdown/readMarkdown';
import { imagePaths } from './report/imagePaths';
import { officeFields } from './report/officeFields';
import { documentForms } from './word/documentForms';
import type { LoadedImage } from './word/images';
import { readImage } from './word/images';
import { writeDocument } from './word/writeDocument';

/** Answers one message; null for what is no request. Never rejects. */
export async function answerExport(message: unknown): Promise<ExportAnswer | null> {
  if (!isExportRequest(message)) return null;
  const { id, text } = message;
  if (text.length > longestReport) {
    return { type: 'error', id, code: 'too-large', detail: String(longestReport) };
  }
  try {
    return message.type === 'read' ? outline(id, text) : await write(message);
  } catch (error) {
    return { type: 'error', id, code: 'crashed', detail: String(error).slice(0, 500) };
  }
}

function outline(id: number, text: string): ExportAnswer {
  const report = readMarkdown(text);
  const { form, language } = officeFields(report.fields);
  const named = form === null ? '' : foldForSearch(form).trim().replace(/\s+/g, '-');
  const known = documentFormIds.find((one) => one === named) ?? null;
  return {
    type: 'outline',
    id,
    outline: {
      form: known,
      language,
      citations: report.citations,
      images: imagePaths(report),
    },
  };
}

async function write(request: WriteReportRequest): Promise<ExportAnswer> {
  const { id, text, form, locale, citations } = request;
  const report = readMarkdown(text);
  const notes: ExportNote[] = [
    ...report.warnings,
    ...citations.unknown.map((key): ExportNote => ({ code: 'unknown-key', detail: key })),
  ];
  const images = new Map<string, LoadedImage>();
  for (const { path, bytes } of request.images) {
    const image = bytes === null ? null : readImage(bytes);
    if (image !== null) images.set(path, image);
    else if (bytes !== null) notes.push({ code: 'image-format', detail: path });
  }
  const input = { report, form: documentForms[form], locale, citations, images };
  const written = await writeDocument(input);
  return {
    type: 'written',
    id,
    written: { bytes: written.bytes, notes: [...notes, ...written.notes] },
  };
}
