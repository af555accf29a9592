import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WayName } from './support';
import { item, itemsOf, readAt, WAYS, write } from './support';

const PIECES = [
  '[@a',
  '; -@b',
  ', tr. 5',
  ']',
  '@a [',
  '@{c d}',
  '`',
  '*xem* ',
  '\\cite',
  '\\autocites',
  '[x]',
  '[',
  '{a,b}',
  '{a}',
  '(',
  ')',
  '\\citetext{',
  '\\citealp[xem][]{a}; ',
  '}',
  '@a[',
  '#cite(<a>, ',
  'form: "prose")',
  'supplement: [tr. 5])',
  '<<a>>',
  ', đoạn 5',
  '; ',
  'cite:[a(5), b]',
  ':cite:p:`',
  '{xem}a{tr. 5},b`',
  '[a]_',
  '[cite',
  '/t:',
  ':xem @a tr. 5',
  '; @b]',
  ' ',
  '\n',
  '\r\n',
  '> ',
  '\\',
  '%',
  '“Kinh nghiệm từ thực hiện …”',
  'Ban biên tập',
  '&amp;',
  '<cite>',
  'x',
  '🙂',
  '\u0301',
] as const;
const TEXT = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  for (const name of Object.keys(WAYS) as WayName[]) {
    it(`has citations that stay as they are, and take another source: ${name}`, () => {
      fc.assert(
        fc.property(TEXT, fc.nat(), (text, seed) => {
          const offset = seed % (text.length + 1);
          const found = readAt(WAYS[name], text, offset);
          if (found === null) return;
          const { start, end } = found.range;
          assert.ok(start <= offset && offset <= end);
          const items = itemsOf(found);
          assert.equal(write(WAYS[name], items, found), text.slice(start, end));
          const longer = write(WAYS[name], [...items, item('canhthuy')], found);
          assert.ok(longer.includes('canhthuy') || longer.includes('Kinh nghiệm'), longer);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('is read where one citation goes on and on', () => {
    const many = '[x]{a}'.repeat(20_000);
    assert.equal(readAt(WAYS.biblatex, `\\autocites${many}`, 5), null);
    assert.equal(readAt(WAYS.pandoc, `[${'@a; '.repeat(20_000)}@b]`, 5), null);
    assert.equal(readAt(WAYS.typst, '@a '.repeat(20_000), 5), null);
    assert.equal(readAt(WAYS.plainWords, '('.repeat(50_000), 25_000), null);
  });
});
