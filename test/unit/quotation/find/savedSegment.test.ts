import assert from 'node:assert/strict';
import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import type { SavedSegment } from '../../../../src/core/quotation/find/savedSegment';
import { openSegment, saveSegment } from '../../../../src/core/quotation/find/savedSegment';
import { Segment } from '../../../../src/core/quotation/find/segment';
import { SourceWords } from '../../../../src/core/quotation/find/sourceWords';
import { plainArticle } from '../../../support/findable';

/** Different words, one for each number. */
function words(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `t${from + i}`).join(' ');
}

const TEXTS: Readonly<Record<string, string>> = {
  a: words(0, 1000),
  b: words(900, 970),
  c: '…',
  d: words(2000, 2500),
};

const PASSAGES = [
  words(920, 940),
  words(2440, 2490),
  words(440, 460).replace('t450', 'khác'),
  words(0, 700).replace('t300 ', ''),
  't0',
];

const all = { among: null, limit: 9 };

function answers(finder: PassageFinder) {
  return PASSAGES.map((passage) => [
    finder.nearest(passage, all),
    finder.exact(passage, all),
    finder.exact(passage, { ...all, among: ['b', 'd'] }),
    finder.commonRuns(passage, 3, 9),
  ]);
}

function finderOf(texts: Readonly<Record<string, string>>): PassageFinder {
  const finder = new PassageFinder();
  for (const [id, text] of Object.entries(texts)) finder.add(plainArticle(id, text));
  return finder;
}

/** A finder of what was kept, but for articles that are no more. */
function opened(saved: readonly SavedSegment[], ...gone: readonly string[]): PassageFinder {
  const finder = new PassageFinder();
  finder.restore(
    saved.map(({ columns }) => columns),
    saved.map(({ ids }) =>
      ids.map((id) =>
        id === null || gone.includes(id) ? null : plainArticle(id, TEXTS[id] ?? ''),
      ),
    ),
  );
  return finder;
}

describe('an index that is kept', () => {
  it('answers as before, and is kept again as it was', () => {
    const finder = finderOf(TEXTS);
    const before = answers(finder);
    assert.equal(before.flat(2).length > 8, true);
    const saved = finder.save();
    const again = opened(saved);
    assert.deepEqual(answers(again), before);
    assert.equal(again.bytes, finder.bytes);
    assert.deepEqual(again.save(), saved);
  });

  it('has all that was added before, in as many parts as there are', () => {
    const finder = finderOf({ a: TEXTS['a'] ?? '' });
    assert.equal(finder.save().length, 1);
    finder.add(plainArticle('b', TEXTS['b'] ?? ''));
    const saved = finder.save();
    assert.deepEqual(
      saved.map(({ ids }) => ids),
      [['a'], ['b']],
    );
    assert.deepEqual(answers(opened(saved)), answers(finder));
  });

  it('lacks what was taken out before', () => {
    const finder = finderOf(TEXTS);
    finder.exact('t0', all);
    finder.remove('b');
    const saved = finder.save();
    assert.deepEqual(
      saved.map(({ ids }) => ids),
      [['a', null, 'c', 'd']],
    );
    const { b, ...rest } = TEXTS;
    assert.equal(b, words(900, 970));
    assert.deepEqual(answers(opened(saved)), answers(finderOf(rest)));
  });

  it('lacks the articles that are no more, the others at their place', () => {
    const saved = finderOf(TEXTS).save();
    const finder = opened(saved, 'b');
    const { a = '', c = '', d = '' } = TEXTS;
    assert.deepEqual(answers(finder), answers(finderOf({ a, c, d })));
    // The other way round most are gone, and what is left is indexed anew.
    assert.deepEqual(
      answers(opened(saved, 'a', 'c')),
      answers(finderOf({ b: TEXTS['b'] ?? '', d })),
    );
    assert.deepEqual(
      finder.save().map(({ ids }) => ids),
      [['a', null, 'c', 'd']],
    );
  });

  it('lacks the articles that nothing is said of', () => {
    const [saved] = finderOf(TEXTS).save();
    assert.ok(saved);
    const finder = new PassageFinder();
    finder.restore([saved.columns], []);
    assert.deepEqual(finder.exact(words(0, 5), all), []);
    assert.deepEqual(finder.save(), []);
  });

  it('stands beside what there is, and takes in what comes', () => {
    const saved = finderOf(TEXTS).save();
    const finder = finderOf({ new: 'một bài mới toanh', b: 'chỉ là một bài cũ' });
    finder.remove('b');
    finder.restore(
      saved.map(({ columns }) => columns),
      saved.map(({ ids }) => ids.map((id) => plainArticle(id ?? '', TEXTS[id ?? ''] ?? ''))),
    );
    assert.equal(finder.exact('một bài mới', all).length, 1);
    assert.deepEqual(
      finder.exact(words(920, 940), all).map(({ articleId }) => articleId),
      ['a', 'b'],
    );
    finder.add(plainArticle('b', 'nay khác rồi'));
    assert.deepEqual(
      finder.exact(words(920, 940), all).map(({ articleId }) => articleId),
      ['a'],
    );
    assert.equal(finder.exact('khác rồi', all).length, 1);
  });

  it('asks for the text of an article when it looks there, not before', () => {
    const asked: string[] = [];
    const [saved] = finderOf(TEXTS).save();
    assert.ok(saved);
    const finder = new PassageFinder();
    finder.restore(
      [saved.columns],
      [
        saved.ids.map((name) => {
          const { id, format, sic, parsed } = plainArticle(name ?? '', TEXTS[name ?? ''] ?? '');
          return {
            id,
            format,
            sic,
            get parsed() {
              asked.push(id);
              return parsed;
            },
          };
        }),
      ],
    );
    assert.equal(finder.exact('không có ở đâu', all).length, 0);
    assert.deepEqual(asked, []);
    assert.equal(finder.exact(words(2100, 2120), all).length, 1);
    assert.deepEqual(asked, ['d']);
  });

  it('may have a list for every pair', () => {
    const source = new SourceWords('x y z', 5, 3, Uint32Array.of(0));
    const article = { id: 'a', source, firstBlock: 0, blockCount: 1, removed: false };
    const lists = {
      keys: null,
      starts: Uint32Array.of(0, 0, 1, 1, 2),
      blocks: Uint16Array.of(0, 0),
    };
    const { columns } = saveSegment(new Segment([article], lists));
    assert.equal(columns.keys.length, 0);
    const segment = openSegment(columns, [plainArticle('a', 'x y z')]);
    assert.deepEqual(segment.lists, lists);
    const run = { start: 9, end: 9 };
    segment.list(1, run);
    assert.deepEqual(run, { start: 0, end: 1 });
    segment.list(2, run);
    assert.deepEqual(run, { start: 1, end: 1 });
    assert.equal(segment.bytes, 2 * 2 + 5 * 4);
  });
});
