import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText } from '../../../support/verification';
import { EAST, EAST_TITLE, villageEngine } from '../../../support/villages';

const EMBEDDED = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';

describe('a citation in words', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const told = (text: string, file = 'r.md'): readonly (readonly unknown[])[] =>
    checkText(engine, text, file).document.quotations.map(({ verdict, citation }) => [
      verdict,
      citation?.locator ?? null,
    ]);

  for (const [inserted, locator] of [
    [`(${EAST_TITLE})`, null],
    [`(người kể, “${EAST_TITLE}”, đoạn 1)`, 'đoạn 1'],
    ['(đoạn 1)', 'đoạn 1'],
  ] as const) {
    it(`is no word of the quotation it stands in: ${inserted}`, () => {
      assert.deepEqual(told(`Nêu “${EAST} ${inserted}, dân rất mừng vui”.`), [
        ['verbatim', locator],
      ]);
      const [altered] = told(`Nêu “${EAST} ${inserted}, dân chẳng mừng vui” (${EAST_TITLE}).`);
      assert.equal(altered?.[0], 'altered');
    });
  }

  it('hides no words of another’s in its parentheses', () => {
    const text = `Nêu “${EAST} (không phải vậy, xem ${EAST_TITLE}), dân rất mừng vui”.`;
    assert.deepEqual(told(text), [['altered', null]]);
  });

  for (const [file, text] of [
    ['r.md', `> ${EAST} <cite>${EAST_TITLE}, đoạn 1</cite>\n`],
    ['r.md', `> ${EAST} <cite>${EAST_TITLE}</cite>, đoạn 1\n`],
    ['r.md', `> ${EAST}\n> <cite>*${EAST_TITLE}*, đoạn 1</cite>.\n`],
    ['r.qmd', `> ${EAST} <cite>${EAST_TITLE}, đoạn 1</cite>\n`],
    ['r.md', `<blockquote>${EAST} <cite>${EAST_TITLE}, đoạn 1</cite></blockquote>\n`],
    ['r.html', `<blockquote>${EAST} <cite>${EAST_TITLE}, đoạn 1</cite></blockquote>\n`],
    ['r.html', `<blockquote><p>${EAST} <cite>${EAST_TITLE}, đoạn 1</cite></p></blockquote>\n`],
  ] as const) {
    it(`ends a block quotation as <cite> in ${file}: ${text.replace(EAST, '…').trim()}`, () => {
      assert.deepEqual(told(text, file), [['verbatim', 'đoạn 1']]);
    });
  }

  it('is read as <cite> in running text', () => {
    assert.deepEqual(told(`Theo <cite>${EAST_TITLE}</cite>, đoạn 1, “${EAST}”.`), [
      ['verbatim', 'đoạn 1'],
    ]);
    assert.deepEqual(told(`Xem: <cite>${EAST_TITLE}</cite>\n\n“${EAST}”.`), [['verbatim', null]]);
  });

  it('does not dilute what is said of a figure', () => {
    const figures = (text: string) =>
      checkText(engine, text, 'r.md').document.figures.map(({ text: figure, verdict }) => [
        figure,
        verdict,
      ]);
    for (const title of [EMBEDDED, `“${EMBEDDED}”`]) {
      assert.deepEqual(figures(`Theo bài ${title}, Đảng bộ có 281 đảng viên.`), [
        ['281 đảng viên', 'wrong'],
      ]);
      assert.deepEqual(figures(`Theo bài ${title}, giá trị sản xuất tăng 15%.`), [
        ['15%', 'wrong'],
      ]);
      assert.deepEqual(figures(`Theo bài ${title}, giá trị sản xuất tăng 13%.`), [
        ['13%', 'right'],
      ]);
    }
  });
});
