import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citesInNotes, NoteWriter } from '../../../src/core/insertion/notes';
import { EAST, EAST_KEY, EAST_TITLE, villageEngine } from '../../support/villages';

/** The document with footnotes of these words. */
function withNotes(text: string, words: readonly string[]): string {
  const writer = new NoteWriter(text);
  words.forEach(writer.note);
  const { addition } = writer;
  return addition === null
    ? text
    : text.slice(0, addition.offset) + addition.text + text.slice(addition.offset);
}

describe('a Markdown document cites in footnotes', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['', false],
    ['Câu.[^1]\n\n[^1]: Trần Bình, “Sách”, tr. 5.', true],
    ['Câu.[^a]\n\n[^a]: Báo cáo số 5 năm 2020', true],
    ['Câu.[^1]\n\n[^1]: https://a.vn/b', true],
    ['Câu.[^1]\n\n[^1]: Chỗ này cần xem lại.', false],
    ['Câu.[^1] (Ban biên tập, “A”, đoạn 5) (Ban biên tập, “B”)\n\n[^1]: “A”, tr. 5', false],
    ['Câu.[^1] (Ban biên tập, “A”)\n\n[^1]: xem (Trần, “A”, tr. 5) và (Lê, “B”)', true],
    ['```\n[^1]\n```', false],
  ];
  for (const [text, expected] of cases) {
    it(`${expected ? '' : 'not '}in ${JSON.stringify(text)}`, () =>
      assert.equal(citesInNotes(text), expected));
  }
});

describe('footnotes', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', '[^1]: a.\n[^2]: b.\n'],
    ['Câu', 'Câu\n\n[^1]: a.\n[^2]: b.\n'],
    ['Câu\n', 'Câu\n\n[^1]: a.\n[^2]: b.\n'],
    ['Câu\n\n', 'Câu\n\n[^1]: a.\n[^2]: b.\n'],
    ['Câu[^4]\n\n[^4]: c\n', 'Câu[^4]\n\n[^4]: c\n[^5]: a.\n[^6]: b.\n'],
    ['[^1]: c\n\n[^2]: d\n\nHết\n', '[^1]: c\n\n[^2]: d\n\n[^3]: a.\n\n[^4]: b.\n\nHết\n'],
    ['[^x]: c\n\n    tiếp\n\n## Hết', '[^x]: c\n\n    tiếp\n[^1]: a.\n[^2]: b.\n\n## Hết'],
    ['[^1]: c\r\n\r\nHết', '[^1]: c\n[^2]: a.\n[^3]: b.\r\n\r\nHết'],
  ];
  for (const [text, expected] of cases) {
    it(`stand behind those of ${JSON.stringify(text)}`, () =>
      assert.equal(withNotes(text, ['a', 'b.']), expected));
  }

  it('have numbers of their own, and leave the rest as it is', () => {
    const piece = fc.constantFrom(
      '[^1]',
      '[^23]: a',
      '[^b]: c',
      '\n',
      '\n\n',
      '    x',
      'Câu. ',
      '\r\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((all) => all.join('')),
        (text) => {
          const writer = new NoteWriter(text);
          const call = writer.note('a');
          assert.ok(!text.includes(call));
          const { addition } = writer;
          assert.ok(addition !== null && addition.offset <= text.length);
          assert.match(addition.text, /^\n{0,2}\[\^\d+\]: a\.\n?$/);
          // It begins a line of its own.
          assert.match(
            text.slice(0, addition.offset) + addition.text,
            /(?:^|\n)\[\^\d+\]: a\.\n?$/,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are looked for in time linear in the text', () => {
    for (const unit of ['[^1]: ', '[^', '(“', '(', '\n    ', '[^1]:\n\n', '“']) {
      const text = unit.repeat(100_000);
      citesInNotes(text);
      assert.ok(withNotes(text, ['a']).length > text.length);
    }
  });
});

describe('a quotation in a document with footnotes', () => {
  const noted = 'Câu.[^1]\n\n[^1]: Trần Bình, “Sách”, tr. 5.\n';
  const insert = async (text: string, languageId: string, citationsIn?: 'text' | 'footnotes') => {
    const engine = await villageEngine();
    const article = engine.articles.find(({ citekey }) => citekey === EAST_KEY);
    assert.ok(article);
    const start = article.parsed.text.indexOf(EAST);
    return engine.insertions(
      article,
      {
        what: 'quotation',
        range: { start, end: start + EAST.length },
        statisticId: null,
        form: 'phrase',
        locator: true,
      },
      { languageId, fileName: '', text },
      {
        sic: false,
        blockThreshold: 9,
        style: 'auto',
        withCitation: true,
        documentLocale: 'vi',
        ...(citationsIn && { citationsIn }),
      },
      ['Một ', 'Hai '].map((before) => ({ before, after: '' })),
    );
  };
  const inText = [`“${EAST}” (“${EAST_TITLE}”, đoạn 1)`, `“${EAST}” (“${EAST_TITLE}”, đoạn 1)`];
  const called = (first: number) => [`“${EAST}”[^${first}]`, `“${EAST}”[^${first + 1}]`];

  it('calls a footnote of its own at each place', async () => {
    const { texts, notes } = await insert(noted, 'markdown');
    assert.deepEqual(texts, called(2));
    assert.deepEqual(notes, {
      offset: noted.length - 1,
      text: [2, 3].map((at) => `\n[^${at}]: “${EAST_TITLE}”, đoạn 1.`).join(''),
    });
  });

  it('is cited where the setting says, whatever the document does', async () => {
    assert.deepEqual(await insert(noted, 'markdown', 'text'), { texts: inText, notes: null });
    const { texts, notes } = await insert('Câu.\n', 'markdown', 'footnotes');
    assert.deepEqual([texts, notes?.offset], [called(1), 5]);
  });

  it('is cited in the text of other markups, and of documents that cite by key', async () => {
    assert.deepEqual(await insert(noted, 'plaintext', 'footnotes'), { texts: inText, notes: null });
    const keyed = await insert(`${noted}\nxem [@a]\n`, 'markdown', 'footnotes');
    assert.equal(keyed.notes, null);
    assert.equal(keyed.texts[0], `“${EAST}” [@${EAST_KEY}, đoạn 1]`);
  });
});
