import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { citekeyFromTitle, isValidCitekey } from '../../../src/core/citation/citekey';

describe('citekeyFromTitle', () => {
  const keys: readonly (readonly [string, string])[] = [
    ['Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp', 'kinh-nghiem-thuc-hien'],
    ['Đổi mới ở Đồng Tháp', 'doi-moi-dong-thap'],
    ['ĐỔI MỚI', 'doi-moi'],
    ['Và của các', 'va-cua-cac'],
    ['2 năm xây dựng nông thôn mới', 'nam-xay-dung-nong'],
    ['2015', 'article'],
    ['日本', 'article'],
    ['', 'article'],
    ['“Điểm sáng” {\\input} $x$ #1', 'diem-sang-input-x'],
    ['Sustainability of rural development programmes', 'sustainability-rural-development'],
    ['a'.repeat(99), 'a'.repeat(32)],
  ];
  for (const [title, key] of keys) {
    it(`makes ${key} of "${title.slice(0, 60)}"`, () => {
      assert.equal(citekeyFromTitle(title, new Set()), key);
    });
  }

  it('counts where the key is taken', () => {
    assert.equal(citekeyFromTitle('Đổi mới', new Set(['doi-moi'])), 'doi-moi-2');
    assert.equal(citekeyFromTitle('Đổi mới', new Set(['doi-moi', 'doi-moi-2'])), 'doi-moi-3');
  });

  it('gives a valid, short, ASCII key that is not taken, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (title, others) => {
        const taken = new Set([...others, citekeyFromTitle(title, new Set())]);
        const key = citekeyFromTitle(title, taken);
        assert.ok(
          isValidCitekey(key) && /^[a-z][a-z0-9-]{0,40}$/.test(key) && !taken.has(key),
          key,
        );
      }),
    );
  });
});

describe('isValidCitekey', () => {
  for (const key of ['canhthuy', 'Nguyễn2015', 'a:b.c_d-e', '2015']) {
    it(`takes ${key}`, () => assert.ok(isValidCitekey(key)));
  }
  for (const key of ['', 'a b', 'a}', 'a]', 'a,b', '-a', 'a-', 'a--b', 'a\\b', '@a', 'a\n']) {
    it(`refuses ${JSON.stringify(key)}`, () => assert.ok(!isValidCitekey(key)));
  }
});
