import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/check';
import { closeAll, discard, newEditor, passage, run } from '../support/host';
import { deleteFolders, writeFiles } from '../support/workspaceFiles';

const panels = (type: string) =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type),
    );

const execute = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

describe('the table of figures', () => {
  after(closeAll);

  it('opens in one panel, however often it is asked for', async () => {
    await closeAll();
    await run('showStatistics');
    await eventually('the table is there', () => panels('trichDan.statistics').length === 1);
    await run('showStatistics', 'canh-thuy');
    equal(panels('trichDan.statistics').length, 1);
  });
});

describe('who else says this', () => {
  const said = 'Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật của Nhà nước';

  before(async () => {
    await closeAll();
    await writeFiles({
      'trich-dan/tan-tien.txt': `Bài học ở xã Tân Tiến\n\nBốn là, ${said.toLowerCase()} trong mọi việc.`,
    });
  });
  after(async () => {
    await closeAll();
    await deleteFolders('trich-dan');
  });

  /** Takes the first line of the list that the command opens. */
  async function firstOf(asking: Thenable<unknown>): Promise<void> {
    let isDone = false;
    void asking.then(() => (isDone = true));
    await eventually('the list is taken from', async () => {
      await execute('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
  }

  it('leads from a passage of one article to the other', async () => {
    const here = await passage('Giữ vững nguyên tắc', 'Nhà nước');
    // Until the library has taken up the other one, nobody else says it.
    await eventually('the other article is open', async () => {
      await firstOf(run('findSimilar', here));
      return panels('trichDan.article').some(({ label }) => label === 'Bài học ở xã Tân Tiến');
    });
  });

  it('finds words that are selected in a report', async () => {
    await closeAll();
    const editor = await newEditor('markdown', `Câu “${said}”.`);
    editor.selection = new vscode.Selection(0, 5, 0, 5 + said.length);
    await firstOf(run('findSimilar'));
    await eventually('an article is open', () => panels('trichDan.article').length === 1);
    await discard(editor);
  });
});

describe('the groups of the library', () => {
  const setting = () =>
    vscode.workspace.getConfiguration('trichDan').inspect<string>('library.groupBy')?.globalValue;

  after(() =>
    vscode.workspace
      .getConfiguration('trichDan')
      .update('library.groupBy', undefined, vscode.ConfigurationTarget.Global),
  );

  it('are chosen from a list and kept', async () => {
    let isDone = false;
    void run('groupArticles').then(() => (isDone = true));
    await execute('workbench.action.quickOpenSelectNext');
    await eventually('a choice is made', async () => {
      await execute('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    ok(['folder', 'none'].includes(setting() ?? ''), `kept: ${setting() ?? 'nothing'}`);
  });
});
