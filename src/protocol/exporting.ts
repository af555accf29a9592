import type {
  CitationCluster,
  CitedItem,
  CitedSource,
  FormattedCitations,
  FormattedCluster,
  FormattedEntry,
  FormattedRun,
  FormattedSection,
} from '../core/citation/cluster';
import type { CslItem } from '../core/citation/cslItem';
import {
  arrayOf,
  isBoolean,
  isOffset,
  isRecord,
  isString,
  nullable,
  oneOf,
  optional,
  shape,
  tagged,
} from './guards';
import type { Guard } from './guards';
import type { Request } from './lsp';

/*
 * What crosses between whoever exports a report and the worker that writes it. The worker knows no
 * files and no library: it is asked once what a report cites and shows, and once more to write it
 * with that. It keeps nothing between the two.
 */

/** The forms of a document of an office. */
export const documentFormIds = ['nghi-dinh-30', 'dang'] as const;

export type DocumentFormId = (typeof documentFormIds)[number];

export const isDocumentFormId = oneOf(...documentFormIds);

/** No report is longer, in UTF-16 units; a thesis has a million. */
export const longestReport = 4_000_000;

/** What of a report is not in its Word file as it stands; the words are made where people read. */
export const exportNoteCodes = [
  'front-matter-unreadable',
  'html-left-out',
  'formula-as-text',
  'unknown-key',
  // The style of citations; detail: the style's name and what is wrong with it.
  'style-unusable',
  'image-not-found',
  'image-outside',
  'image-remote',
  'image-format',
  'image-too-large',
  'table-too-wide',
  // Fields of the form that are left as dots to fill in; detail: the field.
  'left-blank',
] as const;

export type ExportNoteCode = (typeof exportNoteCodes)[number];

export interface ExportNote {
  readonly code: ExportNoteCode;
  /** What exactly, without words of any language: a tag, a key, a path, a field's name. */
  readonly detail: string;
}

export const exportErrorCodes = [
  'too-large',
  'crashed',
  'out-of-memory',
  'timed-out',
  'cancelled',
] as const;

export type ExportErrorCode = (typeof exportErrorCodes)[number];

export interface ReadReportRequest {
  readonly type: 'read';
  /** Comes back with the answer. */
  readonly id: number;
  /** The report, in Markdown. */
  readonly text: string;
}

/** An image's file; `null` where there is none that may be shown, and the note says why. */
export interface ExportImage {
  /** As the report has it. */
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

export interface WriteReportRequest {
  readonly type: 'write';
  readonly id: number;
  readonly text: string;
  readonly form: DocumentFormId;
  /** The language of the report, for the words that the form itself has. */
  readonly locale: 'vi' | 'en';
  readonly citations: FormattedCitations;
  readonly images: readonly ExportImage[];
}

export interface ReportOutline {
  /** The form its front matter names; null where it names none. */
  readonly form: DocumentFormId | null;
  /** BCP 47 tag of its front matter; null where it has none. */
  readonly language: string | null;
  readonly citations: readonly CitationCluster[];
  /** Paths and addresses, each once. */
  readonly images: readonly string[];
}

export interface WrittenReport {
  readonly bytes: Uint8Array;
  readonly notes: readonly ExportNote[];
}

export type ExportAnswer =
  | { readonly type: 'outline'; readonly id: number; readonly outline: ReportOutline }
  | { readonly type: 'written'; readonly id: number; readonly written: WrittenReport }
  | {
      readonly type: 'error';
      readonly id: number;
      readonly code: ExportErrorCode;
      readonly detail: string;
    };

/** What an editor asks of the server. */
export interface ExportWordParams {
  /** Of a report that is open. */
  readonly uri: string;
  /** Null for the form that the report's front matter names. */
  readonly form: DocumentFormId | null;
  /** Where the client has the writer's script, for servers that are workers. */
  readonly worker: string | null;
}

export interface ExportedWord {
  /** The file, in Base64; null where the report names no form, which is to be asked for. */
  readonly file: string | null;
  /** What stands otherwise in the file, in words. */
  readonly notes: readonly string[];
}

/** A report as a Word file. Fails, in words for people, where it cannot be written. */
export const exportWordRequest: Request<ExportWordParams, ExportedWord> = {
  method: 'trichDan/exportWord',
  accepts: shape<ExportWordParams>({
    uri: isString,
    form: nullable(isDocumentFormId),
    worker: nullable(isString),
  }),
};

const isItem = shape<CitedItem>({
  key: isString,
  locator: nullable(isString),
  prefix: isString,
  suffix: isString,
  author: oneOf('shown', 'suppressed', 'in-text'),
});

const isCluster = shape<CitationCluster>({ items: arrayOf(isItem), note: nullable(isOffset) });

const isRuns = arrayOf(
  shape<FormattedRun>({
    text: isString,
    marks: arrayOf(oneOf('italic', 'bold', 'small-caps', 'underline', 'superscript', 'subscript')),
    link: optional(isString),
  }),
);

const isCslItem = (value: unknown): value is CslItem => isRecord(value) && isString(value['type']);

const isEntry = shape<FormattedEntry>({ label: nullable(isRuns), text: isRuns });

const isFormatted = shape<FormattedCitations>({
  citations: arrayOf(shape<FormattedCluster>({ text: isRuns, note: nullable(isRuns) })),
  bibliography: shape<FormattedCitations['bibliography']>({
    sections: arrayOf(
      shape<FormattedSection>({ heading: nullable(isString), entries: arrayOf(isEntry) }),
    ),
    hangingIndent: isBoolean,
  }),
  sources: arrayOf(shape<CitedSource>({ key: isString, item: isCslItem })),
  unknown: arrayOf(isString),
});

const isBytes: Guard<Uint8Array> = (value) => value instanceof Uint8Array;

export const isExportRequest = tagged<ReadReportRequest | WriteReportRequest>({
  read: shape<ReadReportRequest>({ type: oneOf('read'), id: isOffset, text: isString }),
  write: shape<WriteReportRequest>({
    type: oneOf('write'),
    id: isOffset,
    text: isString,
    form: isDocumentFormId,
    locale: oneOf('vi', 'en'),
    citations: isFormatted,
    images: arrayOf(shape<ExportImage>({ path: isString, bytes: nullable(isBytes) })),
  }),
});

export const isExportNote = shape<ExportNote>({
  code: oneOf(...exportNoteCodes),
  detail: isString,
});

export const isExportAnswer = tagged<ExportAnswer>({
  outline: shape<Extract<ExportAnswer, { type: 'outline' }>>({
    type: oneOf('outline'),
    id: isOffset,
    outline: shape<ReportOutline>({
      form: nullable(isDocumentFormId),
      language: nullable(isString),
      citations: arrayOf(isCluster),
      images: arrayOf(isString),
    }),
  }),
  written: shape<Extract<ExportAnswer, { type: 'written' }>>({
    type: oneOf('written'),
    id: isOffset,
    written: shape<WrittenReport>({ bytes: isBytes, notes: arrayOf(isExportNote) }),
  }),
  error: shape<Extract<ExportAnswer, { type: 'error' }>>({
    type: oneOf('error'),
    id: isOffset,
    code: oneOf(...exportErrorCodes),
    detail: isString,
  }),
});
