import assert from 'node:assert/strict';
import { addEntry, withInsertion } from '../../../../src/core/citation/bibliographyFile/addEntry';
import { readBibliographyFile } from '../../../../src/core/citation/bibliographyFile/readFile';
import type { FileFormat } from '../../../../src/core/citation/bibliographyFile/types';
import { bibtexAttachments } from '../../../../src/core/citation/read/attachments';
import { readReferencesAs } from '../../../../src/core/citation/read/readReferences';

/** As Better BibLaTeX writes it, kept up to date by Zotero. */
const biblatex = `
@article{nguyenXayDungNong2021,
  title = {Xây Dựng Nông Thôn Mới: {{Bài}} Học Từ Cơ Sở},
  shorttitle = {Xây Dựng Nông Thôn Mới},
  author = {Nguyễn, Văn An and {Ban Tuyên giáo Trung ương}},
  options = {useprefix=true},
  date = {2021-03-05},
  journaltitle = {Tạp chí Cộng sản},
  volume = {3},
  number = {12},
  pages = {12--25},
  issn = {0866-7446},
  doi = {10.1000/a_b},
  url = {https://tapchi.vn/?id=1&x=a_b\\%20c},
  urldate = {2026-11-20},
  langid = {vietnamese},
  keywords = {nông thôn mới,xây dựng},
  file = {/home/an/Zotero/storage/AB12CD34/An - 2021 - Xây dựng\\; nông thôn.pdf;/home/an/Zotero/storage/XY/snapshot.html}
}

@online{canhThuyTrangTin2020,
  title = {Trang Tin Xã {{Cảnh Thụy}}},
  date = {2020-05},
  url = {https://canhthuy.vn},
  titleaddon = {Cổng thông tin},
  langid = {vietnamese},
  file = {Snapshot:C\\:\\\\Users\\\\an\\\\Zotero\\\\storage\\\\1\\\\trang.html:text/html}
}
`;

/** Better CSL JSON, and the attachments that Better BibTeX's own JSON has. */
const cslJson = `[
  {
    "id": "nguyenXayDungNong2021",
    "author": [{"family":"Nguyễn","given":"Văn An"},{"literal":"Ban Tuyên giáo Trung ương"}],
    "citation-key": "nguyenXayDungNong2021",
    "container-title": "Tạp chí Cộng sản",
    "issued": {"date-parts":[[2021,3,5]]},
    "accessed": {"date-parts":[["2026",11,20]]},
    "language": "vi",
    "page": "12-25",
    "source": "Zotero",
    "title": "Xây dựng nông thôn mới: bài học từ cơ sở",
    "type": "article-journal",
    "attachments": [
      {"itemType": "attachment", "title": "PDF", "path": "/home/an/Zotero/storage/AB12CD34/An.pdf"},
      {"title": "liên kết"}
    ]
  }
]
`;

describe('citation: what Zotero writes', () => {
  it('is read from Better BibTeX, with the files of each entry', () => {
    const { entries, broken } = readBibliographyFile(biblatex, 'bibtex');
    assert.equal(broken, null);
    assert.deepEqual(entries[0]?.item, {
      id: 'nguyenXayDungNong2021',
      type: 'article-journal',
      title: 'Xây Dựng Nông Thôn Mới: Bài Học Từ Cơ Sở',
      'title-short': 'Xây Dựng Nông Thôn Mới',
      author: [{ family: 'Nguyễn', given: 'Văn An' }, { literal: 'Ban Tuyên giáo Trung ương' }],
      issued: { 'date-parts': [[2021, 3, 5]] },
      'container-title': 'Tạp chí Cộng sản',
      volume: '3',
      issue: '12',
      page: '12-25',
      ISSN: '0866-7446',
      DOI: '10.1000/a_b',
      URL: 'https://tapchi.vn/?id=1&x=a_b%20c',
      accessed: { 'date-parts': [[2026, 11, 20]] },
      language: 'vi',
      keyword: 'nông thôn mới,xây dựng',
    });
    assert.equal(entries[1]?.item?.['container-title'], 'Cổng thông tin');
    assert.deepEqual(
      entries.map(({ attachments }) => attachments),
      [
        [
          '/home/an/Zotero/storage/AB12CD34/An - 2021 - Xây dựng; nông thôn.pdf',
          '/home/an/Zotero/storage/XY/snapshot.html',
        ],
        ['C:\\Users\\an\\Zotero\\storage\\1\\trang.html'],
      ],
    );
    assert.deepEqual(readReferencesAs(biblatex, 'bibtex').problems, []);
  });

  it('is read from CSL-JSON, with the files of each item', () => {
    const { entries, broken } = readBibliographyFile(cslJson, 'csl-json');
    assert.equal(broken, null);
    const [entry] = entries;
    assert.equal(entry?.key, 'nguyenXayDungNong2021');
    assert.equal(cslJson.slice(entry.keyRange.start, entry.keyRange.end), entry.key);
    assert.equal(entry.item?.['source'], 'Zotero');
    assert.deepEqual(entry.attachments, ['/home/an/Zotero/storage/AB12CD34/An.pdf']);
  });

  it('takes an entry of ours in its own layout', () => {
    const item = { type: 'book', title: 'Đường Kách mệnh', language: 'vi' };
    const files: readonly (readonly [FileFormat, string])[] = [
      ['bibtex', biblatex],
      ['csl-json', cslJson],
    ];
    for (const [format, text] of files) {
      const added = addEntry(text, format, item, 'zz');
      assert.equal(added.kind, 'insertion');
      if (added.kind !== 'insertion') return;
      const after = withInsertion(text, added.insertion);
      assert.equal(after.replace(added.insertion.text, ''), text);
      const { entries } = readBibliographyFile(after, format);
      assert.equal(entries.at(-1)?.key, 'zz');
    }
  });

  for (const [field, paths] of [
    ['', []],
    [':papers/a.pdf:PDF', ['papers/a.pdf']],
    ['Toàn văn:a/b.pdf:application/pdf;Ảnh:c.html:text/html', ['a/b.pdf', 'c.html']],
    ['C:\\\\Users\\\\a.pdf', ['C:\\Users\\a.pdf']],
    ['a.pdf;; ;b.pdf', ['a.pdf', 'b.pdf']],
  ] as const) {
    it(`finds the files in ${JSON.stringify(field)}`, () => {
      assert.deepEqual(bibtexAttachments(field), paths);
    });
  }
});
