import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { payloads } from '../support/hostile/payloads';
import {
  hostileArticle,
  hostileBibliography,
  hostileDraft,
  hostileReport,
} from '../support/hostile/report';
import { letters } from '../support/hostile/sources';
import {
  openContainer,
  quickInput,
  quickInputRows,
  webviewFrame,
} from '../support/hosts/workbench.mjs';
import { run } from '../support/ui/commands';
import { emptyFolder } from '../support/ui/folders';
import { foreignParts, isText, openHover, runsNothing, Watch } from '../support/ui/hostile';
import { chooseEntry, contextMenu, line } from '../support/ui/library';
import { openFile } from '../support/ui/reports';
import { closeEverything, describeInVsCode } from '../support/ui/session';
import { checked, giveRoom, takeRoom } from '../support/ui/verification';

const name = 'thu-dich.md';
const title = /^Bài viết <svg onload/;

/** The line of the quotation, from 1. */
const quoted = hostileReport.split('\n').findIndex((text) => text.startsWith('“Người')) + 1;

describeInVsCode('A hostile report, record and bibliography', (vsCode) => {
  const library = (file: string) => path.join(vsCode().workspace, 'trich-dan', file);
  const file = (named: string) => path.join(vsCode().workspace, named);
  let watch: Watch;

  const nothingRan = async (): Promise<void> => assert.deepEqual(await watch.traces(), []);

  const hover = (): Promise<Locator> => openHover(vsCode());

  before(async () => {
    watch = new Watch(vsCode());
    await mkdir(path.dirname(library('x')), { recursive: true });
    await writeFile(library('thu-dich.article.json'), JSON.stringify(hostileArticle.record));
    await writeFile(library('thu-dich.txt'), hostileArticle.text);
    await writeFile(file('thu-dich.bib'), hostileBibliography);
    await writeFile(file(name), hostileReport);
    await line(vsCode(), title).waitFor();
  });
  after(async () => {
    watch.stop();
    await takeRoom(vsCode());
    await closeEverything(vsCode());
    await rm(file(name), { force: true });
    await rm(file('thu-dich.bib'), { force: true });
    await emptyFolder(path.dirname(library('x')));
    await openContainer(vsCode().page, 'Trích Dẫn');
    await line(vsCode(), title).waitFor({ state: 'detached' });
  });

  it('are text in the library, its tooltips and its lists', async () => {
    await isText(line(vsCode(), title), '[bấm](command:workbench.action.quit) $(trash)');
    await line(vsCode(), title).click();
    await isText(await hover(), '<svg onload=alert(1)>');
    await vsCode().page.keyboard.press('Escape');
    await run(vsCode(), 'Mở trong trình đọc');
    await isText(quickInputRows(vsCode().page, 'svg onload'), '{{7*7}}');
    await vsCode().page.keyboard.press('Escape');
    await quickInput(vsCode().page).waitFor({ state: 'detached' });
    await nothingRan();
  });

  it('are text in the reader, as every style cites them', async () => {
    await contextMenu(vsCode(), line(vsCode(), title));
    await chooseEntry(vsCode(), 'Mở trong trình đọc');
    const page = webviewFrame(vsCode().page);
    await page.locator('h1', { hasText: 'Chuyện kể' }).waitFor();
    await page.locator('.cite summary').click();
    await page.locator('.cite li', { hasText: 'onload=alert(1)' }).first().waitFor();
    await page.locator('.sic').first().hover();
    assert.deepEqual(await foreignParts(page), []);
    await closeEverything(vsCode());
    await nothingRan();
  });

  it('are text in hovers over the report', async () => {
    await openFile(vsCode(), name, quoted);
    await vsCode().page.locator('.squiggly-error').first().waitFor();
    await vsCode().page.keyboard.press('ArrowRight');
    await isText(await hover(), '<img src=x onerror=alert(1)>');
    await vsCode().page.keyboard.press('Escape');
    await nothingRan();
  });

  it('are text in the view of the report and its tooltips', async () => {
    await giveRoom(vsCode());
    const row = checked(vsCode(), /^Đoạn trích: Người ta kể/);
    await isText(row, '<img src=x');
    await row.click();
    await isText(await hover(), '[bấm](command:workbench.action.quit)');
    await vsCode().page.keyboard.press('Escape');
    await takeRoom(vsCode());
    await nothingRan();
  });

  it('are text in the verification report, which runs no script at all', async () => {
    await openFile(vsCode(), name);
    await run(vsCode(), 'Mở biên bản kiểm tra');
    const page = webviewFrame(vsCode().page);
    await page.locator('.entry').first().waitFor();
    assert.deepEqual(await foreignParts(page), []);
    await runsNothing(page);
    assert.ok((await page.locator('main').innerText()).includes('<svg onload=alert(1)>'));
    await nothingRan();
  });

  it('are text where the clipboard is verified, and so is whatever was copied', async () => {
    await closeEverything(vsCode());
    await vsCode().page.evaluate((text) => navigator.clipboard.writeText(text), hostileDraft);
    await run(vsCode(), 'Kiểm tra văn bản trong bộ nhớ tạm');
    const page = webviewFrame(vsCode().page);
    await page.locator('.entry').nth(payloads.length).waitFor();
    assert.deepEqual(await foreignParts(page), []);
    await runsNothing(page);
    const shown = letters((await page.locator('main').textContent()) ?? '');
    for (const line of payloads) assert.ok(shown.includes(letters(line)), line);
    await nothingRan();
  });
});
