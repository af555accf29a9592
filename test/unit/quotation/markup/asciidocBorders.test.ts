import assert from 'node:assert/strict';
import { asciidocReader } from '../../../../src/core/quotation/markup/asciidoc';
import type { Row } from './lineMarkups';
import { itReads } from './lineMarkups';
import { citedAs, cutInto } from './markupProperties';

/* Where the marks of AsciiDoc end, and what only looks like one. */

const rows: readonly Row[] = [
  // What is replaced, and what is not.
  [
    '&#8217;a &#xZ; &#0; &#xD800; &#x1EA1; &# &ab & b',
    ['text', '’a &#xZ; &#0; &#xD800; ạ &# &ab & b'],
  ],
  ['(C)x (D) (R (R)', ['text', '©x (D) (R ®']],
  [
    'a -> b => c <- d <-> g-h --i j-- k --\nl —m----n',
    ['text', 'a → b ⇒ c ← d <→ g-h --i j-- k —\nl —m----n'],
  ],
  ["'a' it's 5's x' 'y l`'s m`n .. a..b", ['text', "'a' it’s 5’s x' 'y l’s m`n .. a..b"]],
  [
    "\\-> \\(C) \\&amp; \\... \\x \\{x \\{b} it\\'s \\. \\--a \\\\",
    ['text', "-> (C) &amp; ... \\x \\{x {b} it's \\. \\--a \\\\"],
  ],
  ['{NBSP}{a b}{amp {lt}', ['text', '\u00A0{a b}{amp <']],
  [
    '[[a]]b [[[c]]]d [[e f]] [[g, h]]i [[]] [[1]] [j]] [[k',
    ['text', 'b d [[e f]] i [[]] [[1]] [j]] [[k'],
  ],
  ['một + hai +\nba c+\nd +', ['text', 'một + hai\nba c+\nd']],
  [
    '&#00; &#xDFFF; &#xE000; &#xD7FF; a\ufdd0*b*\ufddfc',
    ['text', '&#00; &#xDFFF; \uE000 \uD7FF a\ufdd0b\ufddfc'],
  ],
  // Text that is passed through.
  [
    '+++a ++b \\++*c*++ $$*d*$$ pass:q[*e* &lt;] pass:[f\\]g] pass:h',
    ['text', '+a b +*c*+ *d* *e* < f\\]g pass:h'],
  ],
  [
    '+++<i>a</i> & b&nbsp;c &x; <1+++ stem:d asciimath:[e',
    ['text', 'a & b\u00A0c &x; <1 stem:d asciimath:[e'],
  ],
  ['+a+b +c+ \\+*d*+ e +', ['text', 'a+b +c +d+ e']],
  // Marks that open nothing, or are not closed.
  ['*a*b* *c * d* x;*e* x}*g* (*h*) *i', ['text', 'a*b c * d x;*e* x}*g* (h) *i']],
  ['_a_b_ x_c_ _d_. x:_e_ &_g_ <_h_> _i', ['text', 'a_b x_c_ d. x:_e_ &_g_ <_h_> _i']],
  ['`a`b` `c`" \'`d`\' `e`, "`g` h` i', ['text', '¤ ¤, "`g` h` i']],
  ['"`a`"b "`c "`d`" e"` \'`g', ['text', '“a`"b "`c "`d” e"` \'`g']],
  ['**a ^b c^ d^e^ ~g~h ~i j~', ['text', '**a ^b c^ de gh ~i j~']],
  ['\\**a** **b**c \\__d__ \\`e` \\^g^', ['text', '*a* bc _d_ `e` ^g^']],
  ['*a _b* c_ *_d_* #e# x#g# ##h##i', ['text', 'a b c d e x#g# hi']],
  ['[.a]*b* [c] *d* [e f]_g_ []#h# x[i]*j* [k]##l##m', ['text', 'b [c] d g []h x[i]j lm']],
  // Macros and addresses.
  [
    'Nêufootnote:[một], bafootnoteref:[b,hai].',
    ['text', 'Nêu, ba.', '^#3', '^b'],
    ['note #3', 'một'],
    ['note b', 'hai'],
  ],
  [
    'a footnote:[b [c] d] footnote:[e\\]g] footnote:[] \\footnote:[h]',
    ['text', 'a   footnote:[] footnote:[h]', '^#2', '^#21'],
    ['note #2', 'b [c] d'],
    ['note #21', 'e\\]g'],
  ],
  [
    'a footnoteref:[b, c *d*] footnoteref:[b] footnoteref:[]',
    ['text', 'a   footnoteref:[]', '^b', '^b'],
    ['note b', ' c d'],
  ],
  [
    'footnote:[a footnote:[b footnote:[c footnote:[d]]]] footnote:[e',
    ['text', ' footnote:[e', '^#0'],
    ['note #24', 'c d'],
    ['note #12', 'b ', '^#24'],
    ['note #0', 'a ', '^#12'],
  ],
  [
    'https://a.vn["b, c",window=d] https://e.vn["g"] link:h[window=i] link:j[k,role=l] link:m[n',
    ['text', 'b, c "g" h k link:m[n'],
  ],
  [
    'irc://a file:///b/c. ftp://d[e] xhttps://g http:// (http://h.vn) <https://i https://j>',
    ['text', 'irc://a file:///b/c. e xhttps://g http:// (http://h.vn) <https://i https://j>'],
  ],
  [
    '\\https://a.vn \\link:b[c] link: d[e] foo:g[h] link:[i]',
    ['text', 'https://a.vn link:b[c] link: d[e] foo:g[h] i'],
  ],
  [
    'image:[a] image:b[ icon:c[] btn:[d] indexterm2:[e] indexterm:[g]h anchor:i[j]k kbd:[l',
    ['text', 'image:[a] ¤ d e h k kbd:[l'],
  ],
  [
    '<<a,>> <<b, *c*>> <<d e>> <<>> <<-g>> <<h<i>> <<j.adoc#k,l>> <<m',
    ['text', ' c ¤ <<>> <←g>> <<h<i>> l <<m', 'a?', 'b?'],
  ],
  [
    'cite:[] cite:[ a ( 1 ) ,b()] cite:[c d] cite:[e',
    ['text', 'cite:[]  cite:[c d] cite:[e', 'a (1)', 'b'],
  ],
  // Lines that only look like something else.
  [':a: b \\\n  c\n:!d:\n:e\n\n: g: h\n\nx', ['text', ':e'], ['text', ': g: h'], ['text', 'x']],
  [
    '.Tên\n..a b\n. c\n\n...\n\n.\n',
    ['text', 'Tên'],
    ['text', '..a b\n. c'],
    ['text', '…'],
    ['text', '.'],
  ],
  [
    '===== A\n# B\n\n=C\n\n==\n\n======= D',
    ['text', 'A'],
    ['text', 'B'],
    ['text', '=C'],
    ['text', '=='],
    ['text', '======= D'],
  ],
  ['= A\n// b\n:c: d\nAi\n----\n"e"\n----\nx', ['text', 'A'], ['text', 'Ai'], ['text', 'x']],
  ['= A\n[quote]\nb', ['text', 'A'], ['quotation', 'b']],
  [
    'Mục\n====\nx\n\nMục dài\n-------\n\nMục\n =\n\n...\n---\n\nMục\n-=-',
    ['text', 'Mục'],
    ['text', 'x'],
    ['text', 'Mục dài'],
    ['text', 'Mục\n='],
    ['text', '…\n---'],
    ['text', 'Mục\n-=-'],
  ],
  [
    "'''\na\n\n<<<\nb\n\n- - -\n\n* * *\n\n***\n\n---\n\n''\n\n<<",
    ['text', 'a'],
    ['text', 'b'],
    ['text', "''"],
    ['text', '<<'],
  ],
  [
    'toc::[]\nvideo::a[b]\n\nimage::c[d] e\n\nBcd::e[g]',
    ['text', 'image::c[d] e'],
    ['text', 'Bcd::e[g]'],
  ],
  [
    '<1> a\n<.> b\nc. d\niv) e\n• g\n* [x] h\n** \n- [ ] i',
    ['text', 'a'],
    ['text', 'b'],
    ['text', 'd'],
    ['text', 'e'],
    ['text', 'g'],
    ['text', 'h\n**'],
    ['text', 'i'],
  ],
  [
    'a::b c\n\nd;; e\ng ::: h\n:: i\n\n//:: j\nk',
    ['text', 'a::b c'],
    ['text', 'd'],
    ['text', 'e'],
    ['text', 'g '],
    ['text', 'h\n:: i'],
    ['text', 'k'],
  ],
  ['* a\n+\nb\n\n[quote]\n* c\n* d', ['text', 'a'], ['text', 'b'], ['quotation', '* c\n* d']],
  [' a\nb\n\n[normal]\n c\n d\n\nx\n y', ['text', 'c\nd'], ['text', 'x\ny']],
  [
    'NOTE:a\n\nTIP: b\nc\n\nWARNING:  d\n\nnote: e',
    ['text', 'NOTE:a'],
    ['text', 'b\nc'],
    ['text', 'd'],
    ['text', 'note: e'],
  ],
  // Blocks and their ends.
  [
    '-----\n"a"\n----\n"b"\n-----\nx\n=====\nc\n====\n"d"\n====\n=====\ne',
    ['text', 'x'],
    ['text', 'c'],
    ['text', '"d"'],
    ['text', 'e'],
  ],
  [
    '***\n\n****\na\n****\n--\nb\n--\n____ c\n\n____\nd\n____',
    ['text', 'a'],
    ['text', 'b'],
    ['text', '__ c'],
    ['quotation', 'd'],
  ],
  [
    '[listing]\na\n\n[source,js]\n----\nb\n----\n\n[stem]\n++++\nc\n++++\n\n[comment]\n--\nd\n--\n\nx',
    ['text', 'x'],
  ],
  ['```\na\n```\n```js,b\nc\n```\n```d e\ng', ['text', '```d e\ng']],
  ['////\n"a"\n////\n//// b\n///c\n//d', ['text', '//// b\n///c']],
  // Quotations and who said them.
  ['[verse,Ai]\na\n  b\n// c\nd', ['quotation', 'a\n  b\nd'], ['attribution', 'Ai']],
  [
    '>a\n\n>\n> b\n\n> c\n>\n> d\ne\n>g\n\n>',
    ['text', '>a'],
    ['text', '>\n> b'],
    ['quotation', 'c\n\nd\ne\n>g'],
    ['text', '>'],
  ],
  [
    '"a\n-- b\n\n"c"\n--d\n\n"e"\n-- g\n\nh"\n-- i\n\n"\n-- j',
    ['text', '"a\n— b'],
    ['text', '"c"\n--d'],
    ['quotation', 'e'],
    ['attribution', 'g'],
    ['text', 'h"\n— i'],
    ['text', '"\n— j'],
  ],
  [
    '""\na\n\n[, Ai]\n""\nb\n""\nc\n\n""',
    ['text', '""\na'],
    ['quotation', 'b'],
    ['attribution', 'Ai'],
    ['text', 'c'],
    ['text', '""'],
  ],
  [
    "[quote, attribution='A, B', citetitle = C ]\na",
    ['quotation', 'a'],
    ['attribution', 'A, B\nC'],
  ],
  [
    '[quote,"A \\"B\\"",]\na\n\n[quote , C ,"", D]\nb',
    ['quotation', 'a'],
    ['attribution', 'A \\"B\\"'],
    ['quotation', 'b'],
    ['attribution', 'C'],
  ],
  ['[quote,A]\n[.b]\n[[c]]\n[%d]\n.E\ng', ['text', 'E'], ['quotation', 'g'], ['attribution', 'A']],
  ['> a\n> \nb', ['quotation', 'a\n\nb']],
  ['[quote', ['text', '[quote']],
  [
    '[quote,A]\n____\n[quote,B]\n_____\na footnote:[c]\n_____\n\nd\n____',
    ['quotation', 'a ', '^#33'],
    ['attribution', 'B'],
    ['note #33', 'c'],
    ['quotation', 'd'],
    ['attribution', 'A'],
  ],
  // Tables.
  [
    '[format=csv]\n|===\na,b\nc\n|===\n\n[separator=;]\n|===\nd;e|g\n|===\n\n:===\nh:i\nj\n:===',
    ['text', 'a'],
    ['text', 'b'],
    ['text', 'c'],
    ['text', 'd'],
    ['text', 'e|g'],
    ['text', 'h'],
    ['text', 'i'],
    ['text', 'j'],
  ],
  [
    '|===\n|a\n\n\nb \n\n3*|c .2+^.>s|d l|"e"\nea|g h|i\n|===',
    ['text', 'a'],
    ['text', 'b'],
    ['text', 'c'],
    ['text', 'd'],
    ['text', 'g'],
    ['text', 'i'],
  ],
  [
    '|===\n|1|2 |b|c 3|d 2.3+|5.5|x e|g\n12|h\n|===',
    ['text', '1'],
    ['text', '2'],
    ['text', 'b'],
    ['text', 'c 3'],
    ['text', 'd'],
    ['text', '5.5'],
    ['text', 'x'],
    ['text', 'g\n12'],
    ['text', 'h'],
  ],
  ['!===\n!a!b\n!===\n|==\n|c', ['text', 'a'], ['text', 'b'], ['text', '|==\n|c']],
  ['____\nchưa đóng', ['quotation', 'chưa đóng']],
  ['https://a.vn[a b=c] icon:d[e]g stem:[h]', ['text', 'a b=c ¤g ¤']],
  [
    'Ab\n==\n\nc--d --e\n\nfootnote:[g -- h--i]',
    ['text', 'Ab\n=='],
    ['text', 'c—d --e'],
    ['text', '', '^#0'],
    ['note #0', 'g — h—i'],
  ],
];

describe('the reader of AsciiDoc at the borders of its rules', () => {
  itReads(asciidocReader, rows);

  it('says what is written of a citation', () => {
    const cited = (source: string): readonly unknown[] => citedAs(asciidocReader, source);
    const bibtex = { syntax: 'asciidoctor-bibtex', certain: true };
    assert.deepEqual(cited('x\n\na cite:[k], đoạn 5. citenp:[l]'), [
      {
        ...bibtex,
        whole: 'cite:[k]',
        key: 'k',
        locator: 'đoạn 5',
        located: 'x\n\na cite:[k], L, đoạn 5. citenp:[l]',
      },
      {
        ...bibtex,
        whole: 'citenp:[l]',
        key: 'l',
        locator: null,
        located: 'x\n\na cite:[k], đoạn 5. citenp:[l], L',
      },
    ]);
    const group = 'cite:[ k (12 ),l]';
    assert.deepEqual(cited(group), [
      { ...bibtex, whole: group, key: 'k', locator: '12', located: 'cite:[ k (L12 ),l]' },
      { ...bibtex, whole: group, key: 'l', locator: null, located: 'cite:[ k (12 ),l(L)]' },
    ]);
    assert.deepEqual(cited('a <<k-1,*b*>>, tr. 3 c'), [
      {
        syntax: 'asciidoc-anchor',
        certain: false,
        whole: '<<k-1,*b*>>',
        key: 'k-1',
        locator: 'tr. 3',
        located: 'a <<k-1,*b*>>, L, tr. 3 c',
      },
    ]);
  });

  it('cuts behind blocks, with what precedes one', () => {
    const pieces = [
      '\n// a\n[b]\n.C\nd\ne\n\n \n',
      'g\n',
      '----\nh\n\ni\n---\n----\n',
      'Mục\n---\n',
      'j\n',
      '[k]\nl\n',
      '=====\nm\n',
    ];
    assert.deepEqual(cutInto(asciidocReader, pieces.join('')), pieces);
    assert.deepEqual(cutInto(asciidocReader, 'a\n. b\nMục\n---\n\n[c]\n\n'), [
      'a\n. b\nMục\n---\n\n',
      '[c]\n\n',
    ]);
    const titled = '.T\n----\na\n----\n';
    assert.deepEqual(cutInto(asciidocReader, titled), [titled]);
    const open = 'a\n____\nb\n\nc\n\nd';
    assert.deepEqual(cutInto(asciidocReader, open), ['a\n', '____\nb\n\nc\n\nd']);
  });
});
