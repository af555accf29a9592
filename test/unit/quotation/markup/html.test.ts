import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import { htmlReader } from '../../../../src/core/quotation/markup/html';
import { OBJECT } from '../../../../src/core/quotation/report/shownText';
import { runs } from '../../../support/reportCases';
import { cutInto, itReadsAnyText, prosesOf } from './markupProperties';
import { attribution, itReads, note, quotation, text } from './proseRows';

describe('HTML reports', () => {
  itReads(htmlReader, [
    [
      'paragraphs',
      '<h1>A</h1>\n<p>“b <b>c</b>\n d”</p><p>e\n<ul><li>g<li>h</ul>\ni',
      [text('A'), text('“b c\n d”'), text('e'), text('g'), text('h'), text('i')],
    ],
    ['cells', '<table><tr><td>a<td>b</table>', [text('a'), text('b')]],
    [
      'a page',
      '<!DOCTYPE html>\n<html><head><title>“a”</title><style>b</style></head>\n<body><main>c</main></body></html>',
      [text('c')],
    ],
    [
      'entities',
      '<p>&ldquo;&eacute;&#7871;&#x1F600;&rdquo; &amp;amp; &x; R&D</p>',
      [text('“éế😀” &amp; &x; R&D')],
    ],
    [
      'quotations in the text',
      '<p>a <q>b <q>c</q> d</q> e</q></p><p><q>g',
      [text('a “b ‘c’ d” e'), text('“g')],
    ],
    ['titles of works', '<p>Theo <cite>Nghị quyết</cite> a</p>', [text('Theo Nghị quyết a')]],
    ['line breaks', '<p>a<br>\n b<br/>c</p>', [text('a\nb\nc')]],
    [
      'what is no text',
      '<p>a <code>“b”</code> <img alt="“c”"> <kbd>d</kbd><!-- “e” -->g</p><pre>“h”</pre><script>"<p>i</p>"</script><textarea>“k”</textarea><template><p>l</p></template><style>m</style>',
      [text(`a ${OBJECT} ${OBJECT} ${OBJECT}g`)],
    ],
    [
      'block quotations',
      '<blockquote cite="x">\n  <p>a <i>b</i></p>\n  <p>c</p>\n  <blockquote>d</blockquote>\n</blockquote>\n<p>e</p>',
      [quotation('a b\n\nc\n\nd'), text('e')],
    ],
    [
      'whose they are',
      '<figure>\n<blockquote><p>a</p></blockquote>\n<figcaption>(<cite>B</cite>, đoạn 5)</figcaption>\n</figure>',
      [quotation('a'), attribution('(B, đoạn 5)')],
    ],
    [
      'whose they are, said before',
      '<figure><figcaption>B</figcaption><blockquote>a</blockquote></figure>',
      [quotation('a'), attribution('B')],
    ],
    [
      'whose they are, said within',
      '<blockquote>a<footer>B</footer></blockquote><blockquote><p>c</p><cite>D</cite></blockquote>',
      [quotation('a'), attribution('B'), quotation('c'), attribution('D')],
    ],
    [
      'captions of other figures',
      '<figure><img src=a><figcaption>“b”</figcaption></figure>',
      [text(OBJECT), text('“b”')],
    ],
    [
      'notes',
      '<p>“a”<sup><a href="#fn1">1</a></sup> <a href="#b">c</a></p>\n<ol>\n<li id="fn1">\n<p>d <a href="#fnref1">↩</a></p><ul><li>e</ul>\n<li id=fn2>g</ol>\n<p>h',
      [text('“a” c', { notes: ['fn1'] }), note('fn1', 'd\n\ne'), note('fn2', 'g'), text('h')],
    ],
    [
      'notes by their roles',
      '<p>a<a role="doc-noteref" href="#x">*</a><aside id="x" role="doc-footnote">b</aside>',
      [text('a', { notes: ['x'] }), note('x', 'b')],
    ],
    [
      'templates',
      '<p v-if="a > 1 && b">{{ c }} “d” {{{e}}} {g} {{#if}}</p>',
      [text(`${OBJECT} “d” ${OBJECT} {g} ${OBJECT}`)],
    ],
    ['what is not ended', '<p>a < b <c d="', [text('a < b')]],
    [
      'tags and what only looks like one',
      '<p>a</>b</ >c</1>d<1>e< f> </',
      [text('abcd<1>e< f> </')],
    ],
    [
      'no comments and declarations, however they end',
      '<!---->a<!-->b<!--->c<!-- d > --!>e<!DOCTYPE f>g<?h?>i<![CDATA[j>k]]>l<!-- m',
      [text('abcegil')],
    ],
    [
      'values in quotation marks',
      `<p title='a>b' x=c"d>e</p><p x = "g>" y>h<p z=''>i<p y='>j`,
      [text('e'), text('h'), text('i')],
    ],
    [
      'references that are none',
      '&lt &nosuch; &#; &#xg; & &#65;&#x42;',
      [text('&lt &nosuch; &#; &#xg; & AB')],
    ],
    [
      'blanks within a paragraph',
      '<p> a <b> b </b> c\n</p> <p> &amp; d',
      [text('a  b  c'), text('& d')],
    ],
    ['quotations that a paragraph ends', '<q>a<p>b</q>c</q> <q>d', [text('“a'), text('bc “d')]],
    [
      'listings and drawings',
      '<p>a<pre>b</pre>c<svg/>d<svg><text>e</text></svg>g<math>h</math>i<iframe>j</iframe>k<video></video><title>l</title>m',
      [text('a'), text(`c${OBJECT}d${OBJECT}g${OBJECT}i`), text(`${OBJECT}k${OBJECT}`), text('m')],
    ],
    [
      'listings in a quotation',
      '<blockquote>a<pre>“b”</pre>c</blockquote>',
      [quotation(`a\n\n${OBJECT}\n\nc`)],
    ],
    [
      'code that its paragraph ends',
      '<code>a <b>c</b></code>d <kbd>e<p>g</kbd>h',
      [text(`${OBJECT}d ${OBJECT}`), text('gh')],
    ],
    [
      'quotations in quotations',
      '<blockquote>a<blockquote>b</blockquote>c</blockquote>d',
      [quotation('a\n\nb\n\nc'), text('d')],
    ],
    [
      'the source before other text of a figure',
      '<figure><blockquote>a</blockquote><p>b</p><figcaption>C</figcaption></figure>d',
      [quotation('a'), attribution('C'), text('b'), text('d')],
    ],
    [
      'no source without a quotation',
      '<figcaption>a</figcaption><footer>b</footer><figure><figure>c</figure><figcaption>d</figcaption></figure><blockquote><footer>e</footer></blockquote>',
      [text('a'), text('b'), text('c'), text('d'), text('e')],
    ],
    [
      'titles that are cited in a quotation',
      '<blockquote>a <cite>B</cite></blockquote><blockquote><p>c</p><cite>D</cite> e</blockquote><blockquote><cite>G</cite><p>h</p></blockquote>',
      [quotation('a \nB'), quotation('c\n\nD e'), quotation('G\n\nh')],
    ],
    [
      'a source with marks in it',
      '<blockquote><p>a</p>\n<cite>— <a href="b">C</a>, <i>D</i></cite >\n</blockquote>',
      [quotation('a'), attribution('— C, D')],
    ],
    [
      'notes as different programs write them',
      '<p id="fn:1">a<div id="ftn2">b</div><aside id="_ftn3">c</aside><li id="chu-thich-5">d</li><p ID="note_6">e<p role="doc-endnote" id="x">g<p>h',
      [
        note('fn:1', 'a'),
        note('ftn2', 'b'),
        note('_ftn3', 'c'),
        note('chu-thich-5', 'd'),
        note('note_6', 'e'),
        note('x', 'g'),
        text('h'),
      ],
    ],
    [
      'what has the name of a note and is none',
      '<p id="fnref1">a<p id="notes">b<p>c<a id="fn1">d</a><sup id="fn2">e</sup><p role="doc-footnote">g<p id="fn">h',
      [text('a'), text('b'), text('cde'), text('g'), text('h')],
    ],
    [
      'the calls of notes',
      '<p>a<sup><a href="#b">1</a></sup><a href="#c">d</a><a href="#">e</a><a href="g#fn1">h</a><a HREF="#fn2" href="#i">2</a><a class="x footnote-ref" href="#j">3</a><a class=noteref href=#k>4</a>',
      [text('adeh', { notes: ['b', 'fn2', 'j', 'k'] })],
    ],
    [
      'no links back from notes',
      '<p>a<a href="#fnref1">b</a><a role="doc-backlink" href="#c">d</a><a class="footnote-back" href="#e">g</a><sup>2</sup></sup><a href="#h">i</a>',
      [text('a2i')],
    ],
    [
      'notes with lists in them',
      '<ul><li id=fn1>a<menu><li>b</menu>c<dl><dt>d</dl>e</ul>g<li id="fn2">h<ol><li>i</ol><li>j',
      [note('fn1', 'a\n\nb\n\nc\n\nd\n\ne'), text('g'), note('fn2', 'h\n\ni'), text('j')],
    ],
    [
      'notes in a list of terms',
      '<dl><dt>1<dd id="fn1">a<dt>2<dd id="fn2">b</dl>c',
      [text('1'), note('fn1', 'a'), text('2'), note('fn2', 'b'), text('c')],
    ],
    [
      'notes that hold elements of their own name',
      '<div id="fn1">a<p>b</p><div>c</div>d</div>e',
      [note('fn1', 'a\n\nb\n\nc\n\nd'), text('e')],
    ],
    ['tags in capitals', '<P>a</P><BLOCKQUOTE>b</BLOCKQUOTE>', [text('a'), quotation('b')]],
  ]);

  it('leads back to what is written', () => {
    const report = '<p>“&eacute;<b>a</b>”</p>';
    const [prose] = prosesOf(htmlReader, report);
    const range = prose?.shown.toWritten({ start: 1, end: 3 });
    assert.equal(report.slice(range?.start, range?.end), '&eacute;<b>a');
  });

  it('cuts at line ends between blocks, and never within what belongs together', () => {
    const pieces = [
      '\n',
      '<p>a\nb</p>\n\n',
      '<p>c</p> <p>d</p>\n \n',
      '<blockquote>\n<p>e</p>\n\n</blockquote>\n',
      '<figure>\n<p>g</p>\n</figure>\n',
      '<div>\n',
      '<!-- h\n\n-->\n',
      '<li id="fn1">\n<p>i</p>\n<li>\n',
      '<p>j <q>k\n\n</q></p>\n',
      '<script>\n\nl</script>\n',
      '<p><code>m\n\n</code></p>\n',
      'n\no\n<p>\n',
    ];
    assert.deepEqual(cutInto(htmlReader, pieces.join('')), pieces);
  });

  const inline = fc.constantFrom(
    'a',
    'Đảng',
    ' ',
    '\n',
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<q>b</q>',
    '<br>',
    '&amp;',
    '&eacute;',
    '<code>x</code>',
    '<!-- <p> -->',
    '<b title="a > b">',
    '<',
    '>',
    '"',
    '“',
    '</span>',
    '<!x>',
    '</ x>',
  );
  const paragraph = fc.array(inline, { maxLength: 9 }).map((parts) => parts.join(''));
  const element = fc
    .tuple(
      fc.constantFrom('p', 'div', 'li', 'h2', 'blockquote', 'section'),
      paragraph,
      fc.boolean(),
    )
    .map(([name, content, isEnded]) => `<${name}>${content}${isEnded ? `</${name}>` : ''}\n`);

  it('is read as the words a browser shows', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(element, paragraph), { maxLength: 6 }), (parts) => {
        // Whatever ends with the text ends alike only where it is ended.
        const page = `${parts.join('')} <p>.`;
        const read = prosesOf(htmlReader, page).map(({ shown }) => shown.text);
        assert.equal(words(read.join('')), words(shownBy(parseFragment(page))));
      }),
      runs(2000),
    );
  });

  itReadsAnyText(
    htmlReader,
    [
      '<p>',
      '</p>',
      '<blockquote>',
      '</blockquote>',
      '<q>',
      '</q>',
      '<cite>',
      '</cite>',
      '<figure>',
      '</figure>',
      '<figcaption>',
      '<footer>',
      '<script>',
      '</script>',
      '<code>',
      '</code>',
      '<pre>',
      '<a href="#fn1">',
      '</a>',
      '<sup>',
      '<li id="fn1">',
      '<li>',
      '<ol>',
      '</ol>',
      '<div>',
      '</div>',
      '<br>',
      '<!--',
      '-->',
      '&eacute;',
      '&',
      '{{',
      '}}',
      '<',
      '>',
      '"',
      '=',
      '<svg>',
      '</svg>',
    ],
    '<div>\n<p>“a&eacute;”<sup><a href="#fn1">1</a></sup>\n<figure>\n<blockquote>\n<p>b <q>c</q></p>\n</blockquote>\n<figcaption>d</figcaption>\n</figure>\n<script>"e"</script>\n<ol><li id="fn1">g</ol>\n</div>\n',
  );
});

/** Blanks say nothing here: where elements begin and end there are none to see. */
function words(shown: string): string {
  return shown.replace(/\s+/gu, '');
}

function shownBy(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'code') return OBJECT;
  if (!('childNodes' in node)) return '';
  const content = node.childNodes.map(shownBy).join('');
  return node.nodeName === 'q' ? `“${content}”` : content;
}
