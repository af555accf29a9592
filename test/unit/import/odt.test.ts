import assert from 'node:assert/strict';
import type { OdtParts } from './odtFile';
import { odt } from './odtFile';
import { imported, shown } from './shown';

const read = (body: string, parts?: OdtParts) => imported('a.odt', odt(body, parts));
const text = async (body: string, parts?: OdtParts) => shown(await read(body, parts));
const p = (words: string, style = '') =>
  `<text:p${style && ` text:style-name="${style}"`}>${words}</text:p>`;

const level = (number: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-suffix="." ${more}/>`;
const lists = `<text:list-style style:name="L">${level(1, 'I')}${level(2, '1', 'text:display-levels="2"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>`;

describe('import of OpenDocument texts', () => {
  it('keeps blanks as they are written, and joins what is set apart', async () => {
    const body = p(
      'xây <text:span>d</text:span>ựng<text:s text:c="2"/>nông<text:tab/>thôn\n <text:line-break/>mới',
    );
    assert.equal(await text(body), 'xây dựng  nông\tthôn\nmới');
  });

  it('numbers lists and headings as LibreOffice shows them', async () => {
    const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
    const inner = `<text:list>${item(p('b'))}${item(p('c') + p('thêm'))}</text:list>`;
    const body =
      '<text:h text:outline-level="1">Phần</text:h>' +
      `<text:list text:style-name="L">${item(p('a') + inner)}${item(p('d'))}</text:list>` +
      p('xen') +
      `<text:list text:style-name="L" text:continue-numbering="true">${item(p('e'))}</text:list>` +
      `<text:list text:style-name="B">${item(p('g'))}</text:list>`;
    const common = `<text:outline-style>${level(1, 'A').replace('list-level', 'outline-level')}</text:outline-style>`;
    assert.equal(
      (await text(body, { styles: lists, common })).replace(/^ +/gm, ''),
      'A. Phần\n\nI. a\n\nI.1. b\n\nI.2. c\n\nthêm\n\nII. d\n\nxen\n\nIII. e\n\n- g',
    );
  });

  it('leaves out what is not shown', async () => {
    const styles =
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:table-of-content><text:index-body><text:p>Mục lục</text:p></text:index-body></text:table-of-content>' +
      p(
        'thấy <text:span text:style-name="H">ẩn</text:span><office:annotation><text:p>ghi</text:p></office:annotation>rõ',
      );
    const article = await read(body, { styles });
    assert.equal(shown(article), 'thấy rõ');
    assert.deepEqual(
      article.notes.map(({ code }) => code),
      ['deletions-left-out', 'contents-left-out', 'hidden-text-left-out', 'comments-left-out'],
    );
  });

  it('puts notes at the end and text boxes after their paragraph', async () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Nguồn.</text:p></text:note-body></text:note>';
    const box = '<draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame>';
    assert.equal(
      await text(p(`Đạt${note} chuẩn${box}.`)),
      'Đạt chuẩn.\n\nhộp\n\n---\n\n(1) Nguồn.',
    );
  });

  it('writes a table with lines as rows, one without as its cells', async () => {
    const styles =
      '<style:style style:name="C"><style:table-cell-properties fo:border="0.5pt solid #000"/></style:style>';
    const table = (style: string) => {
      const cell = (words: string) =>
        `<table:table-cell table:style-name="${style}">${p(words)}</table:table-cell>`;
      const row = (...cells: string[]) =>
        `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
      return `<table:table>${row('a', 'b')}${row('c', 'd')}</table:table>`;
    };
    assert.equal((await read(table('C'), { styles })).text, '| a | b |\n| --- | --- |\n| c | d |');
    assert.equal(await text(table('N'), { styles }), 'a\n\nb\n\nc\n\nd');
  });

  it('refuses a locked document', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    await assert.rejects(read(p('x'), { manifest }), { code: 'encrypted' });
  });
});
