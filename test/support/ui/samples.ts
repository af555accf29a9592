import path from 'node:path';
import type { VsCodePage } from '../hosts/page.mjs';
import { notifications, quickInput, quickInputField, quickInputRows } from '../hosts/workbench.mjs';
import type { Sample, Slot } from '../samples';
import { inspection, members, title } from './article';
import { choose, run } from './commands';
import { openFile } from './reports';
import { eventually } from './wait';

/** The titles of the sources that one citation names together; the second is the report's own. */
const [ours, own] = ['Giao việc rõ người, rõ việc, rõ thời hạn', 'Toàn tập'] as const;

/** Takes a line of a list that stays as it is: by the keys, since a list moves while it is drawn. */
async function take({ page }: VsCodePage, shows: string): Promise<void> {
  const row = quickInputRows(page, shows).first();
  await row.waitFor();
  await eventually(
    `The keys should lead to “${shows}”`,
    async () => {
      const isThere = /\bfocused\b/.test((await row.getAttribute('class')) ?? '');
      if (!isThere) await page.keyboard.press('ArrowDown');
      return isThere;
    },
    (isThere) => isThere,
  );
  await page.keyboard.press('Enter');
}

/**
 * Goes to a place of a report, which is opened where it is not in front.
 * @param file its path in the workspace
 * @param before the text before the place
 */
export async function goTo(vsCode: VsCodePage, file: string, before: string): Promise<void> {
  const { page } = vsCode;
  const lines = before.split('\n');
  const place = `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  const tab = page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`);
  if ((await tab.count()) === 0) {
    await openFile(vsCode, file, 1);
  }
  await eventually(
    `VS Code should ask for the line ${place}`,
    async () => {
      await page.keyboard.press('Control+G');
      try {
        await quickInputField(page).fill(`:${place}`, { timeout: 1000 });
        return true;
      } catch {
        return false;
      }
    },
    (asked) => asked,
  );
  await quickInputField(page).press('Enter');
  await page.locator('.monaco-editor.focused').waitFor();
}

/** Puts into a slot what its command inserts, as a person would. */
export async function fill(
  vsCode: VsCodePage,
  { bibliography }: Sample,
  slot: Slot,
): Promise<void> {
  const { page } = vsCode;
  const cite = () => page.keyboard.press('Control+Alt+C');
  switch (slot) {
    case 'short':
      await page.keyboard.press('Control+Alt+Q');
      return choose(vsCode, '271 dang vien', members);
    case 'long':
      await page.keyboard.press('Control+Alt+Q');
      return choose(vsCode, 'coi trong cong tac kiem tra', inspection);
    case 'count':
      await page.keyboard.press('Control+Alt+S');
      await choose(vsCode, '271 dang vien', '271 đảng viên');
      return take(vsCode, 'Số liệu kèm đơn vị');
    case 'income':
      await page.keyboard.press('Control+Alt+S');
      await choose(vsCode, '19,5 trieu', '19,5 triệu');
      return take(vsCode, 'Số liệu kèm đơn vị');
    case 'article':
      await cite();
      return take(vsCode, title);
    case 'detailed':
      await cite();
      return citeInDetail(vsCode);
    case 'group':
      await cite();
      return citeTogether(vsCode, [ours, bibliography === null ? title : own]);
    case 'list':
      return run(vsCode, 'Chèn/cập nhật danh mục tài liệu tham khảo');
  }
}

/** With a place and, where the markup has room for them, words before. */
async function citeInDetail(vsCode: VsCodePage): Promise<void> {
  const { page } = vsCode;
  const row = quickInputRows(page, title).first();
  await row.hover();
  await row.getByRole('button', { name: 'Vị trí trích, lời trước' }).click();
  await take(vsCode, 'Vị trí trích');
  await quickInput(page).getByText('Chỉ ghi số thì hiểu là đoạn').waitFor();
  await quickInputField(page).fill('7');
  await quickInputField(page).press('Enter');
  await quickInputRows(page, /Vị trí trích\s*7/).waitFor();
  if ((await quickInputRows(page, 'Lời trước').count()) > 0) {
    await take(vsCode, 'Lời trước');
    await quickInput(page).getByText('“xem”').waitFor();
    await quickInputField(page).fill('xem');
    await quickInputField(page).press('Enter');
    await quickInputRows(page, /Lời trước\s*xem/).waitFor();
  }
  await take(vsCode, 'Xong');
  await quickInputRows(page, `1. ${title}`).waitFor();
  await quickInputField(page).press('Enter');
}

async function citeTogether(vsCode: VsCodePage, titles: readonly string[]): Promise<void> {
  const { page } = vsCode;
  await quickInput(page).getByLabel('Dẫn nhiều nguồn cùng một chỗ').click();
  await quickInput(page).getByPlaceholder('Đánh dấu các nguồn').waitFor();
  for (const [index, name] of titles.entries()) {
    await choose(vsCode, name, name);
    const ticked = quickInput(page).getByRole('checkbox', { checked: true });
    await ticked.nth(index).waitFor();
  }
  await quickInputField(page).press('Enter');
}

/** Exports the report in front to Word, beside it. @param file an absolute path */
export async function exportToWord(vsCode: VsCodePage, file: string): Promise<void> {
  const { page } = vsCode;
  await run(vsCode, 'Xuất báo cáo ra Word…');
  const dialog = quickInput(page).getByText('Lưu tệp Word');
  await dialog.waitFor();
  await eventually(
    'The dialog should take the path',
    async () => {
      // It shows its own folder when it has listed it.
      await quickInputField(page).fill(file);
      await quickInputField(page).press('Enter');
      return dialog.waitFor({ state: 'detached', timeout: 2000 }).then(
        () => true,
        () => false,
      );
    },
    (taken) => taken,
  );
  await notifications(page).filter({ hasText: 'Đã lưu' }).waitFor();
}
