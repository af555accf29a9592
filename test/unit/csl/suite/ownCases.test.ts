import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bareLines, demandedLines } from './bare';
import { readCase } from './caseFile';
import { notAsked, ourLines } from './ours';

const folder = 'test/fixtures/csl';
const locale = (tag: string) =>
  tag === 'en-US' ? readFileSync('src/csl/locales/locales-en-US.xml', 'utf8') : null;

/** As the CSL test suite has its cases: `npm run check:styles` runs these rules over all of those. */
describe('cases of the Citation Style Language, alone and through our layers', () => {
  for (const file of readdirSync(folder).sort()) {
    const given = readCase(
      file.replace(/\.txt$/, ''),
      readFileSync(path.join(folder, file), 'utf8'),
    );

    it(given.name, () => {
      assert.equal(notAsked(given), null);
      const demanded = demandedLines(given, given.result);
      assert.deepEqual(bareLines(given, locale, 'en-US'), demanded, 'the processor alone');
      if (given.ours === null) {
        assert.deepEqual(ourLines(given), demanded);
        return;
      }
      assert.notEqual(given.why, '', 'what differs is explained');
      const ours = demandedLines(given, given.ours);
      assert.notDeepEqual(ours, demanded, 'what is explained differs');
      assert.deepEqual(ourLines(given), ours);
    });
  }
});
