import type { CitationSyntax } from '../../insertion/conventions';
import type { TextRange } from '../../text/range';
import type { ShownText } from './shownText';

/*
 * What a reader of one markup makes of a report. Every offset is a UTF-16 unit of the piece it was
 * read from, or, where it says "shown", of the shown text; ranges are half-open.
 */

/**
 * `text` is running text: a paragraph, heading, item or cell; `quotation` a block quotation;
 * `attribution` says whose the block quotation before it is; `note` is a footnote.
 */
export type ProseRole = 'text' | 'quotation' | 'attribution' | 'note';

/** A run of text in which quotation marks can pair. */
export interface Prose {
  readonly role: ProseRole;
  /**
   * What a reader of the page sees. Emphasis, links' addresses, comments, keyed citations and marks
   * of notes are left out; entities and escapes are what they stand for; quotations told by markup
   * (`\enquote{…}`, `<q>`, ``…'') are shown within “ and ”, or ‘ and ’; code, formulas and pictures
   * are OBJECT; line ends are "\n", paragraphs of one block quotation are parted by "\n\n".
   */
  readonly shown: ShownText;
  readonly citations: readonly CitationMark[];
  readonly notes: readonly NoteMark[];
  /** Of a note: what its marks call it; unique in the report. */
  readonly label: string | null;
}

/** A citation by key; one of several in a group each is its own. */
export interface CitationMark {
  readonly syntax: Exclude<CitationSyntax, 'words'>;
  /** Where it stands, as an offset of the shown text. */
  readonly at: number;
  /** All of it, with its brackets and the others of its group. */
  readonly whole: TextRange;
  readonly key: string;
  readonly keyRange: TextRange;
  /** What follows the key within the citation: "đoạn 5". */
  readonly locator: { readonly text: string; readonly range: TextRange } | null;
  /** What to write, and where, to give it a locator: `before` + locator + `after`. */
  readonly locatorSlot: { readonly at: number; readonly before: string; readonly after: string };
  /** Whether the markup itself says that it is a citation; `@name` in plain Markdown may be none. */
  readonly certain: boolean;
}

/** Where a footnote is called. */
export interface NoteMark {
  /** As an offset of the shown text. */
  readonly at: number;
  readonly label: string;
}

/** How a report is cut before it is read. */
export interface Cut {
  /** Behind the piece, at the start of a line or the end of the text; above the piece's start. */
  readonly end: number;
  /** The furthest offset that was looked at to decide: an edit before it may cut otherwise. */
  readonly reach: number;
  /** What the next piece begins in. */
  readonly state: string;
}

/**
 * Reads one markup, piece by piece, so that an edit costs the piece it stands in. Survives any text,
 * in time linear in its length.
 */
export interface MarkupReader {
  /**
   * The piece that begins at `from`, the start of a line: a paragraph, block quotation, list, table,
   * listing, with the blank lines behind it. `state` is '' at the start of the text; states with
   * the same characters are the same.
   */
  cut(text: string, from: number, state: string): Cut;
  /** The prose of a piece, in order. */
  read(piece: string, state: string): readonly Prose[];
  /** Names a piece gives to its parts, where references to them look like citations. */
  labels?(piece: string): readonly string[];
}
