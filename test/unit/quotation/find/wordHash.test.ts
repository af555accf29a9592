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

  it('tell apart what has its tones in another order, composed or not', () => {
    const words = ['áà', 'ạà', 'àá', 'aà', 'áa', 'á', 'áàạ', 'áạà', 'ááà'];
    const hashes = words.map((word) => hashed(word).hashes[0]);
    assert.equal(new Set(hashes).size, words.length);
    assert.deepEqual(
      words.map((word) => hashed(word.normalize('NFD')).hashes[0]),
      hashes,
    );
  });

  it('are as many as asked for, and behind those there were', () => {
    const text = 'một, hai: 3,5 bốn…';
    const buffer = new WordBuffer();
    assert.equal(readWords(text, 0, 2, buffer), 'một, hai'.length);
    assert.equal(buffer.length, 2);
    assert.equal(readWords(text, 8, 0, buffer), 8);
    assert.equal(readWords(text, 8, 9, buffer), text.length);
    const read = Array.from({ length: buffer.length }, (_, i) =>
      text.slice(buffer.starts[i], buffer.ends[i]),
    );
    assert.deepEqual(read, ['một', 'hai', '3,5', 'bốn']);
  });

  it('are all there, however many they are', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `từ${i}`).join(' ');
    const { hashes, starts, ends, length } = hashed(text);
    assert.equal(length, 5000);
    assert.equal(new Set(hashes.subarray(0, length)).size, 5000);
    assert.equal(text.slice(starts[4321], ends[4321]), 'từ4321');
    assert.equal(hashes[3], hashed('từ3').hashes[0]);
  });

  it('find room that was made for them before', () => {
    const buffer = hashed('một hai');
    const { hashes } = buffer;
    buffer.reserve(hashes.length);
    assert.equal(buffer.hashes, hashes);
    buffer.reserve(hashes.length + 1);
    assert.ok(buffer.hashes.length >= hashes.length * 2);
    assert.deepEqual(buffer.hashes.slice(0, 2), hashes.slice(0, 2));
    buffer.reserve(1e5);
    for (const column of [buffer.hashes, buffer.starts, buffer.ends]) {
      assert.equal(column.length, 1e5);
    }
    assert.deepEqual([...buffer.starts.slice(0, 2), ...buffer.ends.slice(0, 2)], [0, 4, 3, 7]);
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
