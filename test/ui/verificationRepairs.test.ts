import assert from 'node:assert/strict';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../support/hosts/root.mjs';
import { goToWords, takeQuickFix } from '../support/ui/quickFix';
import { openFile, Report } from '../support/ui/reports';
import { closeEverything, describeInVsCode } from '../support/ui/session';
import type { Counts } from '../support/ui/verification';
import { checked, countsBecome, giveRoom, statusSays, takeRoom } from '../support/ui/verification';

/** One repair: where the cursor goes, what is taken, what that changes, and what it leaves. */
interface Fix {
  readonly at: readonly string[];
  readonly title: string;
  readonly change: readonly [from: string, to: string];
  readonly gone: keyof Counts;
  readonly line: RegExp;
}

const restored: Fix = {
  at: ['Mất từ phủ định', 'ngừng được'],
  title: 'Khôi phục nguyên văn của nguồn',
  change: ['Cảnh Thụy ngừng', 'Cảnh Thụy không ngừng'],
  gone: 'errors',
  line: /^Đoạn trích: củng cố hệ thống.*\. Đúng nguyên văn/,
};

/** @param mark `[sic]` as the markup writes it */
const sic = (mark: string): Fix => ({
  at: ['Sửa thầm', 'đấu tranh'],
  title: 'Giữ lỗi của nguồn và ghi [sic]',
  change: ['đấu tranh tự', `đấu trang ${mark} tự`],
  gone: 'errors',
  line: /^Đoạn trích: tinh thần đấu trang \[sic\].*\. Đúng nguyên văn/,
});

/** @param key where the cursor goes @param from the wrong locator as it is written */
const locator = (key: string, from: string): Fix => ({
  at: ['Sai vị trí', key],
  title: 'Sửa vị trí thành “đoạn 6”',
  change: [from, from.replace('đoạn 5', 'đoạn 6')],
  gone: 'warnings',
  line: /^Dẫn nguồn: .*đoạn 6.*\. Dẫn nguồn đúng/,
});

/** @param close the closing mark @param citation as the markup writes it */
const citation = (close: string, written: string): Fix => ({
  at: ['Chưa dẫn nguồn', 'Tăng cường'],
  title: 'Dẫn nguồn: canhthuy',
  change: [`tổ chức thực hiện${close}.`, `tổ chức thực hiện${close} ${written}.`],
  gone: 'suggestions',
  line: /^Đoạn trích: Tăng cường việc.*\. Đúng nguyên văn/,
});

const key: Fix = {
  at: ['canhthui'],
  title: 'Sửa nguồn được dẫn thành “canhthuy”',
  change: ['canhthui', 'canhthuy'],
  gone: 'errors',
  line: /^Dẫn nguồn: .*canhthuy.*\. Dẫn nguồn đúng/,
};

const figure: Fix = {
  at: ['13 chi bộ'],
  title: 'Sửa số liệu thành “12 chi bộ thôn”',
  change: ['13 chi bộ thôn', '12 chi bộ thôn'],
  gone: 'errors',
  line: /^Số liệu: 12 chi bộ thôn\. Đúng số liệu/,
};

const inWords = (place: string) => `(Ban biên tập, “Kinh nghiệm từ thực hiện …”, ${place})`;

/** Restored words in each markup, and each other repair in those that write it differently. */
const repairs: Readonly<Record<string, readonly Fix[]>> = {
  md: [restored, sic('[sic]'), figure],
  qmd: [restored, locator('canhthuy', 'Nhà nước” [@canhthuy, đoạn 5]')],
  tex: [restored, citation('}', String.raw`\parencite[đoạn~5]{canhthuy}`)],
  typ: [restored, key],
  adoc: [restored, sic('[sic]')],
  rst: [restored, locator('canhthuy', 'Nhà nước” :cite:p:`canhthuy{đoạn 5}`')],
  org: [restored, citation('”', '[cite:@canhthuy đoạn 5]')],
  html: [restored, figure],
  txt: [restored, citation('”', inWords('đoạn 5'))],
};

describeInVsCode('A repair of the quick fixes', (vsCode) => {
  const settings = () => path.join(vsCode().workspace, '.vscode', 'settings.json');

  before(async () => {
    await giveRoom(vsCode());
    const bibliography = inRepository('test/fixtures/workspace/kiem-tra/nguon.bib');
    await copyFile(bibliography, path.join(vsCode().workspace, 'nguon.bib'));
    // Words that another suite had ignored.
    await rm(settings(), { force: true });
  });
  after(async () => {
    await takeRoom(vsCode());
    await rm(settings(), { force: true });
  });
  beforeEach(() => closeEverything(vsCode()));

  /** Opens a sample with more at its end. */
  async function openSample(ending: string, more = ''): Promise<Report> {
    const name = `sua.${ending}`;
    const sample = inRepository(`test/fixtures/workspace/kiem-tra/mau.${ending}`);
    const file = path.join(vsCode().workspace, name);
    const text = (await readFile(sample, 'utf8')) + more;
    await writeFile(file, text);
    await openFile(vsCode(), name);
    return new Report(vsCode(), file, text);
  }

  for (const [ending, fixes] of Object.entries(repairs)) {
    it(`leaves the text verifying, in the sample in .${ending}`, async () => {
      const report = await openSample(ending);
      let text = report.original;
      let counts = await countsBecome(vsCode(), ({ errors }) => errors > 5);
      for (const { at, title, change, gone, line } of fixes) {
        await goToWords(vsCode(), text, ...at);
        await takeQuickFix(vsCode(), title);
        text = text.replace(...change);
        const left = { ...counts, [gone]: counts[gone] - 1 };
        counts = await countsBecome(vsCode(), (now) =>
          Object.entries(left).every(([of, count]) => now[of as keyof Counts] === count),
        );
        await checked(vsCode(), line).waitFor();
      }
      assert.equal(await report.changed(), text);
    });
  }

  it('marks what was left out', async () => {
    const paragraph =
      'Nêu: “Tích cực và chủ động đổi mới chỉ đạo điều hành của Đảng ủy” [@canhthuy].';
    const report = await openSample('md', `\n${paragraph}\n`);
    const { errors } = await countsBecome(vsCode(), (now) => now.errors > 5);
    await goToWords(vsCode(), report.original, 'Tích cực và chủ');
    await takeQuickFix(vsCode(), 'Đánh dấu chỗ lược bỏ bằng […]');
    await countsBecome(vsCode(), (now) => now.errors === errors - 1);
    assert.equal(
      await report.changed(),
      report.original.replace('đổi mới chỉ đạo', String.raw`đổi mới \[…\] chỉ đạo`),
    );
  });

  it('lets words be that are no quotation, and keeps that out of the text', async () => {
    const report = await openSample('org');
    const { suggestions } = await countsBecome(vsCode(), (now) => now.errors > 5);
    await goToWords(vsCode(), report.original, 'Tăng cường việc');
    await takeQuickFix(vsCode(), 'Không phải đoạn trích từ thư viện');
    await countsBecome(vsCode(), (now) => now.suggestions === suggestions - 1);
    assert.equal(await report.onDisk(), report.original);
    await rm(settings());
    await countsBecome(vsCode(), (now) => now.suggestions === suggestions);
  });

  it('is made of all of a kind after a look at the changes', async () => {
    const { page } = vsCode();
    const report = await openSample('tex');
    await statusSays(vsCode(), /^Trích Dẫn: 7 lỗi, 6 cảnh báo, 5 gợi ý/);
    await goToWords(vsCode(), report.original, 'Sửa thầm', 'đấu tranh');
    await takeQuickFix(vsCode(), 'Khôi phục nguyên văn của nguồn: cả 6 chỗ');
    const preview = page.getByRole('tree', { name: 'Bulk Edit' });
    await preview.and(page.locator(':focus')).waitFor();
    await preview.getByRole('checkbox').nth(6).waitFor();
    // VS Code proposes none of them: the file's own box stands for all.
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await preview.getByRole('checkbox', { checked: true }).nth(6).waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await statusSays(vsCode(), /^Trích Dẫn: 4 lỗi, 4 cảnh báo, 4 gợi ý/);
    const text = await report.changed();
    for (const words of [
      '2011-2015',
      'Đảng ủy xã Cảnh Thụy hiện',
      'các Nghị quyết',
      'đấu trang tự',
    ]) {
      assert.ok(text.includes(words), words);
    }
    await report.undoTakesAllBack();
  });
});
