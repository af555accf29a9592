import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const wrong = `Nêu: “${sentence.replace('người', 'kẻ')}” [@canhthuy, đoạn 5].\n`;
const variant = `Nêu: “${sentence.replace('Đề cao', 'đề Cao')}” [@canhthuy, đoạn 5].\n`;

describe('trich-dan check of a folder', () => {
  let cli: CommandLine;
  before(async function () {
    this.timeout(60_000);
    cli = await startCommandLine();
    for (const file of [
      'a.md',
      'sâu/hơn/b.qmd',
      'sâu/c.TEX',
      'sâu/ảnh.png',
      'bỏ/d.md',
      'node_modules/e/README.md',
      '.ẩn/f.md',
      'trich-dan/bài.md',
    ]) {
      await cli.write(file, wrong);
    }
    await cli.write('.trichdanignore', '/bỏ/\n');
  });
  after(() => cli.stop());

  const checked = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { output, errors } = await cli.run(['check', ...args, '--format', 'json']);
    assert.equal(errors, '');
    const { documents } = JSON.parse(output) as { documents: { path: string }[] };
    return documents.map((document) => document.path.split(path.sep).join('/'));
  };

  it('finds its reports by name, and not what is ignored, hidden, made or an article', async () => {
    assert.deepEqual(await checked('.'), ['a.md', 'sâu/c.TEX', 'sâu/hơn/b.qmd']);
    assert.deepEqual(await checked('sâu'), ['sâu/c.TEX', 'sâu/hơn/b.qmd']);
  });

  it('takes each once, in the order they are named', async () => {
    assert.deepEqual(await checked('sâu/hơn', 'a.md', '.'), ['sâu/hơn/b.qmd', 'a.md', 'sâu/c.TEX']);
  });

  it('takes patterns where no shell did', async () => {
    assert.deepEqual(await checked('**/*.{md,qmd}'), ['a.md', 'sâu/hơn/b.qmd']);
    assert.deepEqual(await checked('s*/**/?.qmd'), ['sâu/hơn/b.qmd']);
    assert.deepEqual(await checked('sâu/[a-c].TEX'), ['sâu/c.TEX']);
  });

  it('takes what is named although it is ignored, unless told otherwise', async () => {
    assert.deepEqual(await checked('bỏ/d.md'), ['bỏ/d.md']);
    assert.deepEqual(await checked('bỏ'), ['bỏ/d.md']);
    assert.deepEqual(await checked('bỏ/d.md', 'a.md', '--force-exclude'), ['a.md']);
    assert.deepEqual(await checked('trich-dan/bài.md', '--force-exclude'), []);
    assert.deepEqual(await checked('.', '--no-ignore'), [
      '.ẩn/f.md',
      'a.md',
      'bỏ/d.md',
      'node_modules/e/README.md',
      'sâu/c.TEX',
      'sâu/hơn/b.qmd',
    ]);
  });

  it('ends with 2 where nothing is found, unless told otherwise', async () => {
    await mkdir(path.join(cli.folder, 'rỗng'));
    const { code, output, errors } = await cli.run(['check', 'rỗng']);
    assert.deepEqual([code, output, errors], [2, '', 'rỗng: không có báo cáo nào\n']);
    assert.equal((await cli.run(['check', '**/*.org'])).code, 2);
    assert.equal((await cli.run(['check', 'rỗng', '--allow-none'])).code, 0);
  });

  it('follows no links', async () => {
    await cli.write('liên kết/g.md', wrong);
    await symlink('..', path.join(cli.folder, 'liên kết', 'vòng'));
    await symlink('../a.md', path.join(cli.folder, 'liên kết', 'h.md'));
    assert.deepEqual(await checked('liên kết'), ['liên kết/g.md']);
  });

  it('goes on where one of its files cannot be read, says so, and ends with 2', async () => {
    await cli.write('hỏng/1.md', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1]));
    await cli.write('hỏng/2.md', wrong);
    const { code, output, errors } = await cli.run(['check', 'hỏng', '--format', 'sarif']);
    assert.equal(code, 2);
    assert.match(errors, /^hỏng.1\.md, dòng 1: không phải tệp văn bản/);
    const { runs } = JSON.parse(output) as {
      runs: { results: unknown[]; invocations: Record<string, unknown>[] }[];
    };
    assert.equal(runs[0]?.results.length, 1);
    assert.equal(runs[0].invocations[0]?.['executionSuccessful'], false);
  });

  it('names files from the folder of the repository in what code hosts read', async () => {
    await cli.write('kho/con/i.md', wrong);
    await cli.write('kho/.gitignore', 'k*.md\n');
    await cli.write('kho/con/k1.md', wrong);
    execFileSync('git', ['init', '--quiet'], { cwd: path.join(cli.folder, 'kho') });
    const inside = { LC_ALL: 'vi' };
    const run = (format: string) =>
      cli.run(['check', '.', '--format', format], inside, path.join('kho', 'con'));
    const { output } = await run('github');
    assert.match(
      output,
      /^::error file=con\/i\.md,line=1,endLine=1,col=38,endColumn=40,title=Khác/,
    );
    assert.match(output, /\(altered\)::Khác nguồn: “kẻ” thay cho “người”\.\n1 đoạn trích/);
    const { runs } = JSON.parse((await run('sarif')).output) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: unknown } }[] }[] }[];
    };
    assert.deepEqual(
      runs[0]?.results.map(({ locations: [at] }) => at?.physicalLocation.artifactLocation),
      [{ uri: 'con/i.md', uriBaseId: 'SRCROOT' }],
    );
  });

  it('writes several formats at once, to files or not', async () => {
    const { output, code } = await cli.run(
      ['check', 'a.md', '--format', 'text', '--format', 'sarif:kết quả.sarif'].concat([
        '--format',
        'json:kết quả.json',
      ]),
    );
    assert.equal(code, 1);
    assert.match(output, /^a\.md:1:38: lỗi \[altered\]/);
    const read = async (file: string) =>
      JSON.parse(await readFile(path.join(cli.folder, file), 'utf8')) as Record<string, unknown>;
    assert.equal((await read('kết quả.sarif'))['version'], '2.1.0');
    assert.equal((await read('kết quả.json'))['schema'], 1);
    const nowhere = await cli.run(['check', 'a.md', '--format', 'json:mất/x.json']);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.errors, /^mất.x\.json: không ghi được tệp/);
  });

  it('reads the standard input, by the markup of a name', async () => {
    const env = { LC_ALL: 'vi' };
    const args = ['check', '-', '--stdin-filename', 'x.tex'];
    const { output, code } = await cli.run(args, env, '.', `\\enquote{${sentence}} \\cite{mất}\n`);
    assert.equal(code, 1);
    assert.match(output, /^x\.tex:1:\d+: .*\[uncheckable\]/m);
    const empty = await cli.run(['check', '-'], env, '.', '');
    assert.deepEqual([empty.code, empty.output.slice(0, 12)], [0, '0 đoạn trích']);
  });

  it('allows as many warnings as it is told', async () => {
    await cli.write('hoa.md', variant);
    const code = async (...args: string[]) => (await cli.run(['check', 'hoa.md', ...args])).code;
    assert.deepEqual(
      [await code(), await code('--max-warnings', '1'), await code('--max-warnings=-1')],
      [1, 0, 0],
    );
    assert.equal(await code('--max-warnings', 'x'), 2);
    assert.equal((await cli.run(['check', 'a.md', '--max-warnings=-1'])).code, 1);
  });
});
