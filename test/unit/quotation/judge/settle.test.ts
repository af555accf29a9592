import assert from 'node:assert/strict';
import { judgeAnywhere, told } from './embedded';

/* The same change can be told in two ways: the one that keeps sentences whole is meant. */

describe('words left out or put in', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a sentence left out between others',
      'Một hai ba bốn xuân hạ thu đông. Năm sáu bảy tám. Chín mười một hai.',
      'Một hai ba bốn xuân hạ thu đông. Chín mười một hai.',
      'dropped:  → Năm sáu bảy tám.',
    ],
    [
      'a sentence put in between others',
      'Một hai ba bốn xuân hạ thu đông. Chín mười một hai.',
      'Một hai ba bốn xuân hạ thu đông. Năm sáu bảy tám. Chín mười một hai.',
      'added: Năm sáu bảy tám. → ',
    ],
    [
      'a clause left out',
      'Một hai, ba bốn, năm sáu bảy tám chín mười.',
      'Một hai, năm sáu bảy tám chín mười.',
      'dropped:  → ba bốn,',
    ],
    [
      'a clause put in',
      'Một hai, năm sáu bảy tám chín mười.',
      'Một hai, ba bốn, năm sáu bảy tám chín mười.',
      'added: ba bốn, → ',
    ],
    [
      'two sentences left out',
      'Một hai ba bốn xuân hạ thu đông. Năm sáu. Bảy tám. Chín mười một hai.',
      'Một hai ba bốn xuân hạ thu đông. Chín mười một hai.',
      'dropped:  → Năm sáu. Bảy tám.',
    ],
    [
      'a word left out before a stop',
      'Một hai ba bốn năm. Chín mười một hai.',
      'Một hai ba bốn. Chín mười một hai.',
      'dropped:  → năm',
    ],
    [
      'words left out at other marks',
      'Một hai ba, bốn năm. Chín mười một hai.',
      'Một hai ba. Chín mười một hai.',
      'dropped:  → , bốn năm',
    ],
    [
      'words that come back left out',
      'Một hai ba bốn ba bốn năm sáu bảy tám.',
      'Một hai ba bốn năm sáu bảy tám.',
      'dropped:  → ba bốn',
    ],
    [
      'the last of a list left out',
      'Có bưởi, có cam, có quýt, có chanh mà ăn.',
      'Có bưởi, có cam, có chanh mà ăn.',
      'dropped:  → có quýt,',
    ],
  ];
  for (const [what, text, quotation, expected] of cases) {
    it(`are told of whole: ${what}`, () => {
      assert.deepEqual(told(judgeAnywhere(text, quotation)), [expected]);
    });
  }

  it('are told of at each place', () => {
    const text = 'Một hai ba xuân hạ thu đông. Bốn năm. Sáu bảy tám, chín mười, mười một mười hai.';
    assert.deepEqual(
      told(judgeAnywhere(text, 'Một hai ba xuân hạ thu đông. Sáu bảy tám, mười một mười hai')),
      ['dropped:  → Bốn năm.', 'dropped:  → chín mười,'],
    );
  });
});
