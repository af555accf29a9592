import type { SortColumn, TableOrder } from '../core/statistics/tableView';
import type { Guard } from './guards';
import {
  arrayOf,
  isBoolean,
  isOffset,
  isRecord,
  isString,
  nullable,
  oneOf,
  shape,
  tagged,
} from './guards';
import type { InsertionPlace, PassageReference, Request, Searchable } from './lsp';
import { isPassageReference, isPlace } from './lsp';

/*
 * The table of the library's figures: what the client asks the server, and what crosses between the
 * extension and the table's page.
 */

export type { SortColumn, TableOrder };

/** What the table is to show; null does not narrow. */
export interface StatisticsQuestion {
  /** Words of what is counted or of its sentence, with or without diacritics. */
  readonly words: string;
  /** The figures of one article alone. */
  readonly articleId: string | null;
  /** As in `MeasureView`. */
  readonly measure: string | null;
  /** The least and the greatest value, in the measure's base unit. */
  readonly from: number | null;
  readonly to: number | null;
  /** Null: the order of the library. */
  readonly order: TableOrder | null;
}

const isFinite: Guard<number> = (value): value is number => Number.isFinite(value);

export const isStatisticsQuestion: Guard<StatisticsQuestion> = shape<StatisticsQuestion>({
  words: isString,
  articleId: nullable(isString),
  measure: nullable(isString),
  from: nullable(isFinite),
  to: nullable(isFinite),
  order: nullable(
    shape<TableOrder>({ by: oneOf('subject', 'article', 'value'), descending: isBoolean }),
  ),
});

/** The question of a table just opened. */
export const everyFigure: StatisticsQuestion = {
  words: '',
  articleId: null,
  measure: null,
  from: null,
  to: null,
  order: null,
};

export interface FigureRow {
  /** Where it stands: the sentence, and the figure in it. */
  readonly passage: PassageReference;
  /** As its source has it: "hơn 2 tỷ đồng". */
  readonly figure: string;
  /** What is counted, or the beginning of the sentence where that is not said in a few words. */
  readonly counted: string;
  /** The whole sentence, on one line. */
  readonly sentence: string;
  readonly articleTitle: string;
  /** "đoạn 5". */
  readonly locator: string | null;
  readonly measure: string;
  /** The value in the measure's base unit. */
  readonly amount: number;
}

/** What can be compared with each other. */
export interface MeasureView {
  readonly measure: string;
  /** The unit that `amount` is told in: "đồng/người/năm". */
  readonly label: string;
  readonly count: number;
}

export interface StatisticsTable {
  readonly rows: readonly FigureRow[];
  /** How many there are, shown or not… */
  readonly total: number;
  /** …and whether these are all: false where the library is too large to tell. */
  readonly isComplete: boolean;
  /** The library is too large to be read without words: nothing was looked for. */
  readonly needsWords: boolean;
  readonly measures: readonly MeasureView[];
  /** The article the question is about: null where it is about all, or where it is gone. */
  readonly articleTitle: string | null;
  /** How many articles a search goes through by now, and how many there are. */
  readonly searchable: Searchable;
}

export const statisticsRequest: Request<StatisticsQuestion, StatisticsTable> = {
  method: 'trichDan/statistics',
  accepts: isStatisticsQuestion,
};

export interface StatisticsTextParams {
  readonly question: StatisticsQuestion;
  /** The markup of the document, or CSV. */
  readonly format: 'markup' | 'csv';
  /** The report whose conventions are followed, if any. */
  readonly uri: string | null;
  readonly languageId: string;
  readonly places: readonly InsertionPlace[];
}

/** The rows that the table shows, as text with citations; one text a place. */
export const statisticsTextRequest: Request<StatisticsTextParams, readonly string[]> = {
  method: 'trichDan/statisticsText',
  accepts: shape<StatisticsTextParams>({
    question: isStatisticsQuestion,
    format: oneOf('markup', 'csv'),
    uri: nullable(isString),
    languageId: isString,
    places: arrayOf(isPlace),
  }),
};

//#region From the page

export type FromTable =
  | { readonly type: 'ready' }
  /** `asked` grows with each question; its answer bears the same number. */
  | { readonly type: 'ask'; readonly asked: number; readonly question: StatisticsQuestion }
  | { readonly type: 'open'; readonly passage: PassageReference }
  | {
      readonly type: 'copy';
      readonly format: 'markdown' | 'csv';
      readonly question: StatisticsQuestion;
    }
  | { readonly type: 'insert'; readonly question: StatisticsQuestion };

type Message<T extends FromTable['type']> = Extract<FromTable, { readonly type: T }>;

export const isFromTable: Guard<FromTable> = tagged<FromTable>({
  ready: shape<Message<'ready'>>({ type: oneOf('ready') }),
  ask: shape<Message<'ask'>>({
    type: oneOf('ask'),
    asked: isOffset,
    question: isStatisticsQuestion,
  }),
  open: shape<Message<'open'>>({ type: oneOf('open'), passage: isPassageReference }),
  copy: shape<Message<'copy'>>({
    type: oneOf('copy'),
    format: oneOf('markdown', 'csv'),
    question: isStatisticsQuestion,
  }),
  insert: shape<Message<'insert'>>({ type: oneOf('insert'), question: isStatisticsQuestion }),
});

//#endregion

//#region To the page

export type ToTable =
  | { readonly type: 'table'; readonly asked: number; readonly table: StatisticsTable }
  /** Show the figures of one article, or of all. */
  | { readonly type: 'show'; readonly articleId: string | null }
  /** The library changed: ask again. */
  | { readonly type: 'stale' }
  /** What an action did, in the user's language. */
  | { readonly type: 'status'; readonly text: string }
  | { readonly type: 'failure'; readonly asked: number; readonly text: string };

type ToMessage<T extends ToTable['type']> = Extract<ToTable, { readonly type: T }>;

export const isToTable: Guard<ToTable> = tagged<ToTable>({
  table: shape<ToMessage<'table'>>({
    type: oneOf('table'),
    asked: isOffset,
    // The host is the trusted side: the engine made the table, so the tag suffices.
    table: (value): value is StatisticsTable => isRecord(value) && Array.isArray(value['rows']),
  }),
  show: shape<ToMessage<'show'>>({ type: oneOf('show'), articleId: nullable(isString) }),
  stale: shape<ToMessage<'stale'>>({ type: oneOf('stale') }),
  status: shape<ToMessage<'status'>>({ type: oneOf('status'), text: isString }),
  failure: shape<ToMessage<'failure'>>({
    type: oneOf('failure'),
    asked: isOffset,
    text: isString,
  }),
});

//#endregion

/** What the page keeps over a reload; bounds as they were typed. */
export interface TableState {
  readonly question: StatisticsQuestion;
  readonly from: string;
  readonly to: string;
}

export const isTableState: Guard<TableState> = shape<TableState>({
  question: isStatisticsQuestion,
  from: isString,
  to: isString,
});

/** The page's words in the user's language, handed over in `#table-strings`; `{0}` is a placeholder. */
export interface TableStrings {
  readonly title: string;
  /** `{0}`: the article's title. */
  readonly ofArticle: string;
  readonly allArticles: string;
  readonly filter: string;
  readonly filterPlaceholder: string;
  readonly measure: string;
  readonly anyMeasure: string;
  readonly from: string;
  readonly to: string;
  readonly amountHint: string;
  readonly wrongAmount: string;
  /** Why bounds cannot be typed yet. */
  readonly boundsHint: string;
  readonly counted: string;
  readonly article: string;
  readonly figure: string;
  readonly copyMarkdown: string;
  readonly copyCsv: string;
  readonly insert: string;
  /** `{0}`: shown; `{1}`: how many there are. */
  readonly shownOf: string;
  readonly shownOfMore: string;
  /** `{0}`: how many. */
  readonly shownAll: string;
  readonly shownOne: string;
  readonly nothing: string;
  readonly needsWords: string;
  /** `{0}`: done; `{1}`: all. */
  readonly indexing: string;
  readonly loading: string;
  readonly chart: string;
  /** `{0}`: the unit; `{1}`: how many bars. */
  readonly chartLabel: string;
  /** `{0}`: shown; `{1}`: rows. */
  readonly chartFirst: string;
  /** The language of numbers: `vi`, `en`. */
  readonly locale: string;
}
