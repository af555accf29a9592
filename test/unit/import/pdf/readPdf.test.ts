import assert from 'node:assert/strict';
import { importFile } from '../../../../src/import/importFile';
import type { ImportedArticle } from '../../../../src/import/types';
import type { Placed, PdfOptions } from './pdfBuilder';
import { buildPdf, widthOf } from './pdfBuilder';
import type { Column, Setting } from './typeset';
import { typeset } from './typeset';

export const limits = { maxBytes: 10_000_000, maxUnpackedBytes: 10_000_000, maxEntries: 1000 };

const read = (
  pages: readonly (readonly Placed[])[],
  options?: PdfOptions,
): Promise<ImportedArticle> =>
  importFile({ name: 'a.pdf', bytes: buildPdf(pages, options) }, limits);

const note = (article: ImportedArticle, code: string): string | undefined =>
  article.notes.find((each) => each.code === code)?.detail;

const whole: Column = { left: 80, right: 520, top: 720, bottom: 90 };
const left: Column = { left: 60, right: 290, top: 720, bottom: 90 };
const right: Column = { left: 310, right: 540, top: 720, bottom: 90 };

/** Different sentences of Vietnamese; the n-th paragraph has n + 1 of them. */
const SENTENCES = [
  'Đảng ủy xã đã tích cực, chủ động triển khai nhiều giải pháp nhằm đưa Nghị quyết vào cuộc sống.',
  'Giai đoạn 2011-2015, thu nhập bình quân đầu người đạt 19,5 triệu đồng/người/năm, tăng 13% so với năm trước.',
  'Chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh là nền tảng tư tưởng của Đảng và cách mạng Việt Nam.',
  'Công tác kiểm tra, giám sát được tiến hành thường xuyên; kỷ luật Đảng được giữ nghiêm.',
];
const paragraphs = (count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    Array.from(
      { length: 1 + (index % 4) },
      (_, at) => `${SENTENCES[(index + at) % 4]?.slice(0, -1)} lần ${index + 1}.`,
    ).join(' '),
  );

const settings: readonly (readonly [name: string, setting: Setting])[] = [
  ['indents', { indent: 24 }],
  ['gaps', { gap: 8 }],
  ['justified lines', { gap: 8, justified: true }],
  ['justified lines and indents', { indent: 24, justified: true }],
  ['glyphs set one by one', { indent: 24, justified: true, single: true }],
];

describe('import: PDF', () => {
  for (const [name, setting] of settings) {
    it(`joins lines to paragraphs: ${name}`, async () => {
      const wanted = paragraphs(9);
      const article = await read(typeset(wanted, [whole, whole], setting));
      assert.deepEqual(article.text.split('\n\n'), wanted);
      assert.equal(article.format, 'text');
      assert.ok(Number(note(article, 'lines-joined')) > 10);
    });

    it(`reads columns one after the other: ${name}`, async () => {
      const wanted = paragraphs(20);
      const columns = typeset(wanted, [left, right, left, right], setting);
      const pages = [columns.slice(0, 2).flat(), columns.slice(2).flat()];
      const article = await read(pages);
      assert.deepEqual(article.text.split('\n\n'), wanted);
      assert.ok(note(article, 'columns-in-order') !== undefined);
    });
  }

  it('reads what goes across before the columns under it, as headings by their size', async () => {
    const columns = typeset(paragraphs(6), [
      { ...left, top: 640 },
      { ...right, top: 640 },
    ]);
    const title = { text: 'Xây dựng nông thôn mới ở xã', x: 130, y: 720, size: 22 };
    const article = await read([[...columns.flat(), title]]);
    assert.equal(article.format, 'markdown');
    assert.match(article.text, /^# Xây dựng nông thôn mới ở xã\n\nĐảng ủy xã/);
  });

  it('leaves out what is repeated at the edges, and says so', async () => {
    const wanted = paragraphs(30);
    const set = typeset(wanted, [whole, whole, whole, whole], { indent: 20, justified: true });
    const pages = set.map((words, index) => [
      { text: 'Tạp chí Xây dựng Đảng', x: 80, y: 760, size: 10 },
      { text: 'Số 3-2021', x: 460, y: 760, size: 10 },
      ...words,
      { text: `Trang ${index + 7}`, x: 280, y: 50, size: 10 },
    ]);
    const article = await read(pages);
    assert.deepEqual(article.text.split('\n\n'), wanted);
    assert.equal(note(article, 'running-heads-left-out'), '4');
    assert.equal(note(article, 'page-numbers-left-out'), '4');
    assert.deepEqual(
      article.pages.map(({ label }) => label),
      ['7', '8', '9', '10'],
    );
    for (const [index, { start }] of article.pages.entries()) {
      const words = set[index]?.[0]?.text ?? '';
      assert.equal(article.text.slice(start, start + words.length), words);
    }
  });

  it('keeps a line that is repeated within the text', async () => {
    const refrain = { text: 'Đoàn kết, đoàn kết, đại đoàn kết', x: 80, size: 12 };
    const pages = [0, 1, 2, 3].map((index) => [
      { text: `Câu thứ ${['nhất', 'hai', 'ba', 'tư'][index]} đứng ở đầu trang`, x: 80, y: 720 },
      { ...refrain, y: 704 },
      {
        text: `Còn đây là câu ${['cuối', 'khác', 'nữa', 'hết'][index]} của trang này`,
        x: 80,
        y: 688,
      },
    ]);
    const { text } = await read(pages);
    assert.equal(text.split('Đoàn kết, đoàn kết').length, 5);
  });

  it('puts notes at the end and takes their marks out of the sentences', async () => {
    const before = 'Nghị quyết của Đảng';
    const at = 80 + widthOf(before);
    const article = await read([
      [
        { text: before, x: 80, y: 700 },
        { text: '1', x: at, y: 705, size: 7 },
        { text: 'được thực hiện trên 12 km', x: at + 8, y: 700 },
        { text: '2', x: at + 8 + widthOf('được thực hiện trên 12 km'), y: 705, size: 7 },
        { text: 'đất.', x: at + 16 + widthOf('được thực hiện trên 12 km'), y: 700 },
        { text: '1', x: 80, y: 103, size: 6 },
        { text: 'Nghị quyết số 26-NQ/TW,', x: 86, y: 100, size: 9 },
        { text: 'ngày 5/8/2008.', x: 80, y: 88, size: 9 },
      ],
    ]);
    assert.equal(
      article.text,
      'Nghị quyết của Đảng được thực hiện trên 12 km² đất.\n\n---\n\n' +
        '(1) Nghị quyết số 26-NQ/TW, ngày 5/8/2008.',
    );
    assert.equal(note(article, 'footnotes-at-end'), '1');
    assert.equal(note(article, 'note-marks-left-out'), '1');
  });

  it('lets a note run on at the foot of the next page', async () => {
    const text = 'Nghị quyết của Đảng';
    const more = 'được thực hiện ở mọi nơi trong cả nước.';
    const article = await read([
      [
        { text, x: 80, y: 700 },
        { text: '1', x: 80 + widthOf(text), y: 705, size: 7 },
        { text: '1', x: 80, y: 93, size: 6 },
        { text: 'Nghị quyết số 26-NQ/TW', x: 86, y: 90, size: 9 },
      ],
      [
        { text: more, x: 80, y: 700 },
        { text: 'ngày 5/8/2008.', x: 80, y: 90, size: 9 },
      ],
    ]);
    assert.match(article.text, /\n\n---\n\n\(1\) Nghị quyết số 26-NQ\/TW ngày 5\/8\/2008\.$/);
    assert.equal(note(article, 'footnotes-at-end'), '1');
  });

  it('closes up hyphens only where it is sure', async () => {
    const lines = (texts: readonly string[]): Placed[] =>
      texts.map((text, index) => ({
        text,
        x: 80,
        y: 700 - index * 15,
        stretch: (400 - widthOf(text)) / (text.split(' ').length - 1),
      }));
    const article = await read([
      lines([
        'Sự phát triển của development và international trong thời kỳ 2011-',
        '2015 theo chủ nghĩa Mác - Lênin được bàn ở hội nghị về inter-',
        'national và post-industrial; quan hệ kinh tế được nêu trong chủ đề post-',
        'industrial cùng với hợp tác xã kiểu mới, chủ nghĩa Mác -',
        'Lênin cùng mọi thành phần khác đều phải được nghiên cứu develop\u00AD',
        'ment ở đây với đơn vị tính bằng triệu đồng cho mỗi một người/',
        'năm rồi kết thúc bằng chữ viết lạ lùng như là xyzt-',
      ]).concat({ text: 'abcd.', x: 80, y: 700 - 7 * 15 }),
    ]);
    assert.equal(
      article.text,
      'Sự phát triển của development và international trong thời kỳ 2011-2015 theo chủ nghĩa ' +
        'Mác - Lênin được bàn ở hội nghị về international và post-industrial; quan hệ kinh tế ' +
        'được nêu trong chủ đề post-industrial cùng với hợp tác xã kiểu mới, chủ nghĩa Mác - ' +
        'Lênin cùng mọi thành phần khác đều phải được nghiên cứu development ở đây với đơn vị ' +
        'tính bằng triệu đồng cho mỗi một người/năm rồi kết thúc bằng chữ viết lạ lùng như là ' +
        'xyzt-abcd.',
    );
    assert.equal(note(article, 'hyphens-joined'), '2');
  });

  it('reads words whose letters two fonts share', async () => {
    const text = 'Bảo vệ tổ quốc';
    let x = 80;
    const words = { 1: '', 2: '' };
    const placed: Placed[] = [];
    for (const letter of text) {
      const font = /[ảệổố]/.test(letter) ? 2 : 1;
      words[font] += letter;
      x += widthOf(letter);
    }
    // Each font sets its letters in one go, with gaps for those of the other.
    for (const font of [1, 2] as const) {
      let at = 80;
      for (const letter of text) {
        const own = /[ảệổố]/.test(letter) ? 2 : 1;
        if (own === font) placed.push({ text: letter, x: at, y: 700, font });
        at += widthOf(letter);
      }
    }
    assert.equal((await read([placed])).text, text);
    assert.ok(x > 80 && words[2] === 'ảệổố');
  });

  it('composes marks that are set by themselves, and takes ligatures apart', async () => {
    const base = 'Vie';
    const article = await read([
      [
        { text: base, x: 80, y: 700 },
        { text: '\u0323\u0302', x: 80 + widthOf('Vi') + 3, y: 700 },
        { text: 't Nam, ﬁnance, oﬃce', x: 80 + widthOf(base), y: 700 },
      ],
    ]);
    assert.equal(article.text, 'Việt Nam, finance, office');
  });

  it('reads words once that are drawn twice for boldness', async () => {
    const twice = [0, 0.4].map((shift) => ({ text: 'Điều 1. Phạm vi', x: 80 + shift, y: 700 }));
    assert.equal((await read([twice])).text, 'Điều 1. Phạm vi');
  });

  it('keeps rows of a table as rows', async () => {
    const rows = [
      ['Chỉ tiêu', 'Năm 2011', 'Năm 2015'],
      ['Thu nhập bình quân', '12,5 triệu đồng', '19,5 triệu đồng'],
    ];
    const article = await read([
      rows.flatMap((row, y) => row.map((text, x) => ({ text, x: 80 + x * 160, y: 700 - y * 20 }))),
    ]);
    assert.equal(
      article.text,
      '| Chỉ tiêu | Năm 2011 | Năm 2015 |\n| --- | --- | --- |\n' +
        '| Thu nhập bình quân | 12,5 triệu đồng | 19,5 triệu đồng |',
    );
  });

  it('suspects letters of an old encoding, and leaves them', async () => {
    const text = '§¶ng ñy x· C¶nh Thôy ®· tÝch cùc, chñ ®éng triÓn khai nhiÒu gi¶i ph¸p';
    const article = await read([[{ text, x: 80, y: 700, size: 8 }]]);
    assert.equal(article.text, text);
    assert.ok(note(article, 'legacy-font') !== undefined);
  });

  it('trusts what the file says of itself only as far as its text bears it out', async () => {
    const page = [
      { text: 'Kinh nghiệm ở Cảnh Thụy', x: 80, y: 700, size: 20 },
      { text: 'Tác giả Nguyễn Văn An viết bài này.', x: 80, y: 650 },
    ];
    const told = { Title: 'Kinh nghiệm ở Cảnh Thụy', Author: 'Nguyễn Văn An' };
    assert.deepEqual((await read([page], { info: told })).csl, {
      type: 'document',
      title: 'Kinh nghiệm ở Cảnh Thụy',
      author: [{ literal: 'Nguyễn Văn An' }],
    });
    const word = { Title: 'Microsoft Word - bao cao.doc', Author: 'Admin' };
    assert.equal((await read([page], { info: word })).csl, null);
  });

  it('reads a page that is turned', async () => {
    const words = [{ text: 'Một trang nằm ngang', x: 80, y: 700 }];
    assert.equal((await read([words], { rotate: 90 })).text, 'Một trang nằm ngang');
  });

  it('says what is a scan, what is empty, and which pages are', async () => {
    await assert.rejects(read([[]], { picture: true }), { code: 'scan-without-text' });
    await assert.rejects(read([[], []]), { code: 'no-text' });
    const article = await read([[], [{ text: 'Chữ', x: 80, y: 700 }]]);
    assert.equal(note(article, 'pages-without-text'), '1');
    assert.deepEqual(article.pages, [
      { label: '1', start: 0 },
      { label: '2', start: 0 },
    ]);
  });

  it('refuses more pages than the limit', async () => {
    const bytes = buildPdf([[], [], []]);
    const most = { ...limits, maxEntries: 2 };
    await assert.rejects(importFile({ name: 'a.pdf', bytes }, most), { code: 'too-many-entries' });
  });
});
