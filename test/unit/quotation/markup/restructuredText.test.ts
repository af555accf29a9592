import assert from 'node:assert/strict';
import { restructuredTextReader } from '../../../../src/core/quotation/markup/restructuredText';
import type { Row } from './lineMarkups';
import { itIsLinear, itReads, itReadsBack, itSurvives, readAll } from './lineMarkups';
import { citedAs, cutInto } from './markupProperties';

const rows: readonly Row[] = [
  // Inline markup.
  ['Một *em* **đậm** ``mã`` "*" 2*3 * 4', ['text', 'Một em đậm ¤ "*" 2*3 * 4']],
  ['\\*a* b\\ c d\\\\e', ['text', '*a* bc d\\e']],
  [':sub:`2` `3`:sup: :math:`x` :code:`y` `z`', ['text', '2 3 ¤ ¤ z']],
  [
    '`trang <https://a.vn>`_ từ_ `cụm từ`__ :ref:`mục <m>` _`đích`',
    ['text', 'trang từ cụm từ mục đích'],
  ],
  [
    'a |thế| |nbsp| b https://a.vn/b. “https://c.vn”',
    ['text', 'a ¤ \u00A0 b https://a.vn/b. “https://c.vn”'],
  ],
  ['*một\nhai* không_phải và x* y', ['text', 'một\nhai không_phải và x* y']],
  ['a [1]_ b [#]_ [#n]_ [*]_ [#]_', ['text', 'a  b    ', '^1', '^#/1', '^#n', '^*/1', '^#/2']],
  [
    '.. [1] một *hai*\n\n   ba\n.. [#] bốn\n.. [#n] năm\n\nx\n\n.. [#] sáu',
    ['note 1', 'một hai\n\nba'],
    ['note #/1', 'bốn'],
    ['note #n', 'năm'],
    ['text', 'x'],
    ['note #/2', 'sáu'],
  ],
  // Citations.
  [':cite:p:`k{đoạn 5}` x', ['text', ' x', 'k (đoạn 5)']],
  [
    ':cite:`a,b` :cite:t:`{xem}c{, tr. 3}` :footcite:`d`',
    ['text', '  ', 'a', 'b', 'c (tr. 3)', 'd'],
  ],
  ['[Kim2020]_, đoạn 4 [x] [y]', ['text', ', đoạn 4 [x] [y]', 'Kim2020 (đoạn 4)?']],
  ['.. [Kim2020] Sách', ['text', 'Sách']],
  // Quotations.
  [
    'Nêu:\n\n    Một *hai*\n    ba.\n\n    Bốn.\n\n    -- Ban biên tập, *x*\n\nSau.',
    ['text', 'Nêu:'],
    ['quotation', 'Một hai\nba.\n\nBốn.'],
    ['attribution', 'Ban biên tập, x'],
    ['text', 'Sau.'],
  ],
  [
    'a\n\n  Một\n\n     Trong\n\n  hai\n\n  — Ai\n\n  Ba',
    ['text', 'a'],
    ['quotation', 'Một'],
    ['quotation', 'Trong'],
    ['quotation', 'hai'],
    ['attribution', 'Ai'],
    ['quotation', 'Ba'],
  ],
  ['.. epigraph::\n\n   Một\n   hai\n\n   -- Ai', ['quotation', 'Một\nhai'], ['attribution', 'Ai']],
  [
    '.. pull-quote:: Một\n   hai\n\n.. highlights::\n\n   Ba',
    ['quotation', 'Một\nhai'],
    ['quotation', 'Ba'],
  ],
  ['- mục\n\n  ..\n\n      Một', ['text', 'mục'], ['quotation', 'Một']],
  // Blocks.
  [
    '====\nBáo\n====\n\nMục\n---\nChữ\n\n----\n\nx',
    ['text', 'Báo'],
    ['text', 'Mục'],
    ['text', 'Chữ'],
    ['text', 'x'],
  ],
  ['.. note:: Lưu ý\n   hai\n\n   ba', ['text', 'Lưu ý\nhai'], ['text', 'ba']],
  ['.. admonition:: Tên\n   :class: x\n\n   Chữ', ['text', 'Tên'], ['text', 'Chữ']],
  ['.. figure:: a.png\n   :alt: "b"\n\n   Hình', ['text', 'Hình']],
  [
    '.. code-block:: js\n\n   "a"\n\n.. math::\n\n   b\n\n.. image:: c\n   :alt: d\n\nx',
    ['text', 'x'],
  ],
  ['.. "bình luận"\n   hai\n\n..\n   "ba"\n\n.. _d: e\n.. |f| replace:: g\n\nx', ['text', 'x']],
  [
    'Ví dụ::\n\n  "a"\n\nhai ::\n\n> "b"\n\n::\n\n  c\n\nx',
    ['text', 'Ví dụ:'],
    ['text', 'hai '],
    ['text', 'x'],
  ],
  ['>>> "a"\nb\n\nx', ['text', 'x']],
  ['từ\n  nghĩa\n\n  hai', ['text', 'từ'], ['text', 'nghĩa'], ['text', 'hai']],
  [
    '- một\n  hai\n\n  ba\n* bốn\n1. năm\n#. sáu',
    ['text', 'một\nhai'],
    ['text', 'ba'],
    ['text', 'bốn'],
    ['text', 'năm'],
    ['text', 'sáu'],
  ],
  ['A. Smith nói\nrằng', ['text', 'A. Smith nói\nrằng']],
  [':Tác giả: Ai\n:x: y\n   z', ['text', 'Ai'], ['text', 'y\nz']],
  ['-a  một\n--hai=X  ba', ['text', 'một'], ['text', 'ba']],
  ['| một\n| hai', ['text', 'một\nhai']],
  [
    '===  ====\na    b c\n===  ====\nd    "e"\n     f\n===  ====',
    ['text', 'a'],
    ['text', 'b c'],
    ['text', 'd'],
    ['text', '"e"\nf'],
  ],
  [
    '===  ====\n a   b\n     c\n d   e\n===  ====',
    ['text', 'a'],
    ['text', 'b\nc'],
    ['text', 'd'],
    ['text', 'e'],
  ],
  [
    '+----+-----+\n| a  | b   |\n| c  |     |\n+====+=====+\n| d e f    |\n+----+-----+',
    ['text', 'a\nc'],
    ['text', 'b'],
    ['text', 'd e f'],
  ],
  // What opens nothing, or is not closed.
  ['x * a* x*b* *c \\*d* e * "*" (*) 5 *', ['text', 'x * a* x*b* c *d e * "*" (*) 5 *']],
  ['**a** **b *c**d ** e', ['text', 'a **b c**d * e']],
  ['*a\\*b* **c\\ d** e\\\\*g* *h\\', ['text', 'a*b cd e\\*g* *h']],
  ['`` a`` b``c`` ``d ``e`` (``g``) ``h\\`` ``i', ['text', '`` a`` b``c`` ¤ (¤) ¤ ``i']],
  ['` a` b`c` `d `e`:code: `g', ['text', '` a` b`c` ¤ `g']],
  ['`a`:sup:_ `<https://b.vn>`_ `c <d>` `e<g>`_ `h', ['text', 'a <https://b.vn> c e<g> `h']],
  [
    'x :code: `a` :a b:`c` x:code:`d` :code:`e :py:func:`g` :literal:``h``',
    ['text', 'x :code: a :a b:c x:code:d ¤ :literal:¤'],
  ],
  ['x | a| b|c| |d |e|_ |g|__ |h', ['text', 'x | a| b|c| ¤ ¤ |h']],
  ['a[1]_ [1]_b [2] ([3]_, [#a b]_ [d]_', ['text', 'a[1]_ [1]_b [2] (, [#a b]_ ', 'd?', '^3']],
  ['a_ b__ c_d_ _ e _`g` x_`h` _`i', ['text', 'a b c_d _ e g x_`h` _`i']],
  [
    'ftp://a.vn/b, http:// xhttps://c.d a://b (https://e.vn/g)',
    ['text', 'ftp://a.vn/b, http:// xhttps://c.d a://b (https://e.vn/g)'],
  ],
  [
    'a [*]_ b [*]_\n\n.. [*] c\n.. [*] d',
    ['text', 'a  b ', '^*/1', '^*/2'],
    ['note */1', 'c'],
    ['note */2', 'd'],
  ],
  ['.. [1] một\n\n   hai\n\n      ba\n\n      -- bốn', ['note 1', 'một\n\nhai\n\nba\n\n-- bốn']],
  // Citations in groups and with text before them.
  [':cite:`{xem}a{tr. 1} , {b} c { , mục 2 },d{}`', ['text', '', 'a (tr. 1)', 'c (mục 2)', 'd']],
  // Titles, transitions, tables.
  ['====\nBáo\n====\nChữ\n\n====\n Cáo\n====\n', ['text', 'Báo'], ['text', 'Chữ'], ['text', 'Cáo']],
  ['====\nBáo\nthêm', ['text', '====\nBáo\nthêm']],
  [
    'Mục một\n---\nđường\n----\nAb\n--\nx\n\n---\n\ny',
    ['text', 'Mục một\n---\nđường\n----\nAb\n--\nx'],
    ['text', '---'],
    ['text', 'y'],
  ],
  ['Ab\n--\nMục\n***\nx', ['text', 'Ab'], ['text', 'Mục'], ['text', 'x']],
  ['Ví dụ::\n  "a"\n\nb', ['text', 'Ví dụ:'], ['text', 'b']],
  ['a\\::\n\n  b', ['text', 'a::'], ['quotation', 'b']],
  ['a::\n\nb', ['text', 'a:'], ['text', 'b']],
  ['- a::\n\n  > b\n  > c\n\n  d', ['text', 'a:'], ['text', 'd']],
  ['- | một\n  | hai\n\n  chữ', ['text', 'một\nhai'], ['text', 'chữ']],
  ['|a b\n\n|\n| c', ['text', '|a b'], ['text', '\nc']],
  [
    '+-----+---+\n| a   | b |\n|     | c |\n| d   |   |\n+-----+---+\nxin',
    ['text', 'a'],
    ['text', 'd'],
    ['text', 'b\nc'],
    ['text', 'xin'],
  ],
  [
    '+---+---+\n| a | b |\n|   +---+\n| c | d |\n+---+---+',
    ['text', 'a'],
    ['text', 'c'],
    ['text', 'b'],
    ['text', 'd'],
  ],
  ['+--a\n+-\nx', ['text', '+--a\n+-\nx']],
  [
    '- ==  ===\n  a   b=c\n      d -\n  --  ---\n  e   "f" và g\n  ==  ===',
    ['text', 'a'],
    ['text', 'b=c\nd -'],
    ['text', 'e'],
    ['text', '"f" và g'],
  ],
  ['=  =\na  b\n-  -\nc  d\n=  =', ['text', 'a'], ['text', 'b'], ['text', 'c'], ['text', 'd']],
  [
    '-f A, --file=B  một\n-o<x>  hai\n-1  ba\n--a-b  bốn\n-a -b  năm\n--c,d  sáu\n-é  bảy',
    ['text', 'một'],
    ['text', 'hai'],
    ['text', 'ba'],
    ['text', 'bốn'],
    ['text', '-a -b  năm\n--c,d  sáu\n-é  bảy'],
  ],
  ['a\\\u00A0b\\\u200bc\\\td', ['text', 'a\u00A0b\u200bcd']],
  ['`a <b c` `d<e>` `g <h>`', ['text', 'a <b c d<e> g']],
  ['.. [12] a\n.. [1a] b\n.. [#c-d] e', ['note 12', 'a'], ['text', 'b'], ['note #c-d', 'e']],
  [
    '- a::\n\n  .. note:: b\n\n- c::\n\n  d\n\n- e::\n\n    g\n\n  h',
    ['text', 'a:'],
    ['text', 'b'],
    ['text', 'c:'],
    ['text', 'd'],
    ['text', 'e:'],
    ['text', 'h'],
  ],
  [
    '====  ===\n- a   b\n= c   d =\n====  ===',
    ['text', '- a'],
    ['text', 'b'],
    ['text', '= c'],
    ['text', 'd ='],
  ],
  ['x\n\n----', ['text', 'x']],
  [`+--+\n| ${'a'.repeat(1000)} |\n+--+`, ['text', `| ${'a'.repeat(1000)} |`]],
  ['+a-+\n+--+-', ['text', '+a-+\n+--+-']],
  ['-1<a\n\n-b<c d>  e\n\n-g h%', ['text', '-1<a'], ['text', 'e'], ['text', '-g h%']],
  // What is explicit, and what only looks so.
  ['__ https://a.vn\n__\nb\n\n__c ..d\n\n..e', ['text', 'b'], ['text', '__c ..d'], ['text', '..e']],
  [
    '.. note::\n   a\n   b\n\n.. tip::\n\n     c\n   d',
    ['text', 'a\nb'],
    ['quotation', 'c'],
    ['text', 'd'],
  ],
  [
    '.. topic:: a *b*\n   c\n\n   d\n\n.. rubric:: e',
    ['text', 'a b'],
    ['text', 'c'],
    ['text', 'd'],
    ['text', 'e'],
  ],
  ['.. note ::  a\n.. Epigraph:: b\n.. c::d', ['text', 'a'], ['quotation', 'b']],
  // Attributions, and what is none.
  [
    'a\n\n  b\n\n  --- Ai\n  nữa\n\n  c\n\n  ---- d\n\n  --',
    ['text', 'a'],
    ['quotation', 'b'],
    ['attribution', 'Ai\nnữa'],
    ['quotation', 'c\n\n---- d\n\n--'],
  ],
  ['a\n\n  -- b\n\n  c\n  -- d', ['text', 'a'], ['quotation', '-- b\n\nc\n-- d']],
  // Fields, options, items.
  [':a\\:b: c\n:d:e: g\n: h: i\n:j', ['text', 'c'], ['text', 'g'], ['text', ': h: i\n:j']],
  [
    '-a, --all=X  một\n--hai\n  ba\n/V  bốn\n-năm',
    ['text', 'một'],
    ['text', 'ba'],
    ['text', 'bốn'],
    ['text', '-năm'],
  ],
  [
    '(1) a\n(b) c\niv. d\nII) e\n1234567890. g',
    ['text', 'a'],
    ['text', 'c'],
    ['text', 'd'],
    ['text', 'II) e\n1234567890. g'],
  ],
  ['•\n- a\n  b\nc', ['text', 'a\nb'], ['text', 'c']],
];

const PARTS =
  '* ** ` `` | _ __ \\ :cite:`a{b}` :ref:` :math: [1]_ [#]_ [*]_ [a]_ <https://a.vn>`_ https://a.vn a "a" ::'
    .split(' ')
    .concat(
      '\n\n    ',
      '\n\n  -- a\n',
      '\n.. [1] ',
      '\n.. [#] ',
      '\n.. epigraph::\n\n   ',
      '\n.. note:: ',
    )
    .concat(
      '\n.. code::\n\n  ',
      '\n..\n\n',
      '\n- ',
      '\n1. ',
      '\n| ',
      '\n=== ===\n',
      '\n+--+--+\n',
      '\n====\n',
    );

const sample = rows.map(([snippet]) => snippet).join('\n\n');

describe('the reader of reStructuredText', () => {
  itReads(restructuredTextReader, rows);

  it('says what is written of a citation', () => {
    const group = ':cite:p:`a, {xem} b{ , tr. 1 }`';
    assert.deepEqual(citedAs(restructuredTextReader, `x\n\ny ${group}.`), [
      {
        syntax: 'sphinx-bibtex',
        whole: group,
        key: 'a',
        locator: null,
        located: 'x\n\ny :cite:p:`a{L}, {xem} b{ , tr. 1 }`.',
        certain: true,
      },
      {
        syntax: 'sphinx-bibtex',
        whole: group,
        key: 'b',
        locator: 'tr. 1',
        located: 'x\n\ny :cite:p:`a, {xem} b{L , tr. 1 }`.',
        certain: true,
      },
    ]);
    assert.deepEqual(
      citedAs(restructuredTextReader, ':cite:`k{}`').map(({ located }) => located),
      [':cite:`k{L}`'],
    );
    assert.deepEqual(citedAs(restructuredTextReader, '“a” [Kim-2020]_, đoạn 5 b [c]_ d'), [
      {
        syntax: 'sphinx-bibtex',
        whole: '[Kim-2020]_',
        key: 'Kim-2020',
        locator: 'đoạn 5',
        located: '“a” [Kim-2020]_, L, đoạn 5 b [c]_ d',
        certain: false,
      },
      {
        syntax: 'sphinx-bibtex',
        whole: '[c]_',
        key: 'c',
        locator: null,
        located: '“a” [Kim-2020]_, đoạn 5 b [c]_, L d',
        certain: false,
      },
    ]);
  });

  it('cuts before what begins at the left margin behind a blank line', () => {
    assert.deepEqual(cutInto(restructuredTextReader, '\n \na\nb\n\n  c\n\n\nd\n.. e\n\ng'), [
      '\n \na\nb\n\n  c\n\n\n',
      'd\n.. e\n\n',
      'g',
    ]);
    assert.deepEqual(cutInto(restructuredTextReader, 'a::\n\n> b\n> c\n\n> d\n\n> e'), [
      'a::\n\n> b\n> c\n\n',
      '> d\n\n',
      '> e',
    ]);
    assert.deepEqual(cutInto(restructuredTextReader, 'a::\n\nb'), ['a::\n\n', 'b']);
  });

  itSurvives(restructuredTextReader, PARTS, sample);
  itReadsBack(restructuredTextReader, 'restructuredtext', { citations: 'sphinx-bibtex' });
  itIsLinear(restructuredTextReader, [
    '*a ',
    '**a ',
    '`a ',
    '``a ',
    ' |a',
    '\\',
    '[a]_',
    ':a:`b ',
    ':cite:`a, ',
    '- ',
    '.. a\n\n',
    '=== ===\n\n',
    '+--+\n',
    '::\n\n',
    ' a\n  b\n',
    'https://))',
  ]);

  it('reads blocks within blocks without end', () => {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a\n\n`);
    assert.ok(readAll(restructuredTextReader, lines.join('')).length > 10);
  });

  it('maps what is shown to what is written', () => {
    const text = 'a\n\n    Một *hai*\n    ba\\*\n\n    bốn\n';
    const quotation = readAll(restructuredTextReader, text)[1]?.prose;
    assert.ok(quotation !== undefined);
    const { shown } = quotation;
    assert.equal(shown.text, 'Một hai\nba*\n\nbốn');
    const written = (part: string): string => {
      const start = shown.text.indexOf(part);
      const range = shown.toWritten({ start, end: start + part.length });
      return text.slice(range.start, range.end);
    };
    assert.equal(written('hai'), 'hai');
    assert.equal(written('hai\nba'), 'hai*\n    ba');
    assert.equal(written('ba*\n\nbốn'), 'ba\\*\n\n    bốn');
    assert.equal(written('*'), '*');
  });
});
