import assert from 'node:assert/strict';
import { checkFigures } from '../../../../src/core/quotation/figures/checkFigures';
import { readReport } from '../../../../src/core/quotation/figures/reportFigures';
import { articleOf } from './articles';

const TEXT = 'Xã có 271 đảng viên. Không có gì. Xã có 12 chi bộ và 5 thôn.';
const [FIRST, NOTHING, LAST] = [
  'Xã có 271 đảng viên.',
  'Không có gì.',
  'Xã có 12 chi bộ và 5 thôn.',
].map((sentence) => ({
  start: TEXT.indexOf(sentence),
  end: TEXT.indexOf(sentence) + sentence.length,
}));
assert.ok(FIRST && NOTHING && LAST);

describe('the figures of a report', () => {
  const figures = (...sentences: readonly { start: number; end: number }[]) =>
    readReport(TEXT, sentences).map(({ start, end, figures: found }) =>
      [TEXT.slice(start, end)].concat(found.map(({ statistic }) => statistic.text)),
    );
  const first = ['Xã có 271 đảng viên.', '271 đảng viên'];
  const last = ['Xã có 12 chi bộ và 5 thôn.', '12 chi bộ', '5 thôn'];

  it('are those of the sentences that are given, in order', () => {
    assert.deepEqual(figures(FIRST, NOTHING, LAST), [first, last]);
    assert.deepEqual(figures(LAST, FIRST), [first, last]);
    assert.deepEqual(figures(NOTHING), []);
    assert.deepEqual(figures(), []);
  });

  it('are none where a sentence cannot be', () => {
    const { length } = TEXT;
    for (const range of [
      { start: -1, end: FIRST.end },
      { start: 3, end: 3 },
      { start: FIRST.end, end: FIRST.start },
      { start: LAST.start, end: length + 1 },
    ]) {
      assert.deepEqual(figures(range, FIRST), [first]);
      assert.deepEqual(figures(range), []);
    }
    assert.deepEqual(figures({ start: LAST.start, end: length }), [last]);
  });

  it('know the words of their sentence, and what stands round them', () => {
    const [, sentence] = readReport(TEXT, [FIRST, LAST]);
    assert.equal(sentence?.words[0]?.start, LAST.start);
    const [branches, hamlets] = sentence.figures;
    assert.ok(branches);
    assert.ok(branches.features.has('chi bộ'));
    assert.notDeepEqual(branches.features, hamlets?.features);
  });

  it('are checked where they stand', () => {
    const article = articleOf('a', 'Tin\n\nXã có 271 đảng viên và 12 chi bộ.');
    const checked = checkFigures(TEXT, [LAST, FIRST], [article]);
    assert.deepEqual(
      checked.map(({ start, end, verdict }) => [TEXT.slice(start, end), verdict]),
      [
        ['271 đảng viên', 'right'],
        ['12 chi bộ', 'right'],
        ['5 thôn', 'uncheckable'],
      ],
    );
  });
});
