import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { escapeAsciidoc } from '../../../src/core/insertion/escape/asciidoc';
import type { Escape } from '../../../src/core/insertion/escape/escape';
import { escapeHtml } from '../../../src/core/insertion/escape/html';
import { escapeLatex } from '../../../src/core/insertion/escape/latex';
import { escapeOrg } from '../../../src/core/insertion/escape/org';
import { escapeRestructuredText } from '../../../src/core/insertion/escape/restructuredtext';
import { escapeTypst } from '../../../src/core/insertion/escape/typst';

const LATEX_NAMES: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciicircum: '^',
  textasciitilde: '~',
  textasciigrave: '`',
  textquotedbl: '"',
  textquotesingle: "'",
};

const HTML_NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#123': '{' };

/** Takes the escapes of a markup away again, as its reader does. */
const UNESCAPE: readonly (readonly [string, Escape, (text: string) => string])[] = [
  [
    'LaTeX',
    escapeLatex,
    (text) =>
      text.replace(
        /\\([a-z]+)\{\}|\\([{}$&#_%])|\{([[*]?)\}/g,
        (_, name?: string, char?: string, group?: string) =>
          name === undefined ? (char ?? group ?? '') : (LATEX_NAMES[name] ?? '?'),
      ),
  ],
  ['Typst', escapeTypst, (text) => text.replace(/\\(.)/gu, '$1')],
  ['reStructuredText', escapeRestructuredText, (text) => text.replace(/\\ |\\(.)/gu, '$1')],
  [
    'AsciiDoc',
    escapeAsciidoc,
    (text) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  ],
  [
    'HTML',
    escapeHtml,
    (text) => text.replace(/&(amp|lt|gt|#123);/g, (_, name: string) => HTML_NAMES[name] ?? '?'),
  ],
  ['Org', escapeOrg, (text) => text.replaceAll('\u200B', '').replaceAll('\\dollar{}', '$')],
];

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_`[]<>&#-+.1)(|~^$\\{}"\':;/=@%!?, abĐế“”\u00A0'.split('')),
      fc.constantFrom('--', '...', 'http://a_b/', '::', '😀', 'NOTE: ', '1. ', '(C)'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

for (const [name, escape, unescape] of UNESCAPE) {
  describe(`escapes for ${name}`, () => {
    it('lose nothing and add nothing', () => {
      fc.assert(
        fc.property(line, fc.boolean(), (text, lineStart) => {
          const source = name === 'AsciiDoc' ? text.replaceAll('&#', '') : text;
          const escaped = escape(source, { lineStart, previous: '', next: '' });
          assert.equal(unescape(escaped), source);
        }),
        { numRuns: 1000 },
      );
    });

    it('leave prose alone', () => {
      const prose =
        'Đảng ủy- HĐND- UBND (2011-2015), đạt 19,5 triệu đồng/người/ năm; “tốt”, 30/2020/NĐ-CP… x.';
      assert.equal(escape(prose, { lineStart: true, previous: '', next: '' }), prose);
    });
  });
}

describe('two braces in HTML', () => {
  it('are no expression for what makes a page of it', () => {
    const place = { lineStart: false, previous: '', next: '' };
    const escaped = escapeHtml('a {{b}} {{{c}}} {d} e', place);
    assert.equal(escaped, 'a {&#123;b}} {&#123;&#123;c}}} {d} e');
  });
});

describe('an address in reStructuredText', () => {
  it('stays words, of which no link is made', () => {
    const place = { lineStart: false, previous: '', next: '' };
    const escaped = escapeRestructuredText('xem http://a.example/b_c: hết', place);
    assert.equal(escaped, 'xem http\\://a.example/b_c: hết');
  });
});

describe('a field in reStructuredText', () => {
  it('is none where the words begin with a colon, though its name may begin with a no-break space', () => {
    const place = { lineStart: true, previous: '', next: '' };
    assert.equal(escapeRestructuredText(':\u00A0: hết', place), '\\:\u00A0: hết');
    assert.equal(escapeRestructuredText(': : hết', place), ': : hết');
  });

  it('nor an option of a program, where they begin with a sign and a number', () => {
    const place = { lineStart: true, previous: '', next: '' };
    for (const text of ['-1x', '+5  độ', '-5  độ', '/7  là']) {
      assert.equal(escapeRestructuredText(text, place), `\\${text}`);
    }
  });
});
