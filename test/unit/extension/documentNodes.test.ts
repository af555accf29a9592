import assert from 'node:assert/strict';
import { childrenOf, itemNodes, itemOf } from '../../../src/extension/verification/documentNodes';
import { verification } from '../../support/checkedItems';

describe('lines of the view of the active report', () => {
  const nodes = itemNodes(verification, false);

  it('stand in document order, or only those that something is said of', () => {
    assert.deepEqual(
      nodes.map(({ item }) => item.id),
      ['q1', 'f1', 'c1', 'q2'],
    );
    assert.deepEqual(
      itemNodes(verification, true).map(({ item }) => item.id),
      ['q1', 'f1'],
    );
  });

  it('open into what is said, the differences and the source', () => {
    const [first] = nodes;
    assert.ok(first);
    const children = childrenOf(first);
    assert.deepEqual(
      children.map(({ kind }) => kind),
      ['finding', 'finding', 'difference', 'difference', 'source'],
    );
    assert.ok(children.every((child) => itemOf(child) === first));
    assert.equal(new Set(children.map(({ id }) => id)).size, children.length);
    assert.equal(childrenOf(first), children);
    assert.deepEqual(children.flatMap(childrenOf), []);
  });

  it('keep their ids when something is written before them', () => {
    const [first, ...others] = verification.items;
    assert.ok(first);
    const before = itemNodes({ ...verification, items: others }, false);
    const after = nodes.slice(1);
    assert.deepEqual(
      before.map(({ id }) => id),
      after.map(({ id }) => id),
    );
    const twice = itemNodes({ ...verification, items: [first, first] }, false);
    assert.notEqual(twice[0]?.id, twice[1]?.id);
    const last = itemNodes({ ...verification, items: [...verification.items, first] }, true).at(-1);
    assert.equal(last?.id, itemNodes({ ...verification, items: [first, first] }, true)[1]?.id);
  });

  it('have ids of their own in each report', () => {
    const [other] = itemNodes({ ...verification, uri: 'file:///khac.md' }, false);
    assert.notEqual(other?.id, nodes[0]?.id);
  });
});
