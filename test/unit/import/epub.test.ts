import assert from 'node:assert/strict';
import { epub, page } from './epubFile';
import { imported, shown } from './shown';

describe('import of books', () => {
  it('reads the parts in order, without the table of contents', async () => {
    const article = await imported(
      'a.epub',
      epub(
        [page('<nav>Mục lục</nav>'), page('<h1>Một</h1><p>a&nbsp;b</p>'), page('<h1>Hai</h1>')],
        {
          properties: { 0: 'nav' },
        },
      ),
    );
    assert.equal(article.text, '## Một\n\na\u00a0b\n\n## Hai');
    assert.deepEqual(article.notes, [{ code: 'contents-left-out', detail: '1' }]);
  });

  it('knows where the printed pages begin', async () => {
    const article = await imported(
      'a.epub',
      epub([
        page(
          '<span epub:type="pagebreak" title="7"/><p>bảy</p><p>bảy<a epub:type="pagebreak" id="p8"/>tám</p><p>tám</p><p><b role="doc-pagebreak" aria-label="9"/>chín</p>',
        ),
      ]),
    );
    assert.equal(article.text, 'bảy\n\nbảytám\n\ntám\n\nchín');
    assert.deepEqual(
      article.pages.map(
        ({ label, start }) => `${label} ${article.text.slice(start).split('\n')[0]}`,
      ),
      ['7 bảy', '8 tám', '9 chín'],
    );
  });

  it('puts notes at the end', async () => {
    const article = await imported(
      'a.epub',
      epub([
        page(
          '<p>Đạt<a epub:type="noteref" href="#n">1</a> chuẩn.</p><aside epub:type="footnote" id="n"><p>1. Theo báo cáo.</p></aside><p>Hết.</p>',
        ),
      ]),
    );
    assert.equal(shown(article), 'Đạt chuẩn.\n\nHết.\n\n---\n\n(1) Theo báo cáo.');
  });

  it('reads a page that is no XML as browsers do', async () => {
    const parts = ['<p>a<br>b<p>c&lt;', '<title/><p>d<script src="x"/><a id="1"/><br/>e'];
    assert.equal(shown(await imported('a.epub', epub(parts))), 'a\nb\n\nc<\n\nd\ne');
  });

  it('expands no entity of the file', async () => {
    const bomb =
      '<!DOCTYPE html [<!ENTITY a "nổ"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
    const article = await imported('a.epub', epub([page('<p>x &c; y</p>', bomb)]));
    assert.equal(article.text, 'x &c; y');
  });

  it('reads what the book says of itself', async () => {
    const metadata =
      '<dc:title>Nông thôn mới</dc:title><dc:creator id="a">Nguyễn A</dc:creator><dc:creator opf:role="trl">Lê B</dc:creator>' +
      '<dc:creator id="c">Trần C</dc:creator><meta refines="#c" property="role">edt</meta>' +
      '<dc:publisher>NXB X</dc:publisher><dc:date>2021-03</dc:date><dc:language>vi</dc:language>' +
      '<dc:identifier>urn:isbn:9786045712345</dc:identifier>';
    assert.deepEqual((await imported('a.epub', epub([page('<p>x</p>')], { metadata }))).csl, {
      type: 'book',
      title: 'Nông thôn mới',
      author: [{ literal: 'Nguyễn A' }],
      editor: [{ literal: 'Trần C' }],
      translator: [{ literal: 'Lê B' }],
      publisher: 'NXB X',
      issued: { 'date-parts': [[2021, 3]] },
      ISBN: '9786045712345',
      language: 'vi',
    });
  });

  it('refuses a locked book, but not one that locks its fonts', async () => {
    const locked = (algorithm: string) => ({
      more: {
        'META-INF/encryption.xml': `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
      },
    });
    const book = (algorithm: string) =>
      imported('a.epub', epub([page('<p>x</p>')], locked(algorithm)));
    await assert.rejects(book('http://www.w3.org/2001/04/xmlenc#aes128-cbc'), {
      code: 'encrypted',
    });
    assert.equal((await book('http://www.idpf.org/2008/embedding')).text, 'x');
  });
});
