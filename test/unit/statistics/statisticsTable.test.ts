import assert from 'node:assert/strict';
import type { FiguresQuery } from '../../../src/core/statistics/findFigures';
import { measuresOf } from '../../../src/core/statistics/statisticsTable';
import { engineWith } from '../../support/verification';

const everything: FiguresQuery = {
  words: '',
  measure: null,
  from: null,
  to: null,
  articleId: null,
};

describe('the figures of the library as a table', () => {
  const engine = engineWith({
    'a.txt':
      'Xã An\n\nThu nhập bình quân đầu người đạt 19,5 triệu đồng/người/năm. Xã huy động hơn 2 tỷ đồng. Có 271 hộ nghèo.',
    'b.txt':
      'Xã Bình\n\nThu nhập bình quân đầu người đạt 32 triệu đồng/người/năm. Xã huy động 950 triệu đồng làm đường dài 3 km.',
  });
  const rows = async (query: Partial<FiguresQuery>) =>
    (await (await engine).statistics({ ...everything, ...query })).rows.filter(
      ({ article }) => article.id !== 'canh-thuy',
    );

  it('has every figure of every article, in order, with what can be compared named alike', async () => {
    const found = await rows({});
    assert.deepEqual(
      found.map(({ article, statistic, measure, amount }) => [
        article.id,
        statistic.text,
        measure,
        amount,
      ]),
      [
        ['a', '19,5 triệu đồng/người/năm', 'vnd/người/năm', 19_500_000],
        ['a', 'hơn 2 tỷ đồng', 'vnd', 2_000_000_000],
        ['a', '271 hộ nghèo', 'count hộ nghèo', 271],
        ['b', '32 triệu đồng/người/năm', 'vnd/người/năm', 32_000_000],
        ['b', '950 triệu đồng', 'vnd', 950_000_000],
        ['b', '3 km', 'length', 3000],
      ],
    );
    assert.deepEqual(measuresOf(found).slice(0, 2), [
      { measure: 'vnd', count: 2 },
      { measure: 'vnd/người/năm', count: 2 },
    ]);
  });

  it('is narrowed by what is counted, by measure and by value in one unit', async () => {
    const texts = async (query: Partial<FiguresQuery>) =>
      (await rows(query)).map(({ statistic }) => statistic.text);
    assert.deepEqual(await texts({ words: 'thu nhap binh quan' }), [
      '19,5 triệu đồng/người/năm',
      '32 triệu đồng/người/năm',
    ]);
    assert.deepEqual(await texts({ measure: 'vnd', from: 1e9 }), ['hơn 2 tỷ đồng']);
    assert.deepEqual(await texts({ measure: 'vnd', to: 1e9 }), ['950 triệu đồng']);
    assert.deepEqual(await texts({ words: 'huy động', from: 1, to: 2 }), []);
  });
});
