import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codecs } from '../../../../src/core/text/encodings/codecs';
import { LEGACY_ENCODINGS } from '../../../../src/core/text/encodings/names';
import type { LegacyEncoding } from '../../../../src/core/text/encodings/names';
import { latin1FromBytes, textFromBytes } from '../../../../src/core/text/encodings/latin1';
import { accentedLetters } from '../../../../src/core/text/encodings/letters';
import { anyText } from '../../../support/vietnameseText';
import { misread, paragraphs, seed } from './misread';

const letters = accentedLetters();

/** What TCVN3 keeps of a letter: capitals with a tone are small letters in a font of capitals. */
function inTcvn3(text: string): string {
  return text.replace(/[^ -~]/g, (letter) =>
    'ĂÂÊÔƠƯĐ'.includes(letter) ? letter : letter.toLowerCase(),
  );
}

const expected = (text: string, encoding: LegacyEncoding): string =>
  encoding === 'tcvn3' ? inTcvn3(text) : text;

/** The beginning of the article as each table writes it, read as Latin-1. */
const known: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: '§¶ng ñy x· C¶nh Thôy, ®\xadîc',
  vni: 'Ñaûng uûy xaõ Caûnh Thuïy, ñöôïc',
  'windows-1258': 'ÐaÒng uÒy xaÞ CaÒnh Thuòy, ðýõòc',
  viscii: 'Ðäng üy xã Cänh Thøy, ðßþc',
  vps: 'ñäng ûy xã Cänh Thøy, ÇÜ®c',
  viqr: 'DDa?ng u?y xa~ Ca?nh Thu.y, ddu+o+.c',
  'utf-8': 'Ä\x90áº£ng á»§y xÃ£ Cáº£nh Thá»¥y, Ä\x91Æ°á»£c',
  'utf-8-twice': '',
};

describe('tables of the legacy encodings', () => {
  it('have the 134 letters of Vietnamese', () => {
    assert.equal(new Set(letters).size, 134);
    for (const letter of letters) assert.equal(letter.length, 1, letter);
  });

  for (const encoding of LEGACY_ENCODINGS) {
    const codec = codecs[encoding];

    it(`${encoding}: write as is known`, () => {
      const text = 'Đảng ủy xã Cảnh Thụy, được';
      const shown = latin1FromBytes(codec.encode(text).bytes);
      if (encoding === 'utf-8-twice')
        assert.equal(codecs['utf-8'].decode(shown).text, misread(text, 'utf-8'));
      else assert.equal(shown, known[encoding]);
    });

    it(`${encoding}: have every letter, and each is read back, as Latin-1 and as Windows-1252`, () => {
      for (const letter of letters) {
        const { bytes, missing } = codec.encode(`x${letter}x`);
        assert.deepEqual(missing, [], letter);
        for (const shown of [latin1FromBytes(bytes), textFromBytes(bytes)]) {
          assert.deepEqual(codec.decode(shown), {
            text: expected(`x${letter}x`, encoding),
            unread: [],
          });
        }
      }
    });

    it(`${encoding}: round trip of the article and of reports`, () => {
      for (const text of [seed.replaceAll('\u00a0', ' '), paragraphs.join('\n')]) {
        const { bytes, missing } = codec.encode(text);
        // Signs such as ≥ have no code in eight bits.
        assert.deepEqual(
          missing.map((at) => text[at]).filter((sign = '') => /(?!µ)\p{L}/u.test(sign)),
          [],
        );
        const lossless = Array.from(text, (sign, at) => (missing.includes(at) ? '?' : sign)).join(
          '',
        );
        const decoded = codec.decode(textFromBytes(bytes)).text;
        assert.equal(decoded, expected(lossless, encoding));
      }
    });

    it(`${encoding}: round trip of any words`, () => {
      const word = fc.array(fc.constantFrom(...letters, ...Array.from('aeioudny')), {
        maxLength: 8,
      });
      const text = fc
        .array(word, { maxLength: 12 })
        .map((all) => all.map((w) => w.join('')).join(' '))
        // VIQR writes đ as two d’s: a third before them is one too many.
        .filter((words) => !/[dD][đĐ]/.test(words));
      fc.assert(
        fc.property(text, (words) => {
          // The escaped full stop tells that this VIQR has its escapes.
          const written = `A. ${words}`;
          assert.equal(codec.decode(misread(written, encoding)).text, expected(written, encoding));
        }),
      );
    });

    it(`${encoding}: read anything, and say the places of what they cannot`, () => {
      fc.assert(
        fc.property(anyText({ maxLength: 200 }), (text) => {
          const { text: read, unread } = codec.decode(text);
          let last = -1;
          for (const at of unread) {
            assert.ok(at > last && at < read.length);
            last = at;
          }
        }),
      );
    });
  }
});

describe('readings of their own', () => {
  const read = (text: string, encoding: LegacyEncoding) => codecs[encoding].decode(text);

  it('TCVN3: the soft hyphen, or the minus sign some programs show, is ư', () => {
    assert.equal(read('Nh\u2212ng chÝnh ®ã lµ ®iÒu', 'tcvn3').text, 'Nhưng chính đó là điều');
    assert.equal(read('®\xadîc', 'tcvn3').text, 'được');
  });

  it('TCVN3: quotation marks and dashes of Windows-1252 stay', () => {
    assert.equal(read('“ViÖt” – \x93Nam\x94…', 'tcvn3').text, '“Việt” – “Nam”…');
  });

  it('TCVN3: a code without a letter stands, and is said', () => {
    assert.deepEqual(read('à la', 'tcvn3'), { text: 'à la', unread: [0] });
  });

  it('VNI: the longest reading wins', () => {
    assert.equal(read('nöôùc, ñöôøng, boä, oâ, ôû', 'vni').text, 'nước, đường, bộ, ô, ở');
    assert.equal(read('kyõ myõ thuyù ñòa kî', 'vni').text, 'kỹ mỹ thuý địa kỵ');
  });

  it('VNI: capitals with small marks and small letters with capital marks', () => {
    assert.equal(read('ÑAÛNG Aùnh aÙo', 'vni').text, 'ĐẢNG Ánh áo');
  });

  it('Windows-1258: a tone without its vowel is said', () => {
    assert.deepEqual(read('xÒ', 'windows-1258'), { text: 'xÒ', unread: [1] });
  });

  it('UTF-8: read as Latin-1, as Windows-1252 or as Windows-1258', () => {
    for (const shown of ['HÃ\u00a0 Ná»™i', 'HÃ\u00a0 Ná»\x99i', 'HĂ\u00a0 Ná»™i']) {
      assert.deepEqual(read(shown, 'utf-8'), { text: 'Hà Nội', unread: [] });
    }
  });

  it('UTF-8: the no-break space of à may be lost, where it can be told', () => {
    assert.equal(read('lÃ  vÃ  nhÃ', 'utf-8').text, 'là và nhà');
    assert.equal(read('lÃ\nvÃ', 'utf-8').text, 'là\nvà');
    assert.deepEqual(read('toÃ n', 'utf-8').unread, [2]);
  });

  it('UTF-8: no overlong forms, no surrogates, nothing past the last plane', () => {
    for (const bad of ['À\x80', 'í\xa0\x80', 'ô\x90\x80\x80', 'á\xba']) {
      assert.equal(read(bad, 'utf-8').text, bad);
      assert.ok(read(bad, 'utf-8').unread.length > 0, bad);
    }
  });

  it('a lost character is unread in every encoding of bytes', () => {
    for (const encoding of LEGACY_ENCODINGS.filter((one) => one !== 'viqr')) {
      assert.deepEqual(read('a\ufffdb', encoding).unread, [1], encoding);
    }
  });

  it('VIQR: a full stop that may be the sentence’s is one, and is said', () => {
    assert.deepEqual(read('Ba.n ddi dda^u ra. Toa`n', 'viqr'), {
      text: 'Bạn đi đâu ra. Toàn',
      unread: [13],
    });
    assert.deepEqual(read('Ba.n kho?e\\?', 'viqr'), { text: 'Bạn khỏe?', unread: [] });
    assert.equal(read('ho. ta^.p', 'viqr').text, 'họ tập');
  });
});
