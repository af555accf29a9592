import assert from 'node:assert/strict';
import { withoutAddresses } from '../../../../src/core/quotation/report/addresses';

/** The text with a low line for every unit that is masked. */
const masked = (text: string): string => withoutAddresses(text).replaceAll('\ufffc', '_');

describe('addresses in running text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['không có gì', 'không có gì'],
    ['ở http://a.vn/b_c, rồi', 'ở _______________, rồi'],
    ['(https://a.vn/(b))', '(________________)'],
    ['ở www.a.vn/b. Rồi', 'ở __________. Rồi'],
    ['awww.a.vn ://b a:b', 'awww.a.vn ://b a:b'],
    ['“ftp://a/b”', '“_________”'],
    ['gửi an.b+c@xa.gov.vn. Rồi', 'gửi ________________. Rồi'],
    ['@khoa, a@b, @c.vn, d@e.f', '@khoa, a@b, @c.vn, _____'],
    ['http://a.vn/x@y.vn http://b', '__________________ ________'],
  ];
  for (const [text, expected] of cases) {
    it(`are masked in ${text}`, () => {
      assert.equal(masked(text), expected);
      assert.equal(withoutAddresses(text).length, text.length);
    });
  }

  it('cost no more than their length', () => {
    for (const unit of ['http://', '@', 'a@', 'a@b.c', 'www.', '://', 'a.', 'x@y ', 'http://a(']) {
      const text = unit.repeat(40_000);
      assert.equal(withoutAddresses(text).length, text.length);
    }
  });
});
