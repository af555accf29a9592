import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { compareFigures } from '../../../../src/core/quotation/figures/compare';
import { figureOf } from '../../../../src/core/quotation/figures/figure';
import { isTimed } from '../../../../src/core/quotation/figures/wrongYears';
import { articleOf, check, readArticle } from './articles';

const article = articleOf(
  'xa',
  `Tin xã

Tốc độ tăng trưởng kinh tế bình quân đạt 13% một năm. Tỷ lệ hộ nghèo giảm còn 4,5%. Tỷ lệ lao động qua đào tạo đạt 62%. Ngân sách xã thu 19,5 tỷ đồng; chi thường xuyên 12,3 tỷ đồng. Sản lượng lúa đạt 450 tấn. Sản lượng ngô đạt 320 tấn. Học sinh giỏi chiếm 32,4%, học sinh khá chiếm 45,1%. Đảng bộ kết nạp 12 đảng viên trong nhiệm kỳ.`,
);

describe('a figure in the place of another', () => {
  for (const [text, figure, expected] of [
    ['Tỷ lệ hộ nghèo giảm còn 13%.', '13%', '4,5%'],
    ['Đến nay tỷ lệ hộ nghèo của xã giảm còn 13%.', '13%', '4,5%'],
    ['Tỷ lệ lao động qua đào tạo đạt 4,5%.', '4,5%', '62%'],
    ['Chi thường xuyên 19,5 tỷ đồng.', '19,5 tỷ đồng', '12,3 tỷ đồng'],
    ['Sản lượng ngô đạt 450 tấn.', '450 tấn', '320 tấn'],
    ['Học sinh giỏi chiếm 45,1%.', '45,1%', '32,4%'],
    ['Học sinh khá chiếm 32,4%.', '32,4%', '45,1%'],
  ] as const) {
    it(`is wrong: ${text}`, () => {
      const [found] = check(text, article);
      assert.deepEqual(
        [found?.text, found?.verdict, found?.expected?.text, found?.correction?.text],
        [figure, 'wrong', expected, expected],
      );
    });
  }

  for (const text of [
    'Tăng trưởng đạt 13%.',
    'Kinh tế tăng bình quân 13% mỗi năm, cao nhất trong các xã.',
    'Hộ nghèo còn 4,5%.',
    'Số hộ nghèo chỉ còn chiếm 4,5%.',
    'Có 62% lao động đã qua đào tạo.',
    'Xã thu 19,5 tỷ đồng, tỷ lệ hộ nghèo còn 4,5%, kinh tế tăng 13%.',
    'Tỷ lệ học sinh giỏi của trường là 32,4%.',
    'Lúa được 450 tấn.',
    'Với tỷ lệ hộ nghèo thấp, kinh tế vẫn tăng 13%.',
    'Kinh tế tăng trưởng 13% trong khi tỷ lệ hộ nghèo giảm mạnh.',
    'So với năm trước, hộ nghèo giảm nhiều, tốc độ tăng trưởng đạt 13%.',
    'Chi thường xuyên hết 12,3 tỷ đồng trong tổng thu ngân sách 19,5 tỷ đồng.',
  ]) {
    it(`is none: ${text}`, () => {
      for (const { verdict, text: figure } of check(text, article)) {
        assert.equal(verdict, 'right', figure);
      }
    });
  }

  it('is told in most sentences of the fixtures, and never as another than it was', () => {
    const bare = (text: string) => text.replace(/[0-9][0-9.,]*/g, '#').toLowerCase();
    let all = 0;
    let wrong = 0;
    for (const folder of ['test/fixtures/articles', 'test/fixtures/statistics']) {
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
        const source = readArticle(name, `${folder}/${name}`);
        const { statistics, text } = source.parsed;
        for (const one of statistics) {
          for (const other of statistics) {
            if (isTimed(figureOf(one)) || bare(one.text) !== bare(other.text)) continue;
            if (!compareFigures(figureOf(other), figureOf(one)).differs.includes('value')) continue;
            const before = text.slice(one.sentence.start, one.start);
            const report = before + other.text + text.slice(one.end, one.sentence.end);
            const found = check(report, source).find(
              ({ start, end }) => start < before.length + other.text.length && end > before.length,
            );
            if (!found) continue;
            all += 1;
            if (found.verdict !== 'wrong') continue;
            wrong += 1;
            assert.equal(found.expected?.value, one.value, report);
          }
        }
      }
    }
    assert.ok(all > 200 && wrong > 0.55 * all, `${wrong} of ${all}`);
  });
});
