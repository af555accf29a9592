import type { CslItem } from '../core/citation/cslItem';
import type { RichText } from '../protocol/citing';
import { replaced, wordsOf } from './richText';

/*
 * Many styles are written for records that are complete, and leave marks of punctuation where
 * something is not known: "In , 2nd ed.", ". Hà Nội", "(-a)". They go, unless the same marks are in the
 * record itself, which is quoted as it is.
 */

/** What has nothing between it, and what remains in its place. */
const leftovers: readonly (readonly [RegExp, string])[] = [
  // "( )", "[]", "“”" with a space before.
  [/ ?(?:\([\s.,;:]*\)|\[[\s.,;:]*\]|“[\s.,;:]*”)/gu, ''],
  // "§." of a law without section.
  [/ §(?=[.,;]|$)/gu, ''],
  // "(-a)": a letter that tells works apart that have no year.
  [/(?<=^|[\s(])[-–](?=\p{Ll}{1,2}(?:[),.;\s]|$))/gu, ''],
  // "In , 2nd ed.", "Title, .", "1996. . Hà Nội"; before a stop that ends something.
  [/(?<![ \u00a0])[ \u00a0]+(?=[.,](?:[\s\u00a0]|$))/gu, ''],
  [/[,;:](?<![,;:]\s*[,;:])(?:\s*[,;:])*(?=\s*\.(?:\s|$))/gu, ''],
  [/([,;](?<![,;:]\s*[,;])|:)(?:\s*[,;])+(?=\s|$)/gu, '$1'],
  [/\.(?<!\.\s+\.)(?:\s+\.)+(?=\s|$)/gu, '.'],
  [/(?<![.…])\.\.(?=[\s)\]]|$)/gu, '.'],
  [/ {2,}/gu, ' '],
  // "[[Chuyên đề]]": what stands for a title is in brackets of its own.
  [/\[(?=\[[^[\]]*\]\])|(?<=\[\[[^[\]]*\])\]/gu, ''],
  // At the end, at the beginning, and within a bracket.
  [/(?<![,;:])[,;:]+$/gu, ''],
  [/^(?:[.,;:]\s+)+/gu, ''],
  [/(?<=[([])[\s.,;:]+(?=[\p{L}\p{N}])/gu, ''],
];

/** In UTF-16 units; longer text is nobody's citation, and is left alone. */
const longest = 20_000;

/** What is taken away may leave something else for nothing; in a text of anything it ends all the same. */
const mostPasses = 8;

/** The text without what was left for nothing; `sources` are the records and words it is made of. */
export function tidied(text: RichText, sources: readonly (CslItem | string)[]): RichText {
  if (wordsOf(text).length > longest) return text;
  const own = sources.flatMap(wordsIn);
  let tidy = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = wordsOf(tidy);
    if (!/[^\s.,;:]/u.test(before)) return [];
    tidy = leftovers.reduce((runs, leftover) => without(runs, leftover, own), tidy);
    if (wordsOf(tidy) === before) break;
  }
  return tidy;
}

function without(
  text: RichText,
  [pattern, rest]: (typeof leftovers)[number],
  own: readonly string[],
): RichText {
  const whole = wordsOf(text);
  return [...whole.matchAll(pattern)]
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => {
      // With its neighbours, for a space or a hyphen alone is in every record.
      const around = whole.slice(Math.max(0, start - 1), end + 1);
      return end > start && !own.some((words) => words.includes(around));
    })
    .reduceRight<RichText>(
      (left, { match, start, end }) =>
        replaced(left, start, end, rest.replace('$1', match[1] ?? '')),
      text,
    );
}

/** All words of a record, names and numbers too. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
