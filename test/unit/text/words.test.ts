import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { words } from '../../../src/core/text/words';
import { anyText, vietnameseText } from '../../support/vietnameseText';

function spelled(text: string): string[] {
  return words(text).map(({ start, end }) => text.slice(start, end));
}

describe('words', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['Đảng ủy- HĐND- UBND', ['Đảng', 'ủy', 'HĐND', 'UBND']],
    ['thực hiện.Trong đó', ['thực', 'hiện', 'Trong', 'đó']],
    ['đạt 19,5 triệu đồng/người/ năm', ['đạt', '19,5', 'triệu', 'đồng', 'người', 'năm']],
    ['1.234.567,5 và 13%.', ['1.234.567,5', 'và', '13']],
    ['giai đoạn 2011-2015', ['giai', 'đoạn', '2011', '2015']],
    ['số 30/2020/NĐ-CP ngày 5/3/2020', ['số', '30/2020/NĐ-CP', 'ngày', '5', '3', '2020']],
    ['36-HD/VPTW', ['36-HD/VPTW']],
    ['60km và 5ha', ['60', 'km', 'và', '5', 'ha']],
    ['QH14, A4', ['QH14', 'A4']],
    ['ca\u0301n bo\u0323\u0302', ['ca\u0301n', 'bo\u0323\u0302']],
    ['xa\u00adng\u00ad \u200bvà', ['xa\u00adng', 'và']],
    ['😀 một 👩‍🌾hai \ud83d ba\ude00', ['một', 'hai', 'ba']],
    ['𝐀𝐁 日本', ['𝐀𝐁', '日本']],
    [' \n—…“”', []],
  ];
  for (const [text, expected] of cases) {
    it(`finds ${expected.length} in "${text}"`, () => assert.deepEqual(spelled(text), expected));
  }

  it('says what is a number and what a document', () => {
    const kinds = words('Nghị định 30/2020/NĐ-CP: 271 đảng viên').map(({ kind }) => kind);
    assert.deepEqual(kinds, ['word', 'word', 'document', 'number', 'word', 'word']);
  });

  it('gives ranges in order, apart, within the range asked for', () => {
    const text = fc.oneof(vietnameseText(), anyText());
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const end = start + (b % (text.length - start + 1));
        let last = start;
        for (const word of words(text, { start, end })) {
          assert.ok(word.start >= last && word.end > word.start && word.end <= end);
          last = word.end;
        }
      }),
    );
  });

  it('finds the same words however the text is encoded', () => {
    fc.assert(
      fc.property(vietnameseText(), (text) => {
        const composed = text.normalize('NFC');
        const decomposed = text.normalize('NFD');
        assert.deepEqual(
          spelled(decomposed).map((word) => word.normalize('NFC')),
          spelled(composed),
        );
      }),
    );
  });
});
