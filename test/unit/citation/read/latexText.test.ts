import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { latexText } from '../../../../src/core/citation/read/bibtex/latexText';

const rows: readonly (readonly [source: string, text: string])[] = [
  ["Ti{\\'\\^e}ng Vi{\\d{\\^e}}t", 'Tiếng Việt'],
  ["Ti\\'{\\^e}ng Vi\\d{\\^{e}}t", 'Tiếng Việt'],
  ["Ti\\^{\\'e}ng", 'Tiếng'],
  ['T{\\`\\i}m hi{\\h{\\^e}}u', 'Tìm hiểu'],
  ["ch{\\'\\i} ch\\'{\\i} ch\\'i", 'chí chí chí'],
  ['{\\DJ}{\\d{\\u a}}ng \\dj\\uhorn\\ohorn{}c', 'Đặng đươc'],
  ['{\\DJ}\\h{a}ng c\\uhorn\\h{\\uhorn}', 'Đảng cưử'],
  ['s{\\h{a}}n', 'sản'],
  ["{Mác -- Lênin}, 2011--2015 --- ``hỏi''", 'Mác – Lênin, 2011–2015 — “hỏi”'],
  ['30\\%, A \\& B, a\\_b, tr.~5', '30%, A & B, a_b, tr.\u00A05'],
  ['\\emph{Nhân dân} \\enquote{mới} {\\em cũ}', 'Nhân dân “mới” cũ'],
  ['\\url{http://a.vn/b~c--d_e} \\href{http://x}{đây}', 'http://a.vn/b~c--d_e đây'],
  ['a\n\tb   c', 'a b c'],
  ['}}{{', ''],
  ['\\', '\\'],
];

describe('citation: LaTeX in references', () => {
  for (const [source, text] of rows) {
    it(`reads ${JSON.stringify(source)}`, () => {
      const faults: string[] = [];
      const report = (...fault: unknown[]) => faults.push(fault.join(' '));
      assert.equal(latexText(source, 0, report), text.normalize('NFC'));
      assert.deepEqual(faults, source === '\\' ? ['unknown-command 0 \\'] : []);
    });
  }

  it('keeps a command without a known meaning, and says where it stands', () => {
    const faults: unknown[] = [];
    const text = latexText('a \\foo{b} c', 10, (...fault) => faults.push(fault));
    assert.equal(text, 'a \\foob c');
    assert.deepEqual(faults, [['unknown-command', 12, '\\foo']]);
  });

  it('keeps every letter of text that has no LaTeX in it', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,;:()/]{1,8}$/u), { maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ').normalize('NFC');
        assert.equal(latexText(text, 0, assert.fail), text);
      }),
    );
  });

  it('reads any string, however deep', () => {
    const token = fc.constantFrom(
      '\\',
      '{',
      '}',
      "\\'",
      '\\^',
      '\\d ',
      '\\i',
      '$',
      '~',
      '--',
      'a',
      ' ',
      '\\enquote{',
      '\\url{',
      '\\href',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        assert.equal(typeof latexText(tokens.join(''), 0, () => {}), 'string');
      }),
    );
    assert.equal(latexText('{'.repeat(500_000) + 'a' + '}'.repeat(500_000), 0, assert.fail), 'a');
    assert.ok(latexText("\\'".repeat(300_000), 0, () => {}).length < 400_000);
  });
});
