import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvCell, csvTable } from '../../../src/core/statistics/csv';

/** Reads CSV as RFC 4180 says, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else cell += char;
  }
  return rows;
}

describe('a table as CSV', () => {
  it('gives every cell back, whatever is in it', () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', '\r', '\n', ';', 'ấ', '5', ' ', '\t'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
        const plain = rows.map((cells) => cells.map((text) => text.replace(/^[\t\r\n]/, 'x')));
        const given = readCsv(csvTable(plain));
        assert.deepEqual(given, plain);
      }),
    );
  });

  for (const formula of [
    '=1+1',
    '=HYPERLINK("http://a.example";"x")',
    '+cmd|/c calc',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
  ]) {
    it(`makes ${JSON.stringify(formula)} text`, () => {
      assert.match(csvCell(formula), /^"?'/);
    });
  }

  it('leaves numbers numbers', () => {
    for (const number of ['-5', '+3,2', '19500000', '-1.000,5', '13%']) {
      assert.doesNotMatch(csvCell(number), /'/);
    }
  });
});
