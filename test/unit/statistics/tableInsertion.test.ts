import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { FiguresQuery } from '../../../src/core/statistics/findFigures';
import { engineWith } from '../../support/verification';

const everything: FiguresQuery = {
  words: '',
  measure: null,
  from: null,
  to: null,
  articleId: null,
};
const options = {
  sic: false,
  blockThreshold: 4,
  style: 'auto',
  withCitation: true,
  documentLocale: 'vi',
} as const;
const nowhere = { before: '', after: '' };

describe('figures as a table of a report', () => {
  const engine = engineWith({
    'la.txt': 'Xã A | B *và* C & D_ [x] $y$\n\nXã huy động hơn 2 tỷ đồng. Đường dài 3 km.',
  });
  const rows = async () =>
    (await (await engine).statistics({ ...everything, articleId: 'la' })).rows;
  const table = async (languageId: string, text = '', place: object = nowhere) =>
    (await engine).statisticsTable(await rows(), { languageId, fileName: '', text }, options, {
      ...nowhere,
      ...place,
    });

  it('is a table to a reader of Markdown, every cell with its own words', async () => {
    const html = new MarkdownIt().render(await table('markdown'));
    const cells = [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell]) => cell);
    assert.equal(cells.length, 12);
    assert.deepEqual(cells.slice(0, 4), ['Nội dung', 'Bài viết', 'Số liệu', 'Nguồn']);
    assert.equal(cells[5], 'Xã A | B *và* C &amp; D_ [x] $y$');
    assert.equal(cells[6], 'hơn 2 tỷ đồng');
    assert.match(cells[7] ?? '', /Xã A \| B \*và\*/);
  });

  it('cites as the report does', async () => {
    const pandoc = '---\nbibliography: a.bib\n---\n';
    assert.match(await table('markdown', pandoc), /\[@\S+, đoạn 1\] \|/);
    assert.match(await table('latex'), /& \\cite\[đoạn~1\]\{\S+\} \\\\/);
    assert.match(await table('typst'), /\[#?@\S+\[đoạn 1\]\]|\[#cite\(/);
  });

  it('is written in the markup of the report', async () => {
    assert.match(await table('latex'), /\\begin\{tabular\}[\s\S]*D\\_[\s\S]*\\end\{tabular\}/);
    assert.match(await table('typst'), /^#table\(\n[\s\S]*\n\)$/);
    assert.match(
      await table('asciidoc'),
      /^\[%header,cols="[^"]*"\]\n\|===\n[\s\S]*&#124;[\s\S]*\|===$/,
    );
    assert.match(await table('restructuredtext'), /^\.\. list-table::\n {3}:header-rows: 1\n/);
    assert.match(await table('html'), /^<table>\n[\s\S]*C &amp; D_[\s\S]*<\/table>$/);
    assert.match(await table('org'), /^\| Nội dung [\s\S]*\\vert\{\}/);
    assert.match(await table('plaintext'), /^Nội dung\tBài viết\tSố liệu\tNguồn\n/);
  });

  it('stands apart from the text round it', async () => {
    const text = await table('markdown', '', { before: 'Số liệu:', after: 'Tiếp theo' });
    assert.match(text, /^\n\n\| Nội dung/);
    assert.match(text, /\|\n\n$/);
  });

  it('is CSV with values to calculate with', async () => {
    const csv = (await engine).statisticsCsv(await rows(), options);
    const lines = csv.split('\r\n');
    assert.equal(lines[0], 'Nội dung,Bài viết,Số liệu,Giá trị,Đơn vị,Nguồn');
    assert.match(lines[1] ?? '', /,hơn 2 tỷ đồng,2000000000,đồng,/);
    assert.match(lines[2] ?? '', /,3 km,3000,m,/);
    assert.equal(lines.length, 4);
  });
});
