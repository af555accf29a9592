import assert from 'node:assert/strict';
import { documentForms } from '../../../src/export/word/documentForms';
import { documentFormIds } from '../../../src/protocol/exporting';
import { boldWidth } from '../../../src/export/word/textWidth';
import type { Element } from './wordFile';
import { all, at, textOf, value, written } from './wordFile';

const report = `---
cơ quan chủ quản: UBND tỉnh Thái Nguyên
cơ quan ban hành: Sở Nội vụ
số ký hiệu: 5/BC-SNV
địa danh: Thái Nguyên
ngày: 2026-01-05
tên loại: Báo cáo
trích yếu: Kết quả năm 2025
nơi nhận: [Như trên, "Lưu: VT, VP"]
quyền hạn: KT. Giám đốc
chức vụ: Phó Giám đốc
người ký: Nguyễn Văn An
---

# I. Kết quả

Một đoạn.

## 1. Chỉ đạo
`;

/** The letters of the run that has just these words. */
function lettersOf(within: Element, words: string) {
  const run = all(within, 'w:r').find((one) => textOf(one) === words);
  assert.ok(run, words);
  return {
    size: Number(value(at(run, 'w:sz'))) / 2,
    bold: at(run, 'w:b') !== undefined,
    italic: at(run, 'w:i') !== undefined,
    underlined: at(run, 'w:u') !== undefined,
  };
}

const upright = { bold: false, italic: false, underlined: false };

describe('the form of Nghị định 30/2020', () => {
  it('is on A4 with the margins of the decree', async () => {
    const { word } = await written(report);
    const section = at(word.document, 'w:sectPr');
    assert.ok(section);
    assert.deepEqual(
      ['w:w', 'w:h'].map((name) => value(at(section, 'w:pgSz'), name)),
      ['11906', '16838'],
    );
    const margins = ['w:top', 'w:bottom', 'w:left', 'w:right', 'w:header'];
    assert.deepEqual(
      margins.map((name) => value(at(section, 'w:pgMar'), name)),
      ['1134', '1134', '1701', '850', '567'],
    );
  });

  it('numbers pages in the middle above, and the first not', async () => {
    const { word } = await written(report);
    assert.ok(at(word.document, 'w:titlePg'));
    const headers = [...word.parts].filter(([name]) => /^word\/header\d\.xml$/.test(name));
    const numbered = headers.filter(([, part]) => /PAGE/.test(JSON.stringify(part)));
    assert.deepEqual([headers.length, numbered.length], [2, 1]);
    const [, part] = numbered[0] ?? assert.fail();
    assert.equal(value(at(part, 'w:jc')), 'center');
    assert.equal(value(at(part, 'w:sz')), '28');
  });

  it('has the heads of the decree in their letters', async () => {
    const { document } = (await written(report)).word;
    const bold = { ...upright, bold: true };
    assert.deepEqual(lettersOf(document, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), {
      size: 13,
      ...bold,
    });
    assert.deepEqual(lettersOf(document, 'Độc lập - Tự do - Hạnh phúc'), { size: 14, ...bold });
    assert.deepEqual(lettersOf(document, 'UBND TỈNH THÁI NGUYÊN'), { size: 13, ...upright });
    assert.deepEqual(lettersOf(document, 'SỞ NỘI VỤ'), { size: 13, ...bold });
    assert.deepEqual(lettersOf(document, 'Số: 05/BC-SNV'), { size: 13, ...upright });
    assert.deepEqual(lettersOf(document, 'Thái Nguyên, ngày 05 tháng 01 năm 2026'), {
      size: 14,
      ...upright,
      italic: true,
    });
    assert.deepEqual(lettersOf(document, 'BÁO CÁO'), { size: 14, ...bold });
    assert.deepEqual(lettersOf(document, 'Kết quả năm 2025'), { size: 14, ...bold });
  });

  it('ends with recipients and signer', async () => {
    const { document } = (await written(report)).word;
    const bold = { ...upright, bold: true };
    assert.deepEqual(lettersOf(document, 'Nơi nhận:'), { size: 12, ...bold, italic: true });
    assert.deepEqual(lettersOf(document, '- Như trên;'), { size: 11, ...upright });
    assert.deepEqual(lettersOf(document, '- Lưu: VT, VP.'), { size: 11, ...upright });
    for (const words of ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn An']) {
      assert.deepEqual(lettersOf(document, words), { size: 14, ...bold });
    }
  });

  it('draws lines under motto, body and summary of the lengths asked for', async () => {
    const { word } = await written(report);
    const lines = word.paragraphs.filter((paragraph) => at(paragraph, 'w:pBdr', 'w:bottom'));
    assert.equal(lines.length, 3);
    const [left, right] = all(at(word.document, 'w:tblGrid') ?? assert.fail(), 'w:gridCol').map(
      (column) => Number(value(column, 'w:w')),
    );
    const lengths = [left, right, 9354].map((place, index) => {
      const indent = at(lines[index] ?? assert.fail(), 'w:ind');
      const beside = Number(value(indent, 'w:left')) + Number(value(indent, 'w:right'));
      return ((place ?? 0) - beside) / 56.7;
    });
    const [issuer = 0, motto = 0, summary = 0] = lengths;
    const shareOf = (length: number, words: string, size: number) =>
      length / boldWidth(words, size);
    assert.ok(shareOf(issuer, 'SỞ NỘI VỤ', 13) > 1 / 3 && shareOf(issuer, 'SỞ NỘI VỤ', 13) < 1 / 2);
    assert.ok(Math.abs(shareOf(motto, 'Độc lập - Tự do - Hạnh phúc', 14) - 1) < 0.05);
    assert.ok(shareOf(summary, 'Kết quả năm 2025', 14) > 1 / 3);
    assert.ok(shareOf(summary, 'Kết quả năm 2025', 14) < 1 / 2);
  });

  it('sets the text as the decree has it', async () => {
    const { word } = await written(report);
    assert.equal(value(at(word.paragraph('Một đoạn.'), 'w:pStyle')), 'BodyText');
    const body = word.style('BodyText');
    assert.equal(value(at(body, 'w:jc')), 'both');
    assert.equal(value(at(body, 'w:ind'), 'w:firstLine'), '720');
    assert.equal(value(at(body, 'w:spacing'), 'w:after'), '120');
    assert.equal(value(at(body, 'w:spacing'), 'w:line'), '276');
    const defaults = at(word.part('word/styles.xml'), 'w:docDefaults') ?? assert.fail();
    assert.equal(value(at(defaults, 'w:sz')), '28');
    assert.equal(value(at(defaults, 'w:rFonts'), 'w:ascii'), 'Times New Roman');
    assert.equal(value(at(defaults, 'w:lang')), 'vi-VN');
    assert.equal(value(at(word.paragraph('I. Kết quả'), 'w:pStyle')), 'Heading1');
    assert.ok(at(word.style('Heading1'), 'w:caps') && at(word.style('Heading1'), 'w:b'));
    assert.equal(at(word.style('Heading2'), 'w:caps'), undefined);
    assert.equal(value(at(word.style('Heading1'), 'w:color')), '000000');
  });
});

describe('the form of the Party', () => {
  const party = report
    .replace('5/BC-SNV', '127-BC/TU')
    .replace('KT. Giám đốc', 'K/T Trưởng ban')
    .replace('"Lưu: VT, VP"', 'Lưu Văn phòng');

  it('has its own heads, signs and letters', async () => {
    const { word } = await written(party, { form: 'dang' });
    const { document } = word;
    const bold = { ...upright, bold: true };
    assert.deepEqual(lettersOf(document, 'ĐẢNG CỘNG SẢN VIỆT NAM'), { size: 15, ...bold });
    assert.deepEqual(lettersOf(document, 'SỞ NỘI VỤ'), { size: 14, ...bold });
    assert.ok(word.lines.includes('*') && word.lines.includes('-----'));
    assert.deepEqual(lettersOf(document, 'Số 127-BC/TU'), { size: 14, ...upright });
    assert.deepEqual(lettersOf(document, 'BÁO CÁO'), { size: 16, ...bold });
    assert.deepEqual(lettersOf(document, 'Kết quả năm 2025'), { size: 15, ...bold });
    assert.deepEqual(lettersOf(document, 'K/T TRƯỞNG BAN'), { size: 14, ...bold });
    assert.deepEqual(lettersOf(document, 'PHÓ GIÁM ĐỐC'), { size: 14, ...upright });
    assert.deepEqual(lettersOf(document, 'Nơi nhận:'), { size: 14, ...upright, underlined: true });
    assert.deepEqual(lettersOf(document, '- Lưu Văn phòng.'), { size: 12, ...upright });
    assert.ok(!word.lines.some((line) => /CỘNG HÒA|Độc lập/.test(line)));
    const spacing = at(word.style('BodyText'), 'w:spacing');
    assert.deepEqual([value(spacing, 'w:line'), value(spacing, 'w:lineRule')], ['400', 'exact']);
    assert.equal(value(at(word.style('BodyText'), 'w:ind'), 'w:firstLine'), '567');
  });
});

describe('the measures of forms', () => {
  it('say each where they come from', () => {
    for (const id of documentFormIds) {
      const measures = Object.values(documentForms[id]).filter((one) => typeof one === 'object');
      assert.ok(measures.length > 15);
      for (const measure of measures) {
        assert.ok('rule' in measure && measure.rule !== '' && measure.source !== '', id);
      }
    }
  });
});
