import type { PassageIndex } from './passageIndex';
import type { PlanWord, SearchPlan } from './searchPlan';

/** How many passages are scored at most; of more, the shortest, which a search ranks first anyway. */
const MAX_CANDIDATES = 50_000;
/** How many postings a search that forgives missing words reads, beginning with the rarest words. */
const MAX_POSTINGS = 500_000;
/** The share of the query's weight that a passage must have where words may be missing. */
const ENOUGH = 0.5;

/**
 * The passages that have every word of the plan, in ascending order. A word typed half may be
 * missing from them where another word was rarer: the score finds out.
 */
export function passagesWithAll(plan: SearchPlan, index: PassageIndex): Uint32Array {
  const rarestFirst = plan.words.toSorted((a, b) => a.frequency - b.frequency);
  const [rarest, ...others] = rarestFirst;
  if (rarest === undefined || rarest.frequency === 0) return new Uint32Array();
  let found = listOf(rarest, index);
  for (const word of others) {
    if (word.terms === null) found = intersect(found, word, index);
  }
  return found.length > MAX_CANDIDATES ? shortest(found, index) : found;
}

/** The passages that have words of at least half the query's weight, in ascending order. */
export function passagesWithSome(plan: SearchPlan, index: PassageIndex): Uint32Array {
  const weights = new Float32Array(index.passages.end);
  const seen = new Set<number>();
  let budget = MAX_POSTINGS;
  let mass = 0;
  for (const word of plan.words.toSorted((a, b) => a.frequency - b.frequency)) {
    if (word.frequency === 0 || (word.terms === null && seen.has(word.term))) continue;
    if (budget <= 0) break;
    seen.add(word.term);
    mass += word.weight;
    const list = listOf(word, index);
    budget -= list.length;
    for (const passage of list) weights[passage] = (weights[passage] ?? 0) + word.weight;
  }
  const found: number[] = [];
  const enough = mass * ENOUGH;
  weights.forEach((weight, passage) => {
    if (weight > 0 && weight >= enough) found.push(passage);
  });
  const all = Uint32Array.from(found);
  return all.length > MAX_CANDIDATES ? shortest(all, index) : all;
}

function listOf(word: PlanWord, index: PassageIndex): Uint32Array {
  if (word.terms !== null) return union(word.terms, word.frequency, index);
  const list = index.postings(word.term);
  return list.items.subarray(0, list.length);
}

/** The passages that have any of the terms, ascending. */
function union(terms: Uint8Array, frequency: number, index: PassageIndex): Uint32Array {
  const { end } = index.passages;
  const flags = frequency * 16 > end ? new Uint8Array(end) : null;
  const found: number[] = [];
  for (let term = 0; term < terms.length; term++) {
    if (terms[term] !== 1) continue;
    const { items, length } = index.postings(term);
    for (let i = 0; i < length; i++) {
      const passage = items[i] ?? 0;
      if (flags === null) found.push(passage);
      else flags[passage] = 1;
    }
  }
  if (flags === null) return Uint32Array.from(new Set(found)).sort();
  flags.forEach((flag, passage) => {
    if (flag === 1) found.push(passage);
  });
  return Uint32Array.from(found);
}

function intersect(passages: Uint32Array, word: PlanWord, index: PassageIndex): Uint32Array {
  const list = index.postings(word.term);
  const { items } = list;
  const found = new Uint32Array(passages.length);
  let length = 0;
  let at = 0;
  for (const passage of passages) {
    at = list.seek(passage, at);
    if (at >= list.length) break;
    if (items[at] === passage) found[length++] = passage;
  }
  return found.subarray(0, length);
}

const LENGTHS = 256;

function shortest(passages: Uint32Array, index: PassageIndex): Uint32Array {
  const lengthOf = (passage: number): number =>
    Math.min(index.passages.lengthOf(passage), LENGTHS - 1);
  const counts = new Uint32Array(LENGTHS);
  for (const passage of passages) {
    const length = lengthOf(passage);
    counts[length] = (counts[length] ?? 0) + 1;
  }
  let limit = 0;
  let room = MAX_CANDIDATES;
  while (room >= (counts[limit] ?? 0) && limit < LENGTHS) room -= counts[limit++] ?? 0;
  return passages.filter((passage) => {
    const length = lengthOf(passage);
    return length < limit || (length === limit && room-- > 0);
  });
}
