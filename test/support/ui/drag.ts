import type { Locator } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The beginning of a line of the report in front, below the line that shows these words. */
export async function lineBelow({ page }: VsCodePage, words: string): Promise<Point> {
  const lines = page.locator('.editor-group-container.active .view-line');
  // Monaco draws spaces that do not break.
  const line = lines.filter({ hasText: new RegExp(words.replaceAll(' ', String.raw`\s`)) });
  const box = await line.boundingBox();
  if (!box) {
    throw new Error(`The report does not show “${words}”`);
  }
  return { x: box.x + 2, y: box.y + box.height * 1.5 };
}

/**
 * Drags a line of the library with the mouse onto a place. Shift says that the text is meant and
 * not the editor, as VS Code tells while one drags.
 */
export async function dragOnto({ page }: VsCodePage, from: Locator, to: Point): Promise<void> {
  const { mouse, keyboard } = page;
  await from.hover();
  await mouse.down();
  const box = await from.boundingBox();
  if (!box) {
    throw new Error('What is dragged is not shown');
  }
  await mouse.move(box.x + box.width / 2 + 8, box.y + box.height / 2 + 8, { steps: 3 });
  await keyboard.down('Shift');
  await mouse.move(to.x - 4, to.y, { steps: 8 });
  await mouse.move(to.x, to.y, { steps: 2 });
  await mouse.up();
  await keyboard.up('Shift');
}
