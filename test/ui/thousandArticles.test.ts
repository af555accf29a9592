import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  notifications,
  openContainer,
  quickInputRows,
  treeRow,
} from '../support/hosts/workbench.mjs';
import { makeCorpus } from '../bench/searchCorpus';
import { emptyFolder } from '../support/ui/folders';
import { chooseEntry, contextMenu, view } from '../support/ui/library';
import { describeInVsCode } from '../support/ui/session';
import { statusSays, writeReport } from '../support/ui/verification';
import { eventually } from '../support/ui/wait';

const ARTICLES = 980;
const QUOTED = 50;

/** Files that are not what their names say, twenty in all. */
function brokenFiles(): Record<string, Uint8Array> {
  const bytes: Readonly<Record<string, string>> = {
    docx: 'PK\u0003\u0004 hỏng',
    pdf: '%PDF-1.7\n1 0 obj <<',
    epub: 'PK\u0003\u0004',
    doc: '\u0000\u0001\u0002',
    odt: 'không phải tệp nén',
  };
  return Object.fromEntries(
    Object.entries(bytes).flatMap(([extension, content]) =>
      [1, 2, 3, 4].map((number) => [`hong-${number}.${extension}`, Buffer.from(content)]),
    ),
  );
}

describeInVsCode('A thousand files', (vsCode) => {
  const library = (...names: string[]) => path.join(vsCode().workspace, 'trich-dan', ...names);
  const source = (...names: string[]) => path.join(vsCode().workspace, 'nguon', ...names);

  after(async () => {
    await rm(source(), { recursive: true, force: true });
    await emptyFolder(library());
    await openContainer(vsCode().page, 'Trích Dẫn');
    await eventually(
      'Only the article that comes with the extension should be left',
      () => view(vsCode(), 'Thư viện').locator('[role="treeitem"][aria-level="1"]').count(),
      (articles) => articles === 1,
    );
  });

  it('are added at once but the broken ones, and a report that quotes fifty verifies', async function () {
    this.timeout(300_000);
    const { page } = vsCode();
    await mkdir(source(), { recursive: true });
    const texts = [...makeCorpus(ARTICLES)].map(({ text }) => text);
    await Promise.all(texts.map((text, number) => writeFile(source(`bai-${number}.txt`), text)));
    for (const [name, bytes] of Object.entries(brokenFiles())) {
      await writeFile(source(name), bytes);
    }

    await openContainer(page, 'Explorer');
    const folder = treeRow(page, /^nguon$/);
    await folder.waitFor();
    await contextMenu(vsCode(), folder);
    await chooseEntry(vsCode(), 'Thêm bài vào thư viện…');
    await quickInputRows(page, 'bên cạnh báo cáo').first().click();
    const said = notifications(page).filter({ hasText: /Đã thêm \d+ bài/ });
    await said.waitFor({ timeout: 240_000 });
    assert.match(await said.innerText(), /Đã thêm 980 bài\..*Không thêm được 20 tệp\./s);
    await said.getByRole('button', { name: 'Xem danh sách' }).click();
    await page.locator('.view-line', { hasText: /hong-1\.docx:\stệp\shỏng/ }).waitFor();

    const names = (await readdir(library())).filter((name) => name.endsWith('.article.json'));
    assert.equal(names.length, ARTICLES);
    const quotations: string[] = [];
    for (const name of names.slice(0, QUOTED)) {
      const { citekey } = JSON.parse(await readFile(library(name), 'utf8'));
      const text = await readFile(library(name.replace('.article.json', '.txt')), 'utf8');
      const sentence = /Ba là, (.*?\.)/.exec(text)?.[1] ?? '';
      quotations.push(`Bài viết: “${sentence}” [@${citekey}]`);
    }
    const right = `---\nlang: vi\n---\n\n${quotations.join('\n\n')}\n`;
    await writeReport(vsCode(), right);
    await statusSays(vsCode(), /tất cả đúng với nguồn\. 50 đoạn trích/);
    const wrong = right.replace(/(Bài viết: “\S+ \S+ )(\S+)/, '$1không');
    await writeReport(vsCode(), wrong);
    await statusSays(vsCode(), /1 lỗi\. 50 đoạn trích/);
  });
});
