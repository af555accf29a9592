import type { TextRange } from '../../text/range';
import type { Citation } from './proseFlow';
import { commandEnd, nameEnd, skipSpace } from './latexNames';
import type { LatexStructure } from './latexStructure';

/** What stands between a command's name and the text it shows. */
export interface Taken {
  /** Behind all of it. */
  readonly end: number;
  readonly starred: boolean;
  /** The words of the option `a`. */
  readonly attribution: TextRange | null;
  /** The citations of `c`. */
  readonly citations: readonly Citation[];
}

/** Parentheses of a command hold a few words. */
const LONGEST_PARENTHESIS = 300;

/**
 * Reads arguments from `at` on: of the signature, `*` is a star, `o` an option, `p` one in
 * parentheses, `d` an argument, `a` an option that says whose the quotation is, `c` the options and
 * keys of a citation by the command at `command`. What is not there is passed over.
 */
export function takeArguments(
  piece: string,
  { ends }: LatexStructure,
  command: number,
  at: number,
  signature: string,
): Taken {
  let end = at;
  let starred = false;
  let attribution: TextRange | null = null;
  let citations: readonly Citation[] = [];
  for (const kind of signature) {
    const start = skipSpace(piece, end);
    const sign = piece[start];
    const close = ends[start] ?? 0;
    if (kind === '*' && sign === '*') {
      starred = true;
      end = start + 1;
    } else if ((kind === 'o' || kind === 'a') && sign === '[' && close > 0) {
      if (kind === 'a') attribution = { start: start + 1, end: close };
      end = close + 1;
    } else if (kind === 'p' && sign === '(') {
      const parenthesis = piece.slice(start, start + LONGEST_PARENTHESIS).indexOf(')');
      if (parenthesis > 0) end = start + parenthesis + 1;
    } else if (kind === 'd') {
      if (sign === '{' && close > 0) end = close + 1;
      else if (sign === '\\') end = commandEnd(piece, start);
    } else if (kind === 'c') {
      const cited = citationsAt(piece, ends, command, end, false);
      citations = cited.citations;
      end = cited.end;
    }
  }
  return { end, starred, attribution, citations };
}

/**
 * The citations that begin behind a command's name: options and keys, several times for one that
 * is `repeated`. The locator is the last option, and says where in the last of the keys.
 */
export function citationsAt(
  piece: string,
  ends: Int32Array,
  command: number,
  at: number,
  repeated: boolean,
): { readonly citations: readonly Citation[]; readonly end: number } {
  const keys: Omit<Citation, 'whole'>[] = [];
  let end = piece[at] === '*' ? at + 1 : at;
  if (repeated) end = behindParentheses(piece, end);
  for (;;) {
    const options: TextRange[] = [];
    let start = skipSpace(piece, end);
    const groupStart = start;
    while (options.length < 2 && piece[start] === '[' && (ends[start] ?? 0) > 0) {
      options.push({ start: start + 1, end: ends[start] ?? 0 });
      start = skipSpace(piece, (ends[start] ?? 0) + 1);
    }
    const close = ends[start] ?? 0;
    if (piece[start] !== '{' || close === 0) break;
    const found = keysIn(piece, { start: start + 1, end: close }, options.at(-1) ?? null);
    // What is written as one option goes with the last key: another one's needs a group of its own.
    const apart = repeated
      ? { at: groupStart, before: '[' }
      : { at: command, before: `${piece.slice(command, nameEnd(piece, command + 1))}[` };
    for (const [index, key] of found.entries()) {
      const slot = { ...apart, after: `]{${key.key}}` };
      keys.push(index < found.length - 1 ? { ...key, locatorSlot: slot } : key);
    }
    end = close + 1;
    if (!repeated) break;
  }
  const whole = { start: command, end };
  return { citations: keys.map((key) => Object.assign({}, key, { whole })), end };
}

/** Behind the `(…)(…)` of a command for several citations. */
function behindParentheses(piece: string, at: number): number {
  let end = at;
  for (let count = 0; count < 2 && piece[end] === '('; count += 1) {
    const close = piece.slice(end, end + LONGEST_PARENTHESIS).indexOf(')');
    if (close < 0) break;
    end += close + 1;
  }
  return end;
}

function keysIn(
  piece: string,
  range: TextRange,
  option: TextRange | null,
): Omit<Citation, 'whole'>[] {
  const found: Omit<Citation, 'whole'>[] = [];
  let start = range.start;
  for (const part of piece.slice(range.start, range.end).split(',')) {
    const key = part.trim();
    const at = start + part.length - part.trimStart().length;
    start += part.length + 1;
    // A key made by a macro, or commented out, is none.
    if (key === '' || /[\\{}#%\s]/.test(key)) continue;
    found.push({
      syntax: 'latex',
      key,
      keyRange: { start: at, end: at + key.length },
      locator: null,
      locatorSlot: option
        ? { at: option.start, before: '', after: '' }
        : { at: range.start - 1, before: '[', after: ']' },
      certain: true,
    });
  }
  const last = found.at(-1);
  const locator = option && locatorIn(piece, option);
  if (last && locator) found[found.length - 1] = { ...last, locator };
  return found;
}

/** A locator is a few words; of a longer note, the words are as they are written. */
const LONGEST_LOCATOR = 300;

function locatorIn(piece: string, { start, end }: TextRange): Citation['locator'] {
  const written = piece.slice(start, end);
  if (written.trim() === '') return null;
  const from = start + written.length - written.trimStart().length;
  const range = { start: from, end: from + written.trim().length };
  return { text: plain(written.trim()), range };
}

/** The words of a short option without the commonest markup. */
function plain(written: string): string {
  if (written.length > LONGEST_LOCATOR) return written;
  const bare =
    written.startsWith('{') && written.endsWith('}') ? written.slice(1, -1).trim() : written;
  return bare
    .replaceAll('~', ' ')
    .replace(/\\[,;: ]/g, ' ')
    .replace(/-{2,3}/g, '–')
    .replace(/\\([{}$&#_%])/g, '$1')
    .replace(/\\[A-Za-z]+\*?[ ]?/g, '')
    .replace(/[{}]/g, '')
    .trim();
}
