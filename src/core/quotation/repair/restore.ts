import { kindAt, SPACE } from '../../text/codeUnits';
import { isBlank } from '../../text/characters';
import type { Article } from '../../library/article';
import type { TextRange } from '../../text/range';
import type { ShownText } from '../report/shownText';
import type { Difference } from '../types';
import type { VerifiedQuotation } from '../verify/results';
import type { RepairTarget, WrittenEdit } from './repair';
import { written } from './repair';

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
  return differences.flatMap((difference) => {
    const mark = sic && difference.kind === 'corrected' ? ` ${SIC}` : '';
    const words = wordByWord(shown, difference);
    return words.flatMap((word, index) => {
      const isLast = index === words.length - 1;
      return replacement(shown, word, article, target, isLast ? mark : '');
    });
  });
}

/**
 * A difference of as many words on both sides as one of each word, so that the marks between them
 * stay where they are. Words that are the same are left alone, the last one excepted.
 */
function wordByWord(shown: ShownText, difference: Difference): readonly Difference[] {
  const { reportRange, source } = difference;
  const report = shown.text.slice(reportRange.start, reportRange.end);
  const ofReport = [...report.matchAll(/\S+/g)];
  const ofSource = source.match(/\S+/g) ?? [];
  if (ofReport.length < 2 || ofReport.length !== ofSource.length) return [difference];
  return ofReport.flatMap(({ 0: word, index }, at): Difference[] => {
    const other = ofSource[at] ?? '';
    if (word === other && at < ofReport.length - 1) return [];
    const start = reportRange.start + index;
    const range = { start, end: start + word.length };
    return [{ ...difference, report: word, source: other, reportRange: range }];
  });
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
  { source, reportRange, sourceRange }: Difference,
  article: Article,
  target: RepairTarget,
  mark: string,
): WrittenEdit[] {
  const { start, end } = reportRange;
  const { text } = shown;
  const [first, ...others] = shown.writtenParts(reportRange);
  const place = first ?? shown.toWritten({ start, end: start });
  if (source === '') return deletion(shown, reportRange);
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const words = written(source, target, before, after) + mark;
  const isBetweenWords = start === end;
  const lead = isBetweenWords && needsSpace(article, sourceRange.start - 1, before) ? ' ' : '';
  const tail = isBetweenWords && needsSpace(article, sourceRange.end, after) ? ' ' : '';
  return [
    { range: place, text: lead + words + tail },
    ...others.map((range) => ({ range, text: '' })),
  ];
}

/** Whether the source has a space there that the report's neighbouring character is not. */
function needsSpace(article: Article, offset: number, neighbour: string): boolean {
  if (neighbour === '' || isBlank(neighbour.charCodeAt(0))) return false;
  return offset >= 0 && kindAt(article.parsed.text, offset) === SPACE;
}

/** Takes words away, with one of the two spaces that would be left. */
function deletion(shown: ShownText, range: TextRange): WrittenEdit[] {
  const { text } = shown;
  const isSpace = (offset: number): boolean =>
    offset < 0 || offset >= text.length || isBlank(text.charCodeAt(offset));
  const takesNext = range.end < text.length && isSpace(range.start - 1) && isSpace(range.end);
  const takesLast =
    !takesNext && range.end >= text.length && range.start > 0 && isSpace(range.start - 1);
  const taken = {
    start: takesLast ? range.start - 1 : range.start,
    end: takesNext ? range.end + 1 : range.end,
  };
  return shown.writtenParts(taken).map((part) => ({ range: part, text: '' }));
}
