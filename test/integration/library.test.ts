import * as vscode from 'vscode';
import { equal, eventually, match } from '../support/check';
import { closeAll, discard, newEditor, run, workspaceUri } from '../support/host';

const encoder = new TextEncoder();
const write = (text: string, ...path: string[]): Thenable<void> =>
  vscode.workspace.fs.writeFile(workspaceUri(...path), encoder.encode(text));

/** What citing the article inserts; empty while the library does not have it. */
async function citationOf(articleId: string): Promise<string> {
  const editor = await newEditor('latex');
  try {
    await run('insertCitation', articleId);
    return editor.document.getText();
  } finally {
    await discard(editor);
  }
}

/** The same without the error message that citing an unknown article rightly shows. */
async function citable(articleId: string, key: string): Promise<void> {
  await eventually(`${articleId} can be cited`, async () => {
    await run('refreshLibrary');
    const editor = await newEditor('latex');
    try {
      const failed = run('insertCitation', articleId);
      await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, 500))]);
      return editor.document.getText() === `\\cite{${key}}`;
    } finally {
      await discard(editor);
    }
  });
}

describe('a library of one’s own', () => {
  after(async () => {
    await vscode.workspace.fs.delete(workspaceUri('trich-dan'), { recursive: true });
    await run('refreshLibrary');
    await closeAll();
  });

  it('takes up the articles of the workspace’s folder', async () => {
    await write(
      'Kinh nghiệm giảm nghèo ở xã Tân Tiến\n\nXã có 120 hộ nghèo.\n\nBan biên tập',
      'trich-dan',
      'tan-tien.txt',
    );
    await write('{ "citekey": "tantien" }', 'trich-dan', 'tan-tien.article.json');
    await citable('tan-tien', 'tantien');
    match(await citationOf('tan-tien'), /^\\cite\{tantien\}$/);
  });

  it('goes on working beside a broken file', async () => {
    await vscode.workspace.fs.writeFile(
      workspaceUri('trich-dan', 'hong.txt'),
      new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff]),
    );
    await run('refreshLibrary');
    equal(await citationOf('canh-thuy'), String.raw`\cite{canhthuy}`);
    equal(await citationOf('tan-tien'), String.raw`\cite{tantien}`);
  });
});
