import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { walkthroughId } from '../../src/protocol/commands';
import { waitForWorkbench } from '../support/hosts/page.mjs';
import { editorTab, notifications, openContainer } from '../support/hosts/workbench.mjs';
import { run } from '../support/ui/commands';
import { chooseEntry, line, titleAction } from '../support/ui/library';
import { goToWords, takeQuickFix } from '../support/ui/quickFix';
import { describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';
import { countsBecome, statusSays } from '../support/ui/verification';
import { emptinessIsKept } from '../support/ui/windowState';

describeInVsCode('The walkthrough', (vsCode) => {
  const guide = (): Locator => vsCode().page.locator('.gettingStartedContainer');
  const step = (id: string): Locator => guide().locator(`[data-step-id="${walkthroughId}#${id}"]`);
  const isDone = (id: string) =>
    step(id).getByRole('checkbox').first().getAttribute('aria-checked');
  const becomesDone = (id: string) =>
    eventually(
      `The step “${id}” should be ticked`,
      () => isDone(id),
      (checked) => checked === 'true',
    );

  before('load the window anew', async function () {
    this.timeout(120_000);
    const { page } = vsCode();
    // VS Code hears of each thing that is done once: what other suites did must be forgotten.
    await emptinessIsKept(vsCode());
    await page.reload();
    await waitForWorkbench(page);
    await openContainer(page, 'Trích Dẫn');
    await line(vsCode(), /^Mở đầu/).waitFor({ timeout: 30_000 });
  });

  it('opens from the menu of the library, with five steps to be done', async () => {
    const heading = guide().getByRole('heading', { level: 2, name: 'Bắt đầu với Trích Dẫn' });
    await eventually(
      'The walkthrough should open',
      async () => {
        // A window that was just loaded does not know of it yet, and opens nothing.
        await titleAction(vsCode(), 'More Actions').click();
        await chooseEntry(vsCode(), 'Hướng dẫn từng bước');
        return heading.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      },
      (isOpen) => isOpen,
    );
    const titles = await guide().locator('.step-title').allInnerTexts();
    assert.deepEqual(titles, [
      'Mở bài viết',
      'Chèn đoạn trích',
      'Chèn số liệu',
      'Sửa chỗ trích sai',
      'Thêm bài của bạn',
    ]);
    assert.equal(await notifications(vsCode().page).count(), 0);
  });

  it('ticks a misquotation that was found and mended, and nothing else', async () => {
    await step('mend').click();
    await step('mend').getByRole('button', { name: 'Mở báo cáo mẫu' }).click();
    // The focus may still be on its way back to the walkthrough.
    await editorTab(vsCode().page, 'Báo cáo mẫu').click();
    await statusSays(vsCode(), /3 lỗi/);
    assert.equal(await isDone('mend'), 'false');
    const sample = await readFile('media/walkthrough/report.vi.md', 'utf8');
    await goToWords(vsCode(), sample, 'phê bình và');
    await takeQuickFix(vsCode(), 'Khôi phục nguyên văn của nguồn');
    await countsBecome(vsCode(), ({ errors }) => errors === 2);
    await becomesDone('mend');
    assert.equal(await isDone('quote'), 'false');
  });

  it('ticks a quotation that was dragged, typed or inserted by any command', async () => {
    const { page } = vsCode();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nThêm: “Giữ vững nguyên tắc kỷ cương của Đảng” [@canhthuy].\n');
    await becomesDone('quote');
    assert.equal(await isDone('figure'), 'false');
  });

  it('ticks the article when it is read', async () => {
    await line(vsCode(), /^Mở đầu/).click();
    await run(vsCode(), 'Hướng dẫn từng bước');
    await becomesDone('open');
  });
});
