import { nearestPassages } from '../../library/nearestPassage';
import type { FindPlaces } from './types';

const NO_CONTEXT = { prefix: '', suffix: '' };

/** Finds places in one text by reading all of it each time; for texts that have no index. */
export function findPlacesIn(text: string): FindPlaces {
  return (words, within) => {
    const from = within?.start ?? 0;
    const part = within ? text.slice(within.start, within.end) : text;
    const exact = part.indexOf(words);
    if (exact >= 0) return [{ start: from + exact, end: from + exact + words.length, edits: 0 }];
    return nearestPassages(part, words, NO_CONTEXT)
      .map(({ start, end, edits }) => ({ start: from + start, end: from + end, edits }))
      .sort((a, b) => a.edits - b.edits);
  };
}
