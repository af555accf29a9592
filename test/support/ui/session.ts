import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { VsCodePage } from '../hosts/page.mjs';
import { openVsCode } from '../hosts/page.mjs';
import { inRepository } from '../hosts/root.mjs';
import { openContainer, quickInput, screenshot } from '../hosts/workbench.mjs';
import { title as article } from './article';
import { runTitled } from './commands';
import { open, showView, titleAction } from './library';

/** A report that VS Code was told not to let anyone edit. */
export const readonlyReport = 'chi-doc.md';

/** The view of the active report, by its name. */
export const reportView = 'Báo cáo đang viết';

/** Less to wait for and to be in the way; all else is as VS Code comes. */
const settings = {
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'files.readonlyInclude': { [`**/${readonlyReport}`]: true },
  'editor.stickyScroll.enabled': false,
  'git.enabled': false,
  'workbench.hover.delay': 60_000,
  // Else only while the pointer or the focus is there.
  'workbench.view.alwaysShowHeaderActions': true,
};

/** Each suite is a bundle of its own, so what they share hangs on the process. */
const shared: { trichDanSession?: Promise<VsCodePage> | null } & typeof globalThis = globalThis;

async function start(): Promise<VsCodePage> {
  const session = await openVsCode({
    viewport: { width: 1400, height: 860 },
    settings,
    prepare: (folder) => writeFile(path.join(folder, readonlyReport), 'Chỉ đọc.\n'),
  });
  session.page.setDefaultTimeout(15_000);
  await openContainer(session.page, 'Trích Dẫn');
  // The library has the room, since a tree draws only what is in sight.
  await showView(session, reportView, false);
  // Off the activity bar, whose tooltip would lie over the library.
  await session.page.mouse.move(700, 400);
  return session;
}

if (shared.trichDanSession === undefined) {
  shared.trichDanSession = null;
  // Outside of every suite: once, when the last one is done.
  after('close VS Code', async () => {
    await (await shared.trichDanSession)?.close();
  });
}

/** A suite in the VS Code that all suites share: it begins with no editor open, and the article's line open. */
export function describeInVsCode(title: string, define: (vsCode: () => VsCodePage) => void): void {
  describe(title, () => {
    let session: VsCodePage | null = null;
    const opened = (): VsCodePage => {
      if (!session) {
        throw new Error('VS Code is there only while tests run');
      }
      return session;
    };
    before('open VS Code', async function () {
      this.timeout(180_000);
      session = await (shared.trichDanSession ??= start());
      try {
        await closeEverything(session);
      } catch (error) {
        await pictureOf(session, `${title} before`);
        throw error;
      }
      await openContainer(session.page, 'Trích Dẫn');
      await showView(session, 'Thư viện', true);
      await showView(session, reportView, false);
      // A tree draws only what is in sight, so nothing that another suite opened stays open.
      await titleAction(session, 'Collapse All').click();
      await open(session, `Bài viết ${article}`);
    });
    afterEach('take a picture of a failure', async function () {
      const { currentTest } = this;
      if (currentTest?.state === 'failed') {
        await pictureOf(opened(), currentTest.fullTitle());
        await leaveQuickInputs(opened().page);
      }
    });
    define(opened);
  });
}

async function pictureOf({ page }: VsCodePage, title: string): Promise<void> {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  await screenshot(page, inRepository('out', 'ui-failures', `${name}.png`));
}

async function leaveQuickInputs(page: Page): Promise<void> {
  while ((await quickInput(page).count()) > 0) {
    await page.keyboard.press('Escape');
  }
}

/** Leaves quick inputs and closes all editors and messages; what is not saved is lost. */
export async function closeEverything(vsCode: VsCodePage): Promise<void> {
  const { page } = vsCode;
  await leaveQuickInputs(page);
  if ((await page.locator('.editor-group-container .tab').count()) > 0) await closeEditors(vsCode);
  const told = page.locator('.notification-toast, .statusbar-item .codicon-bell-dot');
  if ((await told.count()) > 0) await runTitled(vsCode, 'Notifications: Clear All Notifications');
}

async function closeEditors(vsCode: VsCodePage): Promise<void> {
  const { page } = vsCode;
  await runTitled(vsCode, 'View: Close All Editors');
  const none = page.locator('.monaco-workbench:not(:has(.editor-group-container .tab))');
  const lose = page.getByRole('dialog').getByRole('button', { name: /Don't Save/ });
  await none.or(lose).first().waitFor();
  if (await lose.isVisible()) {
    await lose.click();
    await none.waitFor();
  }
}
