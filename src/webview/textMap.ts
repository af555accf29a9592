import { lastStartingBy } from '../core/text/order';
import type { TextRange } from '../core/text/range';
import { endOf, OffsetMap } from './offsetMap';
import type { Edge, MappedPart, PagePoint } from './offsetMap';

export type PagePart = MappedPart<Element, Text>;

/** Maps between the page and the article, both ways. */
export class TextMap extends OffsetMap<Element, Text> {
  readonly #fill: (part: PagePart) => void;

  /** @param fill Fills a part whose text nodes are asked for. */
  constructor(parts: readonly PagePart[], fill: (part: PagePart) => void) {
    super(parts);
    this.#fill = fill;
  }

  /** The offset of a point of the page, given as ranges of the DOM give it. */
  offsetAt(node: Node, offset: number, edge: Edge): number | null {
    return this.offsetOf(pagePoint(node, offset), edge);
  }

  /** The stretch of the page that shows a range, filled if it was not; null if nothing shows it. */
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
    const inside = edge === 'end' ? offset - 1 : offset;
    const part = this.partAt(inside);
    if (!part) {
      return null;
    }
    this.#fill(part);
    const index = Math.max(0, lastStartingBy(part.pieces, inside));
    const piece = part.pieces[index];
    const next = part.pieces[index + 1];
    if (!piece) {
      return null;
    }
    if (edge === 'start' && offset >= endOf(piece) && next) {
      return { node: next.node, offset: 0 };
    }
    const within = Math.max(0, Math.min(offset - piece.start, piece.node.data.length));
    return { node: piece.node, offset: within };
  }
}

function pagePoint(node: Node, offset: number): PagePoint<Element, Text> {
  const point = document.createRange();
  point.setStart(node, offset);
  return {
    node,
    offset,
    reached: (part) => point.comparePoint(part, 0) <= 0,
    passed: (part) => point.comparePoint(part, part.childNodes.length) < 0,
    begun: (text) => point.comparePoint(text, 0) < 0,
  };
}
