import type { TextRange } from '../../text/range';

/**
 * Parts of a piece (the lines of a paragraph without indentation and marks before them) as one
 * text with "\n" between each two, and the way back. Offsets are UTF-16 units on both sides.
 */
export class FlatText {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(
    readonly piece: string,
    readonly parts: readonly TextRange[],
  ) {
    const starts: number[] = [];
    let length = 0;
    for (const { start, end } of parts) {
      starts.push(length);
      length += end - start + 1;
    }
    this.#starts = starts;
    this.text = parts.map(({ start, end }) => piece.slice(start, end)).join('\n');
  }

  /** Where in the piece the flat offset is; at a line's end, the end of what is written there. */
  written(offset: number): number {
    const index = this.partAt(offset);
    const part = this.parts[index];
    return part === undefined ? 0 : part.start + offset - (this.#starts[index] ?? 0);
  }

  /** What the flat range is in the piece; one that begins with a line's end begins there. */
  range(start: number, end: number): TextRange {
    const from = this.written(start);
    return { start: from, end: end <= start ? from : this.written(end - 1) + this.#width(end - 1) };
  }

  /** Index of the part that holds the flat offset or ends with it. */
  partAt(offset: number): number {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Flat offset behind a part: that of its line end. */
  partEnd(index: number): number {
    const part = this.parts[index];
    return part === undefined ? 0 : (this.#starts[index] ?? 0) + part.end - part.start;
  }

  /** How many units of the piece the flat unit is: a line end reaches to the next part. */
  #width(offset: number): number {
    const index = this.partAt(offset);
    const following = this.parts[index + 1];
    if (offset < this.partEnd(index) || following === undefined) return 1;
    return following.start - (this.parts[index]?.end ?? following.start);
  }
}
