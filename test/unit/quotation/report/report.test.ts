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
    assert.equal(unitsOf('Ông viết: rồi.\n\n> Một.').length, 2);
    assert.equal(unitsOf('Ông viết:rồi\n\n> Một.').length, 2);
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
      '[Ông A]',
      '(Ông A)  ',
    ]) {
      assert.equal(unitsOf(`> Một.\n\n${line}`).length, 1, line);
    }
    for (const line of [
      'Ban biên tập',
      'Ban (biên tập)',
      '(a) b',
      '(Ông A) viết',
      'Câu [@k].',
      '[@k]. Câu khác',
      `(${'a'.repeat(240)})`,
      '.',
    ]) {
      assert.equal(unitsOf(`> Một.\n\n${line}`).length, 2, line);
    }
    assert.equal(unitsOf('> Một.\n\n(Ông A)\n\n(Ông B)').length, 2);
    assert.equal(unitsOf('Viết:\n\n> Một.\n\n(Ông A)').length, 1);
  });

  it('joins no block quotation to another', () => {
    const text = '____\nMột.\n____\n\n____\nHai.\n____\n';
    assert.deepEqual(told(reportOf(text, 'asciidoc')), [['quotation: Một.'], ['quotation: Hai.']]);
  });

  it('joins so many pieces at most', () => {
    const units = unitsOf('> Một.\n\n— Ông A viết:\n\n'.repeat(50));
    assert.deepEqual(
      units.map(({ length }) => length),
      [64, 36],
    );
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

  it('keeps what stands well before an edit, too', () => {
    const report = reportOf('Một.\n\nHai.\n\nBa.\n\nBốn.');
    const before = report.units;
    report.edit({ start: 21, end: 21, text: ' Năm.' });
    assert.deepEqual(told(report).at(-1), ['text: Bốn. Năm.']);
    assert.equal(report.units[0], before[0]);
    assert.equal(report.units[1], before[1]);
  });

  it('is read afresh as far as an edit changes what follows, and no further', () => {
    const text = 'Một.\n\nHai. -->\n\nBa.\n\nBốn.';
    const report = reportOf(text);
    const before = report.units;
    report.edit({ start: 0, end: 0, text: '<!-- ' });
    assert.deepEqual(
      told(report).filter(({ length }) => length > 0),
      [['text: Ba.'], ['text: Bốn.']],
    );
    assert.equal(report.units.at(-1), before.at(-1));
  });

  it('is read afresh where an edit changes what all that follows stands in', () => {
    const report = reportOf('Một.\n\nHai.\n\nBa.', 'latex');
    assert.deepEqual(told(report), [['text: Một.'], ['text: Hai.'], ['text: Ba.']]);
    report.edit({ start: 0, end: 0, text: '\\documentclass{article}\n\n' });
    assert.deepEqual(
      report.units.map(({ flows }) => flows),
      reportOf(report.text, 'latex').units.map(({ flows }) => flows),
    );
    report.edit({ start: 0, end: report.text.length, text: '' });
    report.edit({ start: 0, end: 0, text: 'Một.\n\n\\begin{quote}Hai.\\end{quote}' });
    assert.deepEqual(
      report.units.map(({ flows }) => flows),
      reportOf(report.text, 'latex').units.map(({ flows }) => flows),
    );
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
