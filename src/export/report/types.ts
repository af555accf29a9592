import type { CitationCluster } from '../../core/citation/cluster';
import type { ExportNote } from '../../protocol/exporting';

/** How words look, beside their paragraph's look. */
export interface Marks {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly smallCaps?: true;
  readonly code?: true;
  readonly script?: 'super' | 'sub';
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  /** `id` is an index into the report's notes. */
  | { readonly kind: 'note'; readonly id: number }
  /** `index` is one into the report's citations. */
  | { readonly kind: 'citation'; readonly index: number; readonly marks: Marks }
  | {
      readonly kind: 'image';
      readonly path: string;
      readonly alt: string;
      /** Share of the text's width, (0, 1]; null for the image's own size. */
      readonly width: number | null;
    }
  | { readonly kind: 'link'; readonly address: string; readonly content: readonly Inline[] };

export type Alignment = 'left' | 'center' | 'right';

export interface TableCell {
  readonly content: readonly Inline[];
  readonly alignment: Alignment | null;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly content: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly TableCell[])[];
      readonly rows: readonly (readonly TableCell[])[];
      readonly caption: readonly Inline[] | null;
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'page-break' }
  /** Where the bibliography goes. */
  | { readonly kind: 'references' };

/** A report's text, taken apart; nothing of any markup is left. */
export interface Report {
  /** The front matter's fields as they are written; empty where there is none. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
  /** The footnotes, by their ids. */
  readonly notes: readonly (readonly Block[])[];
  /** In the order they are read: those of a footnote where its mark stands. */
  readonly citations: readonly CitationCluster[];
  readonly warnings: readonly ExportNote[];
}
