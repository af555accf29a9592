import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const PAGE = path.join('docs', 'security.md');

interface Row {
  readonly section: string;
  readonly line: string;
  readonly cells: readonly string[];
}

/** The rows of the tables of promises, each with its heading. */
function rowsOf(page: string): readonly Row[] {
  const rows: Row[] = [];
  let section = '';
  for (const line of page.split('\n')) {
    section = /^#{2,3} (.*)$/.exec(line)?.[1] ?? section;
    if (!line.startsWith('| ') || /^\| (?:Promise |-)/.test(line)) continue;
    const cells = line.split(/(?<!\\)\|/).slice(1, -1);
    rows.push({ section, line, cells: cells.map((cell) => cell.trim()) });
  }
  return rows;
}

/** What stands in backticks. */
const codeIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/`([^`\n]+)`/g), ([, code = '']) => code);

const isThere = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => null)) !== null;

const scripts = async (): Promise<ReadonlySet<string>> => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: object };
  return new Set(Object.keys(manifest.scripts));
};

describe('the page on security', () => {
  let page = '';
  before(async () => {
    page = await readFile(PAGE, 'utf8');
  });

  it('names no file that is not there', async () => {
    const files = codeIn(page).filter((code) =>
      /^(?:src|test|docs|media|build|\.github)\/\S+$/.test(code),
    );
    const linked = Array.from(page.matchAll(/\]\(([^)#:]+)/g), ([, target = '']) =>
      path.join('docs', target),
    );
    assert.ok(files.length > 30 && linked.length > 1);
    const missing: string[] = [];
    for (const file of [...files, ...linked]) if (!(await isThere(file))) missing.push(file);
    assert.deepEqual(missing, []);
  });

  it('names no command that is not there', async () => {
    const known = await scripts();
    const named = codeIn(page).flatMap((code) => /^npm run (\S+)/.exec(code)?.[1] ?? []);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });

  it('has for every promise what keeps it, its test, and a command that prints just that', async () => {
    const rows = rowsOf(page);
    assert.ok(rows.length > 15);
    for (const { cells, line } of rows) {
      assert.equal(cells.length, 4, line);
      const [promise = '', kept = '', test = '', command = ''] = cells;
      assert.ok(promise.length > 10 && kept.length > 3, line);
      const [file = ''] = codeIn(test);
      assert.ok(file.startsWith('test/'), line);
      const [run] = codeIn(command);
      assert.match(run ?? '', /^n(?:pm|px) /, line);
      const title = / -g "([^"]+)"$/.exec(run ?? '')?.[1];
      if (title === undefined) continue;
      const source = await readFile(file, 'utf8');
      assert.ok(source.includes(title), `${file} has no test “${title}”`);
    }
  });
});
