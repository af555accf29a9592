import * as vscode from 'vscode';
import { equal, eventually, match, ok } from '../support/check';
import { closeAll, run, workspaceUri } from '../support/host';
import { readText } from '../support/workspaceFiles';

const accept = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

const old = '@book{z,\n  title = {Z},\n}\n';

/** A file system whose files nobody can write, as a share or a permission may have it. */
class Locked implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(readonly files: Readonly<Record<string, string>>) {}

  #text(uri: vscode.Uri): string {
    const text = this.files[uri.path.slice(1)];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return text;
  }

  watch(): vscode.Disposable {
    return { dispose: () => {} };
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const size = new TextEncoder().encode(this.#text(uri)).length;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return new TextEncoder().encode(this.#text(uri));
  }

  readDirectory(): [string, vscode.FileType][] {
    return Object.keys(this.files).map((name) => [name, vscode.FileType.File]);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

describe('a citation that brings its entry', () => {
  // In a browser VS Code saves by itself after a second, whatever the test is at by then.
  const autoSave = (value: string | undefined) =>
    vscode.workspace
      .getConfiguration('files')
      .update('autoSave', value, vscode.ConfigurationTarget.Global);
  before(() => autoSave('off'));
  after(() => autoSave(undefined));

  let count = 0;
  // What is known of a file outlives it for a moment: each test has its own.
  const folder = () => workspaceUri(`thư mục hoàn tác ${count}`);
  const at = (name: string) => vscode.Uri.joinPath(folder(), name);
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  beforeEach(async () => {
    count += 1;
    await write('báo cáo.md', report);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  const report = '---\nbibliography: nguồn.bib\n---\n\nTheo ';

  /** Opens a report with the cursor at its end, and cites the first source. */
  async function cite(uri: vscode.Uri): Promise<vscode.TextEditor> {
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await citeHere();
    return editor;
  }

  async function citeHere(): Promise<void> {
    let hasEnded = false;
    const running = Promise.resolve(run('insertCitation')).finally(() => {
      hasEnded = true;
    });
    await eventually('the list is answered', async () => {
      await accept();
      return hasEnded;
    });
    await running;
  }

  const bib = () => readText(at('nguồn.bib'));
  const becomes = (what: string, text: () => Promise<string>, wanted: RegExp) =>
    eventually(what, async () => wanted.test(await text().catch(() => '(none)')));

  it('takes it back when it is undone, and again when it is redone', async () => {
    await write('nguồn.bib', old);
    const { document } = await cite(at('báo cáo.md'));
    match(await bib(), /^@book\{z,[^]*@misc\{canhthuy,/);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), report);
    await becomes('the entry goes', bib, /^@book\{z,\n {2}title = \{Z\},\n\}\n$/);
    await vscode.commands.executeCommand('redo');
    equal(document.getText(), `${report}[@canhthuy]`);
    await becomes('the entry comes', bib, /@misc\{canhthuy,/);
    equal(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 1);
    await document.save();
  });

  it('leaves the focus where one went while it was written', async () => {
    await write('nguồn.bib', old);
    await write('ghi chú.txt', 'Ghi chú.\n');
    const notes = await vscode.workspace.openTextDocument(at('ghi chú.txt'));
    const beside = new Promise<vscode.TextEditor>((resolve, reject) => {
      const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.path !== at('báo cáo.md').path || document.getText() === report) return;
        listening.dispose();
        vscode.window.showTextDocument(notes, vscode.ViewColumn.Beside).then(resolve, reject);
      });
    });
    const { document } = await cite(at('báo cáo.md'));
    await beside;
    const active = vscode.window.activeTextEditor?.document;
    await document.save();
    match(await bib(), /@misc\{canhthuy,/);
    equal(active, notes);
  });

  it('leaves a file alone that has been changed since', async () => {
    await write('nguồn.bib', old);
    const { document } = await cite(at('báo cáo.md'));
    const more = `${await bib()}\n@book{moi, title = {Mới}}\n`;
    await write('nguồn.bib', more);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), report);
    // A second citation comes after whatever the undoing does.
    await cite(at('báo cáo.md'));
    equal(await bib(), more);
    await document.save();
  });

  it('goes into an editor with unsaved changes beside them, and is not saved', async () => {
    await write('nguồn.bib', old);
    const file = await vscode.window.showTextDocument(at('nguồn.bib'), { preview: false });
    await file.edit((edit) => edit.insert(new vscode.Position(0, 0), '% đang viết\n'));
    const { document } = await cite(at('báo cáo.md'));
    match(file.document.getText(), /^% đang viết\n@book\{z,[^]*@misc\{canhthuy,/);
    ok(file.document.isDirty);
    equal(await bib(), old);
    await vscode.commands.executeCommand('undo');
    await eventually('the entry goes', () => file.document.getText() === `% đang viết\n${old}`);
    equal(document.getText(), report);
    equal(await bib(), old);
    await file.document.save();
    await document.save();
  });

  it('makes the file that is not there yet, and takes it away', async () => {
    await cite(at('báo cáo.md'));
    match(await bib(), /^@misc\{canhthuy,/);
    await vscode.commands.executeCommand('undo');
    await becomes('the file goes', bib, /^\(none\)$/);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  it('is on the clipboard where the report is read-only', async () => {
    const files = new Locked({ 'báo cáo.md': report, 'nguồn.bib': old });
    const options = { isReadonly: true };
    const locked = vscode.workspace.registerFileSystemProvider('trichdan-doc', files, options);
    try {
      await vscode.env.clipboard.writeText('');
      const { document } = await cite(vscode.Uri.parse('trichdan-doc:/báo cáo.md'));
      equal(document.getText(), report);
      match(await vscode.env.clipboard.readText(), /^\(Ban biên tập, /);
    } finally {
      locked.dispose();
    }
  });

  it('stands where its entry cannot be written, and nothing is left to save', async () => {
    const files = new Locked({ 'báo cáo.md': report, 'nguồn.bib': old });
    const locked = vscode.workspace.registerFileSystemProvider('trichdan-khoa', files);
    try {
      const { document } = await cite(vscode.Uri.parse('trichdan-khoa:/báo cáo.md'));
      equal(document.getText(), `${report}[@canhthuy]`);
      const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
      ok(dirty.every(({ uri }) => !uri.path.endsWith('.bib')));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } finally {
      locked.dispose();
    }
  });
});
