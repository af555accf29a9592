import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { reference, referenceFiles } from '../../support/docs/reference.mjs';

describe('the reference of commands and settings', () => {
  for (const language of ['vi', 'en'] as const) {
    it(`is what the manifest says, in ${language}`, async () => {
      const file = referenceFiles[language];
      const isCurrent = (await readFile(file, 'utf8')) === (await reference(language));
      assert.ok(isCurrent, `${file} is made of the manifest, and is not current: npm run docs`);
    });
  }

  it('says where each command is, and what each setting is for', async () => {
    const page = await reference('en');
    assert.match(page, /^\| Insert Quotation +\| `trichDan\.insertQuotation` +\| `Ctrl\+Alt\+Q` /m);
    assert.match(page, /Filter the Library.*`Ctrl\+F` \(macOS `Cmd\+F`\).*title bar of “Library”/);
    assert.match(
      page,
      /#### trichDan\.libraries\n\nFolders.*\n\n- Type: list of texts\n- Default: /,
    );
    assert.doesNotMatch(page, /undefined|%/);
  });
});
