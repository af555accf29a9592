import assert from 'node:assert/strict';
import { cited, inspection, members, unity } from '../support/ui/article';
import { chooseEntry, line } from '../support/ui/library';
import {
  comesIntoView,
  openReader,
  press,
  reader,
  selectWords,
  toolbar,
} from '../support/ui/reader';
import { clipboard, openReport } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';

describeInVsCode('From the reader into the report', (vsCode) => {
  const page = () => reader(vsCode());

  before(async () => {
    await openReport(vsCode());
    await openReader(vsCode(), /^Bối cảnh/);
  });

  it('inserts the words that are selected, the source’s errors with them', async () => {
    const report = await openReport(vsCode());
    await selectWords(vsCode(), 'tinh thần đấu trang tự phê bình trong nội bộ đảng');
    await press(vsCode(), 'Chèn thành đoạn trích');
    await page()
      .getByRole('status')
      .filter({ hasText: `Đã chèn vào ${report.name}` })
      .waitFor();
    assert.equal(
      await report.inserted(),
      `“tinh thần đấu trang tự phê bình trong nội bộ đảng” ${cited('đoạn 5')}`,
    );
    await report.undoTakesAllBack();
  });

  it('copies the words that are selected with their citation', async () => {
    await selectWords(vsCode(), 'trình độ dân trí còn nhiều hạn chế');
    await press(vsCode(), 'Sao chép kèm nguồn');
    assert.equal(
      await clipboard(vsCode(), 'dân trí'),
      `“trình độ dân trí còn nhiều hạn chế” ${cited('đoạn 2')}`,
    );
    await vsCode().page.keyboard.press('Escape');
    await toolbar(vsCode()).waitFor({ state: 'hidden' });
  });

  it('inserts a figure that is clicked, or its sentence', async () => {
    const report = await openReport(vsCode());
    await page()
      .locator('.figure', { hasText: /^271 đảng viên$/ })
      .click();
    await press(vsCode(), 'Chèn số liệu');
    assert.equal(await report.inserted(), `271 đảng viên ${cited('đoạn 2')}`);
    await report.undoTakesAllBack();
    await page()
      .locator('.figure', { hasText: /^271 đảng viên$/ })
      .click();
    await press(vsCode(), 'Chèn cả câu');
    assert.equal(await report.inserted(), `“${members}” ${cited('đoạn 2')}`);
  });

  it('leads from a key figure to where it is said', async () => {
    await line(vsCode(), /^Bài học 5/).click();
    await comesIntoView(vsCode(), 'Năm là,');
    await page().getByRole('region', { name: 'Số liệu chính' }).getByText('271').click();
    await comesIntoView(vsCode(), members);
  });

  it('inserts a whole lesson by its number', async () => {
    const report = await openReport(vsCode());
    await line(vsCode(), /^Bài học 4/).click();
    await comesIntoView(vsCode(), 'Bốn là,');
    await page().locator('.lesson-number', { hasText: '4' }).click();
    await press(vsCode(), 'Chèn bài học');
    assert.equal(await report.inserted(), `> ${inspection} ${cited('đoạn 7')}\n`);
  });

  it('offers the same in the context menu', async () => {
    const report = await openReport(vsCode());
    await line(vsCode(), /^Bài học 2/).click();
    await comesIntoView(vsCode(), 'luôn đề cao tính chiến đấu');
    await page().locator('.sentence', { hasText: 'Hai là,' }).click({ button: 'right' });
    await chooseEntry(vsCode(), 'Chèn đoạn trích');
    assert.equal(await report.inserted(), `“${unity}” ${cited('đoạn 5')}`);
  });

  it('needs no mouse: j and k go from sentence to sentence, Enter acts', async () => {
    const report = await openReport(vsCode());
    const { keyboard } = vsCode().page;
    await line(vsCode(), /^Bài học 2/).click();
    await comesIntoView(vsCode(), 'luôn đề cao tính chiến đấu');
    await page().locator('main').focus();
    await keyboard.press('j');
    await keyboard.press('k');
    const current = page().locator('.sentence:focus');
    await current.waitFor();
    const words = await current.innerText();
    await keyboard.press('Enter');
    await toolbar(vsCode()).getByRole('button').first().waitFor();
    await keyboard.press('Enter');
    const text = await report.inserted();
    assert.ok(text.includes(words), `${text} should hold ${words}`);
  });
});
