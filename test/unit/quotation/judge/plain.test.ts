import assert from 'node:assert/strict';
import { plainJudgement } from '../../../../src/core/quotation/judge/plain';

/** The places said to be verbatim, each as "before|words|behind"; null where nothing is said. */
function places(quotation: string, source: string): readonly string[] | null {
  const judgement = plainJudgement(quotation, source);
  if (!judgement?.source) return null;
  assert.equal(judgement.verdict, 'verbatim');
  assert.equal(judgement.distance, 0);
  assert.deepEqual([judgement.differences, judgement.omitted], [[], []]);
  const [fragment, ...others] = judgement.fragments;
  assert.equal(others.length, 0);
  assert.deepEqual(fragment?.source, judgement.source);
  const { start, end } = fragment?.report ?? { start: 0, end: 0 };
  assert.equal(quotation.slice(start, end), quotation.trim());
  return [judgement.source, ...judgement.alternatives].map(
    (place) =>
      `${source.slice(place.start - 1, place.start)}|${source.slice(place.start, place.end)}|${source.slice(place.end, place.end + 1)}`,
  );
}

describe('words that stand in the source unit by unit', () => {
  const found: readonly (readonly [string, string, readonly string[]])[] = [
    ['xã ta', 'Ở xã ta thì', [' |xã ta| ']],
    ['  xã ta\n', 'Ở xã ta thì', [' |xã ta| ']],
    ['xã ta', 'xã ta', ['|xã ta|']],
    ['Xã ta', 'Ở xã ta. Xã ta', [' |xã ta|.', ' |Xã ta|']],
    ['xã ta', 'Ở Xã ta thì', [' |Xã ta| ']],
    ['xã ta', 'Ở xã ta, rồi', [' |xã ta|,']],
    ['xã ta', 'Ở\nxã ta\n', ['\n|xã ta|\n']],
    ['xã ta.', 'Ở xã ta. Rồi', [' |xã ta.| ']],
    ['xã ta.', 'Ở xã ta.', [' |xã ta.|']],
    ['ta xã ta', 'ta xã ta xã ta', ['|ta xã ta| ', ' |ta xã ta|']],
    ['13,5 hộ', 'Có 13,5 hộ; hết', [' |13,5 hộ|;']],
  ];
  for (const [quotation, source, expected] of found) {
    it(`are verbatim: "${quotation}" in "${source}"`, () => {
      assert.deepEqual(places(quotation, source), expected);
    });
  }

  const unsaid: readonly (readonly [string, string])[] = [
    ['xã ta', 'Ở xà ta thì'],
    ['xã Ta', 'Ở xã ta thì'],
    ['xã ta', 'Ở xã tai nạn'],
    ['ã ta', 'Ở xã ta thì'],
    ['là 13', 'xã là 13,5 hộ'],
    ['5 hộ dân', 'có 13,5 hộ dân'],
    ['13,5', 'đạt 13,55 và'],
    ['xã ta', 'Ở “xã ta” thì'],
    ['xã ta.', 'Ở xã ta... rồi'],
    ['xã ta', 'Ở xã ta.Rồi'],
    ['xã ta', 'Ở xã ta% rồi'],
    ['xã ta', 'Ở xã ta) rồi'],
    ['xã ta.', 'Ở xã ta.) Rồi'],
    ['xã [x] ta', 'Ở xã [x] ta'],
    ['xã (x) ta', 'Ở xã (x) ta'],
    ['xã… ta', 'Ở xã… ta'],
    ['xã... ta', 'Ở xã... ta'],
    ['xã  ta', 'Ở xã  ta'],
    ['xã\nta', 'Ở xã\nta'],
    ['xã\u00a0ta', 'Ở xã\u00a0ta'],
    ['xã \ufffc ta', 'Ở xã \ufffc ta'],
    ['xã\u200b ta', 'Ở xã\u200b ta'],
    ['xa\u0303 ta', 'Ở xa\u0303 ta'],
    ['', 'xã ta'],
    ['   ', 'xã    ta'],
    ['xã', 'Ở xã ta'],
  ];
  for (const [quotation, source] of unsaid) {
    it(`are left to be read: ${JSON.stringify(quotation)} in ${JSON.stringify(source)}`, () => {
      assert.equal(places(quotation, source), null);
    });
  }

  it('are said to stand in fifty other places at most', () => {
    assert.equal(places('xã ta', 'xã ta '.repeat(51))?.length, 51);
    assert.equal(places('xã ta', 'xã ta '.repeat(99))?.length, 51);
  });
});
