import assert from 'node:assert/strict';
import { it } from 'mocha';
import type { Article } from '../../../../src/core/library/article';
import type { CheckedFigure } from '../../../../src/core/quotation/figures/types';
import { check } from './articles';

/**
 * One figure as a line: `text | verdict | differs | correction`, no difference and no correction as
 * `-`; what a row leaves out is open.
 */
export type Line = string;

function fieldsOf({ text, verdict, differs, correction }: CheckedFigure): string[] {
  return [text, verdict, differs.join(' ') || '-', correction?.text ?? '-'];
}

export function assertFigures(found: readonly CheckedFigure[], expected: readonly Line[]): void {
  const lines = found.map((figure, index) => {
    const count = expected[index]?.split(' | ').length ?? 4;
    return fieldsOf(figure).slice(0, count).join(' | ');
  });
  assert.deepEqual(lines, expected);
}

/** One test a row: sentences of a report that cite the article, then all their figures. */
export function checkTable(
  article: Article,
  rows: readonly (readonly [string, ...Line[]])[],
): void {
  for (const [text, ...expected] of rows) {
    it(JSON.stringify(text), () => assertFigures(check(text, article), expected));
  }
}
