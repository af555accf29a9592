import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { walkthroughId } from '../../src/protocol/commands';
import { waitForWorkbench } from '../support/hosts/page.mjs';
import {
  editorTab,
  notifications,
  openContainer,
  quickInputField,
  quickInputRows,
  webviewFrame,
} from '../support/hosts/workbench.mjs';
import { articleOf } from '../support/formatFiles';
import { choose, run } from '../support/ui/commands';
import { emptyFolder } from '../support/ui/folders';
import { line, titleAction } from '../support/ui/library';
import { goToWords, takeQuickFix } from '../support/ui/quickFix';
import { closeEverything, describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';
import { countsBecome, statusSays } from '../support/ui/verification';
import { emptinessIsKept, ticksAreKept } from '../support/ui/windowState';

const steps = ['open', 'quote', 'figure', 'mend', 'add'];

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

  /** Presses the button of a step; a page that is drawn anew takes the open step with it. */
  async function press(id: string, button: string): Promise<void> {
    await eventually(
      `The step “${id}” should take a click on “${button}”`,
      async () => {
        try {
          await step(id).click({ timeout: 1000 });
          await step(id).getByRole('button', { name: button }).click({ timeout: 1000 });
          return true;
        } catch {
          return false;
        }
      },
      (taken) => taken,
    );
  }

  /** As right after it was opened: what is done in it is not undone, and no editor comes back. */
  async function loadAnew(): Promise<void> {
    const { page } = vsCode();
    await closeEverything(vsCode());
    await emptinessIsKept(vsCode());
    await page.reload();
    await waitForWorkbench(page);
    await openContainer(page, 'Trích Dẫn');
  }

  before('load the window anew', async function () {
    this.timeout(120_000);
    await loadAnew();
  });

  after('take the article away', async () => {
    await mkdir(path.join(vsCode().workspace, 'trich-dan'), { recursive: true });
    await emptyFolder(path.join(vsCode().workspace, 'trich-dan'));
    await line(vsCode(), /Vân Du/).waitFor({ state: 'detached' });
  });

  it('opens from the menu of the library as soon as there is one, with five steps', async () => {
    const heading = guide().getByRole('heading', { level: 2, name: 'Bắt đầu với Trích Dẫn' });
    await eventually(
      'The walkthrough should open',
      async () => {
        // A view that is drawn anew, because the library is there, takes its open menu with it.
        const entry = vsCode().page.locator('.context-view .monaco-menu').getByRole('menuitem', {
          name: 'Xem hướng dẫn từng bước',
        });
        try {
          await titleAction(vsCode(), 'More Actions').click({ timeout: 3000 });
          await entry.click({ timeout: 1000 });
          await heading.waitFor({ timeout: 3000 });
          return true;
        } catch {
          return false;
        }
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
    await line(vsCode(), /^Mở đầu/).waitFor({ timeout: 30_000 });
  });

  it('begins with nothing done, though other suites did it all', async () => {
    // The circle is a person's own: what is unticked is ticked again when it is done again.
    for (const id of steps) {
      await step(id).click();
      if ((await isDone(id)) === 'true') await step(id).getByRole('checkbox').first().click();
      await eventually(
        `The step “${id}” should be open`,
        () => isDone(id),
        (checked) => checked === 'false',
      );
    }
  });

  it('ticks a misquotation that was found and mended, and nothing else', async () => {
    await press('mend', 'Mở báo cáo mẫu');
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

  it('ticks a figure that its own button inserted', async () => {
    const { page } = vsCode();
    await eventually(
      'A figure should be chosen',
      async () => {
        // The page may still be on its way to the focus, and the list closes again.
        await press('figure', 'Chèn số liệu');
        try {
          await quickInputField(page).fill('271 dang vien', { timeout: 3000 });
          await quickInputRows(page, '271 đảng viên').first().click({ timeout: 3000 });
          return true;
        } catch {
          return false;
        }
      },
      (chosen) => chosen,
    );
    await choose(vsCode(), '', 'Số liệu kèm đơn vị');
    await becomesDone('figure');
    assert.equal(await isDone('open'), 'false');
  });

  it('ticks the article when it is read', async () => {
    await line(vsCode(), /^Mở đầu/).click();
    await run(vsCode(), 'Xem hướng dẫn từng bước');
    await becomesDone('open');
    assert.equal(await isDone('add'), 'false');
  });

  it('ticks an article of one’s own that its own button added', async () => {
    const { page } = vsCode();
    await closeEverything(vsCode());
    await run(vsCode(), 'Xem hướng dẫn từng bước');
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      articleOf('Vân Du', 12).join('\n\n'),
    );
    await step('add').click();
    await eventually(
      'The clipboard should be offered as a source',
      async () => {
        // The page may still be on its way to the focus, and the list closes again.
        await step('add').getByRole('button', { name: 'Thêm bài vào thư viện' }).click();
        return quickInputRows(page, 'Bộ nhớ tạm')
          .first()
          .click({ timeout: 3000 })
          .then(
            () => true,
            () => false,
          );
      },
      (taken) => taken,
    );
    await webviewFrame(page).getByLabel('Đầu đề').waitFor();
    await page.keyboard.press('Control+Enter');
    await line(vsCode(), /^Bài viết Kinh nghiệm làm đường ở xã Vân Du/).waitFor();
    await run(vsCode(), 'Xem hướng dẫn từng bước');
    await becomesDone('add');
  });

  it('keeps all ticks when the window is loaded anew', async function () {
    this.timeout(120_000);
    await ticksAreKept(vsCode(), steps.length);
    await loadAnew();
    await run(vsCode(), 'Xem hướng dẫn từng bước');
    for (const id of steps) await becomesDone(id);
  });
});
