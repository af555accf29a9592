import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readDigits, separatorHabit } from '../../../src/core/text/numbers';
import { opensNumber, readNumberWords } from '../../../src/core/text/numberWords';

const digits: readonly (readonly [string, number | null, number?])[] = [
  ['12', 12],
  ['05', 5],
  ['1.234', 1234, 1.234],
  ['1,234', 1.234, 1234],
  ['1.234.567', 1234567],
  ['1.234.567,5', 1234567.5],
  ['1,234,567.5', 1234567.5],
  ['1,234,567', 1234567],
  ['19,5', 19.5],
  ['19.5', 19.5],
  ['0,125', 0.125],
  ['48,756', 48.756, 48756],
  ['1.5.2015', null],
  ['5,6,7', null],
  ['0912345678', null],
  ['1234567890123456', null],
  ['1.23.456', null],
  ['', null],
  ['1.', null],
];

describe('readDigits', () => {
  for (const [text, value, otherwise] of digits) {
    it(JSON.stringify(text), () => {
      const read = readDigits(text, 'vietnamese');
      assert.deepEqual(
        read && [read.value, read.otherwise],
        value === null ? null : [value, otherwise],
      );
    });
  }

  it('turns an ambiguous number round in a text that writes the English way', () => {
    assert.equal(readDigits('1,234', 'english')?.value, 1234);
    assert.equal(readDigits('1.234', 'english')?.value, 1.234);
  });
});

describe('separatorHabit', () => {
  it('counts only what is unambiguous', () => {
    assert.equal(separatorHabit('12,5 và 1.234.567'), 'vietnamese');
    assert.equal(separatorHabit('12.5 và 1,234,567'), 'english');
    assert.equal(separatorHabit('1,234 và 1.5.2015 và 5,6,7'), 'vietnamese');
    assert.equal(separatorHabit('2.1 Kết quả\n2.2 Hạn chế\n12,5 ha'), 'vietnamese');
    assert.equal(separatorHabit(''), 'vietnamese');
  });
});

const spelt: readonly (readonly [string, number | null, number?])[] = [
  ['ba', 3],
  ['mười', 10],
  ['mười lăm', 15],
  ['mười một', 11],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['hai mươi tư', 24],
  ['hai mươi bốn', 24],
  ['ba lăm', 35],
  ['chín mươi chín', 99],
  ['một trăm', 100],
  ['một trăm linh năm', 105],
  ['một trăm lẻ năm', 105],
  ['hai trăm bảy mươi mốt', 271],
  ['hai trăm rưỡi', 250],
  ['một nghìn không trăm linh năm', 1005],
  ['một ngàn hai trăm', 1200],
  ['một nghìn hai', 1200],
  ['hai nghìn ba trăm tỷ', 2.3e12],
  ['hai nghìn tỷ', 2e12],
  ['một tỷ hai trăm triệu', 1.2e9],
  ['một triệu rưỡi', 1.5e6],
  ['năm vạn', 50000],
  ['ba chục', 30],
  ['nửa', 0.5],
  ['nửa triệu', 5e5],
  ['hai phẩy năm', 2.5],
  ['hai mươi mốt phẩy bảy lăm', 21.75],
  ['hai trăm', 200],
  ['trăm', null],
  ['chục', null],
  ['linh', null],
  ['không', null],
  ['đảng', null],
];

describe('readNumberWords', () => {
  for (const [text, value] of spelt) {
    it(text, () => {
      const words = text.split(' ');
      const read = readNumberWords(words);
      assert.deepEqual(
        read && [read.value, read.length],
        value === null ? null : [value, words.length],
      );
    });
  }

  it('stops before a unit that is also a digit', () => {
    assert.deepEqual(readNumberWords('mười năm'.split(' '))?.length, 1);
    assert.deepEqual(readNumberWords('hai trăm năm'.split(' '))?.length, 2);
    assert.deepEqual(readNumberWords('hai nghìn năm'.split(' '))?.length, 2);
    assert.deepEqual(readNumberWords('năm năm'.split(' '))?.length, 1);
  });

  it('tells the words that only multiply', () => {
    const read = readNumberWords('ba trăm nghìn tỷ đồng'.split(' '));
    assert.deepEqual([read?.value, read?.multiplierLength, read?.multiplier], [3e14, 2, 1e12]);
  });

  it('reads back what the grammar spells, up to thousands of billions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999_999_999 }),
        fc.boolean(),
        (value, southern) => {
          const words = spell(value, southern).split(' ');
          const read = readNumberWords(words);
          assert.deepEqual([read?.value, read?.length], [value, words.length], words.join(' '));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('survives any words', () => {
    const word = fc.constantFrom(
      ...'không một năm mươi mười trăm nghìn triệu tỷ rưỡi linh phẩy nửa chục x'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const read = readNumberWords(words);
        assert.ok(read === null || (Number.isFinite(read.value) && read.length <= words.length));
        assert.ok(read === null || opensNumber(words[0] ?? ''));
      }),
    );
  });
});

const names = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');

/** Spells a whole number the northern or the southern way. */
function spell(value: number, southern: boolean): string {
  const thousand = southern ? 'ngàn' : 'nghìn';
  if (value >= 1e9) {
    const rest = value % 1e9;
    return `${spell(Math.floor(value / 1e9), southern)} tỷ${rest ? ` ${inner(rest, southern, thousand)}` : ''}`;
  }
  return inner(value, southern, thousand).replace(/^không trăm (?:linh |lẻ )?/u, '');
}

function inner(value: number, southern: boolean, thousand: string): string {
  const parts: string[] = [];
  const millions = Math.floor(value / 1e6);
  const thousands = Math.floor(value / 1e3) % 1e3;
  if (millions) parts.push(`${three(millions, southern)} triệu`);
  if (thousands) parts.push(`${three(thousands, southern)} ${thousand}`);
  if (value % 1e3) parts.push(three(value % 1e3, southern));
  return parts.join(' ');
}

/** Three digits, the hundreds always spelt: "không trăm linh năm". */
function three(value: number, southern: boolean): string {
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const hundreds = `${names[Math.floor(value / 100)]} trăm`;
  if (tens === 0)
    return ones === 0 ? hundreds : `${hundreds} ${southern ? 'lẻ' : 'linh'} ${names[ones]}`;
  const ten = tens === 1 ? 'mười' : `${names[tens]} mươi`;
  if (ones === 0) return `${hundreds} ${ten}`;
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : names[ones];
  return `${hundreds} ${ten} ${last}`;
}
