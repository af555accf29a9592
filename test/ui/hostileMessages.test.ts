import assert from 'node:assert/strict';
import { noArticles, refusedMessages } from '../support/hostile/messages';
import { webviewFrame } from '../support/hosts/workbench.mjs';
import { run, runTitled } from '../support/ui/commands';
import { keepPageApi, sendFrom } from '../support/ui/hostile';
import { openReader, reader } from '../support/ui/reader';
import { clipboard, openReport } from '../support/ui/reports';
import { closeEverything, describeInVsCode } from '../support/ui/session';

/** Behind the end of any article. */
const far = { start: 9_000_000, end: 9_000_001 };

/** Well formed, and about what is not there. */
const vain = (articleId: string): readonly unknown[] => [
  { type: 'position', articleId, range: far, chosen: true },
  { type: 'cite', articleId: 'khong-co' },
  { type: 'copyReference', articleId: 'khong-co', style: 'apa' },
  { type: 'insert', articleId, action: 'quotation', range: far, statisticId: null },
  { type: 'insert', articleId, action: 'statistic', range: far, statisticId: '__proto__' },
  { type: 'insert', articleId, action: 'lesson', range: far, statisticId: null },
];

describeInVsCode('Hostile messages of a page', (vsCode) => {
  const copied = (range: { readonly start: number; readonly end: number }) => [
    { type: 'copy', articleId: 'canh-thuy', range },
  ];

  before(() => keepPageApi(vsCode()));

  it('from the reader insert nothing, and it goes on', async () => {
    const report = await openReport(vsCode());
    await openReader(vsCode(), /^Bài học 2/);
    const page = reader(vsCode());
    // What is sent this way does arrive.
    await sendFrom(page, copied({ start: 0, end: 11 }));
    await clipboard(vsCode(), 'Kinh nghiệm');
    await sendFrom(page, refusedMessages);
    await sendFrom(page, [...noArticles, 'canh-thuy'].flatMap(vain));
    await sendFrom(page, copied({ start: 0, end: 24 }));
    await clipboard(vsCode(), 'Kinh nghiệm từ thực hiện');
    // All that was said: only a few messages show at once, and they go by themselves.
    await runTitled(vsCode(), 'Notifications: Show Notifications');
    const said = vsCode().page.locator('.notifications-center .notification-list-item');
    await said.filter({ hasText: 'không còn trong thư viện' }).first().waitFor();
    assert.equal(await vsCode().page.locator('.tab.dirty').count(), 0);
    assert.equal(await report.onDisk(), report.original);
  });

  it('from the table of figures neither', async () => {
    await closeEverything(vsCode());
    await run(vsCode(), 'Mở bảng số liệu');
    const table = webviewFrame(vsCode().page);
    await table.locator('button.figure').first().waitFor();
    await sendFrom(table, refusedMessages);
    await table.getByRole('searchbox').fill('dang vien');
    await table.getByRole('status').getByText('3 số liệu').waitFor();
    await table.getByRole('searchbox').fill('');
    assert.equal(await vsCode().page.locator('.tab.dirty').count(), 0);
  });
});
