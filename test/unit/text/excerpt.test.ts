import assert from 'node:assert/strict';
import { excerptAround } from '../../../src/core/text/excerpt';

const sentence =
  'Tập trung xây dựng và giữ vững sự đoàn kết thống nhất nội bộ,\nluôn đề cao tính chiến đấu.';

describe('excerpt', () => {
  it('begins where the passage does when the match is near', () => {
    assert.equal(excerptAround(sentence, 10), sentence.replace('\n', ' '));
  });

  it('begins a few words before a match that is far', () => {
    const at = sentence.indexOf('chiến đấu');
    assert.equal(excerptAround(sentence, at), '… nội bộ, luôn đề cao tính chiến đấu.');
  });

  it('cuts no word, not even a very long one', () => {
    const word = 'a'.repeat(500);
    assert.equal(excerptAround(word, 400), word);
  });
});
