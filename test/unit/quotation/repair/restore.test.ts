import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Engine } from '../../../../src/core/engine';
import type { OfferKind } from '../../../../src/core/quotation/repair/offers';
import { offersFor, repaired } from '../../../support/repairs';
import { runs } from '../../../support/reportCases';
import { checkText } from '../../../support/verification';
import {
  EAST,
  EAST_KEY,
  EAST_TITLE,
  villageEngine,
  WEST,
  WEST_KEY,
  WEST_TITLE,
} from '../../../support/villages';

describe('an offer', () => {
  let engine: Engine;

  before(async () => {
    engine = await villageEngine();
  });

  const offers = (text: string) => offersFor(engine, text, 'r.qmd', 'pandoc');

  /** Each offer as "kind detail", the preferred ones with a star. */
  const told = (text: string): string[] =>
    offers(text).map(({ offer: { kind, detail, preferred } }) =>
      `${kind}${preferred ? '*' : ''} ${detail}`.trim(),
    );

  /** The report with the first offer of the kind made. */
  const after = (text: string, kind: OfferKind): string => {
    const one = offers(text).find(({ offer }) => offer.kind === kind);
    assert.ok(one, told(text).join());
    return repaired(text, one.placed, one.offer);
  };

  it('is made for what is wrong and for nothing else', () => {
    assert.deepEqual(told(`“${EAST}” [@${EAST_KEY}]`), []);
    assert.deepEqual(told(`“${EAST}, dân rất buồn” [@${EAST_KEY}]`), ['restore*', 'ignore']);
    assert.deepEqual(told(`“${EAST}, rất mừng vui” [@${EAST_KEY}]`), [
      'restore*',
      'omission',
      'ignore',
    ]);
    assert.deepEqual(told('“tinh thần đấu tranh tự phê bình” [@canhthuy]'), [
      'restore*',
      'sic',
      'ignore',
    ]);
    assert.deepEqual(told('“tinh thần đấu trang tự phê bình” [@canhthuy]'), ['sic', 'ignore']);
    assert.deepEqual(told('“tinh thần đấu trang [sic] tự phê bình” [@canhthuy]'), []);
    assert.deepEqual(told('“tinh thần đấu trang[ sic!] tự phê bình” [@canhthuy]'), []);
    assert.deepEqual(told('“luôn đề cao tính chiến đấu, tinh thần đấu” [@canhthuy]'), []);
    assert.deepEqual(told(`“${EAST}, dân rất vui” [@${EAST_KEY}]`), [
      'restore*',
      'omission',
      'ignore',
    ]);
    assert.deepEqual(told(`“Năm ấy làng Đông xây cầu mới” [@${EAST_KEY}]`), ['restore*', 'ignore']);
    assert.deepEqual(told(`“${EAST}”`), [`citation* ${EAST_KEY}`, 'ignore']);
    assert.deepEqual(told(`“${EAST}, rất mừng vui”`), [
      'restore*',
      'omission',
      `citation ${EAST_KEY}`,
      'ignore',
    ]);
    assert.deepEqual(told(`“${WEST}” [@${EAST_KEY}]`), [`citekey* ${WEST_KEY}`, 'ignore']);
    assert.deepEqual(told(`“không có ở đâu cả trên đời này” [@${EAST_KEY}]`), ['ignore']);
    assert.deepEqual(told(`“${EAST}” [@${EAST_KEY}, đoạn 2]`), ['locator* đoạn 1']);
    assert.deepEqual(told('[@canhthui]'), ['citekey* canhthuy']);
    assert.deepEqual(told('[@zzzzzzzzzzzz]'), []);
    assert.deepEqual(told(`Đê mất 14 tháng [@${WEST_KEY}].`), ['figure* 12 tháng']);
    assert.deepEqual(told(`Đê mất 12 tháng [@${WEST_KEY}].`), []);
    assert.deepEqual(told(`Dân nói ${EAST} rồi.`), [`citation* ${EAST_KEY}`, 'ignore']);
    assert.deepEqual(told(`“mất 14 tháng trời” [@${WEST_KEY}]`), ['restore*', 'ignore']);
  });

  it('offers every key that may be meant, the first preferred', () => {
    assert.deepEqual(told('[@chuyen-lang]'), [`citekey* ${EAST_KEY}`, `citekey ${WEST_KEY}`]);
  });

  const repairs: readonly (readonly [string, OfferKind, string, string])[] = [
    [
      'replaces one word',
      'restore',
      `“${EAST}, dân rất **buồn** vui” [@${EAST_KEY}]`,
      `“${EAST}, dân rất **mừng** vui” [@${EAST_KEY}]`,
    ],
    [
      'replaces several words one by one',
      'restore',
      `“${EAST}, dân *thật* **buồn** vui” [@${EAST_KEY}]`,
      `“${EAST}, dân *rất* **mừng** vui” [@${EAST_KEY}]`,
    ],
    [
      'replaces several words by fewer',
      'restore',
      `“${EAST}, dân rất là buồn bã và không vui” [@${EAST_KEY}]`,
      `“${EAST}, dân rất mừng vui” [@${EAST_KEY}]`,
    ],
    [
      'puts back a word at the start',
      'restore',
      `“ai chịu bỏ cuộc giữa cả” [@${EAST_KEY}]`,
      `“ai chịu bỏ cuộc giữa chừng cả” [@${EAST_KEY}]`,
    ],
    [
      'takes away the first word',
      'restore',
      `“rằng Hai bên cùng nhau góp sức cho làng” [@${EAST_KEY}]`,
      `“Hai bên cùng nhau góp sức” [@${EAST_KEY}]`,
    ],
    [
      'takes away a mark',
      'restore',
      `“Hai bên, cùng nhau góp sức” [@${EAST_KEY}]`,
      `“Hai bên cùng nhau góp sức” [@${EAST_KEY}]`,
    ],
    [
      'puts back a mark',
      'restore',
      `“Năm ấy làng Đông xây cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
    ],
    [
      'takes a first word away with its emphasis',
      'restore',
      `“*rằng* Hai bên cùng nhau góp sức” [@${EAST_KEY}]`,
      `“Hai bên cùng nhau góp sức” [@${EAST_KEY}]`,
    ],
    [
      'takes a last word away with its emphasis',
      'restore',
      `“Hai bên cùng nhau góp sức **lắm**” [@${EAST_KEY}]`,
      `“Hai bên cùng nhau góp sức” [@${EAST_KEY}]`,
    ],
    [
      'leaves emphasis that ends behind a word taken away',
      'restore',
      `“Hai bên *cùng thật* nhau góp sức” [@${EAST_KEY}]`,
      `“Hai bên *cùng* nhau góp sức” [@${EAST_KEY}]`,
    ],
    [
      'leaves emphasis that begins with a word taken away',
      'restore',
      `“Hai bên *thật cùng* nhau góp sức” [@${EAST_KEY}]`,
      `“Hai bên *cùng* nhau góp sức” [@${EAST_KEY}]`,
    ],
    [
      'leaves no space before a comma',
      'restore',
      `“làng Đông xây cầu mới qua sông nhỏ *thật*, dân rất mừng vui” [@${EAST_KEY}]`,
      `“làng Đông xây cầu mới qua sông nhỏ, dân rất mừng vui” [@${EAST_KEY}]`,
    ],
    [
      'leaves no space on either side before a comma',
      'restore',
      `“làng Đông xây cầu mới qua sông nhỏ thật , dân rất mừng vui” [@${EAST_KEY}]`,
      `“làng Đông xây cầu mới qua sông nhỏ, dân rất mừng vui” [@${EAST_KEY}]`,
    ],
    [
      'takes away a doubled mark with its space',
      'restore',
      `“Năm ấy , , làng Đông xây cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
    ],
    [
      'writes a space in place of a mark',
      'restore',
      `“làng Đông xây cầu/mới qua sông nhỏ” [@${EAST_KEY}]`,
      `“làng Đông xây cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
    ],
    [
      'takes a bracket away',
      'restore',
      `“Năm ấy, (làng Đông xây cầu mới” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu mới” [@${EAST_KEY}]`,
    ],
    [
      'takes away what stands between ellipses',
      'restore',
      `“làng Đông xây cầu mới … bịa ra thôi … dân rất mừng vui” [@${EAST_KEY}]`,
      `“làng Đông xây cầu mới … … dân rất mừng vui” [@${EAST_KEY}]`,
    ],
    [
      'replaces the first word',
      'restore',
      `“*dựng* cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
      `“*xây* cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
    ],
    [
      'replaces the last word',
      'restore',
      `“Năm ấy, làng Đông xây cầu *cũ*” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu *mới*” [@${EAST_KEY}]`,
    ],
    [
      'takes a space and a mark at the end away',
      'restore',
      `“Năm ấy, làng Đông xây cầu cũ .” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu mới” [@${EAST_KEY}]`,
    ],
    [
      'puts back the space that words lost on both sides',
      'restore',
      `“Năm ấy, làng Đông xây cầu.mới.qua sông nhỏ” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu mới qua sông nhỏ” [@${EAST_KEY}]`,
    ],
    [
      'leaves one space where a word replaced meets a mark taken away',
      'restore',
      `“Làng, vui. ấy, làng Đông xây cầu mới qua sông nhỏ, dân rất mừng Năm Không ai chịu bỏ cuộc” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu mới qua sông nhỏ, dân rất mừng vui. Không ai chịu bỏ cuộc” [@${EAST_KEY}]`,
    ],
    [
      'begins with the first word that was put in another place',
      'restore',
      `“vui. ấy, làng Đông xây cầu Năm qua sông nhỏ, dân rất mừng mới Không ai chịu bỏ cuộc giữa chừng cả” [@${EAST_KEY}]`,
      `“Năm ấy, làng Đông xây cầu mới qua sông nhỏ, dân rất mừng vui. Không ai chịu bỏ cuộc giữa chừng cả” [@${EAST_KEY}]`,
    ],
    [
      'keeps words of two paragraphs in one',
      'restore',
      `“Không ai chịu bỏ cuộc giữa chừng. Một là, dân cùng bàn bạc” [@${EAST_KEY}]`,
      `“Không ai chịu bỏ cuộc giữa chừng cả. Một là, dân cùng bàn bạc” [@${EAST_KEY}]`,
    ],
    [
      'puts back words of two paragraphs in one',
      'restore',
      `“Không ai chịu bỏ cuộc giữa *chừng* là, dân cùng bàn bạc trước khi làm” [@${EAST_KEY}]`,
      `“Không ai chịu bỏ cuộc giữa *chừng* cả. Một là, dân cùng bàn bạc trước khi làm” [@${EAST_KEY}]`,
    ],
    [
      'restores letter case',
      'restore',
      `“${EAST.replace('Đông', 'đông')}” [@${EAST_KEY}]`,
      `“${EAST}” [@${EAST_KEY}]`,
    ],
    [
      'restores what was mended, marked',
      'sic',
      '“tinh thần đấu *tranh* tự phê bình” [@canhthuy]',
      '“tinh thần đấu *trang [sic]* tự phê bình” [@canhthuy]',
    ],
    [
      'marks every error that is kept',
      'sic',
      '“Ban chấp hành ý trí và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình” [@canhthuy]',
      '“Ban chấp hành ý trí [sic] và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang [sic] tự phê bình” [@canhthuy]',
    ],
    [
      'marks the error that is not marked yet',
      'sic',
      '“Ban chấp hành ý trí (sic) và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình” [@canhthuy]',
      '“Ban chấp hành ý trí (sic) và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang [sic] tự phê bình” [@canhthuy]',
    ],
    [
      'marks an error in decomposed text',
      'sic',
      `“${'tinh thần đấu trang tự phê bình'.normalize('NFD')}” [@canhthuy]`,
      `“${'tinh thần đấu trang'.normalize('NFD')} [sic]${' tự phê bình'.normalize('NFD')}” [@canhthuy]`,
    ],
    [
      'marks an error at the end',
      'sic',
      '“luôn đề cao tính chiến đấu, tinh thần đấu trang” [@canhthuy]',
      '“luôn đề cao tính chiến đấu, tinh thần đấu trang [sic]” [@canhthuy]',
    ],
    [
      'marks an error behind a first letter in brackets',
      'sic',
      '“[T]ranh thủ sự đầu tư , đóng góp từ” [@canhthuy]',
      '“[T]ranh thủ sự đầu tư , [sic] đóng góp từ” [@canhthuy]',
    ],
    [
      'marks an error in front of a mark that stands elsewhere',
      'sic',
      '“Ban chấp hành ý trí và (sic) hành động” [@canhthuy]',
      '“Ban chấp hành ý trí [sic] và (sic) hành động” [@canhthuy]',
    ],
    [
      'marks the error behind one that is marked in other words',
      'sic',
      '“Ban chấp hành ý trí ( sic ! ) và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình” [@canhthuy]',
      '“Ban chấp hành ý trí ( sic ! ) và hành động, luôn đề cao tính chiến đấu, tinh thần đấu trang [sic] tự phê bình” [@canhthuy]',
    ],
    [
      'marks an error behind an ellipsis',
      'sic',
      '“luôn đề cao tính chiến đấu […] đấu trang tự phê bình trong nội bộ” [@canhthuy]',
      '“luôn đề cao tính chiến đấu […] đấu trang [sic] tự phê bình trong nội bộ” [@canhthuy]',
    ],
    [
      'marks an error within emphasis',
      'sic',
      '“tinh thần **đấu trang** tự phê bình” [@canhthuy]',
      '“tinh thần **đấu trang [sic]** tự phê bình” [@canhthuy]',
    ],
    [
      'marks what was left out',
      'omission',
      `“${EAST}, rất mừng vui” [@${EAST_KEY}]`,
      `“${EAST}, \\[…\\] rất mừng vui” [@${EAST_KEY}]`,
    ],
    [
      'cites behind the words of a block',
      'citation',
      `> ${EAST}`,
      `> ${EAST} [@${EAST_KEY}, đoạn 1]`,
    ],
    [
      'marks and cites words',
      'citation',
      `Dân nói ${EAST} rồi.`,
      `Dân nói “${EAST}” [@${EAST_KEY}, đoạn 1] rồi.`,
    ],
    [
      'cites the article that the words are from',
      'citekey',
      `“${WEST}” [@${EAST_KEY}, đoạn 2]`,
      `“${WEST}” [@${WEST_KEY}, đoạn 1]`,
    ],
    [
      'cites it with a locator',
      'citekey',
      `“${WEST}” [@${EAST_KEY}]`,
      `“${WEST}” [@${WEST_KEY}, đoạn 1]`,
    ],
    [
      'cites it instead of a title',
      'citekey',
      `“${WEST}” (“${EAST_TITLE}”)`,
      `“${WEST}” [@${WEST_KEY}, đoạn 1]`,
    ],
    ['writes the key that is meant', 'citekey', 'Xem [@canhthui].', 'Xem [@canhthuy].'],
    [
      'writes the locator',
      'locator',
      `“${EAST}” [@${EAST_KEY}, bài học 2]`,
      `“${EAST}” [@${EAST_KEY}, đoạn 1]`,
    ],
    [
      'adds the locator',
      'locator',
      '“cán bộ, đảng viên và các tầng lớp nhân dân” [@canhthuy]',
      '“cán bộ, đảng viên và các tầng lớp nhân dân” [@canhthuy, đoạn 1]',
    ],
    [
      'adds the locator within parentheses',
      'locator',
      '“cán bộ, đảng viên và các tầng lớp nhân dân” (Kinh nghiệm từ thực hiện…)',
      '“cán bộ, đảng viên và các tầng lớp nhân dân” (Kinh nghiệm từ thực hiện…, đoạn 1)',
    ],
    [
      'writes the locator of a title',
      'locator',
      `Ở “${WEST_TITLE}”, đoạn 2: “${WEST}”.`,
      `Ở “${WEST_TITLE}”, đoạn 1: “${WEST}”.`,
    ],
    [
      'writes the figure',
      'figure',
      `Đê mất **14** tháng [@${WEST_KEY}].`,
      `Đê mất **12** tháng [@${WEST_KEY}].`,
    ],
  ];
  for (const [what, kind, before, expected] of repairs) {
    it(`${what}: ${kind}`, () => {
      const repairedText = after(before, kind);
      assert.equal(repairedText, expected);
      const findings = (text: string) => checkText(engine, text, 'r.qmd').findings;
      assert.ok(findings(repairedText).length <= findings(before).length);
    });
  }

  it('adds the locator behind a title in running text', () => {
    const title = 'Kinh nghiệm từ thực hiện Nghị quyết Đại hội đảng các cấp ở Đảng ủy Cảnh Thụy';
    const before = `Bài “${title}” nêu “cán bộ, đảng viên và các tầng lớp nhân dân”.`;
    assert.equal(after(before, 'locator'), before.replace('” nêu', '”, đoạn 1 nêu'));
  });

  it('to restore words leaves them word for word, whatever was done to them', () => {
    const words = `${EAST}, dân rất mừng vui. Không ai chịu bỏ cuộc giữa chừng cả`.split(' ');
    const edit = fc.record({
      at: fc.nat(words.length - 1),
      kind: fc.constantFrom(
        'drop',
        'add',
        'behind',
        'marked',
        'replace',
        'swap',
        'mark',
        'emphasis',
      ),
      word: fc.constantFrom('chẳng', 'rất', '12', 'làng,', 'x'),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const changed = [...words];
        for (const { at, kind, word } of edits) {
          const here = changed[at] ?? '';
          if (kind === 'drop') changed[at] = '';
          else if (kind === 'add') changed[at] = `${word} ${here}`;
          else if (kind === 'behind') changed[at] = here.replace(/[,.]?$/, ` ${word}$&`);
          // A sign within emphasis stays there, apart from the word it belongs to.
          else if (kind === 'marked') changed[at] = `*${word.replace(',', '')}* ${here}`;
          else if (kind === 'replace') changed[at] = word;
          else if (kind === 'mark') changed[at] = `${here};`;
          else if (kind === 'emphasis') changed[at] = /^$|[*]/.test(here) ? here : `*${here}*`;
          else [changed[0], changed[at]] = [here, changed[0] ?? ''];
        }
        const quoted = changed.filter((word) => word !== '').join(' ');
        const text = `Nêu “${quoted}” [@${EAST_KEY}].`;
        const verdict = checkText(engine, text, 'r.qmd').document.quotations[0]?.verdict;
        const one = offers(text).find(({ offer }) => offer.kind === 'restore');
        if (verdict === 'absent' || verdict === 'verbatim') {
          assert.equal(one, undefined);
          return;
        }
        assert.ok(one, text);
        const result = repaired(text, one.placed, one.offer);
        const [again] = checkText(engine, result, 'r.qmd').document.quotations;
        assert.ok(again?.verdict === 'verbatim', `${text}\n${result}\n${again?.verdict}`);
      }),
      runs(300),
    );
  });
});
