import * as vscode from 'vscode';
import { equal, match } from '../support/check';
import { closeAll, discard, passage, run, workspaceUri } from '../support/host';
import { found, shownCodes } from '../support/shownCodes';
import { addFolder, filesWithBecome, putFiles, removeFolder } from '../support/workspaceFolders';
import { deleteFolders } from '../support/workspaceFiles';

const title = 'Kinh nghiệm giảm nghèo ở xã';
const article = (commune: string, households: number) =>
  `${title} ${commune}\n\nXã ${commune} còn ${households} hộ nghèo, giảm mười hộ so với năm trước.\n\nBan biên tập`;
const record = (citekey: string) => JSON.stringify({ citekey });

/** Beside the folder that is open from the start. */
const second = () => workspaceUri('..', 'Xã bên');
const inFirst = (...path: string[]) => workspaceUri(...path);
const inSecond = (...path: string[]) => vscode.Uri.joinPath(second(), ...path);

describe('several folders in one window', () => {
  before(async () => {
    await closeAll();
    await putFiles(inFirst(), {
      'trich-dan/bai-hoc.txt': article('An Bình', 40),
      'trich-dan/bai-hoc.article.json': record('anbinh'),
      'khac/khong-phai.txt': article('Không Phải', 1),
    });
    await putFiles(second(), {
      '.vscode/settings.json': JSON.stringify({
        'trichDan.libraries': ['kho'],
        'trichDan.citation.language': 'en',
        'trichDan.verify.unmarkedWords': 5,
      }),
      'kho/bai-hoc.txt': article('Bình Minh', 75),
      'kho/bai-hoc.article.json': record('binhminh'),
      'trich-dan/khong-phai.txt': article('Cũng Không', 2),
      'bao-cao.md': 'Xã nêu: “còn 76 hộ nghèo, giảm mười hộ so với năm trước” [@binhminh].\n',
    });
    await addFolder(second());
  });
  after(async () => {
    await closeAll();
    await deleteFolders('trich-dan', 'khac');
    await removeFolder(second());
    await vscode.workspace.fs.delete(second(), { recursive: true });
  });

  it('have the libraries that their own settings name', async () => {
    await filesWithBecome(title, [
      inFirst('trich-dan', 'bai-hoc.txt'),
      inSecond('kho', 'bai-hoc.txt'),
    ]);
  });

  it('may have articles of one id, which get names of their own', async () => {
    const { document } = await vscode.window.showTextDocument(inSecond('bao-cao.md'));
    const before = document.getText();
    const keys: string[] = [];
    for (const id of ['bai-hoc', 'bai-hoc-2']) {
      await run('insertCitation', id);
      keys.push(/@(anbinh|binhminh)/.exec(document.getText().replace(before, ''))?.[1] ?? '');
      await vscode.commands.executeCommand('undo');
    }
    equal(keys, ['anbinh', 'binhminh']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('have their reports verified against the library, in whichever folder they are', async () => {
    const uri = inSecond('bao-cao.md');
    await vscode.window.showTextDocument(uri);
    await found(uri, 'altered');
    await closeAll();
  });

  it('have their reports written and verified by the settings of their own folder', async () => {
    // Of seven words: unmarked quotations are looked for from five on in the second folder alone.
    const text = 'Xã giảm mười hộ so với năm trước.\n\n';
    await putFiles(inFirst(), { 'rieng/thu.md': text });
    await putFiles(second(), { 'thu.md': text });
    const inserted = async (uri: vscode.Uri) => {
      const editor = await vscode.window.showTextDocument(uri);
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      await run('insertQuotation', await passage('đấu trang'));
      const words = editor.document.lineAt(2).text;
      await discard(editor);
      return words;
    };
    match(await inserted(inFirst('rieng', 'thu.md')), /đoạn 5/);
    match(await inserted(inSecond('thu.md')), /para(?:graph|\.) 5|¶ ?5/);
    await vscode.window.showTextDocument(inSecond('thu.md'));
    await found(inSecond('thu.md'), 'unattributed');
    await vscode.window.showTextDocument(inFirst('rieng', 'thu.md'));
    await run('verifyDocument');
    equal(shownCodes(inFirst('rieng', 'thu.md')), []);
    await closeAll();
    await deleteFolders('rieng');
  });

  it('are all gone through for reports', async () => {
    // Of one that was never open: those that are open are looked after anyway.
    await putFiles(second(), {
      'sau/thang-6.md': 'Xã nêu: “còn 57 hộ nghèo, giảm mười hộ so với năm trước” [@binhminh].\n',
    });
    await run('verifyWorkspace');
    await found(inSecond('sau', 'thang-6.md'), 'altered');
  });

  it('take their libraries with them, and bring them again', async () => {
    await removeFolder(second());
    await filesWithBecome(title, [inFirst('trich-dan', 'bai-hoc.txt')]);
    await addFolder(second());
    await filesWithBecome(title, [
      inFirst('trich-dan', 'bai-hoc.txt'),
      inSecond('kho', 'bai-hoc.txt'),
    ]);
  });
});
