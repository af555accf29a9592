import assert from 'node:assert/strict';
import type { Tie } from '../../../../src/core/quotation/figures/tie';
import { isBetter, isEnough } from '../../../../src/core/quotation/figures/tie';
import type { FigureVerdict } from '../../../../src/core/quotation/types';
import { checkRetold } from './figuresTable';

function tie(verdict: FigureVerdict, score: number): Tie {
  return {
    source: null,
    comparison: { differs: [], verdict, converted: false, rounded: false },
    score,
  };
}

describe('the better of two ties', () => {
  it('is the one of the better verdict, whatever stands round it', () => {
    const verdicts = ['right', 'notation', 'qualifier', 'wrong'] as const;
    verdicts.forEach((verdict, rank) => {
      for (const worse of verdicts.slice(rank + 1)) {
        assert.ok(isBetter(tie(verdict, 0), tie(worse, 1)));
        assert.ok(!isBetter(tie(worse, 1), tie(verdict, 0)));
      }
    });
  });

  it('is the one in more alike surroundings where the verdict is the same', () => {
    assert.ok(isBetter(tie('wrong', 0.6), tie('wrong', 0.5)));
    assert.ok(!isBetter(tie('wrong', 0.5), tie('wrong', 0.6)));
    assert.ok(!isBetter(tie('wrong', 0.5), tie('wrong', 0.5)));
  });
});

describe('enough evidence', () => {
  it('is a great part of what stands round the figure, and much of it', () => {
    const least = { ratio: 0.5, shared: 1 };
    for (const [ratio, shared, enough] of [
      [0.5, 1, true],
      [0.9, 3, true],
      [0.49, 3, false],
      [0.9, 0.99, false],
      [0, 0, false],
    ] as const) {
      assert.equal(isEnough({ ratio, shared, close: 1 }, least), enough, `${ratio} ${shared}`);
    }
  });
});

describe('checkFigures: a statistic is meant by one figure of a sentence', () => {
  const source = 'Đảng bộ xã kết nạp 47 đảng viên.';
  checkRetold([
    // That it is stated rightly leaves it to no other.
    [
      source,
      'Đảng bộ xã kết nạp 47 đảng viên, kết nạp 57 đảng viên.',
      '47 đảng viên | right',
      '57 đảng viên | uncheckable',
    ],
    [
      source,
      'Đảng bộ xã kết nạp 57 đảng viên, kết nạp 47 đảng viên.',
      '57 đảng viên | uncheckable',
      '47 đảng viên | right',
    ],
    // Of two that differ the likelier is its.
    [
      source,
      'Đảng bộ xã kết nạp 57 đảng viên và kết nạp 77 đảng viên.',
      '57 đảng viên | wrong | value | 47 đảng viên',
      '77 đảng viên | uncheckable',
    ],
  ]);
});
