import assert from 'node:assert/strict';
import type { FoundPlace } from '../../../../src/core/quotation/find/foundPlace';
import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import { placesIn } from '../../../../src/core/quotation/find/placesIn';
import { plainArticle } from '../../../support/findable';

/* Passages that reach over the blocks in which articles are indexed, and very long ones. */

/** Different words, one for each number, but for "chung", which comes back all the time. */
function word(number: number): string {
  if (number % 5 === 4) return 'chung';
  const digits = String(number).split('');
  return `từ${digits.map((digit) => 'abcdeghikl'.charAt(Number(digit))).join('')}`;
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => word(from + i));
}

const words = (from: number, to: number): string => range(from, to).join(' ');

const all = { among: null, limit: 9 };

function finderOf(texts: Readonly<Record<string, string>>): PassageFinder {
  const finder = new PassageFinder();
  for (const [id, text] of Object.entries(texts)) finder.add(plainArticle(id, text));
  return finder;
}

/** The places with the words that stand there. */
function shown(places: readonly FoundPlace[], texts: Readonly<Record<string, string>>) {
  return places.map(({ articleId, range: { start, end }, edits, words: count }) => [
    articleId,
    texts[articleId]?.slice(start, end),
    edits,
    count,
  ]);
}

const COUNT = 3000;
const TEXTS = {
  book: words(0, COUNT),
  other: words(COUNT, COUNT + 700),
  short: words(5000, 5020),
};

describe('finding passages in an article of many blocks', () => {
  const finder = finderOf(TEXTS);
  const borders = [0, 385, 447, 448, 449, 895];

  for (const length of [2, 17, 64, 66, 449, 600]) {
    it(`finds ${length} words as they stand, wherever they begin`, () => {
      for (const from of [...borders, COUNT - length]) {
        const passage = words(from, from + length);
        const expected = [['book', passage, 0, length]];
        const chosen = { among: ['book'], limit: 9 };
        assert.deepEqual(shown(finder.exact(passage, all), TEXTS), expected, `${from}`);
        assert.deepEqual(shown(finder.exact(passage, chosen), TEXTS), expected, `${from}`);
        assert.deepEqual(shown(finder.nearest(passage, all), TEXTS), expected, `${from}`);
        assert.deepEqual(finder.exact(passage, { among: ['other', 'short'], limit: 9 }), []);
        if (length >= 3) {
          const report = `Theo sách: ${passage}. Hết lời`;
          const runs = finder.commonRuns(report, 3, 9);
          assert.deepEqual(
            shown(
              runs.map(({ place }) => place),
              TEXTS,
            ),
            expected,
          );
          assert.deepEqual(
            runs.map((run) => report.slice(run.range.start, run.range.end)),
            [passage],
          );
        }
      }
    });
  }

  for (const length of [14, 50, 150, 450]) {
    it(`finds ${length} words with one replaced, one left out, one put in`, () => {
      for (const from of [...borders, COUNT - length]) {
        const own = range(from, from + length);
        const passage = own.join(' ');
        const at = 4 + (from % (length - 8));
        for (const changed of [
          own.with(at, 'khác'),
          own.toSpliced(at, 1),
          own.toSpliced(at, 0, 'khác'),
        ]) {
          const expected = [['book', passage, 1, changed.length]];
          for (const among of [null, ['book'], ['book', 'short', 'other']]) {
            const found = finder.nearest(changed.join(' '), { among, limit: 9 });
            assert.deepEqual(shown(found, TEXTS), expected, `${from} ${at}`);
          }
          assert.deepEqual(finder.exact(changed.join(' '), all), []);
          assert.deepEqual(finder.nearest(changed.join(' '), { ...all, maxShare: 0 }), []);
        }
      }
    });
  }

  it('finds every place of words that come back', () => {
    const text = Array.from({ length: 5 }, () => words(0, 600)).join(' và ');
    const many = finderOf({ many: text, book: TEXTS.book });
    const passage = words(440, 460);
    const found = many.exact(passage, all);
    assert.deepEqual(
      shown(found, { many: text, book: TEXTS.book }),
      ['book', 'many', 'many', 'many', 'many', 'many'].map((id) => [id, passage, 0, 20]),
    );
    assert.deepEqual(many.nearest(passage, all), found);
    assert.deepEqual(many.exact(passage, { ...all, limit: 3 }), found.slice(0, 3));
    const single = word(443);
    assert.equal(many.exact(single, all).length, 6);
    assert.equal(many.exact(single, { among: ['many'], limit: 2 }).length, 2);
    assert.equal(many.exact('chung', { among: ['book'], limit: 1e4 }).length, COUNT / 5);
    assert.deepEqual(many.exact(`${words(0, 600)} ${words(0, 10)}`, all), []);
  });

  it('finds a run that begins in the block before', () => {
    const text = `${words(0, 447)} riêng biệt ${words(500, 900)}`;
    const one = finderOf({ one: text });
    const [run] = one.commonRuns(
      `ta nói ${words(440, 447)} riêng biệt ${words(500, 540)} thôi`,
      8,
      9,
    );
    assert.equal(run?.place.words, 7 + 2 + 40);
    assert.equal(run.place.range.start, text.indexOf(words(440, 447)));
  });

  it('takes the longest of several runs, of the first article if equal', () => {
    const texts = {
      c: `x y ${words(10, 20)} z`,
      b: `x ${words(5, 22)} z`,
      a: `x ${words(5, 22)} z`,
    };
    const report = `ta nói ${words(5, 22)} thế thôi`;
    const runs = finderOf(texts).commonRuns(report, 8, 9);
    assert.deepEqual(
      shown(
        runs.map(({ place }) => place),
        texts,
      ),
      [['a', words(5, 22), 0, 17]],
    );
  });

  it('finds runs one after another, up to the limit, none shorter than asked for', () => {
    const parts = [words(100, 110), words(900, 908), words(2000, 2007), words(1500, 1520)];
    const report = parts.join(' rồi lại nói tiếp rằng ');
    const found = (least: number, limit: number) =>
      finder
        .commonRuns(report, least, limit)
        .map(({ range: { start, end } }) => report.slice(start, end));
    assert.deepEqual(found(8, 9), [parts[0], parts[1], parts[3]]);
    assert.deepEqual(found(7, 9), parts);
    assert.deepEqual(found(8, 2), parts.slice(0, 2));
    assert.deepEqual(found(11, 9), parts.slice(3));
    assert.deepEqual(found(8, 0), []);
    assert.deepEqual(found(21, 9), []);
  });
});

describe('finding very long passages', () => {
  const finder = finderOf(TEXTS);
  const changed = (from: number, to: number, every: number): { text: string; edits: number } => {
    const own = range(from, to);
    let edits = 0;
    for (let at = every; at < own.length - 5; at += every) {
      own[at] = 'khác';
      edits += 1;
    }
    return { text: own.join(' '), edits };
  };

  for (const [from, to, every] of [
    [0, 600, 50],
    [700, 1400, 9],
    [100, 2900, 31],
    [2300, 3000, 120],
  ] as const) {
    it(`finds the words ${from} to ${to} with every ${every}th replaced`, () => {
      const { text, edits } = changed(from, to, every);
      const expected = [['book', words(from, to), edits, to - from]];
      assert.deepEqual(shown(finder.nearest(text, all), TEXTS), expected);
      const within = placesIn(finder, { id: 'book' });
      const start = TEXTS.book.indexOf(words(from, from + 3));
      const end = start + words(from, to).length;
      assert.deepEqual(within(text, { start, end }), [{ start, end, edits }]);
      // Where a range cuts a word off, that is one more edit.
      for (const part of [
        { start: start + 1, end },
        { start, end: end - 1 },
      ]) {
        const [place, ...more] = within(text, part);
        assert.deepEqual(more, []);
        assert.equal(place?.edits, edits + 1);
        assert.ok(part.start <= place.start && place.end <= part.end);
      }
      assert.deepEqual(finder.nearest(text, { ...all, among: ['other'] }), []);
      assert.deepEqual(finder.nearest(text, { ...all, limit: 0 }), []);
    });
  }

  it('finds one whose beginning or end is replaced', () => {
    const begun = ['x', 'y', 'z', ...range(1003, 1700)].join(' ');
    const [first] = finder.nearest(begun, all);
    assert.equal(first?.edits, 3);
    assert.ok(TEXTS.book.slice(0, first.range.end).endsWith(word(1699)));
    const foreign = Array.from({ length: 256 }, (_, i) => word(7000 + i));
    const middle = [...range(300, 812), ...foreign, ...range(1068, 1580)].join(' ');
    const [place] = finder.nearest(middle, all);
    assert.ok(place && place.edits >= 200 && place.edits <= 256);
    assert.equal(place.range.start, TEXTS.book.indexOf(words(300, 303)));
    assert.ok(TEXTS.book.slice(0, place.range.end).endsWith(words(1577, 1580)));
    const opened = [...foreign, ...range(800, 1568)].join(' ');
    const [late] = finder.nearest(opened, all);
    assert.ok(late && late.edits <= 256);
    assert.ok(TEXTS.book.slice(0, late.range.end).endsWith(words(1565, 1568)));
  });

  it('finds none that has more edits than asked for', () => {
    const { text } = changed(0, 900, 3);
    assert.equal(finder.nearest(text, { ...all, maxShare: 0.2 }).length, 0);
    assert.equal(finder.nearest(text, { ...all, maxShare: 0.4 }).length, 1);
    assert.deepEqual(finder.nearest(words(7000, 7900), all), []);
  });

  it('finds all the places it has, the nearest first', () => {
    const { text } = changed(0, 600, 40);
    const worse = changed(0, 600, 30).text;
    const texts = { a: `${worse} ngoài ra ${words(0, 600)}`, b: text.replace('khác', 'lạ') };
    const found = finderOf(texts).nearest(text, { ...all, limit: 5 });
    assert.deepEqual(
      found.map(({ articleId, edits }) => `${articleId} ${edits}`),
      ['b 1', 'a 14', 'a 25'],
    );
    assert.deepEqual(finderOf(texts).nearest(text, { ...all, limit: 1 }), found.slice(0, 1));
  });
});

describe('finding passages among many articles', () => {
  const ids = Array.from({ length: 130 }, (_, i) => `n${String(i).padStart(3, '0')}`);
  const texts = Object.fromEntries(ids.map((id, i) => [id, words(i * 40, i * 40 + 60)]));
  const finder = finderOf(texts);
  const passage = words(2005, 2030);
  const edited = range(2005, 2030).with(12, 'khác').join(' ');
  // Each passage stands in two articles, as they overlap.
  const where = ids.filter((id) => texts[id]?.includes(passage));

  it('finds them in all, in some, and in many that are named', () => {
    assert.equal(where.length, 1);
    const [id = ''] = where;
    const rest = ids.filter((other) => other !== id);
    for (const [words, edits] of [
      [passage, 0],
      [edited, 1],
    ] as const) {
      for (const among of [
        null,
        where,
        ids,
        ids.slice(0, 64),
        ids.slice(0, 65),
        ids.slice(0, 66),
      ]) {
        const found = finder.nearest(words, { among, limit: 9 });
        assert.deepEqual(shown(found, texts), [[id, passage, edits, 25]]);
      }
      for (const among of [rest, rest.slice(0, 64), rest.slice(0, 65), []]) {
        assert.deepEqual(finder.nearest(words, { among, limit: 9 }), []);
        assert.deepEqual(finder.exact(words, { among, limit: 9 }), []);
      }
    }
  });

  it('gives them by article and place, up to the limit', () => {
    const common = words(2000, 2012);
    const both = ids.filter((id) => texts[id]?.includes(common));
    assert.equal(both.length, 2);
    for (const among of [null, ids, both, both.toReversed()]) {
      assert.deepEqual(
        finder.exact(common, { among, limit: 9 }).map(({ articleId }) => articleId),
        both,
      );
      assert.deepEqual(
        finder.exact(common, { among, limit: 1 }).map(({ articleId }) => articleId),
        both.slice(0, 1),
      );
    }
  });

  it('forgets what is taken out, and finds what comes', () => {
    const changing = finderOf(texts);
    assert.ok(changing.bytes > 0);
    changing.nearest(passage, all);
    for (const id of where) changing.remove(id);
    const rest = ids.filter((id) => !where.includes(id));
    for (const among of [null, ids, where]) {
      assert.deepEqual(changing.nearest(passage, { among, limit: 9 }), []);
      assert.deepEqual(changing.exact(passage, { among, limit: 9 }), []);
      assert.deepEqual(changing.nearest(edited, { among, limit: 9 }), []);
    }
    assert.deepEqual(
      changing.commonRuns(passage, 10, 9).map(({ place }) => place.articleId),
      [...new Set(changing.commonRuns(passage, 10, 9).map(({ place }) => place.articleId))],
    );
    for (const { place } of changing.commonRuns(passage, 5, 9))
      assert.ok(rest.includes(place.articleId));
    changing.add(plainArticle('new', `Ở đây ${passage}.`));
    assert.deepEqual(
      changing.exact(passage, all).map(({ articleId }) => articleId),
      ['new'],
    );
    // Most go: what is left is indexed anew.
    for (const id of rest.slice(3)) changing.remove(id);
    assert.deepEqual(
      changing.nearest(edited, all).map(({ articleId, edits }) => [articleId, edits]),
      [['new', 1]],
    );
    changing.remove('new');
    changing.remove('new');
    assert.deepEqual(changing.nearest(passage, all), []);
  });
});
