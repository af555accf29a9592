import assert from 'node:assert/strict';
import { describeInVsCode } from '../support/ui/session';
import { openReport } from '../support/ui/reports';
import { quickInputRows, runCommand, typeInQuickInput } from '../support/hosts/workbench.mjs';

describeInVsCode('Insert', (vsCode) => {
  it('puts a quotation found without diacritics into the report', async () => {
    const { page } = vsCode();
    const report = await openReport(vsCode());
    await runCommand(page, 'Trích Dẫn: Chèn đoạn trích');
    await typeInQuickInput(page, 'dau trang tu phe binh');
    await quickInputRows(page, 'đoạn 5').first().waitFor();
    await page.keyboard.press('Enter');
    assert.equal(
      await report.inserted(),
      '“Hai là, Tập trung xây dựng và giữ vững sự đoàn kết thống nhất nội bộ Ban chấp hành ý trí và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình trong nội bộ đảng.” (Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5)',
    );
    await report.undoTakesAllBack();
  });
});
