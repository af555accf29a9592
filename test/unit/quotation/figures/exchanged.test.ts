import assert from 'node:assert/strict';
import { articleOf, check } from './articles';

const article = articleOf(
  'xa',
  `Tin xã

Năm qua, ngân sách xã thu 19,5 tỷ đồng, chi 12,3 tỷ đồng. Sản lượng lúa đạt 450 tấn, ngô đạt 320 tấn. Tỷ lệ hộ nghèo giảm còn 4,5%, hộ cận nghèo còn 7,2%. Năm 2014 thu từ đất đạt 1,5 tỷ đồng, năm 2015 đạt 2,7 tỷ đồng. Trường có 450 học sinh nam và 420 học sinh nữ. Đảng bộ kết nạp 12 đảng viên, khai trừ 3 đảng viên.`,
);

describe('figures that stand where the article has one another', () => {
  const told = (text: string): string[] =>
    check(text, article)
      .filter(({ text: figure }) => !/năm/i.test(figure.normalize('NFC')))
      .map(({ text: figure, verdict, expected }) =>
        verdict === 'wrong' ? `${figure}: ${expected?.text ?? ''}` : verdict,
      );

  for (const [text, expected] of [
    [
      'Ngân sách xã thu 12,3 tỷ đồng, chi 19,5 tỷ đồng.',
      ['12,3 tỷ đồng: 19,5 tỷ đồng', '19,5 tỷ đồng: 12,3 tỷ đồng'],
    ],
    ['Sản lượng lúa đạt 320 tấn, ngô đạt 450 tấn.', ['320 tấn: 450 tấn', '450 tấn: 320 tấn']],
    ['Ngô được 450 tấn còn lúa được 320 tấn.', ['450 tấn: 320 tấn', '320 tấn: 450 tấn']],
    ['Sản lượng 320 tấn lúa và 450 tấn ngô.', ['320 tấn: 450 tấn', '450 tấn: 320 tấn']],
    ['Tỷ lệ hộ nghèo còn 7,2%, hộ cận nghèo còn 4,5%.', ['7,2%: 4,5%', '4,5%: 7,2%']],
    [
      'Năm 2014 thu từ đất 2,7 tỷ đồng, năm 2015 được 1,5 tỷ đồng.',
      ['2,7 tỷ đồng: 1,5 tỷ đồng', '1,5 tỷ đồng: 2,7 tỷ đồng'],
    ],
    [
      'Có 420 học sinh nam và 450 học sinh nữ.',
      ['420 học sinh nam: 450 học sinh nam', '450 học sinh nữ: 420 học sinh nữ'],
    ],
    [
      'Kết nạp 3 đảng viên, khai trừ 12 đảng viên.',
      ['3 đảng viên: 12 đảng viên', '12 đảng viên: 3 đảng viên'],
    ],
  ] as const) {
    it(`are wrong: ${text}`, () => {
      assert.deepEqual(told(text), expected);
      assert.deepEqual(
        told(text.normalize('NFD')),
        expected.map((one) =>
          one.normalize('NFD').replace(/(?<=: ).*/, (source) => source.normalize('NFC')),
        ),
      );
    });
  }

  for (const text of [
    'Ngân sách xã thu 19,5 tỷ đồng, chi 12,3 tỷ đồng.',
    'Xã chi 12,3 tỷ đồng và thu 19,5 tỷ đồng.',
    'Thu, chi ngân sách lần lượt là 19,5 tỷ đồng và 12,3 tỷ đồng.',
    'Mức 12,3 tỷ đồng kém xa mức 19,5 tỷ đồng.',
    'Sản lượng ngô đạt 320 tấn, lúa đạt 450 tấn.',
    'Lúa được 450 tấn còn ngô được 320 tấn.',
    'Tổng sản lượng 450 tấn lúa và 320 tấn ngô.',
    'Tỷ lệ hộ cận nghèo còn 7,2%, hộ nghèo còn 4,5%.',
    'Hộ nghèo và hộ cận nghèo lần lượt còn 4,5% và 7,2%.',
    'Năm 2015 thu từ đất 2,7 tỷ đồng, tăng so với 1,5 tỷ đồng năm 2014.',
    'Có 420 học sinh nữ và 450 học sinh nam.',
    'Khai trừ 3 đảng viên, kết nạp 12 đảng viên.',
  ]) {
    it(`are right in another order: ${text}`, () => {
      assert.deepEqual(told(text), ['right', 'right']);
    });
  }

  it('are not where their words speak for both', () => {
    const crops = articleOf(
      'mua',
      'Tin\n\nLúa vụ xuân được 450 tấn, ngô vụ mùa được 320 tấn, khoai chiếm 30%.',
    );
    const verdicts = (text: string) => check(text, crops).map(({ verdict }) => verdict);
    assert.deepEqual(verdicts('Lúa vụ mùa được 450 tấn, ngô vụ xuân được 320 tấn.'), [
      'right',
      'right',
    ]);
    assert.deepEqual(verdicts('Ngô vụ mùa được 450 tấn, lúa vụ xuân được 320 tấn.'), [
      'wrong',
      'wrong',
    ]);
    // What measures something else is never meant.
    for (const { expected } of check('Khoai được 320 tấn, ngô chiếm 30%.', crops)) {
      assert.ok(expected === null || !/tấn.*%|%.*tấn/.test(expected.text));
    }
    assert.deepEqual(verdicts('Khoai được 320 tấn, ngô chiếm 30%.'), ['right', 'right']);
  });

  it('are put right by exchanging them again', () => {
    const text = 'Ngân sách xã thu 12,3 tỷ đồng, chi 19,5 tỷ đồng.';
    const written = check(text, article)
      .toReversed()
      .reduce((before, { correction }) => {
        assert.ok(correction);
        const { range, text: insert } = correction;
        return before.slice(0, range.start) + insert + before.slice(range.end);
      }, text);
    assert.equal(written, 'Ngân sách xã thu 19,5 tỷ đồng, chi 12,3 tỷ đồng.');
  });

  it('cost no more than the length of their sentence', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `chi ${index % 50},3 tỷ đồng`).join(
      ', ',
    );
    assert.ok(check(`Thu ${many}, lúa ${'đất '.repeat(5000)}450 tấn.`, article).length > 3000);
  });
});
