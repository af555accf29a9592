import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FolderStore } from '../../../src/node/indexStore';

describe('indexes kept in a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'trich-dan-chỉ-mục-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const bytes = (value: number, length = 1000) => new Uint8Array(length).fill(value);

  it('are none before the first, in a folder that is not there', async () => {
    const store = new FolderStore(path.join(folder, 'chưa có', 'sâu'));
    assert.equal(await store.read('search'), null);
    await store.write('search', bytes(1));
    assert.deepEqual(new Uint8Array((await store.read('search')) ?? []), bytes(1));
  });

  it('are replaced as a whole, by whichever of many writers comes last', async () => {
    const one = new FolderStore(folder);
    const other = new FolderStore(folder);
    const writes = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? one : other).write('finder', bytes(index, 100_000 + index)),
    );
    const reads = Array.from({ length: 20 }, () => one.read('finder'));
    await Promise.all(writes);
    for (const read of [...(await Promise.all(reads)), await other.read('finder')]) {
      if (!read) continue;
      const [value = -1] = read;
      assert.deepEqual(new Uint8Array(read), bytes(value, 100_000 + value));
    }
    assert.deepEqual(await readdir(folder), ['finder.index']);
  });

  it('stay as they were where a new one cannot be written', async () => {
    const store = new FolderStore(folder);
    // A folder in the place of the file: no rename goes over it, not even the superuser's.
    await mkdir(path.join(folder, 'search.index', 'trong'), { recursive: true });
    await assert.rejects(store.write('search', bytes(1)));
    assert.deepEqual(await readdir(folder), ['search.index']);
    await assert.rejects(store.read('search'));
  });

  it('are rid of what an interrupted process left, but not of what another writes now', async () => {
    const store = new FolderStore(folder);
    await writeFile(path.join(folder, 'search.cu.draft'), bytes(1));
    await utimes(path.join(folder, 'search.cu.draft'), 1, 1);
    await writeFile(path.join(folder, 'search.moi.draft'), bytes(2));
    await store.write('search', bytes(3));
    assert.deepEqual((await readdir(folder)).toSorted(), ['search.index', 'search.moi.draft']);
  });
});
