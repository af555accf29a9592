import assert from 'node:assert/strict';
import { fill } from '../../../src/webview/strings';

describe('fill', () => {
  it('puts values in their places, once', () => {
    assert.equal(fill('{0} trên {1}', 2, '{0}'), '2 trên {0}');
  });

  it('leaves a place without a value as it stands', () => {
    assert.equal(fill('{0} và {1}', 'một'), 'một và {1}');
  });
});
