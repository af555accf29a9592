import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkedDocument } from '../../../../src/core/quotation/checkJson';
import { findingsOf } from '../../../../src/core/quotation/findings';
import { defaultVerifySettings } from '../../../../src/core/quotation/verifier';
import type { PlacedItem } from '../../../../src/core/quotation/verify/verifyReport';
import { BOTH, EAST, EAST_KEY, villageEngine, WEST, WEST_KEY } from '../../../support/villages';

describe('an edit of a report', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const itemsAfresh = (text: string, fileName: string): readonly PlacedItem[] =>
    engine.openReport({ languageId: '', fileName, text }).verify(defaultVerifySettings);

  /** Everything a reader is told of. */
  const described = (items: readonly PlacedItem[]) =>
    checkedDocument('', items, (id) => engine.article(id));

  /** A report that is verified, then edited; verified again it must be as if read afresh. */
  function opened(first: string, fileName = 'r.qmd') {
    const report = engine.openReport({ languageId: '', fileName, text: first });
    let text = first;
    let items = report.verify(defaultVerifySettings);
    return {
      items: () => items,
      findings: () => items.flatMap(({ item }) => findingsOf(item, () => false)),
      replace(words: string, by: string): void {
        const start = text.indexOf(words);
        assert.ok(start >= 0);
        report.edit({ start, end: start + words.length, text: by });
        text = text.replace(words, () => by);
        items = report.verify(defaultVerifySettings);
        assert.deepEqual(described(items), described(itemsAfresh(text, fileName)));
      },
    };
  }

  it('of a footnote counts for the quotation that calls it', () => {
    const report = opened(`Nêu “${EAST}”[^1].\n\nMột câu.\n\n[^1]: Xem @${WEST_KEY}.\n`);
    assert.deepEqual(report.findings(), ['absent']);
    report.replace(WEST_KEY, EAST_KEY);
    assert.deepEqual(report.findings(), []);
    report.replace('[^1]: Xem', '[^2]: Xem');
    assert.deepEqual(report.findings(), ['unattributed']);
    report.replace('[^2]: Xem', '[^1]: Xem');
    assert.deepEqual(report.findings(), []);
  });

  it('of one footnote leaves alone what calls another', () => {
    const report = opened(
      `Nêu “${EAST}”[^1].\n\nCó “${WEST}”[^2].\n\nMột.\n\n[^1]: @${EAST_KEY}.\n\nHai.\n\n[^2]: @${EAST_KEY}.\n`,
    );
    assert.deepEqual(report.findings(), ['absent']);
    const [first] = report.items();
    report.replace(`[^2]: @${EAST_KEY}`, `[^2]: @${WEST_KEY}`);
    assert.deepEqual(report.findings(), []);
    assert.equal(report.items()[0]?.item, first?.item);
  });

  it('of one of two footnotes counts for the quotation that calls both', () => {
    const report = opened(
      `Nêu “${EAST}”[^1] và “${WEST}”[^2].\n\n[^1]: @${EAST_KEY}.\n\n[^2]: @${EAST_KEY}.\n`,
    );
    assert.deepEqual(report.findings(), ['absent']);
    report.replace(`[^2]: @${EAST_KEY}`, `[^2]: @${WEST_KEY}`);
    assert.deepEqual(report.findings(), []);
    report.replace('”[^1]', '”[^2]');
    assert.deepEqual(report.findings(), ['absent']);
  });

  it('of a quotation counts for the place its footnote names', () => {
    const report = opened(`Nêu “${EAST}”[^1].\n\nMột câu.\n\n[^1]: @${EAST_KEY}, đoạn 2.\n`);
    assert.deepEqual(report.findings(), ['wrong-locator']);
    report.replace(EAST, BOTH);
    assert.deepEqual(report.findings(), []);
    report.replace(`Nêu “${BOTH}”[^1].`, 'Thôi.');
    assert.deepEqual(report.findings(), []);
  });

  it('keeps the very items that stand before it', () => {
    const report = opened(`Nêu “${WEST}” [@${EAST_KEY}].\n\nMột.\n\nHai.\n\nBa.\n`);
    const before = report.items();
    report.replace('Ba', 'Bốn');
    assert.ok(before.length > 1);
    assert.ok(before.every((item, index) => item === report.items()[index]));
  });

  it('moves what stands behind it and keeps the items', () => {
    const report = opened(`Một.\n\nHai.\n\nNêu “${WEST}” [@${EAST_KEY}].\n\nBa.\n`);
    const before = report.items();
    report.replace('Một', 'Một, hai, ba');
    assert.deepEqual(
      report.items().map(({ item, unitStart }) => [item, unitStart]),
      before.map(({ item, unitStart }) => [item, unitStart + 9]),
    );
    assert.ok(report.items().every(({ item }, index) => item === before[index]?.item));
  });

  it('may name a part of the report, which then is no citation', () => {
    const report = opened(
      'Như @bang-1 và @bang-2 cho thấy.\n\nMột.\n\n#figure(table[a]) <bang-2>\n\nHai.\n\nBa.\n',
      'r.typ',
    );
    assert.deepEqual(report.findings(), ['unknown-citekey']);
    report.replace('Hai.', '#figure(table[a]) <bang-1>');
    assert.deepEqual(report.findings(), []);
    report.replace('Ba.', 'Bốn, xem @bang-2.');
    assert.deepEqual(report.findings(), []);
    report.replace(' <bang-2>', '');
    assert.deepEqual(report.findings(), ['unknown-citekey', 'unknown-citekey']);
  });
});
