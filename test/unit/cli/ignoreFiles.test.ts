import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { IgnoreFiles } from '../../../src/cli/files/ignoreFiles';
import { ignoreRules } from '../../../src/cli/files/ignoreRules';

const names = ['a', 'b', 'ab', 'a b', 'abc.md', 'đất.md', '[a]', 'x-y', '#a', '!b', 'a ', 'B1'];

/** Files of a small tree, each name a file in one folder and a folder in another. */
const files = names.flatMap((first) =>
  names
    .slice(0, 7)
    .flatMap((second) => [`f/${first}`, `${first}.d/${second}`, `${first}.d/${second}.d/${first}`]),
);

const piece = fc.constantFrom(
  'a',
  'b',
  'ab',
  'a b',
  'c',
  '.md',
  '.d',
  'đất',
  '*',
  '?',
  '[a]',
  '[!a]',
  '[a-c]',
  '[^b]',
  '[[:alpha:]]',
  '[[:upper:]]',
  '[]a]',
  '[a',
  '\\[',
  '\\]',
  '\\ ',
  '\\#',
  '\\',
  '-',
);
/** Git takes `a**` for `**` behind plain letters, against its own manual: two stars stand alone here. */
const name = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.constant('**') },
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '!', '#', '/', '!/', '**/', ' '),
    fc.array(name, { minLength: 1, maxLength: 3 }).map((all) => all.join('/')),
    fc.constantFrom('', '', '', '/', '/**', ' ', '  ', '\r', '\t'),
  )
  .map((parts) => parts.join(''));
const hasStarsAlone = (text: string) => !/[^/!\n]\*\*|\*\*[^/\s*]/.test(text);
const ignoreFile = fc
  .array(line, { maxLength: 6 })
  .map((lines) => lines.join('\n'))
  .filter(hasStarsAlone);

/** A `?` or a bracket is one byte to git and one character to us: such lines are about ASCII only. */
const isAboutBytes = (text: string) => /[?[]/.test(text);

function git(folder: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } };
    const child = execFile('git', [...args], options, (error, output) => {
      // 1: none is ignored.
      if (error && error.code !== 1) reject(new Error(`git: ${error.message}`));
      else resolve(output);
    });
    child.stdin?.end(input);
  });
}

describe('ignore files', () => {
  let folder: string;
  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'trich-dan-')));
    await git(folder, ['init', '--quiet']);
    for (const file of files) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), '');
    }
  });
  after(() => rm(folder, { recursive: true }));
  afterEach(async () => {
    await rm(path.join(folder, 'a.d', '.gitignore'), { force: true });
    await rm(path.join(folder, '.trichdanignore'), { force: true });
  });

  const byGit = async (): Promise<readonly string[]> => {
    const asked = ['check-ignore', '-z', '--stdin', '--no-index'];
    const output = await git(folder, asked, files.join('\0'));
    return output.split('\0').filter(Boolean).toSorted();
  };
  const byUs = async (): Promise<readonly string[]> => {
    const rules = await IgnoreFiles.of(folder, folder);
    const found = await Promise.all(
      files.map(async (file) => ((await rules.leavesOut(path.join(folder, file))) ? file : null)),
    );
    return found.filter((file) => file !== null).toSorted();
  };

  it('leave out what git leaves out', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(ignoreFile, ignoreFile, async (root, nested) => {
        await writeFile(path.join(folder, '.gitignore'), root);
        await writeFile(path.join(folder, 'a.d', '.gitignore'), nested);
        const isAscii = (file: string) => !isAboutBytes(root + nested) || /^[ -~]*$/.test(file);
        assert.deepEqual((await byUs()).filter(isAscii), (await byGit()).filter(isAscii));
      }),
      { numRuns: Number(process.env['TRICH_DAN_RUNS'] ?? 60) },
    );
  });

  it('of ours go before those of git, and may take back', async () => {
    await writeFile(path.join(folder, '.gitignore'), '/f\n');
    assert.ok((await byUs()).includes('f/ab'));
    await writeFile(path.join(folder, '.trichdanignore'), '!/f\nab.d/a\n');
    const found = await byUs();
    assert.deepEqual(
      found.filter((file) => !file.startsWith('f/')),
      ['ab.d/a'],
    );
    assert.equal(found.length, 1);
  });

  it('count in the folder .git, too', async () => {
    await writeFile(path.join(folder, '.gitignore'), '');
    await writeFile(path.join(folder, '.git', 'info', 'exclude'), 'abc.md\n');
    assert.deepEqual(await byUs(), await byGit());
    assert.ok((await byUs()).includes('f/abc.md'));
  });

  it('take time in proportion to a name for each star, whatever they hold', () => {
    const rules = ignoreRules(`${'*a'.repeat(2000)}b\n${'**/a/'.repeat(500)}b\n`);
    const path = Array.from({ length: 500 }, () => 'a'.repeat(20));
    assert.equal(rules([...path, 'a'.repeat(2000)], false), null);
  });
});
