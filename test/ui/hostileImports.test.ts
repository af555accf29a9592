import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  hostileEndings,
  hostileFile,
  hostileParagraphs,
  livePage,
  lostIn,
  titleEnd,
} from '../support/hostile/files';
import { seen } from '../support/hostile/payloads';
import {
  notifications,
  openContainer,
  quickInputRows,
  treeRow,
  webviewFrame,
} from '../support/hosts/workbench.mjs';
import { run } from '../support/ui/commands';
import { emptyFolder } from '../support/ui/folders';
import { allowsOurScripts, drawAll, foreignParts, loadsImage, Watch } from '../support/ui/hostile';
import { chooseEntry, contextMenu, line } from '../support/ui/library';
import { reader } from '../support/ui/reader';
import { closeEverything, describeInVsCode } from '../support/ui/session';

const folderName = 'nguon-thu-dich';

/** Names of files that try to be a link, an icon and an element where they are told. */
const nameOf = (ending: string): string =>
  `$(trash) [bấm](command:workbench.action.quit) <img src=x onerror=alert(1)> __proto__.${ending}`;

const broken = '[xem](command:workbench.action.quit).docx';

const hostileRecord = `---
title: '<img src=x onerror=alert(1)> {{1}}'
URL: 'javascript:alert(1)'
---

${hostileParagraphs('md').slice(1).join('\n\n')}

Khác 77 hộ.
`;

describeInVsCode('Hostile files of every format', (vsCode) => {
  const library = (...names: string[]) => path.join(vsCode().workspace, 'trich-dan', ...names);
  const source = (...names: string[]) => path.join(vsCode().workspace, folderName, ...names);
  const page = () => webviewFrame(vsCode().page);
  const notice = (text: RegExp) => notifications(vsCode().page).filter({ hasText: text });
  const row = (name: string | RegExp) => treeRow(vsCode().page, name).last();
  /** The marks of the scripts of all pages that were looked at. */
  const nonces: string[] = [];
  let watch: Watch;

  const nothingRan = async (): Promise<void> => assert.deepEqual(await watch.traces(), []);

  /** What a click into a notification could follow. */
  const linksIn = (text: RegExp): Promise<number> =>
    notice(text).locator('.notification-list-item-message a').count();

  async function addFromExplorer(name?: string | RegExp): Promise<void> {
    await openContainer(vsCode().page, 'Explorer');
    if (name && (await row(folderName).getAttribute('aria-expanded')) === 'false') {
      await row(folderName).click();
    }
    await row(name ?? folderName).waitFor();
    await contextMenu(vsCode(), row(name ?? folderName));
    await chooseEntry(vsCode(), 'Thêm bài vào thư viện…');
  }

  const openInReader = async (title: string): Promise<void> => {
    const name = new RegExp(`^Bài viết .*${title}`);
    await contextMenu(vsCode(), line(vsCode(), name));
    await chooseEntry(vsCode(), 'Mở trong trình đọc');
    await reader(vsCode()).locator('h1', { hasText: title }).waitFor();
    await drawAll(reader(vsCode()));
  };

  before(async () => {
    watch = new Watch(vsCode());
    await mkdir(source(), { recursive: true });
    for (const ending of hostileEndings) {
      await writeFile(source(nameOf(ending)), hostileFile(ending));
    }
    await writeFile(source(nameOf('htm')), livePage());
  });
  after(async () => {
    watch.stop();
    await rm(source(), { recursive: true, force: true });
    await emptyFolder(library());
    await openContainer(vsCode().page, 'Trích Dẫn');
    await line(vsCode(), /dạng txt/).waitFor({ state: 'detached' });
  });

  it('are added by their folder', async function () {
    this.timeout(120_000);
    await addFromExplorer();
    await quickInputRows(vsCode().page, 'bên cạnh báo cáo').first().click();
    const said = /Đã thêm 10 bài/;
    await notice(said).waitFor({ timeout: 90_000 });
    assert.equal(await linksIn(said), 0);
    const names = await readdir(library());
    assert.equal(names.filter((name) => name.endsWith('.article.json')).length, 10);
    await openContainer(vsCode().page, 'Trích Dẫn');
    await nothingRan();
  });

  it('are text in the reader, every word of them', async function () {
    this.timeout(60_000);
    for (const ending of hostileEndings) {
      await openInReader(titleEnd(ending));
      assert.deepEqual(await foreignParts(page()), [], ending);
      // Not as laid out: a line of the page may break at any sign.
      const text = (await page().locator('main').textContent()) ?? '';
      assert.deepEqual(lostIn(text, ending), [], ending);
    }
    nonces.push(await allowsOurScripts(page()));
    await nothingRan();
  });

  it('are text where their markup was alive', async () => {
    await openInReader('Trang sống');
    assert.deepEqual(await foreignParts(page()), []);
    await nothingRan();
  });

  it('give the page no file but ours', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    await writeFile(library('anh.svg'), picture);
    assert.equal(await loadsImage(page(), '../media/article.svg'), true);
    assert.equal(await loadsImage(page(), library('anh.svg')), false);
    assert.equal(await loadsImage(page(), '../icon.png'), false);
  });

  it('are text in the table of figures', async () => {
    await closeEverything(vsCode());
    await run(vsCode(), 'Mở bảng số liệu');
    await page().locator('button.figure').first().waitFor();
    assert.deepEqual(await foreignParts(page()), []);
    nonces.push(await allowsOurScripts(page()));
    await nothingRan();
  });

  it('are text in the form, before they are added', async () => {
    await closeEverything(vsCode());
    await writeFile(source('mot.md'), hostileRecord);
    await addFromExplorer(/mot\.md/);
    await page().getByLabel('Đầu đề').waitFor();
    const title = await page().getByLabel('Đầu đề').inputValue();
    assert.equal(title, '<img src=x onerror=alert(1)> {{1}}');
    await drawAll(page());
    assert.deepEqual(await foreignParts(page()), []);
    nonces.push(await allowsOurScripts(page()));
    await page().getByLabel('Đầu đề').press('Escape');
    await page().getByLabel('Đầu đề').waitFor({ state: 'detached' });
    await nothingRan();
  });

  it('lead nowhere by their names where they cannot be read', async () => {
    await writeFile(source(broken), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    await addFromExplorer(/quit\)\.docx/);
    const said = /tệp hỏng/;
    await notice(said).waitFor();
    assert.equal(await linksIn(said), 0);
    assert.ok(seen(await notice(said).innerText()).includes(broken));
    await nothingRan();
  });

  it('were each shown by scripts of another mark', async () => {
    await openContainer(vsCode().page, 'Trích Dẫn');
    await closeEverything(vsCode());
    await openInReader(titleEnd('txt'));
    nonces.push(await allowsOurScripts(page()));
    assert.equal(nonces.length, 4);
    assert.equal(new Set(nonces).size, 4);
  });
});
