import assert from 'node:assert/strict';
import { judge, judgeAnywhere, told } from './embedded';

/** A source, a quotation of it, and what is told of its differences. */
type Case = readonly [string, string, readonly string[]];

function tells(cases: readonly Case[]): void {
  for (const [text, quotation, expected] of cases) {
    it(`is told of “${quotation}”: ${expected.join('; ')}`, () => {
      assert.deepEqual(told(judgeAnywhere(text, quotation)), expected);
    });
  }
}

describe('what was moved', () => {
  const seasons = 'Rằng xuân hạ thu đông mai lan cúc trúc. Xong.';
  const repeating = 'Và xuân và hạ và thu và đông và mai lan cúc trúc sông núi.';
  tells([
    // From the ends of the passage too.
    [seasons, 'hạ thu xuân đông mai lan cúc trúc', ['moved:  → xuân', 'moved: xuân → ']],
    [seasons, 'xuân hạ thu trúc đông mai lan cúc', ['moved: trúc → ', 'moved:  → trúc']],
    [seasons, 'thu đông xuân hạ mai lan cúc trúc', ['moved:  → xuân hạ', 'moved: xuân hạ → ']],
    [
      seasons,
      'hạ thu trúc đông xuân mai lan cúc',
      ['moved:  → xuân', 'moved: trúc → ', 'moved: xuân → ', 'moved:  → trúc'],
    ],
    // Two phrases in each other's place.
    [
      'Trên xuân hạ thu đông mai lan cúc trúc sông núi đồng ruộng gió mưa nắng sương trăng sao.',
      'trên gió mưa nắng sương mai lan cúc trúc sông núi đồng ruộng xuân hạ thu đông trăng sao',
      [
        'moved: gió mưa nắng sương → ',
        'moved:  → xuân hạ thu đông',
        'moved: xuân hạ thu đông → ',
        'moved:  → gió mưa nắng sương',
      ],
    ],
    // Behind or in front of a mark.
    [
      'Rằng: xuân, hạ thu đông mai lan cúc trúc.',
      'hạ thu xuân đông mai lan cúc trúc',
      ['moved:  → xuân,', 'moved: xuân → '],
    ],
    [
      'Rằng xuân hạ thu đông mai lan cúc, trúc.',
      'xuân hạ thu trúc đông mai lan cúc',
      ['moved: trúc → ', 'moved:  → , trúc'],
    ],
    // A word that is everywhere was moved only if it is near.
    [
      repeating,
      'xuân hạ và thu và đông và mai lan cúc trúc và sông núi',
      ['dropped:  → và', 'added: và → '],
    ],
    [
      `${seasons.slice(0, -7)} và. Và và và.`,
      'xuân và hạ thu đông mai lan cúc trúc',
      ['added: và → '],
    ],
    [
      `${seasons.slice(0, -7)} và. Và và và.`,
      'xuân hạ thu đông mai lan và cúc trúc',
      ['moved: và → ', 'moved:  → và'],
    ],
    // Marks alone are not moved.
    [
      'Rằng xuân, hạ thu đông mai lan cúc trúc.',
      'xuân hạ thu, đông mai lan cúc trúc',
      ['dropped:  → ,', 'added: , → '],
    ],
  ]);
});

describe('the place of what was', () => {
  const text = 'Rằng xuân hạ thu đông mai lan cúc trúc.';
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['left out at the start', '  hạ thu xuân đông mai lan cúc trúc', 2, 5],
    ['left out', 'xuân hạ đông mai lan cúc trúc', 7, 13],
    ['put in', 'xuân hạ nào thu đông mai lan cúc trúc', 8, 12],
    ['put in at the end', 'xuân hạ thu đông mai lan cúc trúc nhé', 34, 38],
    ['put in at the start', 'thì là mà xuân hạ thu đông mai lan cúc trúc', 0, 0],
    ['another letter at the start', 'xuâm hạ thu đông mai lan cúc trúc', 0, 5],
  ];
  for (const [what, quotation, report, source] of cases) {
    it(`${what} is in the report and in the source`, () => {
      const [first] = judgeAnywhere(text, quotation).differences;
      assert.deepEqual([first?.reportRange.start, first?.sourceRange.start], [report, source]);
    });
  }
});

describe('what was left out or put in', () => {
  tells([
    // Whole sentences, the mark behind them included.
    [
      'Rằng xuân hạ? Thu đông! Mai lan cúc trúc.',
      'xuân hạ? Mai lan cúc trúc',
      ['dropped:  → Thu đông!'],
    ],
    ['Rằng xuân hạ, thu, mai lan cúc trúc.', 'xuân hạ, mai lan cúc trúc', ['dropped:  → thu,']],
    [
      'Rằng xuân hạ. Mai lan cúc trúc. Xong.',
      'xuân hạ. Thu đông đẹp. Mai lan cúc trúc',
      ['added: Thu đông đẹp. → '],
    ],
    [
      'Rằng xuân hạ. Mai lan cúc trúc, sông núi.',
      'xuân hạ. Mai lan cúc trúc. Mai lan cúc trúc, sông núi',
      ['added: Mai lan cúc trúc. → '],
    ],
    [
      'Rằng xuân hạ, (thu), mai lan cúc trúc sông núi.',
      'xuân hạ, mai lan cúc trúc sông núi',
      ['dropped:  → , (thu)'],
    ],
    [
      'Rằng xuân hạ. Thu! Đông. Mai lan cúc trúc sông núi.',
      'xuân hạ. Mai lan cúc trúc sông núi',
      ['dropped:  → Thu! Đông.'],
    ],
    ['Rằng xuân hạ thu hạ mai lan cúc trúc.', 'xuân hạ mai lan cúc trúc', ['dropped:  → hạ thu']],
  ]);
});

describe('what was written anew', () => {
  const text =
    'Rằng trên dưới trong ngoài xuân hạ thu đông mai lan cúc trúc sông núi đồng ruộng gió mưa nắng sương trăng sao.';
  const head = 'trên dưới trong ngoài';
  const rest = 'núi đồng ruộng gió mưa nắng sương trăng sao';
  tells([
    // A single word between stands there by chance.
    [
      text,
      `${head} xuân ba bảy mốt mai nhé kìa nào sông ${rest}`,
      ['replaced: ba bảy mốt mai nhé kìa nào → hạ thu đông mai lan cúc trúc'],
    ],
    [
      text,
      `${head} xuân hạ bảy mốt mai nhé kìa nào sông ${rest}`,
      ['replaced: bảy mốt → thu đông', 'replaced: nhé kìa nào → lan cúc trúc'],
    ],
    [
      text,
      `${head} xuân ba bảy mốt mai nhé kìa trúc sông ${rest}`,
      ['replaced: ba bảy mốt → hạ thu đông', 'replaced: nhé kìa → lan cúc'],
    ],
    [
      text,
      `${head} xuân ba bảy mốt mai lan nhé kìa nào ${rest}`,
      ['replaced: ba bảy mốt → hạ thu đông', 'replaced: nhé kìa nào → cúc trúc sông'],
    ],
    // Words put in on both sides of it were not written instead of others.
    [
      text,
      `${head} xuân ba bảy mốt hạ nhé kìa nào thu đông mai lan cúc trúc sông ${rest}`,
      ['added: ba bảy mốt → ', 'added: nhé kìa nào → '],
    ],
  ]);
});

describe('white space that differs', () => {
  const text = 'Năm 2011-2015 xã đạt 13% về kinh tỷ - xã hội, từ 13% - 15% mỗi năm.';
  tells([
    [text, 'Năm 2011 -2015 xã đạt', ['typography: 2011 -2015 → 2011-2015']],
    [text, 'Năm 2011- 2015 xã đạt', ['typography: 2011- 2015 → 2011-2015']],
    ['Năm 2011 - 2015 đạt.', 'Năm 2011 -2015 đạt', ['typography: 2011 -2015 → 2011 - 2015']],
    ['Năm 2011 - 2015 đạt.', 'Năm 2011- 2015 đạt', ['typography: 2011- 2015 → 2011 - 2015']],
    [text, 'Năm 2011 – 2016 xã đạt', ['number: 2011 – 2016 → 2011-2015']],
    [text, 'xã đạt 13 % về', ['typography: 13 % → 13%']],
    [text, 'từ 13% -15% mỗi', ['space: -15 → - 15']],
    [text, 'về kinh tỷ- xã hội', ['space: tỷ- → tỷ -']],
    [text, 'về kinh tỷ –xã hội', ['space: –xã → - xã']],
    // Beside another slight difference it is the graver one.
    [text, 'về kinh Tỷ- xã hội', ['space: Tỷ- → tỷ -']],
    [text, 'về kinh tỉ- xã hội', ['space: tỉ- → tỷ -']],
    [text, 'về Kinh tỷ- xã hội', ['case: Kinh → kinh', 'space: tỷ- → tỷ -']],
  ]);
});

describe('the number of a document', () => {
  const two =
    'Theo Nghị định số 30/2020/NĐ-CP ngày 5 tháng 3 và Nghị định 99/2021/NĐ-CP về việc đó.';
  tells([
    [
      two,
      'định số 31/2020/NĐ-TTg ngày 6 tháng 3 và Nghị định 99/2022/NĐ-CP về việc',
      [
        'number: 31/2020/NĐ-TTg → 30/2020/NĐ-CP',
        'number: 6 → 5',
        'number: 99/2022/NĐ-CP → 99/2021/NĐ-CP',
      ],
    ],
    [
      two,
      'ngày 5 tháng 3 và Nghị định 98/2021/NĐ-CP về việc',
      ['number: 98/2021/NĐ-CP → 99/2021/NĐ-CP'],
    ],
    // At the passage's start it is announced in the source alone.
    [two, '30/2020/NĐ-TTg ngày 5 tháng 3 và', ['replaced: 30/2020/NĐ-TTg → 30/2020/NĐ-CP']],
    // Only one side has it.
    [
      'Theo văn bản số 30 năm ấy và việc ấy của xã.',
      'văn bản số 30/2020/NĐ-CP năm ấy và việc ấy của xã',
      ['number: 30/2020/NĐ-CP → 30'],
    ],
    [
      'Theo văn bản số 30/2020/NĐ-CP năm ấy và việc ấy của xã.',
      'văn bản số 30 năm ấy và việc ấy của xã',
      ['number: 30 → 30/2020/NĐ-CP'],
    ],
    [
      'Theo văn bản rất dài của xã ta về nhiều việc lớn nhỏ trong năm ấy, theo văn bản số 30/2020/NĐ-CP và việc ấy của xã.',
      'văn bản số 30 và việc ấy của xã',
      ['number: 30 → 30/2020/NĐ-CP'],
    ],
    // It may go on behind the passage.
    [
      'Theo Nghị định số 30/2020/NĐ-CP và.',
      'Theo Nghị định số 31/2020',
      ['number: 31/2020 → 30/2020'],
    ],
    // What is changed beside it is told with it.
    [
      two,
      'định số 31/2020/NĐ-TTg hôm 5 tháng 3 và',
      ['number: 31/2020/NĐ-TTg hôm → 30/2020/NĐ-CP ngày'],
    ],
    [two, 'số 30/2020/nđ-CP ngày 6 tháng 3 và', ['case: nđ → NĐ', 'number: 6 → 5']],
    // Slight differences are told of its parts.
    [
      'Theo Nghị định số 30/2020/NĐ-CP và việc ấy của xã.',
      'Nghị định số 30/2020/nđ-CP và việc ấy của xã',
      ['case: nđ → NĐ'],
    ],
  ]);
});

describe('a listed error mended among other changes', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'tính chiến đấu, tinh thần đấu tranh chống phê bình',
      ['corrected: đấu tranh → đấu trang', 'replaced: chống → tự'],
    ],
    [
      'của Đảng ủy - HĐND - UBND ,ủy ban MTTQ',
      ['corrected: Đảng ủy - HĐND - UBND → Đảng ủy- HĐND- UBND', 'space: ,ủy → , ủy'],
    ],
    ['tính chiến đấu, tinh thần đấu tranhtự phê bình', ['replaced: tranhtự → trang tự']],
    [
      'tính chiến đấu, tinh thần bền bỉ đấu tranh tự phê bình',
      ['added: bền bỉ → ', 'corrected: tranh → trang'],
    ],
  ];
  for (const [quotation, expected] of cases) {
    it(`is told of “${quotation}”`, () => assert.deepEqual(told(judge(quotation)), expected));
  }
});
