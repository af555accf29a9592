import type { Locator } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';
import { quickInputField } from '../hosts/workbench.mjs';
import { eventually } from './wait';

/**
 * Puts the cursor behind the first letter of words, with the keyboard.
 * @param text of the report in front, as it is now
 * @param words the first ones, or those that come next after the words before them
 */
export async function goToWords(
  { page }: VsCodePage,
  text: string,
  ...words: readonly string[]
): Promise<void> {
  const at = words.reduce((from, each) => {
    const found = text.indexOf(each, from);
    if (found < 0) throw new Error(`The report has no “${each}”`);
    return found;
  }, 0);
  const before = text.slice(0, at + 1).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  await page.keyboard.press('Control+G');
  await quickInputField(page).fill(`:${place.line}:${place.column}`);
  await page.keyboard.press('Enter');
  await page.getByText(`Ln ${place.line}, Col ${place.column}`, { exact: true }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

const menu = ({ page }: VsCodePage): Locator =>
  page.locator('.action-widget:not(.action-list-submenu-panel)');

/** What the menu of quick fixes at the cursor offers, from top to bottom. */
export async function quickFixes(vsCode: VsCodePage): Promise<readonly string[]> {
  const rows = menu(vsCode).locator('.monaco-list-row.action');
  await eventually(
    'The menu of quick fixes should open',
    async () => {
      await vsCode.page.keyboard.press('ControlOrMeta+Period');
      // An editor that is still scrolling takes its menu back; then the keys are pressed again.
      await rows
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      return rows.count();
    },
    (count) => count > 0,
  );
  return rows.locator('.title').allInnerTexts();
}

/** Takes a quick fix at the cursor as the keyboard does: its menu, the arrow keys, Enter. */
export async function takeQuickFix(vsCode: VsCodePage, title: string): Promise<void> {
  const { page } = vsCode;
  const offered = await quickFixes(vsCode);
  if (!offered.includes(title)) {
    throw new Error(`No “${title}” among: ${offered.join(' | ')}`);
  }
  const focused = menu(vsCode).locator('.monaco-list-row.focused .title');
  for (const _ of offered) {
    if ((await focused.innerText()) === title) break;
    await page.keyboard.press('ArrowDown');
  }
  await eventually(
    `“${title}” should be chosen`,
    () => focused.innerText(),
    (chosen) => chosen === title,
  );
  await page.keyboard.press('Enter');
  await menu(vsCode).waitFor({ state: 'hidden' });
}
