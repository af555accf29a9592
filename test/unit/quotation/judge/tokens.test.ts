import assert from 'node:assert/strict';
import { Lexicon } from '../../../../src/core/quotation/judge/lexicon';
import { tokenize } from '../../../../src/core/quotation/judge/tokens';

/** The tokens of a text between bars; one behind white space after a blank. */
function shown(text: string): string {
  const { starts, ends, gaps, forms } = tokenize(text, new Lexicon());
  assert.deepEqual([starts.length, ends.length, gaps.length], Array(3).fill(forms.length));
  const parts = forms.map((_, i) => `${gaps[i] === 1 ? ' ' : ''}${text.slice(starts[i], ends[i])}`);
  return parts.join('|');
}

/** A soft hyphen, which nobody sees. */
const SOFT = '\u00ad';
/** A variation selector: a mark that shows nothing. */
const SELECTOR = '\ufe0f';

describe('the tokens of a text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', ''],
    [' \n\u00a0', ''],
    ['Đảng ủy xã', 'Đảng| ủy| xã'],
    ['  hai,ba ; bốn.', ' hai|,|ba| ;| bốn|.'],
    ['thu\u0309y lo\u031b\u0323i', 'thu\u0309y| lo\u031b\u0323i'],
    ['năm2015 và 5ha', 'năm2015| và| 5ha'],
    // A stop or comma belongs to a number where digits stand on both sides.
    ['1.234,5 ha', '1.234,5| ha'],
    ['271, 272.', '271|,| 272|.'],
    ['1..2', '1|.|.|2'],
    ['.5', '.|5'],
    ['5a.6', '5a|.|6'],
    ['a.6', 'a|.|6'],
    ['5:6', '5|:|6'],
    ['１．２，３', '１．２，３'],
    ['１２．', '１２|．'],
    [`1.${SOFT}2`, `1.${SOFT}2`],
    [`1${SOFT}.2`, `1${SOFT}.2`],
    [`1.${SOFT.repeat(7)}2`, `1.${SOFT.repeat(7)}2`],
    [`1.${SOFT.repeat(8)}2`, `1|.|2`],
    // What nobody sees parts no word, and stands in none at its ends.
    [`xã${SOFT}hội${SOFT} mới`, `xã${SOFT}hội| mới`],
    [`a${SELECTOR}b${SELECTOR}, c`, `a${SELECTOR}b|,| c`],
    [`${SELECTOR}\u034fa`, 'a'],
    ['\ufdffa', '\ufdff|a'],
    ['a\ufe10b', 'a|\ufe10|b'],
    [`${SOFT} a`, ' a'],
    [` ${SOFT}a`, ' a'],
    // Dots are one mark where they are three, or where one of them is an ellipsis.
    ['thôi...', 'thôi|...'],
    ['thôi..', 'thôi|.|.'],
    ['thôi.…', 'thôi|.…'],
    ['thôi… …', 'thôi|…| …'],
    ['thôi……rồi', 'thôi|……|rồi'],
    ['.....', '.....'],
    [`.${SOFT}.${SOFT}.a`, `.${SOFT}.${SOFT}.|a`],
    [`.${SOFT.repeat(7)}..`, `.${SOFT.repeat(7)}..`],
    [`.${SOFT.repeat(8)}..`, '.|.|.'],
    [`..${SOFT}`, '.|.'],
    // As many as three dashes are one, if they are the same.
    ['a--b', 'a|--|b'],
    ['a---b', 'a|---|b'],
    ['a----b', 'a|---|-|b'],
    ['a–—b', 'a|–|—|b'],
    ['a- -b', 'a|-| -|b'],
    // Two single marks are a double one.
    ["''a''", "''|a|''"],
    ['``a’’', '``|a|’’'],
    ["'a'", "'|a|'"],
    ['‘‘a', '‘‘|a'],
    ["'`a", "'|`|a"],
    ['""', '"|"'],
    ['((', '(|('],
    // Some apostrophes are letters to Unicode, not to a reader.
    ['Lʼaʹ', 'L|ʼ|a|ʹ'],
    ['aʸ', 'aʸ'],
    ['aʽb', 'aʽb'],
    // A character of two units is one mark or letter.
    ['a😀b', 'a|😀|b'],
    ['\u{1d400}b', '\u{1d400}b'],
    ['\ud83d', '\ud83d'],
    ['日本語', '日本語'],
  ];
  for (const [text, expected] of cases) {
    it(`are those a reader sees: ${JSON.stringify(text)}`, () =>
      assert.equal(shown(text), expected));
  }

  it('are the same wherever a passage is cut out at white space', () => {
    const text = 'Năm 2015, “xã... có” 1.234,5 ha -- hơn ‘‘một’’ ít.';
    const whole = shown(text);
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      const rest = shown(text.slice(at));
      assert.ok(whole.endsWith(rest), rest);
      assert.ok(whole.startsWith(shown(text.slice(0, at))));
    }
  });
});
