import type { QuotationMarks } from './types';

/** What encloses an inline quotation in a markup, and the glyphs a reader of the page will see. */
export interface InlineMarks extends QuotationMarks {
  readonly glyphs: readonly string[];
  /** Whether they are told from ordinary signs by the spaces outside them and none inside. */
  readonly tight?: boolean;
}

export const DOUBLE: InlineMarks = { open: '“', close: '”', glyphs: ['“', '”'] };
export const SINGLE: InlineMarks = { open: '‘', close: '’', glyphs: ['‘', '’'] };
export const ANGLE: InlineMarks = { open: '«', close: '»', glyphs: ['«', '»'] };

export function literalMarks(marks: QuotationMarks): InlineMarks {
  return { ...marks, glyphs: [marks.open, marks.close] };
}

/**
 * The marks for a quotation of `text`: the first of `choices` the text itself has none of. The
 * source's words keep their marks, so the outer ones give way: “…” become ‘…’ round “…”, and «…»
 * round both. A text with all of them gets the first choice. `isParted` says whether a space or an
 * opening bracket stands before the quotation.
 */
export function marksFor(
  text: string,
  choices: readonly InlineMarks[],
  isParted: boolean,
): InlineMarks {
  const holdsTight = isParted && text === text.trim();
  const fitting = choices.filter(({ tight }) => tight !== true || holdsTight);
  const free = fitting.find(({ glyphs }) => glyphs.every((glyph) => !text.includes(glyph)));
  return free ?? fitting[0] ?? DOUBLE;
}
