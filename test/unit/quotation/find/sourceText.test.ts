import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../../src/core/article/parser';
import { sourceTextOf } from '../../../../src/core/quotation/find/sourceText';

function markdown(text: string) {
  return {
    format: 'markdown',
    parsed: parseArticle(text, { format: 'markdown' }),
    sic: [],
  } as const;
}

describe('the text of an article that quotations are compared with', () => {
  it('is the very text of a plain article', () => {
    const parsed = parseArticle('**Bài**\n\nHơn *4.500* hộ.');
    const sic = [{ start: 2, end: 5, intended: 'Bãi' }];
    const source = sourceTextOf({ format: 'text', parsed, sic });
    assert.equal(source.text, parsed.text);
    assert.equal(source.sic, sic);
    assert.deepEqual(source.toArticle({ start: 1, end: 4 }), { start: 1, end: 4 });
  });

  it('leaves out the marks of title, headings, paragraphs and quoted lines', () => {
    const source = sourceTextOf(
      markdown(
        '# Bài *một*\n\n**Ban biên tập**\n\n## Phần [hai](https://a.vn)\n\nHơn **4.500 hộ** đã\n\n> hiến `đất` làm\n> đường.\n',
      ),
    );
    assert.equal(
      source.text.trim(),
      'Bài một\n\nBan biên tập\n\nPhần hai\n\nHơn 4.500 hộ đã\n\nhiến đất làm\nđường.',
    );
  });

  it('shows a title that only front matter gives, and nothing else of it', () => {
    const source = sourceTextOf(markdown('---\ntitle: "Bài một"\nauthor: A\n---\n\nHơn 4.500 hộ.'));
    assert.equal(source.text, 'Bài một\n\nHơn 4.500 hộ.');
  });

  it('maps ranges both ways and takes the marks within along', () => {
    const article = markdown('# Bài\n\nHơn **4.500 hộ** đã hiến đất.\n');
    const source = sourceTextOf(article);
    const { text } = article.parsed;
    const words = 'Hơn 4.500 hộ';
    const at = source.text.indexOf(words);
    const range = source.toArticle({ start: at, end: at + words.length });
    assert.equal(text.slice(range.start, range.end), 'Hơn **4.500 hộ');
    assert.deepEqual(source.toSource(range), { start: at, end: at + words.length });
    const marks = text.indexOf('**');
    const empty = source.toSource({ start: marks, end: marks + 2 });
    assert.equal(empty.start, empty.end);
  });

  it('has the listed errors at their places', () => {
    const article = markdown('# Bài\n\nTinh thần **đấu trang** tự phê bình.\n');
    const start = article.parsed.text.indexOf('đấu trang');
    const sic = [{ start, end: start + 9, intended: 'đấu tranh' }];
    const source = sourceTextOf({ ...article, sic });
    assert.deepEqual(
      source.sic.map((place) => [source.text.slice(place.start, place.end), place.intended]),
      [['đấu trang', 'đấu tranh']],
    );
  });

  it('is made once for each article', () => {
    const article = markdown('# Bài\n\nHơn **4.500**.');
    assert.equal(sourceTextOf(article), sourceTextOf(article));
  });

  it('maps every range there and back, whatever the text', () => {
    const unit = fc.constantFrom('*', '_', '[', '](', ')', '`', 'a', ' ', '\n', '\n\n', '# ', '> ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (body) => {
        const article = markdown(body);
        const source = sourceTextOf(article);
        for (let start = 0; start < source.text.length; start++) {
          const written = source.toArticle({ start, end: start + 1 });
          assert.equal(article.parsed.text.slice(written.start, written.end), source.text[start]);
          assert.deepEqual(source.toSource(written), { start, end: start + 1 });
        }
        const all = source.toSource({ start: 0, end: article.parsed.text.length });
        assert.deepEqual(all, { start: 0, end: source.text.length });
      }),
    );
  });
});
