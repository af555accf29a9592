import assert from 'node:assert/strict';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sentenceAround } from '../../../src/cli/check/fingerprint';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const misquoted = (word: string) =>
  `Nêu: “${sentence.replace('người', word)}” [@canhthuy, đoạn 5].\n`;
const figure = (share: string) =>
  `Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt ${share}.\n`;

describe('the baseline of trich-dan check', () => {
  let cli: CommandLine;
  before(async function () {
    this.timeout(60_000);
    cli = await startCommandLine();
    await cli.write('a.md', `${misquoted('kẻ')}\n${figure('31%')}`);
    await cli.write('b.md', misquoted('kẻ'));
  });
  after(() => cli.stop());

  const baseline = () => readFile(path.join(cli.folder, 'mốc.json'), 'utf8');
  const write = (...files: readonly string[]) =>
    cli.run(['check', ...files, '--baseline', 'mốc.json', '--write-baseline']);
  /** What is told beside the baseline: codes, and how it ends. */
  const told = async (...files: readonly string[]) => {
    const args = ['check', ...files, '--baseline', 'mốc.json', '--format', 'json'];
    const { output, code } = await cli.run(args);
    const { documents, summary } = JSON.parse(output) as {
      documents: { problems: { code: string }[] }[];
      summary: { baselined: number };
    };
    const codes = documents.flatMap(({ problems }) => problems.map((problem) => problem.code));
    return [codes, summary.baselined, code];
  };

  it('records what there is, one finding a line, and ends with 0', async () => {
    const { code, output } = await write('a.md', 'b.md');
    assert.deepEqual([code, output], [0, 'mốc.json: đã ghi 3 điều.\n']);
    const lines = (await baseline()).split('\n');
    assert.equal(lines.filter((line) => line.includes('"fingerprint"')).length, 3);
    assert.match(
      await baseline(),
      /"a\.md": \[\n {6}\{"code":"altered","fingerprint":"[0-9a-f]{16}"/,
    );
    assert.deepEqual(await told('a.md', 'b.md'), [[], 3, 0]);
    const { output: words } = await cli.run(['check', 'a.md', '--baseline', 'mốc.json']);
    assert.match(words, /0 lỗi, 0 cảnh báo, 2 điều đã biết\.$/m);
  });

  it('is written the same again, and keeps what was not checked while its file is there', async () => {
    const before = await baseline();
    await write('b.md');
    assert.equal(await baseline(), before);
    await rename(path.join(cli.folder, 'b.md'), path.join(cli.folder, 'c.md'));
    await write('a.md');
    assert.doesNotMatch(await baseline(), /b\.md/);
    await rename(path.join(cli.folder, 'c.md'), path.join(cli.folder, 'b.md'));
    await write('a.md', 'b.md');
  });

  it('knows findings that moved, and whose lines break elsewhere', async () => {
    const moved = `# Mới\n\n${figure('31%').replace('hàng năm', 'hàng\nnăm')}\nThêm lời.\n\n`;
    await cli.write('a.md', moved + misquoted('kẻ').replace('vai trò', 'vai\ntrò'));
    assert.deepEqual(await told('a.md', 'b.md'), [[], 3, 0]);
  });

  it('tells what is new: another word, another number, the same once more', async () => {
    await cli.write('a.md', `${misquoted('thằng')}\n${figure('31%')}`);
    assert.deepEqual(await told('a.md'), [['altered'], 1, 1]);
    await cli.write('a.md', `${misquoted('kẻ')}\n${figure('32%')}`);
    assert.deepEqual(await told('a.md'), [['figure-wrong'], 1, 1]);
    await cli.write('a.md', `${misquoted('kẻ')}\n${figure('31%')}\n${misquoted('kẻ')}`);
    assert.deepEqual(await told('a.md'), [['altered'], 2, 1]);
  });

  it('tells the same number in another sentence', async () => {
    const other = figure('31%').replace('tổng giá trị', 'thì tổng giá trị');
    await cli.write('a.md', `${misquoted('kẻ')}\n${other}`);
    assert.deepEqual(await told('a.md'), [['figure-wrong'], 1, 1]);
  });

  it('is of one report: the same in another is new', async () => {
    await cli.write('d.md', misquoted('kẻ'));
    assert.deepEqual(await told('d.md'), [['altered'], 0, 1]);
  });

  it('counts files from its own folder, wherever the program runs', async () => {
    await cli.write('con/e.md', misquoted('kẻ'));
    await write('con/e.md');
    const args = ['check', 'e.md', '--baseline', '../mốc.json'];
    assert.equal((await cli.run(args, undefined, 'con')).code, 0);
  });

  it('must be there, and be one', async () => {
    await cli.write('sai.json', '{"schema": 2, "reports": {}}');
    await cli.write('hỏng.json', '{');
    for (const [file, errors] of [
      ['mất.json', /^mất\.json: không đọc được tệp/],
      ['sai.json', /^sai\.json: không phải tệp mốc/],
      ['hỏng.json', /^hỏng\.json: không phải tệp mốc/],
    ] as const) {
      const outcome = await cli.run(['check', 'a.md', '--baseline', file]);
      assert.deepEqual([outcome.code, outcome.output], [2, '']);
      assert.match(outcome.errors, errors);
    }
    const { code, errors } = await cli.run(['check', 'a.md', '--write-baseline']);
    assert.deepEqual([code, errors], [2, '--write-baseline: cần --baseline TỆP\n']);
    await rm(path.join(cli.folder, 'sai.json'));
  });

  it('takes the sentence round a finding, within its paragraph', () => {
    const text = 'Một. Hai ba “bốn”. Năm 19.5 triệu\nsáu! Bảy.\n\nTám';
    const around = (words: string) => {
      const start = text.indexOf(words);
      return sentenceAround(text, { start, end: start + words.length });
    };
    assert.equal(around('ba'), 'Hai ba “bốn”');
    assert.equal(around('19.5'), 'Năm 19.5 triệu\nsáu');
    assert.equal(around('Tám'), 'Tám');
  });
});
