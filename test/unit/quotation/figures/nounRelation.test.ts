import assert from 'node:assert/strict';
import {
  countsAlike,
  isWithin,
  type NounRelation,
  nounRelation,
} from '../../../../src/core/quotation/figures/nounRelation';

const split = (noun: string): string[] => noun.split(' ').filter((word) => word !== '');

/* Whether two nouns may count the same things, and whether two numbers of them can be compared. */
const rows: readonly (readonly [one: string, other: string, NounRelation, alike: boolean])[] = [
  ['đảng viên', 'đảng viên', 'same', true],
  ['đảng viên mới', 'đảng viên', 'same', true],
  ['đảng viên', 'số đảng viên', 'same', true],
  ['đảng viên', '', 'open', true],
  ['', 'đảng viên', 'open', true],
  ['', '', 'open', true],
  ['đảng viên', 'đảng bộ', 'clash', false],
  ['đảng viên', 'hộ dân', 'clash', false],
  ['hộ gia đình', 'hộ dân', 'same', true],
  ['hộ gia đình', 'hộ nghèo', 'clash', false],
  ['hộ', 'người', 'clash', false],
  ['người', 'hộ dân', 'clash', false],
  ['gia đình', 'người dân', 'clash', false],
  ['nóc nhà', 'người', 'clash', false],
  ['nóc nhà', 'hộ', 'same', true],
  ['hộ dân', 'công trình', 'open', false],
  ['nhân khẩu', 'người', 'same', true],
  ['người dân', 'dân', 'same', true],
  ['thôn', 'làng', 'same', true],
  ['học sinh giỏi', 'trẻ em', 'same', true],
  // Words for many things clash with nothing, but tell nothing either.
  ['đảng viên', 'đồng chí', 'open', true],
  ['đảng viên', 'đơn vị', 'open', false],
  ['chi bộ', 'tổ chức', 'open', false],
  ['công trình', 'chi bộ', 'open', false],
  ['nam', 'nữ', 'clash', false],
  ['nữ đoàn viên', 'nam đoàn viên', 'clash', false],
  ['nữ đoàn viên', 'nữ sinh', 'open', false],
  ['nữ', 'đồng chí', 'open', false],
  // Nor do nouns that are not known.
  ['đảng viên', 'quạ đen', 'open', false],
  ['quạ đen', 'đảng viên', 'open', false],
  ['quạ đen', 'cò trắng', 'open', false],
];

describe('nounRelation', () => {
  for (const [one, other, relation, alike] of rows) {
    it(`"${one}" and "${other}": ${relation}, ${alike ? 'compared' : 'not compared'}`, () => {
      assert.equal(nounRelation(split(one), split(other)), relation);
      assert.equal(nounRelation(split(other), split(one)), relation);
      assert.equal(countsAlike(split(one), split(other)), alike);
    });
  }

  it('finds words in a row only', () => {
    const words = split('chi bộ đảng viên');
    assert.ok(isWithin(split('bộ đảng'), words));
    assert.ok(isWithin(split('đảng viên'), words));
    assert.ok(isWithin(words, words));
    assert.ok(!isWithin(split('chi đảng'), words));
    assert.ok(!isWithin(split('viên chi'), words));
    assert.ok(!isWithin(split('chi bộ đảng viên mới'), words));
  });
});
