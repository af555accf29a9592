import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parser';
import { passageAt, passagesOf } from '../../../src/core/library/passages';

const piece = fc.constantFrom(
  'Tên bài\n\n',
  'Một là, giữ vững. ',
  'Hai là: đổi mới. ',
  '\n\n',
  '# Phần một\n\n',
  '## Mục\n',
  'I. PHẦN ĐẦU\n',
  '1. Việc thứ nhất. ',
  'Câu này có 5 xã. ',
  'Ban biên tập',
  '- ý nhỏ\n',
);
const article = fc
  .array(piece, { maxLength: 30 })
  .map((parts) => parseArticle(parts.join(''), { format: 'markdown' }));

describe('the passages of an article', () => {
  it('stand in the order of their starts, the longer first', () => {
    fc.assert(
      fc.property(article, (parsed) => {
        const passages = passagesOf(parsed);
        const sorted = passages.toSorted((a, b) => a.start - b.start || b.end - a.end);
        assert.deepEqual(passages, sorted);
        const sentences = passages.filter(({ kind }) => kind === 'sentence');
        assert.equal(sentences.length, parsed.sentences.length);
      }),
    );
  });

  it('are found one by one, as they stand in the whole', () => {
    fc.assert(
      fc.property(article, (parsed) => {
        const passages = passagesOf(parsed);
        assert.deepEqual(
          passages.map((_, number) => passageAt(parsed, number)),
          passages,
        );
        assert.throws(() => passageAt(parsed, passages.length), RangeError);
      }),
    );
  });
});
