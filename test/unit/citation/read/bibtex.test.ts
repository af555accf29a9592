import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readReferences } from '../../../../src/core/citation/read/readReferences';

const read = (text: string) => readReferences(text, 'bibtex');
const entry = (fields: string) => read(`@article{k, ${fields}}`);
const item = (fields: string) => entry(fields).items[0];

const names: readonly (readonly [string, unknown])[] = [
  ['{Ban Tuyên giáo Trung ương}', [{ literal: 'Ban Tuyên giáo Trung ương' }]],
  ['Bộ Tài chính and {Chính phủ}', [{ literal: 'Bộ Tài chính' }, { literal: 'Chính phủ' }]],
  ['Nguyễn, Văn An', [{ family: 'Nguyễn', given: 'Văn An' }]],
  ['Hồ Chí Minh', [{ family: 'Hồ', given: 'Chí Minh' }]],
  ['Lan Anh Nguyễn', [{ family: 'Nguyễn', given: 'Lan Anh' }]],
  ['Đảng ủy xã Cảnh Thụy', [{ literal: 'Đảng ủy xã Cảnh Thụy' }]],
  ['Donald E. Knuth', [{ given: 'Donald E.', family: 'Knuth' }]],
  [
    'Ludwig van Beethoven',
    [{ given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beethoven' }],
  ],
  [
    'van Gogh, Jr., Vincent',
    [{ 'non-dropping-particle': 'van', family: 'Gogh', suffix: 'Jr.', given: 'Vincent' }],
  ],
  [
    '{Barnes and Noble} and Marx, Karl',
    [{ literal: 'Barnes and Noble' }, { family: 'Marx', given: 'Karl' }],
  ],
  ['family=Võ, given=Nguyên Giáp', [{ family: 'Võ', given: 'Nguyên Giáp' }]],
  ['UNESCO', [{ literal: 'UNESCO' }]],
];

describe('citation: BibTeX', () => {
  for (const [source, expected] of names) {
    it(`divides the names of ${source}`, () => {
      assert.deepEqual(item(`author = {${source}}`)?.author, expected);
    });
  }

  it('reads strings, joins, quotes, parentheses, comments and months', () => {
    const { items, problems } = read(
      '@comment{x} lời @STRING(nxb = "Nhà xuất " # {bản})\n@preamble{"\\x"}\n' +
        '@Book(b1, title = "Một {"}quyển{"}", publisher = nxb # { Sự thật}, year = 2020, month = mar)\n' +
        '@misc{b2, title = {x}, % nothing\n}',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(items[0], {
      id: 'b1',
      type: 'book',
      title: 'Một "quyển"',
      publisher: 'Nhà xuất bản Sự thật',
      issued: { 'date-parts': [[2020, 3]] },
    });
    assert.equal(items[1]?.id, 'b2');
  });

  it('reads dates as they are, and makes up none', () => {
    const issued = (fields: string) => item(fields)?.issued;
    assert.deepEqual(issued('date = {2020-03-05}'), { 'date-parts': [[2020, 3, 5]] });
    assert.deepEqual(issued('date = {2019/2021}'), { 'date-parts': [[2019], [2021]] });
    assert.deepEqual(issued('date = {2020~}'), { 'date-parts': [[2020]], circa: true });
    assert.deepEqual(issued('year = {khoảng 1950}'), { literal: 'khoảng 1950' });
    assert.deepEqual(issued('date = {2020-13}'), { literal: '2020-13' });
    assert.equal(issued('title = {x}'), undefined);
    assert.equal(entry('year = {1950?x}').problems[0]?.code, 'unread-date');
  });

  it('leaves addresses as they are', () => {
    const found = item('doi = {10.1/a\\_b--c}, url = {https://a.vn/~x?a=1\\&b=%20}');
    assert.equal(found?.['DOI'], '10.1/a_b--c');
    assert.equal(found?.URL, 'https://a.vn/~x?a=1&b=%20');
  });

  it('lets an article of a collection inherit', () => {
    const { items } = read(
      '@incollection{a, crossref = {B}, title = {Bài}}\n' +
        '@collection{b, title = {Kỷ yếu}, editor = {Lê, Lan}, date = {2020}, xdata = {x}}\n' +
        '@xdata{x, location = {Hà Nội}}',
    );
    assert.equal(items.length, 2);
    assert.deepEqual(items[0], {
      id: 'a',
      type: 'chapter',
      title: 'Bài',
      'container-title': 'Kỷ yếu',
      editor: [{ family: 'Lê', given: 'Lan' }],
      issued: { 'date-parts': [[2020]] },
      'publisher-place': 'Hà Nội',
    });
  });

  it('says what is wrong, where, and reads the rest', () => {
    const { items, problems } = read(
      '@book{a, title = {x\n' +
        '@book{b, title = {y} year = 1999, colour = {red}, author = {A B and others}}\n' +
        '@book{b, title = unknown}\n@book{c, title }\n@book{d, title = {z}}',
    );
    assert.deepEqual(
      items.map(({ id, title }) => [id, title]),
      [
        ['b', 'y'],
        ['b', 'unknown'],
        ['d', 'z'],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, line, column, detail }) => `${line}:${column} ${code} ${detail}`),
      [
        '1:18 entry-left-out a',
        '2:22 missing-comma year',
        '2:35 field-left-out colour',
        '2:51 others-left-out author',
        '3:1 duplicate-key b',
        '3:18 undefined-string unknown',
        '4:16 entry-left-out c',
      ],
    );
  });

  it('gives back what is written in fields', () => {
    const text = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} .,:;()/-]{0,30}$/u);
    fc.assert(
      fc.property(text, (raw) => {
        const words = raw.normalize('NFC').replace(/\s+/g, ' ').replace(/--+/g, '-').trim();
        assert.equal(item(`title = {${words}}`)?.title, words);
        assert.deepEqual(item(`author = {{${words}}}`)?.author, [{ literal: words }]);
      }),
    );
  });

  it('reads any text, and what grows without end', () => {
    const token = fc.constantFrom(
      '@',
      'book',
      '{',
      '}',
      '"',
      '(',
      ')',
      '=',
      '#',
      ',',
      'a',
      ' ',
      '\n',
      '@book{k,',
      '@string{a=',
      'title={',
      '\\',
      '%',
      'crossref={k}',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 80 }), (tokens) => {
        assert.ok(Array.isArray(read(tokens.join('')).items));
      }),
    );
    const doubled = `@string{a = "${'x'.repeat(100)}"}\n${'@string{a = a # a}\n'.repeat(60)}`;
    assert.ok(JSON.stringify(read(`${doubled}@book{k, title = a}`)).length < 1_000_000);
    assert.deepEqual(read(`@book{k, title = ${'{'.repeat(300_000)}`).items, []);
    assert.equal(read('@book{a, title = {'.repeat(50_000)).items.length, 0);
    const heirs = Array.from({ length: 3000 }, (_, n) => `@inbook{c${n}, crossref = {p}}`);
    const heavy = `@book{p, abstract = {${'x'.repeat(100_000)}}}\n${heirs.join('\n')}`;
    assert.equal(read(heavy).items.length, 3001);
    const cycle = '@book{a, crossref = {b}}\n@book{b, crossref = {a}, title = {x}}';
    assert.equal(read(cycle).items.length, 2);
  });
});
