import { startsLine } from './latexNames';
import { CLOSE, END, LatexScanner, OPEN, OPTION, OPTION_END, VERBATIM, WORD } from './latexScanner';
import { ENDED, opaqueOf, PREAMBLE } from './latexState';

/** How a piece is built. Offsets are UTF-16 units of the piece. */
export interface LatexStructure {
  /**
   * By offset: of `{` and `[` their closing sign, of `\verb` and an opaque `\begin` what comes
   * behind all of it; 0 where there is none.
   */
  readonly ends: Int32Array;
  /** The part that stands on the page. */
  readonly start: number;
  readonly end: number;
}

/** A `[` is closed by the first `]` of its own group, as LaTeX does it. Linear. */
export function structureOf(piece: string, state: string): LatexStructure {
  const ends = new Int32Array(piece.length + 1);
  let start = state === PREAMBLE || state === ENDED || opaqueOf(state) !== '' ? piece.length : 0;
  let end = state === ENDED ? 0 : piece.length;
  const scanner = new LatexScanner(piece, 0, opaqueOf(state), state === PREAMBLE);
  /** Where braces and brackets stand that wait for their end. */
  const open: number[] = [];
  let opaqueAt = -1;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    const at = scanner.start;
    if (token === OPEN || token === OPTION) open.push(at);
    else if (token === OPTION_END) {
      for (let last = open.at(-1); isBracket(piece, last); last = open.at(-1)) {
        ends[last] = at;
        open.pop();
      }
    } else if (token === CLOSE) {
      while (isBracket(piece, open.at(-1))) open.pop();
      const brace = open.pop();
      if (brace !== undefined) ends[brace] = at;
    } else if (token === VERBATIM) ends[at] = scanner.at;
    else if (token === WORD) {
      const { name, environment } = scanner;
      if (name === 'begin' && scanner.opaque !== '') opaqueAt = at;
      else if (name === 'documentclass' && startsLine(piece, at)) {
        start = piece.length;
        scanner.strict = true;
      } else if (environment === 'document') {
        if (name === 'begin') {
          if (start === piece.length) start = scanner.at;
          scanner.strict = false;
        } else if (name === 'end') end = Math.min(end, at);
      } else if (name === 'end' && opaqueAt >= 0) {
        ends[opaqueAt] = scanner.at;
        opaqueAt = -1;
      } else if (name === 'end' && start === piece.length && environment === opaqueOf(state)) {
        start = scanner.at;
      }
    }
  }
  if (opaqueAt >= 0) ends[opaqueAt] = piece.length;
  return { ends, start, end };
}

function isBracket(piece: string, at: number | undefined): at is number {
  return at !== undefined && piece[at] === '[';
}
