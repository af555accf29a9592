import axe from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';

/** The frame of a page of ours. @throws {Error} where none is shown */
export async function frameOf(page: FrameLocator): Promise<Frame> {
  const body = await page.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (!frame) {
    throw new Error('The page is not shown');
  }
  return frame;
}

/**
 * A page without scripts runs none of axe's either: its twin, with the same elements, styles and
 * colours of the theme, under the same policy, in a tab that may run some.
 */
export async function twinOf({ context }: VsCodePage, page: FrameLocator): Promise<Page> {
  const [html, colors] = await page
    .locator('html')
    .evaluate((root: HTMLElement): [string, string] => [root.outerHTML, root.style.cssText]);
  const twin = await context.newPage();
  await twin.setContent(html);
  // The policy bars styles in attributes, but not those of scripts.
  await twin.evaluate((colors) => (document.documentElement.style.cssText = colors), colors);
  return twin;
}

/**
 * Runs axe in a page as it is, its policy and all: the debugger brings the script, which no policy
 * of the page binds. All rules of axe are asked, its advice included.
 * @returns a line for each element that breaks a rule: none where nobody is barred
 */
export async function violations(frame: Frame | Page): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const here: { axe?: typeof axe } & typeof globalThis = globalThis;
    const results = await here.axe?.run(document, { resultTypes: ['violations'], iframes: false });
    if (!results) {
      throw new Error('axe did not run');
    }
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}: ${failureSummary}`),
    );
  });
}
