import type { FrameLocator } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';

/** A place that the Tab key comes to. */
export interface TabStop {
  /** The element, in short. */
  readonly element: string;
  /** Whether it looks otherwise than without the focus. */
  readonly isSeen: boolean;
}

interface Stops extends Window {
  tabStops?: { readonly element: Element; readonly look: string }[];
}

/**
 * Presses Tab from the first place of a page that takes the focus to the last.
 * @param most the walk ends after so many, and the page need not
 * @returns where it came, and where it should have come: all that can be reached, in order
 */
export async function walk(
  { page: window }: VsCodePage,
  page: FrameLocator,
  most: number,
): Promise<{ readonly came: readonly TabStop[]; readonly wanted: readonly string[] }> {
  const body = page.locator('body');
  const wanted = await body.evaluate((body, most) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const look = (element: Element) => {
      const { outline, backgroundColor, borderColor, clipPath } = getComputedStyle(element);
      return [outline, backgroundColor, borderColor, clipPath].join();
    };
    const all = [
      ...body.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [tabindex]'),
    ];
    const reached = all.filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    const stops = reached.slice(0, most).map((element) => ({ element, look: look(element) }));
    (self as Stops).tabStops = stops;
    reached[0]?.focus();
    return stops.map(({ element }) => element.outerHTML.slice(0, 120));
  }, most);
  const came: TabStop[] = [];
  for (let index = 0; index < wanted.length; index += 1) {
    if (index > 0) {
      await window.keyboard.press('Tab');
    }
    came.push(
      await body.evaluate(() => {
        const { activeElement } = document;
        const stop = (self as Stops).tabStops?.find(({ element }) => element === activeElement);
        if (!activeElement || !stop) {
          return { element: activeElement?.outerHTML.slice(0, 120) ?? 'nothing', isSeen: false };
        }
        const { outline, backgroundColor, borderColor, clipPath } = getComputedStyle(activeElement);
        const look = [outline, backgroundColor, borderColor, clipPath].join();
        return { element: activeElement.outerHTML.slice(0, 120), isSeen: look !== stop.look };
      }),
    );
  }
  return { came, wanted };
}
