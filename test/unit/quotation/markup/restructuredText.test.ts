import assert from 'node:assert/strict';
import { restructuredTextReader } from '../../../../src/core/quotation/markup/restructuredText';
import type { Row } from './lineMarkups';
import { itIsLinear, itReads, itReadsBack, itSurvives, readAll } from './lineMarkups';

const rows: readonly Row[] = [
  // Inline markup.
  ['Một *em* **đậm** ``mã`` "*" 2*3 * 4', ['text', 'Một em đậm ¤ "*" 2*3 * 4']],
  ['\\*a* b\\ c d\\\\e', ['text', '*a* bc d\\e']],
  [':sub:`2` `3`:sup: :math:`x` :code:`y` `z`', ['text', '2 3 ¤ ¤ z']],
  [
    '`trang <https://a.vn>`_ từ_ `cụm từ`__ :ref:`mục <m>` _`đích`',
    ['text', 'trang từ cụm từ mục đích'],
  ],
  ['a |thế| |nbsp| b https://a.vn/b. “https://c.vn”', ['text', 'a ¤ \u00A0 b ¤. “¤”']],
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
    '+----+-----+\n| a  | b   |\n| c  |     |\n+====+=====+\n| d e f    |\n+----+-----+',
    ['text', 'a\nc'],
    ['text', 'b'],
    ['text', 'd e f'],
  ],
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
