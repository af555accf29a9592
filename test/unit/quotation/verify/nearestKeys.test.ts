import assert from 'node:assert/strict';
import { isSlip, nearestKeys } from '../../../../src/core/quotation/verify/nearestKeys';

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

  it('that are alike are in the order of the alphabet', () => {
    assert.deepEqual(nearest('langdong', ['langdonx', 'langdona']), ['langdona', 'langdonx']);
    assert.deepEqual(nearest('langdong', ['langdona', 'langdonx']), ['langdona', 'langdonx']);
    assert.deepEqual(nearest('lehoi', ['lehoixuan', 'lễhội']), ['lễhội', 'lehoixuan']);
  });

  it('are compared in their first forty letters', () => {
    const long = 'a'.repeat(40);
    assert.deepEqual(nearest(`${long}${'b'.repeat(1000)}`, [`${long}c`]), [`${long}c`]);
  });
});

describe('a slip in a key', () => {
  it('is one or two letters', () => {
    assert.ok(isSlip('canhthui', ['xa-khac', 'canhthuy']));
    assert.ok(isSlip('canhtui', ['canhthuy']));
    assert.ok(!isSlip('cantuii', ['canhthuy']));
    assert.ok(!isSlip('canhthuy', []));
  });

  it('may leave out or add two letters, and signs', () => {
    assert.ok(isSlip('canhthuy', ['canhthuy13']));
    assert.ok(!isSlip('canhthuy', ['canhthuy2013']));
    assert.ok(isSlip('canh-thuy-nghi-quyet', ['canhthuynghiquyet']));
  });

  it('is no other number', () => {
    assert.ok(!isSlip('nguyen2010', ['nguyen1985']));
  });

  it('is not told of short keys', () => {
    assert.ok(!isSlip('lang1', ['lang2']));
    assert.ok(isSlip('lang01', ['lang02']));
  });
});
