import { findStatistics } from '../../article/statistics';
import type { TextRange } from '../../text/range';
import { compareFigures, isCut } from './compare';
import { type Figure, figureOf } from './figure';
import type { Correction, FigureAspect } from './types';

/** How much of a long sentence is read again to see that a correction holds. */
const WINDOW = 600;

/**
 * What to write for a figure that differs: only what is wrong is replaced, by the source's words. It
 * is read again in its place; where the result would not be right, the source's whole figure is
 * tried, and null given if that fails too.
 */
export function correctionOf(
  text: string,
  sentence: TextRange,
  figure: Figure,
  source: Figure,
  differs: readonly FigureAspect[],
): Correction | null {
  const { start, end } = figure.statistic;
  const range = { start, end };
  const whole = closedUp(source.statistic.text);
  for (const words of [mended(figure, source, differs), requalified(figure, source), whole]) {
    const replacement = cased(text, sentence, start, words);
    if (
      replacement !== text.slice(start, end) &&
      holds(text, sentence, range, replacement, source)
    ) {
      return { range, text: replacement };
    }
  }
  return null;
}

/** The source's number with the report's own unit and, unless that differs, qualifier. */
function mended(figure: Figure, source: Figure, differs: readonly FigureAspect[]): string {
  const { parts } = figure;
  const rewrite = differs.includes('notation');
  const { number } = source.parts;
  const cut = isCut(figure.form.unit, source.form.unit);
  const unit = rewrite && !cut ? source.parts.unit : parts.unit;
  const gap = rewrite ? source.parts.gap : parts.gap;
  const framing = differs.includes('qualifier') || (rewrite && figure.statistic.qualifier !== null);
  const frame = framing ? source.parts : parts;
  return closedUp(`${frame.before}${number}${gap}${unit}${frame.after}`);
}

/** The source's number and unit with the report's own qualifier. */
function requalified({ parts: { before, after } }: Figure, source: Figure): string {
  const { number, gap, unit } = source.parts;
  return closedUp(`${before}${number}${gap}${unit}${after}`);
}

/** Line breaks and double spaces of the source are no part of its words, nor a stray one at "/". */
function closedUp(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/ ?\/ /gu, '/');
}

/** A capital where the sentence begins with the figure, none where it does not. */
function cased(text: string, sentence: TextRange, start: number, words: string): string {
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start));
  const first = words.charAt(0);
  return (opens ? first.toUpperCase() : first.toLowerCase()) + words.slice(1);
}

function holds(
  text: string,
  sentence: TextRange,
  range: TextRange,
  replacement: string,
  source: Figure,
): boolean {
  const from = Math.max(sentence.start, range.start - WINDOW);
  const to = Math.min(sentence.end, range.end + WINDOW);
  const mendedText = text.slice(from, range.start) + replacement + text.slice(range.end, to);
  const place = { start: range.start - from, end: range.start - from + replacement.length };
  const whole = { start: 0, end: mendedText.length, id: 'sentence', sectionId: null };
  const found = findStatistics(mendedText, [whole], []).find(
    ({ start, end }) => start < place.end && place.start < end,
  );
  if (!found) return false;
  const { verdict } = compareFigures(figureOf(found), source);
  return verdict === 'right' || verdict === 'notation';
}
