import type { FrameLocator, Locator } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';
import { webviewFrame } from '../hosts/workbench.mjs';
import { line } from './library';
import { eventually } from './wait';

/** The reader's page. */
export const reader = ({ page }: VsCodePage): FrameLocator => webviewFrame(page);

/** The buttons offered for what was clicked or selected. */
export const toolbar = (vsCode: VsCodePage): Locator => reader(vsCode).getByRole('toolbar');

export const press = (vsCode: VsCodePage, name: string): Promise<void> =>
  toolbar(vsCode).getByRole('button', { name }).click();

/** Opens the reader by a click in the library. */
export async function openReader(vsCode: VsCodePage, name: string | RegExp): Promise<void> {
  await line(vsCode, name).click();
  await reader(vsCode).locator('h1').waitFor();
}

/** Whether words of the article are wholly in the reader's window. */
export async function isInView(vsCode: VsCodePage, words: string): Promise<boolean> {
  const { top, bottom, height } = await placeOf(vsCode, words);
  return top >= 0 && bottom <= height;
}

/** Waits until the words are to be seen. */
export async function comesIntoView(vsCode: VsCodePage, words: string): Promise<void> {
  // The page is there before the article is.
  await reader(vsCode).locator('h1').waitFor();
  await eventually(
    `“${words}” should come into view`,
    () => isInView(vsCode, words),
    (seen) => seen,
  );
}

/** Where words of the article stand in the reader's window, in its own pixels. */
function placeOf(vsCode: VsCodePage, words: string, scroll = false) {
  return reader(vsCode)
    .locator('main')
    .evaluate(
      (main, { words, scroll }) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        let text = '';
        const starts: number[] = [];
        while (walker.nextNode()) {
          nodes.push(walker.currentNode as Text);
          starts.push(text.length);
          text += walker.currentNode.textContent ?? '';
        }
        const at = text.indexOf(words);
        if (at < 0) {
          throw new Error(`The reader does not show “${words}”`);
        }
        const place = (offset: number): [Text, number] => {
          const index = starts.findLastIndex((start) => start <= offset);
          const node = nodes[index];
          if (!node) {
            throw new Error('An offset beyond the text');
          }
          return [node, offset - (starts[index] ?? 0)];
        };
        const range = document.createRange();
        range.setStart(...place(at));
        const [last, offset] = place(at + words.length - 1);
        range.setEnd(last, offset + 1);
        if (scroll) {
          range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        }
        const root = document.documentElement.getBoundingClientRect();
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const first = rects[0];
        const final = rects.at(-1);
        if (!first || !final) {
          throw new Error(`The reader does not lay out “${words}”`);
        }
        return {
          top: first.top,
          bottom: final.bottom,
          height: document.documentElement.clientHeight,
          // From the corner of the page, so that it can be found from outside.
          from: { x: first.left - root.left, y: (first.top + first.bottom) / 2 - root.top },
          to: { x: final.right - root.left, y: (final.top + final.bottom) / 2 - root.top },
        };
      },
      { words, scroll },
    );
}

/** Selects words of the article with the mouse. */
export async function selectWords(vsCode: VsCodePage, words: string): Promise<void> {
  const { mouse } = vsCode.page;
  const { from, to } = await placeOf(vsCode, words, true);
  const root = await reader(vsCode).locator('html').boundingBox();
  if (!root) {
    throw new Error('The reader is not shown');
  }
  await mouse.move(root.x + from.x + 0.5, root.y + from.y);
  await mouse.down();
  await mouse.move(root.x + to.x - 0.5, root.y + to.y, { steps: 5 });
  await mouse.up();
  await toolbar(vsCode).waitFor();
}
