import assert from 'node:assert/strict';
import { judgeQuotation } from '../../../../src/core/quotation/judge/judge';
import { embedded, judge, told } from './embedded';

describe('a listed error of the source', () => {
  const mended: [string, string][] = [
    ['tinh thần đấu tranh tự phê bình', 'đấu tranh → đấu trang'],
    ['Ban chấp hành ý chí và hành động', 'ý chí → ý trí'],
    ['đấu thực hiện. Trong đó xã là 1', 'hiện. Trong → hiện.Trong'],
    ['tranh thủ sự đầu tư, đóng góp từ', 'đầu tư, → đầu tư ,'],
    ['quân đạt 13%; cơ cấu kinh tế của xã', '; cơ → ; Cơ'],
    ['đạt 19,5 triệu đồng/người/năm và', 'người/năm → người/ năm'],
    ['biện pháp lãnh đạo sát đúng, phù hợp', 'sát đúng → , sát đúng'],
    ['Hai là, tập trung xây dựng', 'tập trung → Tập trung'],
    ['của Đảng ủy - HĐND - UBND, ủy ban', 'Đảng ủy - HĐND - UBND → Đảng ủy- HĐND- UBND'],
    ['hệ thống chính trị ở Cảnh Thụy không', 'chính trị ở → chính trị, ở'],
  ];
  for (const [quotation, change] of mended) {
    it(`is seen to be mended: ${change}`, () => {
      const judgement = judge(quotation);
      assert.equal(judgement.verdict, 'corrected');
      assert.deepEqual(told(judgement), [`corrected: ${change}`]);
    });
  }

  it('is seen to be mended in a few words', () => {
    for (const words of ['đấu tranh', 'đấu tranh tự', 'ý chí', 'người/năm']) {
      assert.equal(judge(words).verdict, 'corrected', words);
    }
    assert.equal(judge('đấu').verdict, 'verbatim');
    for (const words of ['đấu tranh nhau', 'đầu tư, vốn', 'ý chí tốt', 'rất đấu tranh']) {
      assert.equal(judge(words).verdict, 'absent', words);
    }
    assert.deepEqual(told(judge('Đấu tranh!')), [
      'corrected: Đấu tranh → đấu trang',
      'typography: ! → ',
    ]);
  });

  it('may be kept', () => {
    assert.equal(judge('đấu trang tự phê bình').verdict, 'verbatim');
    assert.equal(judge('thực hiện.Trong đó').verdict, 'verbatim');
  });

  it('is mended among slight differences', () => {
    assert.equal(judge('Đảng uỷ - HĐND - UBND, uỷ ban MTTQ').verdict, 'corrected');
    assert.deepEqual(told(judge('tinh thần Đấu tranh tự phê bình!')), [
      'case: Đấu → đấu',
      'corrected: tranh → trang',
      'typography: ! → ',
    ]);
    assert.equal(judge('tinh thần đấu tranh tự Phê bình!').verdict, 'corrected');
  });

  it('is mended in other glyphs', () => {
    assert.equal(judge('của Đảng ủy – HĐND – UBND, ủy ban').verdict, 'corrected');
  });

  it('is mended in the part of it that is quoted', () => {
    assert.deepEqual(told(judge('tư, đóng góp từ')), ['corrected: tư, → tư ,']);
    assert.deepEqual(told(judge('tư , đóng góp từ')), []);
  });

  it('is mended among others', () => {
    const judgement = judge('tinh thần đấu tranh tự phê phán trong nội bộ đảng');
    assert.equal(judgement.verdict, 'altered');
    assert.deepEqual(told(judgement), [
      'corrected: đấu tranh → đấu trang',
      'replaced: phán → bình',
    ]);
  });

  it('is not mended by other words', () => {
    const judgement = judge('tinh thần đấu trưng tự phê bình');
    assert.deepEqual(told(judgement), ['replaced: trưng → trang']);
  });

  it('may be a word missing or doubled', () => {
    const text = 'Kế hoạch đã được được thông qua với nhiều kiến quý báu của nhân dân.';
    const doubled = text.indexOf('được được');
    const missing = text.indexOf('nhiều kiến');
    const source = {
      text,
      sic: [
        { start: doubled, end: doubled + 9, intended: 'được' },
        { start: missing, end: missing + 10, intended: 'nhiều ý kiến' },
      ],
    };
    const judgement = judgeQuotation(
      'Kế hoạch đã được thông qua với nhiều ý kiến quý báu',
      source,
      () => [{ start: 0, end: text.length, edits: 2 }],
    );
    assert.equal(judgement.verdict, 'corrected');
    assert.deepEqual(told(judgement), [
      'corrected: được → được được',
      'corrected: nhiều ý kiến → nhiều kiến',
    ]);
  });

  it('outside the quotation is no matter', () => {
    assert.equal(embedded.sic.length, 10);
    assert.equal(judge('trang tự phê bình').verdict, 'verbatim');
    assert.equal(judge('tranh tự phê bình').verdict, 'corrected');
  });

  describe('that lacks or doubles words', () => {
    const text = 'Xã có nhiều kiến hay, ghi ý vào sổ - sách, đã được được đọc kỹ cho dân nghe.';
    const entry = (exact: string, intended: string) => {
      const start = text.indexOf(exact);
      return { start, end: start + exact.length, intended };
    };
    const source = {
      text,
      sic: [
        entry('kiến', 'ý kiến'),
        entry('ý vào', 'ý kiến vào'),
        entry('-', '–'),
        entry('được được', 'được'),
      ],
    };
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['có nhiều ý kiến hay, ghi', ['corrected: ý kiến → kiến']],
      ['“có nhiều ý kiến hay, ghi', ['typography: “ → ', 'corrected: ý kiến → kiến']],
      ['kiến hay, ghi ý kiến vào sổ', ['corrected: ý kiến vào → ý vào']],
      ['hay, ghi ý kiến vào', ['corrected: ý kiến vào → ý vào']],
      ['đã được đọc kỹ cho dân', ['corrected: được → được được']],
      ['sách, đã được được đọc kỹ', []],
      ['ghi ý vào sổ – sách, đã', ['typography: – → -']],
      ['ghi ý vào sổ- sách, đã', ['space: sổ- → sổ -']],
      ['ghi ý vào sổ sách, đã được', ['dropped:  → -']],
    ];
    for (const [quotation, expected] of cases) {
      it(`is seen in “${quotation}”: ${expected.join('; ')}`, () => {
        const judgement = judgeQuotation(quotation, { ...source }, () => [
          { start: 0, end: text.length, edits: 1 },
        ]);
        assert.deepEqual(told(judgement), expected);
      });
    }
  });

  describe('of which the quotation has a part', () => {
    const text = 'Xã có nhièu ý kiến hay của dân, được được ghi lại trong sổ - sách cũ.';
    const entry = (exact: string, intended: string) => {
      const start = text.indexOf(exact);
      return { start, end: start + exact.length, intended };
    };
    const source = {
      text,
      sic: [
        entry('nhièu ý kiến', 'nhiều ý kiến'),
        entry('được được ghi', 'được ghi'),
        entry('trong sổ - sách cũ', 'trong sổ sách cũ'),
      ],
    };
    const toldOf = (quotation: string): string[] =>
      told(
        judgeQuotation(quotation, { ...source }, () => [{ start: 0, end: text.length, edits: 1 }]),
      );

    const parts: readonly (readonly [string, readonly string[]])[] = [
      ['Xã có nhiều ý kiến hay', ['corrected: nhiều ý kiến → nhièu ý kiến']],
      ['Xã có nhiều ý', ['corrected: nhiều → nhièu']],
      ['Xã có nhiều', ['corrected: nhiều → nhièu']],
      ['nhiều ý kiến hay của', ['corrected: nhiều ý kiến → nhièu ý kiến']],
      ['ý kiến hay của dân', []],
      ['Xã có nhièu ý kiến hay', []],
      ['Xã có nhìều ý kiến hay', ['replaced: nhìều → nhièu']],
      ['Xã có nhiều ý tưởng hay của dân', ['corrected: nhiều → nhièu', 'replaced: tưởng → kiến']],
      ['hay của dân, được ghi lại', ['corrected: được ghi → được được ghi']],
      ['hay của dân, được được ghi lại', []],
      ['ghi lại trong sổ sách cũ', ['corrected: trong sổ sách cũ → trong sổ - sách cũ']],
      ['lại trong sổ sách', ['corrected:  → -']],
      ['ghi lại trong sổ', []],
    ];
    for (const [quotation, expected] of parts) {
      it(quotation, () => {
        assert.deepEqual(toldOf(quotation), expected);
      });
    }
  });
});
