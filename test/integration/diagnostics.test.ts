import * as vscode from 'vscode';
import { equal, eventually, match, ok } from '../support/check';
import { articleText, closeAll, discard, newEditor, run, workspaceUri } from '../support/host';
import { deleteFolders, readText, writeFiles } from '../support/workspaceFiles';

const wrongShare = 'Một: “tăng bình quân đạt 13,5%” [@canhthuy, đoạn 2].\n';
const wrongCount = 'Hai: “Đảng ủy xã Cảnh Thụy hiện có 217 đảng viên” [@canhthuy, đoạn 2].\n';

/** The words that are found fault with, in order. */
function faults({ uri }: vscode.TextDocument): readonly string[] {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.path === uri.path);
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range }) => document?.getText(range) ?? '');
}

const found = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri);

describe('a finding', () => {
  let editor: vscode.TextEditor;
  let finding: vscode.Diagnostic;

  before(async () => {
    await closeAll();
    editor = await newEditor('markdown', wrongShare);
    finding = await eventually('it is verified', () => found(editor.document.uri)[0]);
  });
  after(() => discard(editor));

  it('is about the words that are wrong, and says whose it is', () => {
    equal(editor.document.getText(finding.range), '13,5');
    equal([finding.source, finding.severity], ['Trích Dẫn', vscode.DiagnosticSeverity.Error]);
    match(finding.message, /“13,5” for “13”/);
  });

  it('leads to the explanation of its code', async () => {
    const { code } = finding;
    ok(typeof code === 'object', 'the code has no link');
    equal(code.value, 'altered');
    const line = Number(/^L(\d+)$/.exec(code.target.fragment)?.[1]);
    const page = await readText(code.target.with({ fragment: '' }));
    equal(page.split('\n')[line - 1], '## altered');
  });

  it('leads to the words of the article', async () => {
    const [related] = finding.relatedInformation ?? [];
    ok(related, 'nothing is related');
    match(related.location.uri.path, /canh-thuy\/article\.txt$/);
    const { start, end } = related.location.range;
    const line = (await articleText()).split('\n')[start.line] ?? '';
    equal(line.slice(start.character, end.character), '13');
    match(related.message, /“13,5” for “13”/);
  });
});

describe('the findings of a report that is not open', () => {
  const report = () => workspaceUri('bao-cao', 'thang-6.md');

  /** As a click does: what `openTextDocument` opens outlives its tab. */
  async function openReport(): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('vscode.open', report());
    return eventually('the report is open', () => vscode.window.activeTextEditor);
  }

  before(async () => {
    await closeAll();
    await writeFiles({ 'bao-cao/thang-6.md': wrongShare });
    await run('verifyWorkspace');
    await eventually('it is verified', () => found(report()).length > 0);
  });
  after(() => deleteFolders('bao-cao'));

  it('stay when its tab is closed again, and come when it is in no tab but in memory', async () => {
    // What `openTextDocument` opens is in memory for a while, without a tab or with one.
    await vscode.workspace.openTextDocument(report());
    await run('verifyWorkspace');
    await eventually('it is verified in memory', () => found(report()).length === 1);
    await openReport();
    await eventually('it is asked for', () => found(report()).length === 1);
    await closeAll();
    await eventually('it is told again', () => found(report()).length === 1);
    await writeFiles({ 'bao-cao/thang-6.md': `${wrongShare}\n${wrongCount}` });
    await eventually('the change on disk is told', () => found(report()).length === 2);
    await writeFiles({ 'bao-cao/thang-6.md': wrongShare });
    await eventually('and what was changed back', () => found(report()).length === 1);
  });

  it('are its own, once, when it is opened and written on', async () => {
    const editor = await openReport();
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `\n${wrongCount}`));
    await eventually('the new words are verified', () => faults(document).includes('217'));
    equal(faults(document), ['13,5', '217']);
  });

  it('go when they are put right', async () => {
    const editor = await openReport();
    const { document } = editor;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, wrongShare.replace('13,5', '13')));
    await eventually('all is well', () => found(report()).length === 0);
    await document.save();
    await closeAll();
    await run('verifyWorkspace');
    equal(found(report()).length, 0);
  });
});
