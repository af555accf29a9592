import assert from 'node:assert/strict';
import { asciidocReader } from '../../../../src/core/quotation/markup/asciidoc';
import type { Row } from './lineMarkups';
import { itIsLinear, itReads, itReadsBack, itSurvives, readAll } from './lineMarkups';

const rows: readonly Row[] = [
  // Marks.
  ['Một *đậm* _nghiêng_ #mark# `mã` x', ['text', 'Một đậm nghiêng mark ¤ x']],
  ['a**b**c __d__e ##f##g ``h``i', ['text', 'abc de fg ¤i']],
  ['x^2^ H~2~O a*b*c 2 * 3 * 4 snake_case_x', ['text', 'x2 H2O a*b*c 2 * 3 * 4 snake_case_x']],
  ['[.gach]#đỏ# [x]*y*', ['text', 'đỏ y']],
  ['"`hay`" \'`tốt`\' "`*đậm* và _x_`"', ['text', '“hay” ‘tốt’ “đậm và x”']],
  ['\\*a* \\_b_ \\"`c`" \\{nbsp}', ['text', '*a* _b_ "`c`" {nbsp}']],
  // Replacements.
  ["a -- b...(C) (TM) it's -> <= '90", ['text', "a — b…© ™ it’s → ⇐ '90"]],
  ['một--hai \\-- \\...', ['text', 'một—hai -- ...']],
  ['{ldquo}a{rdquo}{nbsp}{empty}{plus} {la}', ['text', '“a”\u00A0+ {la}']],
  ['&#8230; &ldquo;a&rdquo; &amp; &x; &#x2026;', ['text', '… “a” & &x; …']],
  ['+*a*+ ++_b_++ pass:[<u>c</u>] +++<b>&nbsp;d</b>+++ `+e+`', ['text', '*a* _b_ c \u00A0d ¤']],
  ['stem:[x^2] latexmath:[a]', ['text', '¤ ¤']],
  ['một +\nhai', ['text', 'một\nhai']],
  ['một\n// chú\nhai', ['text', 'một\nhai']],
  // Macros.
  [
    'https://a.vn/b[trang *chủ*] link:x.html[y] mailto:a@b.vn[thư] https://q.vn. <https://z.vn>',
    ['text', 'trang chủ y thư https://q.vn. https://z.vn'],
  ],
  ['https://a.vn[x,window=_blank] https://b.vn[y^] https://c.vn[]', ['text', 'x y https://c.vn']],
  ['“xem https://a.vn/b” image:a.png[x] kbd:[Ctrl]', ['text', '“xem https://a.vn/b” ¤ Ctrl']],
  ['[[neo]]a ((chỉ mục)) xref:b[c]', ['text', 'a ((chỉ mục)) c']],
  [
    'a footnote:[b *c*] d footnote:id[e https://x.vn[f]] footnote:id[].',
    ['text', 'a  d  .', '^#2', '^id', '^id'],
    ['note #2', 'b c'],
    ['note id', 'e f'],
  ],
  // Citations.
  ['cite:[k(12)] cite:[k, l(3-4)]', ['text', ' ', 'k (12)', 'k', 'l (3-4)']],
  ['x citenp:[k].', ['text', 'x .', 'k']],
  ['“a” cite:[k], đoạn 5.', ['text', '“a” , đoạn 5.', 'k (đoạn 5)']],
  ['<<k>>, tr. 3-4; <<k,xem>> <<#m>>', ['text', ', tr. 3-4; xem ¤', 'k (tr. 3-4)?', 'k?']],
  // Quotations.
  [
    '[quote,Ban biên tập,"Kinh nghiệm, 2015"]\nMột *hai*\nba.',
    ['quotation', 'Một hai\nba.'],
    ['attribution', 'Ban biên tập\nKinh nghiệm, 2015'],
  ],
  [
    '[quote#id.r,Ai]\n____\nMột.\n\n* hai\n* ba footnote:[bốn]\n____\n',
    ['quotation', 'Một.\n\nhai\n\nba ', '^#38'],
    ['attribution', 'Ai'],
    ['note #38', 'bốn'],
  ],
  ['____\nMột\n\n----\nmã\n----\n\nhai\n____', ['quotation', 'Một\n\nhai']],
  ['[verse, Ai]\n____\n  Một\n\nhai\n____', ['quotation', '  Một\n\nhai'], ['attribution', 'Ai']],
  ['[quote]\n--\nMột\n--', ['quotation', 'Một']],
  ['""\nMột\n""', ['quotation', 'Một']],
  ['> Một\n> hai\n>\n> ba\n> -- Ai', ['quotation', 'Một\nhai\n\nba'], ['attribution', 'Ai']],
  ['"Một\nhai."\n-- Ai, Sách', ['quotation', 'Một\nhai.'], ['attribution', 'Ai, Sách']],
  [
    '____\nNgoài\n\n[quote]\n_____\nTrong\n_____\n\nSau\n____',
    ['quotation', 'Ngoài'],
    ['quotation', 'Trong'],
    ['quotation', 'Sau'],
  ],
  // Blocks.
  [
    '= Báo cáo\nAi <a@b.vn>\n:toc:\n:x: "y"\n\nChữ',
    ['text', 'Báo cáo'],
    ['text', 'Ai <a@b.vn>'],
    ['text', 'Chữ'],
  ],
  ['== Mục *một*\n\n.Tên\nChữ', ['text', 'Mục một'], ['text', 'Tên'], ['text', 'Chữ']],
  ['Mục\n---\n\nChữ', ['text', 'Mục'], ['text', 'Chữ']],
  ['////\n"a"\n////\n// "b"\n:c: "d"\n\nx', ['text', 'x']],
  ['----\n"a"\n----\n\n....\n"b"\n....\n\n++++\n"c"\n++++\n\n```js\n"d"\n```\n\nx', ['text', 'x']],
  ['[source,js]\n"a"\n\n[listing]\n--\n"b"\n--\n\n "c"\n\nx', ['text', 'x']],
  ['include::a[]\n\nimage::b.png[c]\n\nx', ['text', 'x']],
  ['====\nVí dụ\n====\n\nNOTE: Chú\ný', ['text', 'Ví dụ'], ['text', 'Chú\ný']],
  [
    '* một\n  tiếp\n** hai\n+\nkèm\n. ba\n1. bốn',
    ['text', 'một\ntiếp'],
    ['text', 'hai'],
    ['text', 'kèm\n. ba\n1. bốn'],
  ],
  [
    'từ:: nghĩa\ntừ hai::\n  nghĩa hai',
    ['text', 'từ'],
    ['text', 'nghĩa'],
    ['text', 'từ hai'],
    ['text', 'nghĩa hai'],
  ],
  [
    '|===\n|A |"b"\n\n2+|c\nd a|e\\|f\n|===',
    ['text', 'A'],
    ['text', '"b"'],
    ['text', 'c\nd'],
    ['text', 'e\\|f'],
  ],
  [',===\na,b\n,===', ['text', 'a'], ['text', 'b']],
  ['một\r\nhai\r\n\r\nba', ['text', 'một\nhai'], ['text', 'ba']],
];

const PARTS = (
  '"` `" \'` `\' * ** _ __ # ## ` `` ^ ~ + ++ +++ $$ [quote] [quote,a,"b"] [[a]] \\ {nbsp} &#8230; ' +
  'footnote:[ footnote:a[ ] cite:[a(1) <<a>> << https://a.vn[ image:a[ pass:[ (C) -- ... a :: ;; | // '
)
  .split(' ')
  .concat(
    '\n____\n',
    '\n----\n',
    '\n====\n',
    '\n--\n',
    '\n|===\n',
    '\n////\n',
    '\n> ',
    '\n* ',
    '\n+\n',
  )
  .concat(
    '\n""\n',
    '\n:a: b\n',
    '\n.T\n',
    '\n== T\n',
    '\n-- a\n',
    '\nT\n---\n',
    'NOTE: ',
    '\n[verse]\n',
  );

const sample = rows.map(([snippet]) => snippet).join('\n\n');

describe('the reader of AsciiDoc', () => {
  itReads(asciidocReader, rows);
  itSurvives(asciidocReader, PARTS, sample);
  // A lone "y." before a citation is a list's to Asciidoctor, too.
  const isLone = /(?:^|\n)\s*(?:[\da-zA-Z]{1,9}[.)]|[A-Z]+:)\s*$/;
  itReadsBack(asciidocReader, 'asciidoc', { citations: 'asciidoctor-bibtex' }, (text) => {
    return !isLone.test(text);
  });
  itIsLinear(asciidocReader, [
    '*a ',
    '"`a ',
    '`',
    ']*',
    '[',
    '<<a',
    'footnote:[',
    'https://a[',
    'link:',
    '+++a',
    '+',
    '^a',
    '{a',
    '((',
    '____\n',
    '[quote]\n',
    '[a,"\n\n',
    '| a',
    '> ',
    'a::b ',
  ]);

  it('maps what is shown to what is written', () => {
    const text = '[quote]\n____\nMột *hai*\nba -- &#8220;bốn&#8221; "`năm`"\n____\n';
    const [{ prose } = { prose: null }] = readAll(asciidocReader, text);
    assert.ok(prose !== null);
    const written = (shown: string): string => {
      const start = prose.shown.text.indexOf(shown);
      const range = prose.shown.toWritten({ start, end: start + shown.length });
      return text.slice(range.start, range.end);
    };
    assert.equal(written('hai'), 'hai');
    assert.equal(written('Một hai\nba'), 'Một *hai*\nba');
    assert.equal(written('—'), '--');
    assert.equal(written('“bốn”'), '&#8220;bốn&#8221;');
    assert.equal(written('“năm”'), '"`năm`"');
    assert.equal(written('năm'), 'năm');
  });
});
