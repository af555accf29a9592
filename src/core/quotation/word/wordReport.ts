import type { TextRange } from '../../text/range';

/*
 * A Word document as verification reads it: what its paragraphs show, and what the document itself
 * says of them. Offsets are UTF-16 units of the paragraph's own text; ranges are half-open.
 */

export interface WordReport {
  /** Those with any words, in the order of reading; footnotes and endnotes behind the body. */
  readonly paragraphs: readonly WordParagraph[];
}

/** `quotation` is a paragraph set as a block quotation, `note` one of a footnote or endnote. */
export type WordParagraphKind = 'text' | 'quotation' | 'note';

export interface WordParagraph {
  readonly kind: WordParagraphKind;
  /** What it shows: its line breaks are U+2028, pictures and formulas `OBJECT`; never "\n". */
  readonly text: string;
  /** Of a note: "footnote 3"; unique in the document. */
  readonly label: string | null;
  /** Where notes are called, by their label. */
  readonly notes: readonly { readonly at: number; readonly label: string }[];
  /** What Word, Zotero or another program says is a citation, where its words are shown. */
  readonly citations: readonly WordCitation[];
}

/** A citation that is a field: it shows words, and knows which sources it stands for. */
export interface WordCitation extends TextRange {
  readonly sources: readonly WordSource[];
}

export interface WordSource {
  /** What may be the citekey or id of an article of the library. */
  readonly keys: readonly string[];
  readonly title: string | null;
  /** In words: "page 5". */
  readonly locator: string | null;
}

/** What parts the lines of one paragraph. */
export const LINE_BREAK = '\u2028';

/** All of a report as one text, a line for each paragraph: what its offsets count in. */
export function textOfWord({ paragraphs }: WordReport): string {
  return paragraphs.map(({ text }) => text).join('\n');
}
