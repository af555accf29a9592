import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findDocumentNumbers } from '../../../src/core/text/documentNumbers';

/** Text and the document numbers in it, in order. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  // State: number, year, symbol.
  ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', ['30/2020/NĐ-CP']],
  ['theo Quyết định số 15/QĐ-UBND của huyện', ['15/QĐ-UBND']],
  ['Quyết định số 1226/QĐ-TTg, 1227/QĐ-Ttg', ['1226/QĐ-TTg', '1227/QĐ-Ttg']],
  ['Nghị quyết 92/NQ-CP.', ['92/NQ-CP']],
  ['Nghị quyết 92/NQ-CP.Trong đó', ['92/NQ-CP']],
  ['Thông tư liên tịch 05/2014/TTLT-BNV-BTC', ['05/2014/TTLT-BNV-BTC']],
  ['Công văn 2839/BTNMT-TCQLĐĐ ngày', ['2839/BTNMT-TCQLĐĐ']],
  ['Luật số 41/2024/QH15, Nghị quyết 02/2011/UBTVQH13', ['41/2024/QH15', '02/2011/UBTVQH13']],
  ['Nghị định 64/CP và Sắc lệnh 29/SL', ['64/CP', '29/SL']],
  ['Số: 156/BC-UBND', ['156/BC-UBND']],
  ['Số:156/BC-UBND', ['156/BC-UBND']],
  ['số 15a/2013/TT-BTC', ['15a/2013/TT-BTC']],
  ['Quyết định 1.234/QĐ-UBND', ['1.234/QĐ-UBND']],
  ['Nghị định 30/2020 của Chính phủ', ['30/2020']],
  ['(30/2020/NĐ-CP)', ['30/2020/NĐ-CP']],
  // Stray spaces and dashes.
  ['Quyết định 15/QĐ - UBND ngày', ['15/QĐ - UBND']],
  ['Quyết định 15 /QĐ-UBND', ['15 /QĐ-UBND']],
  ['Nghị định 30/ 2020/ NĐ-CP', ['30/ 2020/ NĐ-CP']],
  ['Quyết định 15/QĐ-UBND - UBND xã', ['15/QĐ-UBND']],
  ['Nghị định 30/2020/NĐ–CP', ['30/2020/NĐ–CP']],
  // Party: number, type, body.
  ['Nghị quyết số 15-NQ/TW', ['15-NQ/TW']],
  ['Nghị quyết 12 - NQ/HU của Huyện ủy', ['12 - NQ/HU']],
  ['Hướng dẫn 36-HD/VPTW', ['36-HD/VPTW']],
  ['Quy định 102-QĐ/TW, 08-QĐi/TW', ['102-QĐ/TW', '08-QĐi/TW']],
  ['Chương trình 20-CTr/TU', ['20-CTr/TU']],
  ['Nghị quyết 07–NQ/ĐU', ['07–NQ/ĐU']],
  ['51-LCT/HĐNN8', ['51-LCT/HĐNN8']],
  ['Luật số 30-L/CTN', ['30-L/CTN']],
  ['Nghị định số 64-CP', ['64-CP']],
  ['KẾ HOẠCH SỐ 20-KH/ĐUX', ['20-KH/ĐUX']],
  // Lower case, where the type is known.
  ['nghị định 30/2020/nđ-cp', ['30/2020/nđ-cp']],
  ['nghị quyết 15-nq/tw', ['15-nq/tw']],
  ['quyết định 15/qđ-ubnd', ['15/qđ-ubnd']],
  ['luật 41/2024/qh15', ['41/2024/qh15']],
  // Lists with one symbol.
  ['các Quyết định số 12, 13 và 14/QĐ-UBND', ['12', '13', '14/QĐ-UBND']],
  ['Quyết định số 12/QĐ-UBND, 13/QĐ-UBND', ['12/QĐ-UBND', '13/QĐ-UBND']],
  ['Nghị quyết số 25, 26-NQ/TW', ['25', '26-NQ/TW']],
  ['chia 3 tổ, 14/QĐ-UBND', ['14/QĐ-UBND']],
  // Standards.
  ['TCVN 7980:2008, TCVN ISO 9001:2015', ['7980:2008', '9001:2015']],
  ['QCVN 01:2009/BYT', ['01:2009/BYT']],
  // Everything else.
  ['ngày 5/3/2020, tháng 3/2020', []],
  ['giai đoạn 2011-2015', []],
  ['19,5 triệu đồng/người/ năm', []],
  ['60 km/h, 24/7, 3/5 chỉ tiêu', []],
  ['dịch Covid-19/SARS', []],
  ['nhiệm kỳ 2020-2025/TP', []],
  ['tháng 3/2020 UBND xã', []],
  ['tăng 5 - UBND xã', []],
  ['7 tạ/ha; 18/U23', []],
  ['', []],
];

describe('findDocumentNumbers', () => {
  for (const [text, expected] of rows) {
    it(JSON.stringify(text), () => {
      const found = findDocumentNumbers(text);
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
  }

  it('survives any string; ranges are in order, non-empty, inside the text and disjoint', () => {
    const piece = fc.constantFrom(
      '1',
      '2020',
      '/',
      '-',
      ' ',
      'NQ',
      'TW',
      'qđ',
      ',',
      'và',
      'số',
      '\ud800',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of findDocumentNumbers(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          last = end;
        }
      }),
    );
  });
});
