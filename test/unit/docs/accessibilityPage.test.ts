import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The titles of the tests of a suite that uses VS Code like a person. */
async function titlesIn(suite: string): Promise<ReadonlySet<string>> {
  const source = await readFile(path.join('test', 'ui', `${suite}.test.ts`), 'utf8');
  return new Set(
    Array.from(source.matchAll(/\bit\(\s*(['`])(.*?)\1,/g), ([, , title = '']) => title),
  );
}

describe('the page on accessibility', () => {
  it('names tests there are', async () => {
    const page = await readFile(path.join('docs', 'accessibility.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| (?!Promise|-)/.test(line));
    assert.ok(rows.length >= 15);
    for (const row of rows) {
      const last = row.split('|').at(-2)?.trim() ?? '';
      const [, suite = '', title = ''] = /^`(\w+)`: (.*)$/.exec(last) ?? assert.fail(row);
      assert.ok((await titlesIn(suite)).has(title), `${suite}: ${title}`);
    }
  });

  it('leaves out no test of the suite of accessibility', async () => {
    const page = await readFile(path.join('docs', 'accessibility.md'), 'utf8');
    const left = [...(await titlesIn('accessibility'))].filter(
      (title) => !page.includes(`: ${title} `),
    );
    assert.deepEqual(left, []);
  });
});
