import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import { closeAll, discard, newEditor, run, workspaceUri } from '../support/host';

const report = `---
form: nghi-dinh-30
cơ quan ban hành: Sở Nội vụ
tên loại: Báo cáo
trích yếu: Kết quả năm 2025
---

Một đoạn với một chỗ dẫn [@canhthuy, đoạn 2]^[Và một chú thích.].
`;

describe('export to Word', () => {
  const target = workspaceUri('xuat-ra-word.docx');

  /** The words of a part of the file that was written. */
  async function wordsOf(part: string): Promise<string> {
    const files = unzipSync(await vscode.workspace.fs.readFile(target));
    const xml = files[part];
    ok(xml, `no ${part} among ${Object.keys(files).join(', ')}`);
    return [...strFromU8(xml).matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join('');
  }

  async function exported(text: string, said: object = {}): Promise<void> {
    const editor = await newEditor('markdown', text);
    try {
      await run('exportWord', { target: target.toString(), ...said });
    } finally {
      await discard(editor);
    }
  }

  afterEach(async () => {
    await vscode.workspace.fs.delete(target);
    await closeAll();
  });

  it('writes the active report in the form it names, with its citations and footnotes', async () => {
    await exported(report);
    const words = await wordsOf('word/document.xml');
    ok(words.startsWith('SỞ NỘI VỤCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), words.slice(0, 80));
    ok(words.includes('BÁO CÁOKết quả năm 2025'), words);
    ok(/dẫn \(Ban biên tập, đoạn 2\)/.test(words), words);
    equal((await wordsOf('word/footnotes.xml')).trim(), 'Và một chú thích.');
  });

  it('writes it in the form that is asked for', async () => {
    await exported(report, { form: 'dang' });
    ok((await wordsOf('word/document.xml')).includes('ĐẢNG CỘNG SẢN VIỆT NAM'), 'no head');
  });
});
