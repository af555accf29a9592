import * as vscode from 'vscode';
import { equal, eventually, match, ok } from '../support/check';
import { closeAll, discard, newEditor, run, workspaceUri } from '../support/host';

const accept = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

/** Takes the first line of every list a command opens, until it has ended. */
async function answered(command: Thenable<unknown>): Promise<void> {
  let hasEnded = false;
  const running = Promise.resolve(command).finally(() => {
    hasEnded = true;
  });
  await eventually('the list is answered', async () => {
    await accept();
    return hasEnded;
  });
  await running;
}

/** Runs with a report, whose cursor stands at `¦`. */
async function withReport(
  language: string,
  marked: string,
  test: (editor: vscode.TextEditor) => Promise<void>,
): Promise<void> {
  const editor = await newEditor(language, marked.replace('¦', ''));
  const at = editor.document.positionAt(marked.indexOf('¦'));
  editor.selection = new vscode.Selection(at, at);
  try {
    await test(editor);
  } finally {
    await discard(editor);
  }
}

describe('citing', () => {
  it('inserts the source in focus at once', () =>
    withReport('latex', '¦', async ({ document }) => {
      await answered(run('insertCitation'));
      match(document.getText(), /^\\cite\{canhthuy\}$/);
    }));

  it('adds the source to the report’s bibliography file in the same step', async () => {
    const folder = workspaceUri('thư mục dẫn nguồn');
    const at = (name: string) => vscode.Uri.joinPath(folder, name);
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    await write('nguồn.bib', '@book{z,\n  title = {Z},\n}\n');
    await write('báo cáo.md', '---\nbibliography: nguồn.bib\n---\n\nTheo ');
    try {
      const editor = await vscode.window.showTextDocument(at('báo cáo.md'));
      const { document } = editor;
      const end = document.positionAt(document.getText().length);
      editor.selection = new vscode.Selection(end, end);
      await answered(run('insertCitation'));
      match(document.getText(), /\nTheo \[@canhthuy\]$/);
      equal(editor.selection.active.character, 'Theo [@canhthuy]'.length);
      const file = await vscode.workspace.fs.readFile(at('nguồn.bib'));
      match(new TextDecoder().decode(file), /^@book\{z,[^]*@misc\{canhthuy,\n  author/);
      await document.save();
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('offers to edit the citation at the cursor, and leaves one alone that is not changed', () =>
    withReport(
      'latex',
      String.raw`Xem \autocite[\emph{xem}][tr.~5]{canh¦thuy}.`,
      async (editor) => {
        const { document, selection } = editor;
        const before = document.getText();
        const action = await eventually('the action is offered', async () => {
          const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            selection,
            'refactor',
          );
          return offered.find(({ command }) => command?.command === 'trichDan.editCitation');
        });
        ok(action.command);
        const { command, arguments: given = [] } = action.command;
        await answered(vscode.commands.executeCommand(command, ...given));
        equal(document.getText(), before);
      },
    ));
});
