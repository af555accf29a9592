import assert from 'node:assert/strict';
import { quickInput, quickInputField, quickInputRows } from '../support/hosts/workbench.mjs';
import { cited, title } from '../support/ui/article';
import { choose, run } from '../support/ui/commands';
import { openReport } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';

describeInVsCode('A citation', (vsCode) => {
  it('is ticked in a list, and told more of when it stands', async () => {
    const { page } = vsCode();
    const report = await openReport(vsCode());
    await run(vsCode(), 'Chèn nguồn trích dẫn');
    await quickInputRows(page, title).first().waitFor();
    await quickInput(page).getByLabel('Dẫn nhiều nguồn cùng một chỗ').click();
    const ticked = quickInput(page).getByRole('checkbox', { checked: true });
    await choose(vsCode(), 'canhthuy', title);
    await ticked.first().waitFor();
    await quickInputField(page).press('Enter');
    assert.equal(await report.inserted(), cited());

    await run(vsCode(), 'Sửa trích dẫn');
    await choose(vsCode(), '', `1. ${title}`);
    await choose(vsCode(), '', 'Chỗ trích');
    await quickInput(page).getByText('Chỉ ghi số thì hiểu là đoạn').waitFor();
    await quickInputField(page).fill('5');
    await quickInputField(page).press('Enter');
    await choose(vsCode(), '', 'Xong');
    await quickInputRows(page, cited('đoạn 5')).waitFor();
    await choose(vsCode(), '', 'Lưu');
    assert.equal(await report.inserted(), cited('đoạn 5'));
  });
});
