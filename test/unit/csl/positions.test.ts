import assert from 'node:assert/strict';
import { positions } from '../../../src/csl/positions';
import type { CitationCluster, CitedItem } from '../../../src/core/citation/cluster';
import { together } from './shown';

const [first, subsequent, ibid, ibidWithLocator] = [0, 1, 2, 3];

type Cited = Pick<CitedItem, 'key'> & Partial<CitedItem>;

const cite = (...items: (string | Cited)[]): CitationCluster =>
  together(...items.map((item) => (typeof item === 'string' ? { key: item } : item)));

const at = (key: string, value: string): Cited => ({ key, locator: `tr. ${value}` });

const found = (citations: readonly CitationCluster[], nearness?: number) =>
  positions(citations, nearness).map((cites) => cites.map(({ position }) => position));

describe('positions of cites', () => {
  it('are first, then later, and say where the first was', () => {
    assert.deepEqual(positions([cite('a'), cite('b'), cite('a')])[2], [
      { position: subsequent, 'near-note': true, 'first-reference-note-number': 1 },
    ]);
  });

  it('repeat the cite before, with or without another place', () => {
    assert.deepEqual(
      found([cite('a'), cite('a'), cite(at('a', '1')), cite(at('a', '1')), cite(at('a', '2'))]),
      [[first], [ibid], [ibidWithLocator], [ibid], [ibidWithLocator]],
    );
    assert.deepEqual(found([cite(at('a', '1')), cite('a')]), [[first], [subsequent]]);
  });

  it('repeat within a citation, but not one of several before it', () => {
    assert.deepEqual(found([cite('a', 'a'), cite('a')]), [[first, ibid], [subsequent]]);
    assert.deepEqual(found([cite('a'), cite('a', 'b')]), [[first], [ibid, first]]);
  });

  it('are near within so many notes', () => {
    const citations = [cite('a'), cite('b'), cite('b'), cite('a')];
    assert.equal(positions(citations, 3)[3]?.[0]?.['near-note'], true);
    assert.equal(positions(citations, 2)[3]?.[0]?.['near-note'], false);
  });

  it('count by the notes citations stand in, where they do', () => {
    const citations = [{ ...cite('a'), note: 3 }, cite('a'), { ...cite('a', 'b'), note: 9 }];
    assert.deepEqual(positions(citations, 5).slice(1), [
      [{ position: first }],
      [
        { position: subsequent, 'near-note': false, 'first-reference-note-number': 3 },
        { position: first },
      ],
    ]);
  });

  it('repeat what is alone in the note before, not what a note between or a second cite parts', () => {
    const notes = (...list: (readonly [number, string])[]) =>
      found(list.map(([note, key]) => Object.assign(cite(key), { note }))).map(
        ([position]) => position,
      );
    assert.deepEqual(notes([1, 'a'], [2, 'a'], [4, 'a'], [5, 'a']), [
      first,
      ibid,
      subsequent,
      ibid,
    ]);
    assert.deepEqual(notes([1, 'a'], [1, 'b'], [1, 'b'], [2, 'b'], [3, 'b']), [
      first,
      first,
      ibid,
      subsequent,
      ibid,
    ]);
  });
});
