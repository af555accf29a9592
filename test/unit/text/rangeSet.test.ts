import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { contains, overlaps } from '../../../src/core/text/range';
import { RangeSet } from '../../../src/core/text/rangeSet';

const range = fc
  .tuple(fc.nat(30), fc.nat(8))
  .map(([start, length]) => ({ start, end: start + length }));

describe('a set of ranges', () => {
  it('answers as if each were asked', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), range, (ranges, asked) => {
        const set = new RangeSet(ranges);
        assert.equal(
          set.covers(asked),
          ranges.some((one) => contains(one, asked)),
        );
        assert.equal(
          set.overlaps(asked),
          ranges.some((one) => overlaps(one, asked)),
        );
      }),
    );
  });
});
