import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { exportWordRequest } from '../../../src/protocol/exporting';
import { libraryRequest } from '../../../src/protocol/lsp';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';

const uri = 'memory:/library/bao-cao/report.md';

/** The first bytes of a PNG of 4 by 3. */
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 4, 0, 0, 0, 3,
]);

describe('a report exported to Word by the server', () => {
  let client: ServerClient;
  before(async () => {
    client = await startClient({
      files: {
        'xa.md': '---\ntitle: Xã An\nauthor: Ban biên tập\n---\n\nMột đoạn của bài.',
        'bao-cao/nguon.bib': '@book{lang, title={Làng Việt}, author={Nguyễn Văn A}, year={2009}}',
        'bao-cao/hinh/a.png': png,
        'ngoài.png': png,
      },
    });
  });
  after(() => client.stop());

  async function open(text: string): Promise<void> {
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  afterEach(() =>
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
  );

  async function exported(text: string, form: 'nghi-dinh-30' | null = 'nghi-dinh-30') {
    await open(text);
    const { file, notes } = await client.ask(exportWordRequest, { uri, form, worker: null });
    const files = file === null ? {} : unzipSync(Buffer.from(file, 'base64'));
    const part = files['word/document.xml'];
    const xml = part ? strFromU8(part) : '';
    // The words alone.
    const document = [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join('');
    return { notes, files: Object.keys(files), document };
  }

  it('asks for the form where the report names none', async () => {
    assert.deepEqual(await exported('# T\n', null), { notes: [], files: [], document: '' });
  });

  it('takes the form that the report names', async () => {
    const { document } = await exported('---\nform: dang\n---\n\nA.\n', null);
    assert.match(document, /ĐẢNG CỘNG SẢN VIỆT NAM/);
  });

  it('cites the library and the bibliographies of the report', async () => {
    const { articles } = await client.ask(libraryRequest, { filter: '' });
    const key = articles[0]?.key ?? '';
    const { document, notes } = await exported(
      `---\nbibliography: nguon.bib\n---\n\nA [@${key}] b [@lang, tr. 5] [@la].\n`,
    );
    assert.match(document, /A \(Ban biên tập\) b \(Nguyễn Văn A, 2009, tr\. 5\)/);
    assert.match(document, /Nguyễn Văn A \(2009\), Làng Việt\.Ban biên tập, “Xã An”\./);
    assert.deepEqual(notes[0], 'Không có nguồn nào mang khóa @la.');
    assert.match(notes.at(-1) ?? '', /^Để trống: cơ quan ban hành, số, ký hiệu, địa danh,/);
  });

  it('cites by the style that the report names', async () => {
    const { document } = await exported(
      '---\nbibliography: nguon.bib\ncsl: vn-numeric\n---\n\nA [@lang, tr. 5].\n',
    );
    assert.match(document, /A \[1, tr\. 5\]\./);
  });

  it('shows images beside the report, and none from elsewhere', async () => {
    const text =
      '![a](hinh/a.png)\n\n![b](../ngoài.png)\n\n![c](không.png)\n\n' +
      '![d](https://a.vn/x.png)\n\n![e](//a.vn/x.png)\n\n![f](/etc/passwd)\n';
    const { files, notes } = await exported(text);
    assert.equal(files.filter((name) => name.startsWith('word/media/')).length, 1);
    assert.deepEqual(notes.slice(0, 5), [
      'Hình ../ngoài.png nằm ngoài thư mục làm việc: thay bằng lời chú.',
      'Không đọc được hình không.png: thay bằng lời chú.',
      'Hình https://a.vn/x.png ở trên mạng, không tải về: thay bằng lời chú.',
      'Hình //a.vn/x.png ở trên mạng, không tải về: thay bằng lời chú.',
      'Hình /etc/passwd nằm ngoài thư mục làm việc: thay bằng lời chú.',
    ]);
  });

  it('says in words why it is not written', async () => {
    await open('x'.repeat(4_000_001));
    await assert.rejects(
      client.ask(exportWordRequest, { uri, form: 'dang', worker: null }),
      /Báo cáo dài hơn giới hạn 4000000 ký tự/,
    );
  });
});
