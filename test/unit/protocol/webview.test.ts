import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isFromReader, isToReader } from '../../../src/protocol/webview';

describe('messages of the reader', () => {
  const range = { start: 2, end: 5 };

  it('are accepted in their exact forms', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'insert', articleId: 'a', action: 'quotation', range, statisticId: null },
      { type: 'insert', articleId: 'a', action: 'statistic', range, statisticId: 'statistic-1' },
      { type: 'copy', articleId: 'a', range },
      { type: 'position', articleId: 'a', range, chosen: true },
      { type: 'navigate', step: -1 },
    ]) {
      assert.ok(isFromReader(message), JSON.stringify(message));
    }
  });

  it('are refused in any other', () => {
    for (const message of [
      null,
      'ready',
      [],
      {},
      { type: 'constructor' },
      { type: '__proto__' },
      { type: 'insert', articleId: 'a', action: 'delete', range, statisticId: null },
      { type: 'insert', articleId: 1, action: 'quotation', range, statisticId: null },
      { type: 'copy', articleId: 'a', range: { start: 5, end: 2 } },
      { type: 'copy', articleId: 'a', range: { start: -1, end: 2 } },
      { type: 'copy', articleId: 'a', range: { start: 0.5, end: 2 } },
      { type: 'position', articleId: 'a', range },
      { type: 'navigate', step: 2 },
      { type: 'show', article: { id: 'a' }, reveal: null },
    ]) {
      assert.ok(!isFromReader(message), JSON.stringify(message));
    }
  });

  it('survive any value without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        assert.equal(typeof isFromReader(value), 'boolean');
        assert.equal(typeof isToReader(value), 'boolean');
      }),
    );
  });
});
