import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { documentStyle } from '../../../src/core/citation/documentStyle';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../src/core/insertion/languages';
import { shippedStyleNames } from '../../../src/protocol/citing';
import { localeOfLanguage, shippedStyleOf, stylesInOrder } from '../../../src/protocol/styleNames';

const cases: readonly (readonly [DocumentLanguage, string, string | null, string | null])[] = [
  ['pandoc', '---\ncsl: kieu/apa.csl\nlang: vi-VN\n---\n', 'kieu/apa.csl', 'vi-VN'],
  ['markdown', '---\ncitation-style: ieee\n---\n', 'ieee', null],
  ['markdown', 'csl: apa.csl\n', null, null],
  [
    'latex',
    '\\documentclass{article}\n\\usepackage[english,vietnamese]{babel}\n\\usepackage[backend=biber, style = {apa}]{biblatex}',
    'apa',
    'vietnamese',
  ],
  [
    'latex',
    '\\PassOptionsToPackage{style=ieee}{biblatex}\\setmainlanguage{english}',
    'ieee',
    'english',
  ],
  ['latex', '% \\bibliographystyle{apalike}\n\\bibliographystyle{plainnat}', 'plainnat', null],
  [
    'typst',
    '#set text(font: "Times", lang: "vi")\n#bibliography("a.bib", title: none, style: "chicago-notes")',
    'chicago-notes',
    'vi',
  ],
  ['typst', '// #bibliography("a.bib", style: "apa")', null, null],
  ['asciidoc', '= Báo cáo\n:lang: en\n:bibtex-style: ieee\n', 'ieee', 'en'],
  ['restructuredtext', '.. bibliography:: a.bib\n   :all:\n   :style: plain\n', 'plain', null],
  ['org', '#+LANGUAGE: vi\n#+cite_export: csl "kiểu của tôi.csl"\n', 'kiểu của tôi.csl', 'vi'],
  ['html', '<!doctype html><html class="a" lang="en-GB"><body>', null, 'en-GB'],
  ['plaintext', 'style: apa', null, null],
];

describe('the style that a report names', () => {
  for (const [language, text, style, own] of cases) {
    it(`${language}: ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.deepEqual(documentStyle(text, language), { style, language: own });
    });
  }

  it('is read from any text without failing', () => {
    const words = fc.constantFrom(
      '---\n',
      'csl: [',
      '\\usepackage[',
      ']{biblatex}',
      '#bibliography(',
      'style:',
      '"',
      '.. bibliography::',
      '\n',
      '<html ',
      'lang=',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom(...DOCUMENT_LANGUAGES),
        (parts, language) => {
          assert.ok(documentStyle(parts.join(''), language));
        },
      ),
    );
  });
});

describe('names of styles and languages', () => {
  it('mean a shipped style by its name, its file, its address or what other tools call it', () => {
    assert.equal(shippedStyleOf('APA'), 'apa');
    assert.equal(shippedStyleOf('../kieu/ieee.csl'), 'ieee');
    assert.equal(
      shippedStyleOf('https://www.zotero.org/styles/chicago-fullnote-bibliography'),
      'chicago-notes',
    );
    assert.equal(shippedStyleOf('authoryear'), 'iso-690-author-date');
    assert.equal(shippedStyleOf('toString'), null);
    assert.equal(shippedStyleOf('kieu-cua-toi.csl'), null);
    for (const name of shippedStyleNames) assert.equal(shippedStyleOf(name), name);
    assert.deepEqual(stylesInOrder.toSorted(), [...shippedStyleNames].toSorted());
  });

  it('mean a locale we have, or none', () => {
    const locales = ['vi', 'vi-VN', 'vietnamese', 'en_US', 'english', 'fr', 'vien'].map(
      localeOfLanguage,
    );
    assert.deepEqual(locales, ['vi', 'vi', 'vi', 'en', 'en', null, null]);
  });
});
