import assert from 'node:assert/strict';
import { bold, compoundFile, deleted, doc, endsRow, hidden, inTable, special } from './docFile';
import type { DocOptions, DocParagraph } from './docFile';
import { imported, shown } from './shown';

const p = (text: string, style = 0): DocParagraph => ({ runs: [{ text: `${text}\r` }], style });
const read = (paragraphs: readonly DocParagraph[], options?: DocOptions) =>
  imported('a.doc', doc(paragraphs, options));

describe('import of Word 97 documents', () => {
  it('reads paragraphs and characters of their own', async () => {
    const article = await read([
      p('Một là,\tthu nhập *bình quân*\u00a0\u001e\u000b19,5 triệu 🙂'),
      p(''),
      p('# Hai'),
    ]);
    assert.equal(article.format, 'text');
    assert.equal(article.text, 'Một là,\tthu nhập *bình quân*\u00a0\u2011\n19,5 triệu 🙂\n\n# Hai');
  });

  it('knows headings and the title by the styles that Word has itself', async () => {
    const article = await read([p('Nhan đề', 3), p('Phần', 1), p('Mục', 2), p('đoạn')]);
    assert.equal(article.text, '# Nhan đề\n\n## Phần\n\n### Mục\n\nđoạn');
  });

  it('leaves hidden and deleted text out, and joins what a deleted mark divided', async () => {
    const article = await read([
      {
        runs: [
          { text: 'thấy ' },
          { text: 'ẩn ', properties: hidden },
          { text: 'rõ ' },
          { text: '\r', properties: deleted },
        ],
      },
      { runs: [{ text: 'cũ ', properties: deleted }, { text: 'liền\r' }] },
    ]);
    assert.equal(shown(article), 'thấy rõ liền');
    assert.deepEqual(
      article.notes.map(({ code }) => code),
      ['hidden-text-left-out', 'deletions-left-out'],
    );
  });

  it('shows results of fields and not their codes, and no table of contents', async () => {
    const field = (code: string, result: string) => `\u0013 ${code} \u0014${result}\u0015`;
    const article = await read([
      p(field('TOC \\o', 'Phần một 3')),
      p(`xem ${field('REF x', 'mục 5')}.`),
    ]);
    assert.equal(shown(article), 'xem mục 5.');
  });

  it('reads rows of cells', async () => {
    const cell = (text: string): DocParagraph => ({
      runs: [{ text: `${text}\u0007` }],
      properties: inTable,
    });
    const end = (properties: readonly number[]): DocParagraph => ({
      runs: [{ text: '\u0007' }],
      properties,
    });
    const lined = [...endsRow, 0x05, 0xd6, 4, 4, 1, 0, 0];
    const rows = (row: DocParagraph) => [
      cell('Năm'),
      cell('Số'),
      row,
      cell('2010'),
      cell('6|5'),
      row,
      p('sau'),
    ];
    assert.equal(
      (await read(rows(end(lined)))).text,
      '| Năm | Số |\n| --- | --- |\n| 2010 | 6\\|5 |\n\nsau',
    );
    assert.equal((await read(rows(end(endsRow)))).text, 'Năm\n\nSố\n\n2010\n\n6|5\n\nsau');
  });

  it('puts notes at the end and no mark into the sentence', async () => {
    const article = await read(
      [{ runs: [{ text: 'Đạt' }, { text: '\u0002', properties: special }, { text: ' chuẩn.\r' }] }],
      { footnotes: ['\u0002 Theo báo cáo.'] },
    );
    assert.equal(article.text, 'Đạt chuẩn.\n\n---\n\n(1) Theo báo cáo.');
  });

  it('numbers lists as Word shows them', async () => {
    const level = (format: number, words: number[], start = 1) => {
      const bytes = new Uint8Array(28 + 2 + words.length * 2);
      bytes.set([start, 0, 0, 0, format]);
      bytes.set(new Uint8Array(Uint16Array.from([words.length, ...words]).buffer), 28);
      return [...bytes];
    };
    const codes = (text: string) => Array.from(text, (char) => char.charCodeAt(0) & 0x7f);
    const entry = new Uint8Array(28);
    entry.set([7]);
    const levels = [
      level(1, [0, ...codes('.')]),
      level(0, [0, ...codes('.'), 1, ...codes(')')]),
      ...Array.from({ length: 7 }, () => level(23, [0xb7])),
    ];
    const lists = Uint8Array.from([1, 0, ...entry, ...levels.flat()]);
    const use = [7].concat(Array<number>(11).fill(0));
    // The second use begins with 4.
    const overrides = Uint8Array.from(
      [2, 0, 0, 0].concat(
        use,
        [0, 0, 0, 0],
        use,
        [1, 0, 0, 0],
        Array<number>(8).fill(255),
        [4, 0, 0, 0, 0x10, 0, 0, 0],
      ),
    );
    const item = (text: string, list: number, depth: number): DocParagraph => ({
      ...p(text),
      properties: [0x0b, 0x46, list, 0, 0x0a, 0x26, depth],
    });
    const article = await read(
      [
        item('a', 1, 0),
        item('b', 1, 1),
        item('c', 1, 1),
        item('d', 1, 0),
        item('e', 1, 1),
        item('g', 2, 0),
        item('h', 2, 2),
      ],
      { structures: { 73: lists, 74: overrides } },
    );
    assert.equal(
      shown(article).replace(/^ +/gm, ''),
      'I. a\n\nI.1) b\n\nI.2) c\n\nII. d\n\nII.1) e\n\nIV. g\n\n- h',
    );
  });

  it('sets a bold line off, and says that the numbers of a list it lacks are lost', async () => {
    const listed = { ...p('điện'), properties: [0x0b, 0x46, 1, 0] };
    const article = await read([{ runs: [{ text: 'Kết quả\r', properties: bold }] }, listed]);
    assert.equal(article.text, '**Kết quả**\n\nđiện');
    assert.deepEqual(article.notes, [{ code: 'numbering-lost', detail: '1' }]);
  });

  it('refuses what is locked, and what is no Word document', async () => {
    await assert.rejects(read([p('x')], { encrypted: true }), { code: 'encrypted' });
    const locked = compoundFile({ EncryptedPackage: new Uint8Array(4096) });
    await assert.rejects(imported('a.docx', locked), { code: 'encrypted' });
    const other = compoundFile({ Workbook: new Uint8Array(4096) });
    await assert.rejects(imported('a.xls', other), { code: 'not-this-format' });
  });
});
