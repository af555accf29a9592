import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VsCodePage } from '../support/hosts/page.mjs';
import { openVsCode } from '../support/hosts/page.mjs';
import { openContainer } from '../support/hosts/workbench.mjs';
import { title } from '../support/ui/article';
import { runTitled } from '../support/ui/commands';
import { inlineAction, line, open } from '../support/ui/library';
import { experience } from '../support/ui/ownLibrary';
import { openReader } from '../support/ui/reader';
import { openReport } from '../support/ui/reports';
import { statusSays, writeReport } from '../support/ui/verification';

const beside = experience('Bên Cạnh');
const named = experience('Ở Ngoài');

/** A folder from somebody else: its settings name a library elsewhere on this machine. */
async function strange(folder: string): Promise<void> {
  const outside = path.join(folder, '..', 'ngoai');
  for (const [library, { text }] of [
    [path.join(folder, 'trich-dan'), beside],
    [outside, named],
  ] as const) {
    await mkdir(library, { recursive: true });
    await writeFile(path.join(library, 'bai.txt'), text);
  }
  await mkdir(path.join(folder, '.vscode'));
  const settings = { 'trichDan.libraries': ['trich-dan', outside] };
  await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
}

describe('A folder that is not trusted', () => {
  let vsCode: VsCodePage;

  before('open it in Restricted Mode', async function () {
    this.timeout(180_000);
    vsCode = await openVsCode({
      trusted: false,
      settings: { 'security.workspace.trust.startupPrompt': 'never', 'files.autoSave': 'off' },
      prepare: strange,
    });
    await openContainer(vsCode.page, 'Trích Dẫn');
    await vsCode.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  });
  after('close VS Code', () => vsCode.close());

  it('is read from: the article that comes with it, and what lies beside the reports', async () => {
    await line(vsCode, `Bài viết ${title}`).waitFor();
    await line(vsCode, beside.row).waitFor();
    await open(vsCode, `Bài viết ${title}`);
    await open(vsCode, /^Bài học 4/);
    await openReader(vsCode, /^Bốn là/);
  });

  it('has quotations inserted, and verified', async () => {
    const report = await openReport(vsCode);
    await inlineAction(line(vsCode, /^Bốn là/), 'Chèn đoạn trích');
    assert.match(await report.inserted(), /^> Bốn là/);
    await writeReport(vsCode, 'Bài viết nêu: “tăng bình quân đạt 13,5%” [@canhthuy, đoạn 2].\n');
    await statusSays(vsCode, /1 lỗi/);
  });

  it('has no library read that its settings name', async () => {
    assert.equal(await line(vsCode, named.row).count(), 0);
  });

  it('has them read as soon as it is trusted', async () => {
    await runTitled(vsCode, 'Workspaces: Manage Workspace Trust');
    await vsCode.page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: 'Trust', exact: true })
      .click();
    await line(vsCode, named.row).waitFor({ timeout: 30_000 });
    assert.equal(await line(vsCode, beside.row).count(), 1);
  });
});
