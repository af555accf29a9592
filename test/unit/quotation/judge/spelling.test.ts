import assert from 'node:assert/strict';
import { foldSpelling } from '../../../../src/core/quotation/judge/spelling';

describe('one spelling', () => {
  const same: readonly (readonly [string, string])[] = [
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['thuỵ', 'thụy'],
    ['toạ', 'tọa'],
    ['xoã', 'xõa'],
    ['HOÁ', 'HÓA'],
    ['Uỷ', 'Ủy'],
    ['lí', 'lý'],
    ['kỉ', 'kỷ'],
    ['TỈ', 'TỶ'],
    ['Sĩ', 'Sỹ'],
    ['mị', 'mỵ'],
    ['hi', 'hy'],
    ['quí', 'quý'],
    ['QUÍ', 'QUÝ'],
    ['Qui', 'Quy'],
  ];
  for (const [other, usual] of same) {
    it(`of ${other} is ${usual}, which stays`, () => {
      assert.equal(foldSpelling(other), usual);
      assert.equal(foldSpelling(usual), usual);
    });
  }

  const alone = [
    ['', 'a', 'í', 'y', 'oa', 'hoa', 'hoàn', 'toán', 'quá', 'quả', 'quà', 'loài'],
    ['di', 'nghĩ', 'thi', 'khi', 'trí', 'chí', 'qua', 'ki-lô', 'lin', 'lia', 'tai', 'lính', 'ai'],
    ['của', 'mùa', 'bìa', '2011', '%', 'hòà', 'kí?', 'uí', 'xuí'],
  ].flat();
  for (const word of alone) {
    it(`of "${word}" is its own`, () => assert.equal(foldSpelling(word), word));
  }
});
