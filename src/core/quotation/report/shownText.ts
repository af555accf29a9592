import { countWhile } from '../../text/order';
import type { TextRange } from '../../text/range';
import { withoutAddresses } from './addresses';

export { OBJECT } from './object';

/** A run of shown text and what it came from; of the same length on both sides if it is verbatim. */
interface Piece {
  readonly shown: number;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

/**
 * Text as a reader of the page sees it, without its markup, with a way back to where it was written.
 * Offsets are UTF-16 units on both sides.
 */
export class ShownText {
  #prose: string | null = null;

  constructor(
    readonly text: string,
    readonly pieces: readonly Piece[],
  ) {}

  /**
   * The text with objects in place of addresses, unit by unit. An address is compared as words are;
   * but a mark, a figure or a title in it is none.
   */
  get prose(): string {
    this.#prose ??= withoutAddresses(this.text);
    return this.#prose;
  }

  /** What the range was written as: from the start of its first unit to the end of its last. */
  toWritten(range: TextRange): TextRange {
    if (this.pieces.length === 0) return { start: 0, end: 0 };
    if (range.end <= range.start) {
      const at = this.#startAt(range.start);
      return { start: at, end: at };
    }
    return { start: this.#startAt(range.start), end: this.#endAt(range.end) };
  }

  /** The written runs that make up the range, in order, without the markup between them. */
  writtenParts(range: TextRange): TextRange[] {
    const parts: { start: number; end: number }[] = [];
    for (let index = this.#pieceAt(range.start); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index];
      if (!piece || piece.shown >= range.end) break;
      const from = Math.max(range.start, piece.shown);
      const to = Math.min(range.end, this.#shownEnd(index));
      if (to <= from) continue;
      const shift = piece.start - piece.shown;
      const part = piece.verbatim ? { start: from + shift, end: to + shift } : piece;
      const last = parts.at(-1);
      if (last?.end === part.start) last.end = part.end;
      else parts.push({ start: part.start, end: part.end });
    }
    return parts;
  }

  /** The shown offset of what is written at `offset`, or of the first shown text behind it. */
  toShown(offset: number): number {
    const index = countWhile(this.pieces.length, (at) => (this.pieces[at]?.end ?? 0) <= offset);
    const piece = this.pieces[index];
    if (!piece) return this.text.length;
    return piece.verbatim ? piece.shown + Math.max(0, offset - piece.start) : piece.shown;
  }

  slice(range: TextRange): ShownText {
    const start = Math.max(0, range.start);
    const end = Math.min(this.text.length, range.end);
    const builder = new ShownTextBuilder();
    this.#copy(builder, start, end, 0);
    return builder.build();
  }

  /** Parts of texts one after the other, `between` each two; each is written `shift` units further. */
  static join(
    parts: readonly { text: ShownText; range: TextRange; shift: number }[],
    between: string,
  ): ShownText {
    const builder = new ShownTextBuilder();
    for (const [index, { text, range, shift }] of parts.entries()) {
      if (index > 0) {
        const at = text.toWritten({ start: range.start, end: range.start }).start + shift;
        builder.show(between, { start: at, end: at });
      }
      text.#copy(builder, range.start, range.end, shift);
    }
    return builder.build();
  }

  #copy(builder: ShownTextBuilder, start: number, end: number, shift: number): void {
    for (let index = this.#pieceAt(start); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index];
      if (!piece || piece.shown >= end) return;
      const from = Math.max(start, piece.shown);
      const to = Math.min(end, this.#shownEnd(index));
      if (to <= from) continue;
      const written = piece.verbatim
        ? { start: piece.start + from - piece.shown, end: piece.start + to - piece.shown }
        : piece;
      builder.show(
        this.text.slice(from, to),
        { start: written.start + shift, end: written.end + shift },
        piece.verbatim,
      );
    }
  }

  #shownEnd(index: number): number {
    return this.pieces[index + 1]?.shown ?? this.text.length;
  }

  /** Index of the piece that holds the shown offset; the last one at the text's end. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.pieces[middle]?.shown ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #startAt(offset: number): number {
    const piece = this.pieces[this.#pieceAt(offset)];
    if (!piece) return 0;
    if (offset >= this.text.length) return this.pieces.at(-1)?.end ?? 0;
    return piece.verbatim ? piece.start + offset - piece.shown : piece.start;
  }

  #endAt(offset: number): number {
    const piece = this.pieces[this.#pieceAt(offset - 1)];
    if (!piece) return 0;
    return piece.verbatim ? piece.start + offset - piece.shown : piece.end;
  }
}

/** Collects shown text in the order it is written; what is not mentioned is not shown. */
export class ShownTextBuilder {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  /** Length of the text shown so far: the offset of what comes next. */
  get length(): number {
    return this.#length;
  }

  /** Shows `source` from `start` to `end` as it is written. */
  keep(source: string, start: number, end: number): void {
    if (end > start) this.show(source.slice(start, end), { start, end }, true);
  }

  /** Shows `text` for what is written at `written`; `verbatim` where they are the same, unit by unit. */
  show(text: string, written: TextRange, verbatim = false): void {
    if (text === '') return;
    const last = this.#pieces.at(-1);
    this.#parts.push(text);
    const isContinued = verbatim && last?.verbatim === true && last.end === written.start;
    if (isContinued) {
      this.#pieces[this.#pieces.length - 1] = { ...last, end: written.end };
    } else {
      const { start, end } = written;
      this.#pieces.push({ shown: this.#length, start, end, verbatim });
    }
    this.#length += text.length;
  }

  build(): ShownText {
    return new ShownText(this.#parts.join(''), this.#pieces);
  }
}
