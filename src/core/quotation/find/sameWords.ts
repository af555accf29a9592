import { Vocabulary } from '../../library/vocabulary';
import type { QueryWords } from './queryWords';
import type { WordBuffer } from './wordHash';

/** Makes certain what equal hashes make likely: that words of a query and of a text are the same. */
export class SameWords {
  #vocabulary: Vocabulary | null = null;

  constructor(readonly query: QueryWords) {}

  /** How many of `count` words from `first` on are those of the text from `other` on. */
  count(first: number, text: string, words: WordBuffer, other: number, count: number): number {
    const { query } = this;
    const written = query.text.slice(query.starts[first], query.ends[first + count - 1]);
    const found = text.slice(words.starts[other], words.ends[other + count - 1]);
    if (written === found) return count;
    this.#vocabulary ??= new Vocabulary();
    for (let i = 0; i < count; i++) {
      const start = query.starts[first + i] ?? 0;
      const word = this.#vocabulary.add(query.text, start, query.ends[first + i] ?? start);
      const begin = words.starts[other + i] ?? 0;
      if (this.#vocabulary.add(text, begin, words.ends[other + i] ?? begin) !== word) return i;
    }
    return count;
  }
}
