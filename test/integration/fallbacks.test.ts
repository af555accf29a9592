import * as vscode from 'vscode';
import { equal, eventually, match } from '../support/check';
import { closeAll, discard, newEditor, passage, run, workspaceUri } from '../support/host';

describe('where there is nothing to insert into', () => {
  it('no document: the clipboard', async () => {
    await closeAll();
    await vscode.env.clipboard.writeText('');
    await run('insertQuotation', await passage('đấu trang'));
    match(await vscode.env.clipboard.readText(), /^“đấu trang” \(Ban biên tập, .*đoạn 5\)$/);
  });

  it('a report whose tab was closed: the clipboard, and it stays closed', async () => {
    // Opened by an extension, it outlives its tab.
    const document = await vscode.workspace.openTextDocument(workspaceUri('ghi-chu.txt'));
    await vscode.window.showTextDocument(document);
    await closeAll();
    await vscode.env.clipboard.writeText('');
    await run('insertQuotation', await passage('đấu trang'));
    match(await vscode.env.clipboard.readText(), /^“đấu trang” /);
    equal(vscode.window.visibleTextEditors.length, 0);
  });

  it('a read-only document: the clipboard, in its own language', async () => {
    const provider = { provideTextDocumentContent: () => 'không cho sửa' };
    const scheme = 'trich-dan-test-readonly';
    const registered = vscode.workspace.registerTextDocumentContentProvider(scheme, provider);
    try {
      const uri = vscode.Uri.from({ scheme, path: '/bao-cao.tex' });
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(document, 'latex');
      await vscode.window.showTextDocument(uri);
      await vscode.env.clipboard.writeText('');
      await run('insertCitation', 'canh-thuy');
      equal(await vscode.env.clipboard.readText(), String.raw`\cite{canhthuy}`);
      equal(document.getText(), 'không cho sửa');
    } finally {
      registered.dispose();
      await closeAll();
    }
  });

  it('the reader in front: the report that was being written', async () => {
    const editor = await newEditor('plaintext');
    try {
      await run('openArticle', 'canh-thuy');
      await eventually('the reader is in front', () => !vscode.window.activeTextEditor);
      await run('insertQuotation', await passage('đấu trang'));
      match(editor.document.getText(), /^“đấu trang” /);
      const front: vscode.TextEditor | undefined = vscode.window.activeTextEditor;
      equal(front?.document.uri.toString(), editor.document.uri.toString());
    } finally {
      await discard(editor);
      await closeAll();
    }
  });

  it('copies a quotation with its citation', async () => {
    await vscode.env.clipboard.writeText('');
    await run('copyQuotation', await passage('Tăng cường việc kiểm tra', 'tổ chức thực hiện.'));
    match(
      await vscode.env.clipboard.readText(),
      /^“Tăng cường việc kiểm tra, giám sát việc tổ chức thực hiện\.” \(Ban biên tập, .*đoạn 5\)$/,
    );
  });
});
