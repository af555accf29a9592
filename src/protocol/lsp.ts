import type { GroupBy } from '../core/library/grouping';
import type { ArticleRename } from '../core/library/renames';
import type { TextRange } from '../core/text/range';
import type { ArticleView } from './articleView';
import type { Position, PositionRange, Verification, VerificationCounts } from './verification';
import {
  arrayOf,
  isBoolean,
  isOffset,
  isRange,
  isRecord,
  isString,
  nullable,
  oneOf,
  optional,
  shape,
} from './guards';
import type { Guard } from './guards';

/*
 * What the client asks the language server beyond the standard protocol, and what the server asks
 * the client. JSON-safe types only. Offsets are UTF-16 code units of the article's text.
 */

/** A custom request: its method name, the check of its parameters, and its types. */
export interface Request<Params, Result> {
  readonly method: string;
  readonly accepts: Guard<Params>;
  /** Never set: carries the result's type. */
  readonly result?: Result;
}

export interface Notification<Params> {
  readonly method: string;
  readonly accepts: Guard<Params>;
}

function request<Params, Result>(method: string, accepts: Guard<Params>): Request<Params, Result> {
  return { method, accepts };
}

/** A passage of an article. */
export interface PassageReference {
  readonly articleId: string;
  readonly range: TextRange;
  /** Set when the passage is one of the article's statistics. */
  readonly statisticId: string | null;
}

export const isPassageReference: Guard<PassageReference> = shape<PassageReference>({
  articleId: isString,
  range: isRange,
  statisticId: nullable(isString),
});

//#region To the server: the library

/** Something about a file that its user must know; worded by the server. */
export interface FileProblem {
  readonly uri: string;
  readonly message: string;
}

/** The same of a file or folder of a library. */
export interface LibraryProblem extends FileProblem {
  /** What leads further: to look at the file, to refresh the library, to look at the settings. */
  readonly remedy: 'open' | 'refresh' | 'settings' | 'none';
}

/** A line of the library view; its children come with it. */
export interface OutlineItem {
  /** Unique within the article. */
  readonly id: string;
  readonly kind: OutlineKind;
  readonly range: TextRange;
  /** The line's words, without a number: "việc thường xuyên chăm lo …", "19,5 triệu đồng/người/năm". */
  readonly label: string;
  /** Of a lesson. */
  readonly number: number | null;
  /** Passages below a section or lesson, or statistics in their group. */
  readonly count: number | null;
  /** What a statistic counts. */
  readonly subject: string | null;
  /** The passage's whole text; null where it is the children's. */
  readonly text: string | null;
  /** "đoạn 5", where the passage has one. */
  readonly locator: string | null;
  readonly statisticId: string | null;
  readonly children: readonly OutlineItem[];
}

export type OutlineKind =
  | 'lead'
  | 'context'
  | 'bridge'
  | 'lesson'
  | 'result'
  | 'byline'
  | 'part'
  | 'body'
  | 'sentence'
  | 'statistics'
  | 'statistic';

export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  /** The source in words. */
  readonly reference: string;
  readonly uri: string;
  /** The library's folder, with the folders in it: "trich-dan/2015". */
  readonly folder: string;
  /** Of issue, as its record has it. */
  readonly year: string | null;
  /** The first one. */
  readonly author: string | null;
  /** The citekey. */
  readonly key: string;
}

/** By what the library view groups its articles. */
export type LibraryGrouping = GroupBy | 'none';

export const isLibraryGrouping = oneOf('none', 'folder', 'year', 'author', 'key');

export interface LibraryGroup {
  /** What its articles have in common; null for what is not known. */
  readonly name: string | null;
  readonly articleIds: readonly string[];
}

export interface LibraryParams {
  /** Words typed to narrow the view, without diacritics or with; empty for the whole library. */
  readonly filter: string;
  /** Left out for none. */
  readonly groupBy?: LibraryGrouping | undefined;
  /** Whether what can be said at once will do, while a large library is being indexed. */
  readonly partial?: boolean | undefined;
}

export interface LibrarySummary {
  readonly articles: readonly ArticleSummary[];
  /** In order, every article in one; null where they are not grouped. */
  readonly groups: readonly LibraryGroup[] | null;
  readonly problems: readonly LibraryProblem[];
}

export const libraryRequest = request<LibraryParams, LibrarySummary>(
  'trichDan/library',
  shape<LibraryParams>({
    filter: isString,
    groupBy: optional(isLibraryGrouping),
    partial: optional(isBoolean),
  }),
);

/** What stands below an article in the view; asked for when it is opened. */
export const outlineRequest = request<
  { readonly articleId: string; readonly filter: string },
  readonly OutlineItem[]
>(
  'trichDan/outline',
  shape<{ readonly articleId: string; readonly filter: string }>({
    articleId: isString,
    filter: isString,
  }),
);

export const articleRequest = request<{ readonly articleId: string }, ArticleView>(
  'trichDan/article',
  shape<{ readonly articleId: string }>({ articleId: isString }),
);

export type HitKind = 'sentence' | 'lesson' | 'statistic' | 'section';

export interface SearchParams {
  readonly query: string;
  readonly kinds: readonly HitKind[];
  readonly articleId?: string | undefined;
  readonly limit: number;
  /** As in `LibraryParams`. */
  readonly partial?: boolean | undefined;
}

export interface SearchHitView extends PassageReference {
  readonly kind: HitKind;
  /** The passage as it stands. */
  readonly text: string;
  /** The passage on one line, begun where what was searched for is seen. */
  readonly excerpt: string;
  /** Of a statistic: its sentence. */
  readonly context: string | null;
  readonly number: number | null;
  readonly subject: string | null;
  readonly articleTitle: string;
  readonly locator: string | null;
}

const isHitKind = oneOf('sentence', 'lesson', 'statistic', 'section');

export const searchRequest = request<SearchParams, readonly SearchHitView[]>(
  'trichDan/search',
  shape<SearchParams>({
    query: isString,
    kinds: arrayOf(isHitKind),
    articleId: optional(isString),
    limit: isOffset,
    partial: optional(isBoolean),
  }),
);

/** The same views for passages known by reference; those that no longer stand are left out. */
export const passagesRequest = request<
  { readonly passages: readonly PassageReference[] },
  readonly SearchHitView[]
>(
  'trichDan/passages',
  shape<{ readonly passages: readonly PassageReference[] }>({
    passages: arrayOf(isPassageReference),
  }),
);

//#endregion

//#region To the server: insertion

/** Where in the report the text will stand. */
export interface InsertionPlace {
  /** The line's text before and after what will be replaced. */
  readonly before: string;
  readonly after: string;
  /** The neighbouring lines; null at the document's ends. */
  readonly previousLine: string | null;
  readonly nextLine: string | null;
}

/** A place in a document of its own: the clipboard, a preview. */
export const emptyPlace: InsertionPlace = {
  before: '',
  after: '',
  previousLine: null,
  nextLine: null,
};

export const isPlace: Guard<InsertionPlace> = shape<InsertionPlace>({
  before: isString,
  after: isString,
  previousLine: nullable(isString),
  nextLine: nullable(isString),
});

export interface InsertionParams {
  readonly what: 'quotation' | 'statistic' | 'citation' | 'lesson';
  readonly passage: PassageReference;
  /** Of a statistic. */
  readonly form?: 'phrase' | 'value' | 'sentence' | undefined;
  /** For a citation: whether its locator stands with it. */
  readonly locator?: boolean | undefined;
  /** The report: its URI, so that its own conventions can be followed, and its language id. */
  readonly uri: string | null;
  readonly languageId: string;
  readonly places: readonly InsertionPlace[];
  /** False where nothing but the texts can be written: then no citation goes into a footnote. */
  readonly notes?: boolean | undefined;
}

/** One text a place, in their order, and the footnotes that they call: one text, at its place. */
export interface InsertedIntoReport {
  readonly texts: readonly string[];
  readonly notes: { readonly position: Position; readonly text: string } | null;
}

/** What is inserted into a report. */
export const insertionRequest = request<InsertionParams, InsertedIntoReport>(
  'trichDan/insertion',
  shape<InsertionParams>({
    what: oneOf('quotation', 'statistic', 'citation', 'lesson'),
    passage: isPassageReference,
    form: optional(oneOf('phrase', 'value', 'sentence')),
    locator: optional(isBoolean),
    uri: nullable(isString),
    languageId: isString,
    places: arrayOf(isPlace),
    notes: optional(isBoolean),
  }),
);

//#endregion

//#region To the server: verification

const isUri = shape<{ readonly uri: string }>({ uri: isString });

/** What an open report quotes, cites and states, with verdicts; null of what is no report. */
export const verificationRequest = request<{ readonly uri: string }, Verification | null>(
  'trichDan/verification',
  isUri,
);

/** A TextEdit of the Language Server Protocol. */
export interface ReportEdit {
  readonly range: PositionRange;
  readonly newText: string;
}

export interface Repair {
  readonly edits: readonly ReportEdit[];
  /** Words to add to the setting of those that are no quotations; null of other repairs. */
  readonly ignore: string | null;
}

/** What a repair of an item changes in the report; null where either is not there any more. */
export const repairRequest = request<
  { readonly uri: string; readonly version: number; readonly repairId: string },
  Repair | null
>(
  'trichDan/repair',
  shape<{ readonly uri: string; readonly version: number; readonly repairId: string }>({
    uri: isString,
    version: isOffset,
    repairId: isString,
  }),
);

/** The verification report of an open report: an HTML document that stands alone. */
export const verificationPageRequest = request<{ readonly uri: string }, string | null>(
  'trichDan/verificationPage',
  isUri,
);

/**
 * Verifies every report file of the workspace and publishes the diagnostics of each; what has
 * something to say is answered. Cancelling leaves what was published.
 */
export const verifyWorkspaceRequest = request<
  { readonly workDoneToken: string | null },
  WorkspaceVerification
>(
  'trichDan/verifyWorkspace',
  shape<{ readonly workDoneToken: string | null }>({ workDoneToken: nullable(isString) }),
);

export interface WorkspaceVerification {
  /** Files read. */
  readonly files: number;
  /** Files that quote, cite or state something, in order. */
  readonly reports: readonly { readonly uri: string; readonly counts: VerificationCounts }[];
  /** Files that could not be read. */
  readonly problems: readonly FileProblem[];
}

/** Where reports use a passage, the innermost lesson or the whole article. */
export interface Use {
  readonly uri: string;
  readonly range: PositionRange;
  readonly text: string;
}

/** The places in the reports of the workspace that quote, cite or state from the passage. */
export const usesRequest = request<PassageReference, readonly Use[]>(
  'trichDan/uses',
  isPassageReference,
);

//#endregion

//#region To the client: files

/** The report files of the workspace, as URIs; open documents may be among them. */
export const listReportsRequest = request<Record<string, never>, readonly string[]>(
  'trichDan/fs/reports',
  (value): value is Record<string, never> => isRecord(value),
);

/** The server never touches files: the client reads for it, wherever they are. */
export interface ListedFile {
  readonly uri: string;
  /** Relative to the folder, with slashes. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Every file below a folder; a folder that does not exist has none. */
export const listFilesRequest = request<{ readonly folder: string }, readonly ListedFile[]>(
  'trichDan/fs/list',
  shape<{ readonly folder: string }>({ folder: isString }),
);

/** A file's bytes, in Base64. */
export const readFileRequest = request<{ readonly uri: string }, string>(
  'trichDan/fs/read',
  shape<{ readonly uri: string }>({ uri: isString }),
);

//#endregion

//#region Notifications

export interface LibraryChange {
  /** Of what came, went or changed. */
  readonly articleIds: readonly string[];
  /** Those among them that are one article, under its old id and its new one. */
  readonly renames: readonly ArticleRename[];
}

/** To the client: what the library view and the reader show is out of date. */
export const libraryChanged: Notification<LibraryChange> = {
  method: 'trichDan/libraryChanged',
  accepts: shape<LibraryChange>({
    articleIds: arrayOf(isString),
    renames: arrayOf(shape<ArticleRename>({ from: isString, to: isString })),
  }),
};

/** How many articles a search goes through by now, and how many there are. */
export interface Searchable {
  readonly done: number;
  readonly all: number;
}

/** To the client: the index of a large library grows; the last one says that it is whole. */
export const searchableChanged: Notification<Searchable> = {
  method: 'trichDan/searchableChanged',
  accepts: shape<Searchable>({ done: isOffset, all: isOffset }),
};

/** To the client: a report was verified anew. */
export const verificationChanged: Notification<{
  readonly uri: string;
  readonly version: number | null;
  readonly counts: VerificationCounts;
}> = {
  method: 'trichDan/verificationChanged',
  accepts: shape<{
    readonly uri: string;
    readonly version: number | null;
    readonly counts: VerificationCounts;
  }>({
    uri: isString,
    version: nullable(isOffset),
    counts: shape<VerificationCounts>({
      quotations: isOffset,
      figures: isOffset,
      citations: isOffset,
      errors: isOffset,
      warnings: isOffset,
      information: isOffset,
    }),
  }),
};

/** Fingerprints of a quotation that was word for word, and of the text it was true of. */
export type RememberedQuotation = readonly [words: string, text: string];

export const isRemembered: Guard<RememberedQuotation> = (value): value is RememberedQuotation =>
  Array.isArray(value) && value.length === 2 && value.every(isString);

/** To the client: keep these for the next session, so that a source that changes is told. */
export const quotationsRemembered: Notification<{
  readonly remembered: readonly RememberedQuotation[];
}> = {
  method: 'trichDan/quotationsRemembered',
  accepts: shape<{ readonly remembered: readonly RememberedQuotation[] }>({
    remembered: arrayOf(isRemembered),
  }),
};

export interface LibraryTouched {
  /** It is the user who asks for a fresh look, and has seen what was said of folders that went. */
  readonly byUser?: boolean | undefined;
}

/** To the server: library files changed on disk, or the user asks for a fresh look. */
export const libraryTouched: Notification<LibraryTouched> = {
  method: 'trichDan/libraryTouched',
  accepts: shape<LibraryTouched>({ byUser: optional(isBoolean) }),
};

//#endregion
