import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { markdownMarks } from '../../../src/core/article/markdownMarks';

const marks = ['a', 'b', ' ', '*', '_', '`', '[', ']', '(', ')', '!', '\\', '#', '>', '\n'];

/** The text with its marks taken out and its styles in angle brackets. */
function read(text: string): string {
  const { hidden, styled } = markdownMarks(text, { start: 0, end: text.length });
  const cuts = new Map<number, string>();
  const add = (at: number, words: string): void => void cuts.set(at, (cuts.get(at) ?? '') + words);
  for (const { start, end, style } of styled) {
    add(start, `<${style[0]}>`);
    add(end, `</${style[0]}>`);
  }
  let out = '';
  for (let i = 0; i <= text.length; i++) {
    out += cuts.get(i) ?? '';
    out += hidden.some(({ start, end }) => start <= i && i < end) ? '' : text.charAt(i);
  }
  return out;
}

describe('markdownMarks', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['*một* và _hai_', '<e>một</e> và <e>hai</e>'],
    ['**một** và __hai__', '<s>một</s> và <s>hai</s>'],
    ['**Một là,** giữ lời', '<s>Một là,</s> giữ lời'],
    ['***cả hai***', '<e><s>cả hai</s></e>'],
    ['snake_case_word', 'snake_case_word'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['**hở', '**hở'],
    ['\\*sao thật\\*', '*sao thật*'],
    ['`a*b*c` và ``x`y``', '<c>a*b*c</c> và <c>x`y</c>'],
    ['`hở', '`hở'],
    ['[chữ](https://e.org/a_(b)_c)', 'chữ'],
    ['![ảnh](a.png "tên")', 'ảnh'],
    ['[một] (không)', '[một] (không)'],
    ['## Tên *phần* ##', 'Tên <e>phần</e>'],
    ['#không', '#không'],
    ['> dẫn\n> tiếp', 'dẫn\ntiếp'],
    ['<b>không</b>', '<b>không</b>'],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(read(text), expected);
    });
  }

  it('stays within the range, and hides nothing but marks', () => {
    const text = fc.string({ unit: fc.constantFrom(...marks) });
    fc.assert(
      fc.property(text, fc.nat(5), fc.nat(5), (words, before, after) => {
        const range = { start: before, end: before + words.length };
        const whole = `${'*'.repeat(before)}${words}${'`'.repeat(after)}`;
        const { hidden, styled } = markdownMarks(whole, range);
        for (const { start, end } of [...hidden, ...styled]) {
          assert.ok(range.start <= start && start <= end && end <= range.end);
        }
      }),
    );
  });
});
