// @ts-check
/** `npm run docs`: writes the manifest's keywords, and the pages of docs/ that are made of lists. */
import { readFile, writeFile } from 'node:fs/promises';
import { hostsFile, hostsPage } from './docs/hostsPage.mjs';
import { settingKeywords } from './docs/keywords.mjs';
import { reference, referenceFiles } from './docs/reference.mjs';
import { say } from './hosts/progress.mjs';

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const keywords = await settingKeywords();
for (const { properties } of manifest.contributes.configuration) {
  for (const id of Object.keys(properties)) {
    properties[id].keywords = keywords[id];
  }
}
await writeFile('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
say('  ✓ package.json');

for (const language of /** @type {const} */ (['vi', 'en'])) {
  await writeFile(referenceFiles[language], await reference(language));
  say(`  ✓ ${referenceFiles[language]}`);
}

await writeFile(hostsFile, await hostsPage());
say(`  ✓ ${hostsFile}`);
