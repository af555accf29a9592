import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText } from '../../../support/verification';
import { BOTH, EAST, EAST_KEY, villageEngine, WEST, WEST_KEY } from '../../../support/villages';

describe('a quotation', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const check = (text: string, file = 'r.qmd') =>
    checkText(engine, text, file, { otherKeys: ['nguyen2010'] }).document.quotations;
  const verdicts = (text: string): string[] =>
    check(text).map(({ verdict, attributed }) => verdict + (attributed ? '' : ' uncited'));

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['of nobody', 'Ông nói “một câu riêng của ông chẳng ở bài nào”.', []],
    ['of few words', 'Gọi là “làng Đông”, “làng Đông xây cầu”.', []],
    ['of five words of a source', 'Gọi là “làng Đông xây cầu mới”.', ['verbatim uncited']],
    ['of seven words nearly a source’s', 'Nói “làng Đông xây cầu cũ qua sông”.', []],
    [
      'of eight words nearly a source’s',
      'Nói “làng Đông xây cầu cũ qua sông nhỏ”.',
      ['altered uncited'],
    ],
    ['of few words that are slightly other', 'Gọi là “Làng đông xây cầu mới”.', ['case uncited']],
    ['of a term in a sentence that cites', `Gọi là “văn hóa làng xã” như @${EAST_KEY} nêu.`, []],
    ['of a term like the source’s', `Gọi là “làng Đông xây nhà mới” như @${EAST_KEY} nêu.`, []],
    ['of a term of the source', `Gọi là “làng Đông” như @${EAST_KEY} nêu.`, ['verbatim']],
    ['of a term with its citation', `Gọi là “văn hóa làng xã” [@${EAST_KEY}].`, ['absent']],
    [
      'of six words in a sentence that cites',
      `Là “nếp sống văn hóa làng xã” như @${EAST_KEY} nêu.`,
      ['absent'],
    ],
    ['of a term by an unknown source', 'Gọi là “văn hóa làng xã” như @nguyen2010 nêu.', []],
    ['of a term of an unknown source', 'Gọi là “văn hóa làng xã” [@nguyen2010].', ['uncheckable']],
    [
      'of six words by an unknown source',
      'Là “nếp sống văn hóa làng xã” như @nguyen2010 nêu.',
      ['uncheckable'],
    ],
    ['by an unknown key', 'Nêu “văn hóa làng xã” [@khongco].', ['uncheckable']],
    ['of ours by an unknown key', `Nêu “${EAST}” [@khongco].`, ['verbatim']],
    ['of ours by a source of the report’s own', `Nêu “${EAST}” [@nguyen2010].`, ['uncheckable']],
    ['of ours by one of two', `Nêu “${EAST}” [@nguyen2010; @${EAST_KEY}].`, ['verbatim']],
    ['of signs only', `Nêu “…” và “!?” [@${EAST_KEY}].`, []],
    [
      'within another that is nobody’s',
      `Ông bảo “cụ kể: ‘${EAST}’, thế là xong chuyện ấy rồi”.`,
      ['verbatim uncited'],
    ],
    [
      'within another that is ours',
      `Nêu “${EAST}, dân rất ‘mừng vui’” [@${EAST_KEY}].`,
      ['altered'],
    ],
    ['over paragraphs', `Nêu “giữa chừng cả.\n\nMột là, ${BOTH}” [@${EAST_KEY}].`, ['verbatim']],
    [
      'over paragraphs with marks repeated',
      `Nêu “giữa chừng cả.\n\n“Một là, ${BOTH}” [@${EAST_KEY}].`,
      ['verbatim'],
    ],
    [
      'over paragraphs by a stray mark',
      `Nêu “chữ.\n\nCó “${EAST}” [@${EAST_KEY}] và “bậy”.`,
      ['verbatim'],
    ],
    [
      'with a changed word over paragraphs',
      `Nêu “giữa chừng hết.\n\n“Một là, ${BOTH}” [@${EAST_KEY}].`,
      ['altered'],
    ],
    [
      'of two articles',
      `“${EAST} … ${WEST}” [@${EAST_KEY}; @${WEST_KEY}]`,
      ['verbatim', 'verbatim'],
    ],
    ['of two articles, one cited', `“${EAST} … ${WEST}” [@${EAST_KEY}]`, ['altered']],
    ['of one article out of order', `“${BOTH} … ${EAST}” [@${EAST_KEY}; @canhthuy]`, ['altered']],
    ['of a word of one article', `“chừng … ${WEST}” [@${EAST_KEY}; @${WEST_KEY}]`, ['altered']],
    [
      'of a part nowhere',
      `“${EAST} … cả làng đã dời đi mất rồi” [@${EAST_KEY}; @${WEST_KEY}]`,
      ['altered'],
    ],
    ['with CR LF', `Nêu “Năm ấy, làng Đông\r\nxây cầu mới” [@${EAST_KEY}].\r\n`, ['verbatim']],
    ['in a block of marked words', `> “${EAST}” [@${EAST_KEY}]`, ['verbatim']],
    ['in a block that ends with a signature', `> ${EAST}\n>\n> -- người kể`, ['verbatim uncited']],
    [
      'in a block that ends with a dash line of the source',
      `> ${EAST}\n> — dân rất mừng vui`,
      ['verbatim uncited'],
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      assert.deepEqual(verdicts(text), expected);
    });
  }

  it('of words in two articles is judged by the one that is named', () => {
    const ids = (text: string) => check(text).map(({ articleId }) => articleId);
    assert.deepEqual(ids(`“${BOTH}” [@${WEST_KEY}]`), ['tay']);
    assert.deepEqual(ids(`“${BOTH}” [@${EAST_KEY}]`), ['dong']);
    assert.deepEqual(ids(`@${WEST_KEY} hay. Nêu “${BOTH}”.`), ['tay']);
  });

  it('is shown and written as it stands', () => {
    const text = `Nêu “**Năm ấy**, làng Đông xây [cầu](a.html) mới” [@${EAST_KEY}].`;
    const [one] = checkText(engine, text, 'r.qmd').items;
    assert.ok(one?.item.kind === 'quotation');
    const { written, outer, shown } = one.item;
    assert.equal(shown.text, 'Năm ấy, làng Đông xây cầu mới');
    assert.equal(text.slice(outer.start, outer.end), text.slice(4, text.indexOf(' [@')));
    assert.ok(text.slice(written.start, written.end).startsWith('Năm ấy**'));
    assert.ok(one.item.fragments.length === 1 && one.item.source !== null);
  });

  it('marks of nested words are apart from those around them', () => {
    const text = `Nêu “${EAST}, dân rất mừng vui. Không ai chịu bỏ cuộc” [@${EAST_KEY}].`;
    const [one] = check(text);
    assert.equal(text.slice(one?.start, one?.end), text.slice(5, text.indexOf('”')));
  });
});
