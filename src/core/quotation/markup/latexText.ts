import { characterAt, characterBefore, isWordCharacter } from '../../insertion/escape/escape';
import type { ProseFlow } from './proseFlow';

/** Signs that mean something wherever they stand, that do so when doubled, and blanks. */
export const SIGN = 1;
const DOUBLED = 2;
const BLANK = 3;
const APOSTROPHE = 4;

const CLASSES = new Uint8Array(128);
for (const sign of '\\{}%$&~`"') CLASSES[sign.charCodeAt(0)] = SIGN;
for (const sign of ',-<>') CLASSES[sign.charCodeAt(0)] = DOUBLED;
for (const sign of ' \t\n\r\f\v') CLASSES[sign.charCodeAt(0)] = BLANK;
CLASSES[0x27] = APOSTROPHE;

const classOf = (code: number): number => CLASSES[code] ?? 0;

export function isBlankAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === BLANK;
}

/** The end of the text from `at` on that is shown as it is written; `at` itself if none is. */
export function plainEnd(text: string, at: number, limit: number): number {
  let end = at;
  for (; end < limit; end += 1) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === 0) continue;
    if (kind === DOUBLED && text.charCodeAt(end + 1) !== text.charCodeAt(end)) continue;
    if (kind === APOSTROPHE && isWithinWord(text, end)) continue;
    // A single space between words.
    const isSpace = text.charCodeAt(end) === 0x20 && end > at;
    if (isSpace && end + 1 < limit && classOf(text.charCodeAt(end + 1)) === 0) continue;
    break;
  }
  return end;
}

/** An apostrophe, which is written as it is. */
function isWithinWord(text: string, at: number): boolean {
  return isWordCharacter(characterBefore(text, at)) && isWordCharacter(characterAt(text, at + 1));
}

const LIGATURES: readonly (readonly [string, string])[] = [
  ['``', '“'],
  ["''", '”'],
  [',,', '„'],
  ['<<', '«'],
  ['>>', '»'],
  ['---', '—'],
  ['--', '–'],
];

/** Shows the signs of the text that are not what they seem; keeps count of what is open. */
export class LatexSigns {
  /** How many ‘ wait for their ’; a `'` without one stays straight. */
  #singles = 0;
  /** Whether babel's "` waits for its "'. */
  #babel = false;
  readonly #lastBabelEnd: number;

  constructor(
    readonly piece: string,
    readonly flow: ProseFlow,
  ) {
    this.#lastBabelEnd = piece.lastIndexOf('"\'');
  }

  /** Forgets what was open: a paragraph has ended. */
  reset(): void {
    this.#singles = 0;
    this.#babel = false;
  }

  /** Shows the sign at `at`; says where it ends. */
  show(at: number): number {
    const { piece, flow } = this;
    const pair = piece.slice(at, at + 2);
    if (pair === '"`' && at < this.#lastBabelEnd) {
      this.#babel = true;
      return this.#as('„', at, 2);
    }
    if (pair === '"\'' && this.#babel) {
      this.#babel = false;
      return this.#as('“', at, 2);
    }
    if (pair === '"<' || pair === '">') return this.#as(pair === '"<' ? '«' : '»', at, 2);
    for (const [written, shown] of LIGATURES) {
      if (piece.startsWith(written, at)) return this.#as(shown, at, written.length);
    }
    if (pair.startsWith('~')) return this.#as('\u00a0', at, 1);
    if (pair.startsWith('`')) {
      this.#singles += 1;
      return this.#as('‘', at, 1);
    }
    if (pair.startsWith("'") && this.#singles > 0) {
      this.#singles -= 1;
      return this.#as('’', at, 1);
    }
    flow.keep(piece, at, at + 1);
    return at + 1;
  }

  #as(text: string, at: number, length: number): number {
    this.flow.show(text, at, at + length);
    return at + length;
  }
}
