import type { ParsedQuery } from './searchQuery';
import type { Vocabulary } from './vocabulary';

/** A word of the query looked up in the vocabulary. */
export interface PlanWord {
  /** The term it stands for, -1 where no article has it. */
  readonly term: number;
  /** Every term it stands for, where it is a prefix: 1 in the place of each. */
  readonly terms: Uint8Array | null;
  /** Whether a word of the vocabulary is what was typed, diacritics included. */
  readonly isExact: (word: number) => boolean;
  readonly joined: boolean;
  /** How many passages have it. */
  readonly frequency: number;
  /** How much it tells: BM25's inverse document frequency. */
  readonly weight: number;
}

export interface SearchPlan {
  readonly words: readonly PlanWord[];
  /** Whether the query was typed with diacritics, so that they count. */
  readonly marked: boolean;
  /** The sum of all words' weights. */
  readonly mass: number;
}

/** Looks the words of a query up; `frequencyOf` gives the number of passages of a term. */
export function planSearch(
  query: ParsedQuery,
  vocabulary: Vocabulary,
  passages: number,
  frequencyOf: (term: number) => number,
): SearchPlan {
  let marked = false;
  let mass = 0;
  const words = query.words.map(({ start, end, prefix, joined }): PlanWord => {
    const forms = vocabulary.find(query.text, start, end);
    marked ||= forms.marked;
    const terms = prefix ? vocabulary.termsWithPrefix(query.text, start, end) : null;
    const exact = prefix ? vocabulary.wordsWithPrefix(query.text, start, end) : null;
    const frequency = Math.min(
      passages,
      terms === null ? frequencyOf(forms.term) : sumOver(terms, frequencyOf),
    );
    const weight = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    mass += weight;
    const isExact = (word: number): boolean => exact?.[word] === 1 || word === forms.word;
    return { term: forms.term, terms, isExact, joined, frequency, weight };
  });
  return { words, marked, mass };
}

function sumOver(terms: Uint8Array, frequencyOf: (term: number) => number): number {
  let sum = 0;
  for (let term = 0; term < terms.length; term++) if (terms[term] === 1) sum += frequencyOf(term);
  return sum;
}
