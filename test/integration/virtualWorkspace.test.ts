import * as vscode from 'vscode';
import { equal, eventually, match, ok } from '../support/check';
import { closeAll, passage, run } from '../support/host';
import { MemoryFiles } from '../support/memoryFiles';
import { found } from '../support/shownCodes';
import { addFolder, filesWithBecome, removeFolder } from '../support/workspaceFolders';

const title = 'Kinh nghiệm làm đường ở xã';
const article = (commune: string) =>
  `${title} ${commune}\n\nXã ${commune} vận động 31 hộ dân hiến đất làm đường liên thôn.\n\nBan biên tập`;
const altered = 'Xã nêu: “vận động 13 hộ dân hiến đất làm đường liên thôn” [@anbinh].\n';

const files = () =>
  new MemoryFiles({
    '/Xã ảo/trich-dan/an-binh.txt': article('An Bình'),
    '/Xã ảo/trich-dan/an-binh.article.json': '{ "citekey": "anbinh" }',
    '/Xã ảo/bao-cao.md': altered,
    '/Xã ảo/thư mục.bib': '@book{an2020, title = {Sách}, author = {Nguyễn, An}, date = {2020}}\n',
    '/Xã ảo/nguon.md': '---\nbibliography: thư mục.bib\n---\n\nTheo [@an2020; @binh2021].\n',
  });

/** Schemes as those have whose files are on no disk: any, a repository on GitHub, a Live Share guest. */
for (const scheme of ['trich-dan-memory', 'vscode-vfs', 'vsls']) {
  describe(`a folder whose files are at ${scheme}:`, () => {
    const memory = files();
    const at = (...path: string[]) =>
      vscode.Uri.joinPath(vscode.Uri.from({ scheme, path: '/Xã ảo' }), ...path);
    let registered: vscode.Disposable;

    before(async () => {
      await closeAll();
      registered = vscode.workspace.registerFileSystemProvider(scheme, memory, {
        isCaseSensitive: true,
      });
      await addFolder(at());
    });
    after(async () => {
      await closeAll();
      await removeFolder(at());
      registered.dispose();
    });

    it('has its library read', async () => {
      await filesWithBecome(title, [at('trich-dan', 'an-binh.txt')]);
      await run('openArticle', 'an-binh');
      await eventually('the reader is there', () =>
        vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith(title),
      );
      await closeAll();
    });

    it('has its reports verified and mended', async () => {
      const editor = await vscode.window.showTextDocument(at('bao-cao.md'));
      await found(editor.document.uri, 'altered');
      const cursor = editor.document.positionAt(altered.indexOf('13'));
      editor.selection = new vscode.Selection(cursor, cursor);
      await run('restoreSource');
      await found(editor.document.uri);
      ok(await editor.document.save(), 'the report was not saved');
      equal(memory.text('/Xã ảo/bao-cao.md'), altered.replace('13', '31'));
    });

    it('has its bibliographies read', async () => {
      const { document } = await vscode.window.showTextDocument(at('nguon.md'));
      await found(document.uri, 'unknown-citekey');
      const [unknown] = vscode.languages.getDiagnostics(document.uri);
      equal(unknown && document.getText(unknown.range), 'binh2021');
      await closeAll();
    });

    it('has quotations inserted', async () => {
      const { document } = await vscode.window.showTextDocument(at('bao-cao.md'), {
        selection: new vscode.Range(1, 0, 1, 0),
      });
      await run('insertQuotation', await passage('đấu trang'));
      match(document.getText(), /“đấu trang” \[@canhthuy/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('has articles added to its library', async () => {
      const folder = at('trich-dan').toString();
      await run('addArticle', { name: 'Dán.txt', text: article('Cẩm Lý'), preview: false, folder });
      const stem = 'kinh-nghiem-lam-duong-o-xa-cam-ly';
      equal(memory.text(`/Xã ảo/trich-dan/${stem}.txt`), article('Cẩm Lý'));
      await filesWithBecome(title, [
        at('trich-dan', 'an-binh.txt'),
        at('trich-dan', `${stem}.txt`),
      ]);
    });

    it('has all of its reports gone through', async () => {
      await vscode.workspace.fs.writeFile(
        at('sau', 'thang-6.md'),
        new TextEncoder().encode(altered),
      );
      await run('verifyWorkspace');
      await found(at('sau', 'thang-6.md'), 'altered');
    });

    it('gives its text to the clipboard where nobody may write', async () => {
      const readOnly = `${scheme}-read-only`;
      const options = { isReadonly: true, isCaseSensitive: true };
      const read = vscode.workspace.registerFileSystemProvider(readOnly, files(), options);
      try {
        const uri = at('bao-cao.md').with({ scheme: readOnly });
        const { document } = await vscode.window.showTextDocument(uri);
        await found(uri, 'altered');
        await vscode.env.clipboard.writeText('');
        await run('insertQuotation', await passage('đấu trang'));
        match(await vscode.env.clipboard.readText(), /^“đấu trang” /);
        equal(document.getText(), altered);
      } finally {
        await closeAll();
        read.dispose();
      }
    });
  });
}
