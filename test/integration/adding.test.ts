import * as vscode from 'vscode';
import { encodeAs } from '../../src/core/text/encodings/encodings';
import { equal, eventually, match, ok } from '../support/check';
import { closeAll, run, workspaceUri } from '../support/host';
import { deleteFolders, readText } from '../support/workspaceFiles';

const encoder = new TextEncoder();
const library = () => workspaceUri('trich-dan');
const inLibrary = (name: string) => vscode.Uri.joinPath(library(), name);

const article = (commune: string, households: number): string =>
  `Kinh nghiệm làm đường ở xã ${commune}\n\nXã ${commune} vận động ${households} hộ dân hiến đất làm đường.\n\nBan biên tập`;

async function put(content: string | Uint8Array, ...path: string[]): Promise<vscode.Uri> {
  const uri = workspaceUri(...path);
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function names(): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(library());
    return entries.map(([name]) => name).toSorted();
  } catch {
    // The folder is made with the first article.
    return [];
  }
}

/** Runs what asks with lists, and takes the first line of each until it is done. */
async function takingFirst(running: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = running.then(() => (isDone = true));
  await eventually(
    'what was asked is done',
    async () => {
      if (!isDone) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return isDone;
    },
    15_000,
  );
  await done;
}

describe('adding articles', () => {
  afterEach(async () => {
    await closeAll();
    await deleteFolders('trich-dan').catch(() => undefined);
    await deleteFolders('nguon').catch(() => undefined);
  });

  it('makes a file and a record of a text, and the library folder with them', async () => {
    const text = article('An Bình', 31);
    const folder = library().toString();
    await run('addArticle', { name: 'Dán.txt', text, preview: false, folder });
    equal(await names(), [
      'kinh-nghiem-lam-duong-o-xa-an-binh.article.json',
      'kinh-nghiem-lam-duong-o-xa-an-binh.txt',
    ]);
    equal(await readText(inLibrary('kinh-nghiem-lam-duong-o-xa-an-binh.txt')), text);
    const record = await readText(inLibrary('kinh-nghiem-lam-duong-o-xa-an-binh.article.json'));
    const { citekey, csl } = JSON.parse(record);
    equal([citekey, csl.author], ['kinh-nghiem-lam-duong', [{ literal: 'Ban biên tập' }]]);
  });

  it('reads a page of the web, and keeps it beside its text', async () => {
    const body = article('Bình Minh', 41)
      .split('\n\n')
      .map((words, index) => (index === 0 ? `<h1>${words}</h1>` : `<p>${words}</p>`));
    const html = `<html><body>${body.join('')}</body></html>`;
    const uri = (await put(html, 'nguon', 'trang.html')).toString();
    await run('addArticle', { uri, preview: false, folder: library().toString() });
    const stem = 'kinh-nghiem-lam-duong-o-xa-binh-minh';
    equal(await names(), [`${stem}.article.json`, `${stem}.html`, `${stem}.md`]);
    equal(await readText(inLibrary(`${stem}.html`)), html);
    match(await readText(inLibrary(`${stem}.md`)), /vận động 41 hộ dân/);
  });

  it('writes over nothing, whatever is in the folder', async () => {
    const name = 'kinh-nghiem-lam-duong-o-xa-an-binh';
    await put('Một bài khác.', 'trich-dan', `${name}.md`);
    const text = article('An Bình', 32);
    const folder = library().toString();
    await run('addArticle', { name: 'Dán.txt', text, preview: false, folder });
    equal(await readText(inLibrary(`${name}.md`)), 'Một bài khác.');
    equal(await readText(inLibrary(`${name}-2.txt`)), text);
  });

  it('adds a folder: broken files and equal texts are left out, encodings are chosen', async () => {
    await put(article('An Bình', 31), 'nguon', 'a.txt');
    await put(article('An Bình', 31), 'nguon', 'con', 'b.txt');
    await put(article('An Bình', 33), 'nguon', 'con', 'c.md');
    await put(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'nguon', 'hong.docx');
    await put(encodeAs(article('Nam Đàn', 51), 'tcvn3').bytes, 'nguon', 'cu.txt');
    await takingFirst(run('addArticle', workspaceUri('nguon')));
    equal(await names(), [
      'kinh-nghiem-lam-duong-o-xa-an-binh-2.article.json',
      'kinh-nghiem-lam-duong-o-xa-an-binh-2.md',
      'kinh-nghiem-lam-duong-o-xa-an-binh.article.json',
      'kinh-nghiem-lam-duong-o-xa-an-binh.txt',
      'kinh-nghiem-lam-duong-o-xa-nam-dan.article.json',
      'kinh-nghiem-lam-duong-o-xa-nam-dan.txt',
      'kinh-nghiem-lam-duong-o-xa-nam-dan.txt.bak',
    ]);
    equal(
      await readText(inLibrary('kinh-nghiem-lam-duong-o-xa-nam-dan.txt')),
      article('Nam Đàn', 51),
    );
    const keys = await Promise.all(
      (await names())
        .filter((name) => name.endsWith('.json'))
        .map(async (name) => JSON.parse(await readText(inLibrary(name))).citekey),
    );
    equal(new Set(keys).size, 3);
  });

  it('renames the files of an article together, and keeps its key', async () => {
    const body = `<p>${article('Gia Lâm', 71).replaceAll('\n\n', '</p><p>')}</p>`;
    const uri = (
      await put(`<html><body>${body}</body></html>`, 'nguon', 'gia-lam.html')
    ).toString();
    await run('addArticle', { uri, preview: false, folder: library().toString() });
    const record = (await names()).find((name) => name.endsWith('.json')) ?? '';
    const { citekey } = JSON.parse(await readText(inLibrary(record)));
    await eventually('the files have other names', async () => {
      await run('renameArticle', record.replace('.article.json', ''), 'gia-lam');
      return (await names()).includes('gia-lam.html');
    });
    equal(await names(), ['gia-lam.article.json', 'gia-lam.html', 'gia-lam.txt']);
    const renamed = JSON.parse(await readText(inLibrary('gia-lam.article.json')));
    equal(renamed.citekey, citekey);
    equal([renamed.source.file, renamed.source.original.name], ['gia-lam.txt', 'gia-lam.html']);
  });

  it('makes a record for an article that has none, and opens it beside the text', async () => {
    await put(article('Long Mỹ', 61), 'trich-dan', 'long-my.txt');
    await run('refreshLibrary');
    await eventually('the record is there', async () => {
      await run('editRecord', 'long-my');
      return (await names()).includes('long-my.article.json');
    });
    const record = JSON.parse(await readText(inLibrary('long-my.article.json')));
    equal(record.source.file, 'long-my.txt');
    equal(record.csl.title, 'Kinh nghiệm làm đường ở xã Long Mỹ');
    const open = vscode.window.visibleTextEditors.map(({ document }) => document.uri.path);
    ok(
      open.some((path) => path.endsWith('long-my.article.json')),
      open.join(),
    );
    ok(
      open.some((path) => path.endsWith('long-my.txt')),
      open.join(),
    );
  });
});
