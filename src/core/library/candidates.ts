import type { PassageIndex } from './passageIndex';
import type { PlanWord, SearchPlan } from './searchPlan';

/** How many passages are scored at most; of more, the shortest, which a search ranks first anyway… */
const MAX_CANDIDATES = 8000;
/** …and of one word, which makes no phrase, as many. */
const MAX_OF_ONE_WORD = 4000;
/** How many postings a search that forgives missing words reads, beginning with the rarest words. */
const MAX_POSTINGS = 500_000;
/** The share of the query's weight that a passage must have where words may be missing. */
const ENOUGH = 0.5;

/** From so many passages on, a word typed half is looked up before they are scored. */
const MANY = 1000;

/** Which passages are wanted; null for all. */
type Accepts = ((passage: number) => boolean) | null;

/**
 * The accepted passages that have every word of the plan, in ascending order. A word typed half may
 * be missing from them where another word was rarer: the score finds out.
 */
export function passagesWithAll(
  plan: SearchPlan,
  index: PassageIndex,
  accepts: Accepts,
): Uint32Array {
  const [rarest, ...others] = plan.words.toSorted((a, b) => a.frequency - b.frequency);
  if (rarest === undefined || rarest.frequency === 0) return new Uint32Array();
  let found = listOf(rarest, index);
  for (const word of others) {
    if (word.terms === null) found = intersect(found, word, index);
  }
  for (const { terms, frequency } of others) {
    // Worth a look only where it leaves few of many.
    if (terms === null || found.length < MANY || frequency * 3 > index.passages.end) continue;
    const flags = flagsOf(terms, index);
    found = keep(found, (passage) => flags[passage] === 1);
  }
  const accepted = accepts === null ? found : keep(found, accepts);
  // A phrase in quotation marks is found wherever it stands.
  if (plan.words.some(({ joined }) => joined)) return accepted;
  return shortest(accepted, index, others.length === 0 ? MAX_OF_ONE_WORD : MAX_CANDIDATES);
}

/** The accepted passages that have words of at least half the query's weight, in ascending order. */
export function passagesWithSome(
  plan: SearchPlan,
  index: PassageIndex,
  accepts: Accepts,
): Uint32Array {
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
    addWeight(weights, list, word.weight);
  }
  const found = heavy(weights, mass * ENOUGH);
  return shortest(accepts === null ? found : keep(found, accepts), index, MAX_CANDIDATES);
}

function addWeight(weights: Float32Array, list: Uint32Array, weight: number): void {
  for (let i = 0; i < list.length; i++) {
    const passage = list[i] ?? 0;
    weights[passage] = (weights[passage] ?? 0) + weight;
  }
}

/** Where `weights` are not 0 nor below `enough`, ascending. */
function heavy(weights: Float32Array | Uint8Array, enough: number): Uint32Array {
  const found = new Uint32Array(weights.length);
  let length = 0;
  for (let passage = 0; passage < weights.length; passage++) {
    const weight = weights[passage] ?? 0;
    if (weight > 0 && weight >= enough) found[length++] = passage;
  }
  return found.slice(0, length);
}

function listOf(word: PlanWord, index: PassageIndex): Uint32Array {
  if (word.terms !== null) return union(word.terms, index);
  const list = index.postings(word.term);
  return list.items.subarray(0, list.length);
}

/** The passages that have any of the terms, ascending. */
function union(terms: Uint8Array, index: PassageIndex): Uint32Array {
  return heavy(flagsOf(terms, index), 1);
}

/** 1 for every passage that has any of the terms. */
function flagsOf(terms: Uint8Array, index: PassageIndex): Uint8Array {
  const flags = new Uint8Array(index.passages.end);
  for (let term = 0; term < terms.length; term++) {
    if (terms[term] === 1) setFlags(flags, index, term);
  }
  return flags;
}

function setFlags(flags: Uint8Array, index: PassageIndex, term: number): void {
  const { items, length } = index.postings(term);
  for (let i = 0; i < length; i++) flags[items[i] ?? 0] = 1;
}

function intersect(passages: Uint32Array, word: PlanWord, index: PassageIndex): Uint32Array {
  const list = index.postings(word.term);
  const { items } = list;
  const found = new Uint32Array(passages.length);
  let length = 0;
  let at = 0;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] ?? 0;
    at = list.seek(passage, at);
    if (at >= list.length) break;
    if (items[at] === passage) found[length++] = passage;
  }
  return found.subarray(0, length);
}

function keep(passages: Uint32Array, accepts: NonNullable<Accepts>): Uint32Array {
  const kept = new Uint32Array(passages.length);
  let length = 0;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] ?? 0;
    if (accepts(passage)) kept[length++] = passage;
  }
  return kept.subarray(0, length);
}

const LENGTHS = 256;

/** The passages, or, of more than `most`, the shortest. */
function shortest(passages: Uint32Array, index: PassageIndex, most: number): Uint32Array {
  if (passages.length <= most) return passages;
  const lengthOf = (passage: number): number =>
    Math.min(index.passages.lengthOf(passage), LENGTHS - 1);
  const counts = new Uint32Array(LENGTHS);
  for (let i = 0; i < passages.length; i++) {
    const length = lengthOf(passages[i] ?? 0);
    counts[length] = (counts[length] ?? 0) + 1;
  }
  let limit = 0;
  let room = most;
  while (room >= (counts[limit] ?? 0) && limit < LENGTHS) room -= counts[limit++] ?? 0;
  return keep(passages, (passage) => {
    const length = lengthOf(passage);
    return length < limit || (length === limit && room-- > 0);
  });
}
