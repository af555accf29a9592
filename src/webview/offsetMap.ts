import { countWhile, lastStartingBy } from '../core/text/order';
import type { TextRange } from '../core/text/range';

/** A text node that stands for a stretch of the article, beginning at `start`. */
export interface Piece<T> {
  readonly node: T;
  readonly start: number;
}

/** A part of the page that stands for a range of the article, whether or not it is filled yet. */
export interface MappedPart<E, T> extends TextRange {
  readonly element: E;
  /** In text order; empty while the part is not filled. */
  readonly pieces: readonly Piece<T>[];
  readonly filled: boolean;
}

/** A point of the page, as far as its place among nodes goes. */
export interface PagePoint<E, T> {
  /** The text node the point is in, if it is in one, and how far into it. */
  readonly node: unknown;
  readonly offset: number;
  /** Whether a part begins at or before the point. */
  reached(part: E): boolean;
  /** Whether a part ends before the point. */
  passed(part: E): boolean;
  /** Whether a text node begins before the point. */
  begun(node: T): boolean;
}

/** Which end of a selection a point of the page is. */
export type Edge = 'start' | 'end';

/** What a text node must tell of itself. */
export interface TextNode {
  readonly data: string;
}

/**
 * Maps points of the page to offsets of the article. Only registered text nodes stand for source
 * text: a point anywhere else (a margin number, the contents, the space between paragraphs) counts
 * as the nearest source text within the selection that it ends. Logarithmic in the page.
 */
export class OffsetMap<E, T extends TextNode> {
  protected readonly parts: readonly MappedPart<E, T>[];
  readonly #starts = new WeakMap<object, number>();

  constructor(parts: readonly MappedPart<E, T>[]) {
    this.parts = parts;
  }

  register(piece: Piece<T & object>): void {
    this.#starts.set(piece.node, piece.start);
  }

  /** The offset of a point; null where no source text lies on the side of it that is selected. */
  offsetOf(point: PagePoint<E, T>, edge: Edge): number | null {
    const { node, offset } = point;
    const start = typeof node === 'object' && node !== null ? this.#starts.get(node) : undefined;
    if (start !== undefined) {
      return start + offset;
    }
    const index = countWhile(this.parts.length, (i) => this.#has(i, (part) => point.reached(part)));
    return edge === 'start' ? this.#after(point, index - 1) : this.#before(point, index - 1);
  }

  /** The part that an offset lies in, or the nearest before it. */
  partAt(offset: number): MappedPart<E, T> | null {
    return this.parts[Math.max(0, lastStartingBy(this.parts, offset))] ?? null;
  }

  /** The text nodes that show some of a range, in the parts that are filled. */
  *piecesIn(range: TextRange): Generator<Piece<T>> {
    for (let i = Math.max(0, lastStartingBy(this.parts, range.start)); ; i++) {
      const part = this.parts[i];
      if (!part || part.start >= range.end) {
        return;
      }
      for (let p = Math.max(0, lastStartingBy(part.pieces, range.start)); ; p++) {
        const piece = part.pieces[p];
        if (!piece || piece.start >= range.end) {
          break;
        }
        if (endOf(piece) > range.start) {
          yield piece;
        }
      }
    }
  }

  #has(index: number, test: (element: E) => boolean): boolean {
    const part = this.parts[index];
    return part !== undefined && test(part.element);
  }

  #after(point: PagePoint<E, T>, index: number): number | null {
    const part = this.parts[index];
    if (part && !part.filled && !point.passed(part.element)) {
      return part.start;
    }
    const next = part?.pieces[begun(point, part.pieces)];
    return next?.start ?? this.parts[index + 1]?.start ?? null;
  }

  #before(point: PagePoint<E, T>, index: number): number | null {
    const part = this.parts[index];
    if (part && !part.filled) {
      return part.end;
    }
    const last = part?.pieces[begun(point, part.pieces) - 1];
    return last ? endOf(last) : (this.parts[index - 1]?.end ?? null);
  }
}

/** Where the source text of a piece ends. */
export function endOf(piece: Piece<TextNode>): number {
  return piece.start + piece.node.data.length;
}

function begun<E, T>(point: PagePoint<E, T>, pieces: readonly Piece<T>[]): number {
  return countWhile(pieces.length, (i) => {
    const piece = pieces[i];
    return piece !== undefined && point.begun(piece.node);
  });
}
