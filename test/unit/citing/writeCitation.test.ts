import assert from 'node:assert/strict';
import type { CitedItem } from '../../../src/core/citation/cluster';
import type { WayName } from './support';
import { formatLocator } from '../../../src/core/citation/locator';
import { renderInsertion } from '../../../src/core/insertion/insertion';
import { item, SOURCES, WAYS, write } from './support';

const ONE = [item('canhthuy')];
const PLACE = [item('canhthuy', { locator: 'đoạn 5' })];
const TWO = [item('canhthuy'), item('nguyen-2009')];
const FULL = [
  item('canhthuy', { prefix: 'xem', locator: 'đoạn 5' }),
  item('nguyen-2009', { locator: 'tr. 3-4', suffix: 'và sau đó', author: 'suppressed' }),
];
const IN_TEXT = [item('canhthuy', { locator: 'đoạn 5', author: 'in-text' })];
const SUPPRESSED = [item('nguyen-2009', { author: 'suppressed' })];

const WORDS = 'Ban biên tập, “Kinh nghiệm từ thực hiện …”';

const CASES: readonly (readonly [WayName, readonly CitedItem[], string])[] = [
  ['pandoc', ONE, '[@canhthuy]'],
  ['pandoc', PLACE, '[@canhthuy, đoạn 5]'],
  ['pandoc', TWO, '[@canhthuy; @nguyen-2009]'],
  ['pandoc', FULL, '[xem @canhthuy, đoạn 5; -@nguyen-2009, tr. 3-4 và sau đó]'],
  ['pandoc', IN_TEXT, '@canhthuy [đoạn 5]'],
  ['pandoc', [item('a b')], '(a b)'],
  ['pandoc', [item('https://x.vn/')], '[@{https://x.vn/}]'],
  ['pandoc', [item('a', { prefix: 'x; y]', suffix: '*z*' })], '[x\\; y\\] @a \\*z\\*]'],
  ['pandoc', [item('a', { author: 'in-text' }), item('b')], '@a [@b]'],

  ['biblatex', ONE, '\\autocite{canhthuy}'],
  ['biblatex', PLACE, '\\autocite[đoạn~5]{canhthuy}'],
  ['biblatex', TWO, '\\autocite{canhthuy,nguyen-2009}'],
  ['biblatex', FULL, '\\autocites[xem][đoạn~5]{canhthuy}[tr.~3-4 và sau đó]{nguyen-2009}'],
  ['biblatex', [item('a', { prefix: 'xem' })], '\\autocite[xem][]{a}'],
  [
    'biblatex',
    [item('a', { prefix: 'xem [1]', suffix: '50%' })],
    '\\autocite[{xem [1]}][50\\%]{a}',
  ],
  ['biblatex', IN_TEXT, '\\textcite[đoạn~5]{canhthuy}'],
  ['biblatex', SUPPRESSED, '\\autocite*{nguyen-2009}'],

  ['natbib', TWO, '\\citep{canhthuy,nguyen-2009}'],
  [
    'natbib',
    FULL,
    '\\citetext{\\citealp[xem][đoạn~5]{canhthuy}; \\citeyear[tr.~3-4 và sau đó]{nguyen-2009}}',
  ],
  ['natbib', IN_TEXT, '\\citet[đoạn~5]{canhthuy}'],
  ['natbib', SUPPRESSED, '\\citeyearpar{nguyen-2009}'],

  ['latex', PLACE, '\\cite[đoạn~5]{canhthuy}'],
  ['latex', TWO, '\\cite{canhthuy,nguyen-2009}'],
  // LaTeX's own command has no place for words before a source.
  ['latex', FULL, 'xem \\cite[đoạn~5]{canhthuy}; \\cite[tr.~3-4 và sau đó]{nguyen-2009}'],

  ['typst', PLACE, '@canhthuy[đoạn 5]'],
  ['typst', TWO, '@canhthuy @nguyen-2009'],
  [
    'typst',
    FULL,
    'xem @canhthuy[đoạn 5] #cite(<nguyen-2009>, form: "year", supplement: [tr. 3-4 và sau đó])',
  ],
  ['typst', IN_TEXT, '#cite(<canhthuy>, form: "prose", supplement: [đoạn 5])'],
  ['typst', [item('DBLP:a/b')], '#cite(label("DBLP:a/b"))'],

  ['asciidocBibtex', TWO, 'cite:[canhthuy, nguyen-2009]'],
  ['asciidocBibtex', PLACE, 'cite:[canhthuy], đoạn 5'],
  [
    'asciidocBibtex',
    [item('canhthuy', { locator: 'đoạn 5' }), item('nguyen-2009', { locator: 'tr. 3-4' })],
    'cite:[canhthuy], đoạn 5; cite:[nguyen-2009(3-4)]',
  ],
  ['asciidocBibtex', [item('canhthuy', { author: 'in-text' })], 'citenp:[canhthuy]'],
  ['asciidocAnchor', TWO, '<<canhthuy>>; <<nguyen-2009>>'],
  ['asciidocAnchor', PLACE, '<<canhthuy>>, đoạn 5'],

  ['sphinx', PLACE, ':cite:p:`canhthuy{đoạn 5}`'],
  // The author cannot be left out there.
  ['sphinx', FULL, ':cite:p:`{xem}canhthuy{đoạn 5},nguyen-2009{tr. 3-4 và sau đó}`'],
  ['sphinx', IN_TEXT, ':cite:t:`canhthuy{đoạn 5}`'],

  ['org', PLACE, '[cite:@canhthuy đoạn 5]'],
  // Nor of one source among several.
  ['org', FULL, '[cite:xem @canhthuy đoạn 5; @nguyen-2009 tr. 3-4 và sau đó]'],
  ['org', IN_TEXT, '[cite/t:@canhthuy đoạn 5]'],
  ['org', SUPPRESSED, '[cite/na:@nguyen-2009]'],

  ['plainWords', ONE, `(${WORDS})`],
  [
    'plainWords',
    FULL,
    `(xem ${WORDS}, đoạn 5; “Đổi mới [và] phát triển”, 2009, tr. 3-4 và sau đó)`,
  ],
  ['plainWords', IN_TEXT, 'Ban biên tập (“Kinh nghiệm từ thực hiện …”, đoạn 5)'],
  ['markdownWords', [item('nguyen-2009')], '(Nguyễn Văn A, “Đổi mới \\[và\\] phát triển”, 2009)'],
  [
    'htmlWords',
    [item('smith_2010', { locator: 'tr. 3' })],
    '(Smith, <cite>Local *government* 50% &amp; more</cite>, 2010, tr. 3)',
  ],
];

describe('writeCitation', () => {
  for (const [name, items, expected] of CASES) {
    it(`${name}: ${expected}`, () => {
      assert.equal(write(WAYS[name], items), expected);
    });
  }
});

describe('a citation of one source', () => {
  for (const [name, { language, conventions }] of Object.entries(WAYS)) {
    it(`is the one that a quotation brings with it: ${name}`, () => {
      for (const [citekey, csl] of Object.entries(SOURCES)) {
        for (const locator of [
          null,
          { kind: 'paragraph', value: '5' },
          { kind: 'page', value: '3-4' },
        ] as const) {
          const inserted = renderInsertion({
            what: 'citation',
            language,
            conventions,
            passage: { text: '', sic: [] },
            source: { citekey, csl },
            locator,
            options: {
              sic: false,
              blockThreshold: 4,
              style: 'auto',
              withCitation: true,
              documentLocale: 'vi',
            },
            context: { before: '', after: '' },
          });
          const words = locator && formatLocator(locator, 'vi');
          assert.equal(
            write({ language, conventions }, [item(citekey, { locator: words })]),
            inserted,
          );
        }
      }
    });
  }
});
