import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VsCodePage } from '../hosts/page.mjs';
import { inRepository } from '../hosts/root.mjs';
import { quickInputField, quickInputRows } from '../hosts/workbench.mjs';
import { eventually } from './wait';

/** Each suite is a bundle of its own; their reports have one row of numbers. */
const shared: { trichDanReports?: number } & typeof globalThis = globalThis;

/** A report of the workspace, opened for one test and seen as the bytes it is saved with. */
export class Report {
  readonly #vsCode: VsCodePage;
  readonly #file: string;

  constructor(
    vsCode: VsCodePage,
    file: string,
    /** Its text when the test began. */
    readonly original: string,
  ) {
    this.#vsCode = vsCode;
    this.#file = file;
  }

  get name(): string {
    return path.basename(this.#file);
  }

  get tab() {
    return this.#vsCode.page.locator(`.tab[data-resource-name="${this.name}"]`);
  }

  onDisk(): Promise<string> {
    return readFile(this.#file, 'utf8');
  }

  /** Waits until the report has been changed, saves it, and reads it as others will. */
  async changed(): Promise<string> {
    const { page } = this.#vsCode;
    const dirty = page.locator(`.tab.dirty[data-resource-name="${this.name}"]`);
    await dirty.waitFor();
    await this.tab.click();
    await page.keyboard.press('ControlOrMeta+S');
    await dirty.waitFor({ state: 'detached' });
    return this.onDisk();
  }

  /** Saves what has been changed. @returns what was inserted at the line the test began on */
  async inserted(): Promise<string> {
    const text = await this.changed();
    const { original } = this;
    let start = 0;
    while (start < original.length && original[start] === text[start]) {
      start += 1;
    }
    let end = 0;
    while (end < original.length - start && original.at(-1 - end) === text.at(-1 - end)) {
      end += 1;
    }
    assert.equal(start + end, original.length, `${this.name} should only have been added to`);
    return text.slice(start, text.length - end);
  }

  /** One undo takes back one insertion. */
  async undoTakesAllBack(): Promise<void> {
    await this.tab.click();
    await this.#vsCode.page.keyboard.press('ControlOrMeta+Z');
    assert.equal(await this.changed(), this.original);
  }
}

/**
 * Opens a file of the workspace.
 * @param file its path there
 * @param line where the cursor goes, from 1; a notebook has none
 */
export async function openFile(
  vsCode: VsCodePage,
  file: string,
  line: number | 'notebook' = 1,
): Promise<void> {
  const { page, workspace } = vsCode;
  const name = path.basename(file);
  // Reports are written in the first column, whatever was clicked last.
  const front = page.locator('.editor-group-container').first().locator('.tab.active');
  if ((await front.count()) > 0) {
    await front.click();
  }
  // By its path it is found even if the search does not know of it yet.
  const address = path.join(workspace, file) + (line === 'notebook' ? '' : `:${line}:1`);
  const opened = page.locator(`.tab.active[data-resource-name="${name}"]`);
  await eventually(
    `${name} should be found`,
    async () => {
      await page.keyboard.press('ControlOrMeta+P');
      try {
        await quickInputField(page).fill(address, { timeout: 1000 });
        await quickInputRows(page, name).first().click({ timeout: 3000 });
        await opened.waitFor({ timeout: 5000 });
        return true;
      } catch {
        // The focus was still on its way to the column, and the list closed again;
        // or the list changed between the press of the button and its release.
        return false;
      }
    },
    (isOpen) => isOpen,
  );
  if (line !== 'notebook') {
    await page.locator('.monaco-editor.focused').waitFor();
  }
}

/** Where the cursor goes: a line, from 1, or the one after that which holds the words. */
export type At = number | { readonly after: string };

/** Where the samples ask for a quotation. */
export const emptyLine: Readonly<Record<string, At>> = {
  'bao-cao.md': { after: 'Đặt con trỏ ở dòng trống' },
  'bao-cao.tex': { after: '% Chèn trích dẫn' },
  'bao-cao.typ': { after: '// Chèn trích dẫn' },
  'ghi-chu.txt': { after: 'Trích dẫn để đưa vào' },
};

/** Opens a fresh copy of one of the sample reports, by default where it asks for a quotation. */
export async function openReport(
  vsCode: VsCodePage,
  sample = 'bao-cao.md',
  at: At = emptyLine[sample] ?? 1,
): Promise<Report> {
  shared.trichDanReports = (shared.trichDanReports ?? 0) + 1;
  const name = `${shared.trichDanReports}-${sample}`;
  const file = path.join(vsCode.workspace, name);
  await copyFile(inRepository('test', 'fixtures', 'workspace', sample), file);
  const original = await readFile(file, 'utf8');
  const line =
    typeof at === 'number'
      ? at
      : original.split('\n').findIndex((each) => each.includes(at.after)) + 2;
  await openFile(vsCode, name, line);
  return new Report(vsCode, file, original);
}

/** What is on the clipboard, once it holds these words. */
export function clipboard({ page }: VsCodePage, words: string): Promise<string> {
  return eventually(
    `The clipboard should hold “${words}”`,
    () => page.evaluate(() => navigator.clipboard.readText()),
    (text) => text.includes(words),
  );
}
