import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  documentBibliographies,
  keysOfBibliography,
} from '../../../src/core/citation/bibliographies';
import { declaredIn } from '../../../src/core/citation/declared/declared';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../src/core/insertion/languages';

type Row = readonly [DocumentLanguage, string, readonly string[], readonly string[]];

const documents: readonly Row[] = [
  ['pandoc', '---\nbibliography: a.bib\n---\nx', ['a.bib'], []],
  ['pandoc', '---\r\nbibliography:\r\n- a.bib\r\n- b.json\r\n...\r\n', ['a.bib', 'b.json'], []],
  ['markdown', '---\nreferences:\n- id: a\n- {id: b2}\n- id: 7\n---\n', [], ['a', 'b2', '7']],
  ['pandoc', '---\nbibliography: [\n---\n', [], []],
  ['pandoc', 'x\n\n---\nbibliography: a.bib\n---\n', [], []],
  ['pandoc', '---\na: &a [1]\nbibliography: *a\n---\n', [], []],
  ['latex', '\\bibliography{a, b.bib}\n%\\bibliography{c}', ['a.bib', 'b.bib'], []],
  [
    'latex',
    '\\addbibresource[location=local]{x/y.bib} 5\\% \\bibitem[A]{k1} \\bibitem{k2}',
    ['x/y.bib'],
    ['k1', 'k2'],
  ],
  ['typst', '#bibliography("x.bib")', ['x.bib'], []],
  [
    'typst',
    '// #bibliography("no.bib")\n#bibliography(("a.bib", "b.yml"), style: "apa") @k <label>',
    ['a.bib', 'b.yml'],
    [],
  ],
  [
    'asciidoc',
    ':bibtex-file: refs.bib\n\n* [[[k1]]] x\n* [[[k2,2]]] y\n[[id]]',
    ['refs.bib'],
    ['k1', 'k2'],
  ],
  [
    'restructuredtext',
    '.. bibliography:: a.bib b.bib\n\n.. [Kim2020] x\n.. [1] y\n.. [#n] z',
    ['a.bib', 'b.bib'],
    ['Kim2020'],
  ],
  ['org', '#+BIBLIOGRAPHY: a.bib\n#+bibliography: "b c.json"\n', ['a.bib', 'b c.json'], []],
  ['typst', '#bibliography(title: "Tài liệu", full: true, "a.bib")', ['a.bib'], []],
  ['typst', '#bibliography(bytes(read("a.bib"))) #bibliography(("b.yml",))', ['b.yml'], []],
  ['typst', '#show: bài.with(bibliography-file: "refs.yml")', ['refs.yml'], []],
  ['asciidoc', ':bibliography-database: a.bib\n', ['a.bib'], []],
  ['org', '[[bibliography:a.bib,b.bib]] addbibresource:c.bib\n', ['a.bib', 'b.bib', 'c.bib'], []],
  ['pandoc', '---\nbibliography:\n  web: a.bib\n  print: "b.json"\n---\n', ['a.bib', 'b.json'], []],
  ['html', '<cite>a</cite>', [], []],
  ['plaintext', '#+bibliography: a.bib', [], []],
];

const bibtex = `
@String{nxb = "NXB"}
@comment{not,}
@preamble{"x"}
@ARTICLE{kinh-nghiem, title = {A, @ b}}
@book (b:2, title = "x")
@misc{ Đảng2020 ,
}
`;

const files: readonly (readonly [string, string, readonly string[] | null])[] = [
  ['a.bib', bibtex, ['kinh-nghiem', 'b:2', 'Đảng2020']],
  ['a.json', '[{"id":"a"},{"id":1},{"title":"x"}]', ['a', '1']],
  ['a.json', '{"items":[{"id":"z"}]}', ['z']],
  ['a.json', '{', null],
  ['a.json', ' ', []],
  ['a.yaml', 'references:\n- id: a\n- id: b\n', ['a', 'b']],
  ['a.yaml', '- id: a\n- id: a\n', ['a']],
  ['a.YML', 'k1:\n  type: book\nk2:\n  title: x\n', ['k1', 'k2']],
  ['a.yml', 'references:\n  type: book\n', ['references']],
  ['a.yml', ': : :\n\t-', null],
  ['a.yml', 'a: [\n', null],
  ['a.yml', '# chưa có\n', []],
  ['a.txt', '@article{k,', []],
];

describe('bibliographies of reports', () => {
  for (const [language, text, named, keys] of documents) {
    it(`finds those of ${language}: ${JSON.stringify(text).slice(0, 60)}`, () => {
      assert.deepEqual(documentBibliographies(text, language), { files: named, keys });
    });
  }

  for (const [name, text, keys] of files) {
    it(`reads the keys of ${name}: ${JSON.stringify(text).slice(0, 60)}`, () => {
      assert.deepEqual(keysOfBibliography(name, text), keys);
    });
  }

  it('say where the report names each file', () => {
    for (const [language, text] of documents) {
      for (const { path, range } of declaredIn(text, language).files) {
        const written = text.slice(range.start, range.end);
        assert.equal(language === 'latex' ? `${written.replace(/\.bib$/, '')}.bib` : written, path);
      }
    }
  });

  it('survive any text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '---\n',
        'bibliography: ',
        '\\bibliography{',
        '#bibliography((',
        '[[[',
        ']]]',
      ),
      fc.constantFrom('@article{', '.. [', 'references:\n', '- id: ', '{', '}', '"', '*a', '&a '),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const language of DOCUMENT_LANGUAGES) {
          const { files: named } = documentBibliographies(text, language);
          assert.ok(named.every((file) => file === file.trim() && file !== ''));
        }
        for (const name of ['a.bib', 'a.json', 'a.yaml', 'a.yml']) {
          const keys = keysOfBibliography(name, text) ?? [];
          assert.ok(keys.every((key) => typeof key === 'string'));
        }
      }),
      { numRuns: 300 },
    );
  });
});
