import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parser';
import { shownWords } from '../../../src/core/library/shownWords';

const parsed = parseArticle('# Bài\n\nHơn **4.500 hộ** đã [hiến đất](https://a.vn) làm đường.\n', {
  format: 'markdown',
});
const [paragraph] = parsed.paragraphs;

describe('words of an article as they are quoted', () => {
  it('are those of a Markdown article without its marks', () => {
    assert.ok(paragraph);
    const shown = shownWords({ format: 'markdown', parsed, sic: [] }, paragraph);
    assert.equal(shown.text, 'Hơn 4.500 hộ đã hiến đất làm đường.');
    const at = parsed.text.indexOf('hiến');
    assert.equal(shown.toShown(at), shown.text.indexOf('hiến'));
  });

  it('are all the characters of a text article', () => {
    assert.ok(paragraph);
    const { text, toShown } = shownWords({ format: 'text', parsed, sic: [] }, paragraph);
    assert.equal(text, parsed.text.slice(paragraph.start, paragraph.end));
    assert.equal(toShown(paragraph.end), text.length);
  });

  it('keep the order of places, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '_', '[', '](', ')', '`', 'a', ' ') }),
        (body) => {
          const article = parseArticle(`# T\n\nx${body}x.`, { format: 'markdown' });
          for (const range of article.paragraphs) {
            const { text, toShown } = shownWords(
              { format: 'markdown', parsed: article, sic: [] },
              range,
            );
            let before = 0;
            for (let at = range.start; at <= range.end; at += 1) {
              const shown = toShown(at);
              assert.ok(shown >= before && shown <= text.length);
              before = shown;
            }
            assert.equal(before, text.length);
          }
        },
      ),
    );
  });
});
