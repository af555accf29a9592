/** Pairs of neighbouring words fall into so many buckets, by 20 bits of their hash. */
const BUCKET_BITS = 20;
const BUCKETS = 2 ** BUCKET_BITS;
/** Block numbers take 16 bits. */
export const MAX_BLOCKS = 2 ** 16;
/** Fewer entries are sorted; for more, counting is faster though it goes over all buckets. */
const MAX_SORTED = 2 ** 15;

/** The bucket of two words in this order, by their hashes. */
export function bucketOf(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> (32 - BUCKET_BITS);
}

/** For each bucket the blocks that have it, in order. */
export interface PostingLists {
  /** The buckets that have a list, in order; null where every bucket has a start. */
  readonly keys: Uint32Array | null;
  /** Where the list of each key or bucket begins in `blocks`; and the end of the last. */
  readonly starts: Uint32Array;
  readonly blocks: Uint16Array;
}

/**
 * Turns the buckets of every block into the blocks of every bucket. `buckets`: those of one block
 * after the other, in any order and repeated; `ends`: where those of each block end. Overwrites them.
 */
export function postingLists(buckets: Uint32Array, ends: Uint32Array): PostingLists {
  const count = ends.at(-1) ?? 0;
  return count <= MAX_SORTED ? sorted(buckets, ends) : counted(buckets, ends);
}

function sorted(buckets: Uint32Array, ends: Uint32Array): PostingLists {
  const entries = new Float64Array(ends.at(-1) ?? 0);
  let i = 0;
  ends.forEach((end, block) => {
    for (; i < end; i++) entries[i] = (buckets[i] ?? 0) * MAX_BLOCKS + block;
  });
  entries.sort();
  const keys: number[] = [];
  const starts: number[] = [];
  const blocks: number[] = [];
  let before = -1;
  for (const entry of entries) {
    if (entry === before) continue;
    before = entry;
    const bucket = Math.floor(entry / MAX_BLOCKS);
    if (keys.at(-1) !== bucket) {
      keys.push(bucket);
      starts.push(blocks.length);
    }
    blocks.push(entry % MAX_BLOCKS);
  }
  starts.push(blocks.length);
  return {
    keys: Uint32Array.from(keys),
    starts: Uint32Array.from(starts),
    blocks: Uint16Array.from(blocks),
  };
}

function counted(buckets: Uint32Array, ends: Uint32Array): PostingLists {
  const starts = new Uint32Array(BUCKETS + 1);
  // Of each bucket: first the number of its last block, plus one, then the place of its next.
  const next = new Uint32Array(BUCKETS);
  const total = countOnce(buckets, ends, starts, next);
  for (let i = 0; i < BUCKETS; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  next.set(starts.subarray(0, BUCKETS));
  const blocks = new Uint16Array(total);
  let i = 0;
  for (let block = 0; block < ends.length; block++) {
    const end = ends[block] ?? 0;
    for (; i < end; i++) {
      const bucket = buckets[i] ?? 0;
      const place = next[bucket] ?? 0;
      blocks[place] = block;
      next[bucket] = place + 1;
    }
  }
  return { ...packed(starts), blocks };
}

/**
 * Drops the buckets that a block has had before, and counts the others above each bucket in
 * `counts`; returns how many are left.
 */
function countOnce(
  buckets: Uint32Array,
  ends: Uint32Array,
  counts: Uint32Array,
  lastBlock: Uint32Array,
): number {
  let kept = 0;
  let i = 0;
  for (let block = 0; block < ends.length; block++) {
    const end = ends[block] ?? 0;
    for (; i < end; i++) {
      const bucket = buckets[i] ?? 0;
      if (lastBlock[bucket] === block + 1) continue;
      lastBlock[bucket] = block + 1;
      counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1;
      buckets[kept++] = bucket;
    }
    ends[block] = kept;
  }
  return kept;
}

/** Leaves the empty lists out, where that takes less memory. */
function packed(starts: Uint32Array): { keys: Uint32Array | null; starts: Uint32Array } {
  let used = 0;
  for (let i = 0; i < BUCKETS; i++) if (starts[i] !== starts[i + 1]) used++;
  if (used * 2 > BUCKETS) return { keys: null, starts };
  const keys = new Uint32Array(used);
  const begins = new Uint32Array(used + 1);
  let next = 0;
  for (let i = 0; i < BUCKETS; i++) {
    if (starts[i] === starts[i + 1]) continue;
    keys[next] = i;
    begins[next] = starts[i] ?? 0;
    next++;
  }
  begins[used] = starts[BUCKETS] ?? 0;
  return { keys, starts: begins };
}
