/**
 * Longer words are not kept: none of the language is, and the engine makes a longer slice a view
 * that would keep the whole article in memory.
 */
const LONGEST = 12;
/** The language has some ten thousand syllables, and an article a few hundred of them. */
const SLOTS = 1 << 14;
/** Words whose hashes collide by design push each other out and cost no more than this. */
const PROBES = 8;
/** Length and units of a word, side by side where they are compared soonest. */
const ROOM = 16;

/**
 * What is known of words by how they are written, found again without making a string of them. It
 * holds the words of a language; of more it forgets some, and finds out again.
 */
export class WordCache<Value> {
  readonly #units = new Uint16Array(SLOTS * ROOM);
  readonly #values: Value[] = [];
  readonly #make: (text: string, start: number, end: number) => Value;

  /** `make` finds out what is not known of the word at [start, end) of a text. */
  constructor(make: (text: string, start: number, end: number) => Value) {
    this.#make = make;
  }

  /** What is known of the word at [start, end) of a text. */
  at(text: string, start: number, end: number): Value {
    const length = end - start;
    if (length > LONGEST || length <= 0) return this.#make(text, start, end);
    let hash = length;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const units = this.#units;
    for (let probe = 0; probe < PROBES; probe += 1) {
      const slot = (hash + probe) & (SLOTS - 1);
      const held = units[slot * ROOM];
      if (held === 0) return this.#keep(text, start, end, slot);
      if (held !== length || !isAt(units, slot * ROOM + 1, text, start, end)) continue;
      const value = this.#values[slot];
      if (value !== undefined) return value;
    }
    return this.#keep(text, start, end, hash & (SLOTS - 1));
  }

  clear(): void {
    this.#units.fill(0);
    this.#values.length = 0;
  }

  #keep(text: string, start: number, end: number, slot: number): Value {
    const value = this.#make(text, start, end);
    // Without gaps an array is read faster.
    if (this.#values.length === 0) this.#values.push(...Array.from({ length: SLOTS }, () => value));
    this.#values[slot] = value;
    this.#units[slot * ROOM] = end - start;
    for (let at = start; at < end; at += 1) {
      this.#units[slot * ROOM + 1 + at - start] = text.charCodeAt(at);
    }
    return value;
  }
}

function isAt(
  units: Uint16Array,
  first: number,
  text: string,
  start: number,
  end: number,
): boolean {
  for (let at = start; at < end; at += 1) {
    if (units[first + at - start] !== text.charCodeAt(at)) return false;
  }
  return true;
}
