import type { RichText } from '../../protocol/citing';
import { replaced, wordsOf } from '../richText';

/**
 * Stands before the name of a month in the Vietnamese locale as the processor sees it, and nowhere
 * else: items have no control characters. So a date can be told from the same words in a title.
 */
export const monthMark = '\u0005';

/** The same before the word for an edition, which comes after the number in most languages. */
export const editionMark = '\u0006';

/** A date as a style of another language puts it together: "tháng 3 5, 2015", "5 tháng 3 2015". */
const date =
  // eslint-disable-next-line no-control-regex -- the mark is one
  /(?:(?<!\d)(?<before>\d{1,2})[ \u00a0])?(?:ngày (?<told>\d{1,2}) )?\u0005tháng (?<month>\d{1,2})(?:[ \u00a0](?<after>\d{1,2})(?!\d))?(?:(?<link>,? |\u00a0)(?<year>\d{4})(?!\d))?/gu;

/** "2 ấn bản". */
// eslint-disable-next-line no-control-regex -- the mark is one
const edition = /(?:(?<!\d)(?<number>\d{1,4})[ \u00a0])?\u0006(?<word>ấn bản)/giu;

/**
 * Puts the parts of dates into Vietnamese order and words, "ngày 05 tháng 3 năm 2015", and "ấn bản 2",
 * where a style has an order of its own, and takes the marks away.
 */
export function inVietnameseOrder(text: RichText): RichText {
  const edited = [...wordsOf(text).matchAll(edition)].reduceRight<RichText>(
    (runs, match) =>
      replaced(
        runs,
        match.index,
        match.index + match[0].length,
        [match.groups?.['word'], match.groups?.['number']].filter(Boolean).join(' '),
      ),
    text,
  );
  const found = [...wordsOf(edited).matchAll(date)];
  return found.reduceRight<RichText>((runs, match) => {
    const { before, told, month = '', after, year } = match.groups ?? {};
    const day = told ?? after ?? before;
    // A number that is no day stays where it was.
    const rest = before !== undefined && before !== day ? `${before} ` : '';
    const words = [
      ...(day === undefined ? [] : [`ngày ${day.padStart(2, '0')}`]),
      `tháng ${month}`,
      ...(year === undefined ? [] : [`năm ${year}`]),
    ];
    const end = match.index + match[0].length;
    return replaced(runs, match.index, end, rest + words.join(' '));
  }, edited);
}
