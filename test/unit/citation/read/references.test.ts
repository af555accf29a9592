import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCslItem } from '../../../../src/core/citation/csl';
import { readReferences } from '../../../../src/core/citation/read/readReferences';
import {
  recogniseReferences,
  referenceFormatOf,
} from '../../../../src/core/citation/read/recognise';

const places = (text: string) =>
  readReferences(text).problems.map(
    ({ code, line, column, detail }) => `${line}:${column} ${code} ${detail}`,
  );

describe('citation: references', () => {
  it('recognises the format by what it looks like', () => {
    assert.equal(recogniseReferences('\uFEFF\n  [{"type":"book"}]'), 'csl-json');
    assert.equal(recogniseReferences('% của tôi\n@Book{a, title={b}}'), 'bibtex');
    assert.equal(recogniseReferences('Cơ sở dữ liệu\r\nTY  - JOUR\r\nER  - '), 'ris');
    assert.equal(recogniseReferences('---\nreferences:\n- id: a\n---\n'), 'csl-yaml');
    assert.equal(recogniseReferences('Một câu gửi a@b.vn.'), null);
    assert.equal(referenceFormatOf('a.b.BIB'), 'bibtex');
    assert.equal(referenceFormatOf('a.docx'), null);
    assert.deepEqual(readReferences('Một câu.'), {
      items: [],
      problems: [{ code: 'unknown-format', line: 1, column: 1, detail: '' }],
      format: null,
    });
  });

  it('reads RIS with names, dates, pages and lines that run on', () => {
    const { items, problems } = readReferences(
      [
        'TY  - JOUR',
        'AU  - Nguyễn, Văn An',
        'AU  - Bộ Nội vụ',
        'TI  - Xây dựng nông thôn mới',
        'giai đoạn 2011-2015',
        'JO  - TCCS',
        'T2  - Tạp chí Cộng sản',
        'PY  - 2021',
        'DA  - 2021/03/05/',
        'SP  - 12',
        'EP  - 25',
        'LA  - vie',
        'ER  - ',
        'TY  - RPRT',
        'TI  - Báo cáo',
        'IS  - 12-BC/ĐU',
        'ER  - ',
      ].join('\r\n'),
    );
    assert.deepEqual(items[0], {
      type: 'article-journal',
      author: [{ family: 'Nguyễn', given: 'Văn An' }, { literal: 'Bộ Nội vụ' }],
      title: 'Xây dựng nông thôn mới giai đoạn 2011-2015',
      'container-title': 'Tạp chí Cộng sản',
      issued: { 'date-parts': [[2021, 3, 5]] },
      page: '12-25',
      language: 'vi',
    });
    assert.equal(items[1]?.['number'], '12-BC/ĐU');
    assert.deepEqual(
      problems.map(({ code, line, detail }) => [code, line, detail]),
      [['field-left-out', 6, 'JO']],
    );
  });

  it('names what the gate refuses and keeps the rest', () => {
    const text =
      '[\n  {"id": "a", "type": "book", "title": 5, "author": [{"family": "Lê"}, {}]},\n' +
      '  {"id": "b", "type": "blog"},\n  7\n]';
    const { items } = readReferences(text);
    assert.deepEqual(items, [
      { id: 'a', type: 'book', author: [{ family: 'Lê' }] },
      { id: 'b', type: 'document' },
    ]);
    assert.deepEqual(places(text), [
      '2:3 field-left-out .title',
      '2:3 field-left-out .author[1]',
      '3:3 field-left-out .type',
      '4:3 entry-left-out ',
    ]);
  });

  it('says where JSON and YAML break off', () => {
    assert.match(places('[{"id": "a",\n "type" "book"}]')[0] ?? '', /^2:9 broken-file /);
    assert.match(places('references:\n- id: a\n  title: "x\n')[0] ?? '', /^\d+:\d+ broken-file /);
  });

  it('reads the YAML of Pandoc, as a file and as front matter', () => {
    const yaml =
      'references:\n- id: a\n  type: book\n  title: Một\n  issued: {date-parts: [[2020]]}\n' +
      '- id: b\n  type: book\n  title: [x]\n';
    for (const text of [yaml, `---\n${yaml}---\n\nLời: *văn*: {\n`]) {
      const { items, problems } = readReferences(text);
      assert.deepEqual(
        items.map(({ id, title }) => [id, title]),
        [
          ['a', 'Một'],
          ['b', undefined],
        ],
      );
      assert.deepEqual(
        problems.map(({ code, line, detail }) => [code, line, detail]),
        [['field-left-out', text === yaml ? 6 : 7, '.title']],
      );
    }
    assert.deepEqual(readReferences('references:\n- &a {id: x, type: book}\n- *a\n').items, []);
  });

  it('reads deep nesting without falling', () => {
    for (const text of [
      '['.repeat(200_000),
      `references: ${'['.repeat(100_000)}`,
      '{"a":'.repeat(100_000),
    ]) {
      assert.equal(readReferences(text).problems[0]?.code, 'broken-file');
    }
  });

  it('gives nothing but items that the engine accepts', () => {
    const json = fc.json({ maxDepth: 4 }).map((text) => `[${text}]`);
    const tags = fc.constantFrom(
      'TY  - JOUR\n',
      'AU  - a, b\n',
      'PY  - 2020/13\n',
      'ER  - \n',
      'TI  -\n',
      'x\n',
      'SP  - \n',
    );
    const ris = fc.array(tags, { maxLength: 30 }).map((lines) => lines.join(''));
    const yaml = fc.json({ maxDepth: 4 }).map((text) => `references:\n- ${text}\n`);
    fc.assert(
      fc.property(fc.oneof(json, ris, yaml, fc.string()), (text) => {
        for (const item of readReferences(text).items)
          assert.deepEqual(readCslItem(item).problems, []);
      }),
      { numRuns: 500 },
    );
  });
});
