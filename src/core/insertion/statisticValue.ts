import type { TextRange } from '../text/range';
import { isBlank } from './escape/escape';
import type { Passage, StatisticPart } from './types';

/**
 * The range of the value within a statistic, as the source writes it: what is left of its range
 * without qualifier and unit. A sign of percentage is part of the value.
 */
export function valueIn(passage: Passage, statistic: StatisticPart): TextRange {
  const phrase = passage.text.slice(statistic.start, statistic.end);
  const qualifier = statistic.qualifier ?? '';
  const skipped = phrase.toLowerCase().startsWith(qualifier.toLowerCase()) ? qualifier.length : 0;
  const isSigned = /^[%‰]$/.test(statistic.unit ?? '');
  const end = isSigned ? phrase.length : phrase.length - unitLength(phrase, statistic.unit ?? '');
  const value = phrase.slice(skipped, end);
  const start = statistic.start + skipped + (value.length - value.trimStart().length);
  return { start, end: start + value.trim().length };
}

/** The length of the unit at the end of the phrase, where it may have spaces the unit has not. */
function unitLength(phrase: string, unit: string): number {
  let at = phrase.length;
  let left = unit.length;
  while (left > 0 && at > 0) {
    const char = phrase.charAt(at - 1);
    const wanted = unit.charAt(left - 1);
    if (char === wanted || (isBlank(char) && isBlank(wanted))) left--;
    else if (!isBlank(char)) return 0;
    at--;
  }
  return left === 0 ? phrase.length - at : 0;
}
