import assert from 'node:assert/strict';
import { PassageFinder } from '../../../../src/core/quotation/find/passageFinder';
import type { Segment } from '../../../../src/core/quotation/find/segment';
import { SegmentBuilder } from '../../../../src/core/quotation/find/segmentBuilder';
import { Segments } from '../../../../src/core/quotation/find/segments';
import { SourceWords } from '../../../../src/core/quotation/find/sourceWords';
import { plainArticle } from '../../../support/findable';

/** Different words, one for each number. */
function words(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `t${from + i}`).join(' ');
}

/** An article that counts how often its text is asked for. */
function counted(id: string, text: string) {
  const { parsed, ...article } = plainArticle(id, text);
  const counts = { asked: 0 };
  return {
    counts,
    article: {
      ...article,
      get parsed() {
        counts.asked += 1;
        return parsed;
      },
    },
  };
}

/** Which articles stand in each segment; those that were taken out with a minus. */
function ids(segments: readonly Segment[]): string[] {
  return segments.map(({ articles }) =>
    articles.map(({ id, removed }) => (removed ? `-${id}` : id)).join(' '),
  );
}

describe('the articles of an index in segments', () => {
  /** One segment of four articles: a of three blocks, the others of one each. */
  function four(): Segments {
    const segments = new Segments();
    segments.add(plainArticle('a', words(0, 1000)));
    for (const id of ['b', 'c', 'd']) segments.add(plainArticle(id, `${id} hai ba`));
    segments.all();
    return segments;
  }

  it('are read when something is asked, once', () => {
    const { article, counts } = counted('a', 'một hai ba');
    const segments = new Segments();
    segments.add(article);
    assert.equal(counts.asked, 0);
    assert.deepEqual(ids(segments.all()), ['a']);
    segments.articles(null);
    segments.ranges(null);
    assert.equal(counts.asked, 1);
  });

  it('are not read where they went before anything was asked', () => {
    const { article, counts } = counted('a', 'một hai ba');
    const segments = new Segments();
    segments.add(article);
    segments.remove('a');
    assert.deepEqual(segments.all(), []);
    assert.equal(counts.asked, 0);
  });

  it('are merged as they become many', () => {
    const segments = new Segments();
    for (let i = 0; i < 64; i++) {
      segments.add(plainArticle(`a${i + 100}`, words(i * 50, i * 50 + 50)));
      const all = segments.all();
      assert.ok(all.length <= 6, `${all.length} segments of ${i + 1} articles`);
      const held = all.flatMap(({ articles }) => articles.map(({ id }) => id));
      assert.equal(new Set(held).size, i + 1);
      assert.equal(held.length, i + 1);
    }
  });

  it('stay in a segment that is more than twice as long as what comes', () => {
    const text = words(0, 1000);
    for (const [share, merged] of [
      [0.45, false],
      [0.5, true],
      [0.7, true],
    ] as const) {
      const segments = new Segments();
      segments.add(plainArticle('a', text));
      const [before] = segments.all();
      segments.add(plainArticle('b', text.slice(0, Math.ceil(text.length * share))));
      const after = segments.all();
      assert.deepEqual(ids(after), merged ? ['b a'] : ['a', 'b'], `${share}`);
      assert.equal(after[0] === before, !merged);
    }
  });

  it('are merged the shorter first, which may draw in longer ones', () => {
    const segments = new Segments();
    for (const [id, length] of [
      ['long', 900],
      ['middle', 250],
      ['short', 100],
    ] as const) {
      segments.add(plainArticle(id, words(0, length)));
      segments.all();
    }
    assert.deepEqual(ids(segments.all()), ['middle', 'long', 'short']);
    segments.add(plainArticle('new', words(0, 60)));
    assert.deepEqual(ids(segments.all()), ['long', 'new short middle']);
  });

  it('are indexed anew when half of their blocks are gone', () => {
    const segments = four();
    const [before] = segments.all();
    segments.remove('b');
    segments.remove('c');
    assert.deepEqual(ids(segments.all()), ['a -b -c d']);
    assert.equal(segments.all()[0], before);
    segments.remove('d');
    assert.deepEqual(ids(segments.all()), ['a']);
    segments.remove('a');
    assert.deepEqual(segments.all(), []);
  });

  it('are replaced by one with the same id', () => {
    const segments = four();
    segments.add(plainArticle('b', 'khác'));
    assert.deepEqual(ids(segments.all()), ['a -b c d', 'b']);
    segments.add(plainArticle('b', 'khác hẳn'));
    assert.deepEqual(ids(segments.all()), ['a -b c d', 'b']);
    assert.deepEqual(
      segments.articles(['b']).map(({ article }) => article.source.text),
      ['khác hẳn'],
    );
  });

  it('are given by id, each once, those that there are', () => {
    const segments = four();
    const given = (asked: readonly string[] | null) =>
      segments.articles(asked).map(({ article }) => article.id);
    assert.deepEqual(given(null), ['a', 'b', 'c', 'd']);
    assert.deepEqual(given(['d', 'none', 'b', 'd']), ['b', 'd']);
    assert.deepEqual(given([]), []);
    segments.remove('b');
    assert.deepEqual(given(null), ['a', 'c', 'd']);
    assert.deepEqual(given(['b', 'c']), ['c']);
    segments.add(plainArticle('B', 'mới'));
    assert.deepEqual(given(null), ['B', 'a', 'c', 'd']);
    for (const { segment, article } of segments.articles(null)) {
      assert.ok(segment.articles.includes(article));
    }
  });

  it('have the blocks of their segments, or their own', () => {
    const segments = four();
    const blocks = (asked: readonly string[] | null) =>
      segments
        .ranges(asked === null ? null : segments.articles(asked))
        .map(({ from, to, live }) => [from, to, live]);
    assert.deepEqual(blocks(null), [[0, 6, 6]]);
    assert.deepEqual(blocks(['a', 'c']), [
      [0, 3, 3],
      [4, 5, 1],
    ]);
    segments.remove('b');
    assert.deepEqual(blocks(null), [[0, 6, 5]]);
    const [segment] = segments.all();
    assert.equal(segment?.articleOf(2).id, 'a');
    assert.equal(segment.articleOf(3).id, 'b');
    assert.throws(() => new SegmentBuilder(0).build().articleOf(0), new RangeError('no block 0'));
  });

  it('are looked for by themselves, or in all blocks where they are many', () => {
    const segments = new Segments();
    const names = Array.from({ length: 80 }, (_, i) => `n${i + 100}`);
    for (const id of names) segments.add(plainArticle(id, 'một hai'));
    const scope = (count: number) => {
      const { ranges, among } = segments.scope(segments.articles(names.slice(0, count)));
      return [ranges.length, among?.size ?? null];
    };
    assert.deepEqual([0, 1, 64].map(scope), [
      [0, null],
      [1, null],
      [64, null],
    ]);
    assert.deepEqual(scope(65), [1, 65]);
    const { ranges, among } = segments.scope(null);
    assert.deepEqual([ranges.length, among], [1, null]);
  });

  it('take the bytes of all lists', () => {
    const segments = four();
    const [one] = segments.all();
    assert.ok(one && segments.bytes === one.bytes);
    const { blocks, starts, keys } = one.lists;
    // Each of the 1,000 + 3 × 2 pairs at least, and those that overlap twice.
    assert.equal(blocks.length, 999 + 64 * 2 - 2 + 6);
    assert.ok(keys && keys.length > 990);
    assert.equal(one.bytes, blocks.length * 2 + starts.length * 4 + keys.length * 4);
    segments.add(plainArticle('e', 'thêm một bài'));
    assert.ok(segments.bytes > one.bytes);
  });

  it('fill more than one segment where a segment has no more room', () => {
    const finder = new PassageFinder();
    for (let i = 0; i < 66_000; i++) finder.add(plainArticle(`${i + 1e5}`, `x${i % 1000} y`));
    const [first, second, ...more] = finder.save();
    assert.deepEqual([first?.ids.length, second?.ids.length, more.length], [65_536, 464, 0]);
    const ends = finder.exact('x0 y', { among: null, limit: 99 });
    assert.equal(ends.length, 66);
    assert.deepEqual([ends[0]?.articleId, ends[65]?.articleId], ['100000', '165000']);
  });
});

describe('the room of a segment', () => {
  const source = (count: number): SourceWords =>
    new SourceWords('', 0, count, new Uint32Array(Math.ceil(count / 64)));

  it('is for one article at least, and for 65,536 blocks', () => {
    const builder = new SegmentBuilder(100);
    assert.equal(builder.isFull(70_000), false);
    builder.add('a', source(3), Int32Array.of(1, 2, 3));
    assert.equal(builder.isFull(65_535), false);
    assert.equal(builder.isFull(65_536), true);
  });

  it('is for eight million pairs', () => {
    const builder = new SegmentBuilder(2 ** 25);
    // Of each 448 words 511 pairs are taken in.
    const count = Math.floor(2 ** 23 / 511) * 448;
    builder.add('a', source(count), new Int32Array(count));
    assert.equal(builder.isFull(1), false);
    builder.add('b', source(1000), new Int32Array(1000));
    assert.equal(builder.isFull(1), true);
  });

  it('is as large as need be, whatever was expected', () => {
    const [short, long] = [400, 600].map((count) =>
      Int32Array.from({ length: count }, (_, i) => i),
    );
    assert.ok(short && long);
    const segments = [0, 1e5].map((units) => {
      const builder = new SegmentBuilder(units);
      builder.add('short', source(400), short);
      builder.add('long', source(600), long);
      return builder.build().lists;
    });
    assert.deepEqual(segments[0], segments[1]);
  });
});
