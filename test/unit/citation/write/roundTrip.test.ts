import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCslItem } from '../../../../src/core/citation/csl';
import type { CslItem } from '../../../../src/core/citation/cslItem';
import type { ExportFormat } from '../../../../src/core/citation/write/formats';
import { writeBibliography } from '../../../../src/core/citation/write/formats';
import {
  readReferences,
  readReferencesAs,
} from '../../../../src/core/citation/read/readReferences';
import type { ReferenceFormat } from '../../../../src/core/citation/read/types';
import { bodies, dates, days, dividedBodies, lines, persons, some, years } from './items';

/** What is written is what is read, and nothing is left out or doubtful. */
function comesBack(item: object, format: ExportFormat, hint: ReferenceFormat): void {
  const sound = readCslItem(item).item;
  assert.ok(sound, JSON.stringify(item));
  const written = writeBibliography([{ key: 'k', item: sound }], format);
  const { items, problems } = readReferencesAs(written, hint);
  assert.deepEqual(problems, [], written);
  assert.deepEqual(items, [{ ...item, id: 'k' }], written);
}

function check(items: fc.Arbitrary<object>, format: ExportFormat, hint: ReferenceFormat): void {
  fc.assert(
    fc.property(items, (item) => comesBack(item, format, hint)),
    { numRuns: 300 },
  );
}

/** A straight apostrophe is a curly one to LaTeX; a comma of keywords or pages has meaning. */
const text = lines();
const pages = fc.constantFrom('12', '12-25', 'xii-xv', '3, 5-8', 'A-12');
const numbers = fc.constantFrom('1', '12', '12-NQ/TW', '30/2020/NĐ-CP', 'IV', '2A');
const urls = fc.constantFrom(
  'https://vi.du/a_b?x=1&y=%20#z',
  'http://vi.du/~an/$1/^',
  'https://báo.vn/đường-dẫn',
);
const dois = fc.constantFrom('10.1000/a_b(2020)50', '10.1002/<x>;2-#');
const languages = fc.constantFrom('vi', 'en', 'fr', 'lo', 'en-US', 'x-khac');
const names = fc.array(fc.oneof(persons, bodies, dividedBodies), { minLength: 1, maxLength: 4 });
const withParticle = fc.constant([
  { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan', suffix: 'Jr.' },
]);

const everyType = {
  author: fc.oneof(names, withParticle),
  editor: names,
  translator: names,
  title: text,
  'title-short': text,
  'container-title': text,
  'container-title-short': text,
  'collection-title': text,
  publisher: text,
  'publisher-place': text,
  volume: numbers,
  edition: text,
  page: pages,
  genre: text,
  DOI: dois,
  URL: urls,
  accessed: dates,
  abstract: text,
  note: text,
};

const latexOnly = {
  'container-author': names,
  director: names,
  'number-of-volumes': numbers,
  'number-of-pages': numbers,
  'chapter-number': numbers,
  version: numbers,
  status: text,
  medium: text,
  ISBN: fc.constant('978-604-57-1234-5 0-306-40615-2'),
  ISSN: fc.constant('0866-7446'),
  PMID: fc.constant('12345'),
  'event-title': text,
  'event-place': text,
  'event-date': dates,
  'original-title': text,
  'original-publisher': text,
  'original-publisher-place': text,
  'original-date': dates,
  keyword: text,
  annote: text,
  archive: text,
  language: languages,
};

/** The types that BibLaTeX tells apart, each with the numbers that it has. */
const latexTypes: readonly (readonly [string, readonly string[]])[] = [
  ['article-journal', ['issue']],
  ['article-newspaper', ['issue']],
  ['article-magazine', ['issue']],
  ['review', ['issue']],
  ['periodical', ['issue']],
  ['book', ['collection-number', 'issue']],
  ['chapter', ['collection-number', 'issue']],
  ['paper-conference', ['collection-number', 'issue']],
  ...[
    'entry-encyclopedia report thesis webpage dataset software patent manuscript',
    'personal_communication legislation legal_case standard graphic map motion_picture song',
    'performance pamphlet document',
  ]
    .join(' ')
    .split(' ')
    .map((type): readonly [string, readonly string[]] => [type, ['number', 'issue']]),
];

function typed(
  types: readonly (readonly [string, readonly string[]])[],
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<object> {
  return fc.constantFrom(...types).chain(([type, numbered]) => {
    const ofType = Object.fromEntries(numbered.map((name) => [name, numbers]));
    return some({ ...fields, ...ofType }).map((found) => Object.assign({ type }, found));
  });
}

describe('citation: what is exported is read again', () => {
  it('BibLaTeX', () => {
    const issued = fc.oneof(
      dates,
      fc.tuple(days, days).map((range) => ({ 'date-parts': range })),
      dates.map((date) => Object.assign({ circa: true }, date)),
      fc
        .tuple(years, fc.integer({ min: 1, max: 4 }))
        .map(([year, season]) => ({ 'date-parts': [[year]], season })),
    );
    check(typed(latexTypes, { ...everyType, ...latexOnly, issued }), 'biblatex', 'bibtex');
  });

  it('BibTeX', () => {
    const types = latexTypes.filter(([type]) =>
      /^(?:article-journal|book|chapter|paper-conference|report|thesis|manuscript|pamphlet|document)$/.test(
        type,
      ),
    );
    check(typed(types, { ...everyType, ...latexOnly, issued: dates }), 'bibtex', 'bibtex');
  });

  it('RIS', () => {
    const plain = fc.array(fc.oneof(persons, bodies), { minLength: 1, maxLength: 4 });
    const types = (
      'article-journal article-magazine article-newspaper book chapter report thesis webpage ' +
      'post-weblog legislation legal_case bill map document'
    )
      .split(' ')
      .map((type): readonly [string, readonly string[]] => [
        type,
        type.startsWith('article-') ? ['issue', 'number'] : ['number'],
      ]);
    const fields = {
      ...everyType,
      author: plain,
      editor: plain,
      translator: plain,
      'collection-editor': plain,
      issued: dates,
      language: languages,
      archive: text,
      'call-number': text,
      keyword: fc.constantFrom('nông thôn mới', 'xây dựng, nông thôn'),
      note: fc.constantFrom('Một ghi chú.', 'Dòng một\nDòng hai'),
    };
    check(typed(types, fields), 'ris', 'ris');
  });

  const anything = some({
    ...everyType,
    ...latexOnly,
    number: fc.oneof(numbers, fc.nat()),
    issued: fc.oneof(
      dates,
      text.map((literal) => ({ literal })),
      text.map((raw) => ({ raw })),
    ),
    abstract: fc.constant('Đoạn một.\n\nĐoạn hai: “x”.'),
    custom: fc.array(text).map((sâu) => ({ sâu })),
    'k-khác': fc.constantFrom('yes', 'null', '2020-01-01', '0x1F', '~', '1e3', ' '),
  }).map((item) => Object.assign({ type: 'legislation' }, item));

  it('CSL-JSON', () => check(anything, 'csl-json', 'csl-json'));

  it('CSL-YAML', () => check(anything, 'csl-yaml', 'csl-yaml'));

  it('Hayagriva', () => {
    const types = (
      'article-journal article-newspaper paper-conference post-weblog book collection chapter ' +
      'entry-encyclopedia report thesis manuscript webpage legislation legal_case patent software ' +
      'song broadcast graphic document'
    ).split(' ');
    const people = fc.array(fc.oneof(persons, bodies, dividedBodies), {
      minLength: 1,
      maxLength: 3,
    });
    const suffixed = fc.constant([
      { 'dropping-particle': 'de', family: 'Berg', given: 'Jan', suffix: 'Jr.' },
    ]);
    const fields = {
      author: fc.oneof(people, suffixed),
      editor: people,
      translator: people,
      title: text,
      issued: fc.oneof(
        dates,
        dates.map((date) => Object.assign({ circa: true }, date)),
      ),
      'container-author': people,
      'collection-title': text,
      volume: numbers,
      issue: numbers,
      edition: text,
      page: pages,
      'number-of-pages': fc.constant('240'),
      'number-of-volumes': fc.constant('3'),
      publisher: text,
      'publisher-place': text,
      authority: text,
      genre: text,
      number: numbers,
      DOI: dois,
      ISBN: fc.constant('978-604-57-1234-5'),
      ISSN: fc.constant('0866-7446'),
      PMID: fc.constant('12345'),
      URL: urls,
      language: fc.constantFrom('vi', 'en', 'en-US', 'zh-Hans-CN'),
      archive: text,
      archive_location: text,
      'call-number': text,
      note: fc.constant('Dòng một\nDòng hai'),
      abstract: text,
      'event-title': text,
      'event-place': text,
      'event-date': dates,
    };
    const items = fc
      .tuple(fc.constantFrom(...types), text, some(fields), fc.boolean())
      .map(([type, container, item, hasShort]) =>
        Object.assign(
          { type, 'container-title': container },
          item,
          item['title'] !== undefined && hasShort ? { 'title-short': 'Ngắn' } : {},
          hasShort ? { 'container-title-short': 'N.' } : {},
        ),
      )
      .map((item) => (item.type === 'graphic' ? withoutEvent(item) : item));
    check(items, 'hayagriva', 'hayagriva');
  });
});

/** Of a work of art Hayagriva has the exhibition for what it stands in. */
function withoutEvent(item: object): object {
  const kept = Object.entries(item).filter(([name]) => !name.startsWith('event-'));
  return Object.fromEntries(kept);
}

describe('citation: a bibliography of many entries', () => {
  const items: readonly CslItem[] = [
    { type: 'book', title: 'Một', language: 'vi' },
    { type: 'webpage', title: 'Hai' },
    { type: 'legislation', title: 'Ba' },
  ];
  const entries = items.map((item, index) => ({ key: `k${index}`, item }));
  const hints = {
    bibtex: 'bibtex',
    biblatex: 'bibtex',
    ris: 'ris',
    'csl-json': 'csl-json',
    'csl-yaml': 'csl-yaml',
    hayagriva: 'hayagriva',
  } as const;

  for (const [format, hint] of Object.entries(hints) as [ExportFormat, ReferenceFormat][]) {
    it(`is recognised and keeps its order: ${format}`, () => {
      const { items: read, format: recognised } = readReferences(
        writeBibliography(entries, format),
      );
      assert.equal(recognised, hint);
      assert.deepEqual(
        read.map(({ id, title }) => [id, title]),
        [
          ['k0', 'Một'],
          ['k1', 'Hai'],
          ['k2', 'Ba'],
        ],
      );
    });

    it(`may be empty: ${format}`, () => {
      const empty = writeBibliography([], format);
      const { items: read, problems } = readReferencesAs(empty, hint);
      assert.deepEqual([read, problems], [[], []]);
    });
  }
});
