import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../support/check';
import { closeAll, workspaceUri } from '../support/host';

/** As Better BibTeX writes an entry, with the file that belongs to it. */
const entry = (key: string) =>
  `\n@article{${key},\n  title = {{Bài} của ${key}},\n  author = {Nguyễn, An},\n  date = {2020-05},\n  file = {Toàn văn:/home/an/Zotero/storage/AB12CD34/bai.pdf:application/pdf}\n}\n`;

describe('a bibliography file that another program keeps up to date', () => {
  const folder = () => workspaceUri('thư mục zotero').fsPath;
  const bib = () => path.join(folder(), 'thư viện.bib');
  /** Written beside and put in its place, as programs do that are careful. */
  const replaceBy = async (text: string) => {
    await writeFile(`${bib()}.tmp`, text);
    await rename(`${bib()}.tmp`, bib());
  };
  afterEach(async () => {
    await closeAll();
    await rm(folder(), { recursive: true });
  });

  it('is read again whenever it is written', async () => {
    await mkdir(folder());
    await replaceBy(entry('an2020'));
    const report = path.join(folder(), 'báo cáo.md');
    await writeFile(report, '---\nbibliography: thư viện.bib\n---\n\nTheo [@an2020; @binh2021].\n');
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(report));
    const unknown = (words: string) =>
      eventually(`unknown: ${words}`, () => {
        const found = vscode.languages
          .getDiagnostics(document.uri)
          .filter(({ source }) => source === 'Trích Dẫn')
          .map(({ range }) => document.getText(range));
        return found.join(' ') === words;
      });
    await unknown('binh2021');
    await replaceBy(entry('an2020') + entry('binh2021'));
    await unknown('');
    await replaceBy(entry('binh2021'));
    await unknown('an2020');
  });
});
