import assert from 'node:assert/strict';
import { pandocReader } from '../../../../src/core/quotation/markup/pandoc';
import { OBJECT } from '../../../../src/core/quotation/report/shownText';
import { itReadsAnyText, prosesOf } from './markupProperties';
import { itReads, note, quotation, text } from './proseRows';

describe('Pandoc reports', () => {
  describe('citations', () => {
    itReads(pandocReader, [
      [
        'in the text',
        'Theo @key, “a” và -@b.',
        [text('Theo , “a” và .', { citations: ['key', 'b'] })],
      ],
      [
        'in the text with a locator',
        '@key [đoạn 5] “a” @b\n[tr. 3; xem @c, tr. 4]',
        [text(' “a” ', { citations: ['key, đoạn 5', 'b, tr. 3', 'c, tr. 4'] })],
      ],
      [
        'in brackets',
        '“a” [@key, đoạn 5; -@{b/c:d}] [@e]',
        [text('“a”  ', { citations: ['key, đoạn 5', 'b/c:d', 'e'] })],
      ],
      ['before a link', '@key [a](b) [@c][d]', [text(' a ', { citations: ['key', 'c'] })]],
      [
        'cross-references are none',
        '@fig-a, [@sec-b] và @tbl:c',
        [text('@fig-a, [@sec-b] và @tbl:c')],
      ],
      [
        'examples may be',
        '(@vd) a\n\nXem (@vd)',
        [text('a'), text('Xem (@vd)', { citations: ['?vd'] })],
      ],
      ['e-mail addresses are none', 'a@b.vn \\@c', [text('a@b.vn @c')]],
    ]);

    it('say where a locator goes', () => {
      const report = '@a, @b [tr. 1]';
      const slots = prosesOf(pandocReader, report).flatMap(({ citations }) =>
        citations.map(({ whole, locatorSlot: { at, before, after } }) => [
          report.slice(whole.start, whole.end),
          report.slice(0, at),
          before,
          after,
        ]),
      );
      assert.deepEqual(slots, [
        ['@a', '@a', ' [', ']'],
        ['@b [tr. 1]', '@a, @b [', '', ', '],
      ]);
    });
  });

  describe('blocks', () => {
    itReads(pandocReader, [
      [
        'divs that quote',
        '::: {.quote lang=vi}\na\n\n::: x\nb\n:::\n:::\n\nc',
        [quotation('a\n\nb'), text('c')],
      ],
      ['divs that do not', '::: {.column}\na\n\n> b\n:::', [text('a'), quotation('b')]],
      [
        'code within a div',
        '::: epigraph\n```\n:::\n```\na\n:::\nb',
        [quotation(`${OBJECT}\n\na`), text('b')],
      ],
      [
        'chunks',
        '```{r, echo=FALSE}\n“a”\n```\n\nb `r nrow(x)` c `\\x`{=latex}',
        [text(`b ${OBJECT} c `)],
      ],
      ['verse', '| “a\n|   b”\n  c\n\nd', [text('“a\nb”\nc'), text('d')]],
      [
        'definitions',
        'a\n\n:   “b”\n\n    c\n\nd\n: e',
        [text('a'), text('“b”'), text('c'), text('d'), text('e')],
      ],
      [
        'lists with letters',
        'a) b\n\n   c\n\n(ii) d\n#. e\n\n(@) g',
        [text('b'), text('c'), text('d'), text('e'), text('g')],
      ],
      ['no items within a paragraph', 'từ 2011\n- 2015', [text('từ 2011\n- 2015')]],
      [
        'metadata',
        '---\ntitle: “a”\n---\n\nb\n\n---\nc: “d”\n...\n\ne\n\n---\n\ng',
        [text('b'), text('e'), text('g')],
      ],
      ['shortcodes', '{{< include _a.qmd >}}\n\nb {{< pagebreak >}} c', [text('b  c')]],
      ['environments of TeX', '\\begin{align}\na &= “b”\n\\end{align}\n\nc', [text('c')]],
    ]);
  });

  describe('running text', () => {
    itReads(pandocReader, [
      [
        'notes',
        'a^[b [@k, tr. 1] *c*][^1] d\n\n[^1]: e',
        [
          text('a d', { notes: ['^[b [@k, tr. 1] *c*]20', '1'] }),
          note('^[b [@k, tr. 1] *c*]20', 'b  c', { citations: ['k, tr. 1'] }),
          note('1', 'e'),
        ],
      ],
      ['subscripts and superscripts', 'H~2~O, 2^e^ ~5 ^6', [text('H2O, 2e ~5 ^6')]],
      ['spans', '[“a *b*”]{.smallcaps} [c]{#d}', [text('“a b” c')]],
      ['blanks kept together', 'a\\ b\\\nc', [text('a b\nc')]],
    ]);
  });

  itReadsAnyText(
    pandocReader,
    [
      '@k',
      ' [',
      ']',
      '; ',
      '-@b',
      '@{',
      '}',
      '::: quote\n',
      '::: {.a}\n',
      ':::\n',
      '^[',
      '[^a]',
      '[^a]: ',
      '| ',
      ': ',
      '~',
      '^',
      'a) ',
      '(@) ',
      '#. ',
      '`',
      '{=x}',
      '{{< ',
      ' >}}',
      '---\n',
      'k: v\n',
      '...\n',
      '> ',
      '- ',
      '    ',
      '\\',
      '\\begin{a}\n',
      '\\end{a}',
      '$',
      '*',
      '“',
      '”',
      '<q>',
    ],
    '---\nt: v\n---\n\nTheo @key [đoạn 5; @b] “a”^[c [@d]]\n\n::: {.quote}\ne\n\n> g\n:::\n\n| h\n| i\n\nk\n\n:   l\n\n(@) m `n`{=x} {{< o >}}\n',
  );
});
