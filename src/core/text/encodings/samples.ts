import type { Replacement } from './convert';

/** The same few words before and after a conversion, for a user to judge by. */
export interface Sample {
  readonly before: string;
  readonly after: string;
  /** Where the words stand in the text before, in UTF-16 units. */
  readonly start: number;
}

/** Words shown of a line. */
const SHOWN_WORDS = 9;
/** Longer lines are looked at as far as this; an excerpt needs no more. */
const LOOKED_AT = 4000;
const LONGEST_SAMPLE = 80;

interface Excerpt extends Sample {
  /** Words that differ. */
  readonly changes: number;
}

function shorten(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}

/** The words of a replaced line where most of them change. */
function excerptOf(before: string, after: string, start: number): Excerpt {
  const old = before.slice(0, LOOKED_AT).split(' ');
  const read = after.slice(0, LOOKED_AT).split(' ');
  const changed = old.map((word, at) => Number(word !== read[at]));
  // A conversion that joins words has no pairs to compare: the line's beginning is shown.
  const isPaired = before.split(' ').length === after.split(' ').length;
  let best = 0;
  let changes = 0;
  let inWindow = 0;
  for (const [at, change] of changed.entries()) {
    inWindow += change - (changed[at - SHOWN_WORDS] ?? 0);
    if (inWindow > changes && isPaired) {
      changes = inWindow;
      best = Math.max(0, at - SHOWN_WORDS + 1);
    }
  }
  const words = (all: readonly string[]) =>
    shorten(
      all
        .slice(best, best + SHOWN_WORDS)
        .join(' ')
        .trim(),
    );
  const skipped = old.slice(0, best).reduce((length, word) => length + word.length + 1, 0);
  return {
    before: words(old),
    after: words(read),
    start: start + skipped,
    changes: isPaired ? changes : 1,
  };
}

/** At most `limit` excerpts of a conversion of `text`, those where most words change first. */
export function samplesOf(
  text: string,
  replacements: readonly Replacement[],
  limit: number,
): Sample[] {
  const excerpts = replacements
    .map(({ start, end, text: read }) => excerptOf(text.slice(start, end), read, start))
    .toSorted((a, b) => b.changes - a.changes);
  const shown = new Map<string, Sample>();
  for (const { before, after, start } of excerpts) {
    if (shown.size >= limit) break;
    if (!shown.has(before)) shown.set(before, { before, after, start });
  }
  return [...shown.values()];
}
