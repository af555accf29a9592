import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanParagraph } from '../../../src/import/text/clean';
import { imported, shown } from './shown';

const head =
  '\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset163 Times New Roman;}{\\f1\\fcharset2 Symbol;}{\\f2 .VnTime;}}' +
  '{\\colortbl;\\red0;}{\\stylesheet{\\s1\\b heading 1;}{\\s2 toc 1;}{\\*\\cs3 X;}}';

const read = (body: string, extra = '') => imported('a.rtf', `{${head}${extra}${body}}`);
const text = async (body: string) => shown(await read(body));

/** The text as RTF writes it: every character that is not plain as `\u`. */
const escaped = (words: string): string =>
  words
    .replace(/[\\{}]/g, '\\$&')
    .split('')
    .map((unit) => {
      if (unit === '\n') return '\\line ';
      const code = unit.charCodeAt(0);
      return code < 0x20 || code > 0x7e ? `\\u${code > 0x7fff ? code - 0x10000 : code}?` : unit;
    })
    .join('');

describe('import of RTF', () => {
  it('reads Vietnamese as \\u with its stand-ins, and as bytes of a code page', async () => {
    assert.equal(await text("\\uc1 Th\\u244\\'f4n m\\u7899?i\\par"), 'Thôn mới');
    // Windows-1258: the tone is a mark of its own.
    assert.equal(
      await text("\\f0 m\\'f5\\'eci\\par \\uc0\\u272 i\\uc2\\u272 ??i\\par"),
      'mới\n\nĐiĐi',
    );
  });

  it('keeps escaped braces, dashes, marks and special blanks', async () => {
    assert.equal(
      await text('\\{a\\}\\\\ \\ldblquote b\\rdblquote\\~c\\_d\\-e\\emdash f\\tab g\\par'),
      '{a}\\ “b”\u00a0c\u2011de—f\tg',
    );
  });

  it('leaves out what is no text', async () => {
    const article = await read(
      '{\\header Đầu trang}{\\*\\unknown x}{\\pict ffd8}{\\v ẩn}{\\deleted cũ}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt li\\u234?n k\\u7871?t}}\\par' +
        '{\\bin3 }}}}' +
        ' sau\\par',
    );
    assert.equal(shown(article), 'liên kết\n\nsau');
    assert.deepEqual(
      article.notes.map(({ code }) => code),
      ['images-left-out', 'hidden-text-left-out', 'deletions-left-out'],
    );
  });

  it('leaves the table of contents out', async () => {
    assert.equal(
      await text(
        '{\\field{\\*\\fldinst{ TOC \\\\o}}{\\fldrslt Phan mot 1\\par Phan hai 2\\par}}\\pard\\s2 Phan ba 3\\par\\pard than\\par',
      ),
      'than',
    );
  });

  it('makes headings of styles and outlines, items of lists with their numbers', async () => {
    const article = await read(
      "\\pard\\s1 Mot\\par\\pard\\outlinelevel1 Hai\\par\\pard{\\listtext\\f1\\'b7\\tab}ba\\par{\\listtext 1.2)\\tab}bon\\par\\pard nam\\par",
    );
    assert.equal(article.text, '# Mot\n\n## Hai\n\n- ba\n\n1.2) bon\n\nnam');
  });

  it('puts notes at the end', async () => {
    assert.equal(
      await text('Dat{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} Theo bao cao.} chuan.\\par'),
      'Dat chuan.\n\n---\n\n(1) Theo bao cao.',
    );
  });

  it('writes a table with lines as rows, one without as its cells', async () => {
    const rows = (border: string) =>
      [`a\\cell b\\cell`, `c\\cell d\\cell`]
        .map((cells) => `\\trowd\\clbrdrt${border}\\cellx1\\cellx2\\pard\\intbl ${cells}\\row`)
        .join('');
    assert.equal(
      (await read(`${rows('\\brdrs')}\\pard x\\par`)).text,
      '| a | b |\n| --- | --- |\n| c | d |\n\nx',
    );
    assert.equal(await text(`${rows('\\brdrnone')}\\pard x\\par`), 'a\n\nb\n\nc\n\nd\n\nx');
  });

  it('reads a text box once, after its paragraph', async () => {
    assert.equal(
      await text(
        'a {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt hop\\par}}{\\shprslt hop}}b\\par c\\par',
      ),
      'a b\n\nhop\n\nc',
    );
  });

  it('takes the Unicode form of what stands in two forms', async () => {
    assert.equal(await text('{\\upr{a?}{\\*\\ud{a\\u432?}}}\\par'), 'aư');
  });

  it('warns of old fonts and of code pages nobody knows', async () => {
    assert.deepEqual((await read("\\f2 Ngh\\'de\\par")).notes, [
      { code: 'legacy-font', detail: '.VnTime' },
    ]);
    await assert.rejects(imported('a.rtf', "{\\rtf1\\pca \\'de\\par}"), {
      code: 'unknown-encoding',
    });
  });

  it('refuses a file that ends too early', async () => {
    await assert.rejects(imported('a.rtf', `{${head} mot doan`), { code: 'broken' });
  });

  it('gives back any words', async () => {
    const words = fc
      .string({ unit: 'binary', maxLength: 30 })
      .map((s) => `x${s.replace(/[\t\r\v\f]/g, ' ')}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (texts, headed) => {
          const body = texts.map((each) => `\\pard ${escaped(each)}\\par\n`).join('');
          const article = await read((headed ? '\\pard\\s1 Muc\\par' : '') + body);
          assert.equal(
            shown(article),
            [...(headed ? ['Muc'] : []), ...texts.map(cleanParagraph)].join('\n\n'),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});
