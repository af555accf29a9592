import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { quickInputField, quickInputRows } from '../support/hosts/workbench.mjs';
import { emptyFolder } from '../support/ui/folders';
import { title } from '../support/ui/article';
import { choose, run } from '../support/ui/commands';
import { chooseEntry, contextMenu, line, open, sidebar } from '../support/ui/library';
import { reader } from '../support/ui/reader';
import { describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';

describeInVsCode('A library of several articles', (vsCode) => {
  const library = () => path.join(vsCode().workspace, 'trich-dan');
  const other = 'Giữ vững kỷ cương ở xã Tân Tiến';
  const words = 'Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật của Nhà nước';

  /** Chooses by what the articles are grouped. */
  async function groupBy(choice: string): Promise<void> {
    await run(vsCode(), 'Nhóm các bài theo…');
    await quickInputRows(vsCode().page, choice).first().click();
  }

  before(async () => {
    const folder = path.join(library(), 'năm 2015');
    await mkdir(folder, { recursive: true });
    const record = { csl: { title: other, issued: { 'date-parts': [[2015]] } } };
    await writeFile(path.join(folder, 'tan-tien.txt'), `${other}\n\nBốn là, ${words}.\n`);
    await writeFile(path.join(folder, 'tan-tien.article.json'), JSON.stringify(record));
    await line(vsCode(), `Bài viết ${other}`).waitFor();
  });
  after(async () => {
    await groupBy('Không nhóm');
    await emptyFolder(library());
    await line(vsCode(), `Bài viết ${other}`).waitFor({ state: 'detached' });
  });

  it('is grouped by year, what is closed staying closed', async () => {
    await groupBy('Theo năm');
    const year = line(vsCode(), '2015, 1 bài');
    await year.waitFor();
    await line(vsCode(), 'Không rõ năm, 1 bài').waitFor();
    await open(vsCode(), '2015, 1 bài');
    await line(vsCode(), `Bài viết ${other}`).waitFor();
    await groupBy('Theo thư mục');
    await line(vsCode(), 'trich-dan/năm 2015, 1 bài').waitFor();
    await groupBy('Theo năm');
    await eventually(
      'The year should be open as it was left',
      () => year.getAttribute('aria-expanded'),
      (expanded) => expanded === 'true',
    );
  });

  it('has the line of what is read selected, in its group', async () => {
    const { page } = vsCode();
    await run(vsCode(), 'Tìm trong thư viện');
    await choose(vsCode(), 'bon la giu vung', 'Tân Tiến');
    await reader(vsCode()).getByRole('heading', { name: other }).waitFor();
    await reader(vsCode()).locator('.sentence', { hasText: 'Giữ vững nguyên tắc' }).click();
    const selected = sidebar(vsCode()).locator('[role="treeitem"][aria-selected="true"]');
    await eventually(
      'The sentence should be selected in its group',
      () => selected.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label'))),
      (labels) => labels.length === 1 && labels[0]?.startsWith('Bốn là') === true,
    );
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  it('tells who else says what a sentence says', async () => {
    const { page } = vsCode();
    await contextMenu(vsCode(), line(vsCode(), /^Bốn là, Giữ vững nguyên tắc/));
    await chooseEntry(vsCode(), 'Ai còn nói điều này?');
    await quickInputRows(page, /giống \d+% số từ/)
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await reader(vsCode()).getByRole('heading', { name: title }).waitFor();
  });

  it('is searched by kind', async () => {
    const { page } = vsCode();
    await run(vsCode(), 'Tìm trong thư viện');
    await quickInputField(page).fill('dang vien');
    await quickInputRows(page, 'đảng viên').first().waitFor();
    await page.locator('.quick-input-titlebar .codicon-symbol-numeric').first().click();
    await page.locator('.quick-input-title', { hasText: 'Chỉ số liệu' }).waitFor();
    await quickInputRows(page, '271 đảng viên').first().waitFor();
    await page.keyboard.press('Escape');
  });
});
