import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';
import { docx, paragraph, run } from '../import/docxFile';
import { commented, textOf } from '../import/wordFile';

const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
const quoted = 'Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.';
const note = `<w:footnote w:id="2">${paragraph(run(`“${title}”, đoạn 4.`))}</w:footnote>`;
const report = docx(
  paragraph(run('Báo cáo')) +
    paragraph(
      run(`Nguồn nêu: “${quoted.slice(0, 40)}`) +
        run(`${quoted.slice(40)}”`, '<w:i/>') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
  { footnotes: note },
);

describe('trich-dan check of reports in Word', () => {
  let cli: CommandLine;
  before(async function () {
    this.timeout(60_000);
    cli = await startCommandLine({ withReaders: true });
    await cli.write('báo cáo.docx', report);
    await cli.write(
      'đúng.docx',
      docx(paragraph(run(`“${quoted.replace('kẻ', 'người')}” (“${title}”, đoạn 5)`))),
    );
    await cli.write('cắt.docx', report.subarray(0, 900));
    await cli.write('chữ.docx', 'không phải Word');
    await cli.write('chữ.md', 'Một dòng.\n');
  });
  after(() => cli.stop());

  it('names paragraph or note, words, severity and code of what is wrong', async () => {
    const { code, output, errors } = await cli.run([
      'check',
      'báo cáo.docx',
      'đúng.docx',
      'chữ.md',
    ]);
    assert.deepEqual([code, errors], [1, '']);
    assert.deepEqual(output.trimEnd().split('\n'), [
      'báo cáo.docx: đoạn 2 “kẻ”: lỗi [altered] Khác nguồn: “kẻ” thay cho “người”.',
      'báo cáo.docx: cước chú 1 “đoạn 4”: cảnh báo [wrong-locator] Sai vị trí: đoạn trích ở đoạn 5, không ở đoạn 4.',
      '2 đoạn trích, 0 số liệu, 2 chỗ dẫn nguồn: 1 lỗi, 1 cảnh báo.',
    ]);
    const english = await cli.run(['check', 'báo cáo.docx'], { LANG: 'en_GB.UTF-8' });
    assert.match(english.output, /paragraph 2 “kẻ”: error [^]*footnote 1 “đoạn 4”: warning/);
  });

  it('gives the text that offsets count in', async () => {
    const { output } = await cli.run(['check', 'báo cáo.docx', '--format', 'json']);
    const { documents } = JSON.parse(output) as {
      documents: { text: string; quotations: { start: number; end: number; verdict: string }[] }[];
    };
    const [{ text, quotations: [quotation] } = { text: '', quotations: [] }] = documents;
    assert.equal(text, textOf(report));
    assert.equal(text.slice(quotation?.start, quotation?.end), quoted);
    assert.equal(quotation?.verdict, 'altered');
  });

  it('has no lines in SARIF', async () => {
    const { output } = await cli.run(['check', 'báo cáo.docx', '--format', 'sarif']);
    const { runs } = JSON.parse(output) as { runs: { results: { locations: unknown[] }[] }[] };
    assert.deepEqual(runs[0]?.results[0]?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'b%C3%A1o%20c%C3%A1o.docx', uriBaseId: 'SRCROOT' },
        },
        logicalLocations: [{ name: 'đoạn 2 “kẻ”', kind: 'element' }],
      },
    ]);
  });

  it('says of words in fonts before Unicode that they are doubtful', async () => {
    await cli.write('cũ.docx', docx(paragraph(run('B¸o c¸o', '<w:rFonts w:ascii=".VnTime"/>'))));
    const { code, errors } = await cli.run(['check', 'cũ.docx']);
    assert.equal(code, 0);
    assert.match(errors, /^cũ\.docx: Phông chữ cũ \(\.VnTime\)/);
  });

  describe('--annotate', () => {
    const copyOf = (file: string) => readFile(path.join(cli.folder, file));

    it('writes a copy with comments, and the report stays', async () => {
      const { code } = await cli.run(['check', 'báo cáo.docx', '--annotate', 'bản sao.docx']);
      assert.equal(code, 1);
      const copy = await copyOf('bản sao.docx');
      assert.deepEqual(commented(copy), [
        `kẻ: Khác nguồn: “kẻ” thay cho “người”. Nguồn: “${title}”, đoạn 5: “${quoted.replace('kẻ', 'người')}”`,
        ': Sai vị trí: đoạn trích ở đoạn 5, không ở đoạn 4.',
      ]);
      assert.equal(textOf(copy), textOf(report));
      assert.deepEqual(await copyOf('báo cáo.docx'), Buffer.from(report));
      const again = await cli.run(['check', 'bản sao.docx', '--annotate', 'bản sao 2.docx']);
      assert.equal(again.code, 1);
      assert.deepEqual(commented(await copyOf('bản sao 2.docx')), commented(copy));
      assert.deepEqual(
        (await readdir(cli.folder)).filter((name) => name.endsWith('.tmp')),
        [],
      );
    });

    it('never writes over the report, and takes one report at a time', async () => {
      for (const args of [
        ['báo cáo.docx', '--annotate', './báo cáo.docx'],
        ['báo cáo.docx', 'đúng.docx', '--annotate', 'x.docx'],
        ['chữ.md', '--annotate', 'x.docx'],
        ['báo cáo.docx', '--annotate', 'x.txt'],
        ['báo cáo.docx', '--annotate', 'không có/x.docx'],
      ]) {
        const { code, output, errors } = await cli.run(['check', ...args]);
        assert.deepEqual([code, output], [2, ''], args.join(' '));
        assert.match(errors, /--annotate|không ghi được/);
      }
      assert.deepEqual(await copyOf('báo cáo.docx'), Buffer.from(report));
    });
  });

  it('says what a file is that is no Word document', async () => {
    const faults = {
      'cắt.docx': /tệp hỏng/,
      'chữ.docx': /không phải định dạng/,
      'không có.docx': /không đọc được/,
    };
    await writeFile(path.join(cli.folder, 'x'), '');
    for (const [file, fault] of Object.entries(faults)) {
      const { code, output, errors } = await cli.run(['check', file]);
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, fault);
      assert.ok(errors.startsWith(`${file}: `));
    }
  });
});
