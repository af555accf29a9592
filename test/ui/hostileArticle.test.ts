import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyFolder } from '../support/ui/folders';
import { clipboard } from '../support/ui/reports';
import { line, open, spokenLines } from '../support/ui/library';
import { openReader, press, reader, selectWords } from '../support/ui/reader';
import { describeInVsCode } from '../support/ui/session';

const lines = [
  '<script>parent.postMessage("x", "*"); document.title = "bị chiếm"</script>',
  '<img src=x onerror="document.title=\'bị chiếm\'"> có ảnh',
  '[bấm vào đây](javascript:alert(1)) và [lệnh](command:workbench.action.closeWindow)',
  '<a href="command:workbench.action.closeWindow">đóng</a> $(trash) $(sync~spin)',
  'chữ \u202Eđảo ngược\u202C và \u2066cô lập\u2069 liền nhau',
  '</script><style>*{display:none}</style> vẫn còn đây',
];

const article = `# Bài <b>thù địch</b> & "nguy hiểm"

${lines.join('\n\n')}

Một là, <iframe src="https://example.com"></iframe> giữ nguyên lời.

Hai là, {{alert}} \${alert} không tính.
`;

describeInVsCode('An article with code in it', (vsCode) => {
  const folder = () => path.join(vsCode().workspace, 'trich-dan');
  const page = () => reader(vsCode());

  before(async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(path.join(folder(), 'thu-dich.md'), article);
    await line(vsCode(), /thù địch/).waitFor();
  });
  after(async () => {
    await emptyFolder(folder());
    await line(vsCode(), /thù địch/).waitFor({ state: 'detached' });
  });

  it('is text in the library', async () => {
    await open(vsCode(), /^Bài viết .*thù địch/);
    await line(vsCode(), /^Bài học 2: \{\{alert/).waitFor();
    const spoken = await spokenLines(vsCode());
    assert.ok(
      spoken.some((name) => name.includes('{{alert}} ${alert}')),
      spoken.join('\n'),
    );
    assert.equal(await page().locator('h1').count(), 0);
  });

  it('is text in the reader: nothing of it runs, loads or leads anywhere', async () => {
    await openReader(vsCode(), /^Bài học 2: \{\{alert/);
    const main = page().locator('main');
    const text = await main.innerText();
    for (const words of ['onerror=', 'vẫn còn đây', '$(trash)', '<iframe src=']) {
      assert.ok(text.includes(words), `The reader should show ${words}`);
    }
    assert.equal(await main.locator('script, img, style, iframe, object, a').count(), 0);
    assert.notEqual(await main.evaluate(() => document.title), 'bị chiếm');
  });

  it('is copied as it stands, and has broken nothing', async () => {
    await selectWords(vsCode(), 'không tính');
    await press(vsCode(), 'Sao chép kèm nguồn');
    assert.match(await clipboard(vsCode(), 'không tính'), /^“không tính”/);
    const broken = /content security|refused to|alert\(/i;
    assert.deepEqual(
      vsCode().errors.filter((error) => broken.test(error)),
      [],
    );
  });
});
