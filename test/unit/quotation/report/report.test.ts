import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import { readerOf } from '../../../../src/core/quotation/markup/readers';
import { Report } from '../../../../src/core/quotation/report/report';
import { runs } from '../../../support/reportCases';

const reportOf = (text: string, language: DocumentLanguage = 'pandoc'): Report =>
  new Report(readerOf(language), text);

/** Each unit as its flows' "role: text". */
const told = (report: Report): string[][] =>
  report.units.map(({ flows }) => flows.map(({ role, shown }) => `${role}: ${shown.text.trim()}`));

const unitsOf = (text: string): string[][] =>
  told(reportOf(text)).filter(({ length }) => length > 0);

describe('a report', () => {
  it('keeps its offsets whatever its line ends', () => {
    const report = reportOf('a\r\nb\r\rc\nd');
    assert.equal(report.text, 'a \nb\n\nc\nd');
    assert.equal(reportOf('').text, '');
    assert.deepEqual(reportOf('').units, []);
  });

  it('is cut into units that are all of it', () => {
    const text = '# Đầu\n\nMột.\n\n> Hai.\n\nBa.';
    const { units } = reportOf(text);
    assert.equal(
      units.reduce((sum, { length }) => sum + length, 0),
      text.length,
    );
    assert.deepEqual(unitsOf(text), [
      ['text: Đầu'],
      ['text: Một.'],
      ['quotation: Hai.'],
      ['text: Ba.'],
    ]);
  });

  it('joins an introduction to its block quotation', () => {
    assert.deepEqual(unitsOf('Ông viết:\n\n> Một.'), [['text: Ông viết:', 'quotation: Một.']]);
    assert.deepEqual(unitsOf('Ông viết： \n\n> Một.'), [['text: Ông viết：', 'quotation: Một.']]);
    assert.equal(unitsOf('Ông viết.\n\n> Một.').length, 2);
    assert.equal(unitsOf('Ông viết:\n\nMột.').length, 2);
  });

  it('joins a block quotation to the line that says whose it is', () => {
    for (const line of [
      '(Ban biên tập)',
      '[@k]',
      '[@k].',
      '— Ban biên tập',
      '– A',
      '-- A.',
      '[A],',
    ]) {
      assert.equal(unitsOf(`> Một.\n\n${line}`).length, 1, line);
    }
    for (const line of ['Ban biên tập', '(a) b', 'Câu [@k].', `(${'a'.repeat(240)})`, '.']) {
      assert.equal(unitsOf(`> Một.\n\n${line}`).length, 2, line);
    }
    assert.equal(unitsOf('> Một.\n\n(Ông A)\n\n(Ông B)').length, 2);
    assert.equal(unitsOf('Viết:\n\n> Một.\n\n(Ông A)').length, 1);
  });

  it('joins the paragraphs that a quotation runs over', () => {
    assert.deepEqual(unitsOf('a “b\n\nc” d\n\ne'), [['text: a “b\n\nc” d'], ['text: e']]);
    assert.equal(unitsOf('a “b\n\n> q\n\nc” d').length, 3);
  });

  it('reads anew what an edit touches and keeps the rest', () => {
    const report = reportOf('Một.\n\nHai.\n\nBa.\n\nBốn.');
    const before = report.units;
    report.edit({ start: 6, end: 9, text: 'Khác' });
    assert.equal(report.text, 'Một.\n\nKhác.\n\nBa.\n\nBốn.');
    assert.deepEqual(told(report), [
      ['text: Một.'],
      ['text: Khác.'],
      ['text: Ba.'],
      ['text: Bốn.'],
    ]);
    const kept = report.units.filter((unit) => before.includes(unit));
    assert.ok(kept.length >= 1);
    assert.equal(report.units.at(-1), before.at(-1));
  });

  it('joins and parts units as it is edited', () => {
    const report = reportOf('a “b\n\nc d\n\ne');
    report.edit({ start: 7, end: 7, text: '”' });
    assert.deepEqual(told(report), [['text: a “b\n\nc” d'], ['text: e']]);
    report.edit({ start: 2, end: 3, text: '' });
    assert.deepEqual(told(report), [['text: a b'], ['text: c” d'], ['text: e']]);
    report.edit({ start: 0, end: report.text.length, text: '' });
    assert.deepEqual([report.text, report.units], ['', []]);
    report.edit({ start: 0, end: 0, text: 'x\r\ny' });
    assert.equal(report.text, 'x \ny');
  });

  const part = fc.constantFrom(
    'Một câu. ',
    '\n',
    '\n\n',
    '> trích ',
    '“mở ',
    'đóng” ',
    'viết:\n\n',
    '[@k] ',
    '```\n',
    '- mục\n',
    '[^1]: ',
    '(A)\n',
    '<!-- ',
    '-->',
    '\\begin{quote}\n',
    '\\end{quote}\n',
    '----\n',
  );
  for (const language of DOCUMENT_LANGUAGES) {
    it(`after any edits reads as if written so, in ${language}`, () => {
      const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
      const edit = fc.record({ at: fc.nat(), length: fc.nat(30), insert: text });
      fc.assert(
        fc.property(text, fc.array(edit, { maxLength: 4 }), (first, edits) => {
          const report = reportOf(first, language);
          let current = first;
          for (const { at, length, insert } of edits) {
            const start = at % (current.length + 1);
            const end = Math.min(current.length, start + length);
            current = current.slice(0, start) + insert + current.slice(end);
            report.edit({ start, end, text: insert });
          }
          const fresh = reportOf(current, language);
          assert.equal(report.text, fresh.text);
          assert.deepEqual(
            report.units.map(({ length, flows }) => ({ length, flows })),
            fresh.units.map(({ length, flows }) => ({ length, flows })),
          );
        }),
        runs(150),
      );
    });
  }
});
