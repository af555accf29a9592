import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/check';
import { articleText, closeAll, passage, run } from '../support/host';

const readers = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('trichDan.article'),
    );

describe('the reader', () => {
  after(closeAll);

  it('opens the article in one panel, named after it', async () => {
    await closeAll();
    await run('openArticle', 'canh-thuy');
    const [title = ''] = (await articleText()).split('\n');
    await eventually('the panel has the title', () => readers()[0]?.label === title);
    await run('openArticle', await passage('Bốn là,'));
    equal(readers().length, 1);
  });

  it('goes away with its tab, and comes again', async () => {
    const [tab] = readers();
    ok(tab);
    await vscode.window.tabGroups.close(tab);
    equal(readers().length, 0);
    await run('openArticle', 'canh-thuy');
    await eventually('the panel is there again', () => readers().length === 1);
  });
});
