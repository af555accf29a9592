import assert from 'node:assert/strict';
import { compose } from '../../../../src/core/quotation/figures/composed';

const apart = (words: string): string => words.normalize('NFD');

describe('compose: a text whose letters and marks may stand apart', () => {
  it('leaves a composed text and its offsets alone', () => {
    const { text, toComposed, toGiven } = compose('Có 271 đảng viên.');
    assert.equal(text, 'Có 271 đảng viên.');
    const range = { start: 3, end: 16 };
    assert.deepEqual(toComposed(range), range);
    assert.deepEqual(toGiven(range), range);
  });

  it('leaves marks alone that no letter takes in', () => {
    const given = 'x\u0323 và \u0301\u0302 1\u0301';
    assert.equal(compose(given).text, given);
  });

  const cases: readonly (readonly [name: string, given: string, words: string])[] = [
    ['at the beginning', apart('Ủy ban có 12 xã.'), 'Ủy ban'],
    ['in the middle', `Có 271 ${apart('đảng viên')} và 12 chi bộ.`, 'đảng viên'],
    ['behind the words looked for', `12 xã ${apart('đều đạt')}.`, '12 xã'],
    ['before the words looked for', `${apart('Toàn tỉnh ở miền núi')} có 12 xã.`, '12 xã'],
    ['at the very end', `Có 12 ${apart('hộ')}`, 'hộ'],
    ['in every letter', apart('ắằẳẵặ ấầẩẫậ'), 'ấầẩẫậ'],
    ['in one word only', `hộ ${apart('hộ')} hộ 5`, 'hộ 5'],
  ];
  for (const [name, given, words] of cases) {
    it(`maps ranges both ways: marks apart ${name}`, () => {
      const { text, toComposed, toGiven } = compose(given);
      assert.equal(text, given.normalize('NFC'));
      const start = text.lastIndexOf(words);
      const range = { start, end: start + words.length };
      const there = toGiven(range);
      assert.equal(given.slice(there.start, there.end).normalize('NFC'), words);
      assert.deepEqual(toComposed(there), range);
    });
  }

  it('maps both ends of the whole text', () => {
    const given = `a ${apart('ộ')} b ${apart('ế')}`;
    const { text, toComposed, toGiven } = compose(given);
    assert.deepEqual(toComposed({ start: 0, end: given.length }), { start: 0, end: text.length });
    assert.deepEqual(toGiven({ start: 0, end: text.length }), { start: 0, end: given.length });
  });
});
