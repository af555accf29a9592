import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordCache } from '../../../src/core/text/wordCache';

describe('what is known of words', () => {
  it('is found out once, and found again wherever the word stands', () => {
    let made = 0;
    const cache = new WordCache((text, start, end) => {
      made += 1;
      return text.slice(start, end);
    });
    const text = 'Cảnh Thụy và Cảnh Thụy';
    for (const start of [0, 13, 0, 13]) assert.equal(cache.at(text, start, start + 4), 'Cảnh');
    assert.equal(made, 1);
    cache.clear();
    assert.equal(cache.at(text, 13, 17), 'Cảnh');
    assert.equal(made, 2);
  });

  it('is never that of another word, however many there are and however long', () => {
    const cache = new WordCache((text, start, end) => text.slice(start, end));
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 14 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join('');
        let start = 0;
        for (const word of all) {
          assert.equal(cache.at(text, start, start + word.length), word);
          start += word.length;
        }
      }),
    );
    const many = Array.from({ length: 17_000 }, (_, number) => `từ${number}`);
    assert.deepEqual(
      many.filter((word) => cache.at(word, 0, word.length) !== word),
      [],
    );
  });

  it('may be that there is nothing to know', () => {
    const cache = new WordCache<number | undefined>(() => undefined);
    assert.equal(cache.at('từ', 0, 2), undefined);
    assert.equal(cache.at('từ', 0, 2), undefined);
  });
});
