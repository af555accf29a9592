import assert from 'node:assert/strict';
import { markdownReader } from '../../../../src/core/quotation/markup/markdown';
import { OBJECT } from '../../../../src/core/quotation/report/shownText';
import { itReadsAnyText, prosesOf } from './markupProperties';
import { attribution, itReads, note, quotation, text } from './proseRows';

describe('Markdown reports', () => {
  describe('running text', () => {
    itReads(markdownReader, [
      ['keeps quotation marks', 'Nói “a” "b" «c» ‘d’ „e“.\n', [text('Nói “a” "b" «c» ‘d’ „e“.')]],
      ['drops emphasis', '*a* **b** ***c*** _d_ __e__ ~~g~~ x*y*z', [text('a b c d e g xyz')]],
      [
        'keeps marks that pair with none',
        '2 * 3 * 4, snake_case_x, **a',
        [text('2 * 3 * 4, snake_case_x, **a')],
      ],
      [
        'emphasis round part of a quotation',
        '“ý *chí* và **hành động**”',
        [text('“ý chí và hành động”')],
      ],
      [
        'the text of links',
        '“[các *chi* bộ](https://a.vn/x_(y) "t") đã” [b][c] [d][]',
        [text('“các chi bộ đã” b d')],
      ],
      [
        'brackets that are no links',
        'đã […] và [sic][…] [Đảng ủy] [a] (b)',
        [text('đã […] và [sic][…] [Đảng ủy] [a] (b)')],
      ],
      [
        'a link within brackets',
        '[xem [a](b)] và [a [b](c) d](e)',
        [text('[xem a] và [a b d](e)')],
      ],
      ['pictures', 'a ![“b” [c]](d.png "e"){width=5} f', [text(`a ${OBJECT} f`)]],
      [
        'addresses',
        'https://a.vn/b_c_d(e). (http://x.y/z), www.a.vn; <a@b.vn> <https://c.d> “http://e.g”',
        [text('https://a.vn/b_c_d(e). (http://x.y/z), www.a.vn; a@b.vn https://c.d “http://e.g”')],
      ],
      ['e-mail addresses are not citations', 'Gửi an.b@xa.vn nhé', [text('Gửi an.b@xa.vn nhé')]],
      ['code', 'a `“b”` ``c ` d`` e ` ``f', [text(`a ${OBJECT} ${OBJECT} e \` \`\`f`)]],
      [
        'formulas',
        'a $“x”_1$ b $$y$$, 5$ và 6$, $5 và $6',
        [text(`a ${OBJECT} b ${OBJECT}, 5$ và 6$, $5 và $6`)],
      ],
      [
        'tags and comments',
        'a<b class="“x”">c</b> <!-- “d” --> <q>e <q>f</q></q> <cite>g</cite><br>\nh <i',
        [text('ac  “e ‘f’” g\nh <i')],
      ],
      [
        'code in tags',
        'a <code>“b”</code> <img alt="“c”"> <script>"d"</script>e',
        [text(`a ${OBJECT} ${OBJECT} e`)],
      ],
      [
        'entities and escapes',
        '&ldquo;&eacute;&#7871;&rdquo; &amp;amp; &x; \\*a\\* \\“ a\\\nb',
        [text('“éế” &amp; &x; *a* \\“ a\nb')],
      ],
      ['line ends', 'a  \n  b\r\nc\nd', [text('a\nb\nc\nd')]],
      ['shortcodes', '{{< figure "a" >}}\n\nb {{% c %}}d', [text('b d')]],
      ['spans', 'a [“b”]{.mark lang=vi} c', [text('a “b” c')]],
    ]);
  });

  describe('blocks', () => {
    itReads(markdownReader, [
      [
        'headings',
        '# *A* {#a .b}\n## B ##\nc\n===\nd\ne\n---\n#g',
        [text('A'), text('B'), text('c'), text('d\ne'), text('#g')],
      ],
      ['front matter', '---\ntitle: “a”\n\nb: c\n---\nd', [text('d')]],
      ['TOML', '+++\ntitle = "a"\n+++\n\nb', [text('b')]],
      ['a rule is no front matter', '---\n\na\n\n---\n\nb', [text('a'), text('b')]],
      [
        'lists',
        '- a\n  “b\n  c”\n- d\n\n  e\n  1. g\n\n     h\n* i\n2) k',
        [text('a\n“b\nc”'), text('d'), text('e'), text('g'), text('h'), text('i'), text('k')],
      ],
      [
        'an ordered item within a paragraph',
        'năm\n2015. và\n1. a',
        [text('năm\n2015. và'), text('a')],
      ],
      ['tasks', '- [ ] a\n- [x] b', [text('a'), text('b')]],
      [
        'tables',
        'x\n\n| A | **B** |\n|:--|--:|\n| “c | d” \\| e |\ng',
        [text('x'), text('A'), text('B'), text('“c'), text('d” | e'), text('g')],
      ],
      ['no code', 'a\n\n```js\n“b”\n\n> c\n```\n\n    “d”\n\n~~~\n“e”', [text('a')]],
      ['code in an item', '- a\n\n      “b”\n\n  c', [text('a'), text('c')]],
      ['no formulas', '$$\n“a”\n= b\n$$\n\nc', [text('c')]],
      ['no comments', '<!-- “a”\n\n“b” -->\n\nc', [text('c')]],
      [
        'HTML',
        '<div>\n“a&eacute;”\n</div>\n\n<script>\n"b"\n\n"c"</script>\n\n<blockquote><p>d</p>\n<footer>e</footer></blockquote>',
        [text('“aé”'), quotation('d'), attribution('e')],
      ],
      ['definitions of links', '[a]: http://b.vn "“c”"\n[d]: <e g>\n\nh', [text('h')]],
    ]);
  });

  describe('block quotations', () => {
    itReads(markdownReader, [
      ['with lines that go on', '> a *b*\nc\n> d\n\ne', [quotation('a b\nc\nd'), text('e')]],
      ['of several paragraphs', '> a\n>\n> - b\n> - c\n>\n> ## d', [quotation('a\n\nb\n\nc\n\nd')]],
      ['within one another', '> a\n> > b\n>> c\n>\n> d', [quotation('a\n\nb\nc\n\nd')]],
      ['in an item', '- a\n  > b\n  > c\n- d', [text('a'), quotation('b\nc'), text('d')]],
      ['with code', '> a\n> ```\n> b\n> ```\n> c', [quotation(`a\n\n${OBJECT}\n\nc`)]],
      [
        'ended by what is no text',
        '> a\n- b\n> c\n# d\n> ```\ne',
        [quotation('a'), text('b'), quotation('c'), text('d'), quotation(OBJECT), text('e')],
      ],
      ['two of them', '> a\n\n> b', [quotation('a'), quotation('b')]],
      [
        'callouts are none',
        '> [!NOTE]\n> “a”\n>\n> b\n> > c',
        [text('“a”'), text('b'), quotation('c')],
      ],
      [
        'callouts that are',
        '> [!quote] Ban biên tập\n> a',
        [quotation('a'), attribution('Ban biên tập')],
      ],
      [
        'of HTML over empty lines',
        '<blockquote>\n\na **b**\n\nc\n\n</blockquote>\n\nd',
        [quotation('a b\n\nc'), text('d')],
      ],
      ['fenced', '::: quote\na\n\nb\n:::\n\n::: tip\nc\n:::', [quotation('a\n\nb'), text('c')]],
    ]);
  });

  describe('notes', () => {
    itReads(markdownReader, [
      ['marks', '“a”[^1] b[^ghi-chú].', [text('“a” b.', { notes: ['1', 'ghi-chú'] })]],
      [
        'definitions',
        'a[^1]\n\n[^1]: “b”\nc\n\n    d\n\n    > e\n\n[^2]: g [@k, tr. 5]\nh',
        [
          text('a', { notes: ['1'] }),
          note('1', '“b”\nc\n\nd'),
          quotation('e'),
          note('2', 'g \nh', { citations: ['k, tr. 5'] }),
        ],
      ],
      [
        'in a quotation',
        '> a[^1]\n>\n> [^1]: b',
        [quotation('a', { notes: ['1'] }), note('1', 'b')],
      ],
      [
        'in place',
        'a^[b *c* [@k]] d',
        [
          text('a d', { notes: ['^[b *c* [@k]]13'] }),
          note('^[b *c* [@k]]13', 'b c ', { citations: ['k'] }),
        ],
      ],
    ]);
  });

  describe('citations', () => {
    itReads(markdownReader, [
      ['in brackets', '“a” [@key].', [text('“a” .', { citations: ['key'] })]],
      [
        'with a locator',
        '[@key, đoạn 5] [@key đoạn 6] [@key{tr. 7}]',
        [text('  ', { citations: ['key, đoạn 5', 'key, đoạn 6', 'key, tr. 7'] })],
      ],
      [
        'in groups',
        '[xem *thêm* @a, tr. 1; -@b; và @c-d_e:f.g, đoạn [1]]',
        [text('', { citations: ['a, tr. 1', 'b', 'c-d_e:f.g, đoạn [1]'] })],
      ],
      [
        'by name alone',
        'Như @key. @{a b} @{x;y}',
        [text('Như @key. @{a b} @{x;y}', { citations: ['?key', '?x;y'] })],
      ],
      [
        'keys end before punctuation',
        '(@a.b., @c--d) @đảng_ủy…',
        [text('(@a.b., @c--d) @đảng_ủy…', { citations: ['?a.b', '?c', '?đảng_ủy'] })],
      ],
      [
        'cross-references are none',
        '@fig-a [@tbl-b] @sec:c [@eq-d; @k]',
        [text('@fig-a [@tbl-b] @sec:c ', { citations: ['k'] })],
      ],
      ['links are none', '[@a](b) \\@c `@d`', [text(`@a @c ${OBJECT}`, { citations: ['?a'] })]],
    ]);

    it('say where a locator goes', () => {
      const report = 'x [xem @a; @{b}, tr. 1] @c';
      const slots = prosesOf(markdownReader, report).flatMap(({ citations }) =>
        citations.map(({ locatorSlot: { at, before, after } }) => [
          report.slice(0, at),
          before,
          after,
        ]),
      );
      assert.deepEqual(slots, [
        ['x [xem @a', ', ', ''],
        ['x [xem @a; @{b}', ', ', ''],
        [report, ' [', ']'],
      ]);
    });
  });

  it('leads back to what is written', () => {
    const report = '> “a *b*\n> &eacute;c” [@k, đoạn 5]\n';
    const [prose] = prosesOf(markdownReader, report);
    const written = (part: string): string => {
      const start = prose?.shown.text.indexOf(part) ?? -1;
      const range = prose?.shown.toWritten({ start, end: start + part.length });
      return report.slice(range?.start, range?.end);
    };
    assert.equal(written('a b'), 'a *b');
    assert.equal(written('b\né'), 'b*\n> &eacute;');
    assert.equal(written('é'), '&eacute;');
    assert.equal(written('\n'), '\n> ');
    const [citation] = prose?.citations ?? [];
    assert.equal(report.slice(citation?.whole.start, citation?.whole.end), '[@k, đoạn 5]');
    assert.equal(
      report.slice(citation?.locator?.range.start, citation?.locator?.range.end),
      'đoạn 5',
    );
  });

  itReadsAnyText(
    markdownReader,
    [
      '*',
      '**',
      '_',
      '`',
      '```',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '![',
      '^[',
      '[^a]',
      '[^a]: ',
      '@k',
      '-@b',
      '; ',
      '{.c}',
      '$',
      '$$',
      '<q>',
      '</q>',
      '<!--',
      '-->',
      '<b a="',
      '> ',
      '> > ',
      '- ',
      '1. ',
      '    ',
      '\t',
      '# ',
      '---\n',
      '===',
      '| a | b |',
      '|---|---|',
      '\\',
      '&eacute;',
      'http://a.vn',
      '::: quote\n',
      ':::\n',
      '“',
      '”',
      '[!NOTE]',
      '<blockquote>',
      '</blockquote>',
      '\r\n',
    ],
    '---\nt: v\n---\n# A\n\n- “b *c*” [@k, đoạn 5]\n  > d[^1]\n  > [e](g)\n\n| a | b |\n|---|---|\n| `c` | d |\n\n[^1]: h\n\n    i ^[k]\n\n<blockquote>\n\nl\n\n</blockquote>\n\n```\nm\n```\n',
  );
});
