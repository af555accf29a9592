import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CitedItem } from '../../../src/core/citation/cluster';
import type { WayName } from './support';
import { item, itemsOf, readAt, WAYS, write } from './support';

/** A citation between » and «, which are taken out, with what it says. */
const CASES: readonly (readonly [WayName, string, readonly CitedItem[]])[] = [
  ['pandoc', 'Theo »[@a]« thì', [item('a')]],
  [
    'pandoc',
    'Theo »[xem @a, đoạn 5;  -@b tr. 3 và sau]« thì',
    [
      item('a', { prefix: 'xem', locator: 'đoạn 5' }),
      item('b', { locator: 'tr. 3', suffix: 'và sau', author: 'suppressed' }),
    ],
  ],
  ['pandoc', '»@a« nói', [item('a', { author: 'in-text' })]],
  [
    'pandoc',
    '»@a [tr. 5; xem @b]« nói',
    [item('a', { author: 'in-text', locator: 'tr. 5' }), item('b', { prefix: 'xem' })],
  ],
  ['pandoc', '»[@a, {tr. 5, 7} rồi]«', [item('a', { locator: 'tr. 5, 7', suffix: 'rồi' })]],
  ['pandoc', '»[*xem* @a, khoản 2]«', [item('a', { prefix: '*xem*', suffix: ', khoản 2' })]],
  [
    'pandoc',
    '> như »[@a, đoạn 5;\n> xem @b]« viết',
    [item('a', { locator: 'đoạn 5' }), item('b', { prefix: 'xem' })],
  ],
  ['markdown', 'Theo »[@a, đoạn 5]« thì', [item('a', { locator: 'đoạn 5' })]],
  [
    'biblatex',
    'Theo »\\parencite[xem][tr.~5]{a}« thì',
    [item('a', { prefix: 'xem', locator: 'tr. 5' })],
  ],
  [
    'biblatex',
    '»\\textcites(x)(y)[tr. 5]{a}[xem][]{b}«',
    [item('a', { locator: 'tr. 5', author: 'in-text' }), item('b', { prefix: 'xem' })],
  ],
  ['biblatex', '»\\cite[{a]b}]{a,b}«', [item('a'), item('b', { suffix: 'a]b' })]],
  ['biblatex', '»\\parencite*[5--7]{a}«', [item('a', { suffix: '5--7', author: 'suppressed' })]],
  [
    'natbib',
    '»\\citetext{\\citealp[xem][tr. 5]{a}; \\citeyear{b}}«',
    [item('a', { prefix: 'xem', locator: 'tr. 5' }), item('b', { author: 'suppressed' })],
  ],
  ['natbib', '»\\citet*{a,b}«', [item('a', { author: 'in-text' }), item('b')]],
  ['typst', 'Theo »@a[tr. 5]\n@b« thì', [item('a', { locator: 'tr. 5' }), item('b')]],
  [
    'typst',
    '»#cite(<a>, style: "apa", supplement: [tr. 5], form: "prose")«',
    [item('a', { locator: 'tr. 5', author: 'in-text' })],
  ],
  ['asciidocBibtex', 'Theo »cite:[a(5), b]«, nhưng', [item('a', { locator: 'tr. 5' }), item('b')]],
  [
    'asciidocBibtex',
    '»cite:[a], đoạn 5; cite:[b]« nhưng',
    [item('a', { locator: 'đoạn 5' }), item('b')],
  ],
  [
    'asciidocAnchor',
    'Theo »<<a>>, đoạn 5; <<b>>« thì',
    [item('a', { locator: 'đoạn 5' }), item('b')],
  ],
  [
    'sphinx',
    'Theo »:cite:ps:`{xem}a{tr. 5}, b`« thì',
    [item('a', { prefix: 'xem', locator: 'tr. 5' }), item('b')],
  ],
  ['sphinx', 'Theo »[a]_, đoạn 5; [b]_« thì', [item('a', { locator: 'đoạn 5' }), item('b')]],
  [
    'org',
    'Theo »[cite/t/c:xem @a tr. 5; @b]« thì',
    [item('a', { prefix: 'xem', locator: 'tr. 5', author: 'in-text' }), item('b')],
  ],
  [
    'plainWords',
    'Vậy »(xem Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5)« đó.',
    [item('canhthuy', { prefix: 'xem', locator: 'đoạn 5' })],
  ],
  [
    'plainWords',
    'Như »Ban biên tập (“Kinh nghiệm từ thực hiện …”, đoạn 5)« viết.',
    [item('canhthuy', { locator: 'đoạn 5', author: 'in-text' })],
  ],
];

const bare = (marked: string) => marked.replaceAll(/[»«]/g, '');

describe('readCitation', () => {
  for (const [name, marked, items] of CASES) {
    it(`${name}: ${JSON.stringify(marked)}`, () => {
      const text = bare(marked);
      const range = { start: marked.indexOf('»'), end: marked.indexOf('«') - 1 };
      for (const offset of [range.start, range.start + 1, range.end]) {
        const found = readAt(WAYS[name], text, offset);
        assert.deepEqual(
          found?.items.map((one) => one.item),
          items,
        );
        assert.deepEqual(found.range, range);
        assert.equal(write(WAYS[name], itemsOf(found), found), text.slice(range.start, range.end));
      }
      if (range.end < text.length) assert.equal(readAt(WAYS[name], text, text.length), null);
    });
  }

  for (const [name, text] of [
    ['pandoc', '`[@a]`'],
    ['pandoc', 'a@b.vn'],
    ['biblatex', '% \\cite{a}'],
    ['biblatex', '\\cite{\\key}'],
    ['typst', '`@a`'],
    ['org', '[cite:chung; @a]'],
    ['plainWords', '(Ban biên tập)'],
  ] as const) {
    it(`${name}: nothing to edit in ${text}`, () => {
      assert.equal(readAt(WAYS[name], text, Math.floor(text.length / 2)), null);
    });
  }
});

describe('editing a citation', () => {
  const edits: readonly (readonly [
    WayName,
    string,
    (items: CitedItem[]) => CitedItem[],
    string,
  ])[] = [
    [
      'pandoc',
      '[*xem* @a, tr. 5 **kỹ**; @{b}]',
      ([a, b]) => [{ ...(a ?? item('a')), locator: 'tr. 6' }, b ?? item('b')],
      '[*xem* @a, tr. 6 **kỹ**; @b]',
    ],
    [
      'pandoc',
      '[*xem* @a]',
      ([a]) => [{ ...(a ?? item('a')), prefix: '*xem* thêm' }],
      '[*xem* thêm @a]',
    ],
    // Words with markup that would break the group are plain.
    [
      'pandoc',
      '[*xem* @a]',
      ([a]) => [{ ...(a ?? item('a')), prefix: '@x *xem*' }],
      '[\\@x \\*xem\\* @a]',
    ],
    [
      'biblatex',
      '\\Autocite[\\emph{xem}][tr.~5]{a}',
      ([a]) => [a ?? item('a'), item('b')],
      '\\Autocites[\\emph{xem}][tr.~5]{a}{b}',
    ],
    [
      'biblatex',
      '\\footcite[tr.~5]{a}',
      ([a]) => [{ ...(a ?? item('a')), suffix: 'và 5%' }],
      '\\footcite[tr.~5 và 5\\%]{a}',
    ],
    [
      'biblatex',
      '\\parencite*{a}',
      ([a]) => [{ ...(a ?? item('a')), author: 'shown' }],
      '\\parencite{a}',
    ],
    [
      'typst',
      '#cite(<a>, style: "apa")',
      ([a]) => [{ ...(a ?? item('a')), locator: 'tr. 5' }],
      '#cite(<a>, supplement: [tr. 5], style: "apa")',
    ],
    [
      'org',
      '[cite/l/b:@a]',
      ([a]) => [{ ...(a ?? item('a')), prefix: 'xem' }],
      '[cite/l/b:xem @a]',
    ],
    ['sphinx', ':cite:ps:`a`', ([a]) => [a ?? item('a'), item('b')], ':cite:ps:`a,b`'],
    [
      'asciidocAnchor',
      '<<a,Sách A>>',
      ([a]) => [{ ...(a ?? item('a')), locator: 'đoạn 2' }, item('b')],
      '<<a,Sách A>>, đoạn 2; <<b>>',
    ],
  ];
  for (const [name, text, change, expected] of edits) {
    it(`${name}: ${text} becomes ${expected}`, () => {
      const old = readAt(WAYS[name], text, 1);
      assert.ok(old);
      assert.equal(write(WAYS[name], change(itemsOf(old)), old), expected);
    });
  }
});

const KEYS = ['canhthuy', 'nguyen-2009', 'smith_2010'] as const;
const LOCATORS = [null, 'đoạn 5', 'tr. 3-4', 'bài học 2', 'câu 1, 3'] as const;
const WORD = fc.constantFrom(
  'xem',
  'và',
  'cũng',
  '50%',
  'a_b',
  '#1',
  'x&y',
  '*k*',
  '“q”',
  '$2',
  '~',
  'đ/k',
  'i.e.',
  'A+B',
  '`',
);
const WORDS = fc.array(WORD, { maxLength: 3 }).map((words) => words.join(' '));

const ITEM = fc.record({
  key: fc.constantFrom(...KEYS),
  locator: fc.constantFrom(...LOCATORS),
  prefix: WORDS,
  suffix: WORDS,
  author: fc.constantFrom('shown', 'suppressed'),
});
const ITEMS = fc.tuple(
  fc.uniqueArray(ITEM, { minLength: 1, maxLength: 3, selector: ({ key }) => key }),
  fc.boolean(),
);

/** What the way cannot say is not asked of it. */
function within(name: WayName, items: readonly CitedItem[], inText: boolean): CitedItem[] {
  const { conventions } = WAYS[name];
  const isAscii = name === 'asciidocBibtex' || name === 'asciidocAnchor';
  const noPrefix = isAscii || name === 'latex' || name === 'typst';
  const noSuffix = isAscii;
  const cannotSuppress = isAscii || name === 'latex' || name === 'sphinx';
  const cannotInText = name === 'latex' || name === 'asciidocAnchor';
  const together = name === 'org' || conventions.citePackage === 'biblatex';
  const all = together && items.length === 1;
  const plain = (words: string) => (name === 'sphinx' ? words.replaceAll('`', 'x') : words);
  return items.map((one, index) => {
    const isInText = inText && !cannotInText && index === 0;
    const mayHide = !cannotSuppress && (!together || all);
    // natbib's author in the sentence, and Typst's of others, go for all.
    const isHidden = mayHide && !(name === 'natbib' && inText);
    const author = isInText
      ? 'in-text'
      : one.author === 'suppressed' && isHidden
        ? one.author
        : 'shown';
    return {
      ...one,
      author,
      prefix:
        noPrefix || (author === 'in-text' && name !== 'org' && name !== 'sphinx')
          ? ''
          : plain(one.prefix),
      suffix: noSuffix ? '' : plain(one.suffix),
    };
  });
}

describe('a citation that is written and read again', () => {
  for (const name of Object.keys(WAYS) as WayName[]) {
    it(`says the same: ${name}`, () => {
      fc.assert(
        fc.property(ITEMS, ([some, inText]) => {
          const items = within(name, some, inText);
          const citation = write(WAYS[name], items);
          const text = `Như ${citation} đã nêu nhiều lần.`;
          const found = readAt(WAYS[name], text, 'Như '.length + 1);
          assert.ok(found, `not read: ${text}`);
          assert.deepEqual(
            found.items.map((one) => one.item),
            items,
            text,
          );
          assert.equal(found.text, citation);
          assert.equal(write(WAYS[name], itemsOf(found), found), citation);
        }),
        { numRuns: 100 },
      );
    });
  }
});
