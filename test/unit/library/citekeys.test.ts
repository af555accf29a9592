import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/library/article';
import { citekeysAmong, plainCitekeys } from '../../../src/core/library/citekeys';
import { Names } from '../../../src/core/library/names';

/** Only its names matter here. */
const articleOf = (id: string, citekey: string) => ({ id, citekey }) as Article;

/** Articles as a library names them that has all of them: `[folder, wanted key]`. */
function library(wishes: readonly (readonly [string, string])[]) {
  const names = new Names();
  return wishes.map(([folder, wanted], index) => ({
    article: articleOf(`${folder}/${index}`, names.claim(wanted)),
    wanted,
  }));
}

const isOutside = (folder: string) => (article: Article) =>
  !['common', folder].includes(article.id.split('/')[0] ?? '');

describe('citekeys among several folders', () => {
  it('are those that a folder has alone', () => {
    const all = library([
      ['common', 'canhthuy'],
      ['a', 'tongket'],
      ['b', 'tongket'],
      ['b', 'canhthuy'],
    ]);
    assert.deepEqual(
      all.map(({ article }) => article.citekey),
      ['canhthuy', 'tongket', 'tongket-2', 'canhthuy-2'],
    );
    const { byKey, keyOf } = citekeysAmong(all, isOutside('b'));
    assert.equal(byKey.get('tongket')?.id, 'b/2');
    assert.equal(byKey.get('canhthuy')?.id, 'common/0');
    assert.deepEqual(
      all.map(({ article }) => keyOf(article)),
      ['canhthuy', 'tongket-3', 'tongket', 'canhthuy-2'],
    );
    // As the library calls it.
    assert.equal(byKey.get('tongket-2')?.id, 'b/2');
  });

  it('are the plain ones where nothing is elsewhere', () => {
    const all = library([
      ['a', 'x'],
      ['a', 'x'],
      ['a', 'x-2'],
    ]);
    const articles = all.map(({ article }) => article);
    const { byKey, keyOf } = citekeysAmong(all, () => false);
    const plain = plainCitekeys(articles);
    assert.deepEqual(byKey, plain.byKey);
    assert.deepEqual(articles.map(keyOf), articles.map(plain.keyOf));
  });

  it('lead to the article they are the key of, whatever the articles want', () => {
    const wish = fc.tuple(
      fc.constantFrom('common', 'a', 'b'),
      fc.constantFrom('x', 'x-2', 'x-3', 'x-2-2', 'y'),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const all = library(wishes);
        const { byKey, keyOf } = citekeysAmong(all, isOutside('a'));
        for (const { article } of all) assert.equal(byKey.get(keyOf(article)), article);
        // The same as in a window that has the folder alone.
        const alone = library(wishes.filter(([folder]) => folder !== 'b'));
        const own = all.filter(({ article }) => !isOutside('a')(article));
        assert.deepEqual(
          own.map(({ article }) => keyOf(article)),
          alone.map(({ article }) => article.citekey),
        );
        // What the library calls an article means it or, in its own folder, the one that has the key.
        for (const { article } of own) {
          const meant = byKey.get(article.citekey);
          assert.ok(meant && !isOutside('a')(meant));
        }
      }),
    );
  });
});
