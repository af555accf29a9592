import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/check';
import { discard, newEditor, run, workspaceUri } from '../support/host';

const odd = '§¶ng ñy x· C¶nh Thôy ®· tËp trung chØ ®¹o.';
const fine = 'Đảng ủy xã Cảnh Thụy đã tập trung chỉ đạo.';
const other = 'Nhân dân các thôn đã đồng lòng xây dựng nông thôn mới.';

const accept = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

/** Runs the command and takes the first line of its list; again if the list lost the focus meanwhile. */
async function convert(document: vscode.TextDocument): Promise<void> {
  const { version } = document;
  await eventually('the text is converted', async () => {
    let hasEnded = false;
    const running = Promise.resolve(run('convertEncoding')).finally(() => {
      hasEnded = true;
    });
    await eventually('the list is answered', async () => {
      await accept();
      return hasEnded;
    });
    await running;
    return document.version !== version;
  });
}

async function withEditor(
  content: string,
  test: (editor: vscode.TextEditor) => Promise<void>,
): Promise<void> {
  const editor = await newEditor('plaintext', content);
  try {
    await test(editor);
  } finally {
    await discard(editor);
  }
}

describe('converting old encodings', () => {
  it('changes what is in one, as one step to undo', async () => {
    const text = `${odd}\n${other}\n${odd}\n`;
    await withEditor(text, async ({ document }) => {
      await convert(document);
      equal(document.getText(), `${fine}\n${other}\n${fine}\n`);
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), text);
    });
  });

  it('changes what is selected alone', () =>
    withEditor(`${odd}\n${odd}`, async (editor) => {
      const { document } = editor;
      editor.selection = new vscode.Selection(1, 0, 1, odd.length);
      await convert(document);
      equal(document.getText(), `${odd}\n${fine}`);
    }));

  it('joins letters in pieces', () =>
    withEditor(other.normalize('NFD'), async ({ document }) => {
      await convert(document);
      equal(document.getText(), other);
    }));

  it('leaves a text alone that needs none of it', () =>
    withEditor(other, async ({ document }) => {
      const { version } = document;
      await run('convertEncoding');
      equal(document.version, version);
    }));

  it('reads the file again whose letters were lost', async () => {
    const file = workspaceUri('ma-cu.txt');
    const bytes = Uint8Array.from(odd, (letter) => letter.charCodeAt(0));
    await vscode.workspace.fs.writeFile(file, bytes);
    try {
      // As a user opens it: what an extension opens stays open for minutes after its tab is closed.
      await vscode.commands.executeCommand('vscode.open', file);
      const editor = await eventually('the file is open', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path === file.path ? active : null;
      });
      const { document } = editor;
      ok(document.getText().includes('\ufffd'));
      await convert(document);
      equal(document.getText(), fine);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await eventually('the file is closed', () => document.isClosed);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});
