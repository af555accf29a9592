import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { AddOptions } from '../../../../src/core/citation/bibliographyFile/addEntry';
import { addEntry, withInsertion } from '../../../../src/core/citation/bibliographyFile/addEntry';
import { readBibliographyFile } from '../../../../src/core/citation/bibliographyFile/readFile';
import type { FileFormat } from '../../../../src/core/citation/bibliographyFile/types';
import type { CslItem } from '../../../../src/core/citation/cslItem';
import type { ExportFormat } from '../../../../src/core/citation/write/formats';
import { writeBibliography } from '../../../../src/core/citation/write/formats';
import { lines, some, years } from '../write/items';

const book: CslItem = {
  type: 'book',
  title: 'Đường Kách mệnh',
  author: [{ family: 'Nguyễn', given: 'Ái Quốc' }],
  issued: { 'date-parts': [[1927]] },
  language: 'vi',
};

function added(
  text: string,
  format: FileFormat,
  key = 'kach-menh',
  options: AddOptions = {},
): string {
  const result = addEntry(text, format, book, key, options);
  assert.equal(result.kind, 'insertion', JSON.stringify(result));
  return result.kind === 'insertion' ? withInsertion(text, result.insertion) : '';
}

/** Files as they are written by hand and by programs: `^` is where the entry goes, and how. */
const files: readonly (readonly [name: string, format: FileFormat, text: string, entry: string])[] =
  [
    [
      'BibTeX of nothing',
      'bibtex',
      '^',
      `@book{kach-menh,
  author = {Nguyễn, Ái Quốc},
  title = {Đường Kách mệnh},
  date = {1927},
  langid = {vietnamese},
}
`,
    ],
    [
      'BibTeX sorted by key, of BibTeX’s own fields, with tabs and no last comma',
      'bibtex',
      '% Sách\n@book{a,\n\ttitle={A},\n\tyear=2020\n}^\n\n% của z\n@book{z,\n\ttitle={Z},\n\tyear=2021\n}\n',
      `

@book{kach-menh,
	author={Nguyễn, Ái Quốc},
	title={{Đường Kách mệnh}},
	year=1927,
	language={vietnamese}
}`,
    ],
    [
      'BibTeX not sorted, aligned, in quotation marks and capitals',
      'bibtex',
      '@Book{z,\n  Title   = "Z",\n  Year    = "2020"}\n@Book{a,\n  Title   = "A",\n  Year    = "2020",\n  Address = "H"}^\n@Comment{jabref-meta: x}\n',
      `
@Book{kach-menh,
  Author  = "Nguyễn, Ái Quốc",
  Title   = "{Đường Kách mệnh}",
  Year    = "1927",
  Language = "vietnamese"}`,
    ],
    [
      'BibTeX with its values aligned, and CR LF',
      'bibtex',
      '@book{a,\r\n    title =      {A},\r\n    date =       {2020},\r\n    location =   {H},\r\n}^\r\n',
      `\r
\r
@book{kach-menh,\r
    author =     {Nguyễn, Ái Quốc},\r
    title =      {Đường Kách mệnh},\r
    date =       {1927},\r
    langid =     {vietnamese},\r
}`,
    ],
    [
      'BibTeX on single lines, before the first',
      'bibtex',
      '\n^@misc{x, title = {X}}\n@misc{y, title = {Y}}',
      '@book{kach-menh, author = {Nguyễn, Ái Quốc}, title = {Đường Kách mệnh}, date = {1927}, langid = {vietnamese}}\n',
    ],
    [
      'CSL-JSON of nothing',
      'csl-json',
      '\n^',
      `[
  {
    "id": "kach-menh",
    "type": "book",
    "title": "Đường Kách mệnh",
    "author": [
      {
        "family": "Nguyễn",
        "given": "Ái Quốc"
      }
    ],
    "issued": {
      "date-parts": [
        [
          1927
        ]
      ]
    },
    "language": "vi"
  }
]
`,
    ],
    [
      'CSL-JSON with tabs, sorted',
      'csl-json',
      '[\n\t{\n\t\t"id": "a",\n\t\t"type": "book"\n\t}^,\n\t{\n\t\t"type": "book",\n\t\t"id": "z"\n\t}\n]\n',
      `,
	{
		"id": "kach-menh",
		"type": "book",
		"title": "Đường Kách mệnh",
		"author": [
			{
				"family": "Nguyễn",
				"given": "Ái Quốc"
			}
		],
		"issued": {
			"date-parts": [
				[
					1927
				]
			]
		},
		"language": "vi"
	}`,
    ],
    [
      'CSL-JSON with an item a line',
      'csl-json',
      '[\n  {"id": "z", "type": "book"},\n  {"id": "a", "type": "book"}^\n]',
      ',\n  {"id": "kach-menh", "type": "book", "title": "Đường Kách mệnh", "author": [{"family": "Nguyễn", "given": "Ái Quốc"}], "issued": {"date-parts": [[1927]]}, "language": "vi"}',
    ],
    [
      'CSL-JSON without any blank',
      'csl-json',
      '{"items":[{"id":"z","type":"book"}^]}',
      ',{"id":"kach-menh","type":"book","title":"Đường Kách mệnh","author":[{"family":"Nguyễn","given":"Ái Quốc"}],"issued":{"date-parts":[[1927]]},"language":"vi"}',
    ],
    [
      'CSL-YAML as Pandoc writes it',
      'csl-yaml',
      "---\nreferences:\n- author:\n  - family: A\n  id: a\n  issued: 2020\n  title: 'A: B'^\n# của z\n- id: z\n  issued: 2021-03\n  title: Z\n---\n",
      `
- id: kach-menh
  type: book
  title: Đường Kách mệnh
  author:
  - family: Nguyễn
    given: Ái Quốc
  issued: 1927
  language: vi`,
    ],
    [
      'CSL-YAML with lists further in, and a text that ends the last item',
      'csl-yaml',
      'references:\n  - id: z\n    type: book\n  - id: b\n    author:\n      - literal: B\n    note: |\n      Một\n      hai^\n',
      `
  - id: kach-menh
    type: book
    title: Đường Kách mệnh
    author:
      - family: Nguyễn
        given: Ái Quốc
    issued:
      date-parts: [[1927]]
    language: vi`,
    ],
    [
      'CSL-YAML in brackets',
      'csl-yaml',
      'references: [^]\n',
      '{"id":"kach-menh","type":"book","title":"Đường Kách mệnh","author":[{"family":"Nguyễn","given":"Ái Quốc"}],"issued":{"date-parts":[[1927]]},"language":"vi"}',
    ],
    [
      'CSL-YAML without a list',
      'csl-yaml',
      'references: # của tôi^\n',
      `
  - id: kach-menh
    type: book
    title: Đường Kách mệnh
    author:
      - family: Nguyễn
        given: Ái Quốc
    issued:
      date-parts: [[1927]]
    language: vi`,
    ],
    [
      'Hayagriva with four blanks and empty lines, sorted',
      'hayagriva',
      'a:\n    type: book\n    parent:\n        type: book # x^\n\nz:\n    type: web\n',
      `

kach-menh:
    type: book
    title: Đường Kách mệnh
    author: Nguyễn, Ái Quốc
    date: 1927
    language: vi`,
    ],
    [
      'Hayagriva without empty lines, before the first',
      'hayagriva',
      '# Của tôi\n^m:\n  title: M\nz:\n  title: Z',
      `kach-menh:
  type: book
  title: Đường Kách mệnh
  author: Nguyễn, Ái Quốc
  date: 1927
  language: vi
`,
    ],
    [
      'Hayagriva of comments only',
      'hayagriva',
      '# Của tôi^',
      `
kach-menh:
  type: book
  title: Đường Kách mệnh
  author: Nguyễn, Ái Quốc
  date: 1927
  language: vi
`,
    ],
  ];

describe('citation: an entry added to a bibliography file', () => {
  for (const [name, format, text, entry] of files) {
    it(`is written as the others: ${name}`, () => {
      const [before = '', after = ''] = text.split('^');
      assert.equal(added(before + after, format), before + entry + after);
    });
  }

  it('is for the processor that the document uses, where the file does not tell', () => {
    assert.match(added('', 'bibtex', 'k', { dialect: 'bibtex' }), /year = \{1927\}/);
    assert.match(added('', 'bibtex', 'k', { dialect: 'biblatex' }), /date = \{1927\}/);
  });

  const taken: readonly (readonly [FileFormat, string, number])[] = [
    ['bibtex', '@book{x, title={X}}\n@book{ kach-menh, title={A}}', 27],
    ['csl-json', '[{"id": "kach-menh", "type": "book"}]', 9],
    ['csl-yaml', '- type: book\n  id: "kach-menh"\n', 20],
    ['hayagriva', 'kach-menh: { type: book }', 0],
  ];
  for (const [format, text, offset] of taken) {
    it(`is not added twice: ${format}`, () => {
      assert.deepEqual(addEntry(text, format, book, 'kach-menh'), { kind: 'has-key', offset });
    });
  }

  const broken: readonly (readonly [FileFormat, string, number])[] = [
    ['bibtex', '@book{a, title={A}}\n@book{b, title={B}\n@book{c, title={C}}\n', 20],
    ['csl-json', '[{"id": "a",}]', 12],
    ['csl-json', '[{"id": "a"}', 12],
    ['csl-json', '{"id": "a", "type": "book"}', 0],
    ['csl-json', '"x"', 0],
    ['csl-yaml', 'references:\n- id: [a\n- id: b\n', 21],
    ['csl-yaml', 'title: Báo cáo\n', 0],
    ['hayagriva', '- a\n- b\n', 0],
    ['hayagriva', 'a:\n  title: "x\nb: {}\n', 21],
  ];
  for (const [format, text, offset] of broken) {
    it(`leaves a broken file alone: ${JSON.stringify(text)}`, () => {
      const result = addEntry(text, format, book, 'kach-menh');
      assert.equal(result.kind, 'broken');
      assert.equal(result.kind === 'broken' && result.offset, offset, JSON.stringify(result));
    });
  }
});

const formats: readonly (readonly [FileFormat, ExportFormat])[] = [
  ['bibtex', 'bibtex'],
  ['bibtex', 'biblatex'],
  ['csl-json', 'csl-json'],
  ['csl-yaml', 'csl-yaml'],
  ['hayagriva', 'hayagriva'],
];

const keys = fc.stringMatching(/^[a-zA-Z]{1,4}\d?$/);
const items = some({
  title: lines(),
  author: fc.constantFrom([{ literal: 'Ban biên tập' }], [{ family: 'Lê', given: 'A' }]),
  'container-title': lines(),
  issued: years.map((year) => ({ 'date-parts': [[year]] })),
  abstract: lines(),
  note: fc.constantFrom('a\n\nb\n', 'x: y', '|', '- a'),
}).map((fields): CslItem => Object.assign({ type: 'book' }, fields));

/** Ways to change a file that mean nothing to who reads it. */
const layouts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.trimEnd(),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `${text}\n\n\n`,
  (text) => text.replaceAll('\n\n', '\n'),
];

describe('citation: a bibliography file with an entry more', () => {
  for (const [format, written] of formats) {
    it(`reads as before plus one: ${written}`, () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.tuple(keys, items), { maxLength: 5, selector: ([key]) => key }),
          items,
          fc.constantFrom(...layouts),
          fc.boolean(),
          (entries, item, layout, sorted) => {
            const all = sorted ? entries.toSorted(([a], [b]) => (a < b ? -1 : 1)) : entries;
            const text = layout(
              writeBibliography(
                all.map(([key, one]) => ({ key, item: one })),
                written,
              ),
            );
            const before = readBibliographyFile(text, format);
            assert.equal(before.broken, null, text);
            const result = addEntry(text, format, item, 'k0-moi');
            if (result.kind !== 'insertion') assert.fail(`${JSON.stringify(result)}\n${text}`);
            const after = readBibliographyFile(withInsertion(text, result.insertion), format);
            assert.deepEqual(
              after.entries
                .filter(({ key }) => key !== 'k0-moi')
                .map(({ key, item: one }) => [key, one]),
              before.entries.map(({ key, item: one }) => [key, one]),
            );
            const alone = readBibliographyFile(
              writeBibliography(
                [{ key: 'k0-moi', item }],
                written === 'bibtex' ? 'bibtex' : written,
              ),
              format,
            );
            const own = after.entries.find(({ key }) => key === 'k0-moi');
            if (written !== 'bibtex' && written !== 'biblatex') {
              assert.deepEqual(own?.item, alone.entries[0]?.item);
            }
            assert.equal(own?.item?.title, alone.entries[0]?.item?.title);
          },
        ),
        { numRuns: 200 },
      );
    });
  }

  it('is never harmed, whatever it holds', () => {
    const pieces = fc.constantFrom(
      ...'@book{ a , title = { } " # % \n \r\n @string(x = "y") [ ] : - id: - references: k: | > & * \' \\ \uFEFF --- ... null'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.constantFrom('bibtex', 'csl-json', 'csl-yaml', 'hayagriva'),
        (parts, format) => {
          const text = parts.join(' ');
          const result = addEntry(text, format, book, 'k0-moi');
          if (result.kind !== 'insertion') return;
          const before = readBibliographyFile(text, format).entries;
          const after = readBibliographyFile(withInsertion(text, result.insertion), format);
          assert.equal(after.broken, null);
          assert.equal(after.entries.length, before.length + 1);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
