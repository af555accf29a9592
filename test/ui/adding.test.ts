import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import {
  notifications,
  openContainer,
  quickInput,
  quickInputField,
  quickInputRows,
  treeRow,
  webviewFrame,
} from '../support/hosts/workbench.mjs';
import { articleOf, communes, oneOfEachFormat } from '../support/formatFiles';
import { emptyFolder } from '../support/ui/folders';
import { run } from '../support/ui/commands';
import { chooseEntry, contextMenu, line, menuEntries } from '../support/ui/library';
import { reader } from '../support/ui/reader';
import { describeInVsCode } from '../support/ui/session';
import { eventually } from '../support/ui/wait';

const command = 'Thêm bài vào thư viện…';
const article = (commune: string) => `Bài viết Kinh nghiệm làm đường ở xã ${commune}`;

describeInVsCode('Adding articles', (vsCode) => {
  const library = (...names: string[]) => path.join(vsCode().workspace, 'trich-dan', ...names);
  const source = (...names: string[]) => path.join(vsCode().workspace, 'nguon', ...names);
  const form = () => webviewFrame(vsCode().page);
  const row = (name: string | RegExp) => treeRow(vsCode().page, name);
  const recordOf = async (stem: string) =>
    JSON.parse(await readFile(library(`${stem}.article.json`), 'utf8'));

  /** The folder itself has a row in the explorer, which is there a moment after its files are. */
  async function addFromExplorer(...names: readonly string[]): Promise<void> {
    await openContainer(vsCode().page, 'Explorer');
    for (const name of names.slice(0, -1)) {
      if ((await row(name).getAttribute('aria-expanded')) === 'false') await row(name).click();
    }
    const last = row(names.at(-1) ?? '');
    await last.waitFor();
    const entries = await contextMenu(vsCode(), last);
    assert.ok(entries.includes(command), entries.join(' | '));
    await chooseEntry(vsCode(), command);
  }

  /** An entry of the context menu of a line; the view may be drawn anew while the menu opens. */
  async function choose(row: Locator, entry: string): Promise<void> {
    await eventually(
      `There should be a menu with “${entry}”`,
      async () => {
        await row.click({ button: 'right' });
        const wanted = menuEntries(vsCode()).filter({ hasText: entry });
        return wanted.waitFor({ timeout: 2000 }).then(
          () => true,
          // The lines moved under the pointer: it is the menu of another.
          () =>
            vsCode()
              .page.keyboard.press('Escape')
              .then(() => false),
        );
      },
      (isOpen) => isOpen,
    );
    await chooseEntry(vsCode(), entry);
  }

  async function chooseTrichDan(): Promise<void> {
    await quickInputRows(vsCode().page, 'bên cạnh báo cáo').first().click();
  }

  beforeEach(async () => {
    await rm(source(), { recursive: true, force: true });
    await mkdir(source(), { recursive: true });
  });
  after(async () => {
    await rm(source(), { recursive: true, force: true });
    await emptyFolder(library());
    await openContainer(vsCode().page, 'Trích Dẫn');
    await line(vsCode(), article('Vân Du')).waitFor({ state: 'detached' });
  });

  it('shows one before it is added, says what is wrong, and opens it', async () => {
    const [title = '', ...rest] = articleOf('Vân Du', 12);
    const body = rest.map((words) => `<p>${words}</p>`).join('');
    const html = `<html><body><h1>${title}</h1>${body}<img src="a.png"></body></html>`;
    await writeFile(source('van-du.html'), html);
    await addFromExplorer('nguon', 'van-du.html');
    await form().getByLabel('Đầu đề').waitFor();
    assert.equal(await form().getByLabel('Đầu đề').inputValue(), title);
    await form().getByText('hộ dân hiến đất').first().waitFor();
    await form().getByLabel('Ngày').fill('hôm qua');
    await form().getByLabel('Khóa trích dẫn').fill('có dấu cách');
    await vsCode().page.keyboard.press('Control+Enter');
    await form().getByText('Khóa trích dẫn chỉ gồm').waitFor();
    await form().getByText('Ngày ghi như').waitFor();
    assert.deepEqual(await readdir(library()).catch(() => []), []);
    await form().getByLabel('Ngày').fill('30/5/2024');
    await form().getByLabel('Khóa trích dẫn').fill('vandu2024');
    await vsCode().page.keyboard.press('Control+Enter');
    await reader(vsCode()).getByText('hộ dân hiến đất').first().waitFor();
    await form().getByLabel('Đầu đề').waitFor({ state: 'detached' });
    const { citekey, csl, source: from } = await recordOf('kinh-nghiem-lam-duong-o-xa-van-du');
    assert.deepEqual([citekey, csl.issued], ['vandu2024', { 'date-parts': [[2024, 5, 30]] }]);
    assert.equal(await readFile(library(from.original.name), 'utf8'), html);
    await openContainer(vsCode().page, 'Trích Dẫn');
    await line(vsCode(), article('Vân Du')).waitFor();
  });

  it('fills in the fields from a reference', async () => {
    await writeFile(source('tam-dao.txt'), articleOf('Tam Đảo', 44).join('\n\n'));
    await addFromExplorer('nguon', 'tam-dao.txt');
    await form().getByText('Điền từ một mục tham khảo').click();
    const reference =
      '@article{x, author={{Ban Dân vận}}, title={Đường về Tam Đảo}, journal={Báo Vĩnh Phúc}, year=2024}';
    await form().getByLabel('Dán mục tham khảo').fill(reference);
    await form().getByRole('button', { name: 'Điền', exact: true }).click();
    await form().getByText('Đã điền từ mục tham khảo: đầu đề, tác giả').waitFor();
    assert.equal(await form().getByLabel('Tác giả').inputValue(), 'Ban Dân vận');
    assert.equal(await form().getByLabel('Đăng ở').inputValue(), 'Báo Vĩnh Phúc');
    await form().getByLabel('Đăng ở').press('Escape');
    await form().getByLabel('Đầu đề').waitFor({ state: 'detached' });
    assert.ok(!(await readdir(library())).some((name) => name.includes('tam-dao')));
  });

  it('adds a folder with a file of each format, and lists what was wrong', async function () {
    this.timeout(240_000);
    const { page } = vsCode();
    for (const [name, bytes] of Object.entries(oneOfEachFormat())) {
      await writeFile(source(name), bytes);
    }
    await mkdir(source('con'));
    await writeFile(source('con', 'hong.docx'), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    await writeFile(source('con', 'lai.txt'), articleOf('An Bình', 31).join('\n\n'));
    await addFromExplorer('nguon');
    await chooseTrichDan();
    const encoding = quickInputRows(page, 'TCVN3 (ABC)').first();
    await encoding.waitFor({ timeout: 120_000 });
    assert.match(await encoding.innerText(), / → .*xã Nam Đàn/s);
    await encoding.click();
    const said = notifications(page).filter({ hasText: /Đã thêm \d+ bài/ });
    await said.waitFor({ timeout: 60_000 });
    const summary = /Đã thêm 10 bài\. Bỏ qua 1 tệp.*Không thêm được 1 tệp\./s;
    assert.match(await said.innerText(), summary);
    await said.getByRole('button', { name: 'Xem danh sách' }).click();
    await page.locator('.view-line', { hasText: /hong\.docx:\stệp\shỏng/ }).waitFor();
    await openContainer(page, 'Trích Dẫn');
    await eventually(
      'The library should have an article of each format',
      async () => (await readdir(library())).filter((name) => name.endsWith('.article.json')),
      (records) => records.length === communes.length + 1,
    );
    const kept = (await readdir(library())).filter((name) => !/\.(?:txt|md|json)$/.test(name));
    assert.deepEqual(kept.map((name) => path.extname(name)).toSorted(), [
      '.bak',
      '.doc',
      '.docx',
      '.epub',
      '.html',
      '.html',
      '.odt',
      '.pdf',
      '.rtf',
    ]);
    for (const commune of communes.slice(0, 3)) await line(vsCode(), article(commune)).waitFor();
  });

  it('adds a file by its path, and keeps what is not Unicode beside its text', async () => {
    const { page } = vsCode();
    await writeFile(source('cu.txt'), oneOfEachFormat()['nam-dan.txt'] ?? '');
    await rm(library('kinh-nghiem-lam-duong-o-xa-nam-dan.txt'), { force: true });
    await rm(library('kinh-nghiem-lam-duong-o-xa-nam-dan.article.json'), { force: true });
    await run(vsCode(), command);
    await quickInputRows(page, 'Tệp…').first().click();
    const address = quickInputField(page);
    const dialog = quickInput(page).getByText('Thêm bài từ tệp');
    await dialog.waitFor();
    await eventually(
      'The dialog should take the path',
      async () => {
        // It shows its own folder when it has listed it.
        await address.fill(source('cu.txt'));
        await page.keyboard.press('Enter');
        return dialog.waitFor({ state: 'detached', timeout: 2000 }).then(
          () => true,
          () => false,
        );
      },
      (taken) => taken,
    );
    await quickInputRows(page, 'TCVN3 (ABC)').first().click();
    await form().getByLabel('Đầu đề').waitFor();
    await form().getByRole('button', { name: 'Thêm vào thư viện' }).click();
    await reader(vsCode()).locator('.sentence', { hasText: 'cán bộ xã Nam Đàn' }).waitFor();
    await form().getByLabel('Đầu đề').waitFor({ state: 'detached' });
  });

  it('renames the files of an article, opens its record, and removes it', async () => {
    const { page } = vsCode();
    await openContainer(page, 'Trích Dẫn');
    const vanDu = line(vsCode(), article('Vân Du'));
    await choose(vanDu, 'Đổi tên bài…');
    await quickInputField(page).fill('van-du');
    await page.keyboard.press('Enter');
    await eventually(
      'The files should be renamed together',
      async () => (await readdir(library())).filter((name) => name.startsWith('van-du.')),
      (names) => names.length === 3,
    );
    await eventually(
      'The record should name them',
      // Empty for the moment in which VS Code writes it.
      () => recordOf('van-du').catch(() => null),
      (record) =>
        record?.source.file === 'van-du.md' && record.source.original.name === 'van-du.html',
    );
    assert.equal((await recordOf('van-du')).citekey, 'vandu2024');
    await writeFile(library('van-du.md'), `# ${articleOf('Vân Du', 12)[0]}\n`);
    await row(/van-du\.md: .*đã thay đổi/).waitFor();
    await choose(vanDu, 'Đọc lại bài từ tệp…');
    await quickInputRows(page, 'van-du.html').first().click();
    await form().getByText('hộ dân hiến đất').first().waitFor();
    assert.equal(await form().getByLabel('Khóa trích dẫn').inputValue(), 'vandu2024');
    await form().getByRole('button', { name: 'Thay văn bản' }).click();
    await eventually(
      'The text should be back',
      () => readFile(library('van-du.md'), 'utf8'),
      (text) => text.includes('hộ dân hiến đất'),
    );
    await choose(vanDu, 'Sửa bản ghi của bài');
    await page.locator('.tab[data-resource-name="van-du.article.json"]').waitFor();
    await choose(vanDu, 'Bỏ bài khỏi thư viện…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('van-du.html').waitFor();
    await dialog.getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
    const forGood = dialog.getByRole('button', { name: 'Xóa hẳn' });
    // VS Code in a browser has no trash.
    await forGood.click();
    await vanDu.waitFor({ state: 'detached' });
    assert.deepEqual(
      (await readdir(library())).filter((name) => name.startsWith('van-du.')),
      [],
    );
  });
});
