import assert from 'node:assert/strict';
import type { Article } from '../../../../src/core/library/article';
import type { CheckedFigure } from '../../../../src/core/quotation/figures/types';
import { articleOf, check } from './articles';

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

/** One test a row: what the article says, what a report makes of it, then all the report's figures. */
export function checkRetold(rows: readonly (readonly [string, string, ...Line[]])[]): void {
  for (const [source, report, ...expected] of rows) {
    it(`${JSON.stringify(source)} as ${JSON.stringify(report)}`, () => {
      assertFigures(check(report, articleOf('source', `Tin\n\n${source}`)), expected);
    });
  }
}
