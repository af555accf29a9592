// @ts-check
/** What the pictures of the docs show: a task a scene, one after another, over a library of a few articles. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  expandRow,
  focusEditor,
  openContainer,
  quickInput,
  quickInputField,
  quickInputRows,
  runCommand,
  treeRow,
  typeInQuickInput,
  webviewFrame,
} from '../hosts/workbench.mjs';
import { clipOf, settle, viewport } from './stage.mjs';

/** @typedef {import('./stage.mjs').Scene} Scene */
/** @typedef {import('./stage.mjs').VsCodePage} VsCodePage */

const communes = /** @type {const} */ ([
  ['Vân Du', 128, 412, 14.5, 16],
  ['Đông Lỗ', 96, 385, 9.8, 12],
  ['Hợp Thịnh', 154, 527, 21.3, 9],
  ['Thường Thắng', 83, 298, 7.6, 11],
]);

/** @param {string} commune @param {number[]} figures */
function articleOf(commune, [households, members, roads, share]) {
  const title = `Kinh nghiệm vận động nhân dân làm đường ở xã ${commune}`;
  return `${title}

Trong ba năm, xã ${commune} đã bê tông hóa ${String(roads).replace('.', ',')} km đường thôn; ${households} hộ dân hiến đất. Đảng bộ xã có ${members} đảng viên, ${share}% là nữ.

Một là, việc gì dân bàn, dân quyết thì dân làm đến nơi đến chốn. Cán bộ phải đến từng nhà, nghe từng người.

Hai là, thu chi công khai tại nhà văn hóa thôn, ai cũng xem được.
`;
}

/** @param {string} workspace */
export async function writeLibrary(workspace) {
  const folder = path.join(workspace, 'trich-dan');
  await mkdir(folder, { recursive: true });
  for (const [commune, ...figures] of communes) {
    await writeFile(path.join(folder, `${commune}.txt`), articleOf(commune, figures));
  }
  const report = `# Báo cáo kết quả xây dựng nông thôn mới

## Kinh nghiệm của các xã

Về quy mô, Đảng bộ xã Cảnh Thụy hiện có .
`;
  await writeFile(path.join(workspace, 'bao-cao.md'), report);
}

/** A list that is open over the report. @param {VsCodePage} vsCode */
async function clipOfList({ page }) {
  const { x, y, width, height } = await clipOf(quickInput(page));
  return { x: x - 40, y: 0, width: width + 80, height: y + height + 30 };
}

/** @param {VsCodePage} vsCode */
async function closePage({ page }) {
  await page.keyboard.press('Control+W');
  await page.locator('iframe.webview.ready').waitFor({ state: 'detached' });
}

/** Like no article of the library, which would be told of. */
const forest = `Giữ rừng ở xã Cẩm Lý

Ba năm nay xã Cẩm Lý không để xảy ra vụ cháy rừng nào. Cả 14 thôn có tổ giữ rừng với 126 người.

Một là, giao từng khoảnh rừng cho từng nhà, có ký nhận.

Hai là, mùa khô trực ngày đêm; năm 2014 các tổ đi tuần 312 buổi.

Nguyễn Văn Lâm`;

/** @type {Scene[]} */
export const docsScenes = [
  {
    name: 'figure',
    async show(vsCode) {
      const { page } = vsCode;
      await openContainer(page, 'Trích Dẫn');
      await treeRow(page, /Thường Thắng/).waitFor();
      await focusEditor(page);
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+Alt+S');
      await typeInQuickInput(page, 'dang vien');
      await quickInputRows(page, '271 đảng viên').first().waitFor();
      await page.mouse.move(600, 4);
      return clipOfList(vsCode);
    },
  },
  {
    name: 'citation',
    async show(vsCode) {
      const { page } = vsCode;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Alt+C');
      await typeInQuickInput(page, 'lam duong');
      await quickInputRows(page, 'Thường Thắng').first().waitFor();
      await page.mouse.move(600, 4);
      return clipOfList(vsCode);
    },
  },
  {
    name: 'figures',
    async show(vsCode) {
      const { page } = vsCode;
      await page.keyboard.press('Escape');
      await runCommand(page, 'Trích Dẫn: Mở bảng số liệu');
      const table = webviewFrame(page);
      await table.locator('button.figure').first().waitFor();
      const unit = table.getByLabel('Đơn vị');
      const members = unit.locator('option', { hasText: 'đảng viên' }).first();
      await unit.selectOption(await members.getAttribute('value'));
      // What is shown of the unit alone; the table had each of its figures before.
      await table.getByText('Biểu đồ: đảng viên').waitFor();
      await settle(vsCode);
      return clipOf(page.locator('.part.editor'));
    },
  },
  {
    name: 'adding',
    async show(vsCode) {
      const { page } = vsCode;
      await closePage(vsCode);
      await page.evaluate((words) => navigator.clipboard.writeText(words), forest);
      await runCommand(page, 'Trích Dẫn: Thêm bài vào thư viện…');
      await quickInputRows(page, 'Bộ nhớ tạm').first().click();
      await webviewFrame(page).getByLabel('Đầu đề').waitFor();
      await settle(vsCode);
      return clipOf(page.locator('.part.editor'));
    },
  },
  {
    name: 'minutes',
    async show(vsCode) {
      const { page } = vsCode;
      await closePage(vsCode);
      await page.keyboard.press('Control+P');
      await quickInputField(page).fill('mau.md');
      await quickInputRows(page, /mau\.md/)
        .first()
        .click();
      await page.locator('.squiggly-error').first().waitFor();
      await runCommand(page, 'Trích Dẫn: Mở biên bản kiểm tra');
      await webviewFrame(page).locator('h1').waitFor();
      await page.mouse.move(600, 4);
      return clipOf(page.locator('.part.editor'));
    },
  },
  {
    name: 'styles',
    async show(vsCode) {
      const { page } = vsCode;
      await closePage(vsCode);
      // The page of the article is to have all the room, and the list of styles to be shown whole.
      await runCommand(page, 'View: Close All Editors');
      await page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
      await page.setViewportSize({ ...viewport, height: 960 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expandRow(treeRow(page, /^Bài viết Kinh nghiệm .*Cảnh Thụy/));
      await treeRow(page, /^Bối cảnh/).click();
      const reader = webviewFrame(page);
      await reader.locator('h1').waitFor();
      await reader.getByRole('button', { name: 'Dẫn nguồn bài này' }).first().click();
      const section = reader.getByRole('region', { name: 'Dẫn nguồn bài này' });
      await section.getByRole('listitem').nth(8).waitFor();
      await settle(vsCode);
      // To the end of the list; what follows is about keys.
      return { ...(await clipOf(page.locator('.part.editor'))), height: 906 };
    },
  },
];
