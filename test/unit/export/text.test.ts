import assert from 'node:assert/strict';
import type { FormatCitations } from '../../../src/core/citation/cluster';
import { all, at, outlineOf, textOf, value, written } from './wordFile';

/** The lines between the head of a document and its foot. */
async function bodyOf(text: string): Promise<string[]> {
  const { word } = await written(text);
  const { lines } = word;
  return lines.slice(
    lines.findIndex((line) => line.includes('tháng')) + 1,
    lines.indexOf('Nơi nhận:'),
  );
}

/** The first bytes of a picture of 4 by 3. */
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 4, 0, 0, 0, 3,
]);

const head = '---\ntrích yếu: T\n---\n\n';

describe('the text of a report in Word', () => {
  it('keeps emphasis, line breaks, code, scripts and struck words', async () => {
    const { word } = await written(
      `${head}a *b* **c** ~~d~~ \`e\` x^2^ H~2~O [f]{.underline}\\\ng\n`,
    );
    const paragraph = word.paragraph('a b');
    assert.equal(textOf(paragraph), 'a b c d e x2 H2O fg');
    const runsWith = (name: string) =>
      all(paragraph, 'w:r')
        .filter((run) => at(run, 'w:rPr', name))
        .map(textOf);
    assert.deepEqual(runsWith('w:i'), ['b']);
    assert.deepEqual(runsWith('w:b'), ['c']);
    assert.deepEqual(runsWith('w:strike'), ['d']);
    assert.deepEqual(runsWith('w:u'), ['f']);
    assert.deepEqual(runsWith('w:vertAlign'), ['2', '2']);
    assert.equal(all(paragraph, 'w:br').length, 1);
  });

  it('prints typed quotation marks, and leaves those of code', async () => {
    const body = await bodyOf(`${head}Ông nói "dân là *gốc*" ('đúng'). \`"x"\` "A" và "B"."\n`);
    assert.ok(body.includes('Ông nói “dân là gốc” (‘đúng’). "x" “A” và “B”.”'));
  });

  it('sets parts, chapters and articles as the decree names them', async () => {
    const { word } = await written(
      `${head}# Chương I. Quy định chung\n\n## Điều 1. Phạm vi\n\nA.\n`,
    );
    assert.equal(textOf(word.paragraph('Chương')), 'Chương I');
    assert.equal(value(at(word.paragraph('Quy định chung'), 'w:pStyle')), 'DivisionTitle');
    assert.ok(at(word.style('DivisionTitle'), 'w:caps'));
    assert.equal(value(at(word.paragraph('Điều 1.'), 'w:pStyle')), 'Article');
  });

  it('numbers headings only where it is asked to', async () => {
    const text = '# Kết quả\n\n## Chung\n\n# Tồn tại\n';
    const { word } = await written(head + text);
    assert.equal(at(word.paragraph('Kết quả'), 'w:numPr'), undefined);
    const asked = await written(head.replace('trích', 'number-sections: true\ntrích') + text);
    assert.ok(at(asked.word.paragraph('Kết quả'), 'w:numPr'));
    assert.equal(value(at(asked.word.paragraph('Chung'), 'w:numPr', 'w:ilvl')), '1');
  });

  it('starts every numbered list anew, and gives points Vietnamese letters', async () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((one, index) => `   ${index + 1}. điểm ${one}`);
    const { word } = await written(
      `${head}1. một\n2. hai\n${items.join('\n')}\n\nNgắt.\n\n1. ba\n`,
    );
    const list = (begins: string) => value(at(word.paragraph(begins), 'w:numId'));
    assert.equal(list('một'), list('hai'));
    assert.notEqual(list('một'), list('ba'));
    assert.deepEqual(
      word.lines.filter((line) => line.includes('điểm')),
      ['a) điểm a', 'b) điểm b', 'c) điểm c', 'd) điểm d', 'đ) điểm e'],
    );
    assert.deepEqual(await bodyOf(`${head}5. năm\n6. sáu\n`), ['T', '5. năm', '6. sáu']);
  });

  it('begins points written as lines of one paragraph each on its own', async () => {
    const body = await bodyOf(`${head}Gồm:\na) một;\nđ) hai\ntiếp.\n`);
    assert.deepEqual(body.slice(1), ['Gồm:', 'a) một;', 'đ) hai tiếp.']);
  });

  it('has footnotes of Word, however they are written', async () => {
    const text = `${head}A[^x] b^[Hai, *nghiêng*.] c[^x].\n\n[^x]: Một.\n\n    Đoạn hai.\n`;
    const { word } = await written(text);
    assert.deepEqual(word.footnotes, ['Một.Đoạn hai.', 'Hai, nghiêng.']);
    const paragraph = word.paragraph('A');
    assert.equal(all(paragraph, 'w:footnoteReference').length, 2);
    assert.equal(textOf(paragraph), 'A b c1.');
  });

  it('writes tables whose head is repeated, with captions and alignment', async () => {
    const table =
      'Table: Bảng 1. Số liệu\n\n| Xã | Số |\n|:--|--:|\n| A | 1 |\n| B^[Chú.] | **2** |\n';
    const { word, notes } = await written(`${head}${table}`);
    const shown = all(word.document, 'w:tbl')[1] ?? assert.fail();
    assert.equal(value(at(word.paragraph('Bảng 1. Số liệu'), 'w:pStyle')), 'Caption');
    const rows = all(shown, 'w:tr');
    assert.deepEqual(
      rows.map((row) => all(row, 'w:tc').map(textOf)),
      [
        ['Xã', 'Số'],
        ['A', '1'],
        ['B', '2'],
      ],
    );
    assert.deepEqual(
      rows.map((row) => at(row, 'w:tblHeader') !== undefined),
      [true, false, false],
    );
    assert.ok(rows.every((row) => at(row, 'w:cantSplit')));
    const last = all(rows[1] ?? assert.fail(), 'w:tc')[1] ?? assert.fail();
    assert.equal(value(at(last, 'w:jc')), 'right');
    assert.deepEqual(word.footnotes, ['Chú.']);
    assert.deepEqual(
      notes.filter(({ code }) => code !== 'left-blank'),
      [],
    );
  });

  it('indents quotations, keeps code, breaks pages', async () => {
    const { word } = await written(
      `${head}> Trích.\n\n\`\`\`\n  x  = 1\n\`\`\`\n\n\\newpage\n\nSau.\n`,
    );
    assert.equal(value(at(word.paragraph('Trích.'), 'w:pStyle')), 'Quote');
    assert.equal(value(at(word.style('Quote'), 'w:ind'), 'w:left'), '1134');
    assert.equal(textOf(word.paragraph('  x')), '  x  = 1');
    assert.equal(
      all(word.document, 'w:br').filter((one) => value(one, 'w:type') === 'page').length,
      1,
    );
  });

  it('links to addresses of the web and of mail, and to nothing else', async () => {
    const links =
      '[a](https://a.vn/?b=1&c=2) [b](javascript:alert(1)) [c](file:///etc/passwd) <m@a.vn>';
    const { word } = await written(`${head}${links}\n`);
    const targets = all(word.part('word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => attributes['Target']);
    assert.deepEqual(new Set(targets), new Set(['https://a.vn/?b=1&c=2', 'mailto:m@a.vn']));
  });

  it('links in footnotes, tables and quotations, and never within a link', async () => {
    const format: FormatCitations = (clusters) => ({
      citations: clusters.map(() => ({
        text: [{ text: 'nguồn', marks: [], link: 'https://b.vn/' }],
        note: null,
      })),
      bibliography: { sections: [], hangingIndent: false },
      sources: [],
      unknown: [],
    });
    const { word } = await written(
      `${head}A^[[a](https://a.vn/) và ![h](h.png)].\n\n> [b](https://a.vn/)\n\n|[c](https://a.vn/)|\n|-|\n\n[d [@k] e](https://a.vn/) [@k]\n`,
      { format, images: [{ path: 'h.png', bytes: PNG }] },
    );
    const linksOf = (part: string) => all(word.part(part), 'w:hyperlink').map(textOf);
    assert.deepEqual(linksOf('word/footnotes.xml'), ['a']);
    assert.deepEqual(linksOf('word/document.xml'), ['b', 'c', 'd nguồn e', 'nguồn']);
  });

  it('drops HTML but not its words, and says so', async () => {
    const { word, notes } = await written(
      `${head}a <u>b</u> <blink>c</blink>\n\n<!-- lời -->\n\n<div>\nd &amp; e\n</div>\n`,
    );
    assert.ok(word.lines.includes('a b c'));
    assert.ok(word.lines.some((line) => line.startsWith('d ')));
    assert.ok(!word.lines.some((line) => line.includes('lời')));
    const left = notes.filter(({ code }) => code === 'html-left-out').map(({ detail }) => detail);
    assert.deepEqual(left, ['blink', 'div']);
  });

  it('writes a table of contents where it is asked to', async () => {
    const { word } = await written(`${head}# A\n`);
    assert.equal(all(word.document, 'w:sdt').length, 0);
    const asked = await written(head.replace('trích', 'toc: true\ntrích') + '# A\n');
    assert.ok(/TOC /.test(JSON.stringify(all(asked.word.document, 'w:instrText'))));
    assert.ok(asked.word.lines.includes('MỤC LỤC'));
  });
});

describe('what a report shows and cites', () => {
  it('is told before it is written', async () => {
    const outline = await outlineOf(
      `---\nform: Đảng\nlang: vi\n---\n\n![a](h%C3%ACnh.png) ![b](x.png){width=50%} ![a](x.png)\n\n[@k]\n`,
    );
    assert.equal(outline.form, 'dang');
    assert.equal(outline.language, 'vi');
    assert.deepEqual(outline.images, ['h%C3%ACnh.png', 'x.png']);
    assert.equal(outline.citations.length, 1);
  });
});
