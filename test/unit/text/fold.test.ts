import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { kindAt, MARK } from '../../../src/core/text/codeUnits';
import { fold, foldForSearch } from '../../../src/core/text/fold';
import { anyText, vietnameseText } from '../../support/vietnameseText';

describe('fold', () => {
  const cases: readonly [string, string][] = [
    ['Đấu trang', 'dau trang'],
    ['đường ĐƯỜNG Ðường ðường', 'duong duong duong duong'],
    ['thụy thuỵ THỤY', 'thuy thuy thuy'],
    ['ẹ\u0302 của\u0309', 'e cua'],
    ['xa\u00adng \u200bvà\ufeff', 'xang va'],
    ['trong\u00a0xã.\u2003', 'trong xa. '],
    ['İstanbul ǅ ß', 'istanbul ǆ ß'],
    ['日本 がぎ 한국', '日本 がぎ 한국'],
    ['', ''],
  ];
  for (const [source, folded] of cases) {
    it(`makes "${source}" "${folded}"`, () => assert.equal(foldForSearch(source), folded));
  }

  it('gives composed, decomposed and mixed text the same result', () => {
    fc.assert(
      fc.property(vietnameseText(), (text) => {
        const folded = foldForSearch(text.normalize('NFC'));
        assert.equal(foldForSearch(text), folded);
        assert.equal(foldForSearch(text.normalize('NFD')), folded);
        assert.equal(foldForSearch(text.toUpperCase()), foldForSearch(text.toLowerCase()));
      }),
    );
  });

  it('is done when done once', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const folded = foldForSearch(text);
        assert.equal(foldForSearch(folded), folded);
      }),
    );
  });

  it('maps any range of the folded text to a source range that folds to it', () => {
    const source = fc.oneof(vietnameseText(), anyText(), loneSurrogates);
    fc.assert(
      fc.property(source, fc.boolean(), fc.nat(), fc.nat(), (text, collapseSpace, from, length) => {
        const folded = fold(text, { collapseSpace });
        const start = from % (folded.text.length + 1);
        const end = start + (length % (folded.text.length - start + 1));
        const range = folded.toSourceRange({ start, end });
        assert.ok(range.start <= range.end && range.end <= text.length);
        const again = fold(text.slice(range.start, range.end), { collapseSpace });
        assert.equal(again.text, folded.text.slice(start, end));
      }),
    );
  });

  it('maps a letter with its marks, never a part of it', () => {
    const folded = fold('ca\u0301\u0323n');
    assert.deepEqual(folded.toSourceRange({ start: 1, end: 2 }), { start: 1, end: 4 });
    fc.assert(
      fc.property(vietnameseText(), fc.nat(), (text, at) => {
        const mapped = fold(text);
        const offset = mapped.toSource(at % (mapped.text.length + 1));
        if (offset < text.length) assert.notEqual(kindAt(text, offset), MARK);
      }),
    );
  });

  it('makes one space of white space where it is asked to', () => {
    const folded = fold('một \n\n\t hai\u00a0\r\nba', { collapseSpace: true });
    assert.equal(folded.text, 'mot hai ba');
    assert.deepEqual(folded.toSourceRange({ start: 0, end: 3 }), { start: 0, end: 3 });
    assert.deepEqual(folded.toSourceRange({ start: 4, end: 7 }), { start: 8, end: 11 });
  });

  it('keeps offsets within the source', () => {
    const folded = fold('a\u0301');
    assert.equal(folded.toSource(-5), 0);
    assert.equal(folded.toSource(99), 2);
  });
});

const loneSurrogates = fc
  .array(fc.constantFrom('a', '\ud83d', '\ude00', '\u0301', ' ', 'ệ', '😀'), { maxLength: 20 })
  .map((units) => units.join(''));
