import type { ArticleSource, DraftView } from './adding';
import { isArticleSource } from './adding';
import { bounded, stateBounds } from './bounds';
import type { DraftFields } from './draftFields';
import { draftFieldNames } from './draftFields';
import {
  arrayOf,
  isBoolean,
  isRecord,
  isString,
  nullable,
  oneOf,
  optional,
  shape,
  tagged,
} from './guards';
import type { Guard } from './guards';

/*
 * What crosses between the extension and the page that shows an article before it is added. The page
 * is the reader's, with a form above the article; each side checks what arrives.
 */

/** What is typed into the form. */
export interface DraftInput {
  readonly fields: DraftFields;
  readonly citekey: string;
  readonly keepOriginal: boolean;
  /** The URI of the library folder it goes into. */
  readonly folder: string;
}

const isFields: Guard<DraftFields> = shape<DraftFields>({
  title: isString,
  author: isString,
  type: isString,
  'container-title': isString,
  publisher: isString,
  issued: isString,
  number: isString,
  URL: isString,
});

export const isDraftInput: Guard<DraftInput> = shape<DraftInput>({
  fields: isFields,
  citekey: isString,
  keepOriginal: isBoolean,
  folder: isString,
});

export type FromDraftPage =
  | { readonly type: 'ready' }
  | { readonly type: 'save'; readonly input: DraftInput }
  | { readonly type: 'cancel' }
  /** A reference in BibTeX, RIS or CSL was pasted. */
  | { readonly type: 'references'; readonly text: string }
  /** One of the articles that are alike is to be looked at. */
  | { readonly type: 'open'; readonly articleId: string };

type Message<Type extends FromDraftPage['type']> = Extract<FromDraftPage, { type: Type }>;

export const isFromDraftPage: Guard<FromDraftPage> = tagged<FromDraftPage>({
  ready: shape<Message<'ready'>>({ type: oneOf('ready') }),
  save: shape<Message<'save'>>({ type: oneOf('save'), input: isDraftInput }),
  cancel: shape<Message<'cancel'>>({ type: oneOf('cancel') }),
  references: shape<Message<'references'>>({ type: oneOf('references'), text: isString }),
  open: shape<Message<'open'>>({ type: oneOf('open'), articleId: isString }),
});

export interface FolderChoice {
  readonly uri: string;
  readonly label: string;
}

export interface FieldMessage {
  /** A name of a field, or `citekey`; any other is said of the form as a whole. */
  readonly field: string;
  readonly message: string;
}

/** What of the draft the page shows. */
export interface ShownDraft {
  readonly view: DraftView;
  /** What it was read from. */
  readonly name: string;
  readonly folders: readonly FolderChoice[];
  readonly canKeepOriginal: boolean;
  readonly keepOriginal: boolean;
  /** Whether it takes the place of an article that is there. */
  readonly replaces: boolean;
}

export type ToDraftPage =
  | ({ readonly type: 'draft' } & ShownDraft & { readonly state: DraftPageState })
  | { readonly type: 'problems'; readonly problems: readonly FieldMessage[] }
  /** What was read from a pasted reference: the fields it gave, and all that is known now. */
  | {
      readonly type: 'referenced';
      readonly fields: Partial<DraftFields>;
      readonly csl: Readonly<Record<string, unknown>>;
      readonly problems: readonly string[];
    }
  | { readonly type: 'failure'; readonly text: string };

type Answer<Type extends ToDraftPage['type']> = Extract<ToDraftPage, { type: Type }>;

const isMessages = arrayOf(shape<FieldMessage>({ field: isString, message: isString }));

export const isToDraftPage: Guard<ToDraftPage> = tagged<ToDraftPage>({
  // The host is the trusted side: what it shows was made by the engine.
  draft: (value): value is Answer<'draft'> => isRecord(value) && isRecord(value['view']),
  problems: shape<Answer<'problems'>>({ type: oneOf('problems'), problems: isMessages }),
  referenced: shape<Answer<'referenced'>>({
    type: oneOf('referenced'),
    fields: (value): value is Partial<DraftFields> =>
      isRecord(value) && draftFieldNames.every((name) => optional(isString)(value[name])),
    csl: isRecord,
    problems: arrayOf(isString),
  }),
  failure: shape<Answer<'failure'>>({ type: oneOf('failure'), text: isString }),
});

/** What the page keeps with `setState`, so that the host can read the source again after a reload. */
export interface DraftPageState {
  readonly source: ArticleSource;
  readonly encoding: string | null;
  /** The article whose text it takes the place of; null for a new one. */
  readonly replaces: string | null;
  /** What is known of the source, with what no field shows. */
  readonly csl: Readonly<Record<string, unknown>>;
  /** What was typed; null where nothing was. */
  readonly input: DraftInput | null;
}

export const isDraftPageState: Guard<DraftPageState> = bounded(
  shape<DraftPageState>({
    source: isArticleSource,
    encoding: nullable(isString),
    replaces: nullable(isString),
    csl: isRecord,
    input: nullable(isDraftInput),
  }),
  stateBounds,
);

/** The form's words in the user's language; `{0}` is a placeholder. */
export const draftStringNames = [
  'heading',
  'headingAgain',
  'readFrom',
  'understood',
  'sections',
  'lessons',
  'sentences',
  'statistics',
  'words',
  'pages',
  'byline',
  'noTitle',
  'notes',
  'duplicates',
  'duplicate',
  'sameText',
  'openDuplicate',
  'title',
  'author',
  'authorHint',
  'type',
  'container-title',
  'publisher',
  'issued',
  'issuedHint',
  'number',
  'URL',
  'citekey',
  'citekeyHint',
  'folder',
  'keepOriginal',
  'paste',
  'pasteHint',
  'take',
  'taken',
  'takenNothing',
  'takenTooMuch',
  'fromReference',
  'save',
  'saveAgain',
  'cancel',
  'keys',
  'preview',
] as const;

export type DraftStringName = (typeof draftStringNames)[number];

export interface DraftStrings {
  readonly words: Readonly<Record<DraftStringName, string>>;
  /** CSL types with their names, in the order of the list. */
  readonly types: readonly { readonly type: string; readonly name: string }[];
}

export const isDraftStrings: Guard<DraftStrings> = shape<DraftStrings>({
  words: (value): value is DraftStrings['words'] =>
    isRecord(value) && draftStringNames.every((name) => isString(value[name])),
  types: arrayOf(
    shape<{ readonly type: string; readonly name: string }>({ type: isString, name: isString }),
  ),
});
