/* What Typst is read as: the kinds of things that are open at a place. */

/** Markup outside everything. */
export const BASE = 0;
/** Markup within `[…]`. */
export const CONTENT = 1;
export const PAREN = 2;
export const BRACE = 3;
/** What follows `#name` without a blank: arguments, content, methods. */
export const CALL = 4;
/** `#let`, `#set`, `#show` and the like, up to the end of the line. */
export const STATEMENT = 5;
/** `#if`, `#for`, `#while` up to the end of the last block. */
export const CONTROL = 6;
export const MATH = 7;
export const RAW = 8;
export const COMMENT = 9;
export const STRING = 10;

export type Mode = number;

export interface OpenMode {
  readonly mode: Mode;
  /** Where it begins. */
  readonly start: number;
  /** Of a call its name; '@' of a reference with words in brackets. */
  readonly name: string;
  /** Of content how many plain `[` are open; of raw text its backticks; of a comment its depth. */
  depth: number;
}

export const isMarkup = (mode: Mode): boolean => mode <= CONTENT;
export const isBracket = (mode: Mode): boolean => mode >= CONTENT && mode <= BRACE;

/** What a piece begins in, as a state: raw text and comments go on over pieces. */
export function stateOf({ mode, depth }: OpenMode): string {
  if (mode === RAW) return `raw ${depth}`;
  return mode === COMMENT ? `comment ${depth}` : '';
}

export function modeOf(state: string): OpenMode | null {
  const [kind, depth] = state.split(' ');
  if (kind !== 'raw' && kind !== 'comment') return null;
  return { mode: kind === 'raw' ? RAW : COMMENT, start: 0, name: '', depth: Number(depth) };
}
