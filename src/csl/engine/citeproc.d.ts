/** The part of citeproc-js 1.4 (npm `citeproc`) that is used here; it ships no types. */
declare module 'citeproc' {
  export interface Sys {
    retrieveLocale(language: string): unknown;
    retrieveItem(id: string): unknown;
  }

  /** A cite as the processor takes it. */
  export interface Cite {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    position?: number;
    'near-note'?: boolean;
    'first-reference-note-number'?: number;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }

  /** An item and how its cite sorts. */
  export type SortedCite = readonly [unknown, { readonly sortkeys: readonly string[] }];

  export interface BibliographyParameters {
    readonly entry_ids: readonly (readonly string[])[];
    readonly hangingindent?: number | boolean;
    readonly 'second-field-align'?: string | false;
    /** One for each entry that has no printed form. */
    readonly bibliography_errors: readonly unknown[];
  }

  export class Engine {
    constructor(sys: Sys, style: unknown, language?: string, forceLanguage?: boolean);
    readonly opt: {
      readonly development_extensions: Record<string, boolean>;
      readonly update_mode: number;
      /** Whether works of one author are drawn together; whether citations sort by number. */
      readonly grouped_sort?: boolean | number | string;
      readonly citation_number_sort?: boolean;
    };
    readonly citation: {
      readonly opt: Readonly<Record<string, unknown>>;
      readonly srt: { compareCompositeKeys(a: SortedCite, b: SortedCite): number };
    };
    readonly citation_sort: { tokens: readonly unknown[] };
    readonly tmp: { authorstring_request: boolean };
    readonly registry: {
      readonly registry: Readonly<Record<string, { readonly disambig: unknown } | undefined>>;
      readonly authorstrings: Readonly<Record<string, string | undefined>>;
    };
    retrieveItem(id: string): { readonly id: string };
    readonly bibliography: { readonly tokens: readonly unknown[] };
    setOutputFormat(name: string): void;
    /** With `unsorted`, the order is kept as it is given. */
    updateItems(ids: readonly string[], unsorted?: boolean): readonly string[];
    makeCitationCluster(cites: readonly Cite[]): string;
    makeBibliography(): readonly [BibliographyParameters, readonly string[]] | false;
  }

  export interface Blob {
    readonly system_id?: string;
  }

  export type Decoration =
    string | false | ((this: Blob, state: EngineState, text?: string) => string);

  export interface EngineState {
    getTerm(name: string): string;
  }

  export interface OutputFormat {
    text_escape(text: string | undefined): string;
    bibstart: string;
    bibend: string;
    [decoration: `@${string}`]: Decoration;
  }

  const CSL: {
    readonly Engine: typeof Engine;
    readonly Node: Readonly<Record<string, unknown>>;
    /** Attributes that set text, each after `@`. */
    readonly FORMAT_KEY_SEQUENCE: readonly string[];
    readonly Attributes: Readonly<Record<string, unknown>>;
    readonly Output: {
      readonly Formats: Record<string, OutputFormat>;
    };
    readonly NUMERIC: number;
    getSortKeys(this: Engine, item: unknown, area: 'citation_sort'): readonly string[];
    getAmbiguousCite(this: Engine, item: unknown, disambig: unknown): unknown;
    NAME_INITIAL_REGEXP: RegExp;
    ROMANESQUE_REGEXP: RegExp;
    ROMANESQUE_NOT_REGEXP: RegExp;
    STARTSWITH_ROMANESQUE_REGEXP: RegExp;
    ENDSWITH_ROMANESQUE_REGEXP: RegExp;
    ALL_ROMANESQUE_REGEXP: RegExp;
    /** Where warnings go. */
    debug: (text: string) => void;
  };
  export default CSL;
}
