import type { TextRange } from '../../text/range';

/** A run of `*`, `_` or `~`. Those of its characters that pair are used up from its two ends. */
export interface Delimiter extends TextRange {
  readonly kind: 'delimiter';
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Used as closing marks, at the left. */
  left: number;
  /** Used as opening marks, at the right. */
  right: number;
}

const SPACE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** The run at `start`, by the rules of CommonMark 0.31, section 6.2. */
export function delimiterAt(text: string, start: number): Delimiter {
  const char = text.charAt(start);
  let end = start + 1;
  while (text.charAt(end) === char) end += 1;
  const before = kindOf(characterBefore(text, start));
  const after = kindOf(characterAt(text, end));
  const isLeft = after !== 'space' && (after !== 'punctuation' || before !== 'letter');
  const isRight = before !== 'space' && (before !== 'punctuation' || after !== 'letter');
  const isWord = char !== '_';
  return {
    kind: 'delimiter',
    start,
    end,
    char,
    opens: isLeft && (isWord || !isRight || before === 'punctuation'),
    closes: isRight && (isWord || !isLeft || after === 'punctuation'),
    left: 0,
    right: 0,
  };
}

function kindOf(char: string): 'space' | 'punctuation' | 'letter' {
  if (char === '' || SPACE.test(char)) return 'space';
  return PUNCTUATION.test(char) ? 'punctuation' : 'letter';
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  const isLow = last >= 0xdc00 && last <= 0xdfff;
  return isLow ? characterAt(text, at - 2) : text.charAt(at - 1);
}

/**
 * Pairs the runs from an index on, each closing one with the nearest that opens. What was searched
 * in vain is not searched again, so all of it is linear.
 */
export function pairDelimiters(delimiters: readonly Delimiter[], from: number): void {
  const open: Delimiter[] = [];
  /** By kind of closing run: nothing below this index of `open` fits it. */
  const searched = new Map<string, number>();
  for (let index = from; index < delimiters.length; index += 1) {
    const delimiter = delimiters[index];
    if (delimiter === undefined) break;
    if (delimiter.closes) closeWith(delimiter, open, searched);
    if (delimiter.opens && rest(delimiter) > 0) open.push(delimiter);
  }
}

function closeWith(closing: Delimiter, open: Delimiter[], searched: Map<string, number>): void {
  const length = closing.end - closing.start;
  const kind = `${closing.char}${closing.opens ? 'o' : ''}${closing.char === '~' ? length : length % 3}`;
  while (rest(closing) > 0) {
    const bottom = Math.min(searched.get(kind) ?? 0, open.length);
    let at = open.length - 1;
    while (at >= bottom && !fits(open[at], closing)) at -= 1;
    const opening = at >= bottom ? open[at] : undefined;
    if (opening === undefined) {
      searched.set(kind, open.length);
      return;
    }
    const used = rest(opening) >= 2 && rest(closing) >= 2 ? 2 : 1;
    opening.right += used;
    closing.left += used;
    open.length = rest(opening) > 0 ? at + 1 : at;
    for (const [other, index] of searched) searched.set(other, Math.min(index, open.length));
  }
}

function fits(opening: Delimiter | undefined, closing: Delimiter): boolean {
  if (opening === undefined || opening.char !== closing.char) return false;
  const lengths = [opening.end - opening.start, closing.end - closing.start] as const;
  if (closing.char === '~') return lengths[0] === lengths[1];
  const isEither = opening.closes || closing.opens;
  return !isEither || (lengths[0] + lengths[1]) % 3 !== 0 || lengths.every((n) => n % 3 === 0);
}

function rest({ start, end, left, right }: Delimiter): number {
  return end - start - left - right;
}
