import assert from 'node:assert/strict';
import type { Engine } from '../../../src/core/engine';
import type { FindingDetails } from '../../../src/core/quotation/details';
import { detailsOf, locatorText, placeOf } from '../../../src/core/quotation/details';
import type { VerifiedItem } from '../../../src/core/quotation/verify/results';
import { checkText } from '../../support/verification';
import {
  EAST,
  EAST_KEY,
  EAST_TITLE,
  villageEngine,
  WEST,
  WEST_KEY,
  WEST_TITLE,
} from '../../support/villages';

const TITLE = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';

describe('the details of a finding', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  /** Of the first item of a kind, what there is to tell. */
  function told(text: string, kind: VerifiedItem['kind']): Partial<FindingDetails> {
    const { items } = checkText(engine, text, 'r.qmd');
    const item = items.find((one) => one.item.kind === kind)?.item;
    assert.ok(item);
    const article = (id: string) => engine.article(id);
    const details = detailsOf(item, { items, locale: 'vi', article });
    return Object.fromEntries(
      Object.entries(details).filter(([, value]) =>
        Array.isArray(value) ? value.length > 0 : value !== null,
      ),
    );
  }

  it('are, of a quotation, where its words stand and how they differ', () => {
    const details = told(`“${EAST}, dân rất buồn” [@${EAST_KEY}]`, 'quotation');
    assert.equal(details.title, EAST_TITLE);
    assert.equal(details.locator, 'đoạn 1');
    assert.deepEqual(
      details.differences?.map(({ report, source }) => [report, source]),
      [['buồn', 'mừng']],
    );
    assert.equal(details.elsewhere, undefined);
  });

  it('are, of absent words, the article cited and the one they are from', () => {
    assert.deepEqual(told(`“${WEST}” [@${EAST_KEY}]`, 'quotation'), {
      title: EAST_TITLE,
      locator: 'đoạn 1',
      elsewhere: WEST_TITLE,
    });
    assert.deepEqual(told(`“không có ở đâu cả trên đời này” [@${EAST_KEY}]`, 'quotation'), {
      title: EAST_TITLE,
    });
  });

  it('are, of words that the second of two articles has, of that article', () => {
    const details = told(`“${EAST}” [@${WEST_KEY}; @${EAST_KEY}]`, 'quotation');
    assert.equal(details.title, EAST_TITLE);
  });

  it('are, of several omissions, of the one with a negation', () => {
    const words = 'làng Đông […] qua sông nhỏ, dân rất mừng vui. […] ai chịu bỏ cuộc';
    const details = told(`“${words}” [@${EAST_KEY}]`, 'quotation');
    assert.deepEqual([details.negation, details.omitted], ['Không', 'Không']);
  });

  it('are, of an omission, the negation', () => {
    const words = `dân rất mừng vui. […] ai chịu bỏ cuộc`;
    const details = told(`“${words}” [@${EAST_KEY}]`, 'quotation');
    assert.deepEqual([details.negation, details.omitted], ['Không', 'Không']);
  });

  it('are, of a figure, what the source says', () => {
    assert.deepEqual(told(`Đê mất 14 tháng [@${WEST_KEY}].`, 'figure'), {
      title: WEST_TITLE,
      locator: 'đoạn 1',
      expected: '12 tháng',
    });
    assert.deepEqual(told(`Đê có 77 con trâu [@${WEST_KEY}].`, 'figure'), {});
  });

  it('are, of a figure that its article does not state, the article', () => {
    const { items } = checkText(engine, `Đê mất 14 tháng [@${WEST_KEY}].`, 'r.qmd');
    const figure = items.find(({ item }) => item.kind === 'figure')?.item;
    assert.ok(figure?.kind === 'figure');
    const article = (id: string) => engine.article(id);
    const of = (item: VerifiedItem): FindingDetails =>
      detailsOf(item, { items, locale: 'vi', article });
    const unstated = of({ ...figure, expected: null });
    assert.deepEqual([unstated.title, unstated.locator], [WEST_TITLE, null]);
    const unknown = of({ ...figure, articleId: null });
    assert.deepEqual([unknown.title, unknown.locator], [null, null]);
  });

  it('are, of a citation, its key and what may be meant', () => {
    assert.deepEqual(told('[@canhthui, tr. 5]', 'citation'), {
      given: 'tr. 5',
      key: 'canhthui',
      nearestKey: 'canhthuy',
    });
    assert.deepEqual(told(`“${EAST}” [@${EAST_KEY}, đoạn 2]`, 'citation'), {
      title: EAST_TITLE,
      locator: 'đoạn 1',
      given: 'đoạn 2',
      key: EAST_KEY,
      places: ['đoạn 1'],
    });
  });

  it('are, of words that stand twice, both places', () => {
    const details = told('“cán bộ, đảng viên và các tầng lớp nhân dân” [@canhthuy]', 'citation');
    assert.deepEqual(details.places, ['đoạn 1', 'đoạn 8']);
    assert.equal(details.title, TITLE);
  });

  it('are, of a citation of several, the places of the words that stand twice', () => {
    const text = `Nêu “${WEST}” và “cán bộ, đảng viên và các tầng lớp nhân dân” [@canhthuy]`;
    assert.deepEqual(told(text, 'citation').places, ['đoạn 1', 'đoạn 8']);
  });

  it('are, of words without marks, where they stand', () => {
    assert.deepEqual(told(`Dân nói ${EAST} rồi.`, 'unmarked'), {
      title: EAST_TITLE,
      locator: 'đoạn 1',
    });
  });

  it('are told in the language of the report', () => {
    const { items } = checkText(engine, `“${EAST}” [@${EAST_KEY}]`, 'r.qmd');
    const sources = { items, locale: 'en' as const, article: (id: string) => engine.article(id) };
    const quotation = items[0]?.item;
    assert.ok(quotation);
    assert.equal(locatorText(placeOf(quotation), sources), 'para. 1');
    assert.equal(locatorText(null, sources), null);
    const gone = { ...sources, article: () => null };
    assert.equal(locatorText(placeOf(quotation), gone), null);
    assert.equal(detailsOf(quotation, gone).title, null);
  });
});
