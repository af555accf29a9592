import type { TextRange } from './range';
import { baseOf, isDropped, kindAt, SPACE } from './codeUnits';

/** A folded text that remembers where each of its units stood in the source. */
export interface Folded {
  readonly text: string;
  /** Length of the source in UTF-16 units. */
  readonly sourceLength: number;
  /**
   * The source offset of the folded unit at `offset`; the source's length at the end. What folding
   * left out belongs to the unit before it, so a range maps onto whole letters with their marks.
   */
  toSource(offset: number): number;
  /** Both ends of a half-open range of `text`, in the source. */
  toSourceRange(range: TextRange): TextRange;
}

export interface FoldOptions {
  /** Runs of white space, line breaks included, become one space. */
  readonly collapseSpace?: boolean;
}

/** Longest argument list handed to `String.fromCharCode`, well under every engine's limit. */
const CHUNK = 8192;

function unitsToString(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    const chunk = units.subarray(at, at + CHUNK);
    text += Reflect.apply(String.fromCharCode, null, chunk);
  }
  return text;
}

/** First index of the ascending `values` that holds more than `value`. */
function upperBound(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

class FoldedText implements Folded {
  /** For each unit left out, how many folded units stand before it. */
  readonly #dropped: Uint32Array;

  constructor(
    readonly text: string,
    readonly sourceLength: number,
    dropped: Uint32Array,
  ) {
    this.#dropped = dropped;
  }

  toSource(offset: number): number {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    return this.#dropped.length === 0 ? at : at + upperBound(this.#dropped, at);
  }

  toSourceRange(range: TextRange): TextRange {
    return { start: this.toSource(range.start), end: this.toSource(range.end) };
  }
}

function isSpace(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 0x20 || unit === 0x0a || kindAt(text, offset) === SPACE;
}

/**
 * Folds letter case and diacritics away, in one pass, for searching and never for verification:
 * "Đấu", "đâu" and "dẩu" all become "dau". Composed, decomposed and mixed input give the same.
 */
export function fold(text: string, options: FoldOptions = {}): Folded {
  const collapse = options.collapseSpace === true;
  const units = new Uint16Array(text.length);
  const dropped: number[] = [];
  let length = 0;
  let afterSpace = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isDropped(unit)) {
      dropped.push(length);
      continue;
    }
    if (collapse && isSpace(text, i)) {
      if (afterSpace) dropped.push(length);
      else units[length++] = 0x20;
      afterSpace = true;
      continue;
    }
    afterSpace = false;
    units[length++] = baseOf(unit);
  }
  return new FoldedText(
    unitsToString(units.subarray(0, length)),
    text.length,
    Uint32Array.from(dropped),
  );
}

/** The folded text alone, for what needs no way back to the source. */
export function foldForSearch(text: string): string {
  return fold(text).text;
}
