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

  const shown: readonly (readonly [string, string, string])[] = [
    [
      'marks within marks',
      '**đậm *nghiêng* nữa** và [liên **kết**](u)',
      'đậm nghiêng nữa và liên kết',
    ],
    ['marks over the end of a line', 'xã **đã\nlàm** rồi', 'xã đã\nlàm rồi'],
    ['code over the end of a line, with marks in it', '`a\n*b* c` và `d`', 'a\n*b* c và d'],
    [
      'each heading by itself',
      '## Một *hai\n\n## Ba* bốn\n\nThân.',
      'Một *hai\n\nBa* bốn\n\nThân.',
    ],
    ['a heading behind all', 'Thân *bài*.\n\n## Hết *rồi*', 'Thân bài.\n\nHết rồi'],
    ['front matter without a title', '---\nauthor: A\n---\n\nHơn 4.500 hộ.', 'Hơn 4.500 hộ.'],
    ['front matter alone', '---\ntitle: Bài\n---', 'Bài'],
    ['front matter and a line break', '---\ntitle: Bài\n---\n', 'Bài'],
    [
      'front matter and a title of its own',
      '---\nauthor: A\n---\n# Bài *một*\n\nB',
      'Bài một\n\nB',
    ],
    ['words before the title', 'Lời *dẫn*.\n\n# Bài\n\nThân.', 'Lời dẫn.\n\nBài\n\nThân.'],
    ['nothing', '', ''],
  ];
  for (const [what, written, read] of shown) {
    it(`is what a reader sees: ${what}`, () => {
      assert.equal(sourceTextOf(markdown(written)).text.trim(), read);
    });
  }

  it('has an empty range where the article has one', () => {
    const source = sourceTextOf(markdown('Hơn **4.500 hộ** đã hiến.'));
    const at = source.text.indexOf('4.500');
    const { start, end } = source.toArticle({ start: at, end: at });
    assert.equal(start, end);
    assert.deepEqual(source.toArticle({ start: at, end: at - 1 }), { start, end });
    assert.equal(start, 'Hơn **'.length);
  });

  it('has no listed error that no reader sees', () => {
    const article = markdown('---\nauthor: đấu trang\n---\n\nXem [ở đây](đấu-trang), đấu trang.\n');
    const { text } = article.parsed;
    const sic = [...text.matchAll(/đấu.trang/gu)].map(({ index }) => ({
      start: index,
      end: index + 9,
      intended: 'đấu tranh',
    }));
    assert.equal(sic.length, 3);
    const source = sourceTextOf({ ...article, sic });
    assert.deepEqual(
      source.sic.map(({ start, end }) => [start, source.text.slice(start, end)]),
      [[source.text.indexOf('đấu'), 'đấu trang']],
    );
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
