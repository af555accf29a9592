import assert from 'node:assert/strict';
import { orgReader } from '../../../../src/core/quotation/markup/org';
import type { Row } from './lineMarkups';
import { itIsLinear, itReads, itReadsBack, itSurvives, readAll } from './lineMarkups';
import { citedAs, cutInto } from './markupProperties';

const rows: readonly Row[] = [
  // Emphasis.
  ['Một *đậm* /nghiêng/ _gạch_ +xoá+ =mã= ~c~ x', ['text', 'Một đậm nghiêng gạch xoá ¤ ¤ x']],
  ['*đậm và /nghiêng/* (*a*), "/b/".', ['text', 'đậm và nghiêng (a), "b".']],
  ['2*3*4 a/b/c * x * snake_case_x', ['text', '2*3*4 a/b/c * x * snake_case_x']],
  ['a\u200b*b*\u200bc \u200b*\u200bd*', ['text', 'a\u200bb\u200bc \u200b*\u200bd*']],
  ['x^{2} H_{2}O', ['text', 'x2 H2O']],
  // Entities, formulas, links.
  ['\\alpha \\nbsp{}x\\dots \\ldquo{}a\\rdquo \\dollar{} \\foo{b}', ['text', 'α \u00A0x… “a” $ ¤']],
  ['$x^2$ \\(a\\) $$b$$ giá $5 và $6, $7$', ['text', '¤ ¤ ¤ giá $5 và $6, $7$']],
  [
    '[[https://a.vn][trang *chủ*]] [[b]] https://c.vn/d. <https://e.vn>',
    ['text', 'trang chủ ¤ https://c.vn/d. https://e.vn'],
  ],
  ['một \\\\\nhai <2026-11-01 Sun> <<đích>>x', ['text', 'một \nhai <2026-11-01 Sun> x']],
  ['@@html:<b>@@x {{{m(a)}}}', ['text', 'x ¤']],
  // Footnotes.
  [
    'a[fn:1] b[fn::c /d/ [[e][f]]] g[fn:h:i].\n\n[fn:1] Một.\n\nHai.\n[fn:2] Ba.',
    ['text', 'a b g.', '^1', '^#9', '^h'],
    ['note #9', 'c d f'],
    ['note h', 'i'],
    ['note 1', 'Một.\n\nHai.'],
    ['note 2', 'Ba.'],
  ],
  // Citations.
  ['x [cite:@k]', ['text', 'x ', 'k']],
  ['[cite/t:@k đoạn 5] x', ['text', ' x', 'k (đoạn 5)']],
  ['[cite:see @a, p. 3; @b; cf @c 4] x', ['text', ' x', 'a (p. 3)', 'b', 'c (4)']],
  [
    'cite:k, đoạn 2. [[cite:l]] [[cite:&m;&n]]',
    ['text', ', đoạn 2.  ', 'k (đoạn 2)', 'l', 'm', 'n'],
  ],
  // Quotations.
  [
    '#+begin_quote\nMột *hai*\nba.\n\nBốn [cite:@k tr. 2]\n#+END_QUOTE\nSau',
    ['quotation', 'Một hai\nba.\n\nBốn ', 'k (tr. 2)'],
    ['text', 'Sau'],
  ],
  ['- mục\n  #+BEGIN_QUOTE\n  Một\n  #+end_quote', ['text', 'mục'], ['quotation', 'Một']],
  ['#+begin_verse\n một\n\n hai\n#+end_verse', ['quotation', 'một\n\nhai']],
  ['#+begin_center\nMột\n#+end_center\n#+begin_x\nhai\n#+end_x', ['text', 'Một'], ['text', 'hai']],
  [
    '#+begin_quote\nMột\n#+begin_src c\n"a"\n#+end_src\nhai\n#+end_quote',
    ['quotation', 'Một\n\nhai'],
  ],
  ['#+begin_quote\nchưa đóng\n\n* Mục', ['text', 'chưa đóng'], ['text', 'Mục']],
  // Elements.
  [
    '#+TITLE: Báo *cáo*\n#+author: Ai\n#+caption: Bảng\nx',
    ['text', 'Báo cáo'],
    ['text', 'Bảng'],
    ['text', 'x'],
  ],
  [
    '* TODO [#A] Một /hai/ :a:b:\n:PROPERTIES:\n:X: "y"\n:END:\nx',
    ['text', 'Một hai'],
    ['text', 'x'],
  ],
  ['* COMMENT A\nb\n** c\nd\n* e\nf', ['text', 'e'], ['text', 'f']],
  ['* A :noexport:\nb\n* c', ['text', 'c']],
  [
    '#+begin_src c\n"a"\n#+end_src\n# b\n: c\n-----\n#+begin_comment\nd\n#+end_comment\nx',
    ['text', 'x'],
  ],
  ['\\begin{equation}\na\n\\end{equation}\nx', ['text', 'x']],
  [
    '- một\n  hai\n+ [X] ba\n1. bốn\n- từ :: nghĩa',
    ['text', 'một\nhai'],
    ['text', 'ba'],
    ['text', 'bốn'],
    ['text', 'từ'],
    ['text', 'nghĩa'],
  ],
  ['| a | "b" |\n|---+---|\n| c |', ['text', 'a'], ['text', '"b"'], ['text', 'c']],
  // Marks that open nothing, or are not closed.
  ['*a *b* c/d/ /e /g *h', ['text', 'a *b c/d/ /e /g *h']],
  ['=a= ~b~ =c d= e=f= =g ~h= i', ['text', '¤ ¤ ¤ e=f= ¤ i']],
  ['+a+, (_b_) "*c*" [*d*] {+e+} x*g*h * i*', ['text', 'a, (b) "c" [*d*] {e} x*g*h * i*']],
  ['a_{b} c^{*d*}e _{g} ^{h} i_j k^l m_{n', ['text', 'ab cde _{g} ^{h} i_j k^l m_{n']],
  ['[[a][b [c]] [[d]] [[e', ['text', 'b [c ¤ [[e']],
  ['[[https://a.vn][/b/ c]]d [[citep:e,g][h]]', ['text', 'b cd ', 'e', 'g']],
  [
    '[2026-01-01 Thu *a*] [2026] <2026-01-01 10:00> <i> [j',
    ['text', '[2026-01-01 Thu *a*] [2026] <2026-01-01 10:00> <i> [j'],
  ],
  [
    '[[https://a.vn/b_c]] [[mailto:d@e.vn]] [[https://g.vn/h.png]] [[#i]]',
    ['text', 'https://a.vn/b_c mailto:d@e.vn ¤ ¤'],
  ],
  [
    '<https://a.vn> <mailto:b@c.vn> <<d>>e <<<g>>>h <<i',
    ['text', 'https://a.vn mailto:b@c.vn e gh <<i'],
  ],
  [
    '[fn:] a[fn::b [c] d] e[fn::g [fn::h]] [fn:i:j',
    ['text', '[fn:] a e [fn:i:j', '^#7', '^#22'],
    ['note #7', 'b [c] d'],
    ['note #29', 'h'],
    ['note #22', 'g ', '^#29'],
  ],
  ['@@html:<b>@@x@@latex:y@@ @@a @@ @b @@c:d', ['text', 'x @@a @@ @b @@c:d']],
  ['{{{a(b)}}}c {{d}} {{{e', ['text', '¤c {{d}} {{{e']],
  ['a\\\\ \nb\\\\ c\\\\', ['text', 'a\nb\\\\ c']],
  ['\\(x\\) \\[y\\] \\(z', ['text', '¤ ¤ \\(z']],
  ['\\alpha{}b \\alphab \\_   c \\foo[a]{b}{c}d \\ e \\5', ['text', 'αb ¤  c ¤d \\ e \\5']],
  ['$a$b $c$, $d $ $,e$ $$g$$ $1.000$ $$ h', ['text', '$a$b ¤, $d $ $,e$ ¤ $1.000$ $$ h']],
  [
    'https://a.vn/b). (doi:10.1/x) xhttps://d http: mailto:e@g.vn, file:h',
    ['text', 'https://a.vn/b). (doi:10.1/x) xhttps://d http: mailto:e@g.vn, file:h'],
  ],
  ['(autocite:a,b) citep:c. xcite:d cite: e', ['text', '() . xcite:d cite: e', 'a', 'b', 'c']],
  [
    '[cite] [cite:a] [cite:@] [cite/t/b: @k.; @l{1}, 2 ] [cite:@m',
    ['text', '[cite] [] [cite:@]  [cite:@m', 'a', 'k', 'l{1} (2)'],
  ],
  // Headings and what they hide.
  [
    '* TODO A\n* DONE [#1] B :x:\n* [#A] C\n* XONG\n** \n*D\n* E:g:\n* :h:',
    ['text', 'A'],
    ['text', 'B'],
    ['text', 'C'],
    ['text', '*D'],
    ['text', 'E:g:'],
  ],
  [
    '* COMMENT\na\n* COMMENTS b\nc\n* d COMMENT e',
    ['text', 'COMMENTS b'],
    ['text', 'c'],
    ['text', 'd COMMENT e'],
  ],
  ['a\n** B :x:noexport:y:\nc\n*** d\n** e\ng', ['text', 'a'], ['text', 'e'], ['text', 'g']],
  ['** COMMENT a\n* b\n** c', ['text', 'b'], ['text', 'c']],
  // Blocks, drawers, keywords and other lines without prose.
  [
    '#+begin_quote\na\n#+begin_quote\nb\n#+end_quote\nc\n#+end_quote',
    ['quotation', 'a\n\nb'],
    ['text', 'c'],
  ],
  [
    '#+begin_quote\na\n#+begin_verse\n b\n\n   c\n#+end_verse\nd[fn::e]\n#+end_quote',
    ['quotation', 'a'],
    ['quotation', 'b\n\nc'],
    ['quotation', 'd', '^#52'],
    ['note #52', 'e'],
  ],
  [
    'a #+begin_quote\nb\n#+end_quote\n#+begin_QUOTE x\nc\n#+end_quote y\nd\n  #+END_quote \ne',
    ['text', 'a #+begin_quote\nb'],
    ['quotation', 'c\n\nd'],
    ['text', 'e'],
  ],
  [
    '#+begin_src\n"a"\n#+end_example\n"b"\n#+end_src\n#+begin_export x\n"c"\n\n"d"\n#+end_export\ne',
    ['text', 'e'],
  ],
  [
    ':LOGBOOK:\n- "a"\n:END:\nb\n\n:c:\n"d"\n\n:end:\n\ne :f:\n\n:g:\nh',
    ['text', 'b'],
    ['text', 'e :f:'],
    ['text', ':g:\nh'],
  ],
  [
    'a\n\\begin{b*}\n"c"\n\n"d"\n\\end{b}\n\\end{b*}\ne\n\n\\begin{g}\nh',
    ['text', 'a'],
    ['text', 'e'],
    ['text', '¤\nh'],
  ],
  [
    '#+CAPTION[ngắn]: A\n#+name: b\n#+Subtitle: C\n#+description:\n#+x: d\n#+y[z]: e\n#+titles: g\nh',
    ['text', 'A'],
    ['text', 'C'],
    ['text', 'h'],
  ],
  ['CLOCK: a\n%%(b)\n: c\n#\n-----\n:d\n#e\n----\n', ['text', ':d\n#e\n----']],
  [
    'a\nCLOSED: b\nc\n: d\ne\n------ \ng\n#+x: y\nh\n%%(i)\nj\n# k\nl\nDONE: m',
    ['text', 'a'],
    ['text', 'c'],
    ['text', 'e'],
    ['text', 'g'],
    ['text', 'h'],
    ['text', 'j'],
    ['text', 'l\nDONE: m'],
  ],
  [
    '1) a\nb) c\n- \n- [@5] d\n+ [-] e\n  * [ ] g\n- h ::\n- i :: j ::k\n-l\n1234567890. m',
    ['text', 'a'],
    ['text', 'c'],
    ['text', 'd'],
    ['text', 'e'],
    ['text', 'g'],
    ['text', 'h'],
    ['text', 'i'],
    ['text', 'j ::k\n-l\n1234567890. m'],
  ],
  ['a :: b', ['text', 'a :: b']],
  [
    '| a | b\n|-\n|c|<r>|<5>|<>|\n|  | d |e\n|',
    ['text', 'a'],
    ['text', 'b'],
    ['text', 'c'],
    ['text', 'd'],
    ['text', 'e'],
  ],
  ['[[a]] [[b][c]] d[fn::\\(e] g\\) $h$', ['text', '¤ c d g\\) ¤', '^#16'], ['note #16', '\\(e']],
  [
    '#+begin_quote\na\n[fn:1] b\n[fn:2] c\n\n\nd\n#+end_quote',
    ['note 1', 'b'],
    ['note 2', 'c'],
    ['quotation', 'a\n\nd'],
  ],
  // Footnotes and their ends.
  ['[fn:1] a\nb\n\nc\n\n\nd', ['note 1', 'a\nb\n\nc'], ['text', 'd']],
  [
    'a\n[fn:b]\n\nc\n* D\n [fn:e] g',
    ['text', 'a'],
    ['note b', 'c'],
    ['text', 'D'],
    ['text', ' g', '^e'],
  ],
  [
    '[fn:1] a\n#+begin_quote\nb\n#+end_quote\n- c\n[fn:2] d :: e',
    ['note 1', 'a\n\nb\n\nc'],
    ['note 2', 'd :: e'],
  ],
  ['SCHEDULED: <2026-11-01>\nx', ['text', 'x']],
];

const PARTS =
  '* / _ + = ~ \\ $ $$ \\( \\) [[a][ ]] [fn:1] [fn:: [cite:@a ; ] cite:a <<a>> @@a: @@ {{{ }}} \\alpha{} ^{ } a https://a.vn \u200b'
    .split(' ')
    .concat(
      '\n#+begin_quote\n',
      '\n#+end_quote\n',
      '\n#+begin_src\n',
      '\n#+END_SRC\n',
      '\n:A:\n',
      '\n:END:\n',
    )
    .concat(
      '\n* A\n',
      '\n** COMMENT a\n',
      '\n[fn:1] ',
      '\n- ',
      '\n| a |',
      '\n# a\n',
      '\n#+title: ',
      '\n\\begin{a}\n',
    );

const sample = rows.map(([snippet]) => snippet).join('\n\n');

describe('the reader of Org', () => {
  itReads(orgReader, rows);
  it('says what is written of a citation', () => {
    const cited = (source: string): readonly unknown[] => citedAs(orgReader, source);
    const sure = { syntax: 'org-cite', certain: true };
    const group = '[cite/t:xem @k-1, tr. 5 ;@l]';
    assert.deepEqual(cited(`x\n\ny ${group}`), [
      {
        ...sure,
        whole: group,
        key: 'k-1',
        locator: 'tr. 5',
        located: 'x\n\ny [cite/t:xem @k-1 L, tr. 5 ;@l]',
      },
      {
        ...sure,
        whole: group,
        key: 'l',
        locator: null,
        located: 'x\n\ny [cite/t:xem @k-1, tr. 5 ;@l L]',
      },
    ]);
    assert.deepEqual(cited('a [[cite:&k;&l]], đoạn 5 b'), [
      {
        ...sure,
        whole: '[[cite:&k;&l]]',
        key: 'k',
        locator: 'đoạn 5',
        located: 'a [[cite:&k;&l]], L, đoạn 5 b',
      },
      {
        ...sure,
        whole: '[[cite:&k;&l]]',
        key: 'l',
        locator: 'đoạn 5',
        located: 'a [[cite:&k;&l]], L, đoạn 5 b',
      },
    ]);
    assert.deepEqual(cited('a textcite:k. b'), [
      { ...sure, whole: 'textcite:k', key: 'k', locator: null, located: 'a textcite:k, L. b' },
    ]);
  });

  it('cuts behind paragraphs, headings, notes and blocks', () => {
    const pieces = [
      '\na\nb\n\n \n',
      '* C\n\n',
      'd\n',
      '** e\n',
      'g\n',
      '[fn:1] h\ni\n\nj\n\n\n',
      'k\n',
      '[fn:2] l\n',
      '[fn:3] m\n',
      '* n\n',
      'o\n#+begin_quote\n\np\n\n#+end_quote\nq\n\n',
      ':R:\n\ns\n:END:\nt\n\n',
      '\\begin{u}\n\nv\n\\end{u}\nw\n\n',
      '#+begin_center\nx\n\n',
      'y\n#+end_center\n',
    ];
    assert.deepEqual(cutInto(orgReader, pieces.join('')), pieces);
    assert.deepEqual(cutInto(orgReader, '#+begin_src\na\n\nb\n* C\nd'), [
      '#+begin_src\na\n\nb\n',
      '* C\n',
      'd',
    ]);
    assert.deepEqual(cutInto(orgReader, 'a\n:end:\n\n\\begin{b}\n\nc'), [
      'a\n:end:\n\n',
      '\\begin{b}\n\nc',
    ]);
  });

  itSurvives(orgReader, PARTS, sample);
  itReadsBack(orgReader, 'org', {});
  itIsLinear(orgReader, [
    '*a ',
    '=a ',
    '/*_+',
    '[[a',
    '[fn::',
    '[cite:',
    '[cite:@a;',
    'cite:',
    '$a ',
    '\\(',
    '\\a{',
    '<<a',
    '@@a:',
    '{{{',
    '#+begin_quote\n',
    ':a:\n',
    '* COMMENT a\n',
    '[fn:1] a\n',
    '|',
    'https://))',
  ]);

  it('maps what is shown to what is written', () => {
    const text = '#+begin_quote\n  Một *hai*\n  ba \\dots{}\n#+end_quote\n';
    const [{ prose } = { prose: null }] = readAll(orgReader, text);
    assert.ok(prose !== null);
    assert.equal(prose.shown.text, 'Một hai\nba …');
    const written = (part: string): string => {
      const start = prose.shown.text.indexOf(part);
      const range = prose.shown.toWritten({ start, end: start + part.length });
      return text.slice(range.start, range.end);
    };
    assert.equal(written('hai'), 'hai');
    assert.equal(written('hai\nba'), 'hai*\n  ba');
    assert.equal(written('…'), '\\dots{}');
  });
});
