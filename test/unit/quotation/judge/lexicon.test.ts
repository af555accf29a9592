import assert from 'node:assert/strict';
import {
  CASE,
  compareForms,
  DIFFERENT,
  Lexicon,
  lowerFirst,
  SAME,
  TYPOGRAPHY,
  VARIANT,
} from '../../../../src/core/quotation/judge/lexicon';

const LEVELS = { SAME, TYPOGRAPHY, VARIANT, CASE, DIFFERENT };

/** A picture or formula, as shown text has it. */
const OBJECT = '\ufffc';

describe('how alike two tokens are', () => {
  const cases: readonly (readonly [string, string, keyof typeof LEVELS])[] = [
    ['xã', 'xã', 'SAME'],
    ['xã', 'xa\u0303', 'SAME'],
    ['xã', 'x\u00adã\u200b', 'SAME'],
    ['xã', 'xã\ufe0f', 'SAME'],
    ['…', '...', 'TYPOGRAPHY'],
    ['“', '"', 'TYPOGRAPHY'],
    ['13', '１３', 'TYPOGRAPHY'],
    ['Đảng', 'Ðảng', 'TYPOGRAPHY'],
    ['hòa', 'hoà', 'VARIANT'],
    ['kỷ', 'kỉ', 'VARIANT'],
    ['Xã', 'xã', 'CASE'],
    ['HOÀ', 'hòa', 'CASE'],
    ['xã', 'xa', 'DIFFERENT'],
    ['271', '217', 'DIFFERENT'],
    [',', '.', 'DIFFERENT'],
    ['thành-công-rực-rỡ', 'thành-công-rực-rỡ', 'SAME'],
    ['Thành-công-rực-rỡ', 'thành-công-rực-rỡ', 'CASE'],
  ];
  for (const [one, other, level] of cases) {
    it(`is ${level}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      const lexicon = new Lexicon();
      assert.equal(compareForms(lexicon.form(one), lexicon.form(other)), LEVELS[level]);
      const source = new Lexicon();
      const written = source.form(one);
      assert.equal(compareForms(written, new Lexicon(source).form(other)), LEVELS[level]);
    });
  }

  it('is told of a slip of the pen, too: what is left without diacritics', () => {
    const lexicon = new Lexicon();
    assert.equal(lexicon.form('xã').base, lexicon.form('XA').base);
    assert.notEqual(lexicon.form('xã').base, lexicon.form('xe').base);
    // Not to be taken for the word without them.
    assert.notEqual(lexicon.form('xã').base, lexicon.form('xa').exact);
  });
});

describe('the kind of a token', () => {
  for (const [token, kind] of [
    ['xã', 'word'],
    ['5', 'number'],
    ['5ha', 'number'],
    ['\u0301', 'word'],
    ['\u00ada', 'word'],
    [',', 'mark'],
    ['😀', 'mark'],
    ['', 'mark'],
    [OBJECT, 'mark'],
  ] as const) {
    it(`is ${kind}: ${JSON.stringify(token)}`, () => {
      assert.equal(new Lexicon().form(token).kind, kind);
    });
  }
});

describe('the texts of a token', () => {
  it('are composed and without what nobody sees', () => {
    const { text, glyph } = new Lexicon().form('\u00adxa\u0303');
    assert.deepEqual([text, glyph], ['xã', 'xã']);
    assert.equal(new Lexicon().form('＂').glyph, '"');
    assert.equal(new Lexicon().form('＂').text, '＂');
  });

  it('are the same each time, long ones as well', () => {
    for (const word of ['xã', 'một-chữ-rất-dài-không-giữ-lại']) {
      const lexicon = new Lexicon();
      assert.equal(lexicon.form(word), lexicon.form(word));
      assert.deepEqual(new Lexicon().form(word), new Lexicon().form(word));
    }
  });

  it('are right whatever thousands of others were read before', () => {
    const lexicon = new Lexicon();
    for (let i = 0; i < 70_000; i++) lexicon.form(`x${i}`);
    assert.equal(new Lexicon().form('Hoà').glyph, 'Hoà');
    assert.equal(compareForms(lexicon.form('Hoà'), lexicon.form('hòa')), CASE);
    assert.equal(lexicon.form('x69999').text, 'x69999');
  });
});

describe('the numbers of a quotation’s tokens', () => {
  it('are the source’s where it has the text, else below zero', () => {
    const source = new Lexicon();
    const own = source.form('xã');
    const { size } = source;
    const report = new Lexicon(source);
    assert.equal(report.form('xã'), own);
    assert.equal(report.form('Xã').folded, own.folded);
    assert.ok(report.form('Xã').exact < 0);
    const strange = report.form('huyện');
    const other = report.form('tỉnh');
    assert.ok(strange.exact < 0 && other.exact < 0 && strange.exact !== other.exact);
    assert.equal(strange.exact, strange.folded);
    assert.equal(report.form('huyện'), strange);
    // Reading a quotation leaves the source as it is.
    assert.equal(source.size, size);
    assert.ok(report.size > 0);
  });

  it('count up from zero in a source', () => {
    const source = new Lexicon();
    assert.equal(source.size, 0);
    assert.equal(source.form('xã').exact, 0);
    const numbers = ['Hoà', 'hoà', 'hòa', 'a'].flatMap((word) => {
      const { exact, typography, variant, folded, base } = source.form(word);
      return [exact, typography, variant, folded, base];
    });
    assert.ok(Math.min(...numbers) > 0 && Math.max(...numbers) === source.size - 1);
  });

  it('tell a picture of the report from one of the source', () => {
    const source = new Lexicon();
    const own = source.form(OBJECT);
    assert.equal(compareForms(own, source.form(OBJECT)), SAME);
    const quoted = new Lexicon(source).form(OBJECT);
    assert.equal(compareForms(own, quoted), DIFFERENT);
    assert.deepEqual([own.text, own.glyph, own.base], [OBJECT, OBJECT, own.exact]);
    // Nor is it nothing.
    assert.equal(compareForms(own, source.form('')), DIFFERENT);
    assert.equal(compareForms(quoted, new Lexicon(source).form('')), DIFFERENT);
  });
});

describe('a token with a small first letter', () => {
  for (const [token, small] of [
    ['Xã', 'xã'],
    ['XÃ', 'xÃ'],
    ['xã', 'xã'],
    ['Đ', 'đ'],
    ['\u{10400}B', '\u{10428}B'],
    ['5A', '5A'],
    ['', ''],
  ] as const) {
    it(`is ${JSON.stringify(small)} of ${JSON.stringify(token)}`, () => {
      assert.equal(lowerFirst(token), small);
    });
  }
});
