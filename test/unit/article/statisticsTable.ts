import assert from 'node:assert/strict';
import { it } from 'mocha';
import { findStatistics } from '../../../src/core/article/statistics';
import type { Statistic } from '../../../src/core/article/types';
import type { TextRange } from '../../../src/core/text/range';
import { sentenceRanges } from '../../../src/core/text/sentences';

/**
 * One statistic as a line: `kind | text | value | unit | qualifier | subject`, the value of a range
 * as `10..12`, null as `-`, and `*` (or nothing more) for what a row leaves open.
 */
export type Line = string;

/** The statistics of a text whose sentences are found line by line. */
export function statisticsOf(text: string, skip: readonly TextRange[] = []): Statistic[] {
  const sentences = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const range = { start, end: start + line.length };
    for (const sentence of sentenceRanges(text, range)) {
      sentences.push({ ...sentence, id: 'sentence-1', sectionId: null });
    }
    start = range.end + 1;
  }
  return findStatistics(text, sentences, skip);
}

function fieldsOf({ kind, text, value, valueTo, unit, qualifier, subject }: Statistic): string[] {
  const values = valueTo === undefined ? `${value}` : `${value}..${valueTo}`;
  return [kind, text, values, unit ?? '-', qualifier ?? '-', subject ?? '-'];
}

/** Compares the statistics of a text with hand-read lines, in order. */
export function checkStatistics(text: string, expected: readonly Line[]): void {
  const wanted = expected.map((line) => line.split(' | '));
  const found = statisticsOf(text).map((statistic, index) =>
    fieldsOf(statistic).map((field, column) => {
      const want = wanted[index]?.[column];
      return want === undefined || want === '*' ? '*' : field;
    }),
  );
  const comparable = wanted.map((fields) => [...fields, '*', '*', '*', '*'].slice(0, 6));
  // A surplus statistic is compared whole, so that the failure says which it is.
  const surplus = statisticsOf(text).slice(wanted.length).map(fieldsOf);
  assert.deepEqual([...found.slice(0, wanted.length), ...surplus], comparable);
}

/** One test a row: the text, then its lines. */
export function checkTable(rows: readonly (readonly [string, ...Line[]])[]): void {
  for (const [text, ...expected] of rows) {
    it(JSON.stringify(text), () => checkStatistics(text, expected));
  }
}
