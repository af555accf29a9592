import type { ProseFlow } from './proseFlow';

/** A number in a formula is not longer. */
const LONGEST_NUMBER = 40;

/** What else a formula may hold that is a number: `19{,}5`, `13\%`, `1\,000`. */
const SIGNS: Readonly<Record<string, string>> = {
  '{,}': ',',
  '{.}': '.',
  '\\%': '%',
  '\\,': '\u202f',
  '\\ ': ' ',
  '~': '\u00a0',
  '-': '-',
  '.': '.',
  ',': ',',
  ' ': '',
};

/**
 * Shows what stands between `from` and `to` if it is nothing but a number, and says whether it is.
 * `start` and `end` are those of the whole formula.
 */
export function showNumber(flow: ProseFlow, piece: string, from: number, to: number): boolean {
  if (to - from > LONGEST_NUMBER || !/\d/.test(piece.slice(from, to))) return false;
  const parts: { at: number; length: number; text: string }[] = [];
  for (let at = from; at < to;) {
    const sign = ['{,}', '{.}', '\\%', '\\,', '\\ '].find((each) => piece.startsWith(each, at));
    const written = sign ?? piece.charAt(at);
    const text = /^\d$/.test(written) ? written : SIGNS[written];
    if (text === undefined) return false;
    parts.push({ at, length: written.length, text });
    at += written.length;
  }
  for (const { at, length, text } of parts) {
    if (text === '') continue;
    if (text.length === length) flow.keep(piece, at, at + length);
    else flow.show(text, at, at + length);
  }
  return true;
}

/** The next `$` that is not escaped, or -1. */
export function dollarFrom(piece: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const code = piece.charCodeAt(at);
    if (code === 0x24) return at;
    if (code === 0x5c) at += 1;
  }
  return -1;
}

/** Finds signs from growing offsets on; linear for each sign, however often it is asked. */
export class NextSign {
  readonly #known = new Map<string, { from: number; at: number }>();

  constructor(readonly text: string) {}

  /** Where the sign stands next, or -1. */
  find(sign: string, from: number): number {
    const known = this.#known.get(sign);
    if (known && known.from <= from && (known.at < 0 || known.at >= from)) return known.at;
    const at = this.text.indexOf(sign, from);
    this.#known.set(sign, { from, at });
    return at;
  }
}
