import type { VsCodePage } from '../hosts/page.mjs';
import { quickInputRows, runCommand, typeInQuickInput } from '../hosts/workbench.mjs';

/** Runs a command of ours from the palette. @param title without its category */
export const run = ({ page }: VsCodePage, title: string): Promise<void> =>
  runCommand(page, `Trích Dẫn: ${title}`);

/** Types words into an open list and takes the first line that shows the text. */
export async function choose(vsCode: VsCodePage, words: string, shows: string): Promise<void> {
  const { page } = vsCode;
  await typeInQuickInput(page, words);
  await quickInputRows(page, shows).first().click();
}
