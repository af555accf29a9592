import type { VsCodePage } from '../hosts/page.mjs';
import { quickInputField, quickInputRows, typeInQuickInput } from '../hosts/workbench.mjs';
import { eventually } from './wait';

/** Runs a command from the palette. @param title as the palette shows it */
export async function runTitled({ page }: VsCodePage, title: string): Promise<void> {
  const row = quickInputRows(page).filter({ has: page.getByText(title, { exact: true }) });
  // At first no key is listened to, commands of extensions come late, and what takes the focus
  // closes the palette: then it is asked again. A click that went through was made only once.
  await eventually(
    `The palette should take a click on “${title}”`,
    async () => {
      await page.keyboard.press('F1');
      const field = quickInputField(page);
      try {
        await field.fill(`>${title}`, { timeout: 1000 });
        await row.first().waitFor({ timeout: 3000 });
        await row.first().click({ timeout: 1000 });
        return true;
      } catch {
        return false;
      }
    },
    (taken) => taken,
  );
}

/** Runs a command of ours from the palette. @param title without its category */
export const run = (vsCode: VsCodePage, title: string): Promise<void> =>
  runTitled(vsCode, `Trích Dẫn: ${title}`);

/** Types words into an open list and takes the first line that shows the text. */
export async function choose(vsCode: VsCodePage, words: string, shows: string): Promise<void> {
  const { page } = vsCode;
  // To fill in no words is to press Delete, which changes the report where the list has not come yet.
  if (words !== '') await typeInQuickInput(page, words);
  // The list changes while the words are searched for: a line is taken when it has come to rest.
  const busy = page.locator('.quick-input-widget .monaco-progress-container.active');
  let before: string | null = null;
  await eventually(
    `The list for “${words}” should come to rest with “${shows}”`,
    async () => {
      const now = (await quickInputRows(page).allInnerTexts()).join('\n');
      const rests = now === before && (await busy.count()) === 0;
      before = now;
      await page.waitForFunction(
        (since) => performance.now() - since > 150,
        await page.evaluate(() => performance.now()),
      );
      return rests && (await quickInputRows(page, shows).count()) > 0;
    },
    (found) => found,
  );
  await quickInputRows(page, shows).first().click();
}
