import * as vscode from 'vscode';
import { equal, match, ok } from '../support/check';
import { discard, newEditor, run, workspaceUri } from '../support/host';

const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
const cited = `Một câu (Ban biên tập, “${title}”, đoạn 5).\n`;

describe('the bibliography of a report', () => {
  it('is written at its end, and is the same when it is asked for again', async () => {
    const editor = await newEditor('markdown', `# Báo cáo\n\n${cited}`);
    const { document } = editor;
    try {
      await run('insertBibliography');
      const written = document.getText();
      match(
        written,
        /\n## Tài liệu tham khảo\n\n<!-- trich-dan: bibliography \w+ -->\n\n- Ban biên tập/,
      );
      ok(written.startsWith(`# Báo cáo\n\n${cited}`));
      await run('insertBibliography');
      equal(document.getText(), written);
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), `# Báo cáo\n\n${cited}`);
    } finally {
      await discard(editor);
    }
  });

  it('is what the tool of a report needs, where that makes it', async () => {
    const editor = await newEditor(
      'typst',
      '#bibliography("nguon.bib")\n\nNhư @canhthuy đã nêu.\n',
    );
    try {
      await run('insertBibliography');
      equal(editor.document.getText(), '#bibliography("nguon.bib")\n\nNhư @canhthuy đã nêu.\n');
    } finally {
      await discard(editor);
    }
  });

  it('is renewed when its report is saved, where the setting asks for it', async () => {
    const settings = vscode.workspace.getConfiguration('trichDan');
    const uri = workspaceUri('danh-muc.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(cited));
    await settings.update('bibliography.updateOnSave', true, vscode.ConfigurationTarget.Global);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      await run('insertBibliography');
      match(document.getText(), /\nTài liệu tham khảo\n\nBan biên tập/);
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 1, 0), 'Lời.\n'));
      await document.save();
      match(document.getText(), /^Lời\.\n\nTài liệu tham khảo\n\s*$/);
      equal(document.isDirty, false);
    } finally {
      await settings.update(
        'bibliography.updateOnSave',
        undefined,
        vscode.ConfigurationTarget.Global,
      );
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uri);
    }
  });
});
