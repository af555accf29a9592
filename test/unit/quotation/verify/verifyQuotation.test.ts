import assert from 'node:assert/strict';
import type { Engine } from '../../../../src/core/engine';
import { checkText, engineWith } from '../../../support/verification';
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
    [
      'of a term with its citation in a note',
      `Gọi là “văn hóa làng xã”[^1].\n\n[^1]: @${EAST_KEY}.`,
      ['absent'],
    ],
    [
      'of a term with its citation in a note behind the stop',
      `Gọi là “văn hóa làng xã”.[^1]\n\n[^1]: @${EAST_KEY}.`,
      ['absent'],
    ],
    ['of a term with its place', `@${EAST_KEY} gọi là “văn hóa làng xã” (đoạn 1).`, ['absent']],
    [
      'of a term that another article has',
      `Gọi là “làng Tây đắp đê lớn” như @${EAST_KEY} nêu.`,
      ['absent'],
    ],
    [
      'of four words of a source named in the paragraph',
      `Xem @${EAST_KEY}. Có lời “làng Đông xây cầu” ở đó.`,
      [],
    ],
    [
      'of five words of a source named in the paragraph',
      `Xem @${EAST_KEY}. Có lời “làng Đông xây cầu mới” ở đó.`,
      ['verbatim'],
    ],
    [
      'of seven words nearly of a source named in the paragraph',
      `Xem @${EAST_KEY}. Có lời “làng Đông xây cầu cũ qua sông” ở đó.`,
      [],
    ],
    [
      'of eight words nearly of a source named in the paragraph',
      `Xem @${EAST_KEY}. Có lời “làng Đông xây cầu cũ qua sông nhỏ” ở đó.`,
      ['altered'],
    ],
    [
      'of nobody over paragraphs, with one of ours within',
      `Nêu “một câu riêng của ông ấy nói ra từ rất lâu rồi.\n\nÔng kể “${EAST}” [@${EAST_KEY}] và nhiều chuyện dài dòng khác nữa chẳng ai còn nhớ, chẳng có ở bài nào trong các bài đã đọc” hết.`,
      ['verbatim'],
    ],
    [
      'of nobody over paragraphs',
      `Nêu “một câu riêng của ông ấy thôi.\n\nChẳng ở bài nào cả đâu [@${EAST_KEY}]” hết.`,
      ['absent'],
    ],
    ['of two parts far apart', `“${EAST} … Hai bên cùng nhau góp sức”`, ['verbatim uncited']],
    [
      'of two parts far apart, by dots in brackets',
      `“${EAST} [...] góp sức”`,
      ['verbatim uncited'],
    ],
    [
      'of two parts far apart, by an ellipsis in parentheses',
      `“làng Đông (…) Hai bên cùng nhau góp sức”`,
      ['verbatim uncited'],
    ],
    [
      'of one of two articles, of words that both have',
      `“${EAST} … ${BOTH}” [@${WEST_KEY}; @${EAST_KEY}]`,
      ['verbatim'],
    ],
    [
      'of four words of one article',
      `“${EAST} … mất 12 tháng trời” [@${EAST_KEY}; @${WEST_KEY}]`,
      ['verbatim', 'verbatim'],
    ],
    [
      'of two articles, begun by an ellipsis',
      `“… ${EAST} … ${WEST}” [@${EAST_KEY}; @${WEST_KEY}]`,
      ['verbatim', 'verbatim'],
    ],
    [
      'of three articles',
      `“${EAST} … ${WEST} … tinh thần đấu trang tự phê bình” [@${EAST_KEY}; @${WEST_KEY}; @canhthuy]`,
      ['verbatim', 'verbatim', 'verbatim'],
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
    const altered = BOTH.replace('việc lớn', 'việc nhỏ');
    assert.deepEqual(ids(`“${altered}” [@${WEST_KEY}; @${EAST_KEY}]`), ['tay']);
    assert.deepEqual(ids(`“${altered}” [@${EAST_KEY}; @${WEST_KEY}]`), ['dong']);
    assert.deepEqual(ids(`@${WEST_KEY} hay. Nêu “${BOTH}”.`), ['tay']);
  });

  it('of parts is found by the longest, though many articles have the others', async () => {
    const common = 'dân làng rất vui';
    const many = await engineWith(
      Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [
          `${id}.txt`,
          `Chuyện thôn ${id}\n\n${id === 'f' ? 'Thôn Hạ đào mương dẫn nước về đồng. ' : ''}Năm ấy ${common}.`,
        ]),
      ),
    );
    const report = `Nêu “Thôn Hạ đào mương dẫn nước về đồng … ${common}”.`;
    assert.deepEqual(
      checkText(many, report, 'r.md').document.quotations.map(({ articleId }) => articleId),
      ['f'],
    );
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

  it('is judged by the library where the report’s own bibliography has the key too', () => {
    const text = `“${EAST}” [@${WEST_KEY}]`;
    const { quotations } = checkText(engine, text, 'r.qmd', { otherKeys: [WEST_KEY] }).document;
    assert.deepEqual(
      quotations.map(({ verdict }) => verdict),
      ['absent'],
    );
  });

  it('says why it cannot be checked', () => {
    const reasons = (text: string) => check(text).map(({ reason }) => reason);
    assert.deepEqual(reasons(`Nêu “${EAST}” [@nguyen2010].`), ['no-text']);
    assert.deepEqual(reasons('Nêu “văn hóa làng xã” [@khongco].'), ['no-text']);
    assert.deepEqual(reasons('Nêu “nếp sống văn hóa của làng xã” [@khongco].'), ['no-text']);
  });

  it('that is absent comes with where its words stand instead', () => {
    const elsewhere = (words: string): (string | null)[] =>
      checkText(engine, `“${words}” [@${EAST_KEY}]`, 'r.qmd').items.flatMap(({ item }) => {
        if (item.kind !== 'quotation' || item.verdict !== 'absent') return [];
        const { elsewhere: place } = item;
        const text = place && engine.article(place.articleId)?.parsed.text;
        return [text?.slice(place?.range.start, place?.range.end) ?? null];
      });
    assert.deepEqual(elsewhere(WEST), [WEST]);
    assert.deepEqual(elsewhere('làng Tây đắp đê lớn'), ['làng Tây đắp đê lớn']);
    assert.deepEqual(elsewhere('làng Tây đắp đê'), [null]);
    assert.deepEqual(elsewhere('một câu riêng chẳng ở bài nào'), [null]);
  });

  it('knows where each of its parts stands', () => {
    const [one] = checkText(
      engine,
      `“làng Đông xây cầu mới […] dân rất mừng vui” [@${EAST_KEY}]`,
      'r.qmd',
    ).items;
    assert.ok(one?.item.kind === 'quotation');
    const text = engine.article('dong')?.parsed.text ?? '';
    const { shown } = one.item;
    assert.deepEqual(
      one.item.fragments.map(({ report, source }) => [
        shown.text.slice(report.start, report.end).trim(),
        text.slice(source.start, source.end),
      ]),
      [
        ['làng Đông xây cầu mới', 'làng Đông xây cầu mới'],
        ['dân rất mừng vui', 'dân rất mừng vui'],
      ],
    );
  });

  it('marks of nested words are apart from those around them', () => {
    const text = `Nêu “${EAST}, dân rất mừng vui. Không ai chịu bỏ cuộc” [@${EAST_KEY}].`;
    const [one] = check(text);
    assert.equal(text.slice(one?.start, one?.end), text.slice(5, text.indexOf('”')));
  });
});
