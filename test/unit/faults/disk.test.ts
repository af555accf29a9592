import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../../support/check';
import type { Fault } from './faultLayer';
import { answersOf, openEngine } from './library';
import type { ServerHome, ServerOptions, ServerProcess } from './serverProcess';
import { articleText, buildServer, startServer } from './serverProcess';

const ARTICLES = 80;

/** Somebody who may do nothing: the superuser may do everything, whatever a file says. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
/** Whether a process can be started as somebody who is bound by permissions. */
const hasPermissions =
  process.getuid !== undefined &&
  (!isRoot || spawnSync(process.execPath, ['-v'], { uid: NOBODY, gid: NOBODY }).status === 0);
const canLimit = process.platform !== 'win32';

describe('a disk that does not do what it should', function () {
  this.timeout(120_000);
  let home: ServerHome;
  let folder = '';
  let storage = '';
  const open: ServerProcess[] = [];

  const start = async (options: Partial<ServerOptions> = {}) => {
    const server = await startServer(home, { libraries: [folder], storage, ...options });
    open.push(server);
    return server;
  };

  before(async () => {
    home = await buildServer();
    folder = path.join(home.folder, 'thư viện');
    await mkdir(folder);
    for (let number = 0; number < ARTICLES; number += 1) {
      await writeFile(path.join(folder, `bai-${number}.txt`), articleText(number));
    }
  });
  let count = 0;
  beforeEach(async () => {
    count += 1;
    storage = path.join(home.folder, `kho ${count}`);
    await mkdir(storage);
  });
  afterEach(() => Promise.all(open.splice(0).map((server) => server.kill())));
  after(() => home.remove());

  async function assertWhole(server: ServerProcess, problems: readonly string[] = []) {
    const library = await server.library();
    assert.deepEqual(
      [library.articles.length, library.problems.map(({ message }) => message).toSorted()],
      [ARTICLES, problems],
    );
    assert.equal((await server.find('thuy loi')).length, ARTICLES);
  }

  const says = (server: ServerProcess, words: RegExp) =>
    eventually(
      `it says ${String(words)}`,
      () => server.log.some((line) => words.test(line)),
      60_000,
    );

  /** What was kept, if anything, answers as the articles themselves do. */
  async function assertSound() {
    const fresh = answersOf(await openEngine(folder, null));
    assert.deepEqual(answersOf(await openEngine(folder, storage)), fresh);
  }

  const kept = async () => readdir(path.join(storage, 'index')).catch(() => []);

  it('a full disk keeps no index, and an index as soon as there is room', async () => {
    const faults: Fault[] = [{ call: 'write', path: storage, code: 'ENOSPC' }];
    const full = await start({ faults });
    await assertWhole(full);
    await says(full, /the index "search" cannot be kept: .*ENOSPC/);
    await says(full, /the index "finder" cannot be kept: .*ENOSPC/);
    assert.deepEqual(await kept(), []);
    const roomy = await start();
    await assertWhole(roomy);
    await eventually(
      'indexes are kept',
      async () => (await kept()).filter((name) => name.endsWith('.index')).length === 2,
    );
    await assertSound();
  });

  it('an index that is being written is waited for by whoever ends the process', async () => {
    const engine = await openEngine(folder, storage);
    // Begun by a load, which nobody waits for.
    void engine.keepIndex();
    await engine.keepIndex(1);
    assert.deepEqual(new Set(await kept()), new Set(['finder.index', 'search.index']));
    await assertSound();
  });

  it('a limit to the size of files leaves no half of an index', async () => {
    // Blocks of 512 bytes or of 1024: less than an index in any case. Else a disk that is full.
    const limited = canLimit
      ? await start({ command: ['sh', '-c', 'ulimit -f 4; exec "$0" "$@"'] })
      : await start({ faults: [{ call: 'write', path: storage, code: 'EFBIG' }] });
    await assertWhole(limited);
    await says(limited, /the index "search" cannot be kept: .*EFBIG/);
    await says(limited, /the index "finder" cannot be kept: .*EFBIG/);
    assert.deepEqual(await kept(), []);
    await assertSound();
  });

  it('a storage that is read-only, or no folder, is done without', async () => {
    if (hasPermissions) {
      await chmod(storage, 0o555);
      const denied = await start({ user: isRoot ? NOBODY : undefined });
      await assertWhole(denied);
      await says(denied, /cannot be kept: .*EACCES/);
      await chmod(storage, 0o755);
    }
    const locked = await start({ faults: [{ call: 'mkdir', path: storage, code: 'EROFS' }] });
    await assertWhole(locked);
    await says(locked, /cannot be kept: .*EROFS/);
    await writeFile(path.join(storage, 'index'), 'không phải thư mục');
    const blocked = await start();
    await assertWhole(blocked);
    await says(blocked, /cannot be kept: .*(?:EEXIST|ENOTDIR)/);
  });

  it('a library that is read-only is read, and nothing is written into it', async () => {
    const names = await readdir(folder);
    await chmod(folder, 0o555);
    // Where permissions bind nobody, whatever would be opened for writing there fails.
    const faults: Fault[] = [{ call: 'write', path: folder, code: 'EROFS' }];
    const server = await start(
      hasPermissions
        ? { user: isRoot ? NOBODY : undefined, storage: storageless(storage) }
        : { faults },
    );
    await assertWhole(server);
    await server.stop();
    await chmod(folder, 0o755);
    assert.deepEqual(await readdir(folder), names);
  });

  it('a file and a folder that may not be read are told, and the others are read', async () => {
    const secret = path.join(folder, 'kín.txt');
    const room = path.join(folder, 'phòng kín');
    await writeFile(secret, articleText(900));
    await mkdir(room);
    await writeFile(path.join(room, 'trong.txt'), articleText(901));
    await chmod(secret, 0);
    await chmod(room, 0);
    const options: Partial<ServerOptions> = hasPermissions
      ? { user: isRoot ? NOBODY : undefined }
      : {
          faults: [
            { call: 'open', path: secret, code: 'EACCES' },
            { call: 'readdir', path: room, code: 'EACCES' },
          ],
        };
    const english = await start(options);
    await assertWhole(english, [
      'kín.txt: the file cannot be read.',
      'phòng kín/: this library folder cannot be read.',
    ]);
    const vietnamese = await start({ ...options, locale: 'vi' });
    await assertWhole(vietnamese, [
      'kín.txt: không đọc được tệp.',
      'phòng kín/: không đọc được thư mục thư viện này.',
    ]);
    // As soon as they may be read, they are.
    await chmod(secret, 0o644);
    await chmod(room, 0o755);
    if (hasPermissions) {
      await english.touch();
      await english.touch();
      const { problems, articles } = await afterChange(english);
      assert.deepEqual([problems, articles.length], [[], ARTICLES + 2]);
    }
  });
});

/** A folder that is not there: where nothing may be written, nothing may be made either. */
const storageless = (storage: string) => path.join(storage, 'chưa có');

/** The library once it has told that it changed. */
async function afterChange(server: ServerProcess) {
  while (server.changes() === 0) await server.library();
  return server.library();
}
