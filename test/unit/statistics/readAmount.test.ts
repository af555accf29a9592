import assert from 'node:assert/strict';
import { readAmount } from '../../../src/core/statistics/readAmount';

describe('a bound as it is typed', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['19,5', 19.5],
    [' 271 ', 271],
    ['1.000.000', 1_000_000],
    ['19,5 triệu', 19_500_000],
    ['19,5 trieu', 19_500_000],
    ['2 TỶ', 2_000_000_000],
    ['3 nghìn tỷ', 3_000_000_000_000],
    ['-4', -4],
    ['0,3 triệu', 300_000],
    ['', null],
    ['triệu', null],
    ['12 con', null],
    ['1.5.2015', null],
    ['9'.repeat(40), null],
  ];
  for (const [typed, value] of cases) {
    it(`${JSON.stringify(typed)} is ${value ?? 'no number'}`, () => {
      assert.equal(readAmount(typed), value);
    });
  }
});
