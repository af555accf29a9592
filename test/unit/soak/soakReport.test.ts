import assert from 'node:assert/strict';
import { levelOf, memoryTable, tooMuch } from '../../support/soakReport.mjs';

const MINUTE = 60_000;

/** A run of an hour, with a sample a minute. */
function outcome(resident: (minute: number) => number, host: (minute: number) => number) {
  const samples = Array.from({ length: 60 }, (_, minute) => ({
    time: minute * MINUTE,
    share: minute / 60,
    pid: 1,
    resident: resident(minute) * 1e6,
    heap: 20e6,
    host: host(minute) * 1e6,
  }));
  const counts = { 'type a sentence': 3 };
  return {
    steps: 1,
    actions: 3,
    restarts: 0,
    steadyFrom: 0.5,
    counts,
    samples,
  };
}

describe('the report of a run at random', () => {
  it('takes the medians of both ends for the level, which one sample moves not', () => {
    const points = Array.from({ length: 20 }, (_, i): [number, number] => [i * MINUTE, 100]);
    points[0] = [0, 900];
    points[19] = [19 * MINUTE, 1];
    assert.deepEqual([levelOf(points)?.start, levelOf(points)?.end], [100, 100]);
  });

  it('has the slope of the line that fits best, an hour', () => {
    const points = Array.from({ length: 20 }, (_, i): [number, number] => [i * MINUTE, 50 + i]);
    assert.equal(Math.round(levelOf(points)?.slope ?? 0), 60);
    assert.equal(levelOf(points.slice(0, 3)), null);
  });

  it('finds no fault with memory that stands, or grew before the steady phase', () => {
    const still = outcome(
      (minute) => 100 + (minute % 3),
      (minute) => (minute < 12 ? 40 + minute * 4 : 88),
    );
    assert.deepEqual(tooMuch(still), []);
  });

  it('says nothing of memory after a run that ended before its steady phase', () => {
    const growing = outcome(
      (minute) => 100 + minute,
      (minute) => 60 + minute,
    );
    const early = { ...growing, samples: growing.samples.slice(0, 15) };
    assert.deepEqual(tooMuch(early), []);
    assert.match(memoryTable(early), /server, resident +too few samples/);
  });

  it('finds fault with a server or a host that grows by more than a tenth', () => {
    const growing = outcome(
      (minute) => 100 + minute,
      (minute) => 60 + minute,
    );
    assert.deepEqual(tooMuch(growing), [
      'server, resident: memory grew by more than 10 %',
      'extension host, heap without garbage: memory grew by more than 10 %',
    ]);
    assert.match(memoryTable(growing), /server, resident +138\.0 +157\.0 +13\.8 +60\.0/);
  });
});
