import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutIcons, withoutLinks } from '../../../src/protocol/plainWords';
import { inRepository } from '../../support/hosts/root.mjs';
import { payloads } from '../../support/hostile/payloads';

/** As VS Code finds links in notifications and below fields (`base/common/linkedText.ts`). */
const links = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
/** As it finds icons in labels (`base/browser/ui/iconLabel/iconLabels.ts`). */
const icons = /(?:\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;

const unseen = /[\u200B\u2060]/g;

describe('words in lists and notifications', () => {
  it('hold no link and no icon, whatever an article holds', () => {
    const text = payloads.join('\n');
    assert.ok((text.match(links) ?? []).length > 3 && (text.match(icons) ?? []).length > 2);
    assert.deepEqual(withoutLinks(text).match(links), null);
    assert.deepEqual(withoutIcons(text).match(icons), null);
  });

  it('are the same to who reads them', () => {
    for (const line of payloads) {
      const plain = line.replaceAll(unseen, '');
      assert.equal(withoutIcons(withoutLinks(line)).replaceAll(unseen, ''), plain);
    }
    assert.equal(withoutIcons(withoutLinks('5 $ (năm) [a] (b)')), '5 $ (năm) [a] (b)');
  });

  it('reach notifications and fields by one door', async () => {
    const folder = inRepository('src', 'extension');
    const files = await readdir(folder, { recursive: true });
    const asked = /\.(?:show(?:Information|Warning|Error)Message|showInputBox|withProgress)\b/;
    const found: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      if (asked.test(await readFile(path.join(folder, file), 'utf8'))) found.push(file);
    }
    assert.deepEqual(found, ['notices.ts']);
  });
});
