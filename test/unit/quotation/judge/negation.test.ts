import assert from 'node:assert/strict';
import { negationIn } from '../../../../src/core/quotation/judge/judge';

describe('negationIn', () => {
  const cases: [string, string | null][] = [
    ['đã không thực hiện', 'không'],
    ['Không được chủ quan', 'Không được'],
    ['điều đó không phải là', 'không phải'],
    ['chưa từng có, không hề', 'chưa từng'],
    ['chẳng bao giờ', 'chẳng'],
    ['tất cả, ngoại trừ xã', 'ngoại trừ'],
    ['nghiêm cấm', 'nghiêm cấm'],
    ['đừng đi', 'đừng'],
    ['không ngừng', 'không'],
    ['hàng không và không gian', null],
    ['số không', null],
    ['không chỉ xã mà cả huyện', null],
    ['hàng không không đến', 'không'],
    ['ngành hàng không', null],
    ['đã thực hiện tốt', null],
    ['', null],
  ];
  for (const [words, negation] of cases) {
    it(`of "${words}" is ${negation}`, () => assert.equal(negationIn(words), negation));
  }

  it('reads any Unicode form', () => {
    assert.equal(negationIn('đã chưa'.normalize('NFD')), 'chưa');
  });
});
