import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText, engineWith } from '../../../support/verification';
import {
  BOTH,
  EAST,
  EAST_KEY,
  EAST_TITLE,
  villageEngine,
  WEST,
  WEST_KEY,
} from '../../../support/villages';

/** Words that stand in paragraphs 1 and 8 of the embedded article. */
const TWICE = 'cán bộ, đảng viên và các tầng lớp nhân dân';

describe('the status of a citation', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const statuses = (text: string, file = 'r.qmd'): string[] =>
    checkText(engine, text, file).document.citations.map(({ status }) => status);

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['is ok without a quotation', '[@canhthuy, đoạn 99]', ['ok']],
    ['is ok where its place is right', `“${EAST}” [@${EAST_KEY}, đoạn 1]`, ['ok']],
    ['is ok among places', `“${EAST}” [@${EAST_KEY}, đoạn 3, 1-2]`, ['ok']],
    ['is ok by lesson', `“${BOTH}” [@${EAST_KEY}, bài học 1]`, ['ok']],
    ['is wrong by paragraph', `“${EAST}” [@${EAST_KEY}, đoạn 2]`, ['wrong-locator']],
    ['is wrong by lesson', `“${BOTH}” [@${EAST_KEY}, bài học 2]`, ['wrong-locator']],
    [
      'is wrong where there is no such place',
      `“${EAST}” [@${EAST_KEY}, đoạn 9]`,
      ['wrong-locator'],
    ],
    [
      'is wrong where it names a part of the passage',
      `“Không ai chịu bỏ cuộc giữa chừng cả.\n\nMột là, ${BOTH}” [@${EAST_KEY}, đoạn 1]`,
      ['wrong-locator'],
    ],
    [
      'is ok where it names all of the passage',
      `“Không ai chịu bỏ cuộc giữa chừng cả.\n\nMột là, ${BOTH}” [@${EAST_KEY}, đoạn 1-2]`,
      ['ok'],
    ],
    ['is ok by page', `“${EAST}” [@${EAST_KEY}, tr. 99]`, ['ok']],
    ['is not wrong where the words are not there', `“${WEST}” [@${EAST_KEY}, đoạn 9]`, ['ok']],
    [
      'is wrong for one of its quotations',
      `“${EAST}” và “${BOTH}” [@${EAST_KEY}, đoạn 1]`,
      ['wrong-locator'],
    ],
    ['is ambiguous where the words stand twice', `“${TWICE}” [@canhthuy]`, ['ambiguous']],
    ['is ok where they stand twice and it says where', `“${TWICE}” [@canhthuy, đoạn 8]`, ['ok']],
    [
      'is wrong where they stand twice and elsewhere',
      `“${TWICE}” [@canhthuy, đoạn 3]`,
      ['wrong-locator'],
    ],
    ['is ok where they stand twice, with a page', `“${TWICE}” [@canhthuy, tr. 2]`, ['ok']],
    ['is ok where another says where', `@canhthuy nêu “${TWICE}” (đoạn 8).`, ['ok', 'ok']],
    [
      'is ok where another is right',
      `“${EAST}” [@${EAST_KEY}, đoạn 2; @${EAST_KEY}, đoạn 1]`,
      ['ok', 'ok'],
    ],
    [
      'is ok for the words of the other',
      `“${WEST}” [@${EAST_KEY}, đoạn 9; @${WEST_KEY}, đoạn 1]`,
      ['ok', 'ok'],
    ],
    [
      'is ambiguous where others name a place of other articles',
      `“${TWICE}” [@${EAST_KEY}, đoạn 8; @khongco, đoạn 8; @canhthuy]`,
      ['ok', 'unknown', 'ambiguous'],
    ],
    [
      'is ambiguous where a title names a place of another article',
      `“${TWICE}” (${EAST_TITLE}, đoạn 8) [@canhthuy]`,
      ['ok', 'ambiguous'],
    ],
    ['is unknown', '[@khongco]', ['unknown']],
    ['is wrong in a note', `“${EAST}”[^1].\n\n[^1]: @${EAST_KEY}, đoạn 2.`, ['wrong-locator']],
    ['is ok in a note', `“${EAST}”[^1].\n\n[^1]: @${EAST_KEY}, đoạn 1.`, ['ok']],
    ['is wrong of a locator alone', `“${EAST}” (đoạn 2)`, ['wrong-locator']],
    ['is wrong of a title', `“${EAST}” (${EAST_TITLE}, đoạn 3)`, ['wrong-locator']],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      assert.deepEqual(statuses(text), expected);
    });
  }

  it('is ambiguous or wrong with all the places where the words stand', () => {
    for (const written of [`“${TWICE}” [@canhthuy]`, `“${TWICE}” [@canhthuy, đoạn 3]`]) {
      const { items } = checkText(engine, written, 'r.qmd');
      const citation = items.find(({ item }) => item.kind === 'citation')?.item;
      assert.ok(citation?.kind === 'citation' && citation.passage !== null);
      const text = engine.article('canh-thuy')?.parsed.text ?? '';
      const places = [citation.passage, ...citation.alternatives];
      assert.deepEqual(
        places.map(({ range }) => text.slice(range.start, range.end)),
        [TWICE, TWICE],
      );
      assert.equal(new Set(places.map(({ range }) => range.start)).size, 2);
    }
  });

  it('and its place are those of the quotation’s parts', () => {
    for (const locator of ['đoạn 1', 'đoạn 8']) {
      const words = TWICE.replace('đảng viên và', 'đảng viên […]');
      const { items } = checkText(engine, `“${words}” [@canhthuy, ${locator}]`, 'r.qmd');
      const quotation = items.find(({ item }) => item.kind === 'quotation')?.item;
      assert.ok(quotation?.kind === 'quotation' && quotation.source !== null);
      const text = engine.article('canh-thuy')?.parsed.text ?? '';
      const { range } = quotation.source;
      assert.deepEqual(
        quotation.fragments.map(({ source }) => text.slice(source.start, source.end)),
        ['cán bộ, đảng viên', 'các tầng lớp nhân dân'],
      );
      assert.equal(quotation.fragments[0]?.source.start, range.start);
      assert.equal(quotation.fragments[1]?.source.end, range.end);
      assert.deepEqual(
        quotation.omitted.map(({ sourceRange: { start, end } }) => text.slice(start, end).trim()),
        ['và'],
      );
    }
  });

  it('is ambiguous of a title that two articles have', async () => {
    const title = 'Chuyện hai làng bên sông lớn';
    const two = await engineWith({
      'mot.txt': `${title}\n\nLàng này trồng lúa nếp thơm quanh năm suốt tháng.`,
      'hai.txt': `${title}\n\nLàng kia đánh cá trên sông cả ngày lẫn đêm.`,
    });
    const check = (text: string) => checkText(two, text, 'r.md').document;
    assert.deepEqual(
      check(`Xem “${title}”.`).citations.map(({ status }) => status),
      ['ambiguous'],
    );
    const quoted = check(`“Làng kia đánh cá trên sông cả ngày lẫn đêm” (“${title}”).`);
    assert.deepEqual(
      quoted.citations.map(({ status }) => status),
      ['ok'],
    );
    assert.deepEqual(
      quoted.quotations.map(({ articleId }) => articleId),
      ['hai'],
    );
  });

  it('that is unknown comes with the keys that may be meant', () => {
    const [first] = checkText(engine, `“${WEST}” [@khongco]`, 'r.qmd').items.flatMap(({ item }) =>
      item.kind === 'citation' ? [item] : [],
    );
    assert.deepEqual(first?.nearestKeys, [WEST_KEY]);
    const [alike] = checkText(engine, '[@canhthui]', 'r.qmd').items.flatMap(({ item }) =>
      item.kind === 'citation' ? [item] : [],
    );
    assert.deepEqual(alike?.nearestKeys, ['canhthuy']);
    assert.equal(alike?.articleId, null);
  });

  it('that is wrong comes with the passage', () => {
    const [one] = checkText(engine, `“${EAST}” [@${EAST_KEY}, đoạn 2]`, 'r.qmd').items.flatMap(
      ({ item }) => (item.kind === 'citation' ? [item] : []),
    );
    const article = engine.article('dong');
    assert.ok(one?.passage && article);
    const { start, end } = one.passage.range;
    assert.equal(article.parsed.text.slice(start, end), EAST);
  });
});

describe('items of a report', () => {
  it('stand in document order, the longest first, where they are in the report', async () => {
    const engine = await villageEngine();
    const text = `Một đoạn đầu.\n\n“${WEST}, mất 14 tháng trời” [@${WEST_KEY}, đoạn 2].\n\nĐê mất 12 tháng [@${WEST_KEY}].\n`;
    const { items } = checkText(engine, text, 'r.qmd');
    const told = items.map(({ item, unitStart }) => {
      const { start, end } = item.kind === 'quotation' ? item.outer : item.written;
      return `${item.kind} ${text.slice(start + unitStart, end + unitStart)}`;
    });
    assert.deepEqual(told, [
      `quotation “${WEST}, mất 14 tháng trời”`,
      'figure 14 tháng',
      `citation ${WEST_KEY}`,
      'figure 12 tháng',
      `citation ${WEST_KEY}`,
    ]);
  });

  it('stand in the order in which they begin, not by their kind', async () => {
    const engine = await villageEngine();
    const kinds = (text: string, settings = {}) =>
      checkText(engine, text, 'r.qmd', settings).items.map(({ item }) => item.kind);
    assert.deepEqual(kinds(`@${WEST_KEY} viết “${WEST}, mất 14 tháng trời”.`), [
      'citation',
      'quotation',
      'figure',
    ]);
    const longer = `35 nóc nhà ven bờ như @${EAST_KEY} kể.`;
    assert.deepEqual(kinds(longer, { unmarkedWords: 5 }), ['unmarked', 'figure', 'citation']);
  });

  it('come, of a wrong figure, with what to write and where', async () => {
    const engine = await villageEngine();
    const corrected = (text: string): string[] =>
      checkText(engine, text, 'r.qmd').items.flatMap(({ item, unitStart }) => {
        if (item.kind !== 'figure' || !item.correction) return [];
        const { shown, range, text: by } = item.correction;
        const { start, end } = shown.toWritten(range);
        return [text.slice(0, start + unitStart) + by + text.slice(end + unitStart)];
      });
    const stated = (months: number) => `Rồi.\n\nĐê *mất* ${months} tháng [@${WEST_KEY}].`;
    assert.deepEqual(corrected(stated(14)), [stated(12)]);
    assert.deepEqual(corrected(stated(12)), []);
  });

  it('in a note are told once, of the first that has its label', async () => {
    const engine = await villageEngine();
    const text = `“${EAST}”[^1].\n\n[^1]: @${EAST_KEY}, đoạn 1.\n\n[^1]: @${WEST_KEY}.\n`;
    const { quotations } = checkText(engine, text, 'r.qmd').document;
    assert.deepEqual(
      quotations.map(({ verdict, articleId }) => [verdict, articleId]),
      [['verbatim', 'dong']],
    );
  });
});
