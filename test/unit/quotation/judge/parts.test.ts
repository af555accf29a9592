import assert from 'node:assert/strict';
import { found, judge, judgeAnywhere, judgeIn, told } from './embedded';

describe('a mark that looks like the source’s own', () => {
  it('is the source’s where words beside it differ', () => {
    const text = 'Báo viết “ý trí [sic] và hành động của xã” như vậy.';
    assert.deepEqual(told(judgeAnywhere(text, 'ý trí [sic] hay hành động của xã')), [
      'replaced: hay → và',
    ]);
    const list = 'Có xã, thôn… và tỉnh nào đó. Rồi nữa.';
    const judgement = judgeAnywhere(list, 'Có xã, thôn… và tinh nào đó');
    assert.deepEqual([told(judgement), judgement.omitted], [['replaced: tinh → tỉnh'], []]);
  });
});

describe('a mark that the source says so', () => {
  it('stands for no words', () => {
    for (const mark of ['[sic]', '(sic!)', '[nguyên văn]']) {
      const judgement = judge(`Ban chấp hành ý trí ${mark} hành động`);
      assert.deepEqual(told(judgement), ['dropped:  → và'], mark);
    }
  });

  it('stands beside words with or without white space', () => {
    assert.equal(judge('ý trí[sic]và hành động').verdict, 'verbatim');
    assert.equal(judge('ý trí [sic] và hành động').verdict, 'verbatim');
    assert.equal(judge('đầu tư[sic] , đóng góp').verdict, 'verbatim');
  });
});

describe('marks left over at an end', () => {
  it('are three at most', () => {
    assert.equal(judge('((( hiện có 271 đảng viên').verdict, 'typography');
    assert.equal(judge('(((( hiện có 271 đảng viên').verdict, 'altered');
    assert.equal(judge('hiện có 271 đảng viên!!!').verdict, 'typography');
    assert.equal(judge('hiện có 271 đảng viên!!!!').verdict, 'altered');
  });
});

describe('the parts of a quotation', () => {
  it('are enough when they are half of its words, or four in a row', () => {
    assert.equal(judge('Đảng ủy … bịa đặt').verdict, 'altered');
    assert.equal(judge('Đảng ủy … bịa đặt ra').verdict, 'absent');
    assert.equal(judge('Đảng ủy xã … bịa đặt ra thôi').verdict, 'absent');
    assert.equal(judge('hiện có 271 đảng … bịa ra … đặt ra thế này … rồi thôi').verdict, 'altered');
  });

  it('tell of their differences in order', () => {
    const quotation =
      'hiện có 217 đảng viên, sinh hoạt … bịa ra thôi nhé … kinh tế của huyện có bước chuyển dịch';
    assert.deepEqual(told(judge(quotation)), [
      'number: 217 → 271',
      'added: bịa ra thôi nhé → ',
      'replaced: huyện → xã',
    ]);
  });

  const once = 'Đảng ủy xã đã tập trung chỉ đạo. ';

  it('stand elsewhere only where all of them do', () => {
    const text = `${once}Đảng ủy xã đã họp. ${once}Đảng ủy xã đã tập trung chỉ Đạo. `;
    const places = judgeIn(text, 'Đảng ủy … tập trung … chỉ đạo').alternatives;
    assert.deepEqual(
      places.map(({ start }) => start),
      [text.lastIndexOf(once)],
    );
    const middle = `${once}${once.replace('tập trung', 'tận tình')}`;
    assert.deepEqual(judgeIn(middle, 'Đảng ủy … tập trung … chỉ đạo').alternatives, []);
  });

  it('stand elsewhere at fifty places at most', () => {
    const judgement = judgeIn(once.repeat(80), 'Đảng ủy … chỉ đạo');
    assert.equal(judgement.alternatives.length, 50);
    assert.deepEqual(judgement.alternatives[0], { start: 33, end: 64 });
  });

  it('leave out a negation that is told of no other place', () => {
    const numbers = 'một hai ba bốn năm sáu bảy tám chín mười mười một hai';
    const text = `Đảng ủy ${numbers} xã ta, không kém.`;
    const judgement = judgeIn(text, 'Đảng ủy [ấy] xã ta');
    assert.equal(found(judgement, text), `Đảng ủy ${numbers} xã ta`);
    assert.deepEqual(told(judgement), [`dropped: [ấy] → ${numbers}`]);
    assert.equal(judgement.distance, 13);
  });
});

describe('how far a quotation is from its source', () => {
  const text = 'Rằng xuân hạ thu đông mai lan cúc trúc sông núi đồng ruộng/gió mưa nắng.';
  const distances: readonly (readonly [string, number])[] = [
    ['xuân hạ thu đông mai lan cúc trúc', 0],
    ['xuân hạ thu trúc sông núi đồng ruộng/gió mưa nắng', 3.1],
    ['xuân hạ thu cúc trúc sông núi đồng ruộng', 3],
    ['xuân hạ thu lan cúc trúc sông núi', 2],
    ['xuân hạ thu nhé đông mai lan cúc trúc', 1],
    ['xuân ha thu đông mai lan cúc trúc', 0.5],
    ['xuân hạ, thu đông mai lan cúc trúc', 0.3],
  ];
  for (const [quotation, distance] of distances) {
    it(`is ${distance} for “${quotation}”`, () => {
      assert.ok(Math.abs(judgeAnywhere(text, quotation).distance - distance) < 1e-9);
    });
  }

  it('is not that of white space where a mark was left out', () => {
    const judgement = judgeAnywhere(text, 'trúc sông núi đồng ruộng gió mưa nắng');
    assert.deepEqual([told(judgement), judgement.distance], [['dropped:  → /'], 0.3]);
  });
});

describe('what a change is called', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'Việc này không tốt cho dân trong xã ta.',
      'Việc này rất đẹp cho dân trong xã ta',
      ['negation: rất đẹp → không tốt'],
    ],
    [
      'Tỉnh có hai xã tốt cho dân trong vùng.',
      'Tỉnh có ba thôn tốt cho dân trong vùng',
      ['number: ba thôn → hai xã'],
    ],
    ['Cả xã tăng 5‰ so với năm ngoái.', 'Cả xã tăng 5 so với năm ngoái', ['number:  → ‰']],
    ['Cả xã tăng 5% so với năm ngoái.', 'Cả xã tăng 5 so với năm ngoái', ['number:  → %']],
  ];
  for (const [text, quotation, expected] of cases) {
    it(`is told of “${quotation}”: ${expected.join('; ')}`, () => {
      assert.deepEqual(told(judgeAnywhere(text, quotation)), expected);
    });
  }
});
