import assert from 'node:assert/strict';
import { matchesFrom, matchesIn, noMatches, stepMatch } from '../../../src/webview/matches';

const ranges = [10, 50, 90].map((start) => ({ start, end: start + 5 }));

describe('matches', () => {
  it('begin at the first one that is not before the reader', () => {
    assert.equal(matchesFrom(ranges, 0).current, 0);
    assert.equal(matchesFrom(ranges, 52).current, 1);
    assert.equal(matchesFrom(ranges, 95).current, 0);
    assert.equal(matchesFrom([], 5), noMatches);
  });

  it('go round at the ends', () => {
    const last = { ranges, current: 2 };
    assert.equal(stepMatch(last, 1).current, 0);
    assert.equal(stepMatch({ ranges, current: 0 }, -1).current, 2);
    assert.equal(stepMatch(noMatches, 1), noMatches);
  });

  it('are painted where they touch what is near the view', () => {
    const list = { ranges, current: 0 };
    assert.deepEqual(matchesIn(list, { start: 14, end: 51 }), ranges.slice(0, 2));
    assert.deepEqual(matchesIn(list, { start: 15, end: 50 }), []);
    assert.deepEqual(matchesIn(list, { start: 0, end: 1000 }), ranges);
  });
});
