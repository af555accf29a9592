import assert from 'node:assert/strict';
import type { PostingLists } from '../../../../src/core/quotation/find/postingLists';
import { bucketOf, postingLists } from '../../../../src/core/quotation/find/postingLists';
import { seededRandom } from '../../../bench/searchCorpus';

const BUCKETS = 2 ** 20;

/** The buckets of each block, end to end, with where those of each end. */
function columns(blocks: readonly (readonly number[])[]): [Uint32Array, Uint32Array] {
  let end = 0;
  const ends = Uint32Array.from(blocks, ({ length }) => (end += length));
  return [Uint32Array.from(blocks.flat()), ends];
}

/** Each bucket with each of its blocks as one number, in order, by the book. */
function expected(blocks: readonly (readonly number[])[]): Float64Array {
  const pairs = blocks.flatMap((buckets, block) =>
    [...new Set(buckets)].map((bucket) => bucket * 2 ** 16 + block),
  );
  return Float64Array.from(pairs).sort();
}

function listed({ keys, starts, blocks }: PostingLists): Float64Array {
  const lists = keys?.length ?? BUCKETS;
  assert.equal(starts.length, lists + 1);
  assert.equal(starts.at(-1), blocks.length);
  const pairs = new Float64Array(blocks.length);
  for (let list = 0; list < lists; list++) {
    const bucket = keys === null ? list : (keys[list] ?? -1);
    const [from = 0, to = 0] = [starts[list], starts[list + 1]];
    assert.ok(from < to || keys === null, 'no list is empty that has a key');
    for (let at = from; at < to; at++) pairs[at] = bucket * 2 ** 16 + (blocks[at] ?? -1);
  }
  return pairs;
}

/** So many blocks of so many buckets, out of so many different ones. */
function random(count: number, size: number, different: number): number[][] {
  const next = seededRandom(7);
  const pick = (): number =>
    Math.floor(next() * different) * Math.floor((BUCKETS - 1) / different) + 1;
  return Array.from({ length: count }, (_, block) =>
    block % 7 === 3 ? [] : Array.from({ length: size }, pick),
  );
}

describe('for each pair of words the blocks that have it', () => {
  const cases: readonly (readonly [string, readonly (readonly number[])[]])[] = [
    ['no blocks', []],
    ['blocks without pairs', [[], [], []]],
    ['a pair that a block has twice', [[5, 5, 9], [5], [9, 5, 9]]],
    ['the first and the last bucket', [[BUCKETS - 1, 0], [0], [], [BUCKETS - 1]]],
    ['a few', random(40, 30, 200)],
    ['as many as are sorted', [...random(9, 512, 900), ...random(64, 512, 900)].slice(0, 73)],
    ['many pairs that come back', random(90, 512, 900)],
    ['many different pairs', random(90, 512, BUCKETS - 1)],
    ['a pair for more than every other bucket', random(1700, 512, BUCKETS - 1)],
  ];
  for (const [what, blocks] of cases) {
    it(`are all of them, once, in order: ${what}`, () => {
      assert.deepEqual(listed(postingLists(...columns(blocks))), expected(blocks));
    });
  }

  it('are packed unless nearly every bucket has some', () => {
    const keysOf = (count: number): Uint32Array | null => {
      const buckets = Array.from({ length: count }, (_, i) => i);
      return postingLists(...columns([buckets])).keys;
    };
    assert.deepEqual(keysOf(3), Uint32Array.of(0, 1, 2));
    assert.equal(keysOf(BUCKETS / 2)?.length, BUCKETS / 2);
    assert.equal(keysOf(BUCKETS / 2 + 1), null);
  });
});

describe('the bucket of a pair of words', () => {
  const next = seededRandom(3);
  const hash = (): number => Math.floor(next() * 2 ** 32) | 0;
  const pairs = Array.from({ length: 20_000 }, () => [hash(), hash()] as const);

  it('is that of no other, nearly always, whichever word changes', () => {
    const one = hash();
    for (const buckets of [
      pairs.map(([a, b]) => bucketOf(a, b)),
      pairs.map(([a]) => bucketOf(a, one)),
      pairs.map(([, b]) => bucketOf(one, b)),
      // Neighbouring hashes, too.
      pairs.map((_, i) => bucketOf(i, one)),
      pairs.map((_, i) => bucketOf(one, i)),
    ]) {
      assert.ok(buckets.every((bucket) => bucket >= 0 && bucket < BUCKETS));
      // Of 20,000 thrown at random into 2^20 about 190 fall where one is.
      assert.ok(new Set(buckets).size > 19_500);
    }
  });

  it('is another in the other order', () => {
    assert.ok(pairs.filter(([a, b]) => bucketOf(a, b) === bucketOf(b, a)).length < 5);
  });
});
