import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';
import type { Fault } from './faultLayer';
import { faultsInEnvironment, writeFaultLayer } from './faultLayer';
import { articleText } from './serverProcess';

describe('the command line and what it cannot do', function () {
  this.timeout(60_000);
  let line: CommandLine;
  before(async () => {
    line = await startCommandLine();
    await line.write('thu-vien/tot.txt', articleText(1));
    await line.write('bao-cao.md', 'Báo cáo.\n');
  });
  after(() => line.stop());

  const check = (...args: string[]) => ['check', 'bao-cao.md', '--no-embedded', ...args];
  const vietnamese = { LC_ALL: 'vi_VN.UTF-8' };
  const english = { LC_ALL: 'en_US.UTF-8' };

  it('a library folder that cannot be read ends it with 2 and the name of the folder', async () => {
    await symlink('vong', path.join(line.folder, 'vong'));
    for (const folder of ['chua-co', 'vong', 'bao-cao.md']) {
      const { code, output, errors } = await line.run(check('--library', folder));
      assert.deepEqual([code, output, errors], [2, '', `${folder}: không có thư mục này\n`]);
    }
    const faults: Fault[] = [{ call: 'readdir', path: 'thu-vien', code: 'EACCES' }];
    const [, script = ''] = await writeFaultLayer(line.folder);
    const env = { ...faultsInEnvironment(faults), NODE_OPTIONS: `--require "${script}"` };
    for (const [locale, words] of [
      [vietnamese, 'không đọc được thư mục thư viện này.'],
      [english, 'this library folder cannot be read.'],
    ] as const) {
      const { code, output, errors } = await line.run(check('--library', 'thu-vien'), {
        ...env,
        ...locale,
      });
      assert.deepEqual([code, output], [2, '']);
      assert.ok(errors.endsWith(`${path.join(line.folder, 'thu-vien')}: ${words}\n`), errors);
    }
  });

  it('a file of the library that cannot be used is told, and the others are checked with', async () => {
    await mkdir(path.join(line.folder, 'lan'));
    await line.write('lan/tot.txt', articleText(1));
    await line.write('lan/xau.txt', new Uint8Array([0, 1, 2]));
    // Where it can be: a name that would take over a terminal.
    const name = process.platform === 'win32' ? 'do.txt' : 'do\u001b[31m\n.txt';
    await line.write(`lan/${name}`, '');
    const { code, output, errors } = await line.run(check('--library', 'lan'), english);
    assert.equal(code, 0);
    assert.match(output, /0 errors/);
    assert.match(errors, /^xau\.txt, line 1: not a text file\.$/m);
    assert.match(errors, /^do(?:\\u001b\[31m\\u000a)?\.txt: the file is empty\.$/m);
  });

  it('a report or an article that is too large, endless or a folder ends it with 2', async () => {
    await line.write('lon.txt', '');
    await truncate(path.join(line.folder, 'lon.txt'), 1e9);
    const large = await line.run(['parse', 'lon.txt'], english);
    assert.deepEqual(
      [large.code, large.errors],
      [2, 'lon.txt: larger than 20 MB, the limit in the settings.\n'],
    );
    assert.equal((await line.run(['check', 'lon.txt'], english)).code, 2);
    const folder = await line.run(['parse', 'thu-vien'], vietnamese);
    assert.equal(folder.code, 2);
    assert.match(folder.errors, /^thu-vien: không đọc được tệp/);
    // On systems without it this is a file that is not there: the code is the same.
    const endless = await line.run(['parse', '/dev/zero'], english);
    assert.equal(endless.code, 2);
    assert.match(endless.errors, /^\/dev\/zero: (?:larger than 20 MB|cannot be read)/);
  });

  /** Runs it with its output led elsewhere; resolves to the exit code and what it said. */
  const led = (args: readonly string[], output: 'closed' | 'full') =>
    new Promise<{ code: number | null; errors: string }>((resolve) => {
      const script = path.join(line.folder, '..', 'dist', 'cli.js');
      const full = output === 'full' && existsSync('/dev/full');
      const command = full ? ['sh', '-c', 'exec "$0" "$@" > /dev/full'] : [];
      const [file, ...rest] = [...command, process.execPath, script, ...args];
      const child = spawn(file ?? '', rest, {
        cwd: line.folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let errors = '';
      child.stderr.on('data', (data: Buffer) => {
        errors += data.toString();
      });
      if (!full) child.stdout.destroy();
      child.on('close', (code) => resolve({ code, errors }));
    });

  it('an output that nobody reads, or that has no room, ends it without a stack trace', async () => {
    await writeFile(
      path.join(line.folder, 'dai.txt'),
      `Bài dài\n\n${'Một câu của bài dài. '.repeat(5000)}`,
    );
    const closed = await led(['parse', 'dai.txt'], 'closed');
    assert.deepEqual(closed, { code: 2, errors: '' });
    const full = await led(['parse', 'dai.txt'], 'full');
    assert.equal(full.code, 2);
    assert.match(full.errors, /^(?:Error: ENOSPC.*\n)?$/);
  });
});
