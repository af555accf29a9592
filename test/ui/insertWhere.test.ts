import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { notifications, quickInputRows } from '../support/hosts/workbench.mjs';
import { cited, members, unity } from '../support/ui/article';
import { choose, run, runTitled } from '../support/ui/commands';
import { clipboard, openFile, openReport } from '../support/ui/reports';
import { closeEverything, describeInVsCode, readonlyReport } from '../support/ui/session';
import { eventually } from '../support/ui/wait';

describeInVsCode('Insert where the report is', (vsCode) => {
  const quote = async () => {
    await run(vsCode(), 'Chèn đoạn trích');
    await choose(vsCode(), 'dau trang tu phe binh', 'đoạn 5');
  };
  const keyboard = () => vsCode().page.keyboard;

  it('LaTeX: in its quotation marks, with its \\cite', async () => {
    const report = await openReport(vsCode(), 'bao-cao.tex');
    await quote();
    const text = await report.inserted();
    assert.ok(text.includes(unity), text);
    assert.match(text, /\\(?:text)?cquote\[đoạn~5\]\{canhthuy\}|\\enquote\{.*\} \\cite\[đoạn~5\]/s);
  });

  it('Typst', async () => {
    const report = await openReport(vsCode(), 'bao-cao.typ');
    await quote();
    const text = await report.inserted();
    assert.ok(text.includes(unity), text);
    assert.match(text, /@canhthuy\[đoạn 5\]|#cite\(<canhthuy>, supplement: \[đoạn 5\]\)/);
  });

  it('plain text', async () => {
    const report = await openReport(vsCode(), 'ghi-chu.txt');
    await quote();
    assert.equal(await report.inserted(), `“${unity}” ${cited('đoạn 5')}`);
  });

  it('an untitled file', async () => {
    await runTitled(vsCode(), 'File: New Untitled Text File');
    await vsCode().page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
    await quote();
    await vsCode().page.locator('.tab.active.dirty[data-resource-name^="Untitled"]').waitFor();
    await eventually(
      'The untitled file should hold the quotation',
      async () => {
        await keyboard().press('ControlOrMeta+A');
        await keyboard().press('ControlOrMeta+C');
        return vsCode().page.evaluate(() => navigator.clipboard.readText());
      },
      (text) => text === `“${unity}” ${cited('đoạn 5')}`,
    );
  });

  it('a cell of a notebook', async () => {
    const { page, workspace } = vsCode();
    await openFile(vsCode(), 'phan-tich.ipynb', 'notebook');
    await page.getByText('Cell 1 of 3').waitFor();
    await keyboard().press('ArrowDown');
    await page.getByText('Cell 2 of 3').waitFor();
    await keyboard().press('Enter');
    await page.locator('.notebookOverlay .monaco-editor.focused').waitFor();
    await keyboard().press('ControlOrMeta+End');
    await quote();
    const dirty = page.locator('.tab.dirty[data-resource-name="phan-tich.ipynb"]');
    await dirty.waitFor();
    await keyboard().press('ControlOrMeta+S');
    await dirty.waitFor({ state: 'detached' });
    const notebook = await readFile(path.join(workspace, 'phan-tich.ipynb'), 'utf8');
    const { cells }: { cells: { id: string; source: string[] }[] } = JSON.parse(notebook);
    const source = cells.find(({ id }) => id === 'nhan-xet')?.source.join('');
    assert.equal(source, `## Nhận xét\n\n“${unity}” ${cited('đoạn 5')}`);
  });

  it('every cursor, as one step of undo', async () => {
    const report = await openReport(vsCode());
    await runTitled(vsCode(), 'Add Cursor Below');
    await run(vsCode(), 'Chèn đoạn trích');
    await choose(vsCode(), 'sinh hoat tai 12 chi bo', members);
    const text = await report.changed();
    assert.equal(text.split(members).length, 3);
    await report.undoTakesAllBack();
  });

  it('what is selected, which it replaces', async () => {
    const report = await openReport(vsCode(), 'bao-cao.md', 5);
    await keyboard().press('Shift+End');
    await quote();
    const text = await report.changed();
    assert.equal(text, report.original.replace('Số: 47/BC-UBND', `“${unity}” ${cited('đoạn 5')}`));
    await report.undoTakesAllBack();
  });

  it('by a shortcut in the midst of writing', async () => {
    const { page } = vsCode();
    const report = await openReport(vsCode());
    await keyboard().type('Theo bài viết, xã có ');
    await keyboard().press('ControlOrMeta+Alt+S');
    await choose(vsCode(), '271', '271 đảng viên');
    await quickInputRows(page, 'Số liệu kèm đơn vị').click();
    assert.equal(await report.inserted(), `Theo bài viết, xã có 271 đảng viên ${cited('đoạn 2')}`);
    await keyboard().press('ControlOrMeta+Alt+C');
    await choose(vsCode(), '', 'Kinh nghiệm từ thực hiện');
    assert.ok((await report.inserted()).endsWith(`${cited('đoạn 2')} ${cited()}`));
    await keyboard().press('ControlOrMeta+Alt+Q');
    await choose(vsCode(), 'tu phe binh', 'đoạn 5');
    assert.ok((await report.inserted()).includes(unity));
  });

  it('a report that cannot be changed: onto the clipboard, and says so', async () => {
    const { page } = vsCode();
    await openFile(vsCode(), readonlyReport);
    await quote();
    await notifications(page)
      .getByText(`${readonlyReport} không cho sửa. Nội dung đã nằm trong bộ nhớ tạm.`)
      .waitFor();
    assert.equal(await clipboard(vsCode(), 'Hai là'), `“${unity}” ${cited('đoạn 5')}`);
    const file = path.join(vsCode().workspace, readonlyReport);
    assert.equal(await readFile(file, 'utf8'), 'Chỉ đọc.\n');
  });

  it('no report open: onto the clipboard, and says so', async () => {
    await closeEverything(vsCode());
    await run(vsCode(), 'Chèn đoạn trích');
    await choose(vsCode(), 'sinh hoat tai 12 chi bo', members);
    await notifications(vsCode().page)
      .getByText('Chưa mở tài liệu nào để chèn. Nội dung đã nằm trong bộ nhớ tạm.')
      .waitFor();
    assert.equal(await clipboard(vsCode(), 'sinh hoạt'), `“${members}” ${cited('đoạn 2')}`);
  });
});
