import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/check';
import { closeAll, workspaceUri } from '../support/host';

describe('a bibliography file in an editor', () => {
  const folder = () => workspaceUri('thư mục tài liệu');
  const at = (name: string) => vscode.Uri.joinPath(folder(), name);
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const told = (name: string) =>
    vscode.languages.getDiagnostics(at(name)).map(({ code, range, tags = [] }) => {
      const value = typeof code === 'object' ? code.value : code;
      return [value, range.start.line, tags.length];
    });
  const tells = (name: string, wanted: unknown) =>
    eventually(`${name}: ${JSON.stringify(wanted)}`, () => {
      return JSON.stringify(told(name)) === JSON.stringify(wanted);
    });
  const fix = async (name: string, line: number) => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      at(name),
      new vscode.Range(line, 6, line, 6),
      'quickfix',
    );
    const [edit] = actions.flatMap((action) => action.edit ?? []);
    ok(edit && (await vscode.workspace.applyEdit(edit)), 'no quick fix');
  };
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('shows what nobody cites, and what stands there twice; both can be removed', async () => {
    const [a, b] = ['@book{a, title={A}}\n', '@book{b, title={B}}\n'];
    await write('báo cáo.md', '---\nbibliography: "nguồn.bib"\n---\n\nTheo [@a].\n');
    await write('nguồn.bib', a + b + a);
    await vscode.window.showTextDocument(at('báo cáo.md'), { preview: false });
    const { document } = await vscode.window.showTextDocument(at('nguồn.bib'), { preview: false });
    await tells('nguồn.bib', [
      ['duplicate-key', 0, 0],
      ['duplicate-key', 2, 0],
      ['unused-entry', 1, 1],
    ]);
    await fix('nguồn.bib', 2);
    equal(document.getText(), a + b);
    await tells('nguồn.bib', [['unused-entry', 1, 1]]);
    await fix('nguồn.bib', 1);
    equal(document.getText(), a);
    await tells('nguồn.bib', []);
    await document.save();
  });

  it('is left alone where no report names it', async () => {
    await write('tệp.json', '[{"id": "a"}]\n');
    await write('nguồn.json', '[{"id": "a"}]\n');
    await write('báo cáo.md', '---\nbibliography: "nguồn.json"\n---\n');
    await vscode.window.showTextDocument(at('tệp.json'), { preview: false });
    await vscode.window.showTextDocument(at('nguồn.json'), {
      viewColumn: vscode.ViewColumn.Beside,
    });
    await tells('nguồn.json', [['unused-entry', 0, 1]]);
    equal(told('tệp.json'), []);
  });
});
