import * as vscode from 'vscode';
import { equal, eventually } from '../support/check';
import { closeAll, discard, newEditor, workspaceUri } from '../support/host';
import { deleteFolders, writeFiles } from '../support/workspaceFiles';

const title = 'Giảm nghèo ở xã Tân Tiến';
const first = 'Một là, phân công đảng viên giúp đỡ từng hộ nghèo.';
const second = 'Hai là, công khai danh sách hộ nghèo tại nhà văn hóa thôn.';
const article = `${title}\n\nXã Tân Tiến rút ra hai bài học.\n\n${first}\n\n${second}\n\nBan biên tập`;

const quoted = 'phân công đảng viên giúp đỡ từng hộ nghèo';
const inMarkdown = `Một: “${quoted}” [@tantien, bài học 1].\n\nXem thêm [@tantien].\n`;
const inLatex = `Hai: \\enquote{${quoted}} \\parencite[bài học 1]{tantien}.\n`;
const open = `Ba: “giúp đỡ từng hộ nghèo” [@tantien, bài học 1] và lại “giúp đỡ từng hộ nghèo” [@tantien].\n`;

const ask = <Result>(command: string, ...args: unknown[]): Thenable<Result> =>
  vscode.commands.executeCommand<Result>(command, ...args);

const endsWith = ({ uri }: vscode.Location): string => uri.path.split('/').slice(-2).join('/');

describe('where the reports use an article', () => {
  let source: vscode.TextDocument;

  const at = (document: vscode.TextDocument, words: string): vscode.Position =>
    document.positionAt(document.getText().indexOf(words) + 1);

  before(async () => {
    await closeAll();
    await writeFiles({
      'trich-dan/tan-tien.txt': article,
      'trich-dan/tan-tien.article.json': '{ "citekey": "tantien" }\n',
      'bao-cao/mot.md': inMarkdown,
      'bao-cao/hai.tex': inLatex,
    });
    source = await vscode.workspace.openTextDocument(workspaceUri('trich-dan', 'tan-tien.txt'));
    await vscode.window.showTextDocument(source);
  });
  after(async () => {
    await closeAll();
    await deleteFolders('trich-dan', 'bao-cao');
  });

  const references = (document: vscode.TextDocument, words: string) =>
    ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at(document, words));
  const lenses = () => ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', source.uri, 100);

  it('is told of a sentence: the sentence itself, and every report', async () => {
    const found = await eventually('the library and the reports were read', async () => {
      const places = await references(source, 'đảng viên giúp');
      return places.length > 2 ? places : null;
    });
    equal(found.map(endsWith).toSorted(), [
      'bao-cao/hai.tex',
      'bao-cao/mot.md',
      'trich-dan/tan-tien.txt',
    ]);
    const inReport = found.find((place) => endsWith(place) === 'bao-cao/mot.md');
    // Not opened, lest it be shown in the article as an open report is.
    const { start, end } = inReport?.range ?? new vscode.Range(0, 0, 0, 0);
    equal(inMarkdown.split('\n')[start.line]?.slice(start.character, end.character), quoted);
  });

  it('is told of the title too by what names no place', async () => {
    const found = await references(source, title);
    equal(found.filter((place) => endsWith(place) === 'bao-cao/mot.md').length, 2);
  });

  it('is told from a report as from the article', async () => {
    const editor = await newEditor('markdown', open);
    try {
      const found = await references(editor.document, 'giúp đỡ');
      equal([...new Set(found.map(endsWith))].toSorted(), [
        'Untitled-1',
        'bao-cao/hai.tex',
        'bao-cao/mot.md',
        'trich-dan/tan-tien.txt',
      ]);
    } finally {
      await discard(editor);
    }
  });

  it('stands above the title and each lesson', async () => {
    const found = await lenses();
    equal(
      found.map(({ range, command }) => [source.lineAt(range.start).text, command?.title]),
      [
        [title, '3 uses in reports'],
        [first, '2 uses in reports'],
        [second, 'Not used in reports'],
      ],
    );
    // Without a use there is nothing to open.
    equal(
      found.map(({ command }) => command?.command),
      ['trichDan.findUses', 'trichDan.findUses', ''],
    );
  });

  it('stands nowhere if that is not wanted', async () => {
    const settings = vscode.workspace.getConfiguration('trichDan');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('verify.codeLens', false, Workspace);
    await eventually('the setting is followed', async () => (await lenses()).length === 0);
    await settings.update('verify.codeLens', undefined, Workspace);
    await eventually('the setting is followed', async () => (await lenses()).length === 3);
  });

  it('is shown in the text, at the cursor, for open reports', async () => {
    const editor = await newEditor('markdown', open);
    try {
      const shown = await ask<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        source.uri,
        at(source, 'giúp đỡ'),
      );
      equal(
        shown.map(({ range }) => source.getText(range)),
        ['giúp đỡ từng hộ nghèo'],
      );
      const here = await ask<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        editor.document.uri,
        at(editor.document, 'giúp đỡ'),
      );
      equal(
        here.map(({ range }) => editor.document.getText(range)),
        ['giúp đỡ từng hộ nghèo', 'giúp đỡ từng hộ nghèo'],
      );
    } finally {
      await discard(editor);
    }
  });
});

describe('the verdict behind each quotation', () => {
  const text =
    'Một: “Đảng ủy xã Cảnh Thụy hiện có 271 đảng viên” và “ý chí và hành động” [@canhthuy].\n';
  const settings = () => vscode.workspace.getConfiguration('trichDan');
  let editor: vscode.TextEditor;

  const hints = async (): Promise<readonly string[]> => {
    const { document } = editor;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const found = await ask<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    return found.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
  };

  beforeEach(async () => {
    await closeAll();
    editor = await newEditor('markdown', text);
    const { uri } = editor.document;
    await eventually('it is verified', () => vscode.languages.getDiagnostics(uri).length > 0);
  });
  afterEach(async () => {
    await settings().update('verify.inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    await discard(editor);
  });

  it('is not there unless it is wanted', async () => {
    equal(await hints(), []);
  });

  it('is there as long as it is wanted', async () => {
    await settings().update('verify.inlayHints', true, vscode.ConfigurationTarget.Workspace);
    const shown = await eventually('the setting is followed', async () => {
      const found = await hints();
      return found.length > 0 ? found : null;
    });
    equal(shown, ['= đoạn 2', '≠ Error of the source mended silently']);
    await settings().update('verify.inlayHints', false, vscode.ConfigurationTarget.Workspace);
    await eventually('the setting is followed', async () => (await hints()).length === 0);
  });
});
