import assert from 'node:assert/strict';
import { docx, paragraph, run } from './docxFile';
import type { DocxParts } from './docxFile';
import { imported, shown } from './shown';

const read = (body: string, parts?: DocxParts) => imported('a.docx', docx(body, parts));

const text = async (body: string, parts?: DocxParts) => shown(await read(body, parts));

const style = (id: string, name: string, content = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

const level = (ilvl: number, format: string, words: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${words}"/></w:lvl>`;

const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

const num = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

const item = (words: string, numId: number, ilvl = 0) =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);

const codes = async (body: string, parts?: DocxParts) =>
  (await read(body, parts)).notes.map(({ code }) => code);

describe('import of Word documents', () => {
  it('keeps paragraphs without structure as plain text, their marks untouched', async () => {
    const article = await read(paragraph(run('Đạt *19,5* triệu_đồng')) + paragraph(run('# Hai')));
    assert.equal(article.format, 'text');
    assert.equal(article.text, 'Đạt *19,5* triệu_đồng\n\n# Hai');
  });

  it('joins the runs of a word and splits at breaks and tabs', async () => {
    const body = paragraph(
      `${run('xây ')}${run('dự')}${run('ng')}<w:r><w:tab/></w:r>${run('nông')}<w:r><w:br/></w:r>${run('thôn')}`,
    );
    assert.equal(await text(body), 'xây dựng\tnông\nthôn');
  });

  it('makes headings of styles, by name or outline, also where they are based on others', async () => {
    const styles =
      style('T', 'Title') +
      style('H', 'heading 1') +
      style('M', 'Mục', '<w:basedOn w:val="H"/>') +
      style('O', 'Riêng', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>');
    const set = (id: string, words: string) => paragraph(run(words), `<w:pStyle w:val="${id}"/>`);
    const article = await read(set('T', 'Nhan đề') + set('M', 'Phần') + set('O', 'Mục #'), {
      styles,
    });
    assert.equal(article.text, '# Nhan đề\n\n## Phần\n\n### Mục \\#');
    assert.equal(shown(article), 'Nhan đề\n\nPhần\n\nMục #');
  });

  it('numbers lists as Word shows them', async () => {
    const numbering =
      list(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2)', '<w:isLgl/>')) +
      num(1, 0) +
      num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [
      item('a', 1),
      item('b', 1, 1),
      item('c', 1, 1),
      item('d', 1),
      item('e', 1, 1),
      item('g', 2),
    ].join('');
    assert.equal(
      await text(body, { numbering }),
      'I. a\n\n1.1) b\n\n1.2) c\n\nII. d\n\n2.1) e\n\nI. g',
    );
  });

  it('numbers headings whose style has a list, and counts in Vietnamese words', async () => {
    const numbering =
      list(0, level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="D"/>')) +
      list(1, level(0, 'vietnameseCounting', '%1 là,')) +
      num(1, 0) +
      num(2, 1);
    const styles = style(
      'D',
      'heading 2',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    );
    const article = (words: string) => paragraph(run(words), '<w:pStyle w:val="D"/>');
    const body = article('Phạm vi') + article('Đối tượng') + item('x', 2) + item('y', 2);
    assert.equal(
      await text(body, { numbering, styles }),
      'Điều 1. Phạm vi\n\nĐiều 2. Đối tượng\n\nmột là, x\n\nhai là, y',
    );
  });

  it('gives the accepted text of tracked changes', async () => {
    const deleted = (words: string) => `<w:del><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
    const body =
      paragraph(run('tăng ') + deleted('3') + `<w:ins>${run('4')}</w:ins>` + run(' lần')) +
      paragraph(run('nối '), '<w:rPr><w:del/></w:rPr>') +
      paragraph(run('liền'));
    assert.equal(await text(body), 'tăng 4 lần\n\nnối liền');
    assert.deepEqual(await codes(body), ['deletions-left-out']);
  });

  it('shows results of fields and not their codes, also over paragraphs', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
    const body =
      paragraph(field('begin') + code(' TOC \\o ') + field('separate') + run('Phần một 3')) +
      paragraph(run('Phần hai 4') + field('end')) +
      paragraph(
        run('trang ') +
          field('begin') +
          code('REF x') +
          field('separate') +
          run('5') +
          field('end'),
      );
    assert.equal(await text(body), 'trang 5');
  });

  it('leaves hidden text out and says so', async () => {
    const styles = style('A', 'An', '<w:rPr><w:vanish/></w:rPr>');
    const body =
      paragraph(run('thấy ') + run('ẩn ', '<w:vanish/>') + run('rõ')) +
      paragraph(run('giấu'), '<w:pStyle w:val="A"/>');
    assert.equal(await text(body, { styles }), 'thấy rõ');
    assert.deepEqual(await codes(body, { styles }), ['hidden-text-left-out']);
  });

  it('puts notes at the end and no mark into the sentence', async () => {
    const footnotes =
      '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>' +
      `<w:footnote w:id="2">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' Theo báo cáo.'))}</w:footnote>`;
    const body = paragraph(
      run('Đạt 95%') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(' kế hoạch.'),
    );
    const article = await read(body, { footnotes });
    assert.equal(article.text, 'Đạt 95% kế hoạch.\n\n---\n\n(1) Theo báo cáo.');
    assert.deepEqual(article.notes, [{ code: 'footnotes-at-end', detail: '1' }]);
  });

  it('reads a text box once, after its paragraph', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
    const body = paragraph(
      run('trước ') +
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('trong hộp')}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box('trong hộp')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
        run('sau'),
    );
    assert.equal(await text(body), 'trước sau\n\ntrong hộp');
  });

  it('writes a table with lines as rows and one without as its cells', async () => {
    const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;
    const rows = `<w:tr>${cell('Năm')}${cell('Thu | chi')}</w:tr><w:tr>${cell('2010')}${cell('6,5')}</w:tr>`;
    const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
    const article = await read(`<w:tbl>${borders}${rows}</w:tbl>`);
    assert.equal(article.text, '| Năm | Thu \\| chi |\n| --- | --- |\n| 2010 | 6,5 |');
    assert.equal(await text(`<w:tbl>${rows}</w:tbl>`), 'Năm\n\nThu | chi\n\n2010\n\n6,5');
  });

  it('joins an initial to its word', async () => {
    const body =
      paragraph(run('T'), '<w:framePr w:dropCap="drop"/>') + paragraph(run('rong năm qua'));
    assert.equal(await text(body), 'Trong năm qua');
  });

  it('keeps ruby bases, symbols and special hyphens', async () => {
    const body = paragraph(
      '<w:r><w:ruby><w:rt><w:r><w:t>Hán</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>' +
        '<w:r><w:t>tự</w:t><w:noBreakHyphen/><w:t>x</w:t><w:softHyphen/><w:t>y</w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
    );
    assert.equal(await text(body), '漢tự\u2011xy🡪');
  });

  it('warns of the fonts of old encodings', async () => {
    const article = await read(paragraph(run('NghÞ quyÕt', '<w:rFonts w:ascii=".VnTime"/>')));
    assert.deepEqual(article.notes, [{ code: 'legacy-font', detail: '.VnTime' }]);
  });

  it('takes title and author over only where the text shows them', async () => {
    const core = '<dc:title>Báo cáo tổng kết</dc:title><dc:creator>Nguyễn Văn A</dc:creator>';
    const body = paragraph(run('BÁO CÁO TỔNG KẾT')) + paragraph(run('Xã đạt chuẩn.'));
    const article = await read(body, { core });
    assert.deepEqual(article.csl, { type: 'document', title: 'Báo cáo tổng kết' });
    assert.equal((await read(paragraph(run('Khác')), { core })).csl, null);
  });

  it('sets a bold line off as a heading without a style', async () => {
    const article = await read(
      paragraph(run('Kết quả đạt được', '<w:b/>')) + paragraph(run('Xã *đạt*.')),
    );
    assert.equal(article.text, '**Kết quả đạt được**\n\nXã \\*đạt\\*.');
  });
});
