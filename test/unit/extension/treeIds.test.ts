import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TreeIds } from '../../../src/extension/treeIds';

describe('ids of the library view', () => {
  it('stay what they were first when an article is renamed', () => {
    const ids = new TreeIds();
    assert.equal(ids.of('a'), 'a');
    ids.rename([{ from: 'a', to: 'b' }]);
    ids.rename([{ from: 'b', to: 'moi/c' }]);
    assert.equal(ids.of('moi/c'), 'a');
    assert.equal(ids.ofLine('moi/c', 'moi/c\nlesson-1'), 'a\nlesson-1');
    assert.equal(ids.of('b'), 'b');
  });

  it('belong to an article of that name, if one comes', () => {
    const ids = new TreeIds();
    ids.rename([{ from: 'a', to: 'b' }]);
    ids.settle(new Set(['a', 'b']));
    assert.deepEqual([ids.of('a'), ids.of('b')], ['a', 'b']);
  });

  it('go with two articles that change their names', () => {
    const ids = new TreeIds();
    ids.rename([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]);
    ids.settle(new Set(['a', 'b']));
    assert.deepEqual([ids.of('a'), ids.of('b')], ['b', 'a']);
  });

  it('are never those of two lines', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const names = fc.uniqueArray(name);
    const renames = fc
      .tuple(names, names)
      .map(([froms, tos]) =>
        froms.flatMap((from, index) => (tos[index] ? [{ from, to: tos[index] }] : [])),
      );
    const step = fc.record({ renames, there: names });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const ids = new TreeIds();
        for (const { renames, there } of steps) {
          ids.rename(renames);
          ids.settle(new Set(there));
          assert.equal(new Set(there.map((id) => ids.of(id))).size, there.length);
        }
      }),
    );
  });
});
