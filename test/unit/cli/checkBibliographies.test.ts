import assert from 'node:assert/strict';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';

const entry = (key: string, title = 'T') => `@book{${key}, title={${title}}}\n`;
const naming = (files: string) => `---\nbibliography: ${files}\n---\n\nTheo [@a].\n`;

describe('trich-dan check of bibliography files', () => {
  let cli: CommandLine;
  before(async function () {
    this.timeout(60_000);
    cli = await startCommandLine();
    await cli.write('tốt.bib', entry('a'));
    await cli.write('chung/nguồn.bib', `${entry('a')}${entry('b')}${entry('a', 'Khác')}`);
    await cli.write('chung/hỏng.json', '[{"id": "x"},\n]');
    await cli.write('đúng.qmd', naming('tốt.bib'));
    await cli.write('một.qmd', naming('[chung/nguồn.bib, chung/hỏng.json]'));
    await cli.write('chung/hai.qmd', naming('nguồn.bib'));
    await cli.write('mất.qmd', naming('[không-có.bib, /etc/passwd.bib]'));
  });
  after(() => cli.stop());

  it('says nothing of files that are fine, or that cannot be read', async () => {
    const { code, output } = await cli.run(['check', 'đúng.qmd', 'mất.qmd']);
    assert.deepEqual([code, output.split('\n').length], [0, 2], output);
  });

  it('tells each file once, with the place in it, and ends with 1', async () => {
    const { code, output } = await cli.run(['check', 'một.qmd', 'chung/hai.qmd']);
    const [duplicate, broken, counts] = output.split('\n');
    assert.equal(code, 1);
    assert.equal(
      duplicate,
      'chung/nguồn.bib:3:7: cảnh báo [duplicate-key] Khóa “a” có 2 lần: chung/nguồn.bib, dòng 1; chung/nguồn.bib, dòng 3.',
    );
    assert.match(broken ?? '', /^chung\/hỏng\.json:2:1: cảnh báo \[broken-bibliography\] /);
    assert.match(counts ?? '', /0 lỗi, 2 cảnh báo\.$/);
    const allowed = await cli.run(['check', 'một.qmd', '--max-warnings', '2']);
    assert.equal(allowed.code, 0);
  });

  it('is told beside the documents in JSON', async () => {
    const { output } = await cli.run(['check', 'một.qmd', '--format', 'json']);
    const { documents, bibliographies, summary } = JSON.parse(output) as {
      readonly documents: readonly { readonly path: string }[];
      readonly bibliographies: readonly {
        readonly path: string;
        readonly problems: readonly Readonly<Record<string, unknown>>[];
      }[];
      readonly summary: Readonly<Record<string, unknown>>;
    };
    assert.deepEqual([documents.length, summary['documents'], summary['warnings']], [1, 1, 2]);
    const [first] = bibliographies;
    assert.equal(first?.path, 'chung/nguồn.bib');
    const { code, start, end, line, column } = first.problems[0] ?? {};
    assert.deepEqual(
      { code, start, end, line, column },
      { code: 'duplicate-key', start: 46, end: 47, line: 3, column: 7 },
    );
  });

  it('has its rules and places in SARIF, and is known by a baseline', async () => {
    const { output } = await cli.run(['check', 'một.qmd', '--format', 'sarif']);
    for (const part of [
      '"id": "duplicate-key"',
      '"ruleId": "broken-bibliography"',
      'h%E1%BB%8Fng.json',
    ]) {
      assert.ok(output.includes(part), part);
    }
    const known = ['check', 'một.qmd', '--baseline', 'mốc.json'];
    assert.equal((await cli.run([...known, '--write-baseline'])).code, 0);
    assert.equal((await cli.run(known)).code, 0);
  });
});
