import type { TextRange } from '../core/text/range';
import { MarkPainter } from './markPainter';
import type { TextMap } from './textMap';

/** Kinds of marking, the later painted over the earlier. */
export const highlightLayers = ['passage', 'match', 'current-match'] as const;
export type HighlightLayer = (typeof highlightLayers)[number];

/** Paints ranges of the article; ranges in parts not filled yet are skipped until asked again. */
export interface Highlighter {
  paint(layer: HighlightLayer, ranges: readonly TextRange[]): void;
}

/** Uses the CSS Custom Highlight API, which leaves the page as it is, where there is one. */
export function createHighlighter(map: TextMap): Highlighter {
  return typeof Highlight === 'function' && 'highlights' in CSS
    ? new HighlightPainter(map)
    : new MarkPainter(map);
}

class HighlightPainter implements Highlighter {
  readonly #map: TextMap;

  constructor(map: TextMap) {
    this.#map = map;
    highlightLayers.forEach((layer) => CSS.highlights.delete(`reader-${layer}`));
  }

  paint(layer: HighlightLayer, ranges: readonly TextRange[]): void {
    const highlight = new Highlight();
    highlight.priority = highlightLayers.indexOf(layer);
    for (const range of ranges) {
      for (const { node, start } of this.#map.piecesIn(range)) {
        const painted = document.createRange();
        painted.setStart(node, Math.max(0, range.start - start));
        painted.setEnd(node, Math.min(node.data.length, range.end - start));
        highlight.add(painted);
      }
    }
    CSS.highlights.set(`reader-${layer}`, highlight);
  }
}
