import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LEGACY_ENCODINGS } from '../../../../src/core/text/encodings/names';
import { findMalformed } from '../../../../src/core/text/encodings/composition';
import type { Replacement } from '../../../../src/core/text/encodings/convert';
import { convertRanges } from '../../../../src/core/text/encodings/convert';
import {
  convertMisread,
  decodeAs,
  encodeAs,
  encodingNames,
} from '../../../../src/core/text/encodings/encodings';
import { guessCapitals } from '../../../../src/core/text/encodings/guessCapitals';
import { samplesOf } from '../../../../src/core/text/encodings/samples';
import { anyText } from '../../../support/vietnameseText';
import { misread, paragraphs, seed } from './misread';

function applied(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduceRight(
    (result, { start, end, text: piece }) => result.slice(0, start) + piece + result.slice(end),
    text,
  );
}

describe('converting a text', () => {
  it('gives the new text and the same as edits, line by line', () => {
    const text = 'Kinh nghiÖm\nabc\n§¶ng ñy';
    const conversion = convertMisread(text, 'tcvn3');
    assert.equal(conversion.text, 'Kinh nghiệm\nabc\nĐảng ủy');
    assert.deepEqual(
      conversion.replacements.map(({ start, end }) => text.slice(start, end)),
      ['Kinh nghiÖm', '§¶ng ñy'],
    );
    assert.equal(applied(text, conversion.replacements), conversion.text);
  });

  it('touches nothing outside the ranges', () => {
    const text = 'ViÖt Nam, Viêòt Nam, là ViÖt';
    const second = text.indexOf('Viêòt');
    const conversion = convertRanges(text, [
      { start: 0, end: 4, encoding: 'tcvn3' },
      { start: second, end: second + 5, encoding: 'windows-1258' },
    ]);
    assert.equal(conversion.text, 'Việt Nam, Việt Nam, là ViÖt');
    assert.equal(applied(text, conversion.replacements), conversion.text);
  });

  it('says where in the new text it could not read', () => {
    const { text, unread } = convertMisread('Viêòt ½ ÿÒ Nam', 'windows-1258');
    assert.deepEqual(
      unread.map(({ start, end }) => text.slice(start, end)),
      ['Ò'],
    );
    const vni = convertMisread('Vieät Ø \ufffd', 'vni');
    assert.deepEqual(vni.unread, [
      { start: 5, end: 6 },
      { start: 7, end: 8 },
    ]);
  });

  it('of any text is its edits applied', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(...LEGACY_ENCODINGS), (text, encoding) => {
        const conversion = convertMisread(text, encoding);
        assert.equal(applied(text, conversion.replacements), conversion.text);
        for (const { start, end } of conversion.unread) {
          assert.ok(end > start && end <= conversion.text.length);
        }
      }),
    );
  });

  it('of bytes reads every encoding, for which there is a name', () => {
    const text = seed.replaceAll('\u00a0', ' ');
    for (const encoding of LEGACY_ENCODINGS.filter((one) => one !== 'tcvn3')) {
      const { bytes, missing } = encodeAs(text, encoding);
      assert.deepEqual(missing, []);
      assert.equal(decodeAs(bytes, encoding).text, text);
      assert.ok(encodingNames[encoding].length > 2);
    }
  });

  it('to bytes says what has no code', () => {
    assert.deepEqual(encodeAs('a≥b😀', 'vni').missing, [1, 3]);
    assert.deepEqual([...encodeAs('a≥b', 'vni').bytes], [0x61, 0x3f, 0x62]);
    assert.deepEqual(encodeAs('a\ud800', 'utf-8').missing, [1]);
  });
});

describe('samples', () => {
  it('show the words that change most, before and after', () => {
    const text = `abc def\n${misread('một hai ba bốn năm sáu bảy tám chín mười những được việc', 'tcvn3')}\nviÖc`;
    const { replacements } = convertMisread(text, 'tcvn3');
    const [first, second] = samplesOf(text, replacements, 2);
    assert.equal(first?.after.split(' ').length, 9);
    assert.ok(first.after.includes('mười những được'));
    assert.ok(text.slice(first.start).startsWith(first.before));
    assert.deepEqual(second, { before: 'viÖc', after: 'việc', start: text.lastIndexOf('viÖc') });
  });

  it('are short, and never the same twice', () => {
    const text = `${'®'.repeat(5000)}\nviÖc\nviÖc`;
    const shown = samplesOf(text, convertMisread(text, 'tcvn3').replacements, 5);
    assert.equal(shown.length, 2);
    for (const { before, after } of shown) assert.ok(before.length < 90 && after.length < 90);
  });
});

describe('capitals that TCVN3 lost', () => {
  const back = (text: string) =>
    guessCapitals(convertMisread(misread(text, 'tcvn3'), 'tcvn3').text).text;

  it('are guessed from the capitals beside them', () => {
    assert.equal(back('ĐẢNG ỦY XÃ CẢNH THỤY'), 'ĐẢNG ỦY XÃ CẢNH THỤY');
    assert.equal(back('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    assert.equal(back('QUYẾT ĐỊNH Ở TỈNH'), 'QUYẾT ĐỊNH Ở TỈNH');
  });

  it('are not, where small letters are small', () => {
    for (const text of [
      'Đảng ủy xã Cảnh Thụy',
      'Ở Việt Nam, UBND xã ý kiến với HĐND',
      'Tổ 5 và tổ 6',
      'WTO và EU đã họp',
      'iPhone, eBook',
    ]) {
      assert.equal(guessCapitals(text).changed.length, 0, text);
    }
  });

  it('keep the places of everything', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 100 }), (text) => {
        const { text: guessed, changed } = guessCapitals(text);
        assert.equal(guessed.length, text.length);
        for (const { start, end } of changed) {
          assert.equal(
            guessed.slice(start, end).toLowerCase(),
            text.slice(start, end).toLowerCase(),
          );
        }
      }),
    );
  });
});

describe('letters written wrong', () => {
  it('in pieces, wholly or in part, become one', () => {
    for (const text of [paragraphs[0] ?? '', 'của bệnh Việt']) {
      for (const wrong of [
        text.normalize('NFD'),
        text.replaceAll('ủ', 'u\u0309').replaceAll('ệ', 'ẹ\u0302'),
      ]) {
        assert.equal(applied(wrong, findMalformed(wrong)), text);
      }
    }
  });

  it('Eth becomes Đ in Vietnamese words alone', () => {
    const text = 'Ðảng, Ðiều 5, ðã, ÐẢNG; Ðorsteinn, ða, Guðrún';
    assert.equal(
      applied(text, findMalformed(text)),
      'Đảng, Điều 5, đã, ĐẢNG; Ðorsteinn, đa, Guðrún',
    );
  });

  it('leave every other character be', () => {
    assert.deepEqual(findMalformed('Å K Ω 豈 e\u20dd ệ \u0301 ạ\u0327'.normalize('NFC')), []);
    const hostile = `a${'\u0301'.repeat(100_000)}`;
    assert.ok(findMalformed(hostile).length <= 1);
  });
});
