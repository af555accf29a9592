import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ArticleFormatError } from '../../../src/core/article/errors';
import { parseArticle } from '../../../src/core/article/parser';
import { decodeText } from '../../../src/core/text/decode';

const limits = { maxBytes: 20e6 };

describe('a file of 20 MB', () => {
  it('is parsed whole: what one article holds, as often as it stands there', async () => {
    const article = await readFile('content/canh-thuy/article.txt');
    const copy = Buffer.concat([article, Buffer.from('\n\n')]);
    const times = Math.floor(limits.maxBytes / copy.length);
    const bytes = Buffer.concat(Array.from({ length: times }, () => copy));
    const parsed = parseArticle(decodeText(bytes, limits));
    assert.equal(parsed.lessons.length, 5 * times);
    assert.equal(parsed.statistics.length, 9 * times);
    assert.equal(parsed.sentences.at(-1)?.id, `sentence-${28 * times}`);
  }).timeout(120_000);

  it('is refused when it is a byte larger than the limit', () => {
    assert.throws(
      () => decodeText(new Uint8Array(limits.maxBytes + 1).fill(0x20), limits),
      (error) => error instanceof ArticleFormatError && error.problem === 'too-large',
    );
  });
});
