import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { showWalkthrough } from '../../../src/extension/showWalkthrough';
import { walkthroughId } from '../../../src/protocol/commands';

describe('opening the walkthrough', () => {
  /** What the clock was asked to do later. */
  let later: (() => void)[] = [];
  beforeEach(() => {
    later = [];
    const keep = (callback: () => void) => void later.push(callback);
    for (const name of ['setTimeout', 'setInterval', 'setImmediate'] as const) {
      mock.method(globalThis, name, keep);
    }
    // A window that has just been opened.
    mock.method(performance, 'now', () => 0);
  });
  afterEach(() => mock.restoreAll());

  it('leaves what is opened from it in front, however long it is looked at', async () => {
    const editors: unknown[] = [];
    const open = (...what: readonly unknown[]) => {
      editors.push(what);
      return Promise.resolve();
    };
    await showWalkthrough(open);
    await open('report');
    for (const callback of later) callback();
    // What was begun then gets its turn.
    await Promise.resolve();
    assert.deepEqual(editors, [
      ['workbench.action.openWalkthrough', walkthroughId, false],
      ['report'],
    ]);
  });

  it('tells whoever asked when VS Code cannot', async () => {
    const refusal = new Error('No walkthrough');
    await assert.rejects(
      showWalkthrough(() => Promise.reject(refusal)),
      refusal,
    );
  });
});
