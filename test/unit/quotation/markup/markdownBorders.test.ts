import assert from 'node:assert/strict';
import { markdownReader } from '../../../../src/core/quotation/markup/markdown';
import { pandocReader } from '../../../../src/core/quotation/markup/pandoc';
import { OBJECT } from '../../../../src/core/quotation/report/shownText';
import { citedAs, cutInto } from './markupProperties';
import { attribution, itReads, note, quotation, text } from './proseRows';

/*
 * Where the marks of Markdown end and what only looks like one: what stands at the borders of the
 * rules that `markdown.test.ts` and `pandoc.test.ts` show one by one.
 */

describe('Markdown reports at the borders of its rules', () => {
  describe('running text', () => {
    itReads(markdownReader, [
      [
        'emphasis within emphasis',
        '**a*b*** *c**d**e* ***g** h* _i_j_ *k _l* m_ __n_ *o**',
        [text('ab cde g h i_j k _l m_ _n o*')],
      ],
      [
        'emphasis round marks of quotation',
        '"*a*"b *“c”*d “*e*” *(g)*h x*"i"*',
        [text('"a"b *“c”*d “e” (g)h x"i"')],
      ],
      ['what is struck out', '~~a~~ ~b~ ~~~c~~~ ~~d~ e~~g', [text('a ~b~ ~~~c~~~ d~ eg')]],
      [
        'links with titles and addresses of any kind',
        `[a](b 'c') [d](e (g)) [h](<i j> "k") [l]( m ) [n]() [o](p\\)q) [r](s(t(u))v)`,
        [text('a d h l n o r')],
      ],
      [
        'links that are none',
        '[a](b c) [d](e "g) [h](<i [j](k(l) [m](n "o" p) [q](r (s(t)))',
        [text('[a](b c) [d](e "g) [h](<i [j](k(l) [m](n "o" p) [q](r (s(t)))')],
      ],
      ['titles with escaped marks', `[a](b "c\\"d") [e](g 'h\\'i')`, [text('a e')]],
      [
        'labels of references, and brackets that are none',
        '[a][b] [c][] [d][@k] [e][g;h] [i][!j] [k][sic] [nguyên văn][l] [.…][m]',
        [text('a c [d] [e][g;h] [i][!j] [k][sic] [nguyên văn][l] [.…][m]', { citations: ['k'] })],
      ],
      [
        'notes behind words in brackets',
        '[a][^1] ![b][^2]',
        [text('[a] ![b]', { notes: ['1', '2'] })],
      ],
      [
        'pictures by reference, and those that are none',
        '![a][b] ![c] !\\[d] ![e](g',
        [text(`${OBJECT} ![c] ![d] ![e](g`)],
      ],
      [
        'attributes of links and code',
        '[a](b){.c} `d`{.e} [g]{h} [i]{#j k=l} `m`{',
        [text(`a ${OBJECT} [g]{h} i ${OBJECT}{`)],
      ],
      [
        'addresses',
        'www.a.vn/b_, awww.c.vn www. xhttp://d.vn HTTPS://e.vn, ftp://g(h). (http://i.vn/j(k)) http://l.vn/m)! ://n',
        [
          text(
            'www.a.vn/b_, awww.c.vn www. xhttp://d.vn HTTPS://e.vn, ftp://g(h). (http://i.vn/j(k)) http://l.vn/m)! ://n',
          ),
        ],
      ],
      [
        'tags of any form',
        '</q>a <q>b</Q> <b/>c <code/>d <CODE>e</code>g <i x=y z>h</i> <1> <k',
        [text(`a “b” c d ${OBJECT}g h <1> <k`)],
      ],
      [
        'comments and declarations of any form',
        'a<!-->b<!--->c<!-- d\n-->e<?g?>h<![CDATA[i]]>j<!K l>m<! n><!-- o',
        [text('abcehjm<! n><!-- o')],
      ],
      ['scripts that do not end', 'a <script>“b” <svg>c', [text(`a “b” ${OBJECT}c`)]],
      ['breaks by tags', 'a<br>\nb<br/>c<BR > \nd', [text('a\nb\nc\nd')]],
      [
        'lines on which nothing is shown',
        'a\n<!-- b -->\nc\n<b>\nd</b>\n',
        [text('a'), text('c\nd')],
      ],
      [
        'formulas, and amounts',
        'a $b\\$ c$ $ d$ 5$\n\n$e $ f\n\ng$h$5\n\ni $$j',
        [text(`a ${OBJECT} $ d$ 5$`), text('$e $ f'), text('g$h$5'), text('i $$j')],
      ],
      ['marks of scripts, which Pandoc alone knows', 'a~b~ c^d^', [text('a~b~ c^d^')]],
      [
        'shortcodes that do not end',
        'a {{< b {{c}} {{% d >} e',
        [text('a {{< b {{c}} {{% d >} e')],
      ],
      [
        'escapes, and backslashes that are none',
        '\\a \\\\ \\[b](c) \\  d \\',
        [text('\\a \\ [b](c) \\  d \\')],
      ],
      [
        'code with runs of other lengths',
        '``a`b`` `c``d` `` e',
        [text(`${OBJECT} ${OBJECT} \`\` e`)],
      ],
      [
        'tasks, and brackets that are none',
        '[ ] a\n\n- [X]  b\n- [ ]c\n- [y] d\n- e [x] f',
        [text('[ ] a'), text('b'), text('[ ]c'), text('[y] d'), text('e [x] f')],
      ],
    ]);
  });

  describe('what ends a paragraph', () => {
    const breaks = ['> b', '# b', '1. b', '- b', '+ b', '* b'];
    for (const line of breaks) {
      const quoted = line.startsWith('>') ? quotation('b') : text('b');
      itReads(markdownReader, [[`“${line}”`, `a\n${line}`, [text('a'), quoted]]]);
    }
    for (const line of [
      '```\nb\n```',
      '~~~\nb\n~~~',
      '***',
      '_ _ _',
      '<!-- b -->',
      '<script>b</script>',
      '<?b?>',
      '<!B>',
      '<![CDATA[b]]>',
      ':::',
    ]) {
      itReads(markdownReader, [
        [
          `“${line.replaceAll('\n', ' ')}”, which shows nothing`,
          `a\n${line}\nc`,
          [text('a'), text('c')],
        ],
      ]);
    }
    for (const line of [
      '2. b',
      '1.',
      '-b',
      '#b',
      '####### b',
      '``b`` `',
      '~~b',
      '**',
      '<b>',
      '<span x>',
      '    > b',
      '[b]: c',
      '$$b',
      '|b',
      '1234567890. b',
      '[^b]',
      '[^]: b',
      '::b',
    ]) {
      it(`not “${line}”`, () => {
        assert.equal(cutInto(markdownReader, `a\n${line}\nc`).length, 1);
      });
    }
  });

  describe('blocks', () => {
    itReads(markdownReader, [
      [
        'headings of any form',
        '#\n## a ##b\n### c \\#\n#\td#\n#### e # {.g}\n###### {#h}\n# i {j}',
        [text('a ##b'), text('c #'), text('d#'), text('e'), text('i {j}')],
      ],
      [
        'underlines, and what is none',
        'a\n==\n\nb\n= =\n\nc\n-- \n\n- d\n---\n\ne\n    ---\n\n=',
        [text('a'), text('b\n= ='), text('c'), text('d'), text('e\n---'), text('=')],
      ],
      [
        'rules, and what is none',
        '* * *\n_____\n- -\t-\n**-\n\n--a\n\n* *',
        [text('**-'), text('--a')],
      ],
      [
        'items with code in them',
        '-     “a”\n-    b\n\n      c\n\n         “d”\n- \n  e',
        [text('b'), text('c'), text('e')],
      ],
      [
        'items in items',
        '- - a\n  - b\n\n    c\n- d\n1) e\n10) f\n - g',
        [text('a'), text('b'), text('c'), text('d'), text('e'), text('f'), text('g')],
      ],
      [
        'code between fences of any form',
        '```a\n“b”\n``\n````\nc\n~~~ `d`\n“e”\n```\n~~~~~\ng\n``` a`b',
        [text('c'), text('g\n``` a`b')],
      ],
      ['code that its item ends', '- ```\n  “a”\n\n  “b”\nc', [text('c')]],
      [
        'tables of any form',
        'a | b\n- | :-:\nc\nd | e | g\n> h',
        [text('a'), text('b'), text('c'), text('d'), text('e'), text('g'), quotation('h')],
      ],
      [
        'a table below a paragraph',
        'a\nb\n| c |\n|---|\n| d |\n- e',
        [text('a\nb'), text('c'), text('d'), text('e')],
      ],
      [
        'tables that are none',
        '| a | b |\n|---|\n\n| c |\n| --- x |\n\n| d |\n|   |\n\ne\n---|',
        [text('| a | b |\n|---|'), text('| c |\n| --- x |'), text('| d |\n|   |'), text('e')],
      ],
      [
        'tables in an item',
        '- | a | b |\n  |---|---|\n  | c | d\\|e |\ng',
        [text('a'), text('b'), text('c'), text('d|e'), text('g')],
      ],
      [
        'HTML that empty lines do not end',
        '<?a\n\n“b”?>\n<!D\n\n“e”>\n<![CDATA[\n\n“g”]]>\n<style>\n\n“h”\n</STYLE>\ni',
        [text('i')],
      ],
      [
        'HTML that empty lines end',
        '<span class="a">\n*b*\n</span>\n\n*c*\n\n</div>\n*d*\n\n<i>e</i> *g*',
        [text('*b*'), text('c'), text('*d*'), text('e g')],
      ],
      [
        'formulas over lines',
        '$$ a\nb $$\nc\n\n$$d$$ e\n\n$$\n“g”\n\nh',
        [text('c'), text(`${OBJECT} e`), text('h')],
      ],
      [
        'definitions of links, and what is none',
        '[a]: b\n[c]: <d e> (g)\n[h]: i j\n\n[^]: k\n\n[l]:\n\n[m] : n',
        [text('[h]: i j'), text('[^]: k'), text('[l]:'), text('[m] : n')],
      ],
      [
        'environments of TeX, whole or not',
        '\\begin{a}“b”\\end{a}\nc\n\n\\begin{d*}\n“e”\n\\end{d}\n\\end{d*}\ng\n\n\\begin\nh',
        [text('c'), text('g'), text('\\begin\nh')],
      ],
    ]);
  });

  describe('quotations', () => {
    itReads(markdownReader, [
      [
        'what goes on one without a mark',
        '> a\nb\n    c\n> - d\ne\n> # g\nh',
        [quotation('a\nb\nc\n\nd\ne\n\ng'), text('h')],
      ],
      [
        'what does not go on one',
        '>\na\n\n> ***\nb\n\n> ~~~\n> c\n> ~~~\nd\n\n>     e\ng',
        [text('a'), text('b'), quotation(OBJECT), text('d'), quotation(OBJECT), text('g')],
      ],
      [
        'marks with and without blanks',
        '>a\n >b\n   >  c\n>\td\n\n    > e',
        [quotation('a\nb\nc\nd')],
      ],
      [
        'marks of deeper quotations',
        '>>> a\n> > b\n> c\n>\n>    > d\n>     > e',
        [quotation('a\nb\nc\n\nd\n> e')],
      ],
      [
        'a fence in one ends with the marks',
        '> a\n> ```\n> b\nc',
        [quotation(`a\n\n${OBJECT}`), text('c')],
      ],
      [
        'callouts of any form',
        '> [!QUOTE|a]- B *c*\n> d\n\n> [!cite]\n> e\n\n> [!tip]+ G\n\n> a\n> [!NOTE]',
        [quotation('d'), attribution('B c'), quotation('e'), text('G'), quotation('a\n[!NOTE]')],
      ],
      [
        'callouts in callouts',
        '> [!note] a\n> > [!quote] B\n> > c\n>\n> d',
        [text('a'), quotation('c'), attribution('B'), text('d')],
      ],
      [
        'HTML quotations over empty lines',
        '<blockquote class="a">b\n\n<blockquote>\n\nc\n\n</blockquote>\n\nd</blockquote>\n\n<BLOCKQUOTE>\n\ne',
        [quotation('b\n\nc\n\nd'), quotation('e')],
      ],
      [
        'fenced by names that tell',
        '::: {.a .Epigraph}\nb\n:::\n\n:::: block-quote ::::\nc\n\n::: x\nd\n:::\n\ne\n::::\n\n::: quotes\ng\n:::\n\n::: pullquote\n```\n:::\n```\nh',
        [quotation('b'), quotation('c\n\nd\n\ne'), text('g'), quotation(`${OBJECT}\n\nh`)],
      ],
      [
        'in a note',
        '[^1]: a\n    > b\n\n    c\n\n\t“d”\n\n        e\nf\n\ng',
        [note('1', `a\n\nc\n\n“d”\n\n${OBJECT}`), quotation('b'), text('f'), text('g')],
      ],
    ]);
    itReads(markdownReader, [
      [
        'notes with their text below, and lines that go on',
        '[^a]:\n    b\nc\n- d\n\n[^e]: g\n[^h]: i\n# j',
        [note('a', 'b\nc'), text('d'), note('e', 'g'), note('h', 'i'), text('j')],
      ],
    ]);
  });

  it('say what is written of a citation', () => {
    assert.deepEqual(citedAs(markdownReader, 'x\n\n> “a” [xem @{k/1}, tr. 2; -@b] @c'), [
      {
        syntax: 'pandoc',
        whole: '[xem @{k/1}, tr. 2; -@b]',
        key: 'k/1',
        locator: 'tr. 2',
        located: 'x\n\n> “a” [xem @{k/1}, L, tr. 2; -@b] @c',
        certain: true,
      },
      {
        syntax: 'pandoc',
        whole: '[xem @{k/1}, tr. 2; -@b]',
        key: 'b',
        locator: null,
        located: 'x\n\n> “a” [xem @{k/1}, tr. 2; -@b, L] @c',
        certain: true,
      },
      {
        syntax: 'pandoc',
        whole: '@c',
        key: 'c',
        locator: null,
        located: 'x\n\n> “a” [xem @{k/1}, tr. 2; -@b] @c [L]',
        certain: false,
      },
    ]);
    assert.deepEqual(citedAs(pandocReader, '-@a [ đoạn\\* 5 ; @b] (@c)'), [
      {
        syntax: 'pandoc',
        whole: '-@a [ đoạn\\* 5 ; @b]',
        key: 'a',
        locator: 'đoạn\\* 5',
        located: '-@a [L,  đoạn\\* 5 ; @b] (@c)',
        certain: true,
      },
      {
        syntax: 'pandoc',
        whole: '[ đoạn\\* 5 ; @b]',
        key: 'b',
        locator: null,
        located: '-@a [ đoạn\\* 5 ; @b, L] (@c)',
        certain: true,
      },
      {
        syntax: 'pandoc',
        whole: '@c',
        key: 'c',
        locator: null,
        located: '-@a [ đoạn\\* 5 ; @b] (@c [L])',
        certain: false,
      },
    ]);
  });

  it('are cut behind each block and the empty lines below it', () => {
    const pieces = [
      '---\na: b\n\nc\n---\n\n',
      '# d\n',
      'e\ng\n\n \n',
      '- h\n  i\n',
      '- j\n\n',
      '  k\n\n',
      '      l\n\n      m\n\n',
      'n\n===\n',
      '> o\n> p\nq\n\n',
      '| r |\n|---|\n| s |\n',
      '```\nt\n\nu\n```\n',
      '<!-- v\n\nw -->\n',
      '[^1]: x\n\n    y\n\n',
      '[z]: a\n',
      '***\n',
      '::: quote\nb\n\nc\n:::\n',
      '<blockquote>\n\nd\n\n</blockquote>\n',
      '---\n',
      'e: g\n---\n',
    ];
    assert.deepEqual(cutInto(markdownReader, pieces.join('')), pieces);
    assert.deepEqual(cutInto(markdownReader, '\n\n---\na: b\n---\n'), [
      '\n\n',
      '---\n',
      'a: b\n---\n',
    ]);
  });
});

describe('Pandoc reports at the borders of its rules', () => {
  itReads(pandocReader, [
    [
      'metadata within a report, and rules that open none',
      'a\n\n---\n"b": “c”\n---\n\n---\n“d”\n---\n\n---\n_e:\n...\ng\n\n---\nh: i',
      [text('a'), text('“d”'), text('g'), text('h: i')],
    ],
    ['TOML at the start alone', 'a\n\n+++\nb = 1\n+++', [text('a'), text('+++\nb = 1\n+++')]],
    ['scripts of one word', 'a~b c~ ~d~ x^e^^g^ ~~h~~ i^^', [text('a~b c~ d xeg h i^^')]],
    [
      'letters that open items, and those that do not',
      'b. c\n\nB. d\n\nB.  e\n\nivx) g\n\nabc) h\n\n#) i\n\n(@j-k) l\n\n(2) m',
      [
        text('c'),
        text('B. d'),
        text('e'),
        text('g'),
        text('abc) h'),
        text('i'),
        text('l'),
        text('m'),
      ],
    ],
    [
      'what ends a paragraph',
      'a\n# b\n2. c\n- d\n> e\n\ng\n~ h',
      [text('a\n# b\n2. c\n- d'), quotation('e'), text('g'), text('h')],
    ],
    [
      'verse with lines that go on',
      '| a\n|\n|  b *c*\n   d\ne\n\n|g',
      [text('a\n\nb c\nd'), text('e'), text('|g')],
    ],
    [
      'brackets behind a citation',
      '@a[b] @c [d](e) @g  [h] @i [@j] @k [l]{.m} @n [o',
      [
        text('  d   [h]   l  [o', {
          citations: ['a, b', 'c', 'g', 'i', 'j', 'k', 'n'],
        }),
      ],
    ],
  ]);
});
