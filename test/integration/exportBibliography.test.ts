import * as vscode from 'vscode';
import { equal, match } from '../support/check';
import { discard, newEditor, run, workspaceUri } from '../support/host';

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

describe('exporting a bibliography', () => {
  const target = () => vscode.Uri.joinPath(workspaceUri(), 'tài liệu tham khảo.tmp');
  afterEach(async () => {
    await vscode.workspace.fs.delete(target()).then(undefined, () => undefined);
  });

  it('writes the articles it is called for, as other programs read them', async () => {
    await run('exportBibliography', 'canh-thuy', { format: 'biblatex', target: target() });
    match(await read(target()), /^@misc\{canhthuy,\n {2}author = \{\{Ban biên tập\}\},\n/);
    await run('exportBibliography', 'canh-thuy', { format: 'csl-json', target: target() });
    const [item] = JSON.parse(await read(target())) as readonly Record<string, unknown>[];
    equal(item?.['id'], 'canhthuy');
  });

  it('writes what a report cites', async () => {
    const editor = await newEditor('markdown', 'Theo [@canhthuy, đoạn 2].\n');
    try {
      const scope = { type: 'report', uri: editor.document.uri.toString() };
      await run('exportBibliography', { scope, format: 'hayagriva', target: target() });
      match(await read(target()), /^canhthuy:\n {2}type: article\n/);
    } finally {
      await discard(editor);
    }
  });
});
