/** A piece of a document as its readers see it; texts are words, without marks of any markup. */
export type ImportBlock =
  /** `level` is 1 to 9, or 0 for the title of the whole. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `bold` where the whole of it is, as headings without a style are set. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean }
  | ListItem
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Where a page of the source begins. */
  | { readonly kind: 'page'; readonly label: string };

export interface ListItem {
  readonly kind: 'item';
  /** 0 for the outermost list. */
  readonly depth: number;
  /** As shown, "1." or "a)"; null for a bullet, whose glyph is no word. */
  readonly marker: string | null;
  readonly text: string;
}

/** A footnote or endnote. */
export interface ImportFootnote {
  /** As shown, without brackets: "1", "*". */
  readonly label: string;
  readonly text: string;
}

export interface ImportedDocument {
  readonly blocks: readonly ImportBlock[];
  readonly footnotes: readonly ImportFootnote[];
}

/** The words of blocks where only text can stand: in a cell or a note. */
export function wordsOf(blocks: readonly ImportBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'page':
          return '';
        case 'table':
          return block.rows.map((row) => row.join(' | ')).join('\n');
        case 'item':
          return [block.marker ?? '-', block.text].join(' ');
        case 'heading':
        case 'paragraph':
          return block.text;
      }
    })
    .join('\n');
}
