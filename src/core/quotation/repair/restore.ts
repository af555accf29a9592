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
import { takenAway } from './takenAway';
import { replacedWords } from './replacedWords';

const SIC = '[sic]';

/**
 * Puts the source's words where the quotation departs from them, and nowhere else: emphasis, links,
 * notes and citations among the words stay. With `sic`, an error of the source that the report had
 * mended is marked as the source's own.
 */
export function restoreEdits(
  { shown, differences }: VerifiedQuotation,
  article: Article,
  target: RepairTarget,
  sic: boolean,
): readonly WrittenEdit[] {
  const edits = differences.flatMap((difference) => {
    const mark = sic && difference.kind === 'corrected' ? ` ${SIC}` : '';
    return replacement(shown, difference, article, target, mark);
  });
  return apart(edits);
}

/** Neighbouring differences may both take the space between them away. */
function apart(edits: readonly WrittenEdit[]): readonly WrittenEdit[] {
  return edits.filter(
    ({ range, text }, index) =>
      text !== '' ||
      !edits.some((other, at) => at < index && other.text === '' && overlaps(other.range, range)),
  );
}

/** Marks with […] where words of the source were left out without a sign. */
export function omissionEdits(
  { shown, differences }: VerifiedQuotation,
  article: Article,
  target: RepairTarget,
): readonly WrittenEdit[] {
  return omissionsOf(differences).flatMap((difference) =>
    replacement(shown, { ...difference, source: '[…]' }, article, target, ''),
  );
}

/** The words left out; none where a mark would hide that a negation or a number went. */
export function omissionsOf(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(
    ({ kind, report, source }) =>
      kind === 'dropped' && report === '' && /[\p{L}\p{N}]/u.test(source),
  );
}

function replacement(
  shown: ShownText,
  { source, reportRange, sourceRange }: Pick<Difference, 'source' | 'reportRange' | 'sourceRange'>,
  article: Article,
  target: RepairTarget,
  mark: string,
): WrittenEdit[] {
  if (source === '') return deletion(shown, reportRange);
  const { start, end } = reportRange;
  const { text } = shown;
  const front = spaceAt(text, start - 1, article, sourceRange.start - 1);
  const back = spaceAt(text, end, article, sourceRange.end);
  const edits: WrittenEdit[] = [];
  if (front === 'many') edits.push(...takenAway(shown, { start: start - 1, end: start }));
  const words = replacedWords(shown, reportRange, source, (word, previous, next) =>
    written(word, target, previous, next),
  );
  words.forEach(({ range, text: word }, index) => {
    const lead = index === 0 && front === 'few' ? ' ' : '';
    const tail = index === words.length - 1 ? mark + (back === 'few' ? ' ' : '') : '';
    edits.push({ range, text: lead + word + tail });
  });
  if (back === 'many') edits.push(...takenAway(shown, { start: end, end: end + 1 }));
  return edits;
}

/** Whether the quotation has too much or too little white space there, by the source. */
function spaceAt(
  text: string,
  at: number,
  { parsed }: Article,
  source: number,
): 'few' | 'many' | null {
  if (at < 0 || at >= text.length || source < 0 || source >= parsed.text.length) return null;
  const isSpace = isBlank(text.charCodeAt(at));
  if (kindAt(parsed.text, source) === SPACE) return isSpace ? null : 'few';
  return isSpace ? 'many' : null;
}

/** Takes words away, with one of the two spaces that would be left. */
function deletion(shown: ShownText, range: TextRange): WrittenEdit[] {
  const { text } = shown;
  const isSpace = (offset: number): boolean =>
    offset < 0 || offset >= text.length || isBlank(text.charCodeAt(offset));
  const takesNext = range.end < text.length && isSpace(range.start - 1) && isSpace(range.end);
  const takesLast =
    !takesNext && range.end >= text.length && range.start > 0 && isSpace(range.start - 1);
  const words = takenAway(shown, range);
  if (takesNext) return [...words, ...takenAway(shown, { start: range.end, end: range.end + 1 })];
  if (!takesLast) return words;
  return [...takenAway(shown, { start: range.start - 1, end: range.start }), ...words];
}
