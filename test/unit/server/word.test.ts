import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { verificationPageRequest } from '../../../src/protocol/lsp';
import { wordCheckRequest, wordCopyRequest } from '../../../src/protocol/wordCheck';
import { signedAt } from '../../../src/protocol/wordReports';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';
import { docx, paragraph, run } from '../import/docxFile';
import { commented, partOf, textOf } from '../import/wordFile';

const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
const note = `<w:footnote w:id="2">${paragraph(run(`“${title}”, đoạn 4.`))}</w:footnote>`;
const report = docx(
  paragraph(
    run('Nguồn nêu: “Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.”') +
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
  ),
  { footnotes: note },
);
const uri = (name: string) => `memory:/library/../${name}`;
const signing = { name: 'Trích Dẫn', initials: 'TD', date: '2026-01-02T03:04:05Z' };

describe('a report in Word at the server', () => {
  let client: ServerClient;
  before(async () => {
    const files = {
      'canh-thuy/article.txt': await readFile('content/canh-thuy/article.txt', 'utf8'),
      '../báo cáo.docx': report,
      '../cũ.docx': docx(paragraph(run('B¸o c¸o', '<w:rFonts w:ascii=".VnTime"/>'))),
      '../hỏng.docx': report.subarray(0, 500),
    };
    client = await startClient({ files });
  });
  after(() => client.stop());

  it('is verified', async () => {
    assert.deepEqual(await client.ask(wordCheckRequest, { uri: uri('báo cáo.docx') }), {
      type: 'checked',
      counts: { quotations: 1, figures: 0, citations: 1, errors: 1, warnings: 1, information: 0 },
      comments: 2,
      doubts: [],
    });
  });

  it('says of words in fonts before Unicode that they are doubtful', async () => {
    const answer = await client.ask(wordCheckRequest, { uri: uri('cũ.docx') });
    assert.ok(answer.type === 'checked');
    assert.match(answer.doubts.join(), /^Phông chữ cũ \(\.VnTime\)/);
  });

  it('gets a copy with comments, signed as the client says', async () => {
    const answer = await client.ask(wordCopyRequest, { uri: uri('báo cáo.docx'), signing });
    assert.ok(answer.type === 'copy');
    const copy = new Uint8Array(Buffer.from(answer.file, 'base64'));
    assert.equal(textOf(copy), textOf(report));
    assert.match(commented(copy)[0] ?? '', /^kẻ: Khác nguồn: “kẻ” thay cho “người”\. Nguồn: /);
    assert.match(partOf(copy, 'word/comments.xml'), /w:date="2026-01-02T03:04:05Z"/);
  });

  it('has a page, which names paragraphs and notes', async () => {
    const page = await client.ask(verificationPageRequest, { uri: uri('báo cáo.docx') });
    assert.match(page ?? '', /Đoạn trích, đoạn 1</);
    assert.match(page ?? '', /Dẫn nguồn, cước chú 1/);
    assert.doesNotMatch(page ?? '', /dòng 1/);
  });

  it('is not verified where it is broken or gone, and the user is told why', async () => {
    const faults = {
      'hỏng.docx': /^hỏng\.docx: .*hỏng/,
      'không có.docx': /^không có\.docx: không đọc được/,
    };
    for (const [name, message] of Object.entries(faults)) {
      for (const answer of [
        await client.ask(wordCheckRequest, { uri: uri(name) }),
        await client.ask(wordCopyRequest, { uri: uri(name), signing }),
      ]) {
        assert.ok(answer.type === 'none');
        assert.match(answer.message, message);
      }
    }
  });

  it('takes no date but one', async () => {
    const wrong = { uri: uri('báo cáo.docx'), signing: { ...signing, date: '"/><w:evil' } };
    await assert.rejects(client.ask(wordCopyRequest, wrong), /wrong parameters/);
  });

  it('is signed by the clock of the place', () => {
    const now = new Date(2026, 0, 2, 3, 4, 5);
    assert.deepEqual(signedAt(now), signing);
  });
});
