import assert from 'node:assert/strict';
import type { FoundPlace } from '../../../../src/core/quotation/find/foundPlace';
import { placesIn } from '../../../../src/core/quotation/find/placesIn';
import { finderOf, numberedWords as words } from './numberedWords';

const all = { among: null, limit: 9 };

/** Words with those at some places replaced. */
function replaced(text: string, ...at: readonly number[]): string {
  return text
    .split(' ')
    .map((word, i) => (at.includes(i) ? `khác${i}` : word))
    .join(' ');
}

function shown(places: readonly FoundPlace[]): string[] {
  return places.map(({ articleId, edits }) => `${articleId} ${edits}`);
}

describe('which of the near places are given', () => {
  const passage = words(0, 20);

  it('is those that have the very words, and no others, where there are any', () => {
    const finder = finderOf({ a: replaced(passage, 7), b: passage });
    assert.deepEqual(shown(finder.nearest(passage, all)), ['b 0']);
    assert.deepEqual(shown(finder.nearest(passage, { ...all, among: ['a'] })), ['a 1']);
  });

  it('is those that are worse than the best by a tenth of the words at most', () => {
    const asked = replaced(passage, 10);
    const finder = finderOf({
      a: replaced(passage, 3, 5, 7, 13),
      b: replaced(passage, 3, 7),
      c: replaced(passage, 2),
      d: passage,
    });
    // One word of the question is nobody's.
    assert.deepEqual(shown(finder.nearest(asked, all)), ['d 1', 'c 2', 'b 3']);
    for (const limit of [1, 2, 3]) {
      const places = finder.nearest(asked, { ...all, limit });
      assert.deepEqual(shown(places), ['d 1', 'c 2', 'b 3'].slice(0, limit));
    }
    const ids = ['a', 'b', 'c', 'd'];
    assert.deepEqual(shown(finder.nearest(asked, { ...all, among: ids })), ['d 1', 'c 2', 'b 3']);
  });

  it('is as many as asked for, by article and place', () => {
    const near = replaced(passage, 4);
    const finder = finderOf({ b: `${near} và ${near}`, a: `${near} hay ${near}` });
    const found = finder.nearest(passage, all);
    assert.deepEqual(shown(found), ['a 1', 'a 1', 'b 1', 'b 1']);
    assert.ok((found[0]?.range.start ?? 0) < (found[1]?.range.start ?? 0));
    for (const limit of [0, 1, 2, 3]) {
      assert.deepEqual(finder.nearest(passage, { ...all, limit }), found.slice(0, limit));
    }
  });

  it('is none of which no word is left, whatever share may differ', () => {
    const finder = finderOf({ a: passage });
    for (const strange of ['mưa', 'mưa gió', 'mưa to gió lớn']) {
      assert.deepEqual(finder.nearest(strange, { ...all, maxShare: 1 }), []);
      assert.deepEqual(finder.nearest(strange, { ...all, among: ['a'], maxShare: 1 }), []);
    }
    assert.equal(finder.nearest('mưa t5 gió', { ...all, among: ['a'], maxShare: 1 }).length, 1);
  });

  it('is those of few words of which no two that stand together are left', () => {
    const odd = replaced(words(0, 9), 1, 3, 5, 7);
    const finder = finderOf({ a: words(0, 9), b: words(3000, 9000) });
    const options = { ...all, among: ['a'], maxShare: 0.6 };
    assert.deepEqual(shown(finder.nearest(odd, options)), ['a 4']);
  });
});

describe('near places over the blocks that an article is indexed in', () => {
  const book = words(0, 1600);
  const finder = finderOf({ book });

  it('may have words that were left out', () => {
    for (const start of [380, 434, 440, 445, 447, 448, 893]) {
      for (const [before, left, behind] of [
        [25, 15, 20],
        [35, 20, 25],
      ] as const) {
        const next = start + before + left;
        const passage = `${words(start, start + before)} ${words(next, next + behind)}`;
        const [place, ...more] = finder.nearest(passage, all);
        assert.deepEqual(more, []);
        assert.equal(place?.edits, left, `${start}`);
        assert.equal(
          book.slice(place.range.start, place.range.end),
          words(start, start + before + left + behind),
        );
      }
    }
  });

  it('may stand in two of them, where few words may differ, too', () => {
    const passage = words(200, 700);
    const [place] = finder.nearest(replaced(passage, 250), { ...all, maxShare: 0.1 });
    assert.equal(place?.edits, 1);
    assert.equal(book.slice(place.range.start, place.range.end), passage);
  });

  it('keep within a range, a word that is cut off left out', () => {
    const within = placesIn(finder, { id: 'book' });
    for (const [from, to] of [
      [0, 40],
      [88, 128],
      [1560, 1600],
    ] as const) {
      const quoted = replaced(words(from, to), 20);
      const start = book.indexOf(words(from, from + 2));
      const end = start + words(from, to).length;
      assert.deepEqual(within(quoted, { start, end }), [{ start, end, edits: 1 }]);
      const last = ` t${to - 1}`.length;
      assert.deepEqual(within(quoted, { start, end: end - 1 }), [
        { start, end: end - last, edits: 2 },
      ]);
    }
    assert.deepEqual(within(replaced(words(5, 40), 20), { start: 0, end: 0 }), []);
    assert.deepEqual(within(replaced(words(5, 40), 20), { start: 9, end: 9 }), []);
  });
});

describe('very long passages', () => {
  const book = words(0, 3000);
  const finder = finderOf({ book });
  const strange = (count: number, name = 'lạ'): string =>
    Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');
  /** The first and the last word of each place, and its edits. */
  const ends = (places: readonly FoundPlace[]): [string, string, number][] =>
    places.map(({ range, edits }) => {
      const found = book.slice(range.start, range.end).split(' ');
      return [found[0] ?? '', found.at(-1) ?? '', edits];
    });

  it('have as many edits as asked for, wherever they are', () => {
    const text = words(700, 1300);
    const first = Array.from({ length: 60 }, (_, i) => 2 + i * 4);
    for (const at of [first, first.map((i) => i + 350)]) {
      const quoted = replaced(text, ...at);
      const options = { ...all, maxShare: 0.1 };
      assert.deepEqual(ends(finder.nearest(quoted, options)), [['t700', 't1299', 60]]);
      const [word] = [at[30] ?? 0];
      assert.deepEqual(finder.nearest(replaced(quoted, word + 1), options), []);
    }
  });

  it('take as many words as they have where a part of them is strange', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      [`${words(1000, 1512)} ${strange(256)}`, 't1000', 't1767'],
      [`${strange(256)} ${words(1024, 1536)}`, 't768', 't1535'],
      [`${words(1088, 1344)} ${strange(256)} ${words(1600, 1856)}`, 't1088', 't1855'],
      // No more than there are.
      [`${words(2488, 3000)} ${strange(256)}`, 't2488', 't2999'],
      [`${strange(256)} ${words(0, 512)}`, 't0', 't511'],
    ];
    for (const [quoted, from, to] of cases) {
      assert.deepEqual(ends(finder.nearest(quoted, all)), [[from, to, 256]], `${from} ${to}`);
    }
  });

  it('keep within a range', () => {
    const quoted = `${strange(256)} ${words(1024, 1536)}`;
    const within = placesIn(finder, { id: 'book' });
    const end = book.indexOf(' t1536');
    const range = { start: book.indexOf('t700 '), end };
    assert.deepEqual(within(quoted, range), [{ start: book.indexOf('t768 '), end, edits: 256 }]);
    assert.deepEqual(within(quoted, { start: book.indexOf('t1000 '), end }), []);
    assert.deepEqual(
      within(`${words(1024, 1536)} ${strange(256)}`, { ...range, end: end + 9 }),
      [],
    );
  });

  it('come the nearest first, though their beginnings are not', () => {
    const text = words(0, 600);
    const late = Array.from({ length: 40 }, (_, i) => 300 + i * 7);
    const places = finderOf({ a: replaced(text, ...late), b: replaced(text, 20, 90, 170) });
    const quoted = replaced(text, 10);
    assert.deepEqual(shown(places.nearest(quoted, all)), ['b 4', 'a 41']);
  });
});

describe('places of words that repeat', () => {
  it('are apart, over the blocks that an article is indexed in, too', () => {
    const text = 'ha '.repeat(1001).trim();
    const places = finderOf({ a: text }).exact('ha ha ha ha ha', { ...all, limit: 1e4 });
    assert.equal(places.length, 200);
    places.forEach(({ range }, i) => assert.deepEqual(range, { start: i * 15, end: i * 15 + 14 }));
  });

  it('are found at the very end of the last block', () => {
    const text = words(0, 960);
    const finder = finderOf({ a: text });
    for (const from of [900, 940, 957]) {
      const [place] = finder.exact(words(from, 960), all);
      assert.equal(place?.range.end, text.length);
    }
  });
});
