import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import { htmlReader } from '../../../../src/core/quotation/markup/html';
import { OBJECT } from '../../../../src/core/quotation/report/shownText';
import { runs } from '../../../support/reportCases';
import { itReadsAnyText, prosesOf } from './markupProperties';
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
    ['tags in capitals', '<P>a</P><BLOCKQUOTE>b</BLOCKQUOTE>', [text('a'), quotation('b')]],
  ]);

  it('leads back to what is written', () => {
    const report = '<p>“&eacute;<b>a</b>”</p>';
    const [prose] = prosesOf(htmlReader, report);
    const range = prose?.shown.toWritten({ start: 1, end: 3 });
    assert.equal(report.slice(range?.start, range?.end), '&eacute;<b>a');
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
