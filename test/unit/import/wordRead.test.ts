import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import type { WordParagraph } from '../../../src/core/quotation/word/wordReport';
import { docx, docxFiles, paragraph, run, xml } from './docxFile';
import { read } from './wordFile';

const paragraphs = (file: Uint8Array): readonly WordParagraph[] => read(file).report.paragraphs;
const texts = (body: string, parts?: Parameters<typeof docx>[1]): string[] =>
  paragraphs(docx(body, parts)).map(({ kind, text }) =>
    kind === 'text' ? text : `${kind}: ${text}`,
  );

const character = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (code: string, shown: string): string =>
  `${character('begin')}<w:r><w:instrText xml:space="preserve">${xml(code)}</w:instrText></w:r>` +
  `${character('separate')}${run(shown)}${character('end')}`;

/** What the fields of the first paragraph show, and what they cite. */
const cited = (file: Uint8Array): unknown[] =>
  (paragraphs(file)[0]?.citations ?? []).map(({ start, end, sources }) => {
    const shown = paragraphs(file)[0]?.text.slice(start, end);
    return [shown, sources.map(({ keys, title, locator }) => [keys.join('|'), title, locator])];
  });

describe('a report in Word', () => {
  it('shows what it shows when all changes are accepted', () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>cũ </w:delText></w:r></w:del>';
    const inserted = `<w:ins w:id="2">${run('mới ')}</w:ins>`;
    assert.deepEqual(
      texts(
        paragraph(run('Một ') + deleted + inserted + run('ẩn', '<w:vanish/>') + run('hết')) +
          '<w:p/>' +
          paragraph(
            '<w:hyperlink><w:smartTag><w:r><w:t> không giữ </w:t></w:r></w:smartTag></w:hyperlink>',
          ),
      ),
      ['Một mới hết', 'không giữ'],
    );
  });

  it('has its special characters', () => {
    const pieces =
      '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/>' +
      '<w:sym w:font="Wingdings" w:char="F04A"/><w:drawing/><w:t>d</w:t>';
    assert.deepEqual(texts(paragraph(`<w:r>${pieces}</w:r>`)), ['a\tb\u2028c\u2011\u00ad☺\ufffcd']);
  });

  it('has tables cell by cell, and text boxes behind their paragraph', () => {
    const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;
    const box = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('hộp'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(
      texts(
        `<w:tbl><w:tr>${cell('một')}${cell('hai')}</w:tr></w:tbl>` +
          paragraph(`${run('trước ')}<w:r>${box}</w:r>${run('sau')}`),
      ),
      ['một', 'hai', 'trước sau', 'hộp'],
    );
  });

  it('goes on over a paragraph mark that was deleted', () => {
    const gone = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    assert.deepEqual(texts(paragraph(run('Một '), gone) + paragraph(run('hai'))), ['Một hai']);
  });

  it('leaves out contents and lists of references that Word or Zotero made', () => {
    const made =
      field(' TOC \\o "1-3" ', 'Mục lục') +
      field(' ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ', 'Lan.');
    assert.deepEqual(texts(paragraph(run('Một.') + made)), ['Một.']);
  });

  it('calls notes, which stand behind it in the order of their calls', () => {
    const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (id: number, words: string) =>
      `<w:footnote w:id="${id}">${paragraph(run(words))}</w:footnote>`;
    const file = docx(
      paragraph(
        run('a') + call('footnote', 3) + run('b') + call('endnote', 2) + call('footnote', 9),
      ) + paragraph(run('c') + call('footnote', 2) + call('footnote', 3)),
      {
        footnotes: note(2, 'hai') + note(3, 'ba') + note(4, 'thừa'),
        endnotes: note(2, 'cuối').replaceAll('footnote', 'endnote'),
      },
    );
    assert.deepEqual(
      paragraphs(file).map(({ text, label, notes }) => [text, label, notes]),
      [
        [
          'ab',
          null,
          [
            { at: 1, label: 'footnote 1' },
            { at: 2, label: 'endnote 1' },
          ],
        ],
        [
          'c',
          null,
          [
            { at: 1, label: 'footnote 2' },
            { at: 1, label: 'footnote 1' },
          ],
        ],
        ['ba', 'footnote 1', []],
        ['hai', 'footnote 2', []],
        ['cuối', 'endnote 1', []],
      ],
    );
  });

  describe('quotes in blocks', () => {
    const styles = (name: string) =>
      `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="${name}"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style>';
    const styled = (name: string) =>
      texts(paragraph(run('lời'), '<w:pStyle w:val="Own"/>'), { styles: styles(name) });

    it('by the name of a style, or of one it is based on', () => {
      for (const name of [
        'Quote',
        'Intense Quote',
        'Block Text',
        'Quotations',
        'Trích dẫn',
        'TRÍCH DẪN KHỐI',
      ]) {
        assert.deepEqual(styled(name), ['quotation: lời'], name);
      }
      for (const name of ['Trích yếu', 'Quote Reference', 'Body Text', 'Caption']) {
        assert.deepEqual(styled(name), ['lời'], name);
      }
    });

    it('by indentation on both sides further than the text has', () => {
      const indented = (words: string, left: number, right: number, more = '') =>
        paragraph(run(words), `${more}<w:ind w:left="${left}" w:right="${right}"/>`);
      const body = indented('văn bản', 720, 0).repeat(3);
      assert.deepEqual(
        texts(
          body +
            indented('trích', 1440, 720) +
            indented('thụt', 1440, 0) +
            indented('giữa', 1440, 720, '<w:jc w:val="center"/>'),
        ).slice(3),
        ['quotation: trích', 'thụt', 'giữa'],
      );
      assert.deepEqual(texts(indented('cả bài', 720, 720).repeat(2)), ['cả bài', 'cả bài']);
    });
  });

  describe('cites with fields', () => {
    const item = (data: object, more: object = {}) => ({ id: 12, itemData: data, ...more });
    const zotero = (...citationItems: object[]) =>
      ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems })} `;

    it('of Zotero, with keys, title and locator', () => {
      const code = zotero(
        item({ id: 'canhthuy', title: 'Kinh <i>nghiệm</i>' }, { locator: '5', label: 'paragraph' }),
        item(
          { 'citation-key': 'lan', note: 'tex: 1\nCitation Key: lan2020' },
          { locator: 'đoạn 6' },
        ),
        item({}, { suffix: ', đoạn 7' }),
      );
      assert.deepEqual(
        cited(docx(paragraph(run('Theo ') + field(code, '(Ban biên tập, 5)') + run('.')))),
        [
          [
            '(Ban biên tập, 5)',
            [
              ['canhthuy|12', 'Kinh nghiệm', 'paragraph 5'],
              ['lan|lan2020|12', null, 'đoạn 6'],
              ['12', null, 'đoạn 7'],
            ],
          ],
        ],
      );
    });

    it('of Mendeley, in fields and in content controls', () => {
      const json = JSON.stringify({ citationItems: [item({ id: 'lan', title: 'Nguồn' })] });
      const control = `<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${Buffer.from(json).toString('base64')}"/></w:sdtPr><w:sdtContent>${run('(Lan)')}</w:sdtContent></w:sdt>`;
      const expected = ['(Lan)', [['lan|12', 'Nguồn', null]]];
      assert.deepEqual(
        cited(docx(paragraph(field(`ADDIN CSL_CITATION ${json}`, '(Lan)') + control))),
        [expected, expected],
      );
    });

    it('of Word, whose sources are a part of their own', () => {
      const code = ' CITATION Lan20 \\p "5-6" \\l 1066 \\m Hoa21 ';
      const body = paragraph(
        `<w:sdt><w:sdtPr><w:citation/></w:sdtPr><w:sdtContent>${field(code, '(Lan, Hoa)')}</w:sdtContent></w:sdt>`,
      );
      const files = docxFiles(body);
      files['customXml/item1.xml'] = strToU8(
        '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">' +
          '<b:Source><b:Tag>Lan20</b:Tag><b:Title>Đường làng</b:Title></b:Source></b:Sources>',
      );
      files['word/_rels/document.xml.rels'] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
      );
      assert.deepEqual(cited(zipSync(files)), [
        [
          '(Lan, Hoa)',
          [
            ['Lan20', 'Đường làng', 'page 5-6'],
            ['Hoa21', null, null],
          ],
        ],
      ]);
    });

    it('nothing where the code is broken or another', () => {
      for (const code of [
        'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [',
        'CITATION',
        'REF a',
        'ADDIN CSL_CITATION {"citationItems": {"length": 9}}',
      ]) {
        assert.deepEqual(cited(docx(paragraph(field(code, 'x')))), [], code);
      }
    });
  });
});
