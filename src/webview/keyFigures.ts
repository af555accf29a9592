import type { Statistic, StatisticKind } from '../core/article/types';

/** How many figures the strip shows at most: what the eye takes in at once. */
export const maxKeyFigures = 6;

/** A strip of one figure is no overview. */
const minKeyFigures = 2;

/**
 * What a kind is worth: money and percentages are what an article is cited for; dates and spans of
 * time say when, not how much, and never count as key.
 */
const worth: Readonly<Record<StatisticKind, number>> = {
  money: 5,
  percent: 5,
  count: 4,
  measure: 4,
  share: 3,
  duration: 0,
  period: 0,
  year: 0,
};

/**
 * The figures worth showing above the text, in document order: of the kinds that say how much, the
 * most telling by kind, by whether the article says what they count, and by size (one and two of a
 * thing are seldom news). The same words count once; earlier figures win ties.
 */
export function keyFigures(statistics: readonly Statistic[]): Statistic[] {
  const seen = new Set<string>();
  const candidates = statistics
    .map((statistic, order) => ({ statistic, order, score: score(statistic) }))
    .filter(({ statistic, score }) => {
      const words = `${statistic.text} ${statistic.subject ?? ''}`.toLowerCase();
      const fresh = score > 0 && !seen.has(words);
      seen.add(words);
      return fresh;
    });
  if (candidates.length < minKeyFigures) {
    return [];
  }
  return candidates
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, maxKeyFigures)
    .sort((a, b) => a.order - b.order)
    .map(({ statistic }) => statistic);
}

function score(statistic: Statistic): number {
  const base = worth[statistic.kind];
  const counting = statistic.kind === 'count' || statistic.kind === 'share';
  if (base === 0 || (counting && Math.abs(statistic.value) < 3)) {
    return 0;
  }
  return base + (statistic.subject === null ? 0 : 2) + (statistic.unit === null ? 0 : 1);
}

/** A figure taken apart for display. */
export interface FigureParts {
  /** "hơn", "gần"… as written, or empty. */
  readonly qualifier: string;
  /** "19,5", "2.000 - 2.500", or the number in words. */
  readonly value: string;
  readonly unit: string;
}

const number = /^\d+(?:[.,]\d+)*(?:\s?[-–—]\s?\d+(?:[.,]\d+)*)?/u;

/** Splits a figure into its qualifier, its number and its unit, in the article's own words. */
export function figureParts(statistic: Statistic): FigureParts {
  const words = statistic.text.replace(/\s+/gu, ' ').trim();
  const qualifier = statistic.qualifier ?? '';
  const from = words.toLowerCase().startsWith(qualifier.toLowerCase()) ? qualifier.length : 0;
  const rest = words.slice(from).trim();
  const digits = number.exec(rest)?.[0];
  if (digits !== undefined) {
    const unit = statistic.unit ?? rest.slice(digits.length).trim();
    return { qualifier: words.slice(0, from), value: digits, unit };
  }
  const unit = statistic.unit ?? '';
  const inWords = unit !== '' && rest.endsWith(unit) ? rest.slice(0, -unit.length).trim() : '';
  return inWords === ''
    ? { qualifier: words.slice(0, from), value: rest, unit: '' }
    : { qualifier: words.slice(0, from), value: inWords, unit };
}

/** What a figure counts, where that says more than its unit does ("271 đảng viên" counts members). */
export function figureSubject(statistic: Statistic): string | null {
  const { subject, unit } = statistic;
  return subject !== null && subject.toLowerCase() !== unit?.toLowerCase() ? subject : null;
}
