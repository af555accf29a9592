import * as vscode from 'vscode';
import { equal, eventually, match, ok } from '../support/check';
import { closeAll, discard, newEditor, workspaceUri } from '../support/host';
import { deleteFolders, readText, writeFiles } from '../support/workspaceFiles';

const words = 'Xã Tân Tiến có 120 hộ nghèo, giảm 35 hộ so với đầu nhiệm kỳ.';
const own = `Theo bài: “${words}” [@tantien, đoạn 1].\n`;
const embedded = 'Bài nêu: “Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên” [@canhthuy, đoạn 2].\n';
const inLatex = `\\documentclass{article}\n\\begin{document}\nTheo \\cite[đoạn 1]{tantien}.\n\\end{document}\n`;

interface Prepared {
  readonly range: vscode.Range;
  readonly placeholder: string;
}

const prepare = ({ document }: vscode.TextEditor, key: string): Thenable<Prepared> =>
  vscode.commands.executeCommand('vscode.prepareRename', document.uri, within(document, key));

const rename = (
  { document }: vscode.TextEditor,
  key: string,
  newName: string,
): Thenable<vscode.WorkspaceEdit> =>
  vscode.commands.executeCommand(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    within(document, key),
    newName,
  );

function within(document: vscode.TextDocument, key: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(key) + 2);
}

/** Saves a file that an edit has changed. @returns its text on disk */
async function saved(...path: readonly string[]): Promise<string> {
  const uri = workspaceUri(...path);
  await (await vscode.workspace.openTextDocument(uri)).save();
  return readText(uri);
}

/** What refusing says, whether an error or words for the editor to show. */
async function refusal(asked: Thenable<unknown>): Promise<string> {
  try {
    return `not refused: ${JSON.stringify(await asked)}`;
  } catch (error) {
    // Words for the editor to show are Markdown.
    const shown = error instanceof Error ? error.message : JSON.stringify(error);
    return shown.replaceAll('\\', '');
  }
}

describe('renaming a citekey', () => {
  let editor: vscode.TextEditor | null = null;

  const open = async (text: string): Promise<vscode.TextEditor> => {
    editor = await newEditor('markdown', text);
    return editor;
  };

  before(async () => {
    await closeAll();
    await writeFiles({
      'trich-dan/tan-tien.txt': `Giảm nghèo ở xã Tân Tiến\n\n${words}\n\nBan biên tập`,
      'trich-dan/tan-tien.article.json': '{ "citekey": "tantien" }\n',
      'bao-cao/thang-5.tex': inLatex,
    });
  });
  afterEach(async () => {
    if (editor) await discard(editor);
    editor = null;
  });
  after(() => deleteFolders('trich-dan', 'bao-cao'));

  it('is for the key alone, not for the link that Markdown sees in its brackets', async () => {
    const report = await open(own);
    const { range, placeholder } = await eventually('the article is known', () =>
      Promise.resolve(prepare(report, 'tantien')).catch(() => null),
    );
    equal([placeholder, report.document.getText(range)], ['tantien', 'tantien']);
  });

  it('refuses that of an article that is not ours to change, and says why', async () => {
    const report = await open(embedded);
    match(
      await refusal(prepare(report, 'canhthuy')),
      /“canhthuy” cannot be renamed: “Kinh nghiệm từ thực hiện Nghị quyết/,
    );
  });

  it('refuses a key of no article', async () => {
    const report = await open('Theo [@khongco, đoạn 2].\n');
    match(await refusal(prepare(report, 'khongco')), /No article of the library.*“khongco”/);
  });

  it('leaves all else to VS Code', async () => {
    const report = await open('Xem [ghi chú][so-1].\n\n[so-1]: https://example.org\n');
    equal((await prepare(report, 'so-1')).placeholder, 'so-1');
  });

  it('leaves the report alone where the new key is refused', async () => {
    const report = await open(own);
    for (const key of ['canhthuy', 'tân tiến', 'tantien ']) {
      const edit = await rename(report, 'tantien', key);
      equal(
        edit.entries().map(([uri]) => uri.path),
        [],
        key,
      );
    }
  });

  it('changes the bibliography file too, unless somebody is writing in it', async () => {
    await writeFiles({ 'bao-cao/nguon.bib': '@book{rieng, title={R}}\n' });
    const uri = workspaceUri('bao-cao', 'rieng.md');
    const text = '---\nbibliography: nguon.bib\n---\n\nTheo [@rieng].\n';
    await writeFiles({ 'bao-cao/rieng.md': text });
    const report = await vscode.window.showTextDocument(uri, { preview: false });
    editor = report;
    const file = await vscode.workspace.openTextDocument(workspaceUri('bao-cao', 'nguon.bib'));
    const changed = new vscode.WorkspaceEdit();
    changed.insert(file.uri, new vscode.Position(0, 0), '% đang viết\n');
    await vscode.workspace.applyEdit(changed);
    equal((await rename(report, 'rieng', 'moi')).size, 0);
    await file.save();
    const edit = await eventually('the file is read again', async () => {
      const found = await rename(report, 'rieng', 'moi');
      return found.size === 2 ? found : null;
    });
    // What was shown is what is done; the view in which it is shown is not for here.
    const plain = new vscode.WorkspaceEdit();
    for (const [at, edits] of edit.entries()) plain.set(at, edits);
    ok(await vscode.workspace.applyEdit(plain), 'the edit cannot be made');
    equal(report.document.getText(), text.replace('@rieng', '@moi'));
    equal(await saved('bao-cao', 'nguon.bib'), '% đang viết\n@book{moi, title={R}}\n');
    await report.document.save();
  });

  it('changes the record and every report', async () => {
    const report = await open(own);
    const edit = await rename(report, 'tantien', 'giamngheo');
    ok(await vscode.workspace.applyEdit(edit), 'the edit cannot be made');
    equal(report.document.getText(), own.replace('tantien', 'giamngheo'));
    equal(await saved('bao-cao', 'thang-5.tex'), inLatex.replace('tantien', 'giamngheo'));
    equal(await saved('trich-dan', 'tan-tien.article.json'), '{ "citekey": "giamngheo" }\n');
    await eventually('the library goes by the new key', () =>
      Promise.resolve(prepare(report, 'giamngheo')).catch(() => null),
    );
  });
});
