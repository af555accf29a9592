import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VsCodePage } from '../support/hosts/page.mjs';
import { openVsCode } from '../support/hosts/page.mjs';
import {
  notifications,
  openContainer,
  quickInputField,
  quickInputRows,
} from '../support/hosts/workbench.mjs';
import { runTitled } from '../support/ui/commands';
import { line, showView, view } from '../support/ui/library';
import { openFile } from '../support/ui/reports';
import { reportView } from '../support/ui/session';
import { status } from '../support/ui/verification';
import { eventually } from '../support/ui/wait';

/** What VS Code does by itself for somebody new stays as it comes. */
const asItComes = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': true,
  'git.enabled': false,
  // Settings in a tab, not over the window.
  'workbench.editor.useModal': 'off',
};

describe('The first day', () => {
  let vsCode: VsCodePage;
  before('open a new VS Code with an empty folder', async function () {
    this.timeout(180_000);
    vsCode = await openVsCode({
      settings: asItComes,
      viewport: { width: 1280, height: 800 },
      prepare: async (folder) => {
        for (const name of await readdir(folder)) {
          await rm(path.join(folder, name), { recursive: true });
        }
      },
    });
    vsCode.page.setDefaultTimeout(15_000);
  });
  after(() => vsCode.close());

  const write = (name: string, text: string) => writeFile(path.join(vsCode.workspace, name), text);

  /** Nothing asks for attention that nobody asked for. */
  async function isQuiet(): Promise<void> {
    const { page } = vsCode;
    assert.deepEqual(await notifications(page).allInnerTexts(), []);
    assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
    assert.equal(await status(vsCode).count(), 0);
    const badge = page.locator('.part.activitybar .action-item', { hasText: 'Trích Dẫn' });
    assert.equal(await badge.locator('.badge-content:visible').count(), 0);
  }

  /** Searches our settings. @returns how many there are, and their names, once they are as is wanted */
  async function settingsFound(words: string, wanted: (found: string) => boolean): Promise<string> {
    const { page } = vsCode;
    await page.locator('.settings-editor .suggest-input-container').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(`@ext:trich-dan.trich-dan ${words}`);
    const labels = page.locator('.settings-editor .setting-item-label');
    const count = page.locator('.settings-count-widget');
    return eventually(
      `The search for “${words}” should find what is wanted`,
      async () => `${await count.innerText()}: ${(await labels.allInnerTexts()).join(' ')}`,
      wanted,
    );
  }

  it('begins with nothing in the way, and nothing at work', async () => {
    await isQuiet();
    assert.equal(await vsCode.page.locator('.editor-group-container .tab').count(), 0);
    await runTitled(vsCode, 'Developer: Show Running Extensions');
    const running = vsCode.page.locator('.runtime-extensions-editor .monaco-list-row');
    await running.first().waitFor();
    assert.deepEqual(
      (await running.allInnerTexts()).filter((text) => text.includes('Trích Dẫn')),
      [],
    );
    await vsCode.page.keyboard.press('ControlOrMeta+W');
  });

  it('has an article to read, and says how a report is begun', async () => {
    await openContainer(vsCode.page, 'Trích Dẫn');
    await line(vsCode, /^Bài viết Kinh nghiệm/).waitFor();
    await showView(vsCode, reportView, true);
    const welcome = view(vsCode, reportView).locator('.welcome-view');
    await welcome.getByText('Hãy mở một báo cáo').waitFor();
    await welcome.getByRole('button', { name: 'Xem hướng dẫn từng bước' }).waitFor();
    await isQuiet();
  });

  it('stays quiet over files that have nothing to do with it', async () => {
    await write('a.json', '{ "a": 1 }\n');
    await write('a.md', '# Ghi chép\n\nMua “bánh mì” 3 cái.\n');
    await openFile(vsCode, 'a.json', 1);
    await openFile(vsCode, 'a.md', 1);
    await view(vsCode, reportView).getByText('Báo cáo này chưa trích dẫn bài nào').waitFor();
    await isQuiet();
    await vsCode.page.locator('.statusbar [id="status.problems"]', { hasText: '0' }).waitFor();
  });

  it('offers in the palette only what can be done here', async () => {
    const { page } = vsCode;
    await page.keyboard.press('F1');
    const listed = async (words: string, wanted: (rows: readonly string[]) => boolean) => {
      await quickInputField(page).fill(`>Trích Dẫn: ${words}`);
      return eventually(
        `The palette should list what is wanted for “${words}”`,
        () => quickInputRows(page).allInnerTexts(),
        wanted,
      );
    };
    const quote = 'Trích Dẫn: Chèn đoạn trích';
    for (const repair of ['Khôi phục nguyên văn', 'Giữ lỗi của nguồn', 'Sửa số liệu', 'Quay lại']) {
      await listed('Chèn đoạn trích', (rows) => rows.some((row) => row.includes(quote)));
      const rows = await listed(repair, (now) => now.every((row) => !row.includes(quote)));
      assert.deepEqual(
        rows.filter((row) => row.includes(repair)),
        [],
      );
    }
    await page.keyboard.press('Escape');
  });

  it('has keys that VS Code has for nothing else', async () => {
    const { page } = vsCode;
    await runTitled(vsCode, 'Preferences: Open Default Keyboard Shortcuts (JSON)');
    const editor = page.locator('.editor-group-container.active .monaco-editor');
    await editor.locator('.view-line', { hasText: '"key"' }).first().waitFor();
    await editor.locator('.view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    const text = await eventually(
      'The shortcuts should be on the clipboard',
      () => page.evaluate(() => navigator.clipboard.readText()),
      (copied) => copied.includes('"key"'),
    );
    const binding = /"key": "([^"]+)",\s*"command": "([^"]+)"(?:,\s*"when": "((?:[^"\\]|\\.)*)")?/g;
    const bindings = [...text.matchAll(binding)];
    assert.ok(bindings.length > 500, String(bindings.length));
    const ours = bindings.filter(([, , command = '']) => command.startsWith('trichDan.insert'));
    assert.equal(ours.length, 3);
    for (const [, key] of ours) {
      // What is theirs holds where no editor has the focus, or another thing has it.
      const others = bindings.filter(
        ([, other, command = '', when = '']) =>
          other === key &&
          !command.startsWith('trichDan.') &&
          !/!editorFocus|focusedView ==|\b(?!editor)\w+Focus(?:ed)?\b/.test(when),
      );
      assert.deepEqual(others, [], key);
    }
    await page.keyboard.press('ControlOrMeta+W');
  });

  it('finds settings by Vietnamese words, with and without diacritics', async () => {
    const { page } = vsCode;
    await runTitled(vsCode, 'Preferences: Open Settings (UI)');
    await page.locator('.settings-editor').waitFor();
    for (const [written, plain, shows] of [
      ['thư viện', 'thu vien', 'Libraries'],
      ['trích dẫn', 'trich dan', 'Libraries'],
      ['kiểm tra', 'kiem tra', 'Enabled'],
      ['cước chú', 'cuoc chu', 'Place'],
      ['đạo văn', 'dao van', 'Unmarked Words'],
    ] as const) {
      await settingsFound(written, (names) => names.includes(shows));
      // Else what was found before might be taken for it.
      await settingsFound('khongcogi', (names) => names.startsWith('No'));
      await settingsFound(plain, (names) => names.includes(shows));
      await settingsFound('khongcogi', (names) => names.startsWith('No'));
    }
    await settingsFound('', (names) => names.startsWith('19 '));
    await page.keyboard.press('Escape');
  });

  it('says once that a setting is nothing of its kind, and goes on without it', async () => {
    const { page } = vsCode;
    await mkdir(path.join(vsCode.workspace, '.vscode'), { recursive: true });
    await write('.vscode/settings.json', '{ "trichDan.verify.enabled": "no" }\n');
    const told = notifications(page).filter({ hasText: 'trichDan.verify.enabled' });
    await told.waitFor();
    assert.match(await told.innerText(), /phải là true hoặc false\. Tạm dùng true\./);
    await write('b.md', '“Đề cao vai trò trách nhiệm của kẻ đứng đầu” [@canhthuy].\n');
    await openFile(vsCode, 'b.md', 1);
    await status(vsCode).waitFor();
    assert.ok((await told.count()) <= 1);
    assert.equal(await notifications(page).count(), await told.count());
  });
});
