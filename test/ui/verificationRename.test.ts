import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyFolder } from '../support/ui/folders';
import { line } from '../support/ui/library';
import { goToWords } from '../support/ui/quickFix';
import { closeEverything, describeInVsCode } from '../support/ui/session';
import { writeReport } from '../support/ui/verification';
import { eventually } from '../support/ui/wait';

const words = 'Xã Tân Tiến có 120 hộ nghèo, giảm 35 hộ so với đầu nhiệm kỳ.';
const other = 'Theo \\cite[đoạn 1]{tantien} và \\cite{canhthuy}.\n';

describeInVsCode('F2 on the key of a citation', (vsCode) => {
  const inWorkspace = (...names: string[]) => path.join(vsCode().workspace, ...names);
  const article = () => line(vsCode(), 'Bài viết Giảm nghèo ở xã Tân Tiến');
  const box = () => vsCode().page.locator('.rename-box input.rename-input');
  const onDisk = (name: string, text: string) =>
    eventually(
      `${name} should be changed and saved`,
      () => readFile(inWorkspace(name), 'utf8'),
      (found) => found === text,
    );

  before(async () => {
    await mkdir(inWorkspace('trich-dan'), { recursive: true });
    const text = `Giảm nghèo ở xã Tân Tiến\n\n${words}\n`;
    await writeFile(inWorkspace('trich-dan', 'tan-tien.txt'), text);
    await writeFile(
      inWorkspace('trich-dan', 'tan-tien.article.json'),
      '{ "citekey": "tantien" }\n',
    );
    await writeFile(inWorkspace('doi-khoa.tex'), other);
    await article().waitFor();
  });
  after(async () => {
    await closeEverything(vsCode());
    await rm(inWorkspace('doi-khoa.tex'));
    await emptyFolder(inWorkspace('trich-dan'));
    await article().waitFor({ state: 'detached' });
  });

  it('renames it in its record and in every report, open or not', async () => {
    const { page } = vsCode();
    const text = `Theo: “${words}” [@tantien, đoạn 1].\n`;
    const report = await writeReport(vsCode(), text);
    await goToWords(vsCode(), text, 'tantien');
    await page.keyboard.press('F2');
    await box().waitFor();
    assert.equal(await box().inputValue(), 'tantien');
    await box().fill('giam-ngheo');
    await page.keyboard.press('Enter');
    await onDisk(report.name, text.replace('tantien', 'giam-ngheo'));
    await onDisk('doi-khoa.tex', other.replace('tantien', 'giam-ngheo'));
    await onDisk('trich-dan/tan-tien.article.json', '{ "citekey": "giam-ngheo" }\n');
  });

  it('says at the cursor why that of the embedded article stays', async () => {
    const { page } = vsCode();
    const text = 'Xem [@canhthuy, đoạn 2].\n';
    await writeReport(vsCode(), text);
    await goToWords(vsCode(), text, 'canhthuy');
    await page.keyboard.press('F2');
    const message = page.locator('.monaco-editor-overlaymessage');
    await message.getByText('Không đổi được khóa “canhthuy”: bài “Kinh nghiệm').waitFor();
    assert.equal(await box().isVisible(), false);
  });
});
