import assert from 'node:assert/strict';
import {
  ArticleFigures,
  countedFrom,
  figuresOf,
} from '../../../../src/core/quotation/figures/articleFigures';
import { articleOf, figureIn } from './articles';
import { checkRetold } from './figuresTable';

function figuresIn(text: string): ArticleFigures {
  return new ArticleFigures(articleOf('a', `Tin\n\n${text}`));
}

const NO_FEATURES = new Map<string, number>();

describe('the figures of an article', () => {
  let figures: ArticleFigures;
  beforeEach(() => {
    figures = figuresIn('Xã có 271 đảng viên, 12 chi bộ. Huyện có 12 xã và 5 tỷ đồng.');
  });
  const texts = (some: readonly { statistic: { text: string } }[]) =>
    some.map(({ statistic }) => statistic.text);

  it('are found by value, whatever they count', () => {
    assert.deepEqual(texts(figures.withSameValue(figureIn('Có 12 thôn.'))), ['12 chi bộ', '12 xã']);
    assert.deepEqual(texts(figures.withSameValue(figureIn('Có 271 hộ.'))), ['271 đảng viên']);
    assert.deepEqual(figures.withSameValue(figureIn('Có 272 hộ.')), []);
  });

  it('are found by value in another unit, and by number', () => {
    assert.deepEqual(texts(figures.withSameValue(figureIn('Có 5.000 triệu đồng.'))), ['5 tỷ đồng']);
    assert.deepEqual(texts(figures.withSameValue(figureIn('Có 5 triệu đồng.'))), ['5 tỷ đồng']);
    assert.deepEqual(figures.withSameValue(figureIn('Có 5-6 tỷ đồng.')), []);
  });

  it('are found by what a number is when its stop or comma is read the other way', () => {
    const area = figuresIn('Rộng 1.234 ha.');
    assert.deepEqual(texts(area.withSameValue(figureIn('Rộng 1,234 ha.'))), ['1.234 ha']);
    assert.deepEqual(texts(area.withSameValue(figureIn('Rộng 1234 ha.'))), ['1.234 ha']);
    assert.deepEqual(area.withSameValue(figureIn('Rộng 12,34 ha.')), []);
  });

  it('are comparable with those that measure the same; a bare number with all', () => {
    const counts = ['271 đảng viên', '12 chi bộ', '12 xã'];
    assert.deepEqual(texts(figures.comparable(figureIn('Có 7 thôn.'), NO_FEATURES)), counts);
    assert.deepEqual(texts(figures.comparable(figureIn('Thu 7 triệu.'), NO_FEATURES)), [
      '5 tỷ đồng',
    ]);
    assert.deepEqual(figures.comparable(figureIn('Tăng 7%.'), NO_FEATURES), []);
    assert.equal(figures.comparable(figureIn('Số xã là 7.'), NO_FEATURES).length, 4);
  });

  it('know their place; another article’s have none', () => {
    assert.deepEqual(
      figures.figures.map((figure) => figures.indexOf(figure)),
      [0, 1, 2, 3],
    );
    const other = figureIn('Xã có 271 đảng viên.');
    assert.equal(figures.indexOf(other), -1);
    assert.deepEqual(figures.wordsOf(other), []);
  });

  it('know the words of their own sentence', () => {
    const [first, , third] = figures.figures;
    assert.ok(first && third);
    const words = (figure: typeof first) => figures.wordsOf(figure).map(({ fold }) => fold);
    assert.deepEqual(words(first), 'xã có 271 đảng viên 12 chi bộ'.split(' '));
    assert.deepEqual(words(third), 'huyện có 12 xã và 5 tỷ đồng'.split(' '));
  });

  it('know what stands round them: the noun they count, not the unit', () => {
    const [members, , , sum] = figures.figures;
    assert.ok(members && sum);
    assert.ok(figures.featuresOf(members).has('đảng viên'));
    assert.ok(!figures.featuresOf(members).has('huyện'));
    assert.ok(!figures.featuresOf(sum).has('đồng'));
    assert.equal(figures.featuresOf(members), figures.featuresOf(members));
  });

  it('are read once for each article', () => {
    const article = articleOf('b', 'Tin\n\nXã có 5 thôn.');
    assert.equal(figuresOf(article), figuresOf(article));
    assert.notEqual(figuresOf(article), figuresOf({ ...article }));
  });
});

describe('the figures of an article that are ranges', () => {
  const found = (source: string, report: string): number =>
    figuresIn(source).withSameValue(figureIn(report)).length;

  it('are found by both of their ends', () => {
    assert.equal(found('Thu 5-6 tấn.', 'Thu 5-6 tấn.'), 1);
    assert.equal(found('Thu 5-6 tấn.', 'Thu 5-6 tạ.'), 1);
    assert.equal(found('Thu 5-6 tấn.', 'Thu 50-60 tạ.'), 1);
    assert.equal(found('Thu 5-6 tấn.', 'Thu 5-7 tấn.'), 0);
    assert.equal(found('Thu 5-6 tấn.', 'Thu 5 tấn.'), 0);
    assert.equal(found('Có 1-123 hộ.', 'Có 11-23 hộ.'), 0);
  });
});

describe('the words that tell of the surroundings of a figure', () => {
  for (const [sentence, words] of [
    ['Xã có 271 đảng viên.', '271 đảng viên'],
    ['Có 15/17 thôn đạt.', '15/17 thôn'],
    ['Rộng 5 ha.', ''],
    ['Thu 5 tỷ đồng.', ''],
    ['Thu 19,5 triệu đồng/người/năm.', '/người/năm'],
    ['Thu 5 tấn/ha.', '/ha'],
  ] as const) {
    it(`are “${words}” in “${sentence}”`, () => {
      const { statistic } = figureIn(sentence);
      assert.equal(statistic.text.slice(countedFrom(statistic) - statistic.start), words);
    });
  }
});

describe('how much a word tells of which statistic is meant', () => {
  let figures: ArticleFigures;
  beforeEach(() => {
    figures = figuresIn(
      'Xã trồng 5 ha lúa. Xã trồng 6 ha ngô. Xã trồng 7 ha rau. Xã nuôi 8 tấn cá.',
    );
  });

  it('is the more the fewer statistics it stands beside', () => {
    const [everywhere, often, once] = ['xã', 'trồng', 'lúa'].map((word) => figures.rarity(word));
    assert.ok(everywhere !== undefined && often !== undefined && once !== undefined);
    assert.ok(0 < everywhere && everywhere < often && often < once);
    assert.equal(once, 1);
  });

  it('is much, though not all, of a word that the article lacks', () => {
    const unknown = figures.rarity('khoai');
    assert.ok(figures.rarity('trồng') < unknown && unknown < 1);
  });
});

describe('what an article says', () => {
  let figures: ArticleFigures;
  beforeEach(() => {
    figures = figuresIn(
      'Ở Bắc Giang, xã Cảnh Thụy nằm ven tỉnh lộ 398 và có 271 đảng viên. Theo Nghị quyết số 21 của Đảng bộ, xã giàu.',
    );
  });

  it('is words, numbers and names of two syllables', () => {
    for (const said of ['xã', 'giàu', '398', '271', 'bắc giang', 'cảnh thụy', 'đảng bộ']) {
      assert.ok(figures.says(said), said);
    }
    for (const said of ['nghèo', '39', 'giang bắc', 'thụy cảnh', 'xã giàu', 'nằm ven', '']) {
      assert.ok(!figures.says(said), said);
    }
  });

  it('is a number with the words behind it where it is no statistic', () => {
    assert.ok(figures.saysNumber('21', ['của', 'đảng']));
    assert.ok(figures.saysNumber('398', ['và']));
    assert.ok(!figures.saysNumber('398', ['của']));
    assert.ok(!figures.saysNumber('21', ['đảng']));
    assert.ok(!figures.saysNumber('271', ['đảng', 'viên']));
    assert.ok(!figures.saysNumber('22', ['của']));
    assert.ok(!figures.saysNumber('xã', ['giàu']));
  });

  it('is no number of any statistic', () => {
    const many = figuresIn('Xã có 271 đảng viên, 12 chi bộ; quốc lộ 17 và đường 5 km. Điều 9 nói.');
    for (const [number, word] of [
      ['271', 'đảng'],
      ['12', 'chi'],
      ['5', 'km'],
    ] as const) {
      assert.ok(!many.saysNumber(number, [word]), number);
    }
    assert.ok(many.saysNumber('17', ['và']));
    assert.ok(many.saysNumber('9', ['nói']));
  });
});

describe('an article of many figures', () => {
  const kinds = ['lúa', 'ngô', 'rau', 'khoai', 'sắn', 'đỗ', 'lạc', 'vừng', 'chè', 'mía'];
  const regions = ['bắc', 'nam', 'đông', 'tây', 'giữa', 'cao', 'thấp', 'xa', 'ven'];
  const sentences = kinds.flatMap((kind, row) =>
    regions.map(
      (region, column) => `Vùng ${region} trồng ${kind} thu ${row * 9 + column + 101} tấn.`,
    ),
  );
  let figures: ArticleFigures;
  beforeEach(() => {
    figures = figuresIn(`${sentences.join(' ')} Vùng bắc dài 7 km.`);
  });

  it('compares a figure with those that share its rare words', () => {
    const features = new Map([
      ['chè', 1],
      ['trồng', 1],
    ]);
    const found = figures.comparable(figureIn('Thu 999 tấn.'), features);
    const values = new Set(found.map(({ statistic }) => statistic.value));
    for (let column = 0; column < 9; column += 1) assert.ok(values.has(8 * 9 + column + 101));
    assert.ok(found.length < sentences.length);
    assert.ok(found.every(({ unit }) => unit.dimension === 'mass'));
  });

  const kindsOf = (found: readonly { statistic: { value: number } }[]): string[] => {
    const rows = found.map(({ statistic: { value } }) => Math.floor((value - 101) / 9));
    return [...new Set(rows)].sort((a, b) => a - b).map((row) => kinds[row] ?? '');
  };

  it('follows six words, the rarest, whatever the order and whatever it does not know', () => {
    const common = ['vùng', 'trồng', 'thu', 'bắc', 'nam', 'đông', 'tây'];
    const strange = Array.from({ length: 9 }, (_, i) => `lạ${i}`);
    const features = (names: readonly string[]) => new Map(names.map((name) => [name, 1]));
    const figure = figureIn('Thu 999 tấn.');
    for (const names of [
      [...common, 'chè'],
      [...strange, 'chè'],
      ['chè', ...strange],
    ]) {
      const found = figures.comparable(figure, features(names));
      const values = new Set(found.map(({ statistic }) => statistic.value));
      for (let column = 0; column < 9; column += 1) assert.ok(values.has(8 * 9 + column + 101));
    }
    const rare = ['chè', 'ngô', 'rau', 'khoai', 'sắn', 'đỗ'];
    assert.deepEqual(
      kindsOf(figures.comparable(figure, features(['vùng', ...rare]))),
      kinds.filter((kind) => rare.includes(kind)),
    );
  });

  it('compares it with what measures the same', () => {
    const found = figures.comparable(figureIn('Thu 999 tấn.'), new Map([['bắc', 1]]));
    assert.equal(found.length, 10);
    assert.ok(found.every(({ statistic }) => statistic.text.endsWith('tấn')));
  });

  it('compares it with all where they are a few', () => {
    const [few, many] = [32, 33].map((count) => figuresIn(sentences.slice(0, count).join(' ')));
    assert.equal(few?.comparable(figureIn('Thu 999 tấn.'), NO_FEATURES).length, 32);
    assert.equal(many?.comparable(figureIn('Thu 999 tấn.'), NO_FEATURES).length, 0);
  });

  it('knows which of the figures of a sentence a word stands beside', () => {
    const pairs = kinds.flatMap((kind) =>
      ['bắc', 'nam'].map(
        (region, i) => `Vùng ${region} thu ${100 + i} tấn ${kind}; riêng ${200 + i} tấn bán.`,
      ),
    );
    const two = figuresIn(pairs.join(' '));
    const found = two.comparable(figureIn('Thu 999 tấn.'), new Map([['bắc', 1]]));
    assert.deepEqual([...new Set(found.map(({ statistic }) => statistic.value % 100))], [0]);
  });

  it('compares it with none where it shares no word', () => {
    assert.deepEqual(figures.comparable(figureIn('Thu 999 tấn.'), new Map([['cam', 1]])), []);
    assert.deepEqual(figures.comparable(figureIn('Thu 999 tấn.'), NO_FEATURES), []);
  });

  it('compares a bare number with those of any unit', () => {
    const found = figures.comparable(figureIn('Số đo là 999.'), new Map([['dài', 1]]));
    assert.deepEqual(
      found.map(({ statistic }) => statistic.text),
      ['7 km'],
    );
  });

  it('leads from a word to a bounded number of figures', () => {
    const found = figures.comparable(figureIn('Thu 999 tấn.'), new Map([['trồng', 1]]));
    assert.ok(found.length > 9 && found.length < 32);
  });

  checkRetold([
    [sentences.join(' '), 'Vùng tây trồng chè thu 197 tấn.', '197 tấn | wrong | value'],
  ]);
});

describe('checkFigures: a number that the article has, though as no statistic', () => {
  const source = 'Căn cứ Điều 15 cán bộ, xã đổi mới. Xã nằm ven tỉnh lộ 398 và giàu.';
  checkRetold([
    [source, 'Xã có 15 cán bộ.', '15 cán bộ | right | - | -'],
    [source, 'Xã có 15 đảng viên.', '15 đảng viên | uncheckable'],
    [source, 'Xã có 15 cán bộ trẻ.', '15 cán bộ trẻ | uncheckable'],
    [source, 'Xã có mười lăm cán bộ.', 'mười lăm cán bộ | uncheckable'],
    [source, 'Số cán bộ của xã là 15.', '15 | uncheckable'],
    [source, 'Xã có 398 xã viên.', '398 xã viên | uncheckable'],
    [source, 'Xã có 16 cán bộ.', '16 cán bộ | uncheckable'],
    [source, 'Xã có hơn 15 cán bộ.', 'hơn 15 cán bộ | uncheckable'],
    [source, 'Xã có 15 cán bộ/thôn.', '15 cán bộ/thôn | uncheckable'],
    [source, 'Số cán bộ tăng 15%.', '15% | uncheckable'],
    // Words behind a mark or another number are not those of the number.
    ['Căn cứ Điều 15, cán bộ đổi mới.', 'Xã có 15 cán bộ.', '15 cán bộ | uncheckable'],
    ['Căn cứ Điều 15. Cán bộ đổi mới.', 'Xã có 15 cán bộ.', '15 cán bộ | uncheckable'],
    ['Căn cứ Điều 15, 30 cán bộ họp.', 'Xã có 15 cán bộ.', '15 cán bộ | uncheckable'],
  ]);
});
