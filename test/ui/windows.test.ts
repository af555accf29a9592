import assert from 'node:assert/strict';
import type { VsCodePage } from '../support/hosts/page.mjs';
import { openVsCode } from '../support/hosts/page.mjs';
import { focusEditor, openContainer } from '../support/hosts/workbench.mjs';
import { title } from '../support/ui/article';
import { runTitled } from '../support/ui/commands';
import { inlineAction, line, open } from '../support/ui/library';
import { addFromClipboard, experience } from '../support/ui/ownLibrary';
import { eventually } from '../support/ui/wait';

const anBinh = experience('An Bình');
const camLy = experience('Cẩm Lý');

describe('Windows of one VS Code', () => {
  let folderless: VsCodePage;
  let second: VsCodePage;

  before('open a window without a folder, and one with a folder', async function () {
    this.timeout(240_000);
    folderless = await openVsCode({ folderless: true });
    await openContainer(folderless.page, 'Trích Dẫn');
    second = await folderless.openWindow(folderless.workspace);
    await openContainer(second.page, 'Trích Dẫn');
  });
  after('close VS Code', () => folderless.close());

  it('have the library that comes with it where no folder is open, and insert from it', async () => {
    await runTitled(folderless, 'File: New Untitled Text File');
    await focusEditor(folderless.page);
    await open(folderless, `Bài viết ${title}`);
    await open(folderless, /^Bài học 4/);
    await inlineAction(line(folderless, /^Bốn là/), 'Chèn đoạn trích');
    const written = folderless.page.locator('.monaco-editor .view-lines').first();
    await eventually(
      'The quotation should be in the report',
      async () => (await written.innerText()).replaceAll('\u00A0', ' '),
      (text) => text.includes('Bốn là') && text.includes('Ban biên tập'),
    );
  });

  it('share the user’s own library: what one adds the other has', async () => {
    await addFromClipboard(folderless, anBinh.text);
    await openContainer(folderless.page, 'Trích Dẫn');
    await line(folderless, anBinh.row).waitFor();
    await openContainer(second.page, 'Trích Dẫn');
    await line(second, anBinh.row).waitFor();
  });

  it('have it as it is when they were opened later, without a folder too', async () => {
    const third = await folderless.openWindow(null);
    await openContainer(third.page, 'Trích Dẫn');
    await line(third, anBinh.row).waitFor();
    await addFromClipboard(third, camLy.text);
    await line(folderless, camLy.row).waitFor();
    await line(second, camLy.row).waitFor();
    await third.page.close();
    assert.equal(await line(folderless, camLy.row).count(), 1);
  });
});
