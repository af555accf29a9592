import { readWords } from './wordHash';
import type { Workspace } from './workspace';

/** Words looked for. */
export interface QueryWords {
  readonly text: string;
  readonly count: number;
  /** Their hashes, and where they stand in the text. */
  readonly hashes: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export function queryWords(text: string, { words }: Workspace): QueryWords {
  words.length = 0;
  readWords(text, 0, Infinity, words);
  const { length } = words;
  return {
    text,
    count: length,
    hashes: words.hashes.slice(0, length),
    starts: words.starts.slice(0, length),
    ends: words.ends.slice(0, length),
  };
}

/** The words [from, to) alone. */
export function sliceWords(query: QueryWords, from: number, to: number): QueryWords {
  return {
    text: query.text,
    count: to - from,
    hashes: query.hashes.subarray(from, to),
    starts: query.starts.subarray(from, to),
    ends: query.ends.subarray(from, to),
  };
}
