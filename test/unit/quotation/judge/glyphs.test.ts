import assert from 'node:assert/strict';
import { foldGlyphs, isDash, isQuote } from '../../../../src/core/quotation/judge/glyphs';

describe('one glyph', () => {
  const folded: readonly (readonly [string, string])[] = [
    ['“', '"'],
    ['»', '"'],
    ["'", '"'],
    ['′', '"'],
    ['＂', '"'],
    ["''", '"'],
    ['``', '"'],
    ['’’', '"'],
    ['–', '-'],
    ['−', '-'],
    ['－', '-'],
    ['--', '-'],
    ['---', '-'],
    ['——', '-'],
    ['…', '…'],
    ['...', '…'],
    ['....', '…'],
    ['.…', '…'],
    ['……', '…'],
    ['Ðảng', 'Đảng'],
    ['Ɖảng', 'Đảng'],
    ['ðã', 'đã'],
    ['１３', '13'],
    ['％', '%'],
    ['Ａ', 'A'],
    ['～', '~'],
  ];
  for (const [glyph, one] of folded) {
    it(`of ${glyph} is ${one}`, () => assert.equal(foldGlyphs(glyph), one));
  }

  for (const other of ['', '.', '..', 'a.b', '.5', '1...', '"a"', '----', '-5', 'Đảng', '%', ',']) {
    it(`of "${other}" is its own`, () => assert.equal(foldGlyphs(other), other));
  }

  it('tells quotation marks and dashes from all else', () => {
    for (const quote of '"“’«›＂`') assert.ok(isQuote(quote), quote);
    for (const dash of '-–—−－') assert.ok(isDash(dash), dash);
    for (const other of ['', 'a', '.', '“”', '--', '(', 'Đ']) {
      assert.ok(!isQuote(other), other);
      assert.ok(!isDash(other), other);
    }
    assert.ok(!isQuote('-'));
    assert.ok(!isDash('"'));
  });
});
