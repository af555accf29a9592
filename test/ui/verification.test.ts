import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { waitForWorkbench } from '../support/hosts/page.mjs';
import {
  openContainer,
  quickInputField,
  quickInputRows,
  webviewFrame,
} from '../support/hosts/workbench.mjs';
import { title } from '../support/ui/article';
import { run } from '../support/ui/commands';
import { chooseEntry, contextMenu, inlineAction, view } from '../support/ui/library';
import { comesIntoView, reader } from '../support/ui/reader';
import { clipboard, openFile } from '../support/ui/reports';
import { closeEverything, describeInVsCode, reportView } from '../support/ui/session';
import {
  checked,
  giveRoom,
  reportAction,
  status,
  statusSays,
  takeRoom,
  verdicts,
  writeReport,
} from '../support/ui/verification';
import { eventually } from '../support/ui/wait';
import { emptinessIsKept, pageIsKept } from '../support/ui/windowState';

const verbatim = 'Đúng: “Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên” [@canhthuy, đoạn 2].';
const mended = 'Sửa thầm: “tinh thần đấu tranh tự phê bình trong nội bộ đảng” [@canhthuy, đoạn 5].';
const wrong =
  'Sai số: thu nhập bình quân đầu người đạt 19,5 tỷ đồng/người/năm [@canhthuy, đoạn 2].';
const misplaced =
  'Sai chỗ: “Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật của Nhà nước” [@canhthuy, đoạn 5].';
const sample = `# Báo cáo\n\n${verbatim}\n\n${mended}\n\n${wrong}\n\n${misplaced}\n`;

const squiggles = '.editor-group-container.active .monaco-editor .squiggly-error';

describeInVsCode('A report that quotes the library', (vsCode) => {
  before(() => giveRoom(vsCode()));
  after(() => takeRoom(vsCode()));
  beforeEach(() => closeEverything(vsCode()));

  const isSelected = (name: RegExp) =>
    eventually(
      `${String(name)} should be selected`,
      () => checked(vsCode(), name).getAttribute('aria-selected'),
      (selected) => selected === 'true',
    );

  it('is listed with its verdicts, in its own order, for eyes and ears', async () => {
    await writeReport(vsCode(), sample);
    await checked(vsCode(), /^Dẫn nguồn: \[@canhthuy, đoạn 5\]\. Sai vị trí/).waitFor();
    const spoken = await verdicts(vsCode());
    const order = [
      /^Đoạn trích: Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên\. Đúng nguyên văn\. đoạn 2$/,
      /^Số liệu: 271 đảng viên\. Đúng số liệu/,
      /^Dẫn nguồn: \[@canhthuy, đoạn 2\]/,
      /^Đoạn trích: tinh thần đấu tranh.*\. Sửa thầm lỗi của nguồn\. đoạn 5\. /,
      /^Số liệu: 19,5 tỷ đồng\/người\/năm\. Sai số liệu/,
      /^Đoạn trích: Giữ vững nguyên tắc kỷ cương/,
      /^Dẫn nguồn: \[@canhthuy, đoạn 5\]\. Sai vị trí/,
    ].map((words) => spoken.findIndex((label) => words.test(label)));
    assert.ok(!order.includes(-1), spoken.join('\n'));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    await vsCode().page.locator(squiggles).first().waitFor();
  });

  it('has its state in the status bar, which leads to the view', async () => {
    await writeReport(vsCode(), sample);
    await statusSays(vsCode(), /Trích Dẫn: 2 lỗi, 1 cảnh báo\. 3 đoạn trích/);
    await status(vsCode()).click();
    await view(vsCode(), reportView).locator('.monaco-list:focus-within').waitFor();
    await openFile(vsCode(), 'ghi-chu.txt');
    await status(vsCode()).waitFor({ state: 'hidden' });
  });

  it('opens into what is wrong, each difference and the source', async () => {
    await writeReport(vsCode(), sample);
    await checked(vsCode(), /^Đoạn trích: tinh thần đấu tranh/)
      .locator('.monaco-tl-twistie')
      .click();
    await checked(vsCode(), /^Lỗi: Sửa thầm lỗi của nguồn/).waitFor();
    await checked(vsCode(), 'Nguồn: đấu trang. Báo cáo: đấu tranh').waitFor();
    await checked(vsCode(), `Nguồn: ${title}, đoạn 5`).click();
    await comesIntoView(vsCode(), 'tinh thần đấu trang');
  });

  it('shows where a line of the view stands, and the keys stay in the view', async () => {
    const { page } = vsCode();
    await writeReport(vsCode(), sample);
    await checked(vsCode(), /^Đoạn trích: tinh thần đấu tranh/).click();
    await page.getByText(/Ln 5, Col \d+ \(\d+ selected\)/).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText(/Ln 3, Col \d+ \(\d+ selected\)/).waitFor();
    await view(vsCode(), reportView).locator('.monaco-list:focus-within').waitFor();
  });

  it('has the line of what the cursor is in selected', async () => {
    const { page } = vsCode();
    await writeReport(vsCode(), sample);
    await checked(vsCode(), /Sai vị trí/).waitFor();
    await page.locator('.view-line', { hasText: 'Sửa thầm' }).click({ position: { x: 200, y: 8 } });
    await page.keyboard.press('Home');
    for (let step = 0; step < 'Sửa thầm: “tinh'.length; step += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await isSelected(/^Đoạn trích: tinh thần đấu tranh/);
    await page.locator('.monaco-editor.focused').waitFor();
  });

  it('is mended by the quick fix at the cursor, with the keyboard alone', async () => {
    const { page } = vsCode();
    const report = await writeReport(vsCode(), sample, 5);
    await page.locator(squiggles).first().waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Period');
    const menu = page.locator('.action-widget');
    await menu.getByText('Khôi phục nguyên văn của nguồn').first().waitFor();
    await page.keyboard.press('Enter');
    const text = await report.changed();
    assert.equal(text, sample.replace('đấu tranh', 'đấu trang'));
    await checked(vsCode(), /^Đoạn trích: tinh thần đấu trang.*Đúng nguyên văn/).waitFor();
    await report.undoTakesAllBack();
  });

  it('is mended by a command at the cursor', async () => {
    const { page } = vsCode();
    const report = await writeReport(vsCode(), `${mended.slice('Sửa thầm: '.length)}\n`);
    await statusSays(vsCode(), /1 lỗi/);
    await page.keyboard.press('ControlOrMeta+Home');
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('ArrowRight');
    }
    // What can be done at the cursor is known when the view has followed it.
    await isSelected(/^Đoạn trích: tinh thần đấu tranh/);
    await run(vsCode(), 'Giữ lỗi của nguồn, ghi [sic]');
    assert.match(await report.changed(), /đấu trang \\?\[sic\\?\] tự phê bình/);
    await statusSays(vsCode(), /tất cả đúng với nguồn/);
  });

  it('is mended by the buttons and the menu of a line', async () => {
    const report = await writeReport(vsCode(), sample);
    await statusSays(vsCode(), /2 lỗi/);
    await inlineAction(checked(vsCode(), /^Số liệu: 19,5 tỷ/), 'Sửa số liệu theo nguồn');
    assert.match(await report.changed(), /đạt 19,5 triệu đồng\/người\/ ?năm/);
    const row = checked(vsCode(), /^Dẫn nguồn: \[@canhthuy, đoạn 5\]\. Sai vị trí/);
    const entries = await contextMenu(vsCode(), row);
    assert.ok(entries.includes('Đến đoạn nguồn') && !entries.includes('Khôi phục nguyên văn'));
    await chooseEntry(vsCode(), 'Sửa vị trí trích');
    assert.match(await report.changed(), /Nhà nước” \[@canhthuy, đoạn 6\]/);
    await row.waitFor({ state: 'detached' });
  });

  it('offers no repair where there is nothing to mend', async () => {
    await writeReport(vsCode(), sample, 2);
    await statusSays(vsCode(), /2 lỗi/);
    // The palette offers only what can be done at the cursor.
    await vsCode().page.keyboard.press('F1');
    await quickInputField(vsCode().page).fill('>Trích Dẫn: Kiểm tra báo cáo');
    await quickInputRows(vsCode().page, 'Trích Dẫn: Kiểm tra báo cáo').first().waitFor();
    await quickInputField(vsCode().page).fill('>Trích Dẫn: Khôi phục nguyên văn');
    await quickInputRows(vsCode().page, 'Trích Dẫn: Chèn').first().waitFor();
    assert.equal(await quickInputRows(vsCode().page, 'Khôi phục nguyên văn').count(), 0);
    await vsCode().page.keyboard.press('Escape');
  });

  it('can be seen without what is well', async () => {
    await writeReport(vsCode(), sample);
    await checked(vsCode(), /^Số liệu: 271/).waitFor();
    await reportAction(vsCode(), 'Chỉ hiện chỗ cần xem lại').click();
    await checked(vsCode(), /^Số liệu: 271/).waitFor({ state: 'detached' });
    await checked(vsCode(), /^Số liệu: 19,5 tỷ/).waitFor();
    await closeEverything(vsCode());
    await writeReport(vsCode(), `${verbatim}\n`);
    const welcome = view(vsCode(), reportView).locator('.welcome-view');
    await welcome.getByText('Tất cả đúng với nguồn').waitFor();
    await welcome.getByRole('button', { name: 'Hiện tất cả' }).click();
    await checked(vsCode(), /^Số liệu: 271/).waitFor();
  });

  it('leads to the source, and the source to the report', async () => {
    const { page } = vsCode();
    const report = await writeReport(vsCode(), sample);
    await statusSays(vsCode(), /2 lỗi/);
    await inlineAction(checked(vsCode(), /^Đoạn trích: Giữ vững/), 'Đến đoạn nguồn');
    await comesIntoView(vsCode(), 'Giữ vững nguyên tắc kỷ cương');
    await reader(vsCode())
      .locator('.sentence', { hasText: 'Giữ vững nguyên tắc kỷ cương' })
      .click({ button: 'right' });
    await chooseEntry(vsCode(), 'Tìm báo cáo đã dùng đoạn này');
    await quickInputRows(page, `${report.name}, dòng 9`).first().click();
    await page.getByText(/Ln 9, Col \d+ \(\d+ selected\)/).waitFor();
  });

  it('copies the words of a line', async () => {
    await writeReport(vsCode(), sample);
    const row = checked(vsCode(), /^Số liệu: 19,5 tỷ/);
    await row.waitFor();
    await contextMenu(vsCode(), row);
    await chooseEntry(vsCode(), 'Sao chép nội dung');
    assert.equal(await clipboard(vsCode(), '19,5 tỷ'), '19,5 tỷ đồng/người/năm');
  });

  it('can say that words are no quotation, and is not asked again', async () => {
    const { workspace } = vsCode();
    await writeReport(vsCode(), '“Tăng cường việc kiểm tra, giám sát việc tổ chức thực hiện”.\n');
    const row = checked(vsCode(), /^Đoạn trích: Tăng cường việc kiểm tra.*Chưa dẫn nguồn/);
    await row.waitFor();
    await contextMenu(vsCode(), row);
    await chooseEntry(vsCode(), 'Không phải đoạn trích từ thư viện');
    await row.waitFor({ state: 'detached' });
    const settings = await readFile(path.join(workspace, '.vscode', 'settings.json'), 'utf8');
    assert.match(settings, /"trichDan\.verify\.ignored": \[\s*"Tăng cường việc kiểm tra/);
  });
});

describeInVsCode('A report that quotes nothing', (vsCode) => {
  before(() => giveRoom(vsCode()));
  after(() => takeRoom(vsCode()));

  it('is told so kindly, with a way to a quotation', async () => {
    await writeReport(vsCode(), '# Báo cáo\n\nBà con vui vì “đường mới”.\n');
    const welcome = view(vsCode(), reportView).locator('.welcome-view');
    await welcome.getByText('Báo cáo này chưa trích dẫn bài nào trong thư viện.').waitFor();
    assert.equal(await status(vsCode()).count(), 0);
    await welcome.getByRole('button', { name: 'Chèn đoạn trích' }).click();
    await quickInputField(vsCode().page).waitFor();
  });

  it('leaves the view with an invitation when none is open', async () => {
    await closeEverything(vsCode());
    const welcome = view(vsCode(), reportView).locator('.welcome-view');
    await welcome.getByText('Hãy mở một báo cáo').waitFor();
  });
});

describeInVsCode('The verification report', (vsCode) => {
  const page = () => webviewFrame(vsCode().page);
  // Other suites have errors shown on purpose, which VS Code logs.
  let known = 0;

  before(() => {
    known = vsCode().errors.length;
  });

  it('shows all beside its source, and follows the report', async () => {
    const report = await writeReport(vsCode(), sample, 3);
    await statusSays(vsCode(), /2 lỗi/);
    await run(vsCode(), 'Mở biên bản kiểm tra');
    await page().getByRole('heading', { level: 1 }).waitFor();
    const entry = page().locator('.entry', { hasText: 'Sửa thầm lỗi của nguồn' });
    assert.match(await entry.locator('ins').innerText(), /đấu tranh/);
    assert.match(await entry.locator('del').innerText(), /đấu trang/);
    await report.tab.click();
    await vsCode().page.keyboard.press('ControlOrMeta+End');
    await vsCode().page.keyboard.type('Thêm: “Đề cao vai trò trách nhiệm của người đứng đầu”.');
    await page().locator('.entry', { hasText: 'Đề cao vai trò trách nhiệm' }).waitFor();
  });

  it('runs nothing', async () => {
    assert.equal(await page().locator('script').count(), 0);
    assert.deepEqual(vsCode().errors.slice(known), []);
  });

  it('is saved as a page that stands alone', async () => {
    await vsCode().page.locator('.tab', { hasText: 'Kiểm tra: kiem-tra' }).click();
    await vsCode().page.getByRole('button', { name: 'Lưu biên bản kiểm tra' }).click();
    await quickInputField(vsCode().page).waitFor();
    const proposed = await eventually(
      'A name should be proposed',
      () => quickInputField(vsCode().page).inputValue(),
      (name) => /kiem-tra-\d+\.verification\.html$/.test(name),
    );
    await vsCode().page.keyboard.press('Enter');
    const file = path.join(vsCode().workspace, path.basename(proposed));
    const html = await eventually(
      'The page should be saved',
      () => readFile(file, 'utf8').catch(() => ''),
      (text) => text !== '',
    );
    assert.match(html, /^<!DOCTYPE html>/);
    assert.doesNotMatch(html, /<script|vscode-resource/);
  });
});

describeInVsCode('All reports of the workspace', (vsCode) => {
  it('are verified on request, with what is wrong in the Problems view', async () => {
    await writeReport(vsCode(), sample);
    await closeEverything(vsCode());
    await run(vsCode(), 'Kiểm tra mọi báo cáo');
    await vsCode()
      .page.getByText(/Đã kiểm tra \d+ tệp: [1-9]\d* lỗi/)
      .waitFor();
    const problems = vsCode().page.locator('.markers-panel');
    await problems
      .getByText(/kiem-tra-\d+\.md/)
      .first()
      .waitFor();
  });
});

describeInVsCode('The verification report, after the window was loaded again', (vsCode) => {
  it('is there for the same report', async () => {
    const { page } = vsCode();
    await writeReport(vsCode(), sample);
    await statusSays(vsCode(), /2 lỗi/);
    await run(vsCode(), 'Mở biên bản kiểm tra');
    const heading = webviewFrame(page).getByRole('heading', { level: 1 });
    await heading.waitFor();
    await pageIsKept(vsCode());
    await page.reload();
    await waitForWorkbench(page);
    await heading.waitFor({ timeout: 30_000 });
    await webviewFrame(page).locator('.entry', { hasText: 'Sửa thầm lỗi của nguồn' }).waitFor();
  });
});

describeInVsCode(
  'The view of the report, after the window was loaded with nothing open',
  (vsCode) => {
    it('invites to open one', async () => {
      const { page } = vsCode();
      await closeEverything(vsCode());
      await emptinessIsKept(vsCode());
      await page.reload();
      await waitForWorkbench(page);
      await openContainer(page, 'Trích Dẫn');
      const header = view(vsCode(), reportView).locator('.pane-header');
      await header.waitFor({ timeout: 30_000 });
      await giveRoom(vsCode());
      const welcome = view(vsCode(), reportView).locator('.welcome-view');
      await welcome.getByText('Hãy mở một báo cáo').waitFor({ timeout: 30_000 });
      await takeRoom(vsCode());
    });
  },
);
