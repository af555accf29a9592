import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/check';
import { closeAll, discard, extension, newEditor } from '../support/host';

const wrong = 'Bài viết nêu: “tăng bình quân đạt 13,5%” [@canhthuy, đoạn 2].';
const text = `${wrong}\n\nTheo bài, “Giu vung nguyen tac\n\nXem [@can\n`;

const ask = <Result>(command: string, ...args: unknown[]): Thenable<Result> =>
  vscode.commands.executeCommand<Result>(command, ...args);

describe('what the editor asks of the server', () => {
  let editor: vscode.TextEditor;

  const at = (words: string): vscode.Position =>
    editor.document.positionAt(text.indexOf(words) + words.length);

  before(async () => {
    await closeAll();
    editor = await newEditor('markdown', text);
    const { uri } = editor.document;
    await eventually('it is verified', () => vscode.languages.getDiagnostics(uri).length > 0);
  });
  after(() => discard(editor));

  const completions = async (words: string): Promise<readonly string[]> => {
    const { items } = await ask<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at(words),
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  it('says on hovering what the source has', async () => {
    const hovers = await ask<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      at('bình quân'),
    );
    const shown = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n');
    ok(shown.includes('~~13,5~~ **13**'), shown);
    const beside = await ask<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      at('Bài'),
    );
    equal(beside.length, 0);
  });

  it('offers the rest of a sentence, without diacritics, and the key', async () => {
    const words = await completions('Giu vung nguyen tac');
    ok(
      words.some((label) => label.startsWith('kỷ cương của Đảng')),
      words.join(' | '),
    );
    ok((await completions('[@can')).includes('canhthuy'), 'no key');
  });

  it('leads to the sentence in the article’s file', async () => {
    const [place] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      at('bình quân'),
    );
    ok(place, 'no definition');
    const uri = 'targetUri' in place ? place.targetUri : place.uri;
    const range = 'targetUri' in place ? (place.targetSelectionRange ?? null) : place.range;
    equal(
      uri.path,
      vscode.Uri.joinPath(extension().extensionUri, 'content/canh-thuy/article.txt').path,
    );
    equal(range?.start.line, 4);
  });

  it('offers to restore the source, to one who asks for quick fixes', async () => {
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(at('bình quân'), at('bình quân')),
      vscode.CodeActionKind.QuickFix.value,
    );
    const preferred = actions.find(({ isPreferred }) => isPreferred === true);
    const edits = preferred?.edit?.get(editor.document.uri) ?? [];
    equal(
      edits.map(({ newText }) => newText),
      ['13'],
    );
  });

  it('links a key to the reader', async () => {
    const links = await ask<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      editor.document.uri,
    );
    ok(
      links.some(({ target }) => target?.toString().includes('trichDan.openArticle') === true),
      'no link',
    );
  });

  it('finds the lessons of the library as symbols', async () => {
    const symbols = await ask<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'giu vung su doan ket',
    );
    ok(
      symbols.some(({ location }) => location.uri.path.endsWith('canh-thuy/article.txt')),
      String(symbols.length),
    );
  });
});
