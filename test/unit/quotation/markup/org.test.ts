import assert from 'node:assert/strict';
import { orgReader } from '../../../../src/core/quotation/markup/org';
import type { Row } from './lineMarkups';
import { itIsLinear, itReads, itReadsBack, itSurvives, readAll } from './lineMarkups';

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
    ['text', 'trang chủ ¤ ¤. ¤'],
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
