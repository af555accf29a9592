import * as vscode from 'vscode';
import { equal, eventually, match, ok } from '../support/check';
import { discard, newEditor, passage, run, wordsOf } from '../support/host';
import { serverPid } from '../support/serverProcesses';

const share = 'Một: “tăng bình quân đạt 13,5%” [@canhthuy, đoạn 2].\n';

const codes = ({ document }: vscode.TextEditor): readonly unknown[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));

/** Ends the server as a crash does, without waiting for the next one. */
function kill(): number {
  const pid = serverPid();
  ok(pid !== null, 'no server runs');
  process.kill(pid, 'SIGKILL');
  return pid;
}

const another = (pid: number): Promise<number> =>
  eventually('another server runs', () => {
    const next = serverPid();
    return next === pid ? null : next;
  });

describe('a server that ends', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await newEditor('markdown', share);
    await eventually('the report is verified', () => codes(editor).length > 0);
  });
  after(() => discard(editor));

  it('is started again, and shows what it showed', async () => {
    await another(kill());
    await eventually('the report is verified', () => codes(editor).length > 0);
    equal(codes(editor), ['altered']);
  });

  it('takes nothing from a command that is at work', async () => {
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    const reference = await passage('Đề cao vai trò', 'các tổ chức.');
    const inserting = run('insertQuotation', reference);
    const pid = kill();
    await inserting;
    await another(pid);
    const text = document.getText();
    ok(text.startsWith(share), text);
    ok(text.includes(await wordsOf(reference)), text);
  });

  it('is told in the diagnostics, which hold nothing of a report', async () => {
    await eventually('they are copied', async () => {
      await run('copyDiagnostics');
      return (await vscode.env.clipboard.readText()).startsWith('### Trích Dẫn');
    });
    const text = await vscode.env.clipboard.readText();
    match(text, /^- Server: started, started again [1-9]\d* times$/m);
    match(text, /^- Library: \d+ articles, \d+ of them searchable$/m);
    match(text, /^- Memory of the server: \d+ MB$/m);
    match(text, /^- Findings: .*\baltered\b/m);
    for (const words of [
      'bình quân',
      '13,5',
      'canhthuy',
      'Cảnh Thụy',
      'Đề cao',
      'file:',
      '/home',
    ]) {
      ok(!text.includes(words), `“${words}” in:\n${text}`);
    }
  });
});
