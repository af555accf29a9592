import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderInsertion } from '../../../src/core/insertion/insertion';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { applied, cases, requestFor } from './cases';

const FIXTURES = join('test', 'fixtures', 'insertion');

const ENDINGS: Readonly<Record<DocumentLanguage, string>> = {
  markdown: 'markdown.txt',
  pandoc: 'pandoc.txt',
  latex: 'latex.txt',
  typst: 'typst.txt',
  asciidoc: 'asciidoc.txt',
  restructuredtext: 'restructuredtext.txt',
  html: 'html.txt',
  org: 'org.txt',
  plaintext: 'plaintext.txt',
};

/**
 * A fixture holds, under the name of each case, the whole document after the insertion, which
 * stands in ⟦ ⟧. No-break spaces are shown as ⍽, zero width ones as ¦, spaces at line ends as ·.
 */
function readFixture(name: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(FIXTURES, name), 'utf8');
  return new Map(
    text
      .split(/^=== /m)
      .slice(1)
      .map((entry) => {
        const end = entry.indexOf('\n');
        return [entry.slice(0, end), entry.slice(end + 1).replace(/\n\n$/, '')] as const;
      }),
  );
}

function shown(document: string): string {
  return document
    .replaceAll('\u00A0', '⍽')
    .replaceAll('\u200B', '¦')
    .replace(/ +$/gm, (spaces) => '·'.repeat(spaces.length));
}

function languagesOf(table: typeof ENDINGS): readonly DocumentLanguage[] {
  const isLanguage = (name: string): name is DocumentLanguage => Object.hasOwn(table, name);
  return Object.keys(table).filter(isLanguage);
}

for (const language of languagesOf(ENDINGS)) {
  describe(`insertion into ${language}`, () => {
    const expected = readFixture(ENDINGS[language]);

    for (const item of cases) {
      it(item.name, () => {
        const inserted = renderInsertion(requestFor(item, language));
        assert.equal(shown(applied(item.document, inserted)), expected.get(item.name));
      });
    }

    it('has a fixture for each case and no other', () => {
      assert.deepEqual(
        [...expected.keys()],
        cases.map(({ name }) => name),
      );
    });
  });
}
