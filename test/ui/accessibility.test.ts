import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { articleOf } from '../support/formatFiles';
import { webviewFrame } from '../support/hosts/workbench.mjs';
import { members } from '../support/ui/article';
import { frameOf, twinOf, violations } from '../support/ui/axe';
import { choose, run } from '../support/ui/commands';
import { openReader, selectWords, toolbar } from '../support/ui/reader';
import { closeEverything, describeInVsCode } from '../support/ui/session';
import { outOfSight, shrink, zoomedIn } from '../support/ui/sight';
import { walk } from '../support/ui/tabStops';
import { resetTheme, setTheme, themeKinds } from '../support/ui/themes';
import { statusSays, writeReport } from '../support/ui/verification';

const report = `Đảng ủy viết: “luôn đề cao tính chiến đấu, tinh thần đấu tranh tự phê bình trong nội bộ” [@canhthuy, đoạn 5].

Đảng bộ có 272 đảng viên [@canhthuy] và “Đề cao vai trò trách nhiệm của người đứng đầu”, theo [@la].
`;

describeInVsCode('Pages for everyone', (vsCode) => {
  const page = (): FrameLocator => webviewFrame(vsCode().page);

  after(() => resetTheme(vsCode()));

  /** Runs axe in each of the themes of VS Code. */
  async function barsNobody(): Promise<void> {
    const found: string[] = [];
    for (const theme of themeKinds) {
      await setTheme(vsCode(), theme);
      const lines = await violations(await frameOf(page()));
      found.push(...lines.map((line) => `${theme}: ${line}`));
    }
    assert.deepEqual(found, []);
  }

  /** The same where the system sets all colours, as contrast themes of Windows do. */
  async function isSeenInForcedColors(most: number): Promise<void> {
    const { page: window } = vsCode();
    await window.emulateMedia({ forcedColors: 'active' });
    try {
      const forced = await page()
        .locator('body')
        .evaluate(() => matchMedia('(forced-colors: active)').matches);
      assert.ok(forced);
      assert.deepEqual(await violations(await frameOf(page())), []);
      await isWalked(most);
    } finally {
      await window.emulateMedia({ forcedColors: null });
    }
  }

  /** At 400 % nothing is cut off, and nobody scrolls sideways. */
  async function isReadZoomedIn(): Promise<void> {
    const enlarge = await shrink(vsCode(), page());
    try {
      assert.deepEqual(await outOfSight(await frameOf(page())), []);
    } finally {
      await enlarge();
    }
  }

  /** Tab comes to all there is, in the order of reading, and is seen wherever it is. */
  async function isWalked(most: number): Promise<void> {
    const { came, wanted } = await walk(vsCode(), page(), most);
    assert.ok(wanted.length > 4, wanted.join('\n'));
    assert.deepEqual(
      came,
      wanted.map((element) => ({ element, isSeen: true })),
    );
  }

  /** Whatever can be pressed says what it does in the language of the window. */
  async function speaksVietnamese(): Promise<void> {
    const names = await page()
      .locator('button, summary, [role=button]')
      .evaluateAll((buttons) =>
        buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
      );
    const bundle = await readFile('media/l10n/bundle.l10n.vi.json', 'utf8');
    const translated = Object.entries(JSON.parse(bundle) as Record<string, string>);
    const english = new Set(translated.flatMap(([from, to]) => (from === to ? [] : [from])));
    assert.ok(names.length > 0);
    assert.deepEqual(
      names.filter((name) => name.trim() === '' || english.has(name)),
      [],
    );
  }

  describe('the reader', () => {
    before(() => openReader(vsCode(), /^Mở đầu/));

    it('bars nobody in any theme', barsNobody);
    it('speaks Vietnamese', speaksVietnamese);
    it('is read at 400 %', isReadZoomedIn);
    it('is walked through with Tab', () => isWalked(30));
    it('is seen in the colours of the system', () => isSeenInForcedColors(30));

    it('shows what a search finds in the colours of the system', async () => {
      await vsCode().page.emulateMedia({ forcedColors: 'active' });
      try {
        await page().locator('body').press('Control+f');
        await page().getByRole('search').getByRole('textbox').fill('dang vien');
        await page().getByRole('search').getByText('trên 7').waitFor();
        const found = await page()
          .locator('main')
          .evaluate((main) => {
            const lineOf = (name: string) => {
              const { textDecorationLine, textDecorationStyle } = getComputedStyle(
                main,
                `::highlight(${name})`,
              );
              return `${textDecorationLine} ${textDecorationStyle}`;
            };
            return [lineOf('reader-match'), lineOf('reader-current-match')];
          });
        assert.deepEqual(found, ['underline solid', 'underline double']);
        await page().getByRole('search').getByRole('textbox').press('Escape');
      } finally {
        await vsCode().page.emulateMedia({ forcedColors: null });
      }
    });

    it('bars nobody while it is searched and offers what can be done', async () => {
      await selectWords(vsCode(), members);
      await page().locator('body').press('Control+f');
      await barsNobody();
      await isReadZoomedIn();
    });

    it('tells a screen reader what a search finds, and gives the focus back', async () => {
      const field = page().getByRole('search').getByRole('textbox');
      const said = page().getByRole('search').getByRole('status');
      await field.fill('dang vien');
      await said.getByText('trên 7').waitFor();
      await field.fill('khong co gi nhu vay');
      await said.getByText('Không tìm thấy').waitFor();
      assert.equal(await said.getAttribute('aria-live'), 'polite');
      await field.press('Escape');
      await field.waitFor({ state: 'hidden' });
      const focused = page().locator('main:focus, main :focus');
      await focused.waitFor();
    });

    it('moves nothing for those who want nothing moved', async () => {
      await vsCode().page.emulateMedia({ reducedMotion: 'reduce' });
      try {
        await selectWords(vsCode(), members);
        await toolbar(vsCode()).getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
        await page().locator('.status span').waitFor();
        const easings = await page()
          .locator('body')
          .evaluate(() =>
            document.getAnimations().map(({ effect }) => {
              const frames = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
              return frames.map(({ easing }) => easing).join();
            }),
          );
        assert.ok(easings.length > 0);
        assert.deepEqual(
          easings.filter((easing) => !/^(?:steps\(1\)(?:,|$))+$/.test(easing)),
          [],
        );
      } finally {
        await vsCode().page.emulateMedia({ reducedMotion: null });
      }
    });
  });

  describe('the table of figures', () => {
    before(async () => {
      await closeEverything(vsCode());
      await run(vsCode(), 'Mở bảng số liệu');
      await page().locator('button.figure').first().waitFor();
      // With its chart.
      await page().getByLabel('Đơn vị').selectOption({ index: 1 });
      await page().locator('.bar').first().waitFor();
    });

    it('bars nobody in any theme', barsNobody);
    it('speaks Vietnamese', speaksVietnamese);
    it('is read at 400 %', isReadZoomedIn);
    it('is walked through with Tab', () => isWalked(30));
    it('is seen in the colours of the system', () => isSeenInForcedColors(30));
  });

  describe('the form of an article that is to be added', () => {
    before(async () => {
      await closeEverything(vsCode());
      await writeReport(vsCode(), articleOf('Tam Đảo', 44).join('\n\n'), 1, 'txt');
      await run(vsCode(), 'Thêm bài vào thư viện…');
      await choose(vsCode(), 'Tài liệu đang mở', 'Tài liệu đang mở');
      await page().getByLabel('Đầu đề').waitFor();
    });

    it('bars nobody in any theme', async () => {
      // With something wrong, and said so.
      await page().getByLabel('Ngày').fill('hôm qua');
      await vsCode().page.keyboard.press('Control+Enter');
      await page().getByText('Ngày ghi như').waitFor();
      await page().getByText('Điền từ một mục tham khảo').click();
      await barsNobody();
    });
    it('speaks Vietnamese', speaksVietnamese);
    it('is read at 400 %', isReadZoomedIn);
    it('is walked through with Tab', () => isWalked(20));
    it('is seen in the colours of the system', () => isSeenInForcedColors(20));

    it('is left with Escape', async () => {
      await page().getByLabel('Đầu đề').press('Escape');
      await page().getByLabel('Đầu đề').waitFor({ state: 'detached' });
    });
  });

  describe('the verification report', () => {
    before(async () => {
      await closeEverything(vsCode());
      await writeReport(vsCode(), report);
      await statusSays(vsCode(), /lỗi/);
      await run(vsCode(), 'Mở biên bản kiểm tra');
      await page().getByRole('heading', { level: 1 }).waitFor();
    });

    it('bars nobody in any theme, nor at 400 %', async () => {
      const found: string[] = [];
      for (const theme of themeKinds) {
        await setTheme(vsCode(), theme);
        const twin = await twinOf(vsCode(), page());
        found.push(...(await violations(twin)).map((line) => `${theme}: ${line}`));
        await twin.setViewportSize(zoomedIn);
        found.push(...(await outOfSight(twin)).map((line) => `${theme}: ${line}`));
        await twin.close();
      }
      assert.deepEqual(found, []);
    });
  });
});
