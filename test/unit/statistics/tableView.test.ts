import assert from 'node:assert/strict';
import type { FiguresQuery } from '../../../src/core/statistics/findFigures';
import type { TableChoice } from '../../../src/core/statistics/tableView';
import { tableView } from '../../../src/core/statistics/tableView';
import { engineWith } from '../../support/verification';

const everything: FiguresQuery = {
  words: '',
  measure: null,
  from: null,
  to: null,
  articleId: null,
};
const asItIs: TableChoice = { measure: null, from: null, to: null, order: null, limit: 100 };

describe('the figures that are shown', () => {
  const engine = engineWith({
    'a.txt': 'Xã Đông\n\nXã có 271 hộ nghèo. Xã huy động hơn 2 tỷ đồng. Đường dài 3 km.',
    'b.txt': 'Xã An\n\nXã huy động 950 triệu đồng. Xã có 32 hộ nghèo.',
    'c.txt': 'Xã Ân\n\nXã huy động 1,2 tỷ đồng.',
  });
  const view = async (choice: Partial<TableChoice>) => {
    const { rows } = await (await engine).statistics(everything);
    const own = rows.filter(({ article }) => article.id !== 'canh-thuy');
    return tableView(own, { ...asItIs, ...choice }, 'vi');
  };
  const texts = async (choice: Partial<TableChoice>) =>
    (await view(choice)).rows.map(({ statistic }) => statistic.text);

  it('are named by what they measure, the most frequent first', async () => {
    const { measures } = await view({ measure: 'length' });
    assert.deepEqual(
      measures.map(({ label, count }) => [label, count]),
      [
        ['đồng', 3],
        ['hộ nghèo', 2],
        ['m', 1],
      ],
    );
  });

  it('are sorted by value within what can be compared', async () => {
    const order = { by: 'value', descending: false } as const;
    const money = ['950 triệu đồng', '1,2 tỷ đồng', 'hơn 2 tỷ đồng'];
    const poor = ['32 hộ nghèo', '271 hộ nghèo'];
    assert.deepEqual(await texts({ order }), [...money, ...poor, '3 km']);
    const down = { ...order, descending: true };
    assert.deepEqual(await texts({ order: down }), [
      ...money.toReversed(),
      ...poor.toReversed(),
      '3 km',
    ]);
  });

  it('are sorted by article as Vietnamese sorts', async () => {
    const { rows } = await view({ order: { by: 'article', descending: false } });
    const titles = [...new Set(rows.map(({ article }) => article.parsed.title?.text))];
    assert.deepEqual(titles, ['Xã An', 'Xã Ân', 'Xã Đông']);
  });

  it('stand last where what is counted is not said, either way round', async () => {
    for (const descending of [false, true]) {
      const { rows } = await view({ order: { by: 'subject', descending } });
      const said = rows.map(({ statistic }) => statistic.subject !== null);
      assert.deepEqual(
        said,
        said.toSorted((a, b) => Number(b) - Number(a)),
      );
    }
  });

  it('are narrowed by measure and value, and counted whether shown or not', async () => {
    const { rows, total } = await view({ measure: 'vnd', from: 1e9, limit: 1 });
    assert.equal(total, 2);
    assert.equal(rows.length, 1);
    assert.deepEqual(await texts({ measure: 'vnd', from: 1e9, to: 1.5e9 }), ['1,2 tỷ đồng']);
  });

  it('are those of one article where one is meant', async () => {
    const { rows, isComplete } = await (await engine).statistics({ ...everything, articleId: 'b' });
    assert.deepEqual(
      rows.map(({ article }) => article.id),
      ['b', 'b'],
    );
    assert.equal(isComplete, true);
  });

  it('that say the words themselves come before those whose sentences hold them', async () => {
    const mixed = await engineWith({
      'a.txt': 'Xã A\n\nTrong 3 năm xã giúp nhiều hộ nghèo. Xã còn 271 hộ nghèo.',
    });
    const { rows } = await mixed.statistics({ ...everything, words: 'ho ngheo', articleId: 'a' });
    assert.deepEqual(
      rows.map(({ statistic }) => statistic.text),
      ['271 hộ nghèo', '3 năm'],
    );
  });

  it('are told so far when nobody waits for them any more', async () => {
    const { rows } = await (await engine).statistics(everything, () => true);
    assert.ok(new Set(rows.map(({ article }) => article.id)).size <= 4);
  });
});

describe('the figures of a large library', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `x${index}.txt`,
      `Xã ${index}\n\nThu nhập bình quân đạt ${index + 10} triệu đồng/người/năm. Có ${index + 3} hộ nghèo.`,
    ]),
  );

  it('are found by words without diacritics, others having their turn', async () => {
    const engine = await engineWith(many);
    const { rows, isComplete } = await engine.statistics({ ...everything, words: 'ho ngheo' });
    assert.equal(rows.length, 60);
    assert.equal(isComplete, true);
    assert.ok(rows.every(({ statistic }) => statistic.unit === 'hộ nghèo'));
  });
});
