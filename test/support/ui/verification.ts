import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';
import { showView, view } from './library';
import { openFile, Report } from './reports';
import { reportView } from './session';
import { eventually } from './wait';

/** Gives the view of the report all the side bar: a tree draws only what is in sight. */
export async function giveRoom(vsCode: VsCodePage): Promise<void> {
  await showView(vsCode, reportView, true);
  await showView(vsCode, 'Thư viện', false);
}

/** Gives the room back to the library. */
export async function takeRoom(vsCode: VsCodePage): Promise<void> {
  await showView(vsCode, 'Thư viện', true);
  await showView(vsCode, reportView, false);
}

/** A line of the view of the active report, by what a screen reader says of it. */
export const checked = (vsCode: VsCodePage, name: string | RegExp): Locator =>
  view(vsCode, reportView).getByRole('treeitem', { name }).first();

/** An action of the view's title bar. */
export const reportAction = (vsCode: VsCodePage, name: string): Locator =>
  view(vsCode, reportView).locator('.pane-header').getByRole('button', { name });

/** What the view says of each line, from top to bottom. */
export function verdicts(vsCode: VsCodePage): Promise<string[]> {
  return view(vsCode, reportView)
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
}

/** The item of the status bar. */
export const status = ({ page }: VsCodePage): Locator =>
  page.locator('.statusbar-item', { hasText: 'Trích Dẫn' });

/** Waits until the status bar says something of the report in front. */
export function statusSays(vsCode: VsCodePage, words: RegExp): Promise<string | null> {
  return eventually(
    `The status bar should say ${String(words)}`,
    async () =>
      (await status(vsCode).count()) === 0
        ? null
        : status(vsCode).getByRole('button').getAttribute('aria-label'),
    (label) => label !== null && words.test(label),
  );
}

/** How much is found wrong with the report in front. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
}

/** Waits until the status bar counts as is wanted. @returns what it counts then */
export async function countsBecome(
  vsCode: VsCodePage,
  wanted: (counts: Counts) => boolean,
): Promise<Counts> {
  let counts: Counts = { errors: 0, warnings: 0, suggestions: 0 };
  const label = status(vsCode).getByRole('button');
  await eventually(
    'The status bar should count anew',
    async () => {
      const said = (await label.count()) === 0 ? '' : await label.getAttribute('aria-label');
      const number = (of: string) =>
        Number(new RegExp(String.raw`(\d+) ${of}`).exec(said ?? '')?.[1] ?? 0);
      counts = {
        errors: number('lỗi'),
        warnings: number('cảnh báo'),
        suggestions: number('gợi ý'),
      };
      return said;
    },
    (said) => said !== '' && wanted(counts),
  );
  return counts;
}

let written = 0;

/** Writes a report into the workspace and opens it. @param line where the cursor goes, from 1 */
export async function writeReport(
  vsCode: VsCodePage,
  text: string,
  line = 1,
  extension = 'md',
): Promise<Report> {
  written += 1;
  const name = `kiem-tra-${written}.${extension}`;
  const file = path.join(vsCode.workspace, name);
  await writeFile(file, text);
  await openFile(vsCode, name, line);
  return new Report(vsCode, file, await readFile(file, 'utf8'));
}
