import type { Statistic } from '../../article/types';
import { countedFrom } from './articleFigures';
import { firstWordFrom, isStopWord, type SentenceWord } from './featureWords';
import type { Figure } from './figure';

/** So many words before and behind a figure may be its own. */
const BEFORE = 60;
const BEHIND = 12;

/**
 * What stands before a figure in its clause, with the years that date it, or in the clause before
 * where that says nothing; what it counts; and what follows it up to a word that joins.
 */
export function ownWords(
  words: readonly SentenceWord[],
  { statistic }: Figure,
  figures: readonly Figure[],
): ReadonlySet<string> {
  const own = new Set<string>();
  const first = firstWordFrom(words, statistic.start);
  const past = firstWordFrom(words, statistic.end);
  const counted = countedFrom(statistic);
  for (const word of words.slice(first, past)) {
    if (word.start >= counted && !word.number && !isStopWord(word.fold)) own.add(word.fold);
  }
  const figureAt = (word: SentenceWord): Statistic | null =>
    figures.find((one) => one.statistic.start <= word.start && word.start < one.statistic.end)
      ?.statistic ?? null;
  let clause = words[first]?.clause ?? 0;
  let isTold = false;
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at -= 1) {
    const word = words[at];
    if (!word) break;
    const figure = figureAt(word);
    const dates = figure !== null && (figure.kind === 'year' || figure.kind === 'period');
    if (figure !== null && !dates) break;
    if (word.clause !== clause && isTold && !dates) break;
    clause = word.clause;
    if (isStopWord(word.fold) || (word.number && !dates)) continue;
    own.add(word.fold);
    isTold ||= !word.number;
  }
  const behind = words[past]?.clause ?? -1;
  if (behind === (words[first]?.clause ?? 0) + 1) {
    for (let at = past; at < Math.min(words.length, past + BEHIND); at += 1) {
      const word = words[at];
      if (!word || word.clause !== behind || word.number || isStopWord(word.fold)) break;
      own.add(word.fold);
    }
  }
  return own;
}
