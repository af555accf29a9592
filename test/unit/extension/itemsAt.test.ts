import assert from 'node:assert/strict';
import { itemAt, itemsAt } from '../../../src/extension/verification/itemsAt';
import { at, verbatim, verification } from '../../support/checkedItems';

const ids = (line: number, character: number) =>
  itemsAt(verification.items, { line, character }).map(({ id }) => id);

describe('items at a cursor', () => {
  it('are those that enclose it, the innermost first', () => {
    assert.deepEqual(ids(3, 10), ['f1', 'q1']);
    assert.deepEqual(ids(3, 5), ['q1']);
    assert.deepEqual(ids(4, 5), []);
  });

  it('include those that end or begin at it', () => {
    assert.deepEqual(ids(3, 20), ['q1']);
    assert.deepEqual(ids(3, 34), ['c1']);
    const besides = { ...verbatim, id: 'q9', range: at(5, 40, 50) };
    const found = itemsAt([verbatim, besides], { line: 5, character: 40 });
    assert.deepEqual(
      found.map(({ id }) => id),
      ['q9', 'q2'],
    );
  });

  it('give way to the one that is selected as a whole', () => {
    const [quotation] = verification.items;
    const cursor = { line: 3, character: 10 };
    assert.equal(itemAt(verification.items, at(3, 4, 20), cursor), quotation);
    assert.equal(itemAt(verification.items, at(3, 10, 10), cursor)?.id, 'f1');
    assert.equal(itemAt(verification.items, at(9, 0, 0), { line: 9, character: 0 }), null);
  });
});
