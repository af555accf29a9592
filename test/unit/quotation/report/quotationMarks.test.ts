import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { pairMarks, repeatedMarks } from '../../../../src/core/quotation/report/quotationMarks';
import { runs } from '../../../support/reportCases';

/** Each pair with its marks, a dot before it for each that encloses it. */
function told(text: string): string[] {
  return pairMarks(text).pairs.map(
    ({ outer, depth }) => '.'.repeat(depth) + text.slice(outer.start, outer.end),
  );
}

describe('quotation marks', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['curly', 'Nêu “a b” và “c”.', ['“a b”', '“c”']],
    ['straight', 'Nêu "a b" và "c".', ['"a b"', '"c"']],
    ['angular', 'Nêu «a b» và « c ».', ['«a b»', '« c »']],
    ['low and high', 'Nêu „a b“ và „c”.', ['„a b“', '„c”']],
    ['single', 'Nêu ‘a b’ và ‚c‘ và ‹d›.', ['‘a b’', '‚c‘', '‹d›']],
    ['straight single', "Nêu 'a b' và 'c'.", ["'a b'", "'c'"]],
    ['side by side', '“a”“b”"c" "d"', ['“a”', '“b”', '"c"', '"d"']],
    ['in brackets', '(“a”) ["b"] {\'c\'} —"d"', ['“a”', '"b"', "'c'", '"d"']],
    ['nested', '“a ‘b “c” d’ e”', ['“a ‘b “c” d’ e”', '.‘b “c” d’', '..“c”']],
    ['nested of other kinds', '"a “b” c" «d "e" f»', ['"a “b” c"', '.“b”', '«d "e" f»', '."e"']],
    ['nested alike', '“a “b” c”', ['“a “b” c”', '.“b”']],
    ['empty', '“” "" «»', []],
    ['of spaces', '“ ”', ['“ ”']],
    ['that only open', 'Nêu “a và «b và "c', []],
    ['that only close', 'Nêu a” và b» và c', []],
    ['with a stray opening one', '“a “b” c', ['“b”']],
    ['with a stray closing one', '“a” b” c', ['“a”']],
    ['with a stray one between', '“a ‘b” c “d”', ['“a ‘b”', '“d”']],
    ['with a stray straight one within', '“a "b” c', ['“a "b”']],
    ['about apostrophes', "it's 'a' and b's, ‘c’s d’", ["'a'", '‘c’s d’']],
    ['about apostrophes alone', "it's and b's", []],
    ['about inches', 'dài 5" và "a b" và 6\'', ['"a b"']],
    ['about inches within', '“a 5" b”', ['“a 5" b”']],
    ['before a space or a stop', 'a " b ", c "; d "', []],
    ['straight ones after a letter', 'a"b" c', []],
    ['turned the wrong way', 'Nêu ”a b” và (”c”)', ['”a b”', '”c”']],
    ['at the start', '”a”', ['”a”']],
    ['closing against a letter', "“a”b 'c'd", ['“a”']],
    ['mixed: curly and straight', 'Nêu “a b" rồi.', ['“a b"']],
    ['mixed: straight and curly', 'Nêu "a b” rồi.', ['"a b”']],
    ['mixed: two that open', 'Nêu “a b“ rồi.', ['“a b“']],
    ['mixed, one after the other', '“a" “b“ "c"', ['“a"', '“b“', '"c"']],
    ['mixed before a proper pair', '“a" và “b”', ['“a"', '“b”']],
    ['mixed within another pair', '«x “a" y»', ['«x “a" y»', '.“a"']],
    ['mixed but better paired', '“a khó", b”', ['“a khó", b”']],
    ['mixed across the end of a pair', '“a «b" c»', ['«b" c»']],
    ['mixed across another opening one', '“a “b" c', ['“b"']],
    ['mixed inches', '“a 5" b', []],
    ['mixed and empty', '“" a', []],
    ['unlike', '‘a” b «c”', []],
    ['mixed, two within another pair', '«“a" “b"»', ['«“a" “b"»', '.“a"', '.“b"']],
    ['mixed, a mark that ends one begins no other', '"a —”b“ c', ['"a —”']],
    ['mixed, a mark that could end opens', 'Nêu.“(a) b“ c', ['“(a) b“']],
    ['mixed across the end of a nested pair', '«‹x “a› b" c»', ['«‹x “a› b" c»', '.‹x “a›']],
    ['mixed across the end of a later pair', '«a» «x “b» c"', ['«a»', '«x “b»']],
    ['mixed round a pair that could end it', '“("(a) b" c" d', ['“("(a) b" c"', '."(a) b"']],
    ['mixed round a pair', '“a «b» c"', ['“a «b» c"', '.«b»']],
    ['mixed, right behind a pair', '“a «b»" c', ['“a «b»"', '.«b»']],
    ['mixed behind a pair', '«a» “b" c', ['«a»', '“b"']],
    ['mixed, behind a number', '"tăng 5” rồi', ['"tăng 5”']],
    ['mixed, with an apostrophe in it', '“it’s a" b', ['“it’s a"']],
    ['mixed, with a sign that looks like a mark', '“5 ‹ 6 km" a', ['“5 ‹ 6 km"']],
    ['single before a bracket', 'Nêu ‘(a) b’ và ‚(c) d‘', ['‘(a) b’', '‚(c) d‘']],
    ['single against letters', 'x‘a’ và y‘ b’ và ‘ c’', []],
    [
      'turned the wrong way behind any bracket',
      '[”a”] {”b”} —”c” –”d”',
      ['”a”', '”b”', '”c”', '”d”'],
    ],
    ['turned the wrong way behind a stop', 'x.”a b” c', []],
    ['turned the wrong way before a bracket', 'x ”(a) b” c', []],
    ['low and high round an opening bracket', '„a (“…b” c“', ['„a (“…b” c“', '.“…b”']],
    ['low and high round another pair', '„a “…b” c“', ['„a “…b” c“', '.“…b”']],
  ];
  for (const [what, text, expected] of cases) {
    it(`${what}: ${text}`, () => {
      assert.deepEqual(told(text), expected);
    });
  }

  it('straight, stand against their words', () => {
    for (const blank of [' ', '\t', '\n', '\v', '\f', '\r', '\u00a0']) {
      assert.deepEqual(told(`Nêu "a${blank}" b`), [], JSON.stringify(blank));
      assert.deepEqual(told(`Nêu "${blank}a" b`), [], JSON.stringify(blank));
    }
    assert.deepEqual(told('Nêu "a\u200b" b'), ['"a\u200b"']);
  });

  it('straight, begin no words with a sign that ends some', () => {
    for (const sign of ')]}.,;:?!') {
      assert.deepEqual(told(`Nêu "${sign} a" b`), [], sign);
      assert.deepEqual(told(`Nêu "a${sign}" b`), [`"a${sign}"`], sign);
    }
  });

  it('give the words without them', () => {
    const [pair] = pairMarks('x “ab”').pairs;
    assert.deepEqual(pair, { start: 3, end: 5, outer: { start: 2, end: 6 }, depth: 0 });
  });

  it('that are not closed may be closed by a later paragraph', () => {
    assert.equal(pairMarks('a “b').open, 2);
    assert.equal(pairMarks('“a” «b „c').open, 4);
    assert.equal(pairMarks('a „b “c”').open, 2);
    assert.equal(pairMarks('“a” b').open, null);
    assert.equal(pairMarks('a "b ‘c').open, null);
    assert.equal(pairMarks('x “a" b').open, 2);
    assert.equal(pairMarks('“a“ b').open, 0);
  });

  it('repeated by a new paragraph open nothing', () => {
    assert.deepEqual(told('“a\n\n“b\n\n“c”'), ['“a\n\n“b\n\n“c”']);
    assert.deepEqual(told('«a\n\n «b»'), ['«a\n\n «b»']);
    assert.deepEqual(told('“a\n“b” c'), ['“b”']);
    assert.deepEqual(told('“a\n\n«b» c”'), ['“a\n\n«b» c”', '.«b»']);
    const text = '“a\n\n“b “c”\n\n“d”';
    const [pair] = pairMarks(text).pairs;
    assert.ok(pair);
    assert.deepEqual(repeatedMarks(text, pair), [4, 12]);
  });

  it('repeated are looked for within the words only', () => {
    assert.deepEqual(repeatedMarks('“a”\n\n“b”', { start: 1, end: 2 }), []);
    assert.deepEqual(repeatedMarks('“““a', { start: 1, end: 4 }), []);
    assert.deepEqual(repeatedMarks('“a\n\n“b”', { start: 1, end: 4 }), []);
    assert.deepEqual(repeatedMarks('“a\n\n“b”', { start: 1, end: 5 }), [4]);
    assert.deepEqual(repeatedMarks('"a\n\n"b"', { start: 1, end: 6 }), []);
    assert.deepEqual(repeatedMarks('\n\n“a', { start: 0, end: 4 }), []);
  });

  it('nested too deep are passed over', () => {
    const text = '“'.repeat(12) + 'a' + '”'.repeat(12);
    const { pairs } = pairMarks(text);
    assert.deepEqual(
      pairs.map(({ depth }) => depth),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
  });

  it('of any text make pairs that nest, in order, and never throw', () => {
    const anyMarks = fc.string({
      unit: fc.constantFrom(...Array.from('“”„«»‘’‚‹›"\'abc ., 5\n()')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyMarks, (text) => {
        const { pairs, open } = pairMarks(text);
        let before = -1;
        for (const { start, end, outer, depth } of pairs) {
          assert.ok(outer.start > before && start === outer.start + 1 && end === outer.end - 1);
          assert.ok(end > start && outer.end <= text.length);
          before = outer.start;
          const around = pairs.filter(
            (other) => other.outer.start < outer.start && other.outer.end > outer.start,
          );
          assert.ok(
            around.every((other) => other.outer.end >= outer.end),
            text,
          );
          assert.equal(around.length, depth);
        }
        assert.ok(open === null || '“„«”'.includes(text.charAt(open)));
      }),
      runs(1000),
    );
  });

  it('each with its partner pair whatever stands between', () => {
    const marks = fc.constantFrom(['“', '”'], ['«', '»'], ['„', '“'], ['"', '"'], ['‘', '’']);
    const word = fc.constantFrom('làng', 'nước', 'đi', 'đến', '5 km', 'a, b', 'hết.');
    const { tree } = fc.letrec<{ tree: string; pair: string }>((tie) => ({
      tree: fc
        .array(fc.oneof({ maxDepth: 3, depthSize: 'small' }, word, tie('pair')), {
          minLength: 1,
          maxLength: 4,
        })
        .map((parts) => parts.join(' ')),
      pair: fc
        .tuple(marks, tie('tree'))
        .map(([[open, close], inner]) => `${open}x ${inner} y${close}`),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const expected = [...text.matchAll(/[“«„"‘]x/gu)].length;
        const nestedAlike = /"[^"]*"[^"]*"/u.test(text) || /„[^“]*“x/u.test(text);
        fc.pre(!nestedAlike);
        assert.equal(pairMarks(text).pairs.length, expected, text);
      }),
      runs(500),
    );
  });
});
