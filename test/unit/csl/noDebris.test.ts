import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { shippedStyleNames } from '../../../src/protocol/citing';
import type { RichText } from '../../../src/protocol/citing';
import { citing, formatted, words } from './shown';

/** Words without any mark of punctuation: what is found beside them a style has put there. */
const fields: Readonly<Record<string, unknown>> = {
  title: 'Kinh nghiệm xây dựng Đảng',
  'title-short': 'Kinh nghiệm',
  author: [{ literal: 'Ban biên tập' }, { family: 'Nguyễn', given: 'Văn Đức' }],
  editor: [{ family: 'Smith', given: 'Ann' }],
  translator: [{ family: 'Đỗ', given: 'Thị Hà' }],
  'container-title': 'Tạp chí Cộng sản',
  'collection-title': 'Tủ sách Đảng viên',
  publisher: 'Nhà xuất bản Sự thật',
  'publisher-place': 'Hà Nội',
  authority: 'Chính phủ',
  issued: { 'date-parts': [[2015, 3, 5]] },
  accessed: { 'date-parts': [[2020, 1, 2]] },
  'event-date': { 'date-parts': [[2014]] },
  volume: '12',
  issue: '3',
  page: '10-16',
  number: '18',
  edition: '2',
  genre: 'Chuyên đề',
  URL: 'https://example.org/bai',
  DOI: '10.1000/182',
  ISBN: '9786040000001',
  ISSN: '08667276',
  language: 'vi',
};

const types = [
  'article',
  'article-journal',
  'article-newspaper',
  'book',
  'chapter',
  'document',
  'legislation',
  'paper-conference',
  'regulation',
  'report',
  'speech',
  'thesis',
  'webpage',
] as const;

const item = fc
  .record({ type: fc.constantFrom(...types), kept: fc.subarray(Object.keys(fields)) })
  .map(({ type, kept }): CslItem => {
    const made: CslItem = { type };
    return Object.assign(made, Object.fromEntries(kept.map((name) => [name, fields[name]])));
  });

const debris: readonly (readonly [string, RegExp])[] = [
  ['space twice', /[ \u00a0]{2}/],
  ['space before a stop', /[ \u00a0][,.;)\]”’]/],
  ['empty brackets', /\(\s*\)|\[\s*\]|“\s*”|\(\s*[,.;:]|[,;:]\s*\)/],
  ['stops in a row', /[,;:]\s*[,.;:]|\.\s*[,;:]|\.\s*\.(?!\.)/],
  [
    'words for what is not known',
    /n\.d\.|s\.l\.|s\.n\.|n\.p\.|no date|không rõ|undefined|CSL|ERROR/i,
  ],
  ['a letter without its year', /[\s(][-–][a-z]{1,2}[),.;]/],
  ['a stop at the beginning', /^[\s,.;:)\]]/],
  ['a bracket without its other', /^[^()]*\)|\([^()]*$/],
];

/** Abbreviations end in a full stop that a comma may follow. */
const abbreviations =
  /(?<!\p{L})(?:[A-ZĐ]|tr|t|ph|ch|cb|q|h|p|pp|vol|no|eds?|trans?|chap|bk|sec|v)\./giu;

function faultsOf(text: RichText): string[] {
  const plain = words(text).replace(abbreviations, 'x');
  return debris.filter(([, sign]) => sign.test(plain)).map(([name]) => name);
}

describe('what is not known leaves no trace', () => {
  for (const style of shippedStyleNames) {
    for (const locale of ['vi', 'en'] as const) {
      it(`in ${style}, ${locale}`, () => {
        fc.assert(
          fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (made) => {
            const items = made.map((each, index) => Object.assign(each, { id: `k${index}` }));
            const citations = items.flatMap(({ id }) => [
              citing(id),
              citing(id, { locator: 'đoạn 4-6' }),
              citing(id, { author: 'suppressed' }),
              citing(id, { author: 'in-text' }),
            ]);
            const { citations: texts, bibliography } = formatted(style, items, {
              locale,
              citations,
            });
            const all = [
              ...texts.flatMap(({ text, note }) => [text, note ?? []]),
              ...(bibliography?.sections.flatMap(({ entries }) =>
                entries.map(({ text }) => text),
              ) ?? []),
            ];
            for (const text of all) {
              assert.deepEqual([faultsOf(text), words(text)], [[], words(text)]);
            }
          }),
          { numRuns: 10 },
        );
      });
    }
  }
});
