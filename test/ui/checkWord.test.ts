import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  notifications,
  openContainer,
  treeRow,
  webviewFrame,
} from '../support/hosts/workbench.mjs';
import { chooseEntry, contextMenu } from '../support/ui/library';
import { closeEverything, describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';
import { docx, paragraph, run } from '../unit/import/docxFile';
import { commented, textOf } from '../unit/import/wordFile';

const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
const report = docx(
  paragraph(
    run('Nguồn nêu: “Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.” ') +
      run(`(“${title}”, đoạn 5)`, '<w:i/>'),
  ),
);

describeInVsCode('Reports in Word', (vsCode) => {
  const folder = (...names: string[]) => path.join(vsCode().workspace, 'van-ban', ...names);

  before(async () => {
    await mkdir(folder());
    await writeFile(folder('bao-cao.docx'), report);
    await writeFile(folder('bao-cao (đã kiểm tra).docx'), 'của người khác');
    await writeFile(folder('hong.docx'), report.subarray(0, 500));
  });
  beforeEach(() => closeEverything(vsCode()));
  after(() => rm(folder(), { recursive: true }));

  async function check(name: string): Promise<void> {
    const { page } = vsCode();
    await openContainer(page, 'Explorer');
    await treeRow(page, 'van-ban').waitFor();
    if ((await treeRow(page, 'van-ban').getAttribute('aria-expanded')) === 'false') {
      await treeRow(page, 'van-ban').click();
    }
    const file = treeRow(page, name);
    await file.waitFor();
    await contextMenu(vsCode(), file);
    await chooseEntry(vsCode(), 'Kiểm tra báo cáo Word…');
  }

  it('are verified from the explorer, and copied with comments over nothing that is there', async () => {
    const { page } = vsCode();
    await check('bao-cao.docx');
    const said = notifications(page).filter({ hasText: '1 lỗi, 0 cảnh báo' });
    await said.waitFor({ timeout: 60_000 });
    await webviewFrame(page).getByText('Đoạn trích, đoạn 1').waitFor();
    await said.getByRole('button', { name: 'Lưu bản sao có nhận xét' }).click();
    const names = await eventually(
      'A copy should be beside the report',
      () => readdir(folder()),
      (found) => found.some((name) => name.endsWith(' 2.docx')),
    );
    assert.deepEqual(names.toSorted(), [
      'bao-cao (đã kiểm tra) 2.docx',
      'bao-cao (đã kiểm tra).docx',
      'bao-cao.docx',
      'hong.docx',
    ]);
    const copy = await readFile(folder('bao-cao (đã kiểm tra) 2.docx'));
    assert.match(commented(copy).join(), /^kẻ: Khác nguồn: “kẻ” thay cho “người”\./);
    assert.equal(textOf(copy), textOf(report));
    assert.equal(await readFile(folder('bao-cao (đã kiểm tra).docx'), 'utf8'), 'của người khác');
    assert.deepEqual(await readFile(folder('bao-cao.docx')), Buffer.from(report));
  });

  it('are said to be broken where they are', async () => {
    await check('hong.docx');
    await notifications(vsCode().page).filter({ hasText: 'hong.docx: tệp hỏng' }).waitFor();
  });
});
