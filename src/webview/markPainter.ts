import type { TextRange } from '../core/text/range';
import { element } from './dom';
import type { Highlighter, HighlightLayer } from './highlighter';
import type { TextMap } from './textMap';

/**
 * Paints with overlaid boxes where the browser has no highlights of its own. Wrapping the text in
 * elements would cut the text nodes that the offset map knows, and lose the user's selection.
 */
export class MarkPainter implements Highlighter {
  readonly #map: TextMap;
  readonly #overlay = element('div', { class: 'marks', attributes: { 'aria-hidden': 'true' } });
  readonly #ranges = new Map<HighlightLayer, readonly TextRange[]>();

  constructor(map: TextMap) {
    this.#map = map;
    document.querySelectorAll('.marks').forEach((old) => old.remove());
    document.body.append(this.#overlay);
    new ResizeObserver(() => this.#draw()).observe(document.body);
  }

  paint(layer: HighlightLayer, ranges: readonly TextRange[]): void {
    this.#ranges.set(layer, ranges);
    this.#draw();
  }

  #draw(): void {
    const boxes: HTMLElement[] = [];
    for (const [layer, ranges] of this.#ranges) {
      for (const range of ranges) {
        for (const { node, start } of this.#map.piecesIn(range)) {
          const painted = document.createRange();
          painted.setStart(node, Math.max(0, range.start - start));
          painted.setEnd(node, Math.min(node.data.length, range.end - start));
          boxes.push(...[...painted.getClientRects()].map((rect) => box(layer, rect)));
        }
      }
    }
    this.#overlay.replaceChildren(...boxes);
  }
}

function box(layer: HighlightLayer, rect: DOMRect): HTMLElement {
  const made = element('mark', { class: layer });
  made.style.setProperty('inset-inline-start', `${rect.left + window.scrollX}px`);
  made.style.setProperty('inset-block-start', `${rect.top + window.scrollY}px`);
  made.style.setProperty('inline-size', `${rect.width}px`);
  made.style.setProperty('block-size', `${rect.height}px`);
  return made;
}
