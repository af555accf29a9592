import type { SearchPlan } from './searchPlan';
import type { Vocabulary } from './vocabulary';

/** BM25: how soon repetition stops to count, and how much a long passage is held against itself. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
/** A passage counts as at most so many times the mean length: a whole lesson is still worth finding. */
const MAX_LENGTH_RATIO = 4;
/** Words further apart than this many are not near each other. */
const NEAR = 8;
/** What a word without the typed diacritics is worth, where the query has diacritics. */
const INEXACT = 0.4;
const IN_TITLE = 2;
/** Marks a word that begins as the last word of the query does; places are below it. */
const PREFIX = 0x80;

/**
 * Scores passages for one query. The score is a whole number and a fraction: 1 for a passage that
 * has the query's words as one phrase (or, of a query typed with diacritics, every word with them),
 * 2 for the phrase with its diacritics, else 0; and below that BM25 with a bonus for nearness, as a
 * share of what a perfect passage would reach. So a phrase always stands before scattered words.
 */
export class PassageScorer {
  readonly #plan: SearchPlan;
  readonly #averageLength: number;
  /** For each word its last place in the query, counted from 1; 0 for none, PREFIX beside it… */
  readonly #placeOf: Uint8Array;
  /** …and from each place the one before it with the same term. */
  readonly #placeBefore: Uint8Array;
  readonly #count: number;
  readonly #frequency: Float64Array;
  readonly #exactSeen: Uint8Array;
  readonly #near: Float64Array;
  readonly #lastAt: Float64Array;
  readonly #run: Int32Array;
  readonly #exactRun: Int32Array;
  readonly #runWeight: Float64Array;
  readonly #groupLength: Int32Array;
  readonly #groupFound: Uint8Array;
  #longestRun = 0;
  #longestExactRun = 0;
  #heaviestRun = 0;
  /** Numbers every word read, so that places of an earlier passage are always far away. */
  #clock = NEAR * 2;

  constructor(plan: SearchPlan, vocabulary: Vocabulary, averageLength: number) {
    const count = plan.words.length;
    this.#plan = plan;
    this.#averageLength = averageLength;
    this.#count = count;
    this.#placeOf = new Uint8Array(vocabulary.wordCount);
    this.#placeBefore = new Uint8Array(count + 1);
    this.#frequency = new Float64Array(count);
    this.#exactSeen = new Uint8Array(count);
    this.#near = new Float64Array(count);
    this.#lastAt = new Float64Array(count);
    this.#run = new Int32Array(count);
    this.#exactRun = new Int32Array(count);
    this.#runWeight = new Float64Array(count);
    this.#groupLength = new Int32Array(count);
    this.#groupFound = new Uint8Array(count);
    plan.words.forEach(({ joined }, index) => {
      this.#groupLength[index] = joined ? (this.#groupLength[index - 1] ?? 0) + 1 : 1;
    });
    this.#findPlaces(vocabulary);
  }

  #findPlaces(vocabulary: Vocabulary): void {
    const placeOfTerm = new Map<number, number>();
    this.#plan.words.forEach(({ term, terms }, index) => {
      if (terms !== null || term < 0) return;
      this.#placeBefore[index + 1] = placeOfTerm.get(term) ?? 0;
      placeOfTerm.set(term, index + 1);
    });
    const prefixed = this.#plan.words.at(-1)?.terms ?? null;
    for (let word = 0; word < this.#placeOf.length; word++) {
      const term = vocabulary.termOf(word);
      const place = placeOfTerm.get(term) ?? 0;
      this.#placeOf[word] = prefixed?.[term] === 1 ? place | PREFIX : place;
    }
  }

  /**
   * The score of the words [first, end) of `tokens`, those before `titleEnd` being a title; 0 if
   * words in quotation marks do not stand there so, or, unless `partly`, if any word is missing.
   */
  score(
    tokens: Uint16Array | Uint32Array,
    first: number,
    end: number,
    titleEnd: number,
    partly: boolean,
  ): number {
    this.#reset();
    const placeOf = this.#placeOf;
    for (let i = first; i < end; i++) {
      const word = tokens[i] ?? 0;
      const places = placeOf[word] ?? 0;
      if (places === 0) continue;
      const worth = i < titleEnd ? IN_TITLE : 1;
      // Later places first: a place looks at what the one before it saw at the previous word.
      if ((places & PREFIX) !== 0) this.#see(this.#count - 1, word, i - first, worth);
      let place = places & ~PREFIX;
      for (; place > 0; place = this.#placeBefore[place] ?? 0) {
        this.#see(place - 1, word, i - first, worth);
      }
    }
    this.#clock += end - first + NEAR * 2;
    return this.#total(end - first, partly);
  }

  #reset(): void {
    for (let place = 0; place < this.#count; place++) {
      this.#frequency[place] = 0;
      this.#near[place] = 0;
      this.#exactSeen[place] = 0;
      this.#groupFound[place] = 0;
    }
    this.#longestRun = 0;
    this.#longestExactRun = 0;
    this.#heaviestRun = 0;
  }

  #see(place: number, word: number, token: number, worth: number): void {
    const planned = this.#plan.words[place];
    if (planned === undefined) return;
    const at = this.#clock + token;
    const exact = !this.#plan.marked || planned.isExact(word);
    this.#frequency[place] = (this.#frequency[place] ?? 0) + (exact ? worth : worth * INEXACT);
    if (exact) this.#exactSeen[place] = 1;
    const follows = place > 0 && this.#lastAt[place - 1] === at - 1;
    this.#seeNear(place, at);
    this.#lastAt[place] = at;

    const run = (follows ? (this.#run[place - 1] ?? 0) : 0) + 1;
    const exactRun = exact ? (follows ? (this.#exactRun[place - 1] ?? 0) : 0) + 1 : 0;
    const weight = (follows ? (this.#runWeight[place - 1] ?? 0) : 0) + planned.weight;
    this.#run[place] = run;
    this.#exactRun[place] = exactRun;
    this.#runWeight[place] = weight;
    if (run >= (this.#groupLength[place] ?? 0)) this.#groupFound[place] = 1;
    if (run > this.#longestRun) this.#longestRun = run;
    if (exactRun > this.#longestExactRun) this.#longestExactRun = exactRun;
    if (weight > this.#heaviestRun) this.#heaviestRun = weight;
  }

  /** Neighbours of the query near each other: 1 side by side, less with the square of the gap. */
  #seeNear(place: number, at: number): void {
    const after = place > 0 ? at - (this.#lastAt[place - 1] ?? 0) : Infinity;
    if (after > 0 && after <= NEAR) {
      this.#near[place] = Math.max(this.#near[place] ?? 0, 1 / (after * after));
    }
    const before = place + 1 < this.#count ? at - (this.#lastAt[place + 1] ?? 0) : Infinity;
    if (before > 0 && before <= NEAR) {
      const near = 0.5 / (before * before);
      this.#near[place + 1] = Math.max(this.#near[place + 1] ?? 0, near);
    }
  }

  #total(length: number, partly: boolean): number {
    const { words, mass, marked } = this.#plan;
    const ratio = Math.min(length / this.#averageLength, MAX_LENGTH_RATIO);
    const damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * ratio);
    let content = 0;
    let nearness = 0;
    let nearest = 0;
    let allExact = true;
    for (let place = 0; place < this.#count; place++) {
      const frequency = this.#frequency[place] ?? 0;
      const weight = words[place]?.weight ?? 0;
      if (frequency === 0 && !partly) return 0;
      if (words[place]?.joined === true && words[place + 1]?.joined !== true) {
        if (this.#groupFound[place] === 0) return 0;
      }
      if (this.#exactSeen[place] === 0) allExact = false;
      content += (weight * frequency) / (frequency + damping);
      if (place === 0) continue;
      const pair = Math.min(weight, words[place - 1]?.weight ?? 0);
      nearest += pair;
      nearness += pair * (this.#near[place] ?? 0);
    }
    if (mass === 0) return 0;
    const run = this.#heaviestRun / mass;
    const together = nearest === 0 ? run : (nearness / nearest + run * run) / 2;
    const fraction = ((content / mass) * (1 + 2 * together)) / 3;
    return this.#tier(allExact, marked) + Math.min(fraction, 0.999999);
  }

  #tier(allExact: boolean, marked: boolean): number {
    const phrase = this.#count > 1 && this.#longestRun === this.#count;
    if (!marked) return phrase ? 1 : 0;
    if (this.#longestExactRun === this.#count) return 2;
    return phrase || allExact ? 1 : 0;
  }
}
