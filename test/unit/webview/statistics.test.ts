import assert from 'node:assert/strict';
import type { FigureRow, StatisticsTable, TableStrings } from '../../../src/protocol/statistics';
import { barsOf, sharedBy } from '../../../src/webview/statistics/chart';
import { nextOrder } from '../../../src/webview/statistics/grid';
import { countWords } from '../../../src/webview/statistics/words';

const row = (amount: number, measure = 'vnd'): FigureRow => ({
  passage: { articleId: 'a', range: { start: 0, end: 1 }, statisticId: 'statistic-1' },
  figure: `${amount} đồng`,
  counted: 'thu',
  sentence: 'Thu.',
  articleTitle: 'A',
  locator: null,
  measure,
  amount,
});

describe('the bars of a chart', () => {
  it('are as long as their values, the greatest in full', () => {
    assert.deepEqual(
      barsOf([row(5), row(10), row(0)]).map(({ share }) => share),
      [0.5, 1, 0],
    );
  });

  it('are not drawn where there is nothing to compare', () => {
    for (const rows of [[], [row(1)], [row(1), row(2, 'length')], [row(0), row(0)]]) {
      assert.deepEqual(barsOf(rows), []);
    }
  });

  it('are named by what tells them apart', () => {
    const of = (...rows: readonly (readonly [string, string])[]) =>
      sharedBy(
        barsOf(
          rows.map(([counted, articleTitle]) =>
            Object.assign({}, row(1), { counted, articleTitle }),
          ),
        ),
      );
    assert.equal(of(['Thu', 'A'], ['thu', 'B']), 'bars of-articles');
    assert.equal(of(['thu', 'A'], ['chi', 'A']), 'bars of-one-article');
    assert.equal(of(['thu', 'A'], ['thu', 'A']), 'bars of-one-article');
    assert.equal(of(['thu', 'A'], ['chi', 'B']), 'bars');
  });

  it('are no more than can be told apart', () => {
    assert.equal(barsOf(Array.from({ length: 500 }, (_, index) => row(index))).length, 16);
  });
});

describe('a heading that sorts', () => {
  it('goes up, down, and back to the order of the library', () => {
    const up = nextOrder(null, 'value');
    assert.deepEqual(up, { by: 'value', descending: false });
    const down = nextOrder(up, 'value');
    assert.deepEqual(down, { by: 'value', descending: true });
    assert.equal(nextOrder(down, 'value'), null);
    assert.deepEqual(nextOrder(down, 'article'), { by: 'article', descending: false });
  });
});

describe('how many figures are shown', () => {
  const strings = {
    locale: 'vi',
    shownOf: '{0} trong {1}',
    shownOfMore: '{0} trong hơn {1}',
    shownAll: 'cả {0}',
    shownOne: 'một',
    nothing: 'không',
    needsWords: 'hãy gõ',
  } as TableStrings;
  const words = (table: Partial<StatisticsTable>, shown = 1) =>
    countWords(
      {
        rows: Array.from({ length: shown }, () => row(1)),
        total: shown,
        isComplete: true,
        needsWords: false,
        measures: [],
        articleTitle: null,
        searchable: { done: 1, all: 1 },
        ...table,
      },
      strings,
    );

  it('is said of how many, and whether there may be more', () => {
    assert.equal(words({}), 'một');
    assert.equal(words({}, 3), 'cả 3');
    assert.equal(words({ total: 2000 }, 500), '500 trong 2.000');
    assert.equal(words({ total: 2000, isComplete: false }, 500), '500 trong hơn 2.000');
    assert.equal(words({}, 0), 'không');
    assert.equal(words({ needsWords: true }, 0), 'hãy gõ');
  });
});
