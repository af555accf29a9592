import { kindAt, SPACE } from '../../text/codeUnits';
import { isBlank } from '../../text/characters';
import type { Article } from '../../library/article';
import type { TextRange } from '../../text/range';
import { overlaps } from '../../text/range';
import type { ShownText } from '../report/shownText';
import type { Difference } from '../types';
import type { VerifiedQuotation } from '../verify/results';
import type { RepairTarget, WrittenEdit } from './repair';
import { written } from './repair';
import { replacedWords } from './replacedWords';
import type { RepairedText } from './takenAway';
import { takenAway } from './takenAway';

const SIC = '[sic]';

/**
 * Puts the source's words where the quotation departs from them, and nowhere else: emphasis, links,
 * notes and citations among the words stay. With `sic`, an error of the source that the report had
 * mended is marked as the source's own.
 */
export function restoreEdits(
  quotation: VerifiedQuotation,
  article: Article,
  target: RepairTarget,
  sic: boolean,
): readonly WrittenEdit[] {
  const repaired = repairedText(quotation);
  const { differences } = quotation;
  const edits = differences.flatMap((difference, index) => {
    const mark = sic && difference.kind === 'corrected' ? ` ${SIC}` : '';
    const next = differences[index + 1];
    const { end } = difference.reportRange;
    const meets = end > 0 && next?.reportRange.start === end;
    return replacement(repaired, difference, article, target, mark, meets);
  });
  return apart(edits);
}

/** The words between marks of one character; longer ones leave more than a pair's half there. */
function repairedText({ shown, outer }: VerifiedQuotation): RepairedText {
  return { shown, written: { start: outer.start + 1, end: outer.end - 1 } };
}

/** Neighbouring differences may both take the space between them away. */
function apart(edits: readonly WrittenEdit[]): readonly WrittenEdit[] {
  return edits.filter(({ range, text }, index) => {
    const before = edits[index - 1];
    return text !== '' || !before || !overlaps(before.range, range);
  });
}

/** Marks with […] where words of the source were left out without a sign. */
export function omissionEdits(
  quotation: VerifiedQuotation,
  article: Article,
  target: RepairTarget,
): readonly WrittenEdit[] {
  return omissionsOf(quotation.differences).flatMap((difference) =>
    replacement(
      repairedText(quotation),
      { ...difference, source: '[…]' },
      article,
      target,
      '',
      false,
    ),
  );
}

/** The words left out; none where a mark would hide that a negation or a number went. */
export function omissionsOf(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(
    ({ kind, report, source }) =>
      kind === 'dropped' && report === '' && /[\p{L}\p{N}]/u.test(source),
  );
}

type Words = Pick<Difference, 'source' | 'reportRange' | 'sourceRange'>;

function replacement(
  repaired: RepairedText,
  difference: Words,
  article: Article,
  target: RepairTarget,
  mark: string,
  meetsNext: boolean,
): WrittenEdit[] {
  const { source, reportRange, sourceRange } = difference;
  if (source === '') return deletion(repaired, difference, article);
  const { start, end } = reportRange;
  const { text } = repaired.shown;
  const front = spaceAt(text, start - 1, article, sourceRange.start - 1);
  // The space between two differences that meet is the second one's to settle.
  const back = meetsNext ? null : spaceAt(text, end, article, sourceRange.end);
  const edits: WrittenEdit[] = [];
  if (front === 'many') edits.push(...takenAway(repaired, { start: start - 1, end: start }));
  // A line break of the source would end the quotation's paragraph.
  const line = source.replace(/\s+/g, ' ');
  const words = replacedWords(repaired, reportRange, line, (word, previous, next) =>
    written(word, target, previous, next),
  );
  words.forEach(({ range, text: word }, index) => {
    const lead = index === 0 && front === 'few' ? ' ' : '';
    const tail = index === words.length - 1 ? mark + (back === 'few' ? ' ' : '') : '';
    edits.push({ range, text: lead + word + tail });
  });
  if (back === 'many') edits.push(...takenAway(repaired, { start: end, end: end + 1 }));
  return edits;
}

/** Whether the quotation, if it goes on there, has too much or too little white space. */
function spaceAt(
  text: string,
  at: number,
  { parsed }: Article,
  source: number,
): 'few' | 'many' | null {
  const char = text.charAt(at);
  if (char === '') return null;
  const isSpace = isBlank(char.charCodeAt(0));
  if (isSpace === (kindAt(parsed.text, source) === SPACE)) return null;
  return isSpace ? 'many' : 'few';
}

/** Takes words away and leaves the white space that the source has in their place. */
function deletion(
  repaired: RepairedText,
  { reportRange: range, sourceRange }: Words,
  { parsed }: Article,
): WrittenEdit[] {
  const { shown } = repaired;
  const before = { start: range.start - 1, end: range.start };
  const behind = { start: range.end, end: range.end + 1 };
  const front = isBlank(shown.text.charCodeAt(before.start));
  const back = isBlank(shown.text.charCodeAt(behind.start));
  const next = shown.text.charAt(back ? behind.end : behind.start);
  const source = parsed.text.charAt(sourceRange.start);
  const closesUp = range.start === 0 || next === '' || next === source;
  const takesFront = front && (closesUp || (back && breaks(shown, range)));
  const takesBack = back && (closesUp || (front && !takesFront));
  const opensUp = !closesUp && !front && !back && isBlank(source.charCodeAt(0));
  const words = takenAway(repaired, range);
  const [first] = words;
  if (first && opensUp) words[0] = { ...first, text: ' ' };
  return [
    ...(takesFront ? takenAway(repaired, before) : []),
    ...words,
    ...(takesBack ? takenAway(repaired, behind) : []),
  ];
}

/** Whether markup or a line ends between the words and what is behind them, and not in front. */
function breaks(shown: ShownText, { start, end }: TextRange): boolean {
  const isJoined = (at: number): boolean =>
    shown.toWritten({ start: at - 1, end: at }).end ===
    shown.toWritten({ start: at, end: at + 1 }).start;
  return isJoined(start) && !isJoined(end);
}
