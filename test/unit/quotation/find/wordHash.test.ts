import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Vocabulary } from '../../../../src/core/library/vocabulary';
import { readWords, WordBuffer } from '../../../../src/core/quotation/find/wordHash';
import { scanWords } from '../../../../src/core/text/words';
import { anyText, vietnameseText } from '../../../support/vietnameseText';

function hashed(text: string, from = 0): WordBuffer {
  const buffer = new WordBuffer();
  readWords(text, from, Infinity, buffer);
  return buffer;
}

function places(text: string): number[][] {
  const found: number[][] = [];
  scanWords(text, 0, text.length, (start, end) => found.push([start, end]));
  return found;
}

const texts = fc.oneof(
  vietnameseText(),
  anyText(),
  fc.string({
    unit: fc.constantFrom(
      '1',
      '2',
      '.',
      ',',
      'a',
      'Đ',
      'ð',
      '\u0323',
      '\u0302',
      '\u00ad',
      ' ',
      '日',
      '\ud835\udc00',
      '\ud800',
    ),
  }),
);

describe('hashes of words', () => {
  it('are those of the words that every other part finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { starts, ends, length } = hashed(text);
        const found = Array.from({ length }, (_, i) => [starts[i], ends[i]]);
        assert.deepEqual(found, places(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('are equal just for words that are one in the vocabulary', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const text = `${one} ${other}`;
        const { starts, ends, hashes, length } = hashed(text);
        const vocabulary = new Vocabulary();
        const byWord = new Map<number, number>();
        const byHash = new Map<number, number>();
        for (let i = 0; i < length; i++) {
          const word = vocabulary.add(text, starts[i] ?? 0, ends[i] ?? 0);
          const hash = hashes[i] ?? 0;
          assert.equal(byWord.get(word) ?? hash, hash);
          assert.equal(byHash.get(hash) ?? word, word);
          byWord.set(word, hash);
          byHash.set(hash, word);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('ignore case, Unicode form, tone placement and invisible characters, not diacritics', () => {
    const words = ['thụy', 'THUỴ', 'thụy'.normalize('NFD'), 'thu\u00adỵ\u200b', 'Thụy'];
    assert.equal(new Set(words.map((word) => hashed(word).hashes[0])).size, 1);
    const others = ['thuy', 'thúy', 'thủy', 'tuy', 'thư', 'đa', 'da'];
    assert.equal(new Set(others.map((word) => hashed(word).hashes[0])).size, others.length);
  });

  it('can be read in pieces, and go on at the start of any word', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (text, size) => {
        const all = hashed(text);
        const buffer = new WordBuffer();
        for (let at = 0; at < text.length;) at = readWords(text, at, size, buffer);
        assert.deepEqual(buffer.hashes.slice(0, buffer.length), all.hashes.slice(0, all.length));
        for (let i = 0; i < all.length; i++) {
          const rest = hashed(text, all.starts[i]);
          assert.deepEqual(rest.hashes.slice(0, rest.length), all.hashes.slice(i, all.length));
        }
      }),
    );
  });
});
