import { waitForWorkbench } from '../support/hosts/page.mjs';
import { openWebVsCode } from '../support/hosts/webPage.mjs';
import { openContainer } from '../support/hosts/workbench.mjs';
import { line } from '../support/ui/library';
import { addFromClipboard, experience } from '../support/ui/ownLibrary';

const { text, row } = experience('Vân Du');

describe('The user’s own library in a browser', () => {
  let vsCode: Awaited<ReturnType<typeof openWebVsCode>>;

  before('open VS Code as on vscode.dev', async function () {
    this.timeout(180_000);
    vsCode = await openWebVsCode();
    vsCode.page.setDefaultTimeout(15_000);
    await openContainer(vsCode.page, 'Trích Dẫn');
  });
  after('close VS Code', () => vsCode.close());

  it('takes articles without a folder', async () => {
    // This build of VS Code reads manifests in English alone; what runs speaks Vietnamese.
    await addFromClipboard(vsCode, text, 'Add an Article to the Library…');
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
