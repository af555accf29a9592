import type { CslItem } from '../core/citation/csl';
import type { ArticleView } from './articleView';
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
 * How an article comes into the library: the server reads the source and keeps a draft, the user
 * looks at it and fills in what is missing, the server says what to write, the client writes it.
 */

/** What an article is made of. */
export type ArticleSource =
  | { readonly type: 'file'; readonly uri: string }
  | {
      readonly type: 'text';
      /** A file name, or what stands for one: its ending says how the text is written. */
      readonly name: string;
      readonly text: string;
    };

/** One way to read bytes that are no Unicode; `before` and `after` are short pieces of the text. */
export interface EncodingChoice {
  /** As `readDraft` wants it back. */
  readonly encoding: string;
  /** As people know it: "TCVN3 (ABC)". */
  readonly label: string;
  readonly samples: readonly { readonly before: string; readonly after: string }[];
}

/** An article of the library that has much of the same text. */
export interface DuplicateView {
  /** Null for one that was added just before in the same batch and is not in the library yet. */
  readonly articleId: string | null;
  readonly title: string;
  /** In percent; 100 where the text is the same to the letter. */
  readonly percent: number;
}

/** What was understood of a source, before anything is written. */
export interface DraftView {
  /** Names the draft until it is discarded, or another few were made. */
  readonly draft: number;
  /** As the reader shows an article; null where it was not asked for. */
  readonly article: ArticleView | null;
  readonly title: string | null;
  readonly sections: number;
  readonly lessons: number;
  readonly sentences: number;
  readonly statistics: number;
  readonly words: number;
  /** How many pages of the source are known. */
  readonly pages: number;
  /** A key that nothing else in the library has. */
  readonly citekey: string;
  /** What is known of the source: from the file, or from its text. */
  readonly csl: CslItem;
  /** What the reading left out or moved, in the user's language. */
  readonly notes: readonly string[];
  /** Those with most of the text first. */
  readonly duplicates: readonly DuplicateView[];
}

/** A source that gave no article, and why, in the user's language. */
export interface NoDraft {
  readonly message: string;
  /** Ways to read it after all, the likeliest first; empty where there is none. */
  readonly encodings: readonly EncodingChoice[];
}

export type DraftAnswer =
  ({ readonly type: 'draft' } & DraftView) | ({ readonly type: 'none' } & NoDraft);

export interface ReadDraftParams {
  readonly source: ArticleSource;
  /** Chosen among those of an earlier answer. */
  readonly encoding?: string | undefined;
  /** Whether the article is to be shown. */
  readonly preview: boolean;
  /**
   * Names a batch of sources that are added one after another: their texts and keys are told apart
   * from one another before the library has them. Only the newest batch is known.
   */
  readonly batch?: string | undefined;
  /** The article whose text it is to take the place of; its key and fields stay. */
  readonly replaces?: string | undefined;
}

export const isArticleSource: Guard<ArticleSource> = tagged<ArticleSource>({
  file: shape<Extract<ArticleSource, { type: 'file' }>>({ type: oneOf('file'), uri: isString }),
  text: shape<Extract<ArticleSource, { type: 'text' }>>({
    type: oneOf('text'),
    name: isString,
    text: isString,
  }),
});

export const readDraftRequest: Request<ReadDraftParams, DraftAnswer> = {
  method: 'trichDan/adding/read',
  accepts: shape<ReadDraftParams>({
    source: isArticleSource,
    encoding: optional(isString),
    preview: isBoolean,
    batch: optional(isString),
    replaces: optional(isString),
  }),
};

/** A file to be written beside the others of a library folder. */
export interface NewFile {
  /** Relative to the folder. */
  readonly path: string;
  /** The whole file in UTF-8; null for a copy of the source. */
  readonly text: string | null;
}

export interface DraftFilesParams {
  readonly draft: number;
  /** Null keeps what the draft has. */
  readonly citekey: string | null;
  readonly csl: Readonly<Record<string, unknown>> | null;
  /** Whether the file that was read is kept beside the article. */
  readonly keepOriginal: boolean;
  /** The names of the files that are in the folder. */
  readonly taken: readonly string[];
}

export interface DraftFiles {
  readonly files: readonly NewFile[];
  /** What is wrong with the fields that were given, in the user's language; then nothing is written. */
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

/** What to write for a draft. */
export const draftFilesRequest: Request<DraftFilesParams, DraftFiles> = {
  method: 'trichDan/adding/files',
  accepts: shape<DraftFilesParams>({
    draft: isOffset,
    citekey: nullable(isString),
    csl: nullable(isRecord),
    keepOriginal: isBoolean,
    taken: arrayOf(isString),
  }),
};

/** What a pasted reference says. */
export interface ReferenceReading {
  readonly items: readonly CslItem[];
  /** What was not understood, in the user's language. */
  readonly problems: readonly string[];
}

/** Reads references in BibTeX, RIS or CSL. */
export const readReferencesRequest: Request<{ readonly text: string }, ReferenceReading> = {
  method: 'trichDan/adding/references',
  accepts: shape<{ readonly text: string }>({ text: isString }),
};

/** A draft is wanted no more. */
export const discardDraftRequest: Request<{ readonly draft: number }, null> = {
  method: 'trichDan/adding/discard',
  accepts: shape<{ readonly draft: number }>({ draft: isOffset }),
};

/** Which library folders an article can be written into. */
export interface LibraryFolderView {
  readonly uri: string;
  /** Whether it is the user's own, beside no workspace. */
  readonly own: boolean;
}

export const libraryFoldersRequest: Request<Record<string, never>, readonly LibraryFolderView[]> = {
  method: 'trichDan/adding/folders',
  accepts: (value): value is Record<string, never> => isRecord(value),
};
