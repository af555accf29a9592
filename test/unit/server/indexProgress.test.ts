import assert from 'node:assert/strict';
import type { Searchable } from '../../../src/protocol/lsp';
import { searchableChanged, searchRequest } from '../../../src/protocol/lsp';
import { IndexProgress } from '../../../src/server/indexProgress';
import { startClient } from '../../support/serverClient';

describe('how far the index is', () => {
  it('is told while it grows, and when it is whole', async () => {
    let done = 0;
    const told: Searchable[] = [];
    const progress = new IndexProgress({
      searchable: () => ({ done, all: 3 }),
      tell: (searchable) => {
        told.push(searchable);
        done += 1;
        return Promise.resolve();
      },
      pace: 0,
    });
    await Promise.all([progress.run(), progress.run()]);
    assert.deepEqual(
      told.map(({ done }) => done),
      [0, 1, 2, 3],
    );
  });

  it('is not told of what is whole already', async () => {
    const progress = new IndexProgress({
      searchable: () => ({ done: 3, all: 3 }),
      tell: () => Promise.reject(new Error('told')),
    });
    await progress.run();
  });

  it('reaches the client, which may search what is there meanwhile', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `x${index}.txt`,
        `Xã số ${index}\n\nXã có ${index + 2} hộ nghèo. Cán bộ gương mẫu đi đầu.`,
      ]),
    );
    const client = await startClient({ files });
    try {
      const whole = new Promise<Searchable>((resolve) => {
        client.connection.onNotification(searchableChanged.method, (searchable: Searchable) => {
          if (searchable.done === searchable.all) resolve(searchable);
        });
      });
      const params = { query: 'ho ngheo', kinds: ['sentence'] as const, limit: 500 };
      const early = await client.ask(searchRequest, { ...params, partial: true });
      const all = await client.ask(searchRequest, params);
      assert.ok(early.length > 0 && early.length <= all.length);
      assert.equal(all.length, 300);
      assert.deepEqual(await whole, { done: 300, all: 300 });
    } finally {
      await client.stop();
    }
  });
});
