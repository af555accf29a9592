import { countWhile, lastStartingBy } from '../core/text/order';
import type { TextRange } from '../core/text/range';

/** A text node that stands for a stretch of the article, beginning at `start`. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** A part of the page that stands for a range of the article, whether or not it is filled yet. */
export interface MappedPart extends TextRange {
  readonly element: Element;
  /** In text order; empty while the part is not filled. */
  readonly pieces: readonly Piece[];
  readonly filled: boolean;
}

/** Which end of a selection a point of the page is. */
export type Edge = 'start' | 'end';

/**
 * Maps between points of the page and offsets of the article. Only registered text nodes stand for
 * source text: a point anywhere else (a margin number, the contents, the space between paragraphs)
 * counts as the nearest source text within the selection it ends.
 */
export class TextMap {
  readonly #parts: readonly MappedPart[];
  readonly #fill: (part: MappedPart) => void;
  #starts = new WeakMap<Node, number>();

  /** @param fill Fills a part whose text nodes are asked for. */
  constructor(parts: readonly MappedPart[], fill: (part: MappedPart) => void) {
    this.#parts = parts;
    this.#fill = fill;
  }

  register(piece: Piece): void {
    this.#starts.set(piece.node, piece.start);
  }

  /** The offset of a point of the page; null where no source text lies on the side asked for. */
  offsetAt(node: Node, offset: number, edge: Edge): number | null {
    const start = this.#starts.get(node);
    if (start !== undefined) {
      return start + offset;
    }
    const point = document.createRange();
    point.setStart(node, offset);
    const index = countWhile(this.#parts.length, (i) => {
      const part = this.#parts[i];
      return part !== undefined && point.comparePoint(part.element, 0) <= 0;
    });
    return edge === 'start' ? this.#after(point, index - 1) : this.#before(point, index - 1);
  }

  #after(point: Range, index: number): number | null {
    const part = this.#parts[index];
    const next = part && part.filled ? part.pieces[begunBefore(point, part.pieces)] : undefined;
    if (next) {
      return next.start;
    }
    if (
      part &&
      !part.filled &&
      point.comparePoint(part.element, part.element.childNodes.length) >= 0
    ) {
      return part.start;
    }
    return this.#parts[index + 1]?.start ?? null;
  }

  #before(point: Range, index: number): number | null {
    const part = this.#parts[index];
    if (part && !part.filled) {
      return part.end;
    }
    const last = part?.pieces[begunBefore(point, part.pieces) - 1];
    return last ? last.start + last.node.data.length : (this.#parts[index - 1]?.end ?? null);
  }

  /** The part that an offset lies in, or the nearest before it. */
  partAt(offset: number): MappedPart | null {
    return this.#parts[Math.max(0, lastStartingBy(this.#parts, offset))] ?? null;
  }

  /** The stretch of the page that shows a range, filling what is not there yet; null if nothing does. */
  domRange(range: TextRange): Range | null {
    const first = this.#point(range.start, 'start');
    const last = this.#point(range.end, 'end');
    if (!first || !last) {
      return null;
    }
    const found = document.createRange();
    found.setStart(first.node, first.offset);
    found.setEnd(last.node, last.offset);
    return found.collapsed ? null : found;
  }

  #point(offset: number, edge: Edge): { node: Text; offset: number } | null {
    const part = this.partAt(edge === 'end' ? offset - 1 : offset);
    if (!part) {
      return null;
    }
    this.#fill(part);
    const index = lastStartingBy(part.pieces, edge === 'end' ? offset - 1 : offset);
    const piece = part.pieces[Math.max(0, index)];
    if (!piece) {
      return null;
    }
    const within = Math.max(0, offset - piece.start);
    const next = part.pieces[index + 1];
    if (edge === 'start' && within >= piece.node.data.length && next) {
      return { node: next.node, offset: 0 };
    }
    return { node: piece.node, offset: Math.min(within, piece.node.data.length) };
  }

  /** The text nodes that show some of a range, within the parts that are filled. */
  *piecesIn(range: TextRange): Generator<Piece> {
    for (let i = Math.max(0, lastStartingBy(this.#parts, range.start)); ; i++) {
      const part = this.#parts[i];
      if (!part || part.start >= range.end) {
        return;
      }
      for (let p = Math.max(0, lastStartingBy(part.pieces, range.start)); ; p++) {
        const piece = part.pieces[p];
        if (!piece || piece.start >= range.end) {
          break;
        }
        if (piece.start + piece.node.data.length > range.start) {
          yield piece;
        }
      }
    }
  }
}

/** How many pieces begin before a point of the page. */
function begunBefore(point: Range, pieces: readonly Piece[]): number {
  return countWhile(pieces.length, (i) => {
    const piece = pieces[i];
    return piece !== undefined && point.comparePoint(piece.node, 0) < 0;
  });
}
