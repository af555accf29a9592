import type { Locator } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';
import { eventually } from './wait';
import { treeRow } from '../hosts/workbench.mjs';

/** The side bar, with the library in it. */
export const sidebar = ({ page }: VsCodePage): Locator => page.locator('.part.sidebar');

/** A line of the library, by what a screen reader says of it. */
export const line = ({ page }: VsCodePage, name: string | RegExp): Locator =>
  treeRow(page, name).first();

/** A view of the side bar with its title bar, by its name. */
export const view = (vsCode: VsCodePage, name: string): Locator =>
  sidebar(vsCode)
    .locator('.pane')
    .filter({ has: vsCode.page.locator('.pane-header').filter({ hasText: name }) });

/** Opens a view of the side bar, or closes it down to its title bar. */
export async function showView(vsCode: VsCodePage, name: string, open: boolean): Promise<void> {
  const header = view(vsCode, name).locator('.pane-header');
  await header.waitFor();
  if ((await header.getAttribute('aria-expanded')) !== String(open)) {
    await header.locator('.title').click();
  }
}

/** An action of the library's title bar, by its name; its shortcut may follow. */
export const titleAction = (vsCode: VsCodePage, name: string): Locator =>
  view(vsCode, 'Thư viện').locator('.pane-header').getByRole('button', { name });

/** What the lines say, from top to bottom. */
export function spokenLines(vsCode: VsCodePage): Promise<string[]> {
  return sidebar(vsCode)
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
}

/** Opens a line and all above it, as the arrow keys do. */
export async function open(vsCode: VsCodePage, name: string | RegExp): Promise<void> {
  const row = line(vsCode, name);
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) === 'false') {
    await row.locator('.monaco-tl-twistie').click();
  }
}

/** Presses one of the small buttons that a line shows under the pointer. */
export async function inlineAction(row: Locator, name: string): Promise<void> {
  await row.hover();
  await row.getByRole('button', { name }).click();
}

/** The entries of the context menu that is open. */
export const menuEntries = ({ page }: VsCodePage): Locator =>
  page.locator('.context-view .monaco-menu').getByRole('menuitem');

/** Opens the context menu of a line. @returns what its entries say */
export async function contextMenu(vsCode: VsCodePage, row: Locator): Promise<string[]> {
  await row.click({ button: 'right' });
  const entries = menuEntries(vsCode);
  await entries.first().waitFor();
  // Without their shortcuts.
  return (await entries.allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
}

/** Takes an entry of the open menu; in its first moment a menu takes no click. */
export async function chooseEntry(vsCode: VsCodePage, name: string): Promise<void> {
  const entries = menuEntries(vsCode);
  await entries.first().waitFor();
  await eventually(
    `The menu should take a click on “${name}”`,
    async () => {
      await entries
        .filter({ hasText: name })
        .click({ timeout: 500 })
        .catch(() => undefined);
      return entries.count();
    },
    (count) => count === 0,
  );
}
