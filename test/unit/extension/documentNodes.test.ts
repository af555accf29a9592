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

  it('have ids of their own in each report', () => {
    const [other] = itemNodes({ ...verification, uri: 'file:///khac.md' }, false);
    assert.notEqual(other?.id, nodes[0]?.id);
  });
});
