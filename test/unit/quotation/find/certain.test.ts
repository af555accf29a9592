import assert from 'node:assert/strict';
import { Vocabulary } from '../../../../src/core/library/vocabulary';
import { readWords, WordBuffer } from '../../../../src/core/quotation/find/wordHash';
import { finderOf } from './numberedWords';

/* Words whose hashes are equal are the same nearly always: "nearly" is no place to quote from. */

/** Out of some hundred thousand words tried a pair with one hash. */
const ONE = 'lkikokeu';
const OTHER = 'pdcksict';

const all = { among: null, limit: 9 };

describe('words that are not the same, though their hashes are', () => {
  it('are there', () => {
    const buffer = new WordBuffer();
    readWords(`${ONE} ${OTHER}`, 0, 2, buffer);
    assert.equal(buffer.length, 2);
    assert.equal(buffer.hashes[0], buffer.hashes[1]);
    const vocabulary = new Vocabulary();
    const numbers = [ONE, OTHER].map((word) => vocabulary.add(word, 0, word.length));
    assert.notEqual(numbers[0], numbers[1]);
  });

  it('are not found for each other', () => {
    const text = `chị kêu ${OTHER} rồi, ${OTHER} nữa, kêu ${ONE} rồi mới thôi`;
    const finder = finderOf({ a: text, b: `chị kêu ${OTHER} rồi` });
    const places = finder.exact(`kêu ${ONE} rồi`, all);
    assert.deepEqual(
      places.map(({ articleId, range }) => articleId + text.slice(range.start, range.end)),
      [`akêu ${ONE} rồi`],
    );
    const single = finder.exact(ONE, all);
    assert.deepEqual(
      single.map(({ range }) => text.slice(range.start, range.end)),
      [ONE],
    );
    assert.equal(finder.exact(OTHER, all).length, 3);
  });

  it('end what a text shares with an article', () => {
    const text = `một hai ba bốn ${OTHER} năm sáu`;
    const finder = finderOf({ a: text });
    const report = `rằng một hai ba bốn ${ONE} năm sáu`;
    const runs = finder.commonRuns(report, 3, 9);
    assert.deepEqual(
      runs.map(({ range, place }) => [report.slice(range.start, range.end), place.words]),
      [['một hai ba bốn', 4]],
    );
    assert.deepEqual(finder.commonRuns(report, 5, 9), []);
  });
});
