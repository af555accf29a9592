import assert from 'node:assert/strict';
import { openReader, reader } from '../support/ui/reader';
import { clipboard } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';

describeInVsCode('Citing the article that is read', (vsCode) => {
  const section = () => reader(vsCode()).getByRole('region', { name: 'Dẫn nguồn bài này' });

  before(async () => {
    await openReader(vsCode(), /^Bối cảnh/);
  });

  it('shows it in every style, by the keyboard', async () => {
    const open = reader(vsCode()).getByRole('button', { name: 'Dẫn nguồn bài này' }).first();
    await open.focus();
    await vsCode().page.keyboard.press('Enter');
    await section().getByRole('listitem').nth(8).waitFor();
    const words = await section().getByRole('list').innerText();
    assert.match(words, /Bộ Giáo dục và Đào tạo \(tác giả – năm\)\s+Ban biên tập, “Kinh nghiệm/);
    assert.match(words, /APA, lần 7\s+Ban biên tập\. Kinh nghiệm/);
    // The section is where the keys are: the next stop copies its first line.
    await vsCode().page.keyboard.press('Tab');
    await vsCode().page.keyboard.press('Enter');
    await reader(vsCode())
      .getByRole('status')
      .filter({ hasText: /^Đã sao chép/ })
      .waitFor();
    assert.match(
      await clipboard(vsCode(), 'Ban biên tập'),
      /^Ban biên tập, “Kinh nghiệm .*Cảnh Thụy”\.$/,
    );
  });

  it('copies by a click', async () => {
    await section().getByRole('button', { name: 'Sao chép theo APA, lần 7' }).click();
    await reader(vsCode()).getByRole('status').filter({ hasText: 'Đã sao chép: APA' }).waitFor();
    assert.match(await clipboard(vsCode(), 'Ban biên tập.'), /^Ban biên tập\. Kinh nghiệm .*\.$/);
  });
});
