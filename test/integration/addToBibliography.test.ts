import * as vscode from 'vscode';
import { equal } from '../support/check';
import { closeAll, run, workspaceUri } from '../support/host';

const report = '---\nbibliography: nguồn.bib\n---\n\nTheo [@canhthuy, đoạn 2].\n';
const file = '% Nguồn\r\n@book{a,\r\n\ttitle={A}\r\n}\r\n\r\n@book{z,\r\n\ttitle={Z}\r\n}\r\n';
const entry =
  '\r\n\r\n@misc{canhthuy,\r\n\tauthor={{Ban biên tập}},\r\n\ttitle={…},\r\n\tlangid={vietnamese}\r\n}';

describe('adding what a report cites to its bibliography file', () => {
  const folder = () => workspaceUri('thư mục tạm');
  const at = (name: string) => vscode.Uri.joinPath(folder(), name);
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const read = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('keeps how the file is written, and adds nothing twice', async () => {
    await write('nguồn.bib', file);
    await write('báo cáo.md', report);
    await vscode.window.showTextDocument(at('báo cáo.md'));
    await run('addToBibliography');
    const added = await read('nguồn.bib');
    const [before = '', after = ''] = file.split('\r\n\r\n@book{z');
    equal(
      added.replace(/title=\{Kinh nghiệm[^\r]*\},/, 'title={…},'),
      `${before}${entry}\r\n\r\n@book{z${after}`,
    );
    await run('addToBibliography');
    equal(await read('nguồn.bib'), added);
  });

  it('makes the file that the report names', async () => {
    await write('báo cáo mới.md', report.replace('nguồn.bib', 'mới.bib'));
    await vscode.window.showTextDocument(at('báo cáo mới.md'));
    await run('addToBibliography');
    equal((await read('mới.bib')).split('\n', 1)[0], '@misc{canhthuy,');
  });
});
