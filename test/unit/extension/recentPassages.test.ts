import assert from 'node:assert/strict';
import { RecentPassages } from '../../../src/extension/recentPassages';

/** What a workspace keeps, in memory; counts how often it is written. */
function memento() {
  const kept = new Map<string, unknown>();
  return {
    writes: 0,
    keys: () => [...kept.keys()],
    get<T>(key: string, otherwise?: T): T | undefined {
      return kept.has(key) ? (JSON.parse(String(kept.get(key))) as T) : otherwise;
    },
    async update(key: string, value: unknown): Promise<void> {
      this.writes += 1;
      kept.set(key, JSON.stringify(value));
    },
  };
}

const passage = (articleId: string, start = 0) => ({
  articleId,
  range: { start, end: start + 5 },
  statisticId: null,
});

describe('passages used last', () => {
  it('are the newest ten, each once', async () => {
    const recent = new RecentPassages(memento());
    for (let start = 0; start < 12; start += 1) await recent.add(passage('a', start));
    await recent.add(passage('a', 7));
    assert.deepEqual(
      recent.all.map(({ range }) => range.start),
      [7, 11, 10, 9, 8, 6, 5, 4, 3, 2],
    );
  });

  it('are those of the same articles after these were renamed', async () => {
    const state = memento();
    const recent = new RecentPassages(state);
    await recent.add(passage('a'));
    await recent.add(passage('b', 3));
    await recent.rename([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]);
    assert.deepEqual(recent.all, [passage('a', 3), passage('b')]);
    const { writes } = state;
    await recent.rename([{ from: 'c', to: 'd' }]);
    assert.equal(state.writes, writes);
  });
});
