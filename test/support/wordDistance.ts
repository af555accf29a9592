import { Vocabulary } from '../../src/core/library/vocabulary';
import { scanWords } from '../../src/core/text/words';

/** The words of texts as numbers, the same number for the same word. */
export function numbered(...texts: readonly string[]): number[][] {
  const vocabulary = new Vocabulary();
  return texts.map((text) => {
    const words: number[] = [];
    scanWords(text, 0, text.length, (start, end) => words.push(vocabulary.add(text, start, end)));
    return words;
  });
}

/** The last row of the table of word edit distances of `words` to what of `text` ends at each word. */
function lastRow(words: readonly number[], text: readonly number[], free: boolean): number[] {
  let row = text.map((_, i) => (free ? 0 : i + 1));
  row.unshift(0);
  words.forEach((word, i) => {
    const next = [i + 1];
    text.forEach((other, j) => {
      const change = (row[j] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row;
}

/** How many words differ between two texts. */
export function wordDistance(one: string, other: string): number {
  const [words = [], text = []] = numbered(one, other);
  return lastRow(words, text, false).at(-1) ?? 0;
}

/** How many words differ between a passage and the part of a text that is nearest to it. */
export function leastDistance(passage: string, text: string): number {
  const [words = [], all = []] = numbered(passage, text);
  return Math.min(...lastRow(words, all, true));
}
