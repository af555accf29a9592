import { openWebVsCode } from '../support/hosts/webPage.mjs';
import { waitForWorkbench } from '../support/hosts/page.mjs';
import { openContainer } from '../support/hosts/workbench.mjs';
import { line } from '../support/ui/library';
import { addFromClipboard, experience } from '../support/ui/ownLibrary';

const { text, row } = experience('Vân Du');

describe('The user’s own library in a browser', () => {
  let vsCode: Awaited<ReturnType<typeof openWebVsCode>>;

  before('open VS Code as on vscode.dev', async function () {
    this.timeout(180_000);
    vsCode = await openWebVsCode();
    await openContainer(vsCode.page, 'Trích Dẫn');
  });
  after('close VS Code', () => vsCode.close());

  it('takes articles without a folder', async () => {
    await addFromClipboard(vsCode, text);
    await openContainer(vsCode.page, 'Trích Dẫn');
    await line(vsCode, row).waitFor();
  });

  it('is there again when the page was loaded anew', async () => {
    await vsCode.page.reload();
    await waitForWorkbench(vsCode.page);
    await openContainer(vsCode.page, 'Trích Dẫn');
    await line(vsCode, row).waitFor({ timeout: 30_000 });
  });

  it('is the same in every profile', async () => {
    await vsCode.openProfile('Việc khác');
    await openContainer(vsCode.page, 'Trích Dẫn');
    await line(vsCode, row).waitFor({ timeout: 30_000 });
  });
});
