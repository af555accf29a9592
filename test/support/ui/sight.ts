import type { FrameLocator, Frame, Page } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';
import { eventually } from './wait';

/** What a window of 1280 × 1024 pixels shows at 400 %, in CSS pixels: WCAG 2.2, criterion 1.4.10. */
export const zoomedIn = { width: 320, height: 256 };

/** Makes the window so small that a page of ours has the size. @returns how to have it back */
export async function shrink(
  { page: window }: VsCodePage,
  page: FrameLocator,
): Promise<() => Promise<void>> {
  const before = window.viewportSize();
  const size = () =>
    page.locator('html').evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (!before) {
    throw new Error('The window has no size');
  }
  await eventually(
    'The page should be as wide as it is at 400 %',
    async () => {
      const [now, { width, height }] = [window.viewportSize() ?? before, await size()];
      await window.setViewportSize({
        width: now.width + zoomedIn.width - width,
        height: now.height + zoomedIn.height - height,
      });
      return size();
    },
    ({ width, height }) => width === zoomedIn.width && height === zoomedIn.height,
  );
  return () => window.setViewportSize(before);
}

/**
 * What is out of sight sideways: all that reaches beyond the page's edge, and all words that are cut
 * off in an element too narrow or too low for them.
 */
export function outOfSight(frame: Frame | Page): Promise<string[]> {
  return frame.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
    const forEyes = (element: Element) => {
      const { clipPath } = getComputedStyle(element);
      return element.checkVisibility({ visibilityProperty: true }) && clipPath === 'none';
    };
    for (const element of document.querySelectorAll('body *')) {
      if (!forEyes(element) || element.closest('[aria-hidden="true"], .unseen, .hidden, svg')) {
        continue;
      }
      const { left, right } = element.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      const isClipped = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      const cutOff =
        (isClipped(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
      if (left < -1 || right > clientWidth + 1 || (hasWords && cutOff)) {
        found.push(`${element.outerHTML.slice(0, 200)} from ${left} to ${right}`);
      }
    }
    return found;
  });
}
