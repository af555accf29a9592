import assert from 'node:assert/strict';
import { imported, shown } from './shown';

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const read = (body: string, head?: string) => imported('a.html', page(body, head));
const text = async (body: string) => shown(await read(body));

const long = (words: string) =>
  `<p>${words}, với nhiều dấu phẩy, nhiều chữ, và đủ dài, để được coi là một đoạn của bài viết, không phải là phần khác của trang.</p>`;

describe('import of web pages', () => {
  it('collapses blanks as a browser does, but keeps no-break spaces and breaks', async () => {
    assert.equal(
      await text('<p> xây \n dựng<b> nông</b> thôn<br>mới&nbsp;\u00a0đẹp <i></i> </p><p>hai</p>'),
      'xây dựng nông thôn\nmới\u00a0\u00a0đẹp\n\nhai',
    );
  });

  it('neither joins the words of blocks nor splits those of runs', async () => {
    assert.equal(await text('<div>a<div>b</div>c<span>d</span><em>e</em></div>'), 'a\n\nb\n\ncde');
    assert.equal(await text('<p>trước<img src=x>sau <wbr>li<wbr>ền</p>'), 'trước sau liền');
  });

  it('numbers lists as browsers do', async () => {
    assert.equal(
      await text('<ol type=a start=3><li>x<li value=27>y</ol><ol reversed><li>p<li>q</ol>'),
      'c. x\n\naa. y\n\n2. p\n\n1. q',
    );
  });

  it('keeps marks of Markdown as words', async () => {
    const words = '# 1 *hai* _ba_ `bốn` [năm](x) &amp;amp; &lt;b&gt; \\* | ~~sáu~~';
    const article = await read(`<h2>Mục</h2><p>${words}</p>`);
    assert.equal(article.format, 'markdown');
    assert.equal(shown(article), 'Mục\n\n# 1 *hai* _ba_ `bốn` [năm](x) &amp; <b> \\* | ~~sáu~~');
  });

  it('leaves out what a browser does not show, and says so', async () => {
    const article = await read(
      '<p>thấy<span style="display:none"> ẩn</span><span hidden> giấu</span></p><script>x</script>' +
        '<p><ruby>漢<rp>(</rp><rt>Hán</rt></ruby> <del>bỏ</del><ins>thêm</ins></p><noscript>y</noscript>',
    );
    assert.equal(shown(article), 'thấy\n\n漢 thêm');
    assert.deepEqual(
      article.notes.map(({ code, detail }) => `${code} ${detail}`),
      ['hidden-text-left-out 2', 'annotations-left-out 2', 'deletions-left-out 1'],
    );
  });

  it('sets the marks that browsers set round quotations', async () => {
    assert.equal(await text('<p><q>một <q>hai</q></q></p>'), '“một ‘hai’”');
  });

  it('leaves marks of notes out of sentences, but no power', async () => {
    assert.equal(
      await text('<p>Đạt 95%<sup><a href="#n1">[1]</a></sup> trên 3 m<sup>2</sup>.</p>'),
      'Đạt 95% trên 3 m2.',
    );
  });

  it('writes tables of data as rows, tables of layout as their cells', async () => {
    const article = await read('<table><tr><th>Năm<th>Số<tr><td colspan=2>6|5</table>');
    assert.equal(article.text, '| Năm | Số |\n| --- | --- |\n| 6\\|5 |  |');
    assert.equal(await text('<table><tr><td>a<td><p>b<p>c</table>'), 'a\n\nb\n\nc');
  });

  it('finds the article among the furniture, and loses no paragraph of it', async () => {
    const article = await read(
      '<header><a href=/>Trang chủ</a></header><nav><a href=/a>Chính trị</a></nav>' +
        '<div><h1>Nông thôn mới</h1><div class=sapo>Sau năm năm, xã <b>đạt</b> chuẩn.</div><div class=body>' +
        `${long('Một là')}<p>Ngắn.</p><ul><li>điện</ul>${long('Hai là')}` +
        '<div class="tin-lien-quan"><a href=/b>Tin khác</a></div>' +
        `${long('Ba là')}</div></div><aside>Quảng cáo</aside><footer>Bản quyền</footer>`,
    );
    const words = shown(article);
    const order = [
      'Nông thôn mới',
      'Sau năm năm, xã đạt chuẩn.',
      'Một là',
      'Ngắn.',
      '- điện',
      'Hai là',
      'Ba là',
    ];
    const places = order.map((part) => words.indexOf(part));
    assert.ok(!places.includes(-1), words);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    for (const other of ['Trang chủ', 'Chính trị', 'Tin khác', 'Quảng cáo', 'Bản quyền']) {
      assert.ok(!words.includes(other), other);
    }
    assert.ok(article.notes.some(({ code }) => code === 'page-parts-left-out'));
  });

  it('takes a short or a huge page whole, but for its furniture', async () => {
    const article = await read('<nav>Trang chủ</nav><form><p>Một dòng.</p></form>');
    assert.equal(article.text, 'Một dòng.');
    assert.deepEqual(article.notes, [{ code: 'page-parts-left-out', detail: '2' }]);
    const huge = await read(`<nav>Trang chủ</nav>${'<p>Dòng.</p>'.repeat(31_000)}`);
    assert.equal(huge.text.split('\n\n').length, 31_000);
    assert.deepEqual(huge.notes, [{ code: 'not-the-readable-part', detail: '' }]);
  });

  it('reads what the page says of itself', async () => {
    const head =
      '<title>Xã X về đích | Báo Y</title><meta property="og:site_name" content="Báo Y">' +
      '<meta property="og:title" content="Xã X về đích"><meta name=author content="Nguyễn Văn A">' +
      '<meta property="article:published_time" content="2024-05-17T08:00:00+07:00">' +
      '<link rel=canonical href="https://y.vn/x">';
    assert.deepEqual((await read('<p>Xã X.</p>', head)).csl, {
      type: 'webpage',
      title: 'Xã X về đích',
      author: [{ literal: 'Nguyễn Văn A' }],
      issued: { 'date-parts': [[2024, 5, 17]] },
      'container-title': 'Báo Y',
      URL: 'https://y.vn/x',
    });
  });

  it('reads JSON-LD, and takes neither accounts nor scripts for authors', async () => {
    const thing = {
      '@type': 'NewsArticle',
      headline: 'Tin',
      author: [{ name: 'Lê B' }],
      datePublished: '2023-13-01',
      publisher: { name: 'Báo Z' },
    };
    const head =
      `<script type="application/ld+json">${JSON.stringify({ '@graph': [thing] })}</script>` +
      '<meta name=author content=admin><link rel=canonical href="javascript:x">';
    assert.deepEqual((await read('<p>Tin.</p>', head)).csl, {
      type: 'article-newspaper',
      title: 'Tin',
      author: [{ literal: 'Lê B' }],
      'container-title': 'Báo Z',
    });
  });

  it('reads the encoding a page declares, and refuses bytes that are not in it', async () => {
    const bytes = (charset: string, words: number[]) =>
      new Uint8Array([...new TextEncoder().encode(`<html><meta charset=${charset}><p>`), ...words]);
    // "đà" in Windows-1258: base letter and combining mark.
    assert.equal(shown(await imported('a.htm', bytes('windows-1258', [0xf0, 0x61, 0xcc]))), 'đà');
    await assert.rejects(imported('a.htm', bytes('utf-8', [0xf0, 0x61])), {
      code: 'unknown-encoding',
    });
    await assert.rejects(imported('a.htm', bytes('x-none', [0x61])), { code: 'unknown-encoding' });
  });
});
