import assert from 'node:assert/strict';
import { quickInput, quickInputField, typeInQuickInput } from '../support/hosts/workbench.mjs';
import { cited, inspection, members, title, unity } from '../support/ui/article';
import {
  chooseEntry,
  contextMenu,
  inlineAction,
  line,
  menuEntries,
  open,
  sidebar,
  spokenLines,
  titleAction,
} from '../support/ui/library';
import { comesIntoView, openReader } from '../support/ui/reader';
import { clipboard, openReport } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';

describeInVsCode('The library in the side bar', (vsCode) => {
  it('shows the lessons of the article in order, numbered and counted', async () => {
    await line(vsCode(), /^Số liệu/).waitFor();
    const rows = sidebar(vsCode()).getByRole('treeitem');
    const shown = (await rows.allInnerTexts()).map((text) => text.trim());
    assert.equal(shown[0], title);
    const lessons = shown.filter((text) => /^\d\. /.test(text));
    assert.equal(lessons.length, 5);
    lessons.forEach((text, index) => {
      assert.ok(text.startsWith(`${index + 1}. `));
      assert.match(text, /\d câu$/);
    });
    assert.match(lessons[1] ?? '', /^2\. Tập trung xây dựng và giữ vững.*6 câu$/s);
    assert.equal(await rows.first().getAttribute('aria-expanded'), 'true');
  });

  it('names each line for a screen reader', async () => {
    const spoken = await spokenLines(vsCode());
    assert.equal(spoken[0], `Bài viết ${title}`);
    assert.ok(spoken.includes('Bối cảnh, 5 câu'));
    assert.ok(spoken.some((name) => name.startsWith('Bài học 3: thường xuyên rà soát')));
    assert.ok(spoken.includes('Ký tên: Ban biên tập'));
  });

  it('shows figures with their unit and what they count', async () => {
    await open(vsCode(), /^Số liệu/);
    const row = line(vsCode(), /^Số liệu 271 đảng viên$/);
    await row.waitFor();
    assert.equal((await row.innerText()).trim(), '271 đảng viên');
    const income = line(vsCode(), /^Số liệu 19,5 triệu đồng\/người\/ năm, thu nhập bình quân/);
    assert.match(await income.innerText(), /^19,5 triệu đồng\/người\/ năm.*thu nhập bình quân/s);
    await sidebar(vsCode()).locator('.composite.title').hover();
    await line(vsCode(), /^Số liệu, /)
      .locator('.monaco-tl-twistie')
      .click();
  });

  it('opens a lesson into its sentences', async () => {
    await open(vsCode(), /^Bài học 4/);
    const sentence = line(vsCode(), /^Bốn là/);
    await sentence.waitFor();
    assert.equal(await sentence.getAttribute('aria-label'), `${inspection} (đoạn 7)`);
    assert.equal(await sentence.getAttribute('aria-level'), '3');
  });

  it('tells a passage in full in its tooltip', async () => {
    const { keyboard } = vsCode().page;
    await line(vsCode(), /^Bài học 4/).click();
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('ControlOrMeta+K');
    await keyboard.press('ControlOrMeta+I');
    const tooltip = vsCode().page.locator('.workbench-hover:visible');
    await tooltip.filter({ hasText: unity }).waitFor();
    assert.match(await tooltip.innerText(), /đoạn 5\s*$/);
    await keyboard.press('Escape');
    await tooltip.waitFor({ state: 'detached' });
  });

  it('narrows to what holds the words while they are typed without diacritics', async () => {
    const { page } = vsCode();
    await titleAction(vsCode(), 'Lọc thư viện').click();
    await typeInQuickInput(page, 'dau trang');
    await line(vsCode(), /^Bài học 1/).waitFor({ state: 'detached' });
    const lessons = (await spokenLines(vsCode())).filter((name) => name.startsWith('Bài học'));
    assert.equal(lessons.length, 1);
    await sidebar(vsCode()).getByText('Chỉ hiện nội dung chứa “dau trang”').waitFor();
    await page.keyboard.press('Enter');
    await titleAction(vsCode(), 'Hiện toàn bộ thư viện').click();
    await line(vsCode(), /^Bài học 5/).waitFor();
    await titleAction(vsCode(), 'Lọc thư viện').waitFor();
  });

  it('shows all again when the filter is left with Escape', async () => {
    const { page } = vsCode();
    await line(vsCode(), /^Bài học 2/).focus();
    await page.keyboard.press('ControlOrMeta+F');
    await typeInQuickInput(page, 'ky luat');
    await line(vsCode(), /^Bài học 5/).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await line(vsCode(), /^Bài học 5/).waitFor();
  });

  it('says that nothing holds the words, and offers the way back', async () => {
    const { page } = vsCode();
    await titleAction(vsCode(), 'Lọc thư viện').click();
    await typeInQuickInput(page, 'khongcotunay');
    await sidebar(vsCode()).getByText('Không có bài nào chứa những từ này.').waitFor();
    await quickInputField(page).press('Enter');
    await sidebar(vsCode()).locator('.welcome-view').getByRole('button').click();
    await line(vsCode(), /^Bài học 5/).waitFor();
    assert.equal(await quickInput(page).count(), 0);
  });

  it('closes everything at once', async () => {
    await titleAction(vsCode(), 'Collapse All').click();
    await eventually(
      'One line should be left',
      () => spokenLines(vsCode()),
      (lines) => lines.length === 1,
    );
    await open(vsCode(), /^Bài viết/);
    await line(vsCode(), /^Bài học 5/).waitFor();
  });

  it('opens the reader at the passage that is clicked, and inserts nothing', async () => {
    const report = await openReport(vsCode());
    await open(vsCode(), /^Bài học 4/);
    await openReader(vsCode(), /^Bốn là/);
    await comesIntoView(vsCode(), 'Bốn là, coi trọng công tác kiểm tra');
    assert.equal(await vsCode().page.locator('.tab.dirty').count(), 0);
    assert.equal(await report.onDisk(), report.original);
  });

  it('inserts and copies by the buttons of a line', async () => {
    const report = await openReport(vsCode());
    await inlineAction(line(vsCode(), /^Bốn là/), 'Sao chép kèm nguồn');
    assert.equal(await clipboard(vsCode(), 'Bốn là'), `“${inspection}” ${cited('đoạn 7')}`);
    await inlineAction(line(vsCode(), /^Bốn là/), 'Chèn đoạn trích');
    assert.equal(await report.inserted(), `> ${inspection} ${cited('đoạn 7')}\n`);
  });

  it('inserts every line that is selected', async () => {
    const report = await openReport(vsCode());
    await open(vsCode(), /^Số liệu, /);
    await line(vsCode(), /^Số liệu 13%/).click();
    await line(vsCode(), /^Số liệu 271 đảng viên/).click({ modifiers: ['ControlOrMeta'] });
    await contextMenu(vsCode(), line(vsCode(), /^Số liệu 271 đảng viên/));
    await chooseEntry(vsCode(), 'Chèn đoạn trích');
    const text = await report.inserted();
    assert.ok(text.includes('13%') && text.includes('271 đảng viên'));
  });

  it('offers in the context menu what can be done with a line', async () => {
    const { page } = vsCode();
    const offered = async (name: RegExp) => {
      const entries = await contextMenu(vsCode(), line(vsCode(), name));
      await page.keyboard.press('Escape');
      await menuEntries(vsCode()).first().waitFor({ state: 'detached' });
      return entries;
    };
    const [read, quote, copy] = ['Mở trong trình đọc', 'Chèn đoạn trích', 'Sao chép kèm nguồn'];
    const [uses, similar] = ['Tìm báo cáo đã dùng đoạn này', 'Ai còn nói điều này?'];
    assert.deepEqual(await offered(/^Bài học 2/), [
      read,
      quote,
      'Chèn bài học',
      'Chèn nguồn trích dẫn',
      copy,
      uses,
      similar,
    ]);
    assert.deepEqual(await offered(/^Số liệu 271/), [
      read,
      quote,
      'Chèn số liệu',
      'Chèn nguồn trích dẫn',
      copy,
      uses,
      similar,
    ]);
    const ofArticle = await offered(/^Bài viết/);
    const wanted = [
      read,
      'Mở bảng số liệu',
      'Chèn nguồn trích dẫn',
      'Xuất tài liệu tham khảo…',
      uses,
    ];
    assert.deepEqual(ofArticle.slice(0, wanted.length), wanted);
  });

  it('inserts a figure from the context menu in the form that is chosen', async () => {
    const { page } = vsCode();
    const report = await openReport(vsCode());
    await line(vsCode(), /^Số liệu 13%/).click();
    await contextMenu(vsCode(), line(vsCode(), /^Số liệu 271 đảng viên/));
    await chooseEntry(vsCode(), 'Chèn số liệu');
    await quickInput(page).getByText('Cả câu').click();
    assert.equal(await report.inserted(), `“${members}” ${cited('đoạn 2')}`);
  });
});
