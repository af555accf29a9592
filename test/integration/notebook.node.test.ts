import * as vscode from 'vscode';
import { eventually, match } from '../support/check';
import { passage, run } from '../support/host';

// The web build has no notebook type of its own, so this suite is for the Node host alone.
describe('inserting into a notebook', () => {
  it('goes into the cell being edited', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, '', 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    await vscode.window.showNotebookDocument(notebook);
    await vscode.commands.executeCommand('notebook.cell.edit');
    const { document } = notebook.cellAt(0);
    await eventually(
      'the cell is being edited',
      () => vscode.window.activeTextEditor?.document.uri.toString() === document.uri.toString(),
    );
    await run('insertQuotation', await passage('đấu trang'));
    match(document.getText(), /“đấu trang” \(Ban biên tập/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
