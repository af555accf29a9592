import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeLibraryReader } from '../../../src/node/libraryReader';

describe('a library on the local disk', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'thư viện '));
    await mkdir(path.join(folder, 'kho', '..năm 2015'), { recursive: true });
    await writeFile(path.join(folder, 'kho', '..năm 2015', 'bài.txt'), 'Bài');
    await writeFile(path.join(folder, 'ngoài.txt'), 'không thuộc thư viện');
    await symlink(path.join(folder, 'ngoài.txt'), path.join(folder, 'kho', 'dẫn ra.txt'));
    await symlink(path.join(folder, 'không có'), path.join(folder, 'kho', 'dẫn tới hư không.txt'));
  });
  after(() => rm(folder, { recursive: true }));

  const uri = (...names: string[]) => pathToFileURL(path.join(folder, ...names)).href;

  it('has the files below its folder, and says of a link that leads out that it does not', async () => {
    const files = (await nodeLibraryReader.list(uri('kho'))) ?? [];
    assert.deepEqual(
      files.map((file) => [file.path, file.size, file.fault]),
      [
        ['dẫn ra.txt', 0, 'link-outside'],
        ['..năm 2015/bài.txt', 4, undefined],
      ],
    );
    const file = files.at(-1);
    assert.ok(file);
    assert.equal(Buffer.from(await nodeLibraryReader.read(file.uri)).toString(), 'Bài');
  });

  it('is none when its folder does not exist, and a fault when it is a file', async () => {
    assert.equal(await nodeLibraryReader.list(uri('chưa có')), null);
    await assert.rejects(nodeLibraryReader.list(uri('ngoài.txt')), /not a folder/);
  });

  it('gives of a file no more than was asked for, but for a byte that says there is more', async () => {
    const read = async (most: number) =>
      Buffer.from(await nodeLibraryReader.read(uri('ngoài.txt'), most)).toString();
    assert.equal(await read(100), 'không thuộc thư viện');
    assert.equal(await read(1), 'kh');
  });

  it('reads no folder and no device', async () => {
    await assert.rejects(nodeLibraryReader.read(uri('kho')), /not a file/);
    if (process.platform !== 'win32') {
      await assert.rejects(nodeLibraryReader.read('file:///dev/zero'), /not a file/);
    }
  });

  it('says so of a file that is gone', async () => {
    await assert.rejects(nodeLibraryReader.read(uri('kho', 'mất.txt')), /ENOENT/);
  });
});
