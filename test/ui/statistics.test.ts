import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import type { VsCodePage } from '../support/hosts/page.mjs';
import { waitForWorkbench } from '../support/hosts/page.mjs';
import { editorTab, webviewFrame } from '../support/hosts/workbench.mjs';
import { run, runTitled } from '../support/ui/commands';
import { chooseEntry, contextMenu, line } from '../support/ui/library';
import { clipboard, openReport } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';
import { tableIsKept } from '../support/ui/windowState';

const table = ({ page }: VsCodePage): FrameLocator => webviewFrame(page);
const field = (vsCode: VsCodePage, name: string): Locator => table(vsCode).getByLabel(name);
const heading = (vsCode: VsCodePage, name: string): Locator =>
  table(vsCode).getByRole('columnheader', { name });
const figures = (vsCode: VsCodePage): Locator => table(vsCode).locator('button.figure');

/** Waits until the table shows so many figures. */
const shows = (vsCode: VsCodePage, count: number): Promise<number> =>
  eventually(
    `The table should show ${count} figures`,
    () => figures(vsCode).count(),
    (seen) => seen === count,
  );

async function openTable(vsCode: VsCodePage): Promise<void> {
  await run(vsCode, 'Mở bảng số liệu');
  await figures(vsCode).first().waitFor();
}

describeInVsCode('The table of figures', (vsCode) => {
  afterEach(async () => {
    // The page keeps what it showed: the next test begins with all figures.
    await field(vsCode(), 'Đơn vị').selectOption('');
    await table(vsCode()).getByRole('searchbox').fill('');
    await shows(vsCode(), 9);
  });

  it('has what is counted, where and how much, and is narrowed while typing', async () => {
    await openTable(vsCode());
    await shows(vsCode(), 9);
    await table(vsCode()).getByRole('status').getByText('9 số liệu').waitFor();
    await table(vsCode()).getByRole('searchbox').pressSequentially('dang vien');
    await shows(vsCode(), 3);
    // What is counted comes before what is merely said with it.
    const row = table(vsCode()).locator('tbody tr').first();
    assert.match(await row.innerText(), /đảng viên[\s\S]*Kinh nghiệm[\s\S]*đoạn 2[\s\S]*271/);
    await table(vsCode()).getByRole('searchbox').fill('khong co gi nhu vay');
    await table(vsCode()).getByText('Không có số liệu nào phù hợp.').waitFor();
    assert.equal(
      await table(vsCode()).getByRole('button', { name: 'Sao chép CSV' }).isDisabled(),
      true,
    );
  });

  it('is sorted with the keyboard, and says so', async () => {
    await openTable(vsCode());
    const column = heading(vsCode(), 'Số liệu');
    assert.equal(await column.getAttribute('aria-sort'), 'none');
    const button = column.getByRole('button');
    for (const direction of ['ascending', 'descending', 'none']) {
      // To the button itself: VS Code may take the keys to an editor that was just opened.
      await button.press('Enter');
      await eventually(
        `The column should be ${direction}`,
        () => column.getAttribute('aria-sort'),
        (seen) => seen === direction,
      );
      // It goes on from there, with the same key.
      assert.ok(await button.evaluate((pressed) => pressed === document.activeElement));
    }
  });

  it('leads from a figure to its sentence, beside the table', async () => {
    const { page } = vsCode();
    await openTable(vsCode());
    await figures(vsCode()).getByText('271 đảng viên').click();
    const article = webviewFrame(page, 1);
    await article.locator('h1').waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await runTitled(vsCode(), 'View: Close Editor');
    await figures(vsCode()).first().waitFor();
  });

  it('is copied with citations, for a report and for a spreadsheet', async () => {
    await openTable(vsCode());
    await table(vsCode()).getByRole('searchbox').fill('271');
    // Its sentence states another.
    await shows(vsCode(), 2);
    await table(vsCode()).getByRole('button', { name: 'Sao chép Markdown' }).click();
    const markdown = await clipboard(vsCode(), '| --- |');
    assert.match(markdown, /^\| Nội dung \| Bài viết \| Số liệu \| Nguồn \|\n/);
    assert.match(markdown, /\| 271 đảng viên \| .*đoạn 2.* \|$/m);
    await table(vsCode()).getByRole('button', { name: 'Sao chép CSV' }).click();
    const csv = await clipboard(vsCode(), 'Giá trị');
    assert.match(csv, /,271 đảng viên,271,đảng viên,/);
    await table(vsCode()).getByText('Đã sao chép kèm nguồn.').waitFor();
  });

  it('is written into the report at its cursor', async () => {
    const report = await openReport(vsCode());
    await openTable(vsCode());
    await table(vsCode()).getByRole('searchbox').fill('271');
    // Its sentence states another.
    await shows(vsCode(), 2);
    await table(vsCode()).getByRole('button', { name: 'Chèn vào báo cáo' }).click();
    const inserted = await report.inserted();
    assert.match(inserted, /\| Nội dung \| Bài viết \| Số liệu \| Nguồn \|\n\| --- \|/);
    assert.match(inserted, /\| 271 đảng viên \|/);
    await report.undoTakesAllBack();
    await editorTab(vsCode().page, 'Bảng số liệu').first().click();
    // A page shown again is a new one, with what it showed before.
    await shows(vsCode(), 2);
  });

  it('shows the figures of one article alone', async () => {
    const article = line(vsCode(), /^Bài viết Kinh nghiệm từ thực hiện/);
    const entries = await contextMenu(vsCode(), article);
    assert.ok(entries.includes('Mở bảng số liệu'), entries.join('\n'));
    await chooseEntry(vsCode(), 'Mở bảng số liệu');
    const chip = table(vsCode()).getByRole('button', { name: /^Chỉ bài: Kinh nghiệm/ });
    await chip.waitFor();
    await shows(vsCode(), 9);
    await chip.click();
    await chip.waitFor({ state: 'hidden' });
  });
});

describeInVsCode('The table of figures, after the window was loaded again', (vsCode) => {
  it('shows what it showed', async () => {
    const { page } = vsCode();
    await openTable(vsCode());
    await table(vsCode()).getByRole('searchbox').fill('chi bo thon');
    await shows(vsCode(), 3);
    await tableIsKept(vsCode(), 'chi bo thon');
    await page.reload();
    await waitForWorkbench(page);
    await figures(vsCode()).first().waitFor({ timeout: 30_000 });
    await shows(vsCode(), 3);
    assert.equal(await table(vsCode()).getByRole('searchbox').inputValue(), 'chi bo thon');
  });
});
