import assert from 'node:assert/strict';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 4, 0, 0, 0, 3,
]);

describe('trich-dan export-word', () => {
  let line: CommandLine;
  before(async () => {
    line = await startCommandLine({ withWriter: true });
    await line.write(
      'nguon.bib',
      '@book{lang, title={Làng Việt}, author={Nguyễn Văn A}, year={2009}}',
    );
    await line.write('hinh.png', png);
    await line.write('../ngoai.png', png);
    await symlink(
      path.join(line.folder, '..', 'ngoai.png'),
      path.join(line.folder, 'lien-ket.png'),
    );
  });
  after(() => line.stop());

  async function wordsOf(file: string): Promise<string> {
    const files = unzipSync(await readFile(path.join(line.folder, file)));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    return [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join('');
  }

  it('writes beside the report, in the form it names, by the style it names', async () => {
    await line.write(
      'bao-cao.md',
      '---\nform: dang\ncsl: vn-numeric\nbibliography: nguon.bib\n---\n\nA [@lang, tr. 5; @canhthuy].\n',
    );
    const { code, output } = await line.run(['export-word', 'bao-cao.md']);
    assert.deepEqual([code, output], [0, 'bao-cao.docx\n']);
    const words = await wordsOf('bao-cao.docx');
    assert.match(words, /ĐẢNG CỘNG SẢN VIỆT NAM/);
    assert.match(words, /A \[\d, tr\. 5\], \[\d\]\./);
    assert.match(words, /Nguyễn Văn A \(2009\)/);
  });

  it('takes form, style and file from its options', async () => {
    await line.write('a.md', '# Báo cáo A\n\nA [@canhthuy].\n');
    const options = ['--form', 'nghi-dinh-30', '--style', 'ieee', '--output', 'khác.docx'];
    const { code, output } = await line.run(['export-word', 'a.md', ...options]);
    assert.deepEqual([code, output], [0, 'khác.docx\n']);
    assert.match(await wordsOf('khác.docx'), /CỘNG HÒA.*BÁO CÁO.*A \[1\]\./);
  });

  it('says what stands otherwise in the file', async () => {
    await line.write(
      'b.md',
      '![a](hinh.png) ![b](../ngoai.png) ![c](lien-ket.png) ![d](e.png) [@la]\n',
    );
    const { code, errors } = await line.run(['export-word', 'b.md']);
    assert.equal(code, 0);
    assert.deepEqual(errors.split('\n').slice(0, 4), [
      'Hình ../ngoai.png nằm ngoài thư mục làm việc: thay bằng lời chú.',
      'Hình lien-ket.png nằm ngoài thư mục làm việc: thay bằng lời chú.',
      'Không đọc được hình e.png: thay bằng lời chú.',
      'Không có nguồn nào mang khóa @la.',
    ]);
  });

  it('cites in plain words where the style of the report is broken', async () => {
    await line.write('hong.csl', '<style');
    await line.write('c.md', '---\ncsl: hong.csl\n---\n\nA [@canhthuy].\n');
    const { code, errors } = await line.run(['export-word', 'c.md']);
    assert.equal(code, 0);
    assert.match(errors, /^Không dùng được kiểu trích dẫn, .*hong\.csl/);
    assert.match(await wordsOf('c.docx'), /A \(Ban biên tập, “/);
  });

  it('cannot do without a report, with a wrong option, or where it may not write', async () => {
    await line.write('d.md', 'A.\n');
    for (const args of [[], ['d.md', '--form', 'x'], ['khong-co.md'], ['d.md', '--output', '.']]) {
      const { code, errors } = await line.run(['export-word', ...args]);
      assert.equal(code, 2, errors);
      assert.notEqual(errors, '');
    }
  });
});
