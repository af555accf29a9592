import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { payloads, seen } from '../support/hostile/payloads';
import {
  brokenStyle,
  brokenStyleName,
  hostileSources,
  hostileStyle,
  hostileTitles,
  keyOf,
  letters,
  listedReport,
} from '../support/hostile/sources';
import {
  quickInput,
  quickInputField,
  quickInputRows,
  webviewFrame,
} from '../support/hosts/workbench.mjs';
import { run, runTitled } from '../support/ui/commands';
import { hasNothingAlive, openHover, Watch } from '../support/ui/hostile';
import { goToWords } from '../support/ui/quickFix';
import { openFile, Report } from '../support/ui/reports';
import { closeEverything, describeInVsCode } from '../support/ui/session';

/** A bibliography in each format that reports name, by the prefix of its keys. */
const bibliographies = { bib: 'nguon.bib', yml: 'nguon.yml' } as const;
const prefixes = Object.keys(bibliographies) as (keyof typeof bibliographies)[];
const styleName = 'kieu.csl';

/** A report that cites one source of each file, of those whose titles are code. */
const report = [
  '---',
  `bibliography: [${Object.values(bibliographies).join(', ')}]`,
  `csl: ${styleName}`,
  '---',
  '',
  ...prefixes.map((prefix) => `Theo ${prefix} [@${keyOf(prefix, 0)}].\n`),
].join('\n');

describeInVsCode('A hostile style and hostile bibliographies', (vsCode) => {
  const names = { whole: 'nguon-la.md', listed: 'danh-muc.md', broken: 'nguon-hong.md' } as const;
  const written = new Map([
    [bibliographies.bib, hostileSources('bib', 'biblatex')],
    [bibliographies.yml, hostileSources('yml', 'hayagriva')],
    [styleName, hostileStyle],
    [brokenStyleName, brokenStyle],
    [names.whole, report],
    [names.listed, listedReport(styleName)],
    [names.broken, listedReport(brokenStyleName)],
  ]);
  const file = (name: string) => path.join(vsCode().workspace, name);
  const { bib, yml } = bibliographies;
  let watch: Watch;

  const nothingRan = async (): Promise<void> => assert.deepEqual(await watch.traces(), []);

  async function leaveList(): Promise<void> {
    await vsCode().page.keyboard.press('Escape');
    await quickInput(vsCode().page).waitFor({ state: 'detached' });
  }

  /** Every source of both files, as a list shows it that is narrowed to its key. */
  async function eachListed(check: (row: Locator, title: string) => Promise<void>): Promise<void> {
    for (const prefix of prefixes) {
      for (const [index, title] of hostileTitles.entries()) {
        const key = keyOf(prefix, index);
        await quickInputField(vsCode().page).fill(key);
        const row = quickInputRows(vsCode().page, key).first();
        await row.waitFor();
        await hasNothingAlive(row);
        await check(row, title);
      }
    }
  }

  before(async () => {
    watch = new Watch(vsCode());
    for (const [name, text] of written) await writeFile(file(name), text);
  });
  after(async () => {
    watch.stop();
    await closeEverything(vsCode());
    for (const name of written.keys()) await rm(file(name), { force: true });
  });

  it('are text in the list of sources to cite', async function () {
    this.timeout(120_000);
    await openFile(vsCode(), names.whole, 7);
    await run(vsCode(), 'Chèn nguồn trích dẫn');
    await eachListed(async (row, title) => {
      const shown = (await row.textContent()) ?? '';
      assert.ok(letters(shown).includes(letters(title)), shown);
    });
    await leaveList();
    await nothingRan();
  });

  for (const [prefix, name] of [
    ['bib', bib],
    ['yml', yml],
  ] as const) {
    it(`are text in hovers over what is cited of ${name}, by the style`, async () => {
      await closeEverything(vsCode());
      await openFile(vsCode(), names.whole);
      await goToWords(vsCode(), report, keyOf(prefix, 0));
      const hover = (await openHover(vsCode())).filter({ hasText: name }).first();
      await hover.waitFor();
      await hasNothingAlive(hover);
      const shown = letters((await hover.textContent()) ?? '');
      for (const line of [...payloads, hostileTitles[0] ?? '']) {
        assert.ok(shown.includes(letters(line)), line);
      }
      await vsCode().page.keyboard.press('Escape');
      await nothingRan();
    });
  }

  it('are text in the list of entries that no report cites', async () => {
    await closeEverything(vsCode());
    await openFile(vsCode(), names.whole);
    await run(vsCode(), 'Liệt kê nguồn chưa báo cáo nào dẫn');
    await quickInputRows(vsCode().page, keyOf('bib', 1)).first().waitFor();
    await hasNothingAlive(quickInput(vsCode().page));
    await leaveList();
    await nothingRan();
  });

  it('are text in the list of sources that the style writes, as Markdown shows it', async () => {
    const { page } = vsCode();
    await closeEverything(vsCode());
    await openFile(vsCode(), names.listed, 7);
    await run(vsCode(), 'Chèn/cập nhật danh mục tài liệu tham khảo');
    const original = listedReport(styleName);
    await new Report(vsCode(), file(names.listed), original).changed();
    await runTitled(vsCode(), 'Markdown: Open Preview');
    const shown = webviewFrame(page).locator('.markdown-body');
    await shown.getByText('parent.postMessage').first().waitFor();
    // An address may lead where it says, as in any list of sources.
    await hasNothingAlive(shown, /^(?:https:)?\/\/thu-dich\.invalid(?:\/|$)/);
    const text = letters((await shown.textContent()) ?? '');
    for (const line of payloads) assert.ok(text.includes(letters(line)), line);
    await nothingRan();
  });

  it('are text in the line that says why a style cannot be used', async () => {
    await closeEverything(vsCode());
    await openFile(vsCode(), names.broken, 7);
    await run(vsCode(), 'Chèn/cập nhật danh mục tài liệu tham khảo');
    const said = vsCode().page.locator('.statusbar-item', { hasText: 'Không dùng được kiểu' });
    await said.waitFor();
    await hasNothingAlive(said);
    const shown = seen((await said.textContent()) ?? '');
    assert.ok(shown.includes(seen('[x](command:workbench.action.quit) <img src=x')), shown);
    await nothingRan();
  });
});
