import * as vscode from 'vscode';
import { internalCommandIds } from '../../src/protocol/commands';
import { equal, eventually, ok } from '../support/check';
import { closeAll, discard, newEditor, run, workspaceUri } from '../support/host';

const altered = 'Bài viết nêu: “tăng bình quân đạt 13,5%” [@canhthuy, đoạn 2].\n';
const restored = altered.replace('13,5%', '13%');

const codes = (uri: vscode.Uri): readonly string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));

const verified = (uri: vscode.Uri): Promise<readonly string[]> =>
  eventually(`${uri.path} is verified`, () => (codes(uri).length > 0 ? codes(uri) : null));

/** Puts the cursor into the quotation. */
function intoQuotation({ document }: vscode.TextEditor): vscode.Selection {
  const at = document.positionAt(document.getText().indexOf('bình quân'));
  return new vscode.Selection(at, at);
}

const pages = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('trichDan.verification'),
    );

describe('verification', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await closeAll();
    editor = await newEditor('markdown', altered);
    await verified(editor.document.uri);
  });
  afterEach(() => discard(editor));
  after(closeAll);

  it('says of a report what differs, by itself', () => {
    equal(codes(editor.document.uri), ['altered']);
  });

  it('says nothing of a document in another language', async () => {
    const other = await newEditor('ini', altered);
    try {
      await run('verifyDocument');
      equal(codes(other.document.uri), []);
    } finally {
      await discard(other);
    }
  });

  it('restores the source at the cursor, as one step to undo', async () => {
    editor.selection = intoQuotation(editor);
    await run('restoreSource');
    equal(editor.document.getText(), restored);
    await eventually('all is well', () => codes(editor.document.uri).length === 0);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), altered);
  });

  it('changes nothing where there is nothing to restore', async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('restoreSource');
    equal(editor.document.getText(), altered);
  });

  it('makes no repair of a text that has changed since', async () => {
    const { uri, version } = editor.document;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Trước: '));
    await vscode.commands.executeCommand(internalCommandIds.repair, uri.toString(), version, '0.0');
    equal(editor.document.getText(), `Trước: ${altered}`);
  });

  it('opens the reader at the source', async () => {
    editor.selection = intoQuotation(editor);
    await run('goToSource');
    const isReader = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('trichDan.article');
    await eventually('the reader is open', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isReader)),
    );
  });

  it('has one page that lists everything', async () => {
    await run('showVerification');
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await run('showVerification');
    equal(pages().length, 1);
    const name = editor.document.uri.path.split('/').at(-1) ?? '';
    ok(pages()[0]?.label.endsWith(name));
  });

  it('reaches every report of the workspace, but no article', async () => {
    const encoder = new TextEncoder();
    const report = workspaceUri('bao-cao', 'thang-5.md');
    const article = workspaceUri('trich-dan', 'bai.md');
    await vscode.workspace.fs.writeFile(report, encoder.encode(altered));
    await vscode.workspace.fs.writeFile(article, encoder.encode(`# Bài\n\n${altered}`));
    try {
      await run('refreshLibrary');
      await run('verifyWorkspace');
      equal(await verified(report), ['altered']);
      equal(codes(article), []);
    } finally {
      await vscode.workspace.fs.delete(workspaceUri('bao-cao'), { recursive: true });
      await vscode.workspace.fs.delete(workspaceUri('trich-dan'), { recursive: true });
      await run('refreshLibrary');
    }
  });
});
