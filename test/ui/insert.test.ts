import assert from 'node:assert/strict';
import { quickInput, quickInputRows, typeInQuickInput } from '../support/hosts/workbench.mjs';
import { cited, inspection, members, title, unity } from '../support/ui/article';
import { choose, run } from '../support/ui/commands';
import { comesIntoView, reader } from '../support/ui/reader';
import { clipboard, openReport } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';

describeInVsCode('Insert by the command palette', (vsCode) => {
  it('a quotation, found without diacritics; one undo takes it back', async () => {
    const report = await openReport(vsCode());
    await run(vsCode(), 'Chèn đoạn trích');
    await typeInQuickInput(vsCode().page, 'dau trang tu phe binh');
    await quickInputRows(vsCode().page, 'đoạn 5').first().waitFor();
    await vsCode().page.keyboard.press('Enter');
    assert.equal(await report.inserted(), `“${unity}” ${cited('đoạn 5')}`);
    await report.undoTakesAllBack();
  });

  it('a figure in each of its three forms, each shown beforehand', async () => {
    const forms = [
      ['Số liệu kèm đơn vị', `271 đảng viên ${cited('đoạn 2')}`],
      ['Chỉ lấy con số', `271 ${cited('đoạn 2')}`],
      ['Cả câu', `“${members}” ${cited('đoạn 2')}`],
    ] as const;
    const report = await openReport(vsCode());
    for (const [form, wanted] of forms) {
      await run(vsCode(), 'Chèn số liệu');
      await choose(vsCode(), '271 dang vien', '271 đảng viên');
      const row = quickInputRows(vsCode().page, form);
      await row.filter({ hasText: wanted }).click();
      assert.equal(await report.inserted(), wanted);
      await report.undoTakesAllBack();
    }
  });

  it('a lesson', async () => {
    const report = await openReport(vsCode());
    await run(vsCode(), 'Chèn bài học');
    await choose(vsCode(), 'thi dua khen thuong', '4. Bốn là, coi trọng công tác kiểm tra');
    assert.equal(await report.inserted(), `> ${inspection} ${cited('đoạn 7')}\n`);
  });

  it('the citation of an article', async () => {
    const report = await openReport(vsCode());
    await run(vsCode(), 'Chèn nguồn trích dẫn');
    await choose(vsCode(), '', title);
    assert.equal(await report.inserted(), cited());
  });

  it('the citation of a passage, with its paragraph', async () => {
    const report = await openReport(vsCode());
    await run(vsCode(), 'Chèn nguồn trích dẫn');
    await choose(vsCode(), '', 'Dẫn một đoạn…');
    await choose(vsCode(), 'khen thuong kip thoi', 'đoạn 7');
    assert.equal(await report.inserted(), cited('đoạn 7'));
  });

  it('nothing, but copies a passage with its citation', async () => {
    const report = await openReport(vsCode());
    await run(vsCode(), 'Sao chép kèm nguồn');
    await choose(vsCode(), 'sinh hoat tai 12 chi bo', members);
    assert.equal(await clipboard(vsCode(), 'sinh hoạt'), `“${members}” ${cited('đoạn 2')}`);
    await vsCode().page.getByRole('status').getByText('Đã sao chép kèm nguồn.').waitFor();
    assert.equal(await report.onDisk(), report.original);
  });

  it('nothing, but finds a passage and opens the reader there', async () => {
    await run(vsCode(), 'Tìm trong thư viện');
    await choose(vsCode(), 'cong khai minh bach', 'đoạn 6');
    await reader(vsCode()).locator('h1').waitFor();
    await comesIntoView(vsCode(), 'công khai minh bạch');
  });

  it('what was used last before all else', async () => {
    const report = await openReport(vsCode());
    await run(vsCode(), 'Chèn đoạn trích');
    const first = quickInputRows(vsCode().page).first();
    await first.filter({ hasText: 'Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên' }).waitFor();
    assert.match(await quickInput(vsCode().page).innerText(), /Dùng gần đây/);
    await vsCode().page.keyboard.press('Enter');
    assert.equal(await report.inserted(), `“${members}” ${cited('đoạn 2')}`);
  });

  it('nothing when nothing is found, and says so', async () => {
    await openReport(vsCode());
    await run(vsCode(), 'Chèn đoạn trích');
    await typeInQuickInput(vsCode().page, 'khongcotunay');
    await quickInputRows(vsCode().page, 'Không tìm thấy “khongcotunay”').waitFor();
    await vsCode().page.keyboard.press('Enter');
    await quickInput(vsCode().page).waitFor({ state: 'detached' });
    assert.equal(await vsCode().page.locator('.tab.dirty').count(), 0);
  });
});
