import type { RichText } from '../protocol/citing';
import { replaced, wordsOf } from './richText';

/**
 * Stands where a style says that something is not known ("n.d.", "s.l."), and nowhere else: items have
 * no control characters. A word that was simply empty would take the spaces round it away, too.
 */
export const unknownMark = '\u0007';

const cuts: readonly RegExp[] = [
  // "n.d.-a": what tells works apart that have no year.
  String.raw`X[-–](?=\p{Ll}{1,2}(?!\p{L}))`,
  // "(n.d.)." behind a stop, and " (n.d.)".
  String.raw`(?<=\.)[ \u00a0]?[([]X[\s.,;:]*[)\]]\.?`,
  String.raw`[ \u00a0]?[([]X[\s.,;:]*[)\]]`,
  // "X. n.d., 2nd ed."
  String.raw`(?<=\.)[ \u00a0]*X[,;:]`,
  // ", n.d." before a mark, or at the end.
  String.raw`(?:[,;:]|(?<![ \u00a0]))[ \u00a0]*X(?=[.,;:)\]]|$)`,
  String.raw`X[,;:]?[ \u00a0]*`,
].map((pattern) => new RegExp(pattern.replace('X', unknownMark), 'gu'));

/** The text without these marks, and without the punctuation that is there for them. Linear. */
export function withoutUnknown(text: RichText): RichText {
  if (!wordsOf(text).includes(unknownMark)) return text;
  return cuts.reduce<RichText>(
    (runs, pattern) =>
      [...wordsOf(runs).matchAll(pattern)].reduceRight<RichText>(
        (rest, { index, 0: found }) => replaced(rest, index, index + found.length, ''),
        runs,
      ),
    text,
  );
}
