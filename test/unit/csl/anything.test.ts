import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CitationCluster, CitedItem } from '../../../src/core/citation/cluster';
import type { CslItem } from '../../../src/core/citation/cslItem';
import { tidied } from '../../../src/csl/tidy';
import { shippedStyleNames } from '../../../src/protocol/citing';
import type { RichText } from '../../../src/protocol/citing';
import { citing, formatted, list, words } from './shown';

/** Whatever a file may hold: words, marks of punctuation, markup, control characters, nothing. */
const text = fc.oneof(
  fc.constantFrom(
    'Lúa',
    'Đường Kách mệnh',
    'Nguyễn',
    'Văn A',
    'Smith',
    '12',
    '10-16',
    '',
    ' ',
    '?',
  ),
  fc.constantFrom(
    'a, b.',
    '(x)',
    '[1]',
    '“q”',
    ',',
    '. .',
    '<i>x</i>',
    '\u0001i\u0002',
    '\u0007',
    '$&',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
/** What every object has, and so whatever keeps words as keys of one. */
const inherited = ['constructor', 'valueOf', 'toString.', '__proto__', 'hasOwnProperty'];
const part = fc.oneof(fc.integer({ min: -10, max: 2100 }), text);
const date = fc.oneof(
  fc.record({ 'date-parts': fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 3 }) }),
  fc.record({ literal: text }),
  fc.record({ raw: text, season: part }),
);
const person = fc.record(
  { family: text, given: text, literal: text, suffix: text, 'dropping-particle': text },
  { requiredKeys: [] },
);
const people = fc.array(person, { maxLength: 5 });

const kinds = ['article', 'article-journal', 'article-newspaper', 'book', 'chapter', 'legislation'];
const item = fc.record(
  {
    type: fc.constantFrom(...kinds, 'report', 'thesis', 'webpage', 'no-such-type'),
    title: text,
    'title-short': text,
    'container-title': text,
    publisher: text,
    'publisher-place': text,
    genre: text,
    number: text,
    volume: part,
    issue: part,
    page: text,
    edition: part,
    URL: text,
    DOI: text,
    note: text,
    language: fc.constantFrom('vi', 'en', 'fr', 'x', ''),
    author: people,
    editor: people,
    translator: people,
    issued: date,
    accessed: date,
  },
  { requiredKeys: ['type'] },
);

const cite = fc.record({
  key: fc.constantFrom('k0', 'k1', 'k2', 'k3', 'nobody'),
  locator: fc.option(fc.oneof(text, fc.constantFrom('tr. 5', 'đoạn 4-6', 'khoản 2 Điều 5'))),
  prefix: text,
  suffix: text,
  author: fc.constantFrom<CitedItem['author']>('shown', 'shown', 'suppressed', 'in-text'),
});
const cluster: fc.Arbitrary<CitationCluster> = fc.record({
  items: fc.array(cite, { minLength: 1, maxLength: 3 }),
  note: fc.option(fc.integer({ min: 1, max: 4 })),
});

const report = fc.record({
  items: fc
    .array(item, { minLength: 1, maxLength: 4 })
    .map((made) =>
      made.map((each, at): CslItem => Object.assign({ id: `k${at}` }, each) as CslItem),
    ),
  citations: fc.array(cluster, { maxLength: 5 }),
  locale: fc.constantFrom('vi' as const, 'en' as const),
});

// eslint-disable-next-line no-control-regex -- it is for these that the text is searched
const notPrinted = /[\u0000-\u0009\u000b-\u001f\u007f]|undefined|\[object|CSL STYLE|NaN/;

describe('whatever items and citations are', () => {
  it('prints words that every object has as they are', () => {
    for (const style of shippedStyleNames) {
      for (const word of inherited) {
        const item = { id: word, type: 'book', title: word, publisher: word, note: word };
        const author = [
          { family: word, given: word },
          { family: 'Doe', given: word },
        ];
        const items = [
          { ...item, author },
          { ...item, id: 'b', author: [{ literal: word }], translator: author },
          { ...item, id: 'c', type: word, title: `${word} ${word}` },
        ];
        const citations = items.flatMap(({ id }) => [
          citing(id),
          citing(id, { author: 'in-text' }),
        ]);
        const made = formatted(style, items, { citations });
        const lines = list(made);
        assert.equal(lines.length, 3, `${style} ${word}`);
        for (const line of lines) assert.ok(line.includes(word.replace('.', '')), line);
        for (const line of lines) assert.doesNotMatch(line, notPrinted);
      }
    }
  });

  for (const style of shippedStyleNames) {
    it(`${style} prints them, the same each time, and lets none of them go`, () => {
      fc.assert(
        fc.property(report, ({ items, citations, locale }) => {
          const made = formatted(style, items, { citations, locale });
          assert.deepEqual(formatted(style, structuredClone(items), { citations, locale }), made);
          assert.equal(made.citations.length, citations.length);
          const entries = (made.bibliography?.sections ?? []).flatMap((section) => section.entries);
          assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
          const written: RichText[] = entries.map((entry) => entry.text);
          made.citations.forEach(({ text: inText, note }, at) => {
            written.push(inText, note ?? []);
            const isNamed = citations[at]?.items.some(({ author }) => author !== 'suppressed');
            if (isNamed)
              assert.notEqual(words(inText) + words(note), '', JSON.stringify(citations));
          });
          for (const each of written) {
            assert.doesNotMatch(words(each), notPrinted);
            assert.deepEqual(tidied(tidied(each, items), items), tidied(each, items));
          }
        }),
        { numRuns: 15 },
      );
    });
  }
});
