import { skipSpace, startsLine } from './latexNames';
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

/**
 * A `[` behind a command is closed by the next `]` of its group, but for those of commands within.
 * (LaTeX itself wants such an option in braces; who forgets them is still understood.) Linear.
 */
export function structureOf(piece: string, state: string): LatexStructure {
  const ends = new Int32Array(piece.length + 1);
  let start = state === PREAMBLE || opaqueOf(state) !== '' ? piece.length : 0;
  let end = state === ENDED ? 0 : piece.length;
  const scanner = new LatexScanner(piece, 0, opaqueOf(state), state === PREAMBLE);
  /** Where braces and brackets stand that wait for their end. */
  const open: number[] = [];
  let opaqueAt = -1;
  /** Behind the last command or argument. */
  let argumentAt = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    const at = scanner.start;
    if (token === OPEN) open.push(at);
    else if (token === OPTION) {
      if (isArgument(piece, argumentAt, at)) open.push(at);
    } else if (token === OPTION_END) {
      const last = open.at(-1);
      if (isBracket(piece, last)) {
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
    argumentAt = scanner.at;
  }
  if (opaqueAt >= 0) ends[opaqueAt] = piece.length;
  return { ends, start, end };
}

/**
 * Whether a `[` stands where an option may: behind a command, another argument, a line break, or
 * the overlay of an item.
 */
function isArgument(piece: string, argumentAt: number, at: number): boolean {
  const from = piece[argumentAt] === '*' ? argumentAt + 1 : argumentAt;
  return skipSpace(piece, from) === at || '\\*)>'.includes(piece.charAt(at - 1) || ' ');
}

function isBracket(piece: string, at: number | undefined): at is number {
  return at !== undefined && piece[at] === '[';
}
