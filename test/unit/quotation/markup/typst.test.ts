import assert from 'node:assert/strict';
import { typstReader } from '../../../../src/core/quotation/markup/typst';
import { itReadsInsertions } from './insertedText';
import {
  citedAs,
  cutInto,
  described,
  itReadsAnyText,
  prosesOf,
  writtenAs,
} from './markupProperties';

/** What is written, and the proses: role, words, {place key locator}, ^place label. */
const CASES: readonly (readonly [what: string, source: string, proses: readonly string[]])[] = [
  ['comments', 'a // “b”\nc /* d /* e */ f */ g', ['text: a\nc g']],
  ['comments of several paragraphs', 'a /* b\n\n“c” */ d', ['text: a', 'text: d']],
  [
    'links without content',
    'a #link("https://b.c/d_e") #link("mailto:g@h.vn"). #link("https://i.k")[l] #link(<m>)',
    ['text: a https://b.c/d_e g@h.vn. l \ufffc'],
  ],
  ['addresses', 'a https://b.c/d(e)_f. g', ['text: a https://b.c/d(e)_f. g']],
  [
    'block quotations',
    'A:\n#quote(block: true)[\n  B.\n\n  C.\n]\nd',
    ['text: A:', 'quotation: B.\n\nC.', 'text: d'],
  ],
  [
    'whose they are',
    '#quote(block: true, attribution: [Ban @k[đoạn 5]])[A.]',
    ['quotation: A.', 'attribution: Ban  {4 k đoạn 5}'],
  ],
  [
    'whose they are, told first and by a label',
    '#quote(attribution: <k>, block: true)[A.] b',
    ['quotation: A.', 'attribution:  {0 k}', 'text: b'],
  ],
  [
    'whose they are, told last',
    '#quote(block: true, [A.], attribution: [B])',
    ['quotation: A.', 'attribution: B'],
  ],
  [
    'quotations in a sentence',
    'a #quote[b #quote[c] d] #quote(attribution: <k>)[e].',
    ['text: a “b ‘c’ d” “e”. {15 k}'],
  ],
  ['quotations in code', '#align(center, quote(block: true)[a])', ['quotation: a']],
  ['straight marks', `"a 'b' c"`, [`text: “a 'b' c”`]],
  [
    'straight marks round signs, emphasis, citations and each other',
    '"*a*", ("b"); "c ("d") @k" ",": 5" \\"e\\"',
    ['text: “a”, (“b”); “c (“d”) ” “,”: 5″ "e" {21 k}'],
  ],
  [
    'citations',
    'a @k-1 @l[tr. 5], @m. #cite(<n>, supplement: [đoạn *5*], form: "prose")',
    ['text: a , .  {2 k-1} {2 l tr. 5} {4 m} {6 n đoạn 5}'],
  ],
  [
    'references that are none',
    '= a <b>\n@b @fig:c @tbl-d @sec:e @f:',
    ['text: a', 'text: : {0 f}'],
  ],
  ['notes', 'a#footnote[b @k] c', ['text: a c ^1#1', 'note #1: b  {2 k}']],
  ['raw text', 'a `b "c` ```d "e``` f', ['text: a \ufffc \ufffc f']],
  ['listings', 'a\n```c\n"b\n\n"d\n```\nc', ['text: a\n\ufffc', 'text: c']],
  ['formulas', 'a $x^2$ $ y $ $13%$ $19,5$ b', ['text: a \ufffc \ufffc 13% 19,5 b']],
  [
    'code',
    '#import "a": b\n#set text(font: "c")\n#show: d.with(e: [f])\n#let g(h) = [i "j" #h]\nk',
    ['text: k'],
  ],
  ['code of several paragraphs', '#let a() = {\n  "“["\n\n  [b]\n}\nc', ['text: c']],
  ['blocks of code', '#{\n  let a = [b]\n  [c]\n}', ['text: c']],
  ['conditions', '#if a [b] else [c] d #for e in (1, 2) { [f] } g', ['text: bc d f g']],
  ['content in brackets', 'a #[b] #text(red)[c] #strong[d]e #link("f")[g]', ['text: a b c de g']],
  ['what is unknown', 'a #b c #d(1) #e(2)[f]', ['text: a \ufffc c \ufffc f']],
  [
    'figures and tables',
    'a\n#figure(table(columns: 2, [b], table.cell(fill: red)[c], strong[d]), caption: [e]) <f>',
    ['text: a', 'text: b', 'text: c', 'text: d', 'text: e'],
  ],
  ['spaces of functions', 'a#h(1em)b#linebreak()c#parbreak()d', ['text: a b\nc', 'text: d']],
  ['styles', '*a* _b_ c_d *e*', ['text: a b c_d e']],
  ['escapes', 'a\\*b\\_ \\u{1ea1}\\@c \\\nd', ['text: a*b_ ạ@c\nd']],
  ['shorthands', 'a -- b --- c... d~e f-?g -5', ['text: a – b — c… d\u00a0e fg -5']],
  ['headings', '= a\nb\n== c', ['text: a', 'text: b', 'text: c']],
  [
    'lists',
    '- a\n  b\n+ c\n1. d\n/ e: f\ng',
    ['text: a\nb', 'text: c', 'text: d', 'text: e: f', 'text: g'],
  ],
  ['brackets that are text', 'a [b] ] c', ['text: a [b] ] c']],
  ['hidden content', 'a #hide[b] #metadata[c] d', ['text: a d']],
  ['code that ends within a quotation', '#{#quote[a #f(} b', ['text: “a \ufffc b']],
  ['a formula that is not closed', 'a $13\n\nb', ['text: a \ufffc', 'text: b']],
  ['a quotation with more than its words', '#quote(a: [b], [c])[d]', ['text: “c”“d”']],
  ['signs that open no comment', 'a / b, c/d * e', ['text: a / b, c/d e']],
  ['signs that name nothing', 'a # b < c <> d <e f @ g', ['text: a # b < c <> d <e f @ g']],
  ['names that begin with a low line', 'a #_b c', ['text: a \ufffc c']],
  [
    'numbers that begin a line and open no item',
    'a\n1.5 b\n2026 c\n1234567890. d\n-5 e\n=f',
    ['text: a\n1.5 b\n2026 c\n1234567890. d\n-5 e\n=f'],
  ],
  [
    'lines that belong to an item further down',
    'a\n- b\n  c\n  - d\n    e\ng',
    ['text: a', 'text: b\nc', 'text: d\ne', 'text: g'],
  ],
  [
    'addresses in brackets and before stops',
    '[https://a.b/c] (http://d.e/f(g)), https://h.i/[j]k; hay http',
    ['text: [https://a.b/c] (http://d.e/f(g)), https://h.i/[j]k; hay http'],
  ],
  ['numbers of forty digits, no longer', `$${'1'.repeat(40)}$`, [`text: ${'1'.repeat(40)}`]],
  ['longer formulas as formulas', `a $${'1'.repeat(41)}$`, ['text: a \ufffc']],
  ['formulas without a number', 'a $,$ $$', ['text: a \ufffc \ufffc']],
  ['raw text of nothing', 'a `` b', ['text: a b']],
  ['raw text with shorter runs in it', 'a ````b ``` “c” `d```` e', ['text: a \ufffc e']],
  ['code in context', '#context text(red)[a] #context  b #return [c]', ['text: a \ufffc c']],
  ['calls upon calls', 'a #b.at(0).c b #d.e(f).g(h)[i] #j.k. l', ['text: a \ufffc b i \ufffc. l']],
  ['braces behind a call', 'a #b{c} #[d]{e}', ['text: a \ufffc{c} d{e}']],
  ['the end of a call', 'a #b; c #d;e @f;', ['text: a \ufffc c \ufffce ; {9 f}']],
  ['statements of one line', '#let a = "b"; c', ['text: c']],
  ['comments in code', '#align(center, // “a”\n /* ) */ [b]) c', ['text: b', 'text: c']],
  ['formulas, raw text and labels in code', '#text($a$, `)`, <b>, "[c]")[f] g', ['text: f g']],
  ['brackets left open within others', 'a #b({c) d', ['text: a \ufffc d']],
  ['brackets that close nothing', 'a #{ ) b ] } c', ['text: a c']],
  ['brackets that are text within content', '#text(red)[a [b] c] d', ['text: a [b] c d']],
  ['the other case of a condition on the next line', '#if a [b]\nelse [c]\nd', ['text: bc\nd']],
  ['no other case behind an empty line', '#if a [b]\n\nelse [c]', ['text: b', 'text: else [c]']],
  ['words that begin like the other case', '#if a [b]\nelsewhere', ['text: b\nelsewhere']],
  [
    'nothing of what is hidden',
    '#hide[a "b @c #cite(<d>) `e` $f$ #g #quote[h] #footnote[i]] j',
    ['text: j'],
  ],
  [
    'nothing of what is defined',
    '#let a = quote(block: true, attribution: <b>)[c]\nd',
    ['text: d'],
  ],
  [
    'labels that point elsewhere',
    '#link(<a>)[b] #cite(form: <c>, <d>) #e(<f>)',
    ['text: b \ufffc {2 d}'],
  ],
  [
    'the source of a quotation, cited with a locator',
    '#quote(block: true, attribution: cite(<k>, supplement: [tr. 5]))[A.]',
    ['quotation: A.', 'attribution:  {0 k tr. 5}'],
  ],
  [
    'quotations that are not set apart',
    '#quote(quotes: true)[a] #quote(block: false)[b]',
    ['text: “a” “b”'],
  ],
  ['the words of a quotation by name', '#quote(body: [a], attribution: [b]) c', ['text: “a” c']],
  ['content within a heading', '= A #[b\nc] d\ne', ['text: A b\nc d', 'text: e']],
  ['content within an item', '- a #[b\nc]\n  d\ne', ['text: a b\nc\nd', 'text: e']],
  ['paragraphs within a quotation of the line', 'a #quote[b\n\nc] d', ['text: a “b\n\nc” d']],
  [
    'inches, and a quotation that ends with a number',
    `5" x 6", "a 5" b`,
    ['text: 5″ x 6″, “a 5” b'],
  ],
  ['a locator of nothing', 'a @k[ ] b', ['text: a b {2 k}']],
  ['what is not closed', '#quote[a\n\nb "c', ['text: “a', 'text: b “c']],
];

const SIGNS = `\\ { } [ ] ( ) $ # * _ " ' \` \`\`\` // /* */ < > @ = == - + ~ ... --- -? , : ; . .x
  #quote[ #quote(block:true)[ #quote(block:true,attribution:[ #quote(attribution:<k>)[ #footnote[
  @key @key[ <key> #cite(<k> supplement:[ #let #set #show #import #if #for else #{ #( #[ #f #f( #f[
  #table( #figure( caption:[ block:true #strong[ #text( \\u{1ea1} \\* https://a.b/( #"a #context
  #metadata[ #linebreak() #h( $13%$ $x$`.split(/\s+/);

const SAMPLE = `#import "x.typ": a
#let f(x) = {
  let y = "“["

  [no]
}

= Mở đầu <intro>
Nêu "tinh thần _đấu_" @key[đoạn 5], $13%$ /* a /* b */ */ xem @intro. \\u{1ea1}

#quote(block: true, attribution: [Ban @k[tr. 3]])[
  Một.

  Hai#footnote[Ghi #cite(<z>, supplement: [đoạn 2], form: "prose").] ba.
]
- một
#figure(table(columns: 2, [a], strong[b]), caption: [Chú]) <tab>
#if x [có] else [không] https://a.b/c(d).
\`\`\`
raw

x
\`\`\`
`;

describe('the reader of Typst', () => {
  for (const [what, source, proses] of CASES) {
    it(`reads ${what}`, () => {
      assert.deepEqual(described(prosesOf(typstReader, source)), proses);
    });
  }

  it('says where the words were written', () => {
    const piece = 'Nêu #quote(attribution: <k>)[t\\u{1ebf} 19\\.5 ...] *rõ* $13 %$ a\n  b';
    const [prose] = typstReader.read(piece, '');
    assert.ok(prose);
    assert.equal(prose.shown.text, 'Nêu “tế 19.5 …” rõ 13% a\nb');
    const at = (words: string): string => writtenAs(piece, prose, words);
    assert.equal(at('“'), '#quote(attribution: <k>)[');
    assert.equal(at('tế 19.5'), 't\\u{1ebf} 19\\.5');
    assert.equal(at('…'), '...');
    assert.equal(at('”'), ']');
    assert.equal(at('rõ 13%'), 'rõ* $13 %');
    assert.equal(at('a\nb'), 'a\n  b');
  });

  it('says where a locator goes', () => {
    const written = (source: string): readonly string[] =>
      prosesOf(typstReader, source).flatMap(({ citations }) =>
        citations.map(({ locatorSlot: { at, before, after } }) => {
          return `${source.slice(0, at)}${before}L${after}${source.slice(at)}`;
        }),
      );
    assert.deepEqual(written('a @k.'), ['a @k[L].']);
    assert.deepEqual(written('a @k[].'), ['a @k[L].']);
    assert.deepEqual(written('#cite(<k>)'), ['#cite(<k>, supplement: [L])']);
  });

  it('says what is written of a citation', () => {
    const cited = (source: string): readonly unknown[] => citedAs(typstReader, source);
    const sure = { syntax: 'typst', certain: true };
    assert.deepEqual(cited('a @k-1, b'), [
      { ...sure, whole: '@k-1', key: 'k-1', locator: null, located: 'a @k-1[L], b' },
    ]);
    assert.deepEqual(cited('x\n\na @k[ tr. *5* ] b'), [
      {
        ...sure,
        whole: '@k[ tr. *5* ]',
        key: 'k',
        locator: 'tr. *5*',
        located: 'x\n\na @k[ Ltr. *5* ] b',
      },
    ]);
    assert.deepEqual(cited('a #cite(<k>, form: "prose") b'), [
      {
        ...sure,
        whole: '#cite(<k>, form: "prose")',
        key: 'k',
        locator: null,
        located: 'a #cite(<k>, supplement: [L], form: "prose") b',
      },
    ]);
    assert.deepEqual(cited('#quote(attribution: <k>)[a]'), [
      {
        ...sure,
        whole: '<k>',
        key: 'k',
        locator: null,
        located: '#quote(attribution: <k> /* L */)[a]',
      },
    ]);
  });

  it('cuts before headings and behind blank lines, and never within what is open', () => {
    assert.deepEqual(cutInto(typstReader, '\n\na\nb\n\n\nc\n= D\ne\n==f\n==\ng'), [
      '\n\na\nb\n\n\n',
      'c\n',
      '= D\ne\n==f\n',
      '==\ng',
    ]);
    const whole = [
      '#quote[\na\n\nb\n\nc\n]\n',
      '/* a\n\nb\n\n= c */ d\n',
      '#let a = {\n\n  (\n\n)}\n',
    ];
    assert.deepEqual(cutInto(typstReader, whole.join('\n')), [
      `${whole[0]}\n`,
      '/* a\n\nb\n\n',
      '= c */ d\n\n',
      whole[2],
    ]);
  });

  it('cuts before what is not closed, once a heading or many paragraphs follow', () => {
    assert.deepEqual(cutInto(typstReader, '#quote[a\n\nb\n\n= C\n\nd'), [
      '#quote[a\n\n',
      'b\n\n',
      '= C\n\n',
      'd',
    ]);
    const closed = (paragraphs: number): string => `#quote[a${'\n\nb'.repeat(paragraphs)}]\n`;
    assert.equal(cutInto(typstReader, closed(31)).length, 1);
    assert.equal(cutInto(typstReader, closed(32)).length, 33);
    const nested = (depth: number): string => `${'#['.repeat(depth)}a\n\nb${']'.repeat(depth)}`;
    assert.equal(cutInto(typstReader, nested(11)).length, 1);
    assert.equal(cutInto(typstReader, nested(12)).length, 2);
  });

  it('names what a piece labels, for references to it are no citations', () => {
    assert.deepEqual(typstReader.labels?.('= A <b-1>\n#figure([c]) <hình:2> < d> <3>'), [
      'b-1',
      'hình:2',
    ]);
    assert.deepEqual(typstReader.labels?.('a > b'), []);
  });

  itReadsInsertions(typstReader, 'typst');
  itReadsAnyText(typstReader, SIGNS, SAMPLE);
});
