/*
 * What a page shows, in units of 1/72 inch, as one reads it: `x` grows to the right, `base` (the
 * line that letters stand on) downwards.
 */

/**
 * Text that the file sets in one go: one font, one size, one line. Where words are read glyph by
 * glyph a blank is a run of its own.
 */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly base: number;
  /** Size of the font. */
  readonly size: number;
  readonly font: string;
  /** The file says that a blank follows. */
  readonly blankAfter: boolean;
  /** A gap before it is a blank when it is wider than this share of the size. */
  readonly leastBlank: number;
  /** The file says that this is no part of the text: a running head, a page number. */
  readonly artifact: boolean;
}

/** Everything that stands on one line across the page, from left to right. */
export interface Row {
  readonly runs: readonly Run[];
  readonly x: number;
  readonly right: number;
  readonly base: number;
  /** Of most of its letters. */
  readonly size: number;
}

export interface PdfPage {
  /** From 0. */
  readonly index: number;
  /** As the file numbers it ("xii"), or null. */
  readonly label: string | null;
  readonly runs: readonly Run[];
  /** Two readings of the page differ, and neither is sure. */
  readonly isDoubtful: boolean;
  /** Runs left out because they stand askew: stamps, text up the margin. */
  readonly askew: number;
}

/** A row, or its part within one column. */
export interface Line extends Row {
  readonly text: string;
  readonly page: number;
  /** Lines of one column share these; a line is full where the next word would not have fit. */
  readonly column: Column;
}

export interface Column {
  readonly left: number;
  readonly right: number;
}
