import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addEntries } from '../../../../src/core/citation/bibliographyFile/addEntries';
import { addEntry, withInsertion } from '../../../../src/core/citation/bibliographyFile/addEntry';
import type { CslItem } from '../../../../src/core/citation/cslItem';
import type { ExportFormat } from '../../../../src/core/citation/write/formats';
import { writeBibliography } from '../../../../src/core/citation/write/formats';

const item = (title: string): CslItem => ({ type: 'book', title, language: 'vi' });
const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 8 });

describe('citation: several entries added to a bibliography file', () => {
  for (const format of ['bibtex', 'csl-json', 'csl-yaml', 'hayagriva'] as const) {
    it(`stand as if they were added one after the other: ${format}`, () => {
      fc.assert(
        fc.property(keys, keys, fc.boolean(), (present, wanted, sorted) => {
          const there = sorted ? present.toSorted() : present;
          const written: ExportFormat = format === 'bibtex' ? 'biblatex' : format;
          const text = writeBibliography(
            there.map((key) => ({ key, item: item(key) })),
            written,
          );
          const entries = wanted.map((key) => ({ key, item: item(`Sách ${key}`) }));
          const { insertions, added, broken } = addEntries(text, format, entries);
          assert.equal(broken, null);
          assert.deepEqual(
            added,
            wanted.filter((key) => !there.includes(key)),
          );
          const offsets = insertions.map(({ offset }) => offset);
          assert.deepEqual(
            offsets,
            [...new Set(offsets)].toSorted((a, b) => a - b),
          );
          const together = insertions
            .toReversed()
            .reduce((before, insertion) => withInsertion(before, insertion), text);
          const alone = entries.reduce((before, { key, item: one }) => {
            const result = addEntry(before, format, one, key);
            return result.kind === 'insertion' ? withInsertion(before, result.insertion) : before;
          }, text);
          assert.equal(together, alone);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('are none of a broken file', () => {
    const { insertions, added, broken } = addEntries('[{]', 'csl-json', [
      { key: 'k', item: item('K') },
    ]);
    assert.deepEqual([insertions, added, broken?.offset], [[], [], 2]);
  });
});
