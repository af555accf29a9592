import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findStatistics } from '../../../src/core/article/statistics';
import type { Sentence } from '../../../src/core/article/types';
import { statisticsOf } from './statisticsTable';

const piece = fc.constantFrom(
  ...'12|1.234|19,5|2015|0|05|%|đồng|triệu|tỷ|năm|tháng|ngày|giờ|h|đảng viên|hộ|xã|từ|đến|hơn|khoảng|-|–|/|(|)|,|.|:|"|\n'.split(
    '|',
  ),
  ...'một|hai|năm|mươi|trăm|nghìn|rưỡi|nửa|phần|trong|những|số|Điều|tổ|giai đoạn|quý|II|trở lên|là|đạt|$|²|ha|m'.split(
    '|',
  ),
);
const anyText = fc.oneof(
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', '', ' ', '\u00a0')), { maxLength: 40 })
    .map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('findStatistics', () => {
  it('gives ordered spans inside their sentence that read as they say, with finite values', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        statisticsOf(text).forEach((statistic, index) => {
          assert.equal(statistic.id, `statistic-${index + 1}`);
          assert.equal(statistic.text, text.slice(statistic.start, statistic.end));
          assert.ok(last <= statistic.start && statistic.start < statistic.end);
          assert.ok(statistic.sentence.start <= statistic.start);
          assert.ok(statistic.end <= statistic.sentence.end);
          assert.ok(Number.isFinite(statistic.value));
          assert.ok(statistic.valueTo === undefined || Number.isFinite(statistic.valueTo));
          assert.match(statistic.text, /\S/u);
          if (statistic.kind === 'year' || statistic.kind === 'period') {
            assert.equal(statistic.unit, null);
          }
          last = statistic.end;
        });
      }),
      { numRuns: 500 },
    );
  });

  it('survives any sentences and parts to skip', () => {
    const range = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(anyText, fc.array(range), fc.array(range), (text, ranges, skip) => {
        const ordered = ranges.sort((a, b) => a.start - b.start);
        const sentences: Sentence[] = ordered.map(({ start, end }) => ({
          start,
          end,
          id: 's',
          sectionId: null,
        }));
        let last = 0;
        for (const { start, end } of findStatistics(text, sentences, skip)) {
          assert.ok(last <= start && end <= text.length);
          last = end;
        }
      }),
    );
  });

  it('decides ambiguous separators by the habit of the text', () => {
    const values = (text: string): number[] => statisticsOf(text).map((found) => found.value);
    assert.deepEqual(values('Thu 1,234.5 tấn. Chi 2,345 tấn.'), [1234.5, 2345]);
    assert.deepEqual(values('Thu 1.234,5 tấn. Chi 2.345 tấn.'), [1234.5, 2345]);
    assert.deepEqual(values('Thu 2,345 tấn.'), [2.345]);
  });

  it('reads on over the line breaks of a sentence', () => {
    const text = 'Cần khoảng 350 tỷ\nđồng cho 8 tổ\ncông tác';
    const sentence = { start: 0, end: text.length, id: 'sentence-1', sectionId: null };
    const found = findStatistics(text, [sentence], []);
    assert.deepEqual(
      found.map(({ value, unit }) => [value, unit]),
      [
        [350, 'tỷ đồng'],
        [8, 'tổ công tác'],
      ],
    );
  });

  it('accepts both tone placements and both spellings of i and y', () => {
    for (const text of ['khoá 5 tỉ đồng', 'khóa 5 tỷ đồng']) {
      assert.deepEqual(
        statisticsOf(text).map(({ kind, value }) => [kind, value]),
        [['money', 5]],
      );
    }
  });
});
