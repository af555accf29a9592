import assert from 'node:assert/strict';
import type { CslItem } from '../../../../src/core/citation/cslItem';
import type { ExportFormat } from '../../../../src/core/citation/write/formats';
import { writeBibliography } from '../../../../src/core/citation/write/formats';
import { withExportKeys } from '../../../../src/core/citation/write/keys';

const write = (format: ExportFormat, item: CslItem) =>
  writeBibliography([{ key: 'k', item }], format);

/** Decree 30 of 2020, as its record would have it. */
const decree: CslItem = {
  type: 'legislation',
  title: 'Nghị định về công tác văn thư',
  genre: 'Nghị định',
  number: '30/2020/NĐ-CP',
  authority: 'Chính phủ',
  issued: { 'date-parts': [[2020, '3', 5]] },
  language: 'vi',
};

const article: CslItem = {
  type: 'article-journal',
  author: [{ family: 'Nguyễn', given: 'Văn An' }, { literal: 'Ban biên tập' }],
  title: 'Nông thôn mới: 5% & 10_000 hộ',
  'container-title': 'Tạp chí Cộng sản',
  volume: '3',
  issue: '12',
  page: '12-25',
  issued: { 'date-parts': [[2021, 3]] },
  language: 'vi',
};

describe('citation: exported formats', () => {
  it('BibTeX prints a decree with number and issuing body', () => {
    assert.equal(
      write('bibtex', decree),
      `@techreport{k,
  title = {{Nghị định về công tác văn thư}},
  year = {2020},
  month = mar,
  day = {5},
  type = {Nghị định},
  number = {30/2020/NĐ-CP},
  institution = {Chính phủ},
  language = {vietnamese},
}
`,
    );
  });

  it('BibLaTeX', () => {
    assert.equal(
      write('biblatex', article),
      `@article{k,
  author = {Nguyễn, Văn An and {Ban biên tập}},
  title = {Nông thôn mới: 5\\% \\& 10\\_000 hộ},
  journaltitle = {Tạp chí Cộng sản},
  date = {2021-03},
  volume = {3},
  number = {12},
  pages = {12--25},
  langid = {vietnamese},
}
`,
    );
  });

  it('RIS ends its lines with CR LF', () => {
    assert.deepEqual(write('ris', decree).split('\r\n'), [
      'TY  - STAT',
      'ID  - k',
      'TI  - Nghị định về công tác văn thư',
      'M1  - 30/2020/NĐ-CP',
      'M3  - Nghị định',
      'LA  - vi',
      'PB  - Chính phủ',
      'PY  - 2020',
      'DA  - 2020/03/05/',
      'ER  - ',
      '',
    ]);
  });

  it('CSL-JSON and CSL-YAML keep every field, the key for id', () => {
    const own = { ...decree, id: 'other', 'x-own': ['*'] };
    assert.deepEqual(JSON.parse(write('csl-json', own)), [{ ...own, id: 'k' }]);
    assert.equal(
      write('csl-yaml', own),
      `references:
  - id: k
    type: legislation
    title: Nghị định về công tác văn thư
    genre: Nghị định
    number: 30/2020/NĐ-CP
    authority: Chính phủ
    issued:
      date-parts: [[2020, "3", 5]]
    language: vi
    x-own:
      - \\*
`,
    );
  });

  it('Hayagriva gives bodies a name of their own, of which it takes no prefix', () => {
    assert.equal(
      write('hayagriva', article),
      `k:
  type: article
  title: "Nông thôn mới: 5% & 10_000 hộ"
  author:
    - Nguyễn, Văn An
    - name: Ban biên tập
  date: 2021-03
  page-range: 12-25
  language: vi
  parent:
    type: periodical
    title: Tạp chí Cộng sản
    volume: 3
    issue: 12
`,
    );
  });

  it('Hayagriva is not given what makes the whole file unreadable', () => {
    const item = {
      type: 'webpage',
      title: 'a { b',
      URL: 'không phải địa chỉ',
      language: 'tiếng Việt',
      'number-of-pages': 'khoảng 20',
      issued: { literal: 'mùa thu' },
    };
    assert.equal(
      write('hayagriva', item),
      `k:
  type: web
  title:
    value:
      value: a { b
      verbatim: true
`,
    );
  });

  const dates: readonly (readonly [CslItem['issued'], string, string])[] = [
    [{ 'date-parts': [[2020, 0, 0]] }, 'date = {2020}', 'year = {2020}'],
    [{ 'date-parts': [[2020, 21]] }, 'date = {2020-21}', 'year = {2020}'],
    [{ 'date-parts': [[2020]], season: '3' }, 'date = {2020-23}', 'year = {2020}'],
    [{ 'date-parts': [[2019], [2021]] }, 'date = {2019/2021}', 'year = {2019--2021}'],
    [{ 'date-parts': [[2019], [0, 0, 0]] }, 'date = {2019/}', 'year = {2019--}'],
    [{ 'date-parts': [[-44, 3, 15]] }, 'date = {-0044-03-15}', 'year = {-44}'],
    [{ 'date-parts': [[2020]], circa: 1 }, 'date = {2020~}', 'year = {2020}'],
    [{ literal: 'không rõ' }, 'date = {không rõ}', 'year = {không rõ}'],
  ];
  for (const [issued, inBiblatex, inBibtex] of dates) {
    it(`dates with unknown parts: ${inBiblatex}`, () => {
      const item: CslItem = { type: 'book', ...(issued && { issued }) };
      assert.ok(write('biblatex', item).includes(inBiblatex));
      assert.ok(write('bibtex', item).includes(inBibtex));
    });
  }

  it('says nothing of a date that is not known', () => {
    const item: CslItem = { type: 'book', title: 'x', issued: { 'date-parts': [[0]] } };
    for (const format of ['bibtex', 'biblatex', 'ris', 'hayagriva'] as const) {
      assert.doesNotMatch(write(format, item), /date|year|PY|DA/);
    }
  });

  it('keeps capitals of titles where a style would make them small', () => {
    const titled = (title: string, language?: string): CslItem => ({
      type: 'book',
      title,
      ...(language === undefined ? {} : { language }),
    });
    assert.match(
      write('biblatex', titled('Report on Hà Nội', 'en')),
      /\{Report on \{Hà\} \{Nội\}\}/,
    );
    assert.match(write('biblatex', titled('Ban Bí thư')), /\{\{Ban Bí thư\}\}/);
    assert.match(write('bibtex', titled('Ban Bí thư', 'vi')), /\{\{Ban Bí thư\}\}/);
    assert.match(write('biblatex', titled('Ban Bí thư', 'vi')), / = \{Ban Bí thư\}/);
  });

  it('names no language that BibLaTeX has another name for', () => {
    const langid = (language: string) =>
      /langid = \{(.*)\}/.exec(write('biblatex', { type: 'book', language }))?.[1];
    assert.deepEqual(['vi', 'vi-VN', 'en-GB', 'en-AU', 'km'].map(langid), [
      'vietnamese',
      'vietnamese',
      'british',
      'english',
      'km',
    ]);
  });

  it('writes what is no CSL as nothing', () => {
    const odd = {
      type: 'constructor',
      title: 'x\u0000\u0007y',
      issued: 5,
      author: [null, {}, { literal: ' ' }, 7],
      volume: { toString: () => 'x' },
    } as unknown as CslItem;
    assert.equal(write('biblatex', odd), '@misc{k,\n  title = {{x y}},\n}\n');
    assert.match(write('hayagriva', odd), /^k:\n {2}type: misc\n {2}title: "\{x y\}"\n$/);
    assert.match(write('ris', odd), /^TY {2}- GEN\r\nID {2}- k\r\nTI {2}- x y\r\nER {2}- \r\n$/);
  });
});

describe('citation: keys of exported entries', () => {
  it('are those of the library, but for what a format refuses or an entry before has', () => {
    const items = [
      { citekey: 'a b{c', csl: { type: 'book', title: 'Đường Kách mệnh' } },
      { citekey: 'tot', csl: { type: 'book', title: 'x' } },
      { citekey: 'tot', csl: { type: 'book', title: 'Tốt' } },
      { citekey: '', csl: { type: 'book' } },
    ];
    assert.deepEqual(
      withExportKeys(items).map(({ key }) => key),
      ['duong-kach-menh', 'tot', 'tot-2', 'article'],
    );
  });
});
