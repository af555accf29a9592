import type {
  CitationCluster,
  CitedItem,
  FormattedCluster,
  FormattedEntry,
  FormattedRun,
} from '../core/citation/cluster';
import type { CslItem } from '../core/citation/cslItem';
import type { DocumentLocale } from '../core/citation/locator';
import { arrayOf, isBoolean, isOffset, isRecord, isString } from './guards';
import { nullable, oneOf, optional, shape, tagged } from './guards';
import type { Guard } from './guards';

/*
 * What crosses between those who want citations formatted and the worker that formats them by a
 * style of the Citation Style Language (https://citationstyles.org, CSL 1.0.2). What comes back is
 * text with marks, never the text of a markup: each document's language renders it in its own way.
 */

/** Text as a style sets it; neighbours differ in marks or link. Line ends part blocks of an entry. */
export type RichText = readonly FormattedRun[];

/** The styles that are shipped, by the names they go by in settings and documents. */
export const shippedStyleNames = [
  'apa',
  'chicago-author-date',
  'chicago-notes',
  'ieee',
  'iso-690-author-date',
  'iso-690-numeric',
  'vn-numeric',
  'vn-author-date',
  'vn-administrative',
] as const;

export type ShippedStyleName = (typeof shippedStyleNames)[number];

/** A style as it was found: one of those shipped, or the text of a `.csl` file. */
export type StyleSource =
  | { readonly type: 'shipped'; readonly name: ShippedStyleName }
  | {
      readonly type: 'file';
      /** As people know it; errors name it. */
      readonly name: string;
      readonly xml: string;
      /** The style that a dependent style stands for, once the answer `parent-missing` named it. */
      readonly parent?: { readonly name: string; readonly xml: string } | undefined;
    };

export interface FormattingRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly style: StyleSource;
  /** The language of the document; the style's own comes after it. */
  readonly locale: DocumentLocale;
  /** All that is cited or to be listed, each with an `id` of its own. */
  readonly items: readonly CslItem[];
  /**
   * All citations of the document in its order: first and later ones may differ. Keys are the
   * items' ids; others stand as they are with a question mark.
   */
  readonly citations: readonly CitationCluster[];
}

export interface BibliographyEntry extends FormattedEntry {
  /** The item's. */
  readonly id: string;
}

/** Entries under a heading of their own; most styles have one section without a heading. */
export interface BibliographySection {
  readonly heading: string | null;
  readonly entries: readonly BibliographyEntry[];
}

export interface FormattedBibliography {
  readonly sections: readonly BibliographySection[];
  readonly hangingIndent: boolean;
}

export interface StyleInfo {
  readonly title: string;
  /** The address by which the style is known; empty where it has none. */
  readonly id: string;
  readonly class: 'in-text' | 'note';
  /** Address of the licence, as the style states it; empty where it states none. */
  readonly license: string;
}

/** Why a style could not be used, or nothing be formatted with it. */
export const formattingErrorCodes = [
  // Of the style file, with the place.
  'too-large',
  'broken-xml',
  'not-a-style',
  'too-deep',
  'unknown-element',
  'unknown-attribute',
  'missing-layout',
  'unknown-macro',
  'endless-macro',
  'expands-too-large',
  // `detail`: the parent's file name. The second: a parent that is dependent itself.
  'parent-missing',
  'parent-dependent',
  // The processor gave up; `detail` is its word.
  'failed',
  // Found by those who ask: there is no such file; the worker.
  'style-missing',
  'timed-out',
  'out-of-memory',
  'crashed',
  'cancelled',
] as const;

export type FormattingErrorCode = (typeof formattingErrorCodes)[number];

/** A fault and where it is. */
export interface StyleFault {
  readonly code: FormattingErrorCode;
  /** The style's name or file. */
  readonly file: string;
  /** 1-based; null where the fault has no place. */
  readonly line: number | null;
  /** 1-based, in UTF-16 units; null as `line`. */
  readonly column: number | null;
  /** What exactly: an element, a macro, a limit; may be empty. */
  readonly detail: string;
}

export interface Formatted {
  readonly style: StyleInfo;
  /** One for each of the request's. */
  readonly citations: readonly FormattedCluster[];
  /** Of all items of the request; null where the style has no bibliography. */
  readonly bibliography: FormattedBibliography | null;
}

export type FormattingAnswer =
  | ({ readonly type: 'formatted'; readonly id: number } & Formatted)
  | ({ readonly type: 'error'; readonly id: number } & StyleFault);

const isCslItem: Guard<CslItem> = (value): value is CslItem =>
  isRecord(value) && isString(value['type']);

const isCluster: Guard<CitationCluster> = shape<CitationCluster>({
  items: arrayOf(
    shape<CitedItem>({
      key: isString,
      locator: nullable(isString),
      prefix: isString,
      suffix: isString,
      author: oneOf('shown', 'suppressed', 'in-text'),
    }),
  ),
  note: nullable(isOffset),
});

const isStyleSource: Guard<StyleSource> = tagged<StyleSource>({
  shipped: shape<Extract<StyleSource, { type: 'shipped' }>>({
    type: oneOf('shipped'),
    name: oneOf(...shippedStyleNames),
  }),
  file: shape<Extract<StyleSource, { type: 'file' }>>({
    type: oneOf('file'),
    name: isString,
    xml: isString,
    parent: optional(shape<{ name: string; xml: string }>({ name: isString, xml: isString })),
  }),
});

export const isFormattingRequest: Guard<FormattingRequest> = shape<FormattingRequest>({
  id: isOffset,
  style: isStyleSource,
  locale: oneOf('vi', 'en'),
  items: arrayOf(isCslItem),
  citations: arrayOf(isCluster),
});

const isRichText: Guard<RichText> = arrayOf(
  shape<FormattedRun>({
    text: isString,
    marks: arrayOf(oneOf('italic', 'bold', 'small-caps', 'underline', 'superscript', 'subscript')),
    link: optional(isString),
  }),
);

const isBibliography = shape<FormattedBibliography>({
  sections: arrayOf(
    shape<BibliographySection>({
      heading: nullable(isString),
      entries: arrayOf(
        shape<BibliographyEntry>({ id: isString, label: nullable(isRichText), text: isRichText }),
      ),
    }),
  ),
  hangingIndent: isBoolean,
});

export const isFormattingAnswer: Guard<FormattingAnswer> = tagged<FormattingAnswer>({
  formatted: shape<Extract<FormattingAnswer, { type: 'formatted' }>>({
    type: oneOf('formatted'),
    id: isOffset,
    style: shape<StyleInfo>({
      title: isString,
      id: isString,
      class: oneOf('in-text', 'note'),
      license: isString,
    }),
    citations: arrayOf(shape<FormattedCluster>({ text: isRichText, note: nullable(isRichText) })),
    bibliography: nullable(isBibliography),
  }),
  error: shape<Extract<FormattingAnswer, { type: 'error' }>>({
    type: oneOf('error'),
    id: isOffset,
    code: oneOf(...formattingErrorCodes),
    file: isString,
    line: nullable(isOffset),
    column: nullable(isOffset),
    detail: isString,
  }),
});
