import assert from 'node:assert/strict';
import { isSyllable, syllableWeight } from '../../../../src/core/text/encodings/syllable';
import { paragraphs } from './misread';

describe('the structure of a Vietnamese syllable', () => {
  const good =
    'nghiêng đường khuỷu quốc quý giếng gì giữ ủy Thụy thuỷ hòa hoà khỏe khoẻ ngoằn khuya nguyễn ' +
    'được ƯỠN Ý ở kỹ kỳ yếu uống ươm oanh choòng quyết quỳnh huỳnh quên tuyệt xoẹt';
  const bad =
    'tap cac ngi kà gê ghà thưỏng ngữơi tôt été café ệ̣ báà ngươợi đ nghiệngg bf wên ỉa̋ âu̵ ' +
    'ăn̆ kòn ngìa qá ŵa';

  it('is found in syllables of either style', () => {
    for (const word of good.split(' ')) assert.ok(isSyllable(word), word);
  });

  it('is missed in what is none', () => {
    for (const word of bad.split(' ')) assert.ok(!isSyllable(word), word);
  });

  it('puts the tone where one of the two styles does', () => {
    for (const word of ['hoá', 'hóa', 'thúy', 'thuý', 'của', 'mía', 'ngoái'])
      assert.ok(isSyllable(word), word);
    for (const word of ['cuả', 'miá', 'ngóai', 'haỏ', 'tóan']) {
      assert.ok(!isSyllable(word), word);
    }
  });

  it('stops carry sắc or nặng alone', () => {
    for (const word of ['tát', 'tạp', 'sách', 'bậc']) assert.ok(isSyllable(word), word);
    for (const word of ['tàt', 'tảp', 'sãch', 'bâc']) assert.ok(!isSyllable(word), word);
  });

  it('weighs frequent syllables most, rare rhymes least', () => {
    assert.deepEqual(['của', 'Được', 'mừng', 'phếch', 'abc'].map(syllableWeight), [3, 3, 2, 1, 0]);
  });

  it('holds for nearly every word with diacritics in reports', () => {
    const words = paragraphs.join(' ').match(/\p{L}+/gu) ?? [];
    const marked = words.filter((word) => /[^ -~]/.test(word));
    const good = marked.filter(isSyllable);
    assert.ok(good.length / marked.length > 0.995, `${good.length} of ${marked.length}`);
  });
});
