import assert from 'node:assert/strict';
import { judgeQuotation } from '../../../../src/core/quotation/judge/judge';
import type { JudgedSource } from '../../../../src/core/quotation/judge/judge';
import { judge, judgeIn, told } from './embedded';

/** Words that hardly repeat in the same order. */
function madeWords(count: number): string[] {
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return `từ${state % 3001}`;
  });
}

const everywhere = (source: JudgedSource) => () => [
  { start: 0, end: source.text.length, edits: 1 },
];

describe('quotations beyond measure', () => {
  it('of hundreds of kilobytes of anything are absent', () => {
    const hostile = [
      'a'.repeat(3e5),
      '['.repeat(3e5),
      '(nhấn mạnh '.repeat(3e4),
      '.'.repeat(3e5),
      '- '.repeat(15e4),
      '-'.repeat(3e5),
      'Đảng […] '.repeat(3e4),
      '[x] và '.repeat(3e4),
      `e${'\u0301'.repeat(3e5)}`,
      'a\u200b'.repeat(15e4),
      '1,'.repeat(15e4),
      'đảng ủy '.repeat(3e4),
      '\ufffc'.repeat(3e5),
      `ý chí ${'- '.repeat(15e4)}`,
    ];
    for (const text of hostile) assert.equal(judge(text).verdict, 'absent', text.slice(0, 12));
  });

  it('are found in a source that repeats itself without end', () => {
    const source: JudgedSource = { text: 'a b '.repeat(1e5), sic: [] };
    const none = (): [] => [];
    assert.equal(judgeQuotation('a b '.repeat(4e4), source, none).verdict, 'verbatim');
    const other = `${'a b '.repeat(4e4)}a`;
    assert.equal(judgeQuotation(other, source, none).verdict, 'verbatim');
    assert.equal(judgeQuotation(`${'a b '.repeat(5e4)}b`, source, none).verdict, 'absent');
    assert.equal(judgeQuotation('b a b … '.repeat(150), source, none).verdict, 'verbatim');
    assert.equal(judgeQuotation('a b … '.repeat(500), source, none).verdict, 'altered');
  });

  it('of ten thousand words are judged word by word', () => {
    const words = madeWords(12_000);
    const source: JudgedSource = { text: words.join(' '), sic: [] };
    assert.equal(judgeQuotation(source.text, source, () => []).verdict, 'verbatim');
    const quotation = words.slice(500, 10_500).with(3000, 'xoong').toSpliced(7000, 1).join(' ');
    const judgement = judgeQuotation(quotation, source, everywhere(source));
    assert.equal(judgement.verdict, 'altered');
    assert.deepEqual(told(judgement), [
      `replaced: xoong → ${words[3500]}`,
      `dropped:  → ${words[7500]}`,
    ]);
    assert.equal(judgement.source?.start, words.slice(0, 500).join(' ').length + 1);
    assert.equal(judgement.source?.end, words.slice(0, 10_500).join(' ').length);
    const cut = [
      ...words.slice(0, 2000),
      ...words.slice(5000, 9000),
      'xoong',
      ...words.slice(9001),
    ];
    const gap = judgeQuotation(cut.join(' '), source, everywhere(source));
    assert.equal(gap.differences.length, 2);
    assert.equal(gap.differences[0]?.source, words.slice(2000, 5000).join(' '));
  });

  it('that cannot be laid against a source in bounded work are not called verbatim', () => {
    const repeating = { text: 'a b c a b d '.repeat(2000), sic: [] };
    const quotation = 'a b d a b c b '.repeat(1500);
    const judgement = judgeQuotation(quotation, repeating, everywhere(repeating));
    assert.equal(judgement.verdict, 'absent');
  });

  it('are absent from a source without words', () => {
    for (const text of ['', ' ', '…', '[sic]']) {
      assert.equal(judgeIn(text, 'bốn từ ở đây').verdict, 'absent');
      assert.equal(judgeIn(text, 'từ').verdict, 'absent');
    }
  });
});
