import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { notifications, quickInputRows } from '../support/hosts/workbench.mjs';
import { run } from '../support/ui/commands';
import { openFile, Report } from '../support/ui/reports';
import { describeInVsCode } from '../support/ui/session';

const command = 'Chuyển mã văn bản cũ sang Unicode…';

const odd = '§¶ng ñy x· C¶nh Thôy ®· tËp trung chØ ®¹o thùc hiÖn NghÞ quyÕt.';
const fine = 'Đảng ủy xã Cảnh Thụy đã tập trung chỉ đạo thực hiện Nghị quyết.';

describeInVsCode('Old Vietnamese encodings', (vsCode) => {
  /** A new file of the workspace, open. */
  async function opened(name: string, bytes: Uint8Array): Promise<Report> {
    const file = path.join(vsCode().workspace, name);
    await writeFile(file, bytes);
    await openFile(vsCode(), name);
    return new Report(vsCode(), file, await readFile(file, 'utf8'));
  }

  it('are recognised, shown before and after, and converted in one step', async () => {
    const text = `Kinh nghiệm của xã\n\n${odd}\n`;
    const report = await opened('van-ban-cu.txt', Buffer.from(text, 'utf8'));
    await run(vsCode(), command);
    const first = quickInputRows(vsCode().page, 'TCVN3 (ABC)').first();
    await first.waitFor();
    const shown = await first.innerText();
    assert.match(shown, /nhận ra ở 1 chỗ/);
    assert.match(shown, /C¶nh Thôy .*→.* Cảnh Thụy/s);
    await first.click();
    assert.equal(await report.changed(), `Kinh nghiệm của xã\n\n${fine}\n`);
    await report.undoTakesAllBack();
  });

  it('are read from the file where the editor shows none of their letters', async () => {
    const report = await opened('van-ban-tcvn3.txt', Buffer.from(`${odd}\n`, 'latin1'));
    await run(vsCode(), command);
    await quickInputRows(vsCode().page, 'TCVN3 (ABC)').first().click();
    assert.equal(await report.changed(), `${fine}\n`);
  });

  it('are not found where there are none, and that is said', async () => {
    const report = await opened('van-ban-moi.txt', Buffer.from(`${fine}\n`, 'utf8'));
    await run(vsCode(), command);
    const said = notifications(vsCode().page).filter({ hasText: 'văn bản được giữ nguyên' });
    await said.waitFor();
    assert.equal(await report.onDisk(), `${fine}\n`);
  });
});
