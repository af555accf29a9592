import assert from 'node:assert/strict';
import {
  featuresAround,
  firstWordFrom,
  isStopWord,
  type SentenceWord,
  sentenceWords,
} from '../../../../src/core/quotation/figures/featureWords';
import type { TextRange } from '../../../../src/core/text/range';

function place(text: string, words: string): TextRange {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

function wordsOf(text: string, ...figures: string[]): SentenceWord[] {
  const ranges = figures.map((figure) => place(text, figure));
  return sentenceWords(text, { start: 0, end: text.length }, ranges);
}

const SENTENCE = 'Năm qua, Đảng bộ xã kết nạp 47 đảng viên mới (tăng 5%); thu ngân sách: 25 tỷ.';
const FIGURES = ['47 đảng viên mới', '5%', '25 tỷ'];

describe('the words of a sentence', () => {
  it('are told by clause: commas, brackets and figures part them', () => {
    const words = wordsOf(SENTENCE, ...FIGURES);
    assert.equal(
      words.map(({ fold, clause }) => `${fold} ${clause}`).join(', '),
      'năm 0, qua 0, đảng 1, bộ 1, xã 1, kết 1, nạp 1, 47 1, đảng 1, viên 1, mới 1, tăng 3, 5 3, ' +
        'thu 5, ngân 5, sách 5, 25 6, tỷ 6',
    );
  });

  it('are told from numbers, and capitals from small letters', () => {
    const words = wordsOf('Xã Cảnh Thụy có 271 đảng viên ở Bắc Giang');
    const capitals = words.filter(({ capital }) => capital).map(({ fold }) => fold);
    assert.deepEqual(capitals, ['xã', 'cảnh', 'thụy', 'bắc', 'giang']);
    assert.deepEqual(
      words.filter(({ number }) => number).map(({ fold }) => fold),
      ['271'],
    );
  });

  it('stand where the text has them, in the sentence alone', () => {
    const text = 'Một, hai. Ba bốn, năm. Sáu.';
    const words = sentenceWords(text, place(text, 'Ba bốn, năm.'), []);
    assert.deepEqual(
      words.map(({ start, end, clause }) => [text.slice(start, end), clause]),
      [
        ['Ba', 0],
        ['bốn', 0],
        ['năm', 1],
      ],
    );
  });

  for (const mark of [', ', '; ', ': ', ' (', ') ', ' – ', ' — ']) {
    it(`are parted by ${JSON.stringify(mark)}`, () => {
      assert.deepEqual(
        wordsOf(`kết nạp${mark}thu hút`).map(({ clause }) => clause),
        [0, 0, 1, 1],
      );
    });
  }

  it('are not parted by a hyphen or a full stop', () => {
    assert.deepEqual(
      wordsOf('kinh tế - xã hội. Tỷ').map(({ clause }) => clause),
      [0, 0, 0, 0, 0],
    );
  });

  it('of every sentence tie a figure to nothing', () => {
    for (const word of ['của', 'đạt', 'đồng', 'triệu', 'ghi', 'rất']) assert.ok(isStopWord(word));
    for (const word of ['', 'đảng', 'thu', 'nhập']) assert.ok(!isStopWord(word));
  });
});

describe('the first word that ends behind an offset', () => {
  const text = 'Một hai ba';
  const words = wordsOf(text);
  for (const [offset, index] of [
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 1],
    [6, 1],
    [7, 2],
    [9, 2],
    [10, 3],
    [99, 3],
  ] as const) {
    it(`${offset}: ${index}`, () => assert.equal(firstWordFrom(words, offset), index));
  }
  it('is none where there are no words', () => assert.equal(firstWordFrom([], 5), 0));
});

describe('what stands round a figure', () => {
  /** "word weight" of each, weights in hundredths. */
  function around(text: string, figure: string, counted = figure, ...others: string[]): string[] {
    const all = [figure, ...others].sort((a, b) => text.indexOf(a) - text.indexOf(b));
    const from = place(text, counted).start;
    const features = featuresAround(wordsOf(text, ...all), place(text, figure), from);
    return [...features].map(([word, weight]) => `${word} ${Math.round(weight * 100)}`);
  }

  it('weighs most in its own clause, pairs of words double', () => {
    assert.deepEqual(around('Xã kết nạp 47 đảng viên mới', '47 đảng viên mới'), [
      '^at 50',
      'xã 50',
      'kết 50',
      'xã kết 100',
      'nạp 50',
      'kết nạp 100',
      'đảng 50',
      'viên 50',
      'đảng viên 100',
      'mới 50',
      'viên mới 100',
    ]);
  });

  it('leaves out the unit, but not what its rate is told per', () => {
    const text = 'Lương 6 triệu đồng/hộ nghèo';
    assert.deepEqual(around(text, '6 triệu đồng/hộ', '/hộ'), [
      '^at 50',
      'lương 50',
      'hộ 50',
      'nghèo 40',
    ]);
  });

  it('weighs less from clause to clause', () => {
    const text = 'Lúa xanh, xã sạch, thu 25 tỷ, chi tiêu, vay vốn';
    assert.deepEqual(around(text, '25 tỷ', ', chi'), [
      '^at 50',
      'lúa 17',
      'xanh 17',
      'lúa xanh 33',
      'xã 25',
      'sạch 25',
      'xã sạch 50',
      'thu 50',
      'chi 20',
      'tiêu 20',
      'chi tiêu 40',
      'vay 13',
      'vốn 13',
      'vay vốn 27',
    ]);
  });

  it('weighs less behind the figure, and still less once a word of every sentence stands between', () => {
    const text = 'Thu 25 tỷ ngân sách của huyện nhà';
    assert.deepEqual(around(text, '25 tỷ', ' ngân'), [
      '^at 50',
      'thu 50',
      'ngân 40',
      'sách 40',
      'ngân sách 80',
      'huyện 20',
      'nhà 20',
      'huyện nhà 40',
    ]);
  });

  it('keeps the greatest weight of a word that comes back', () => {
    assert.deepEqual(around('Thu phí, thu 25 tỷ, thu phí', '25 tỷ', ', thu phí'), [
      '^at 50',
      'thu 50',
      'phí 25',
      'thu phí 50',
    ]);
  });

  it('tells a level from where it began and from a change', () => {
    for (const [text, direction] of [
      ['Nghèo từ 5%', '^from'],
      ['Nghèo giảm 5%', '^by'],
      ['Nghèo tăng 5%', '^by'],
      ['Nghèo thêm 5%', '^by'],
      ['Nghèo còn 5%', '^at'],
      ['5%', '^at'],
    ] as const) {
      assert.equal(around(text, '5%')[0], `${direction} 50`, text);
    }
  });

  it('is what is near: 24 words before and 12 behind', () => {
    const names = (letter: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `${letter}${String.fromCharCode(97 + index)}`);
    const before = names('b', 26);
    const behind = names('p', 20);
    const text = `${before.join(' ')} 5 ${behind.join(' ')}`;
    const found = around(text, ' 5 ').filter((feature) => feature.split(' ').length === 2);
    const words = found.map((feature) => feature.split(' ')[0]);
    assert.deepEqual(words.slice(1), [...before.slice(2), ...behind.slice(0, 12)]);
  });
});
