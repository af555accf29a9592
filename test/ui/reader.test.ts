import assert from 'node:assert/strict';
import { editorTab } from '../support/hosts/workbench.mjs';
import { title } from '../support/ui/article';
import { runTitled } from '../support/ui/commands';
import { line } from '../support/ui/library';
import { comesIntoView, isInView, openReader, reader } from '../support/ui/reader';
import { openReport } from '../support/ui/reports';
import { closeEverything, describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';

describeInVsCode('The reader', (vsCode) => {
  const page = () => reader(vsCode());
  const selected = (name: RegExp) =>
    vsCode().page.locator('.part.sidebar [role=treeitem].selected').and(line(vsCode(), name));

  before(async () => {
    await openReport(vsCode());
    await openReader(vsCode(), /^Mở đầu/);
  });

  it('shows the article whole: title, numbered lessons, key figures, contents', async () => {
    assert.equal(await page().locator('h1').innerText(), title);
    const numbers = page().getByRole('button', { name: /^Bài học \d: / });
    assert.deepEqual(
      await numbers.locator('visible=true').filter({ hasText: /^\d$/ }).allInnerTexts(),
      ['1', '2', '3', '4', '5'],
    );
    const figures = page().getByRole('region', { name: 'Số liệu chính' });
    assert.match(await figures.innerText(), /271/);
    assert.match(await figures.innerText(), /19,5/);
    const paragraphs = page().getByRole('button', { name: /^Đoạn \d+$/ });
    assert.deepEqual(
      await paragraphs.allInnerTexts(),
      Array.from({ length: 9 }, (_, index) => String(index + 1)),
    );
    await editorTab(vsCode().page, new RegExp(title)).waitFor();
  });

  it('leads from the contents to a lesson', async () => {
    const contents = page().getByRole('navigation', { name: 'Mục lục' });
    const toggle = contents.getByRole('button', { name: 'Mục lục' });
    if (await toggle.isVisible()) {
      await toggle.click();
    }
    await contents.getByRole('button', { name: /Phát huy vai trò/ }).click();
    await comesIntoView(vsCode(), 'Năm là,');
  });

  it('finds words typed without diacritics, one after another', async () => {
    await page().getByRole('button', { name: 'Tìm trong bài' }).click();
    const field = page().getByRole('search').getByRole('textbox');
    await field.fill('canh thuy');
    const count = page().getByRole('search').locator('output');
    await eventually(
      'The matches should be counted',
      () => count.innerText(),
      (text) => /^\d+ trên 5$/.test(text),
    );
    const first = await count.innerText();
    await field.press('Enter');
    await eventually(
      'The next match should be shown',
      () => count.innerText(),
      (text) => text !== first && text.endsWith('trên 5'),
    );
    await field.fill('khong co tu nay');
    await eventually(
      'Nothing should be found',
      () => count.innerText(),
      (text) => text === 'Không tìm thấy',
    );
    await field.press('Escape');
    await page().getByRole('search').waitFor({ state: 'hidden' });
  });

  it('marks what the source got wrong and says what was meant', async () => {
    const place = page().locator('[role=mark]', { hasText: 'đấu trang' });
    assert.equal(
      await place.getAttribute('aria-description'),
      'Đúng như trong nguồn; có lẽ là: đấu tranh',
    );
    await place.hover();
    const note = page().getByRole('tooltip');
    await note.waitFor();
    assert.equal(await note.innerText(), 'Đúng như trong nguồn; có lẽ là: đấu tranh');
    await vsCode().page.mouse.move(200, 600);
    await note.waitFor({ state: 'hidden' });
  });

  it('goes with the library: a click there scrolls here, scrolling here selects there', async () => {
    await line(vsCode(), /^Bài học 1/).click();
    await comesIntoView(vsCode(), 'Một là,');
    const box = await page().locator('main').boundingBox();
    assert.ok(box);
    await vsCode().page.mouse.move(box.x + box.width / 2, 500);
    await eventually(
      'The library should select the lesson that is being read',
      async () => {
        await vsCode().page.mouse.wheel(0, 60);
        return selected(/^Bài học 3/).count();
      },
      (count) => count === 1,
    );
    assert.ok(await isInView(vsCode(), 'Ba là,'));
  });

  it('goes back and forward through the places that were chosen', async () => {
    await line(vsCode(), /^Bài học 5/).click();
    await comesIntoView(vsCode(), 'Năm là,');
    await line(vsCode(), /^Mở đầu/).click();
    await comesIntoView(vsCode(), 'Sau hơn 2 năm thực hiện');
    await page().getByRole('button', { name: 'Quay lại' }).click();
    await comesIntoView(vsCode(), 'Năm là,');
    await page().getByRole('button', { name: 'Tiến tới' }).click();
    await comesIntoView(vsCode(), 'Sau hơn 2 năm thực hiện');
    await vsCode().page.keyboard.press('Alt+ArrowLeft');
    await comesIntoView(vsCode(), 'Năm là,');
  });

  it('keeps its place while another tab hides it', async () => {
    await line(vsCode(), /^Bài học 4/).click();
    await comesIntoView(vsCode(), 'Bốn là,');
    const { page: window } = vsCode();
    await editorTab(window, new RegExp(title)).click();
    await runTitled(vsCode(), 'View: Move Editor into Previous Group');
    await openReport(vsCode(), 'ghi-chu.txt');
    await page().locator('h1').waitFor({ state: 'hidden' });
    await editorTab(window, new RegExp(title)).click();
    await comesIntoView(vsCode(), 'Bốn là,');
    assert.equal(await isInView(vsCode(), title), false);
  });

  it('opens at the passage in a narrow window, whose page below is not laid out yet', async () => {
    const { page: window } = vsCode();
    const size = window.viewportSize();
    await closeEverything(vsCode());
    await openReport(vsCode());
    await window.setViewportSize({ width: 960, height: 540 });
    try {
      await openReader(vsCode(), /^Bài học 3/);
      await comesIntoView(vsCode(), 'Giữ vững nguyên tắc kỷ cương');
    } finally {
      if (size) await window.setViewportSize(size);
    }
  });

  it('has broken no rule of its own content security policy', () => {
    const ours = /content security|refused to|webview\.js|reader\.css|trich/i;
    assert.deepEqual(
      vsCode().errors.filter((error) => ours.test(error)),
      [],
    );
  });
});
