import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../../../src/core/engine';
import { detectConventions } from '../../../../src/core/insertion/conventions';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../../src/core/insertion/languages';
import type { FindingCode } from '../../../../src/core/quotation/findings';
import { findingsOf } from '../../../../src/core/quotation/findings';
import type { Offer, OfferKind } from '../../../../src/core/quotation/repair/offers';
import { offersOf } from '../../../../src/core/quotation/repair/offers';
import type { RepairTarget } from '../../../../src/core/quotation/repair/repair';
import type { PlacedItem } from '../../../../src/core/quotation/verify/verifyReport';
import { REPORTS } from '../../../support/reportCases';
import { checkText, embeddedEngine } from '../../../support/verification';

const otherKeys = ['nguyen2010'];
const settings = { otherKeys };

function targetOf(engine: Engine, text: string, language: DocumentLanguage): RepairTarget {
  return {
    language,
    conventions: detectConventions(text, language),
    locale: 'vi',
    article: (id) => engine.article(id),
  };
}

/** The report with the edits of an offer made, the last first. */
function repaired(text: string, { unitStart }: PlacedItem, offer: Offer): string {
  return offer
    .edits()
    .toSorted((a, b) => b.range.start - a.range.start || b.range.end - a.range.end)
    .reduce(
      (before, { range, text: insert }) =>
        before.slice(0, range.start + unitStart) + insert + before.slice(range.end + unitStart),
      text,
    );
}

function less(codes: readonly FindingCode[], gone: readonly FindingCode[]): FindingCode[] {
  const left = [...codes];
  for (const code of gone) {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

describe('a repair of a locator', () => {
  it('offers all the places where the words stand', async () => {
    const engine = await embeddedEngine();
    const twice = 'cán bộ, đảng viên và các tầng lớp nhân dân';
    for (const locator of ['', ', đoạn 3']) {
      const text = `“${twice}” [@canhthuy${locator}].`;
      const placed = checkText(engine, text, 'r.qmd').items.find(
        ({ item }) => item.kind === 'citation',
      );
      assert.ok(placed);
      const offers = offersOf(placed.item, targetOf(engine, text, 'pandoc'));
      assert.deepEqual(
        offers.map(({ kind, detail, preferred }) => [kind, detail, preferred]),
        [
          ['locator', 'đoạn 1', true],
          ['locator', 'đoạn 8', false],
        ],
      );
      for (const offer of offers) {
        const written = repaired(text, placed, offer);
        assert.equal(written, `“${twice}” [@canhthuy, ${offer.detail}].`);
        assert.deepEqual(checkText(engine, written, 'r.qmd').findings, []);
      }
    }
  });
});

describe('a repair', () => {
  for (const language of DOCUMENT_LANGUAGES) {
    const { ending } = REPORTS[language];
    const file = path.join('test', 'fixtures', 'workspace', 'kiem-tra', `mau.${ending}`);

    it(`of each finding of the sample leaves the text verifying, in ${language}`, async () => {
      const engine = await embeddedEngine();
      const sample = readFileSync(file, 'utf8');
      const { items, findings } = checkText(engine, sample, file, settings);
      const target = targetOf(engine, sample, language);
      const made = new Set<OfferKind>();
      for (const placed of items) {
        const codes = findingsOf(placed.item, (key) => otherKeys.includes(key));
        for (const offer of offersOf(placed.item, target)) {
          if (offer.kind === 'ignore') continue;
          made.add(offer.kind);
          const text = repaired(sample, placed, offer);
          const after = checkText(engine, text, file, settings).findings;
          // A figure within a quotation goes with it, and nothing else does.
          const gone = codes.filter((code) => code !== 'omitted-negation');
          const what = `${offer.kind} of ${codes.join(', ')}: ${JSON.stringify(offer.edits())}`;
          if (offer.kind !== 'omission')
            assert.deepEqual(after.toSorted(), less(findings, gone).toSorted(), what);
        }
      }
      const expected: OfferKind[] = ['restore', 'sic', 'citation', 'locator', 'figure'];
      const keyed = language === 'html' || language === 'plaintext' ? [] : ['citekey' as const];
      for (const kind of [...expected, ...keyed]) assert.ok(made.has(kind), kind);
    });
  }

  const repairs: readonly {
    readonly what: string;
    readonly kind: OfferKind;
    readonly file: string;
    readonly before: string;
    readonly after: string;
  }[] = [
    {
      what: 'keeps emphasis, links and notes among the words',
      kind: 'restore',
      file: 'r.md',
      before:
        '“**tinh thần** đấu *tranh* [tự phê](https://a.vn) bình[^1] trong nội bộ đảng” [@canhthuy]',
      after:
        '“**tinh thần** đấu *trang* [tự phê](https://a.vn) bình[^1] trong nội bộ đảng” [@canhthuy]',
    },
    {
      what: 'puts a dropped word back between its neighbours',
      kind: 'restore',
      file: 'r.md',
      before: '“ở Cảnh Thụy ngừng được kiện toàn, nâng cao” [@canhthuy]',
      after: '“ở Cảnh Thụy không ngừng được kiện toàn, nâng cao” [@canhthuy]',
    },
    {
      what: 'takes an added word away with its space',
      kind: 'restore',
      file: 'r.md',
      before: '“Giữ vững thật chắc nguyên tắc kỷ cương của Đảng, pháp luật” [@canhthuy]',
      after: '“Giữ vững nguyên tắc kỷ cương của Đảng, pháp luật” [@canhthuy]',
    },
    {
      what: 'escapes what the markup would read',
      kind: 'restore',
      file: 'r.tex',
      before:
        "\\documentclass{article}\\begin{document}\n\n``Tổng giá trị sản xuất hàng năm tăng bình quân đạt 14 phần trăm; Cơ cấu kinh tế của xã'' \\cite{canhthuy}",
      after:
        "\\documentclass{article}\\begin{document}\n\n``Tổng giá trị sản xuất hàng năm tăng bình quân đạt 13\\%; Cơ cấu kinh tế của xã'' \\cite{canhthuy}",
    },
    {
      what: 'keeps the lines of a block',
      kind: 'restore',
      file: 'r.md',
      before: '> Giữ vững nguyên tắc kỷ cương\n> của đảng, pháp luật của\n> Nhà nước. [@canhthuy]',
      after: '> Giữ vững nguyên tắc kỷ cương\n> của Đảng, pháp luật của\n> Nhà nước. [@canhthuy]',
    },
    {
      what: 'marks an error of the source that was kept',
      kind: 'sic',
      file: 'r.md',
      before: '“luôn đề cao tính chiến đấu, tinh thần đấu trang tự phê bình” [@canhthuy]',
      after: '“luôn đề cao tính chiến đấu, tinh thần đấu trang [sic] tự phê bình” [@canhthuy]',
    },
    {
      what: 'marks what was left out',
      kind: 'omission',
      file: 'r.md',
      before: '“Tích cực và chủ động đổi mới chỉ đạo điều hành của Đảng ủy” [@canhthuy]',
      after: '“Tích cực và chủ động đổi mới \\[…\\] chỉ đạo điều hành của Đảng ủy” [@canhthuy]',
    },
    {
      what: 'cites behind the closing mark',
      kind: 'citation',
      file: 'r.qmd',
      before: 'Nêu: “Tăng cường việc kiểm tra, giám sát việc tổ chức thực hiện”.',
      after:
        'Nêu: “Tăng cường việc kiểm tra, giám sát việc tổ chức thực hiện” [@canhthuy, đoạn 5].',
    },
    {
      what: 'gives a citation its locator',
      kind: 'locator',
      file: 'r.qmd',
      before: '“Giữ vững nguyên tắc kỷ cương của Đảng” [@canhthuy, đoạn 9]',
      after: '“Giữ vững nguyên tắc kỷ cương của Đảng” [@canhthuy, đoạn 6]',
    },
    {
      what: 'ties a locator in LaTeX, where one stood with a tie',
      kind: 'locator',
      file: 'r.tex',
      before: "``Giữ vững nguyên tắc kỷ cương của Đảng'' \\parencite[xem][đoạn~9]{canhthuy}",
      after: "``Giữ vững nguyên tắc kỷ cương của Đảng'' \\parencite[xem][đoạn~6]{canhthuy}",
    },
    {
      what: 'writes the figure as the source has it',
      kind: 'figure',
      file: 'r.qmd',
      before: 'Sau 2 năm thực hiện Nghị quyết, kết quả khá [@canhthuy].',
      after: 'Sau hơn 2 năm thực hiện Nghị quyết, kết quả khá [@canhthuy].',
    },
  ];
  for (const { what, kind, file, before, after } of repairs) {
    it(what, async () => {
      const engine = await embeddedEngine();
      const { items } = checkText(engine, before, file);
      const language = file.endsWith('tex')
        ? 'latex'
        : file.endsWith('qmd')
          ? 'pandoc'
          : 'markdown';
      const target = targetOf(engine, before, language);
      const found = items.flatMap((placed) =>
        offersOf(placed.item, target).map((offer) => ({ placed, offer })),
      );
      const wanted = found.find(({ offer }) => offer.kind === kind);
      assert.ok(wanted, found.map(({ offer }) => offer.kind).join());
      assert.equal(repaired(before, wanted.placed, wanted.offer), after);
    });
  }
});
