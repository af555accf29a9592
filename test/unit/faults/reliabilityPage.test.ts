import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.join('test', 'unit', 'faults');
const HERE = 'reliabilityPage';

/** The titles of the tests of a file, as they are written. */
async function titlesIn(file: string): Promise<readonly string[]> {
  const source = await readFile(path.join(FOLDER, `${file}.test.ts`), 'utf8');
  return Array.from(source.matchAll(/^ +it\(\s*(['`])(.*?)\1,/gm), ([, , title = '']) => title);
}

describe('the page on reliability', () => {
  it('has a row for every test of a fault, and a test for every row', async () => {
    const page = await readFile(path.join('docs', 'reliability.md'), 'utf8');
    // Other tables of the page have other columns.
    const tables = page.split(/\n(?!\|)/).filter((block) => /^\n*\| Fault /.test(block));
    const rows = tables.flatMap((block) => block.trim().split('\n').slice(2));
    const named = rows.map((row) => {
      const cells = row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim());
      assert.equal(cells.length, 4, row);
      for (const cell of cells) assert.ok(cell.length > 0, row);
      const [, file, title] = /^`(\w+)`: (.*)$/.exec(cells[3] ?? '') ?? assert.fail(row);
      return `${file}: ${title}`;
    });
    const files = (await readdir(FOLDER))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => name.slice(0, -'.test.ts'.length))
      .filter((name) => name !== HERE);
    const tests = await Promise.all(
      files.map(async (file) => (await titlesIn(file)).map((title) => `${file}: ${title}`)),
    );
    assert.deepEqual(named.toSorted(), tests.flat().toSorted());
    assert.ok(named.length > 30);
  });
});
