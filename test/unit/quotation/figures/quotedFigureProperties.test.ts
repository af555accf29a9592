import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkQuotedFigures } from '../../../../src/core/quotation/figures/checkQuotedFigures';
import { readArticle } from './articles';

const article = readArticle('canh-thuy', 'content/canh-thuy/article.txt');
const { text } = article.parsed;

describe('checkQuotedFigures: any quotation', () => {
  it('finds every figure right in any passage of whole sentences', () => {
    const { sentences } = article.parsed;
    const index = fc.nat(sentences.length - 1);
    fc.assert(
      fc.property(index, index, (one, other) => {
        const start = sentences[Math.min(one, other)]?.start ?? 0;
        const end = sentences[Math.max(one, other)]?.end ?? 0;
        const quotation = text.slice(start, end);
        const found = checkQuotedFigures(quotation, article, { start, end });
        const stated = article.parsed.statistics.filter(
          (statistic) => start <= statistic.start && statistic.end <= end,
        );
        assert.deepEqual(
          found.map(({ verdict, expected, ...figure }) => [
            verdict,
            figure.start + start,
            expected?.id,
          ]),
          stated.map((statistic) => ['right', statistic.start, statistic.id]),
        );
      }),
    );
  });

  it('survives any quotation and range', () => {
    const offset = fc.integer({ min: -10, max: text.length + 10 });
    const quotation = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(quotation, fc.record({ start: offset, end: offset }), (words, range) => {
        for (const figure of checkQuotedFigures(`${words} 271 đảng viên`, article, range)) {
          assert.equal(figure.articleId, article.id);
        }
      }),
    );
  });

  it('pairs a bounded number of figures', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `${index + 5} xã,`).join(' ');
    assert.ok(checkQuotedFigures(many, article, { start: 0, end: text.length }).length <= 200);
  });
});
