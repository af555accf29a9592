import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DocumentLocale, Locator, LocatorKind } from '../../../src/core/citation/locator';
import { formatLocator, parseLocator } from '../../../src/core/citation/locator';

describe('formatLocator', () => {
  const texts: readonly (readonly [LocatorKind, string, string, string])[] = [
    ['paragraph', '5', 'đoạn 5', 'para. 5'],
    ['paragraph', '4-6', 'đoạn 4-6', 'paras. 4-6'],
    ['sentence', '2, 5', 'câu 2, 5', 'sentences 2, 5'],
    ['lesson', '2', 'bài học 2', 'lesson 2'],
    ['section', 'II.1', 'mục II.1', 'sec. II.1'],
    ['page', '3', 'tr. 3', 'p. 3'],
    ['page', '3-4', 'tr. 3-4', 'pp. 3-4'],
  ];
  for (const [kind, value, vi, en] of texts) {
    it(`words ${kind} ${value}`, () => {
      assert.equal(formatLocator({ kind, value }, 'vi'), vi);
      assert.equal(formatLocator({ kind, value }, 'en'), en);
    });
  }
});

describe('parseLocator', () => {
  const read: readonly (readonly [string, LocatorKind, string])[] = [
    ['đoạn 5', 'paragraph', '5'],
    ['  Đoạn số 5 ', 'paragraph', '5'],
    ['đoạn 4 – 6', 'paragraph', '4-6'],
    ['đoa\u0323n 5', 'paragraph', '5'],
    ['các đoạn 5', 'paragraph', ''],
    ['¶ 5', 'paragraph', '5'],
    ['para 5', 'paragraph', '5'],
    ['paras. 4—6', 'paragraph', '4-6'],
    ['câu 3', 'sentence', '3'],
    ['bài học 2', 'lesson', '2'],
    ['bài 2', 'lesson', '2'],
    ['mục IV', 'section', 'IV'],
    ['§2.1', 'section', '2.1'],
    ['tr.3', 'page', '3'],
    ['trang 3,5', 'page', '3, 5'],
    ['pp. 3-5; 7', 'page', '3-5, 7'],
  ];
  for (const [text, kind, value] of read) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(parseLocator(text), value === '' ? null : { kind, value });
    });
  }

  for (const text of [
    '',
    '5',
    'đoạn',
    'đoạn văn',
    'trong 5',
    'paragon 5',
    'p',
    'đoạn 5 và',
    'tr. -',
  ]) {
    it(`finds none in "${text}"`, () => assert.equal(parseLocator(text), null));
  }

  it('reads what formatLocator writes', () => {
    const number = fc.oneof(
      fc.integer({ min: 1, max: 999 }).map(String),
      fc.constantFrom('IV', '2.1', '3a'),
    );
    const value = fc.oneof(
      number,
      fc.tuple(number, number).map((pair) => pair.join('-')),
      fc.array(number, { minLength: 1, maxLength: 4 }).map((list) => list.join(', ')),
    );
    const locator = fc.record<Locator>(
      {
        kind: fc.constantFrom('paragraph', 'sentence', 'lesson', 'section', 'page'),
        value,
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(locator, fc.constantFrom<DocumentLocale[]>('vi', 'en'), (place, locale) => {
        assert.deepEqual(parseLocator(formatLocator(place, locale)), place);
      }),
    );
  });
});
