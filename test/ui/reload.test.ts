import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { waitForWorkbench } from '../support/hosts/page.mjs';
import { inRepository } from '../support/hosts/root.mjs';
import { editorTab } from '../support/hosts/workbench.mjs';
import { title } from '../support/ui/article';
import { line, spokenLines } from '../support/ui/library';
import { comesIntoView, openReader, reader } from '../support/ui/reader';
import { openReport } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';
import { readerIsKept } from '../support/ui/windowState';

describeInVsCode('After the window was loaded again', (vsCode) => {
  before(async () => {
    await openReport(vsCode());
    await openReader(vsCode(), /^Bài học 4/);
    await comesIntoView(vsCode(), 'Bốn là,');
    const { page } = vsCode();
    const file = inRepository('content', 'canh-thuy', 'article.txt');
    const place = (await readFile(file, 'utf8')).normalize('NFC').indexOf('Bốn là,');
    await readerIsKept(vsCode(), 'canh-thuy', place);
    await page.reload();
    await waitForWorkbench(page);
  });

  it('the reader shows the same article at the same place', async () => {
    await reader(vsCode()).locator('h1').waitFor({ timeout: 30_000 });
    await comesIntoView(vsCode(), 'Bốn là,');
    await editorTab(vsCode().page, new RegExp(title)).waitFor();
  });

  it('the library is there', async () => {
    await line(vsCode(), /^Bài học 5/).waitFor();
    const lessons = (await spokenLines(vsCode())).filter((name) => name.startsWith('Bài học'));
    assert.equal(lessons.length, 5);
  });

  it('the report is still what the reader inserts into', async () => {
    const report = await openReport(vsCode());
    await line(vsCode(), /^Bài học 1/).click();
    await comesIntoView(vsCode(), 'Một là,');
    await reader(vsCode()).locator('.lesson-number', { hasText: '1' }).click();
    await reader(vsCode()).getByRole('button', { name: 'Chèn nguồn trích dẫn' }).click();
    assert.match(await report.inserted(), /^\(Ban biên tập, .*, đoạn 4\)$/);
  });
});
