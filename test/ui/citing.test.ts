import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  notifications,
  quickInput,
  quickInputField,
  quickInputRows,
} from '../support/hosts/workbench.mjs';
import { cited, title } from '../support/ui/article';
import { choose, run } from '../support/ui/commands';
import { goToWords } from '../support/ui/quickFix';
import { openFile, openReport } from '../support/ui/reports';
import { describeInVsCode, readonlyReport } from '../support/ui/session';
import { writeReport } from '../support/ui/verification';
import { eventually } from '../support/ui/wait';

describeInVsCode('A citation', (vsCode) => {
  it('is ticked in a list, and told more of when it stands', async () => {
    const { page } = vsCode();
    const report = await openReport(vsCode());
    await run(vsCode(), 'Chèn nguồn trích dẫn');
    await quickInputRows(page, title).first().waitFor();
    await quickInput(page).getByLabel('Dẫn nhiều nguồn cùng một chỗ').click();
    const ticked = quickInput(page).getByRole('checkbox', { checked: true });
    await choose(vsCode(), 'canhthuy', title);
    await ticked.first().waitFor();
    await quickInputField(page).press('Enter');
    assert.equal(await report.inserted(), cited());

    await run(vsCode(), 'Sửa chỗ dẫn nguồn');
    await choose(vsCode(), '', `1. ${title}`);
    await choose(vsCode(), '', 'Vị trí trích');
    await quickInput(page).getByText('Chỉ ghi số thì hiểu là đoạn').waitFor();
    await quickInputField(page).fill('5');
    await quickInputField(page).press('Enter');
    await choose(vsCode(), '', 'Xong');
    await quickInputRows(page, cited('đoạn 5')).waitFor();
    await choose(vsCode(), '', 'Lưu');
    assert.equal(await report.inserted(), cited('đoạn 5'));
  });

  it('is a footnote where the report cites in footnotes, and one goes on writing at its call', async () => {
    const { page } = vsCode();
    const note = '[^1]: Trần Bình, “Sách khác”, 2001, tr. 7.';
    const report = await writeReport(vsCode(), `Một câu\n\nHai câu.[^1]\n\n${note}\n`);
    await page.keyboard.press('End');
    await run(vsCode(), 'Chèn nguồn trích dẫn');
    await choose(vsCode(), 'canhthuy', title);
    await page.locator('.view-line', { hasText: 'Một câu[^2]' }).waitFor();
    await page.keyboard.type(' nữa.');
    const whole = `Ban biên tập, “${title}”`;
    assert.equal(
      await report.changed(),
      `Một câu[^2] nữa.\n\nHai câu.[^1]\n\n${note}\n[^2]: ${whole}.\n`,
    );

    await page.locator('.view-line', { hasText: `[^2]: Ban` }).click();
    await run(vsCode(), 'Sửa chỗ dẫn nguồn');
    await choose(vsCode(), '', `1. ${title}`);
    await choose(vsCode(), '', 'Vị trí trích');
    await quickInput(page).getByText('Chỉ ghi số thì hiểu là đoạn').waitFor();
    await quickInputField(page).fill('5');
    await quickInputField(page).press('Enter');
    await choose(vsCode(), '', 'Xong');
    await choose(vsCode(), '', 'Lưu');
    assert.match(await report.changed(), new RegExp(`\\n\\[\\^2\\]: ${whole}, đoạn 5\\.\\n$`));
  });

  it('brings no entry where the report is read-only', async () => {
    const { page, workspace } = vsCode();
    const file = path.join(workspace, readonlyReport);
    const text = '---\nbibliography: nguon-doc.bib\n---\n\nTheo \n';
    const bib = path.join(workspace, 'nguon-doc.bib');
    const before = await readFile(file, 'utf8');
    await writeFile(bib, '@book{z, title={Z}}\n');
    await writeFile(file, text);
    await openFile(vsCode(), readonlyReport, 5);
    await run(vsCode(), 'Chèn nguồn trích dẫn');
    await choose(vsCode(), 'canhthuy', title);
    await notifications(page)
      .getByText(`${readonlyReport} không cho sửa. Nội dung đã nằm trong bộ nhớ tạm.`)
      .waitFor();
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    assert.equal(await readFile(bib, 'utf8'), '@book{z, title={Z}}\n');
    await writeFile(file, before);
  });

  it('has its key renamed in the bibliography file, after a look at what changes', async () => {
    const { page, workspace } = vsCode();
    const bib = path.join(workspace, 'doi-khoa.bib');
    await writeFile(bib, '@book{rieng, title={R}}\n');
    const text = '---\nbibliography: doi-khoa.bib\n---\n\nTheo [@rieng].\n';
    const file = path.join(workspace, 'doi-khoa.md');
    await writeFile(file, text);
    await openFile(vsCode(), 'doi-khoa.md', 5);
    await goToWords(vsCode(), text, 'rieng');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input.rename-input');
    await box.waitFor();
    await box.fill('moi');
    await page.keyboard.press('ControlOrMeta+Enter');
    const preview = page.getByRole('tree', { name: 'Bulk Edit' });
    // A file that is not proposed would be left with the old key.
    await preview.getByRole('checkbox', { checked: true }).nth(3).waitFor();
    assert.equal(await readFile(bib, 'utf8'), '@book{rieng, title={R}}\n');
    await page.getByRole('button', { name: 'Apply' }).click();
    await eventually(
      'both files should be changed',
      async () => (await readFile(bib, 'utf8')) + (await readFile(file, 'utf8')),
      (found) => found === `@book{moi, title={R}}\n${text.replace('rieng', 'moi')}`,
    );
  });
});
