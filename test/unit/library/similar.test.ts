import assert from 'node:assert/strict';
import { similarPassages } from '../../../src/core/library/similar';
import { BOTH, EAST, villageEngine } from '../../support/villages';

describe('who else says this', () => {
  it('finds the other article that says the same, and not the article itself', async () => {
    const engine = await villageEngine();
    const east = engine.articles.find(({ parsed }) => parsed.text.includes(EAST));
    assert.ok(east);
    const start = east.parsed.text.indexOf(BOTH);
    const found = engine.similar(east.id, { start, end: start + BOTH.length }, 5);
    const [place] = found;
    assert.equal(found.length, 1);
    assert.equal(place?.share, 1);
    const other = engine.article(place?.articleId ?? '');
    const words = other?.parsed.text.slice(place?.range.start, place?.range.end) ?? '';
    assert.equal(words.toLowerCase(), BOTH.toLowerCase());
    assert.notEqual(other, east);
  });

  it('finds what is only alike after what is the same, each with how much of it is', async () => {
    const engine = await villageEngine();
    const [first] = engine.articles;
    assert.ok(first);
    const text = 'Một hai ba bốn năm sáu bảy tám chín mười';
    const article = { ...first, id: 'x', parsed: { ...first.parsed, text } };
    const asked: (readonly string[] | null)[] = [];
    const place = (articleId: string, edits: number) => ({
      articleId,
      range: { start: 0, end: 5 },
      edits,
      words: 10,
    });
    const answers = [[place('a', 0), place('b', 1)], [place('c', 4)], []];
    const finder = {
      nearest: (_: string, { among }: { among: readonly string[] | null }) => {
        asked.push(among);
        return answers.shift() ?? [];
      },
    };
    const articles = ['a', 'b', 'c', 'd', 'x'].map((id) => Object.assign({}, article, { id }));
    const library = {
      finder: finder as unknown as typeof engine.finder,
      articles,
      article: (id: string) => articles.find((one) => one.id === id) ?? null,
    };
    const found = similarPassages(article, { start: 0, end: text.length }, library, 10);
    assert.deepEqual(
      found.map(({ articleId, share }) => [articleId, share]),
      [
        ['a', 1],
        ['b', 0.9],
        ['c', 0.6],
      ],
    );
    assert.deepEqual(asked, [['a', 'b', 'c', 'd'], ['c', 'd'], ['d']]);
  });

  it('finds nothing for a few words, or for a passage that is not there', async () => {
    const engine = await villageEngine();
    const [first] = engine.articles;
    assert.deepEqual(engine.similar(first?.id ?? '', { start: 0, end: 8 }, 5), []);
    assert.deepEqual(engine.similar('không có', { start: 0, end: 800 }, 5), []);
  });
});
