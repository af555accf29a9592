import assert from 'node:assert/strict';
import { nearestKeys } from '../../../../src/core/quotation/verify/nearestKeys';

function nearest(key: string, citekeys: readonly string[], quotedIds: readonly string[] = []) {
  return nearestKeys(key, quotedIds, {
    citekeys,
    article: (id) => (id === 'khong' ? null : ({ citekey: `key-${id}` } as never)),
  });
}

describe('the keys that an unknown one may mean', () => {
  it('are alike', () => {
    assert.deepEqual(nearest('canhthui', ['xa-khac', 'canhthuy']), ['canhthuy']);
    assert.deepEqual(nearest('canhthy', ['canhthuy']), ['canhthuy']);
    assert.deepEqual(nearest('canhthuuy', ['canhthuy']), ['canhthuy']);
    assert.deepEqual(nearest('hanhthuy', ['canhthuy']), ['canhthuy']);
    assert.deepEqual(nearest('khac', ['canhthuy']), []);
  });

  it('may differ in case, diacritics and signs', () => {
    assert.deepEqual(nearest('Cảnh_Thụy', ['canh-thuy', 'canh-thien']), [
      'canh-thuy',
      'canh-thien',
    ]);
  });

  it('may go on', () => {
    assert.deepEqual(nearest('kinh', ['kinh-nghiem-thuc-hien-nghi-quyet']), [
      'kinh-nghiem-thuc-hien-nghi-quyet',
    ]);
    assert.deepEqual(nearest('', ['abcdef']), []);
    assert.deepEqual(nearest('', ['a']), ['a']);
  });

  it('differ in less than half', () => {
    assert.deepEqual(nearest('abcdxxxx', ['abcdefgh']), []);
    assert.deepEqual(nearest('abcdexxx', ['abcdefgh']), ['abcdefgh']);
    assert.deepEqual(nearest('xy', ['ab']), []);
    assert.deepEqual(nearest('xb', ['ab']), ['ab']);
  });

  it('come with those of the articles quoted first, then the most alike, at most five', () => {
    const keys = ['aaaaab', 'aaaaaa', 'aaaabb', 'aaaaac', 'aaaabc', 'aaaadd'];
    assert.deepEqual(nearest('aaaaaa', keys), ['aaaaaa', 'aaaaab', 'aaaaac', 'aaaabb', 'aaaabc']);
    assert.deepEqual(nearest('aaaaaa', ['key-b', 'aaaaab'], ['b', 'khong', 'b']), [
      'key-b',
      'aaaaab',
    ]);
  });

  it('are compared in their first forty letters', () => {
    const long = 'a'.repeat(40);
    assert.deepEqual(nearest(`${long}${'b'.repeat(1000)}`, [`${long}c`]), [`${long}c`]);
  });
});
