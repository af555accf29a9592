import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { breakLongWords } from '../../../src/webview/breaks';

describe('breakLongWords', () => {
  it('leaves text with words in it whole', () => {
    const prose = 'đảng viên và các tầng lớp nhân dân '.repeat(100);
    assert.deepEqual(breakLongWords(prose), [prose]);
  });

  it('cuts a word without end, and loses nothing of it', () => {
    const parts = breakLongWords('x'.repeat(1001));
    assert.equal(parts.join('').length, 1001);
    assert.ok(parts.every((part) => part.length <= 200));
  });

  it('parts neither surrogate pairs nor letters from their marks', () => {
    const unit = fc.constantFrom('😀', 'e\u0302\u0323', 'a', '𠀀');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 150, maxLength: 600 }), (letters) => {
        const word = letters.join('');
        const parts = breakLongWords(word);
        assert.equal(parts.join(''), word);
        for (const part of parts) {
          assert.doesNotMatch(part, /\p{Surrogate}/u);
          assert.doesNotMatch(part, /^\p{M}/u);
        }
      }),
    );
  });

  it('cuts a heap of marks all the same', () => {
    assert.ok(breakLongWords('a' + '\u0301'.repeat(5000)).every((part) => part.length <= 400));
  });
});
