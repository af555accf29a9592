import * as vscode from 'vscode';
import { eventually } from '../support/check';
import { closeAll, run, workspaceUri } from '../support/host';
import { docx, paragraph, run as wordRun } from '../unit/import/docxFile';

const quoted = '“Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.”';

const pages = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input, label }) =>
        input instanceof vscode.TabInputWebview &&
        input.viewType.endsWith('trichDan.verification') &&
        label.includes('kiem-tra-word.docx'),
    );

describe('a report in Word', () => {
  const file = workspaceUri('kiem-tra-word.docx');

  before(() => vscode.workspace.fs.writeFile(file, docx(paragraph(wordRun(quoted)))));
  after(async () => {
    await vscode.workspace.fs.delete(file);
    await closeAll();
  });

  it('is verified where an extension may run, and its verification shown', async () => {
    await run('checkWord', file);
    await eventually('its page is shown', () => pages().length === 1);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
