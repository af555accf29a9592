import assert from 'node:assert/strict';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { notifications } from '../support/hosts/workbench.mjs';
import { emptyFolder } from '../support/ui/folders';
import { chooseEntry, contextMenu, line, open, sidebar } from '../support/ui/library';
import { openReader, reader } from '../support/ui/reader';
import { describeInVsCode } from '../support/ui/session';

const name = 'kinh-nghiem.txt';

const text = (lesson: string) => `Kinh nghiệm ở xã Thanh Bình

Xã Thanh Bình có 14 thôn, mỗi thôn có một tổ công nghệ số. Qua thực tế, xã rút ra hai bài học.

Một là, giao việc rõ người, rõ thời hạn.

Hai là, ${lesson}
`;

describeInVsCode('Articles in the workspace', (vsCode) => {
  const folder = () => path.join(vsCode().workspace, 'trich-dan');
  const put = (file: string, content: string | Uint8Array) =>
    writeFile(path.join(folder(), file), content);

  before(() => mkdir(folder(), { recursive: true }));
  after(async () => {
    await mkdir(folder(), { recursive: true });
    await emptyFolder(folder());
  });

  it('appear in the library when their file does', async () => {
    await put(name, text('công khai kết quả tại thôn.'));
    await line(vsCode(), 'Bài viết Kinh nghiệm ở xã Thanh Bình').waitFor();
    await open(vsCode(), 'Bài viết Kinh nghiệm ở xã Thanh Bình');
    await line(vsCode(), 'Bài học 2: công khai kết quả tại thôn').waitFor();
  });

  it('change in the library and the reader when their file does', async () => {
    await openReader(vsCode(), 'Bài học 2: công khai kết quả tại thôn');
    await reader(vsCode()).getByText('công khai kết quả tại thôn.').waitFor();
    await put(name, text('lắng nghe ý kiến của người dân.'));
    await line(vsCode(), 'Bài học 2: lắng nghe ý kiến của người dân').waitFor();
    await reader(vsCode()).getByText('lắng nghe ý kiến của người dân.').waitFor();
  });

  it('are followed by the reader when their file has another name', async () => {
    const other = 'ten-moi.txt';
    await rename(path.join(folder(), name), path.join(folder(), other));
    // Once this is there, the other name has been seen.
    await put('sau-do.txt', 'Bài đến sau\n\nXã Thanh Bình có 14 thôn.');
    await line(vsCode(), 'Bài viết Bài đến sau').waitFor();
    await put(other, text('nêu gương từ việc nhỏ.'));
    await reader(vsCode()).getByText('nêu gương từ việc nhỏ.').waitFor();
    await rename(path.join(folder(), other), path.join(folder(), name));
    await rm(path.join(folder(), 'sau-do.txt'));
    await line(vsCode(), 'Bài viết Bài đến sau').waitFor({ state: 'detached' });
    await put(name, text('lắng nghe ý kiến của người dân.'));
    await reader(vsCode()).getByText('lắng nghe ý kiến của người dân.').waitFor();
    // In the view it is as open as it was.
    await line(vsCode(), 'Bài học 2: lắng nghe ý kiến của người dân').waitFor();
  });

  it('that cannot be read are named, with what is wrong and where', async () => {
    const whole = Buffer.from(text('x.'), 'utf8');
    // 0xC3 begins a character that does not come.
    await put('hong.txt', Buffer.concat([whole, Buffer.from([0xc3, 0x28]), whole]));
    const problem = sidebar(vsCode()).getByRole('treeitem', { name: /hong\.txt/ });
    await problem.waitFor();
    assert.match((await problem.getAttribute('aria-label')) ?? '', /hong\.txt.*\d/s);
    await line(vsCode(), 'Bài học 2: lắng nghe ý kiến của người dân').waitFor();
    await rm(path.join(folder(), 'hong.txt'));
    await problem.waitFor({ state: 'detached' });
  });

  it('leave the library when their file does, and the reader says so', async () => {
    await rm(path.join(folder(), name));
    await line(vsCode(), 'Bài viết Kinh nghiệm ở xã Thanh Bình').waitFor({ state: 'detached' });
    await reader(vsCode()).getByRole('alert').getByText('không còn trong thư viện').waitFor();
  });

  it('are removed together where several are selected, but what comes with the extension', async () => {
    const { page } = vsCode();
    const article = (commune: string) => line(vsCode(), `Bài viết Kinh nghiệm ở xã ${commune}`);
    const embedded = line(vsCode(), /^Bài viết Kinh nghiệm từ thực hiện Nghị quyết/);
    for (const commune of ['An Bình', 'Gia Lâm', 'Tân Tiến']) {
      await put(`${commune}.txt`, text('nêu gương.').replaceAll('Thanh Bình', commune));
    }
    await article('Tân Tiến').waitFor();
    await article('An Bình').click();
    for (const also of [article('Gia Lâm'), embedded]) {
      await also.click({ modifiers: ['ControlOrMeta'] });
    }
    await contextMenu(vsCode(), article('Gia Lâm'));
    await chooseEntry(vsCode(), 'Bỏ bài khỏi thư viện…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Bỏ 2 bài khỏi thư viện?').waitFor();
    await dialog.getByText('An Bình.txt').waitFor();
    await dialog.getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
    // VS Code in a browser has no trash.
    await dialog.getByRole('button', { name: 'Xóa hẳn' }).click();
    await article('An Bình').waitFor({ state: 'detached' });
    await article('Gia Lâm').waitFor({ state: 'detached' });
    await notifications(page).getByText('Bài này đi kèm tiện ích.').waitFor();
    await embedded.waitFor();
    assert.deepEqual(await readdir(folder()), ['Tân Tiến.txt']);
    await rm(path.join(folder(), 'Tân Tiến.txt'));
    await article('Tân Tiến').waitFor({ state: 'detached' });
  });

  it('come and go with their whole folder', async () => {
    const article = () => line(vsCode(), 'Bài viết Kinh nghiệm ở xã Thanh Bình');
    await put(name, text('giữ vững kỷ cương.'));
    await article().waitFor();
    const away = path.join(vsCode().workspace, 'cat-di');
    await rename(folder(), away);
    await article().waitFor({ state: 'detached' });
    // It is told once, and no more when it has been seen.
    const gone = sidebar(vsCode()).getByRole('treeitem', { name: /không còn nữa, cùng 1 bài/ });
    await gone.click();
    await gone.waitFor({ state: 'detached' });
    await rename(away, folder());
    await article().waitFor();
    await rm(folder(), { recursive: true });
    await article().waitFor({ state: 'detached' });
  });
});
