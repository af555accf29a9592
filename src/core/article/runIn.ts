import type { TextRange } from '../text/range';
import { skipBlanksBack } from '../text/characters';
import { sentenceRanges } from '../text/sentences';
import type { Series, SeriesItem } from './series';
import { opensResult } from './vocabulary';

/** A lesson told within a paragraph, with its depth among the lessons of that paragraph. */
export interface InnerLesson extends TextRange {
  readonly item: SeriesItem;
  /** 0 for the outermost. */
  readonly depth: number;
}

/** How far the end of a last member is looked for; no sentence of an article is as long. */
const longestMember = 20_000;

/**
 * The ranges of enumerations that lie within one paragraph. A member ends before the separator of
 * the next (", ", "; ", "; và "); the last ends with its sentence, or with the paragraph when the
 * members are sentences themselves.
 */
export function innerLessons(
  text: string,
  all: readonly Series[],
  paragraph: TextRange,
): InnerLesson[] {
  const ordered = all.toSorted((a, b) => startOf(a) - startOf(b));
  const begun = new Map<string, number>();
  const flat: Omit<InnerLesson, 'depth'>[] = [];
  for (const series of ordered.toReversed()) {
    // The next list of the same form ends this one.
    const end = Math.min(begun.get(series.form) ?? paragraph.end, paragraph.end);
    flat.push(...memberRanges(text, series, { start: paragraph.start, end }));
    begun.set(series.form, startOf(series));
  }
  flat.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: InnerLesson[] = [];
  return flat.map(({ item, start, end }) => {
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
    const outer = open.at(-1);
    const lesson = { item, start, end: Math.min(end, outer?.end ?? end), depth: open.length };
    open.push(lesson);
    return lesson;
  });
}

function startOf(series: Series): number {
  return series.items[0]?.candidate.start ?? 0;
}

function memberRanges(
  text: string,
  { items }: Series,
  paragraph: TextRange,
): Omit<InnerLesson, 'depth'>[] {
  return items.map((item, index) => {
    const { start, end: markerEnd } = item.candidate;
    const next = items[index + 1]?.candidate.start;
    const end =
      next === undefined
        ? lastEnd(text, items, { start, end: paragraph.end }, markerEnd)
        : withoutSeparator(text, markerEnd, next);
    return { item, start, end };
  });
}

function lastEnd(
  text: string,
  items: readonly SeriesItem[],
  rest: TextRange,
  markerEnd: number,
): number {
  const near = { start: rest.start, end: Math.min(rest.end, rest.start + longestMember) };
  const sentences = sentenceRanges(text, near, markerEnd);
  const paused = items.filter((item, index) => index > 0 && '.!?…'.includes(item.candidate.after));
  if (paused.length * 2 < items.length - 1) return sentences[0]?.end ?? rest.end;
  const result = sentences.findIndex(
    (sentence, index) =>
      index > 0 &&
      opensResult.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 80))),
  );
  return sentences[result - 1]?.end ?? skipBlanksBack(text, rest.start, rest.end);
}

/** The end of a member before the next one's marker. */
function withoutSeparator(text: string, start: number, next: number): number {
  let end = next;
  // Quotation marks and emphasis that open the next member.
  while (end > start && '“"‘«*_ \u00a0\n\t'.includes(text[end - 1] ?? '')) end -= 1;
  end = skipBlanksBack(text, start, end);
  const tail = text.slice(Math.max(start, end - 8), end);
  const conjunction = /(?:\s|[,;])(?:và|còn)$/iu.exec(tail)?.[0];
  if (conjunction !== undefined) end = skipBlanksBack(text, start, end - conjunction.length + 1);
  end = skipBlanksBack(text, start, end);
  while (end > start && ',;:'.includes(text[end - 1] ?? '')) end -= 1;
  return Math.max(start, skipBlanksBack(text, start, end));
}
