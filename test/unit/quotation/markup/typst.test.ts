import assert from 'node:assert/strict';
import { typstReader } from '../../../../src/core/quotation/markup/typst';
import { itReadsInsertions } from './insertedText';
import { described, itReadsAnyText, prosesOf, writtenAs } from './markupProperties';

/** What is written, and the proses: role, words, {place key locator}, ^place label. */
const CASES: readonly (readonly [what: string, source: string, proses: readonly string[]])[] = [
  ['comments', 'a // “b”\nc /* d /* e */ f */ g', ['text: a\nc g']],
  ['comments of several paragraphs', 'a /* b\n\n“c” */ d', ['text: a', 'text: d']],
  ['addresses', 'a https://b.c/d(e)_f. g', ['text: a \ufffc. g']],
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

  itReadsInsertions(typstReader, 'typst');
  itReadsAnyText(typstReader, SIGNS, SAMPLE);
});
