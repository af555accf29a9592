import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createSearchIndex } from '../../../src/core/library/search';
import { foldForSearch } from '../../../src/core/text/fold';
import { markedForm } from '../../../src/core/text/markedForm';
import type { ArticleSpec } from '../../support/parsedArticle';
import { makeArticle } from '../../support/parsedArticle';
import { anyText, vietnameseWords } from '../../support/vietnameseText';

const sentence = vietnameseWords({ minLength: 3, maxLength: 25 }).map((words) => words.join(' '));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 });
const lesson = paragraph.map((sentences) => {
  const first = `Một là, ${sentences[0]}`;
  const marker = { number: 1, marker: 'Một là,', title: sentences[0] ?? '' };
  return { sentences: sentences.with(0, first), lesson: marker };
});
const article: fc.Arbitrary<ArticleSpec> = fc.record({
  paragraphs: fc.tuple(paragraph, lesson, paragraph),
});
const library = fc.array(article.map(makeArticle), { minLength: 1, maxLength: 12 });

function indexOf(
  articles: readonly ReturnType<typeof makeArticle>[],
): ReturnType<typeof createSearchIndex> {
  const index = createSearchIndex();
  articles.forEach((parsed, i) => index.add({ id: `article-${i}`, parsed }));
  return index;
}

/** Some words in a row from some sentence of some article. */
function cut(
  articles: readonly ReturnType<typeof makeArticle>[],
  a: number,
  b: number,
  c: number,
): string {
  const { text, sentences } = articles[a % articles.length] ?? { text: '', sentences: [] };
  const { start, end } = sentences[b % sentences.length] ?? { start: 0, end: 0 };
  const words = text.slice(start, end).split(' ');
  const from = c % words.length;
  return words.slice(from, from + 2 + (c % 7)).join(' ');
}

const place = fc.tuple(fc.nat(), fc.nat(), fc.nat());

describe('search over a library', () => {
  it('ranks a passage that has the words as a phrase first, however they are typed', () => {
    const typing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.normalize('NFD'),
      (text: string) => text.toUpperCase(),
      foldForSearch,
    );
    fc.assert(
      fc.property(library, place, typing, (articles, [a, b, c], type) => {
        const phrase = cut(articles, a, b, c);
        const [hit] = indexOf(articles).search(type(phrase), { prefix: false });
        assert.ok(hit);
        const { text } = articles[Number(hit.articleId.slice('article-'.length))] ?? { text: '' };
        const found = text.slice(hit.start, hit.end);
        assert.ok(foldForSearch(found).includes(foldForSearch(phrase)), `${phrase} in ${found}`);
        if (type(phrase) !== foldForSearch(phrase)) {
          assert.ok(markedForm(found).includes(markedForm(phrase)), `${phrase} in ${found}`);
        }
      }),
    );
  });

  it('highlights what folds to words of the query, within the article', () => {
    fc.assert(
      fc.property(library, place, (articles, [a, b, c]) => {
        const phrase = foldForSearch(cut(articles, a, b, c));
        for (const { articleId, matches } of indexOf(articles).search(phrase, { prefix: false })) {
          assert.ok(matches.length > 0);
          const { text } = articles[Number(articleId.slice('article-'.length))] ?? { text: '' };
          for (const { start, end } of matches) {
            for (const word of foldForSearch(text.slice(start, end)).split(/[\s,]+/u)) {
              assert.ok(phrase.includes(word), `${word} in ${phrase}`);
            }
          }
        }
      }),
    );
  });

  it('does not depend on what was added and removed before, nor on the order', () => {
    fc.assert(
      fc.property(library, library, place, (kept, removed, [a, b, c]) => {
        const index = createSearchIndex();
        removed.forEach((parsed, i) => index.add({ id: `removed-${i}`, parsed }));
        kept.toReversed().forEach((parsed, i) => {
          index.add({ id: `article-${kept.length - 1 - i}`, parsed });
          index.add({ id: 'changing', parsed });
        });
        removed.forEach((_, i) => assert.ok(index.remove(`removed-${i}`)));
        assert.ok(index.remove('changing'));
        assert.equal(index.remove('changing'), false);
        assert.equal(index.size, kept.length);
        for (const query of [cut(kept, a, b, c), cut(removed, a, b, c)]) {
          assert.deepEqual(index.search(query), indexOf(kept).search(query));
        }
      }),
    );
  });

  it('goes on as it was when it is saved in between, again and again', () => {
    fc.assert(
      fc.property(library, library, library, place, (before, after, removed, [a, b, c]) => {
        const index = createSearchIndex();
        before.forEach((parsed, i) => index.add({ id: `article-${i}`, parsed }));
        removed.forEach((parsed, i) => index.add({ id: `removed-${i}`, parsed }));
        index.save();
        removed.forEach((_, i) => assert.ok(index.remove(`removed-${i}`)));
        const all = [...before, ...after];
        after.forEach((parsed, i) => index.add({ id: `article-${before.length + i}`, parsed }));
        for (const saved of [false, true]) {
          if (saved) assert.equal(index.save().ids.length, all.length);
          for (const query of [cut(all, a, b, c), cut(removed, a, b, c)]) {
            assert.deepEqual(index.search(query), indexOf(all).search(query));
          }
        }
      }),
    );
  });

  it('goes on working when most of a large library is removed', () => {
    const index = createSearchIndex();
    const paragraphs = [Array.from({ length: 30 }, (_, i) => `Câu chung số ${i}.`)];
    for (let i = 0; i < 100; i++) {
      const own = [...paragraphs, [`Riêng bài này có khóa${i}.`]];
      index.add({ id: `a${i}`, parsed: makeArticle({ paragraphs: own }) });
    }
    for (let i = 0; i < 100; i++) if (i % 10 !== 0) index.remove(`a${i}`);
    for (let i = 0; i < 100; i++) {
      const found = index.search(`khóa${i}`, { prefix: false }).map(({ articleId }) => articleId);
      assert.deepEqual(found, i % 10 === 0 ? [`a${i}`] : []);
    }
    assert.equal(index.search('cau chung so 7', { prefix: false, limit: 99 }).length, 10);
  });

  it('keeps to the articles, kinds and number asked for', () => {
    const kinds = fc.subarray(['sentence', 'lesson', 'section', 'statistic'] as const);
    fc.assert(
      fc.property(library, place, kinds, fc.nat(5), (articles, [a, b, c], kinds, limit) => {
        const index = indexOf(articles);
        const query = cut(articles, a, b, c);
        const all = index.search(query, { limit: 10_000 });
        const wanted = all.filter(
          (hit) => hit.articleId === 'article-0' && kinds.includes(hit.kind),
        );
        const found = index.search(query, { articleIds: ['article-0'], kinds, limit });
        if (wanted.length > 0) assert.deepEqual(found, wanted.slice(0, limit));
        for (const hit of found) assert.ok(kinds.includes(hit.kind));
      }),
    );
  });

  it('takes any query', () => {
    const index = createSearchIndex();
    index.add({
      id: 'a',
      parsed: makeArticle({ paragraphs: [['Một câu có "ngoặc kép" và 19,5.']] }),
    });
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (query) => {
        for (const { score } of index.search(query)) assert.ok(score > 0 && score < 3);
      }),
    );
    assert.ok(index.search('một câu '.repeat(10_000)).length > 0);
  });
});
