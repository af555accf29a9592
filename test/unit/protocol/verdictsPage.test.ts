import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { BIBLIOGRAPHY_CODES } from '../../../src/core/citation/bibliographyFile/problems';
import { FINDING_CODES } from '../../../src/core/quotation/findings';
import { lineOfFinding } from '../../../src/protocol/verdictsPage';

describe('the page that explains the verdicts', () => {
  for (const file of ['docs/verdicts.md', 'docs/verdicts.vi.md']) {
    it(`has every code where its link leads, in ${file}`, async () => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      for (const code of [...FINDING_CODES, ...BIBLIOGRAPHY_CODES]) {
        assert.equal(lines[lineOfFinding(code) - 1], `## ${code}`);
        assert.ok((lines[lineOfFinding(code) + 1] ?? '').length > 80, code);
      }
    });
  }
});
