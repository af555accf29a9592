import type { TextRange } from '../core/text/range';
import type { ArticleView } from './articleView';
import type { StyledReference } from './bibliography';
import { bounded, pageBounds } from './bounds';
import type { ShippedStyleName } from './citing';
import { shippedStyleNames } from './citing';
import {
  isBoolean,
  isOffset,
  isRange,
  isRecord,
  isString,
  nullable,
  oneOf,
  shape,
  tagged,
} from './guards';
import type { Guard } from './guards';

/*
 * What crosses between the extension (host) and the reader's page. Every message is a literal-tagged
 * object; `From…` is sent by the page, `To…` by the host.
 */

/** What can be made of a passage in the reader. */
export type PassageAction = 'quotation' | 'statistic' | 'lesson' | 'citation';

//#region From the page

/** The page listens; nothing may be posted to it before. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** Insert into the last active editor. `statisticId` is set when a figure was acted on. */
export interface InsertMessage {
  readonly type: 'insert';
  readonly articleId: string;
  readonly action: PassageAction;
  readonly range: TextRange;
  readonly statisticId: string | null;
}

/** Copy the passage with its citation. */
export interface CopyMessage {
  readonly type: 'copy';
  readonly articleId: string;
  readonly range: TextRange;
}

/** The reader's position changed: `range` is the passage now at the top (or the one chosen). */
export interface PositionMessage {
  readonly type: 'position';
  readonly articleId: string;
  readonly range: TextRange;
  /** True when the reader's user chose the passage (click, heading, search), so it is worth a step back. */
  readonly chosen: boolean;
}

/** The back (-1) or forward (+1) button or key. */
export interface NavigateMessage {
  readonly type: 'navigate';
  readonly step: -1 | 1;
}

/** How is this article cited, in every style? */
export interface CiteMessage {
  readonly type: 'cite';
  readonly articleId: string;
}

/** Copy the article as one style cites it. */
export interface CopyReferenceMessage {
  readonly type: 'copyReference';
  readonly articleId: string;
  readonly style: ShippedStyleName;
}

export type FromReader =
  | ReadyMessage
  | InsertMessage
  | CopyMessage
  | PositionMessage
  | NavigateMessage
  | CiteMessage
  | CopyReferenceMessage;

const isAction = oneOf('quotation', 'statistic', 'lesson', 'citation');

export const isFromReader: Guard<FromReader> = tagged<FromReader>({
  ready: shape<ReadyMessage>({ type: oneOf('ready') }),
  insert: shape<InsertMessage>({
    type: oneOf('insert'),
    articleId: isString,
    action: isAction,
    range: isRange,
    statisticId: nullable(isString),
  }),
  copy: shape<CopyMessage>({ type: oneOf('copy'), articleId: isString, range: isRange }),
  position: shape<PositionMessage>({
    type: oneOf('position'),
    articleId: isString,
    range: isRange,
    chosen: isBoolean,
  }),
  cite: shape<CiteMessage>({ type: oneOf('cite'), articleId: isString }),
  copyReference: shape<CopyReferenceMessage>({
    type: oneOf('copyReference'),
    articleId: isString,
    style: oneOf(...shippedStyleNames),
  }),
  navigate: shape<NavigateMessage>({
    type: oneOf('navigate'),
    step: (value): value is -1 | 1 => value === -1 || value === 1,
  }),
});

//#endregion

//#region To the page

/** Show an article, scrolled to `reveal` if given, else where its reader left it. */
export interface ShowMessage {
  readonly type: 'show';
  readonly article: ArticleView;
  readonly reveal: TextRange | null;
}

/** Scroll to a passage of the article shown and mark it for a moment. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly articleId: string;
  readonly range: TextRange;
  /** Move the keyboard focus there too. */
  readonly focus: boolean;
}

/** Whether there is anywhere to go back or forward to. */
export interface HistoryMessage {
  readonly type: 'history';
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** A line for the page's live region: what the last action did. Already in the user's language. */
export interface StatusMessage {
  readonly type: 'status';
  readonly text: string;
}

/** The article could not be shown. Already in the user's language. */
export interface FailureMessage {
  readonly type: 'failure';
  readonly text: string;
}

/** The editor command asks the page to open its search field. */
export interface FindMessage {
  readonly type: 'find';
}

/** The answer to `cite`; empty where the styles cannot be had. */
export interface ReferencesMessage {
  readonly type: 'references';
  readonly articleId: string;
  readonly references: readonly StyledReference[];
}

export type ToReader =
  | ShowMessage
  | RevealMessage
  | HistoryMessage
  | StatusMessage
  | FailureMessage
  | FindMessage
  | ReferencesMessage;

export const isToReader: Guard<ToReader> = tagged<ToReader>({
  show: shape<ShowMessage>({
    type: oneOf('show'),
    // The host is the trusted side: its article was built by the engine, so the tag suffices.
    article: (value): value is ArticleView => isRecord(value) && isString(value['id']),
    reveal: nullable(isRange),
  }),
  reveal: shape<RevealMessage>({
    type: oneOf('reveal'),
    articleId: isString,
    range: isRange,
    focus: isBoolean,
  }),
  history: shape<HistoryMessage>({
    type: oneOf('history'),
    canGoBack: isBoolean,
    canGoForward: isBoolean,
  }),
  status: shape<StatusMessage>({ type: oneOf('status'), text: isString }),
  failure: shape<FailureMessage>({ type: oneOf('failure'), text: isString }),
  references: shape<ReferencesMessage>({
    type: oneOf('references'),
    articleId: isString,
    // As the article of `show`: made by the engine.
    references: (value): value is readonly StyledReference[] => Array.isArray(value),
  }),
  find: shape<FindMessage>({ type: oneOf('find') }),
});

//#endregion

//#region Kept by the page and read by the host

/** What the page keeps with `setState`, and the host reads when it restores a panel. */
export interface ReaderState {
  readonly articleId: string;
  /** The UTF-16 offset at the top of the page. */
  readonly position: number;
}

export const isReaderState: Guard<ReaderState> = bounded(
  shape<ReaderState>({ articleId: isString, position: isOffset }),
  pageBounds,
);

/**
 * The page's words, chosen by the host in the user's language and handed over in the page itself
 * (`<script type="application/json" id="reader-strings">`), since a page has no `vscode.l10n`.
 * `{0}` is a placeholder.
 */
export interface ReaderStrings {
  readonly contents: string;
  readonly keyFigures: string;
  /** `{0}`: the lesson's number. */
  readonly lesson: string;
  /** `{0}`: the paragraph's number. */
  readonly paragraph: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  /** `{0}`: the match shown; `{1}`: how many there are. */
  readonly matchCount: string;
  readonly noMatch: string;
  readonly previousMatch: string;
  readonly nextMatch: string;
  readonly closeSearch: string;
  readonly back: string;
  readonly forward: string;
  readonly insertQuotation: string;
  readonly insertStatistic: string;
  /** Quote the whole sentence that states a statistic. */
  readonly insertSentence: string;
  readonly insertLesson: string;
  readonly insertCitation: string;
  readonly copyWithCitation: string;
  readonly citeArticle: string;
  readonly citeLoading: string;
  readonly citeFailed: string;
  /** `{0}`: the name of a style. */
  readonly copyReference: string;
  readonly passageActions: string;
  /** `{0}`: what was probably meant. */
  readonly sicMark: string;
  readonly loading: string;
  readonly emptyArticle: string;
  /** The first stop of the Tab key: leaves the contents behind. */
  readonly skipToText: string;
  /** One line that names the reader's keys; parts separated by " · ". */
  readonly keyboardHelp: string;
}

//#endregion
