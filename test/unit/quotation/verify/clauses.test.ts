import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText } from '../../../support/verification';
import { VILLAGE_LETTERS, villageEngine, villageReport } from '../../../support/villages';

describe('the citation of a quotation in a clause', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const told = (text: string): string[] =>
    checkText(engine, text, 'r.qmd').document.quotations.map(({ verdict, citation }) => {
      if (citation === null) return verdict;
      return `${verdict} by ${VILLAGE_LETTERS[citation.key ?? ''] ?? citation.key ?? 'words'}`;
    });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'introduces another quotation behind it',
      'Lời “{EAST}”, còn @west viết “{WEST}”.',
      ['verbatim', 'verbatim by west'],
    ],
    [
      'introduces another quotation behind it, with a locator',
      'Lời “{EAST}” là hay, @west, đoạn 1, cũng viết “{WEST}”.',
      ['verbatim', 'verbatim by west'],
    ],
    [
      'introduces another quotation behind it, with words put in between',
      'Lời “{EAST}” là hay, @west, trong bài ấy, viết “{WEST}”.',
      ['verbatim', 'verbatim by west'],
    ],
    [
      'introduces another quotation behind it as “theo”',
      'Có lời “{EAST}”, và theo @west, “{WEST}”.',
      ['verbatim', 'verbatim by west'],
    ],
    [
      'is a title that introduces another quotation behind it',
      'Lời “{EAST}”, còn bài “{WEST_TITLE}” viết “{WEST}”.',
      ['verbatim', 'verbatim by words'],
    ],
    [
      'stands between two that are its own',
      '“{EAST}”, theo @east, và “dân rất mừng vui”.',
      ['verbatim by east', 'verbatim by east'],
    ],
    [
      'stands between two, the words being of the first',
      'Lời “{EAST}” mà bài ấy nêu [@east] cũng giống “{BOTH}”.',
      ['verbatim by east', 'verbatim by east'],
    ],
    [
      'stands between two, with a verb of the first',
      'Lời “{EAST}” như @east kể, khác với lời “{BOTH}”.',
      ['verbatim by east', 'verbatim by east'],
    ],
    [
      'is of another clause behind it',
      'Lời “{EAST}” rất hay, nhưng @west không nhắc tới.',
      ['verbatim'],
    ],
    [
      'is of another clause behind it, as a title',
      'Lời “{EAST}” là của dân; bài “{WEST_TITLE}” không nhắc tới.',
      ['verbatim'],
    ],
    [
      'ends a sentence of two clauses',
      'Lời “{EAST}” là đúng, nhưng chưa đủ [@west].',
      ['absent by west'],
    ],
    [
      'is of another clause before it that has its own',
      '@west viết “{WEST}”, còn “{EAST}” là lời khác.',
      ['verbatim by west', 'verbatim'],
    ],
    [
      'is of another clause before it that has none of its own',
      '@west kể chuyện cũ, nhưng cũng viết “{EAST}”.',
      ['absent by west'],
    ],
    [
      'introduces two of one clause',
      '@east viết “{EAST}”, rồi “dân rất mừng vui”.',
      ['verbatim by east', 'verbatim by east'],
    ],
    ['is one of two named together', '@east và @west đều viết “{EAST}”.', ['verbatim by east']],
    [
      'is one of several named together',
      'Lời “{EAST}” mà @east, @west và @khongco nêu.',
      ['verbatim by east'],
    ],
    [
      'is one of two titles named together',
      'Bài “{EAST_TITLE}” và bài “{WEST_TITLE}” viết “{EAST}”.',
      ['verbatim by words'],
    ],
  ];
  for (const [what, template, expected] of cases) {
    it(what, () => {
      const text = villageReport(template);
      assert.deepEqual(told(text), expected);
      assert.deepEqual(told(text.normalize('NFD')), expected);
    });
  }
});
