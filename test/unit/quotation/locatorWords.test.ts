import assert from 'node:assert/strict';
import { locatorAt, readLocator } from '../../../src/core/quotation/locatorWords';

describe('the words of a locator', () => {
  const told = (text: string): string | null => {
    const locator = readLocator(text);
    return locator && `${locator.kind} ${locator.value}`;
  };

  const cases: readonly (readonly [string, string | null])[] = [
    ['đoạn 5', 'paragraph 5'],
    ['đoạn 5-7', 'paragraph 5-7'],
    ['đoạn 5, 7', 'paragraph 5, 7'],
    ['đoạn 5 và sau', 'paragraph 5-'],
    ['đoạn 5 và các đoạn sau', 'paragraph 5-'],
    ['đoạn 5 và những đoạn tiếp theo', 'paragraph 5-'],
    ['đoạn 5 trở đi', 'paragraph 5-'],
    ['đoạn 5 trở về sau', 'paragraph 5-'],
    ['từ đoạn 5 trở đi', 'paragraph 5-'],
    ['kể từ đoạn 5', 'paragraph 5-'],
    ['từ đoạn 5', 'paragraph 5-'],
    ['đoạn 5 trở về trước', 'paragraph -5'],
    ['đoạn 5 ff.', 'paragraph 5-'],
    ['paras. 5ff', 'paragraph 5-'],
    ['para. 5 f.', 'paragraph 5-6'],
    ['tr. 5tt', 'page 5-'],
    ['tr. 5 tt.', 'page 5-'],
    ['trang 5 và trang sau', 'page 5-'],
    ['p. 5 et seq.', 'page 5-'],
    ['pp. XII ff.', 'page XII-'],
    ['từ đoạn 5 đến đoạn 7', 'paragraph 5-7'],
    ['từ đoạn 5 tới 7', 'paragraph 5-7'],
    ['đoạn 5 đến đoạn 7', 'paragraph 5-7'],
    ['Đoạn 5 đến 7', 'paragraph 5-7'],
    ['paras. 5 to 7', 'paragraph 5-7'],
    ['đoạn 5-7 và 9', 'paragraph 5-7, 9'],
    ['đoạn 5, 7 và 9', 'paragraph 5, 7, 9'],
    ['đoạn 5 và đoạn 9', 'paragraph 5, 9'],
    ['các đoạn 5, 7 & 9', 'paragraph 5, 7, 9'],
    ['paras. 5–7 and 9', 'paragraph 5-7, 9'],
    ['đoạn 2, từ đoạn 5', null],
    ['đoạn 2, 5 trở đi', 'paragraph 2, 5-'],
    ['bài học 2 và 3', 'lesson 2, 3'],
    ['mục II và IV', 'section II, IV'],
    ['đoạn 5 và bài học 2', null],
    ['đoạn 5 đến bài học 2', null],
    ['đoạn 5-7 trở đi', null],
    ['đoạn 1 đến 2 đến 3', null],
    ['đoạn 1-2 đến 3', null],
    ['đoạn', null],
    ['5 và sau', null],
    ['và sau', null],
    ['từ', null],
    ['', null],
    [`đoạn ${'1, '.repeat(40)}2`, null],
    ['đoạn 5 và sau'.normalize('NFD'), 'paragraph 5-'],
  ];
  for (const [text, expected] of cases) {
    it(`are read of ${JSON.stringify(text)}`, () => {
      assert.equal(told(text), expected);
    });
  }

  const heads: readonly (readonly [string, string | null])[] = [
    ['đoạn 5', 'đoạn 5'],
    ['đoạn 5.', 'đoạn 5'],
    ['đoạn 5 hộ', 'đoạn 5'],
    ['đoạn 5... Rồi', 'đoạn 5'],
    ['đoạn 5-7 và 9, nhé', 'đoạn 5-7 và 9'],
    ['đoạn 5 và 7 hộ khác', 'đoạn 5'],
    ['đoạn 5 và 7 viết rằng', 'đoạn 5 và 7'],
    ['đoạn 5 và sau khi xem', 'đoạn 5'],
    ['đoạn 5 và sau)', 'đoạn 5 và sau'],
    ['đoạn 5 trở đi. Rồi', 'đoạn 5 trở đi'],
    ['đoạn 5 ff. Rồi', 'đoạn 5 ff'],
    ['đoạn 5 ff., nữa', 'đoạn 5 ff.'],
    ['tr. 5tt, xem', 'tr. 5tt'],
    ['đoạn 5, 7 hộ', 'đoạn 5'],
    ['đoạn 1.2, nữa', 'đoạn 1.2'],
    ['đoạn 5, nhấn mạnh thêm', 'đoạn 5'],
    ['từ đoạn 5 đến đoạn 7 (xem)', 'từ đoạn 5 đến đoạn 7'],
    ['đoạn đường 5 km', null],
    ['xem đoạn 5', null],
    ['', null],
  ];
  for (const [text, expected] of heads) {
    it(`begin ${JSON.stringify(text)}`, () => {
      const found = locatorAt(text);
      assert.equal(found && text.slice(0, found.length), expected);
    });
  }
});
