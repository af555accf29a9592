import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePaths } from '../../../src/core/library/pathOrder';

const sorted = (...paths: string[]) => paths.toSorted(comparePaths);

describe('the order of paths', () => {
  it('has numbers by their value', () => {
    assert.deepEqual(sorted('bai-10.txt', 'bai-2.txt', 'bai-1.txt'), [
      'bai-1.txt',
      'bai-2.txt',
      'bai-10.txt',
    ]);
    assert.deepEqual(sorted('2015/a.md', '900/a.md'), ['900/a.md', '2015/a.md']);
  });

  it('is that of Vietnamese', () => {
    const names = ['an.txt', 'ăn.txt', 'ân.txt', 'dê.txt', 'đê.txt', 'ông.txt', 'ơn.txt'];
    assert.deepEqual(sorted(...names.toReversed()), names);
  });

  it('keeps what is in one folder together', () => {
    const paths = ['a/b.txt', 'a/z.txt', 'á/a.txt', 'a-1/a.txt', 'a.txt'];
    const folders = sorted(...paths).map((path) => path.split('/').slice(0, -1).join('/'));
    const changes = folders.filter((folder, index) => folder !== folders[index - 1]);
    assert.equal(changes.length, new Set(folders).size, folders.join(', '));
  });

  it('is one and the same, however the paths came', () => {
    const name = fc.oneof(
      fc.constantFrom('a', 'A', 'á', 'a\u0301', 'bai-1', 'bai-01', 'bai-2', 'bai-10', ''),
      fc.string({ maxLength: 4 }),
    );
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    const shuffled = fc
      .uniqueArray(path, { maxLength: 12 })
      .chain((paths) =>
        fc.tuple(
          fc.constant(paths),
          fc.shuffledSubarray(paths, { minLength: paths.length, maxLength: paths.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([paths, others]) => {
        assert.deepEqual(sorted(...paths), sorted(...others));
      }),
    );
  });
});
