/** What a floating element stands beside, in coordinates of the window. */
export interface Anchor {
  readonly top: number;
  readonly bottom: number;
  /** Where the pointer or caret is, horizontally. */
  readonly x: number;
  /** The side to try first. */
  readonly side: 'above' | 'below';
}

const gap = 6;

/** The height that the bar at the top of the window takes from the text. */
export function barHeight(): number {
  return Math.max(0, document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0);
}

/**
 * Puts an element on the side of its anchor that is wanted where there is room, else on the other,
 * else at the edge of the window; it scrolls with the page. Measured, so it must be visible already.
 */
export function placeBeside(floating: HTMLElement, anchor: Anchor): void {
  const view = document.documentElement;
  const { width, height } = floating.getBoundingClientRect();
  const first = barHeight() + gap;
  const last = view.clientHeight - height - gap;
  const above = anchor.top - height - gap;
  const below = anchor.bottom + gap;
  const order = anchor.side === 'above' ? [above, below] : [below, above];
  const top =
    order.find((each) => each >= first && each <= last) ?? Math.max(first, Math.min(above, last));
  const left = Math.max(gap, Math.min(anchor.x - width / 2, view.clientWidth - width - gap));
  floating.style.left = `${Math.round(left + window.scrollX)}px`;
  floating.style.top = `${Math.round(top + window.scrollY)}px`;
}

/** The anchor of something on the page, level with the pointer where one is given. */
export function anchorOf(range: Range | Element, side: Anchor['side'], x?: number): Anchor {
  const rects = range.getClientRects();
  const first = rects[0] ?? range.getBoundingClientRect();
  const last = rects[rects.length - 1] ?? first;
  return { top: first.top, bottom: last.bottom, x: x ?? (first.left + first.right) / 2, side };
}
