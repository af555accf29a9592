import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayHoldMarker, separated } from '../../../src/core/article/runInMarkers';

const pieces = fc.constantFrom(
  ...'một hai mươi mười tư MỘT Hai là LÀ Là làm thứ Thứ THỨ số Số ſố bài học kinh nghiệm \u212ainh điểm bước'.split(
    ' ',
  ),
  ...'1 2 12 123 a đ b) 1) (1) (a) (iv) (x) ) ( . : ; , ! và còn gồm như do vì “ * _ “1) 2.1'.split(
    ' ',
  ),
  '1. ',
  ' ',
  '  ',
  '\n',
  '\u00a0',
  ': ',
  '. ',
  '; ',
  ', và ',
  'á',
  '\u0301',
);

describe('markers in the run of a sentence', () => {
  it('are only looked for where they may be, and missed nowhere', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (parts, spaced) => {
        const text = parts.join(spaced ? ' ' : '');
        const isThere = Array.from(text.matchAll(separated)).length > 0;
        assert.ok(!isThere || mayHoldMarker(text, 0, text.length), text);
      }),
      { numRuns: 3000 },
    );
  });

  it('are not looked for in what has none', () => {
    const plain =
      'Đảng bộ xã có 271 đảng viên, làm tốt công tác (theo kế hoạch) và đạt 98,5% năm 2015.';
    assert.equal(mayHoldMarker(plain, 0, plain.length), false);
  });
});
