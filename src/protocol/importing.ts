import type { CslItem } from '../core/citation/csl';
import type { ReferenceProblemCode } from '../core/citation/read/types';
import type { WordComment } from '../core/quotation/word/wordComments';
import type { WordReport } from '../core/quotation/word/wordReport';
import { referenceProblemCodes } from '../core/citation/read/types';
import { arrayOf, isOffset, isRecord, isString, nullable, oneOf, shape, tagged } from './guards';
import type { Guard } from './guards';
import type { CommentSigning } from './wordReports';
import { isCommentSigning, isWordComment, isWordReport } from './wordReports';

/*
 * What crosses between the server and the worker that reads files of other formats. The worker
 * answers one request at a time; to cancel is to end the worker.
 */

/** How much of a file is read. A file that is larger in any respect is refused, never cut. */
export interface ImportLimits {
  /** The file itself, in bytes. */
  readonly maxBytes: number;
  /** All that is unpacked of it together, in bytes. */
  readonly maxUnpackedBytes: number;
  /** Entries of an archive, or pages. */
  readonly maxEntries: number;
}

/** What is packed may be so many times as large unpacked: pictures and tables pack well. */
const UNPACKED = 20;
const MOST_ENTRIES = 20_000;

/** The limits for files of at most so many bytes. */
export function importLimits(maxBytes: number): ImportLimits {
  return { maxBytes, maxUnpackedBytes: maxBytes * UNPACKED, maxEntries: MOST_ENTRIES };
}

/** A report is as large as its pictures are, which are copied and never unpacked. */
const REPORT = 5;

/** The limits for reports in Word, where articles have at most so many bytes. */
export function wordLimits(maxArticleBytes: number): ImportLimits {
  return { ...importLimits(maxArticleBytes), maxBytes: maxArticleBytes * REPORT };
}

/** What a reader says of what it did; the words are made where people read them. */
export const importNoteCodes = [
  // The content was not what the file's name says; detail: the format found.
  'other-format',
  // Numbers of what has no words and was left out.
  'images-left-out',
  'formulas-left-out',
  'comments-left-out',
  'objects-left-out',
  // Words that the source does not show its readers, or that are no part of its text.
  'hidden-text-left-out',
  'deletions-left-out',
  'annotations-left-out',
  'contents-left-out',
  'running-heads-left-out',
  'page-numbers-left-out',
  'page-parts-left-out',
  // Words that stand in another place or form than in the source.
  'footnotes-at-end',
  'note-marks-left-out',
  'text-boxes-after-paragraph',
  'tables-as-rows',
  'numbering-as-shown',
  'numbering-approximate',
  'numbering-lost',
  'lines-joined',
  'hyphens-joined',
  'columns-in-order',
  // The words may be wrong and should be looked at.
  'legacy-font',
  'unknown-symbols',
  'unreadable-parts',
  'pages-without-text',
  'not-the-readable-part',
] as const;

export type ImportNoteCode = (typeof importNoteCodes)[number];

export interface ImportNote {
  readonly code: ImportNoteCode;
  /** What or how many, without words of any language: `3`, `.VnTime`, `docx`; may be empty. */
  readonly detail: string;
}

/** Where a page of the source begins; it ends where the next one does. */
export interface ImportedPage {
  /** As printed where that is known ("xii"), else counted from 1. */
  readonly label: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
}

export interface ImportedArticle {
  /** What the text is written in, and so the extension of the file it becomes. */
  readonly format: 'text' | 'markdown';
  /** In NFC with LF line ends: what the article's offsets will refer to. */
  readonly text: string;
  /** What the file says of itself and its text bears out; null for nothing. Nothing is guessed. */
  readonly csl: CslItem | null;
  /** In order of their starts; empty where the format has no pages. */
  readonly pages: readonly ImportedPage[];
  readonly notes: readonly ImportNote[];
}

/** Why a file gave no article. */
export const importErrorCodes = [
  'not-this-format',
  'unsupported',
  'unknown-encoding',
  'encrypted',
  'broken',
  'too-deep',
  'too-large',
  'unpacks-too-large',
  'too-many-entries',
  'no-text',
  'scan-without-text',
  // Found by the server's side: the file itself, the worker.
  'unreadable',
  'timed-out',
  'out-of-memory',
  'crashed',
  'cancelled',
] as const;

export type ImportErrorCode = (typeof importErrorCodes)[number];

export interface ImportRequest {
  /** Comes back with the answer. */
  readonly id: number;
  /** The file's name with its extension, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
}

/** References in BibTeX, RIS or CSL that are to be read in place of a file. */
export interface ReferencesRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly references: string;
}

/** A report in Word that is to be read in place of an article. */
export interface WordRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly word: Uint8Array;
  readonly limits: ImportLimits;
}

/** A report in Word, and what makes its words doubtful. */
export interface ImportedWord {
  readonly report: WordReport;
  readonly notes: readonly ImportNote[];
}

/** Comments that are to be written beside the words of a report in Word. */
export interface AnnotationRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly annotate: Uint8Array;
  /** In the offsets of `textOfWord`. */
  readonly comments: readonly WordComment[];
  readonly signing: CommentSigning;
  readonly limits: ImportLimits;
}

export interface ReferenceFault {
  readonly code: ReferenceProblemCode;
  /** 1-based. */
  readonly line: number;
  readonly detail: string;
}

export interface ReadReferences {
  /** In the order of the text. */
  readonly items: readonly CslItem[];
  readonly problems: readonly ReferenceFault[];
}

export type ImportAnswer =
  | ({ readonly type: 'references'; readonly id: number } & ReadReferences)
  | { readonly type: 'article'; readonly id: number; readonly article: ImportedArticle }
  | ({ readonly type: 'word'; readonly id: number } & ImportedWord)
  | { readonly type: 'annotated'; readonly id: number; readonly bytes: Uint8Array }
  | {
      readonly type: 'error';
      readonly id: number;
      readonly code: ImportErrorCode;
      /** What exactly, for the log or as a figure in the message; may be empty. */
      readonly detail: string;
    };

const isCslItem = (value: unknown): value is CslItem => isRecord(value) && isString(value['type']);

const isImportNote: Guard<ImportNote> = shape<ImportNote>({
  code: oneOf(...importNoteCodes),
  detail: isString,
});

const isImportedArticle: Guard<ImportedArticle> = shape<ImportedArticle>({
  format: oneOf('text', 'markdown'),
  text: isString,
  csl: nullable(isCslItem),
  pages: arrayOf(shape<ImportedPage>({ label: isString, start: isOffset })),
  notes: arrayOf(isImportNote),
});

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

const isLimits: Guard<ImportLimits> = shape<ImportLimits>({
  maxBytes: isOffset,
  maxUnpackedBytes: isOffset,
  maxEntries: isOffset,
});

export const isImportRequest: Guard<ImportRequest> = shape<ImportRequest>({
  id: isOffset,
  name: isString,
  bytes: isBytes,
  limits: isLimits,
});

export const isWordRequest: Guard<WordRequest> = shape<WordRequest>({
  id: isOffset,
  word: isBytes,
  limits: isLimits,
});

export const isAnnotationRequest: Guard<AnnotationRequest> = shape<AnnotationRequest>({
  id: isOffset,
  annotate: isBytes,
  comments: arrayOf(isWordComment),
  signing: isCommentSigning,
  limits: isLimits,
});

export const isReferencesRequest: Guard<ReferencesRequest> = shape<ReferencesRequest>({
  id: isOffset,
  references: isString,
});

export const isImportAnswer: Guard<ImportAnswer> = tagged<ImportAnswer>({
  article: shape<Extract<ImportAnswer, { type: 'article' }>>({
    type: oneOf('article'),
    id: isOffset,
    article: isImportedArticle,
  }),
  word: shape<Extract<ImportAnswer, { type: 'word' }>>({
    type: oneOf('word'),
    id: isOffset,
    report: isWordReport,
    notes: arrayOf(isImportNote),
  }),
  annotated: shape<Extract<ImportAnswer, { type: 'annotated' }>>({
    type: oneOf('annotated'),
    id: isOffset,
    bytes: isBytes,
  }),
  references: shape<Extract<ImportAnswer, { type: 'references' }>>({
    type: oneOf('references'),
    id: isOffset,
    items: arrayOf(isCslItem),
    problems: arrayOf(
      shape<ReferenceFault>({
        code: oneOf(...referenceProblemCodes),
        line: isOffset,
        detail: isString,
      }),
    ),
  }),
  error: shape<Extract<ImportAnswer, { type: 'error' }>>({
    type: oneOf('error'),
    id: isOffset,
    code: oneOf(...importErrorCodes),
    detail: isString,
  }),
});
