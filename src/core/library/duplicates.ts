import type { PassageFinder } from '../quotation/find/passageFinder';
import { words } from '../text/words';

/** An article that has much of the text of another. */
export interface Duplicate {
  readonly articleId: string;
  /** How much of the new text stands in it word for word: 0 to 1. */
  readonly share: number;
}

/** So many words running are looked for… */
const SAMPLE_WORDS = 10;
/** …at so many places of a text, as far apart as they can be. */
const SAMPLES = 24;
/** An article with less of the text quotes it, or quotes what it quotes. */
const LEAST_SHARE = 0.6;
/** Stock phrases stand in any number of articles. */
const MOST_PLACES = 50;

/**
 * The articles that have the text, or most of it, already; those with most of it first. Sampled: a
 * text of which a few words were changed is found, one that is merely quoted is not.
 */
export function duplicatesOf(text: string, finder: PassageFinder): readonly Duplicate[] {
  const all = words(text);
  const samples = Math.min(SAMPLES, Math.floor(all.length / SAMPLE_WORDS));
  const found = new Map<string, number>();
  for (let sample = 0; sample < samples; sample += 1) {
    const room = all.length - SAMPLE_WORDS;
    const first = samples === 1 ? 0 : Math.round((sample * room) / (samples - 1));
    const start = all[first]?.start ?? 0;
    const end = all[first + SAMPLE_WORDS - 1]?.end ?? text.length;
    const options = { among: null, limit: MOST_PLACES };
    const places = finder.exact(text.slice(start, end), options);
    for (const id of new Set(places.map(({ articleId }) => articleId))) {
      found.set(id, (found.get(id) ?? 0) + 1);
    }
  }
  return [...found]
    .map(([articleId, count]) => ({ articleId, share: count / samples }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share || (a.articleId < b.articleId ? -1 : 1));
}
