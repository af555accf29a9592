import { formatExtensions } from '../protocol/importFormats';
import type { ContentKind } from './recognise';
import type { ImportReader } from './types';

/** A format that can be read: how a file of it is known, and what reads it. */
export interface ImportFormat {
  readonly id: string;
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly content: ContentKind;
  /** For archives: a part that only this format has; see `importFile.ts`. */
  readonly part?: string;
  /** Loads the reader, when the first file of its format comes. */
  load(): Promise<ImportReader>;
}

/** One row a format; the first row that fits a file's content reads it where its name says nothing. */
export const importFormats: readonly ImportFormat[] = [
  {
    id: 'txt',
    extensions: formatExtensions.txt,
    content: 'text',
    load: async () => (await import('./text/readText')).readText,
  },
  {
    id: 'md',
    extensions: formatExtensions.md,
    content: 'text',
    load: async () => (await import('./text/readText')).readMarkdown,
  },
  {
    id: 'html',
    extensions: formatExtensions.html,
    content: 'html',
    load: async () => (await import('./html/readHtml')).readHtml,
  },
  {
    id: 'docx',
    extensions: formatExtensions.docx,
    content: 'zip',
    part: 'word/',
    load: async () => (await import('./docx/readDocx')).readDocx,
  },
  {
    id: 'epub',
    extensions: formatExtensions.epub,
    content: 'zip',
    part: 'META-INF/container.xml',
    load: async () => (await import('./epub/readEpub')).readEpub,
  },
  {
    id: 'pdf',
    extensions: formatExtensions.pdf,
    content: 'pdf',
    load: async () => (await import('./pdf/readPdf')).readPdf,
  },
  {
    id: 'rtf',
    extensions: formatExtensions.rtf,
    content: 'rtf',
    load: async () => (await import('./rtf/readRtf')).readRtf,
  },
  {
    id: 'odt',
    extensions: formatExtensions.odt,
    content: 'zip',
    part: 'application/vnd.oasis.opendocument.text',
    load: async () => (await import('./odt/readOdt')).readOdt,
  },
  {
    id: 'doc',
    extensions: formatExtensions.doc,
    content: 'cfb',
    load: async () => (await import('./doc/readDoc')).readDoc,
  },
];
