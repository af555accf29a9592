// @ts-check
/** `npm run docs`: writes the pages of docs/ that are made of the manifest. */
import { writeFile } from 'node:fs/promises';
import { reference, referenceFiles } from './docs/reference.mjs';
import { say } from './hosts/progress.mjs';

for (const language of /** @type {const} */ (['vi', 'en'])) {
  await writeFile(referenceFiles[language], await reference(language));
  say(`  ✓ ${referenceFiles[language]}`);
}
