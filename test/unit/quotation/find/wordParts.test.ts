import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FoundPlace } from '../../../../src/core/quotation/find/foundPlace';
import { byEdits, overlap } from '../../../../src/core/quotation/find/foundPlace';
import { PlaceFinder } from '../../../../src/core/quotation/find/places';
import { queryWords, sliceWords } from '../../../../src/core/quotation/find/queryWords';
import { runAround } from '../../../../src/core/quotation/find/runAround';
import { SameWords } from '../../../../src/core/quotation/find/sameWords';
import { lowerBound } from '../../../../src/core/quotation/find/segment';
import { blockCount, SourceWords } from '../../../../src/core/quotation/find/sourceWords';
import { readWords, WordBuffer } from '../../../../src/core/quotation/find/wordHash';
import { WordMatcher } from '../../../../src/core/quotation/find/wordMatcher';
import { RunFinder } from '../../../../src/core/quotation/find/wordRuns';
import { Workspace } from '../../../../src/core/quotation/find/workspace';

/** Lists of a few different words, so that much repeats. */
const few = (maxLength: number, minLength = 0) =>
  fc.array(fc.integer({ min: -2, max: 2 }), { minLength, maxLength, size: 'max' });

/** Of two words only: nearly all of a pattern stands in many places. */
const two = (maxLength: number, minLength = 0) =>
  fc.array(fc.nat(1), { minLength, maxLength, size: 'max' });

/** Word edit distances of a pattern to what was read after each word, by the book. */
function distances(pattern: readonly number[], text: readonly number[], anchored: boolean) {
  let column = pattern.map((_, i) => i + 1);
  return text.map((word, j) => {
    let diagonal = anchored ? j : 0;
    let above = anchored ? j + 1 : 0;
    column = pattern.map((own, i) => {
      const left = column[i] ?? 0;
      const least = Math.min(diagonal + (own === word ? 0 : 1), above + 1, left + 1);
      diagonal = left;
      above = least;
      return least;
    });
    return column.at(-1) ?? 0;
  });
}

describe('distances of a pattern of words to a text', () => {
  it('are those of the book, forwards and backwards, for patterns of any length', () => {
    fc.assert(
      fc.property(
        few(140, 1),
        few(60),
        fc.boolean(),
        fc.boolean(),
        (pattern, text, anchored, back) => {
          const read = back ? text.toReversed() : text;
          const found = new Int32Array(text.length);
          const matcher = new WordMatcher(Int32Array.from(pattern));
          const from = back ? text.length - 1 : 0;
          // Twice, since nothing may be left of what was read before.
          for (let times = 0; times < 2; times += 1) {
            matcher.distances(
              Int32Array.from(text),
              from,
              text.length,
              back ? -1 : 1,
              anchored,
              found,
            );
            assert.deepEqual([...found], distances(pattern, read, anchored));
          }
        },
      ),
    );
  });

  it('tell words apart that fall into the same place of the table', () => {
    const pattern = Int32Array.from([0, 1024, 2048, 1, 1025]);
    const text = Int32Array.from([0, 1024, 2048, 4096, 1, 1025, 2049]);
    const found = new Int32Array(text.length);
    new WordMatcher(pattern).distances(text, 0, text.length, 1, false, found);
    assert.deepEqual([...found], [4, 3, 2, 2, 2, 1, 2]);
  });

  it('are counted for as many words as are asked for', () => {
    const found = new Int32Array(4).fill(9);
    new WordMatcher(Int32Array.from([1, 2])).distances(
      Int32Array.from([5, 1, 2, 1]),
      1,
      2,
      1,
      true,
      found,
    );
    assert.deepEqual([...found], [1, 0, 9, 9]);
  });
});

describe('the first place of a pattern among words', () => {
  it('is the first there is, within bounds', () => {
    fc.assert(
      fc.property(two(8, 1), two(60), fc.nat(5), fc.nat(5), (pattern, text, before, behind) => {
        const to = Math.max(0, text.length - behind);
        const first = text.findIndex(
          (_, at) =>
            at >= before &&
            at + pattern.length <= to &&
            pattern.every((word, i) => text[at + i] === word),
        );
        const finder = new RunFinder(Int32Array.from(pattern));
        assert.equal(finder.find(Int32Array.from(text), before, to), first);
      }),
      { numRuns: 500 },
    );
  });

  it('is followed by all others, those that overlap, too', () => {
    fc.assert(
      fc.property(two(6, 1), two(60), fc.nat(9), (pattern, text, limit) => {
        const all = text.flatMap((_, at) =>
          pattern.every((word, i) => text[at + i] === word) ? [at] : [],
        );
        const finder = new RunFinder(Int32Array.from(pattern));
        const found = finder.findAll(Int32Array.from(text), 0, text.length, limit);
        assert.deepEqual(found, all.slice(0, limit));
      }),
    );
  });

  it('is found behind one that breaks off', () => {
    const finder = new RunFinder(Int32Array.from([1, 1, 2, 1, 1, 1]));
    const text = Int32Array.from([1, 1, 2, 1, 1, 2, 1, 1, 1, 9]);
    assert.equal(finder.find(text, 0, text.length), 3);
    assert.equal(finder.find(text, 4, text.length), -1);
    assert.equal(finder.find(text, 0, 8), -1);
  });
});

describe('places of a pattern with edits', () => {
  const find = (pattern: number[], text: number[], maxEdits: number, slack: number, limit = 9) =>
    new PlaceFinder(Int32Array.from(pattern), new Workspace())
      .find(Int32Array.from(text), 0, text.length, { maxEdits, slack, limit })
      .map(({ from, to, edits }) => [from, to, edits]);

  it('come best first, apart, and none much worse', () => {
    const text = [1, 2, 9, 4, 0, 0, 1, 2, 3, 4, 0, 0, 1, 9, 9, 4];
    assert.deepEqual(find([1, 2, 3, 4], text, 2, 2), [
      [6, 10, 0],
      [0, 4, 1],
      [12, 16, 2],
    ]);
    assert.deepEqual(find([1, 2, 3, 4], text, 2, 1), [
      [6, 10, 0],
      [0, 4, 1],
    ]);
    assert.deepEqual(find([1, 2, 3, 4], text, 2, 0), [[6, 10, 0]]);
    assert.deepEqual(find([1, 2, 3, 4], text, 2, 2, 1), [[6, 10, 0]]);
    assert.deepEqual(find([1, 2, 3, 4], text, 2, 2, 0), []);
  });

  it('are as long as the pattern where that is as near', () => {
    assert.deepEqual(find([1, 2, 3, 4], [7, 1, 2, 8, 4, 7], 1, 0), [[1, 5, 1]]);
    assert.deepEqual(find([1, 2, 3, 4], [7, 7, 2, 3, 4, 7], 1, 0), [[1, 5, 1]]);
    assert.deepEqual(find([1, 2, 3, 4], [2, 3, 4, 7], 1, 0), [[0, 3, 1]]);
    assert.deepEqual(find([1, 2, 3, 4], [1, 2, 3], 1, 0), [[0, 3, 1]]);
    assert.deepEqual(find([1, 2, 3, 4], [1, 2, 5, 3, 4], 1, 0), [[0, 5, 1]]);
  });

  it('are none in nothing, of nothing, and with too many edits', () => {
    assert.deepEqual(find([1, 2], [], 1, 0), []);
    assert.deepEqual(find([], [1, 2], 1, 0), []);
    assert.deepEqual(find([1, 2, 3], [1, 9, 9], 1, 0), []);
  });

  it('lie within the words asked for', () => {
    const finder = new PlaceFinder(Int32Array.from([1, 2]), new Workspace());
    const text = Int32Array.from([1, 2, 0, 1, 2, 0, 1, 2]);
    const options = { maxEdits: 0, slack: 0, limit: 9 };
    assert.deepEqual(finder.find(text, 1, 6, options), [{ from: 3, to: 5, edits: 0 }]);
    assert.deepEqual(finder.find(text, 4, 4, options), []);
    assert.deepEqual(finder.find(text, 5, 4, options), []);
  });

  it('are as near as can be, and as near as they say', () => {
    fc.assert(
      fc.property(few(40, 1), few(60, 1), fc.nat(20), (pattern, text, maxEdits) => {
        const found = find(pattern, text, maxEdits, 3, 4);
        const least = Math.min(...distances(pattern, text, false));
        assert.equal(found[0]?.[2] ?? null, least <= maxEdits ? least : null);
        for (const [from = 0, to = 0, edits = 0] of found) {
          const own = distances(pattern, text.slice(from, to), true).at(-1) ?? pattern.length;
          assert.equal(own, edits);
          assert.ok(edits <= Math.min(maxEdits, least + 3));
        }
        const ends = found
          .map(([from = 0, to = 0]) => [from, to] as const)
          .toSorted((a, b) => a[0] - b[0]);
        ends.slice(1).forEach(([from], i) => assert.ok((ends[i]?.[1] ?? 0) <= from));
      }),
    );
  });
});

/** Different words, one for each number. */
function word(number: number): string {
  return `từ${String(number)
    .split('')
    .map((digit) => 'abcdeghikl'.charAt(Number(digit)))
    .join('')}`;
}

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => word(from + i)).join(' ');

function sourceOf(text: string): SourceWords {
  const all = new WordBuffer();
  readWords(text, 0, Infinity, all);
  return SourceWords.of(text, all);
}

describe('the words of a source by number', () => {
  for (const count of [0, 1, 63, 64, 65, 128, 200]) {
    const text = `… ${words(0, count)}.`;
    const source = sourceOf(text);
    const all = new WordBuffer();
    readWords(text, 0, Infinity, all);

    it(`are read from any to any: ${count} words`, () => {
      assert.equal(source.count, count);
      const buffer = new WordBuffer();
      for (const from of [0, 1, 62, 63, 64, 65, 127, 128, 199, 200, 300]) {
        for (const to of [from, from + 1, from + 2, from + 64, from + 150]) {
          const first = source.read(from, to, buffer);
          assert.ok(first <= from && from - first < 64);
          const end = Math.max(first, Math.min(to, count));
          assert.deepEqual(buffer.starts.slice(0, buffer.length), all.starts.slice(first, end));
          assert.deepEqual(buffer.ends.slice(0, buffer.length), all.ends.slice(first, end));
        }
      }
      assert.equal(source.read(-3, Math.min(2, count), buffer), 0);
      assert.equal(buffer.length, Math.min(2, count));
    });

    it(`are found by offset: ${count} words`, () => {
      const scratch = new WordBuffer();
      for (let offset = 0; offset <= text.length + 2; offset += 1) {
        let expected = 0;
        while (expected < count && (all.starts[expected] ?? 0) < offset) expected += 1;
        assert.equal(source.wordAt(offset, scratch), expected, `offset ${offset}`);
      }
    });
  }

  it('are of a text that is asked for once, when it is wanted', () => {
    const { count, offsets, length } = sourceOf(words(0, 100));
    let asked = 0;
    const source = new SourceWords(
      () => {
        asked += 1;
        return words(0, 100);
      },
      length,
      count,
      offsets,
    );
    assert.equal(source.blockCount, 1);
    assert.equal(asked, 0);
    const buffer = new WordBuffer();
    assert.equal(source.read(70, 72, buffer), 64);
    assert.equal(buffer.length, 8);
    assert.equal(source.text, words(0, 100));
    assert.equal(asked, 1);
  });

  it('stand in blocks that overlap', () => {
    for (const [count, blocks] of [
      [0, 1],
      [1, 1],
      [512, 1],
      [513, 2],
      [960, 2],
      [961, 3],
    ] as const) {
      assert.equal(blockCount(count), blocks, String(count));
      assert.equal(sourceOf(words(0, count)).blockCount, blocks);
    }
  });
});

describe('the first item not below a value', () => {
  it('is found wherever it stands', () => {
    const items = Uint16Array.from([1, 3, 3, 7, 9]);
    const low = [0, 2, 5];
    for (const from of low) {
      for (const to of [from, 3, 5]) {
        for (let value = 0; value <= 10; value += 1) {
          let expected = from;
          while (expected < to && (items[expected] ?? 0) < value) expected += 1;
          assert.equal(lowerBound(items, from, to, value), expected);
        }
      }
    }
  });
});

describe('room to work in', () => {
  it('is as large as asked for, kept, and apart', () => {
    const workspace = new Workspace();
    for (const count of [1, 256, 257, 1024, 1025, 5000]) {
      assert.ok(workspace.distances(count).length >= count);
      assert.ok(workspace.near(count).length >= count);
      assert.equal(workspace.distances(count), workspace.distances(1));
      assert.equal(workspace.near(count), workspace.near(1));
      assert.notEqual(workspace.distances(1), workspace.near(1));
    }
    const large = workspace.distances(5000);
    assert.equal(workspace.distances(large.length), large);
    const near = workspace.near(5000);
    assert.equal(workspace.near(near.length), near);
  });
});

describe('whether words are the same for certain', () => {
  const same = (
    query: string,
    text: string,
    first: number,
    other: number,
    count: number,
  ): number => {
    const workspace = new Workspace();
    const words = queryWords(query, workspace);
    const buffer = new WordBuffer();
    readWords(text, 0, Infinity, buffer);
    return new SameWords(words).count(first, text, buffer, other, count);
  };

  it('counts those that are, from the first on', () => {
    assert.equal(same('một hai ba', 'một hai ba', 0, 0, 3), 3);
    assert.equal(same('Một, hai – BA!', 'một hai ba', 0, 0, 3), 3);
    assert.equal(same('một hai bốn', 'một hai ba', 0, 0, 3), 2);
    assert.equal(same('bốn hai ba', 'một hai ba', 0, 0, 3), 0);
    assert.equal(same('không một hai', 'x y z một hai ba', 1, 3, 2), 2);
    assert.equal(same('không một hai', 'x y z một ba ba', 1, 3, 2), 1);
    assert.equal(same('một hai ba', 'một hai ba', 0, 1, 2), 0);
    assert.equal(same('thụy sĩ', 'thuỵ sĩ', 0, 0, 2), 2);
  });
});

describe('the words of a question', () => {
  it('can be cut', () => {
    const query = queryWords('một hai ba bốn', new Workspace());
    assert.deepEqual([query.count, query.starts.length, query.ends.length], [4, 4, 4]);
    const part = sliceWords(query, 1, 3);
    assert.equal(part.count, 2);
    assert.deepEqual(
      Array.from(part.starts, (start, i) => query.text.slice(start, part.ends[i])),
      ['hai', 'ba'],
    );
    assert.deepEqual(part.hashes, query.hashes.slice(1, 3));
  });
});

describe('the order of places', () => {
  const place = (articleId: string, start: number, end: number, edits: number): FoundPlace => ({
    articleId,
    range: { start, end },
    edits,
    words: 5,
  });
  it('is by edits, then article, then where they begin and end', () => {
    const sorted = [
      place('b', 9, 10, 0),
      place('a', 0, 9, 1),
      place('a', 3, 5, 1),
      place('a', 3, 6, 1),
      place('b', 0, 4, 1),
      place('a', 0, 1, 2),
    ];
    assert.deepEqual(sorted.toReversed().sort(byEdits), sorted);
    assert.deepEqual([...sorted].sort(byEdits), sorted);
    assert.equal(byEdits(place('a', 3, 5, 1), place('a', 3, 5, 1)), 0);
  });

  it('tells whether two share text', () => {
    const one = place('a', 3, 6, 0);
    for (const [other, shared] of [
      [place('a', 5, 9, 0), true],
      [place('a', 0, 4, 0), true],
      [place('a', 4, 5, 0), true],
      [place('a', 6, 9, 0), false],
      [place('a', 0, 3, 0), false],
      [place('b', 3, 6, 0), false],
    ] as const) {
      assert.equal(overlap(one, other), shared);
      assert.equal(overlap(other, one), shared);
    }
  });
});

describe('the longest run of equal words round a pair', () => {
  const run = (query: string, text: string, pair: number, floor = 0, from = 0, to = 512) => {
    const workspace = new Workspace();
    const found = runAround(
      queryWords(query, workspace),
      pair,
      floor,
      sourceOf(text),
      from,
      to,
      workspace.words,
    );
    return found && [found.first, found.at, found.count];
  };

  it('reaches as far as the words are equal', () => {
    assert.deepEqual(run('x một hai ba y', 'u v một hai ba w', 2), [1, 2, 3]);
    assert.deepEqual(run('một hai ba', 'một hai ba', 0), [0, 0, 3]);
    assert.deepEqual(run('một hai ba', 'một hai ba', 1), [0, 0, 3]);
    assert.equal(run('một hai ba', 'một khác hai ba', 0), null);
    assert.equal(run('một hai', 'hai một', 0), null);
    assert.equal(run('một hai', '', 0), null);
  });

  it('begins at the floor or behind', () => {
    assert.deepEqual(run('một hai ba bốn', 'một hai ba bốn', 2, 1), [1, 1, 3]);
    assert.deepEqual(run('một hai ba bốn', 'một hai ba bốn', 2, 2), [2, 2, 2]);
  });

  it('is the longest of several, the first of equal ones', () => {
    assert.deepEqual(run('a b c', 'a b x a b c y a b c', 0), [0, 3, 3]);
    assert.deepEqual(run('a b c d', 'b c d x a b c d y b c', 1), [0, 4, 4]);
  });

  it('goes on before and behind the words that are looked at', () => {
    const text = words(0, 2000);
    for (const [from, to, pair] of [
      [0, 2000, 1000],
      [500, 1500, 450],
      [3, 1997, 900],
      [890, 1200, 100],
      [960, 1024, 30],
    ] as const) {
      const own = `đầu ${words(from, to)} cuối`;
      assert.deepEqual(run(own, text, pair + 1, 0, from + pair - 20, from + pair + 40), [
        1,
        from,
        to - from,
      ]);
      assert.deepEqual(run(words(from, to), text, pair, 5, from + pair - 20, from + pair + 40), [
        5,
        from + 5,
        to - from - 5,
      ]);
    }
  });
});
