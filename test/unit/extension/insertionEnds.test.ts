import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Replacement } from '../../../src/extension/insertionEnds';
import { cursorsToSet, endsOf } from '../../../src/extension/insertionEnds';

const words = fc.string({ maxLength: 8 });
/** What stays, then what goes, then what comes in its place. */
const pieces = fc.array(
  fc.record({ kept: fc.string({ minLength: 1, maxLength: 8 }), gone: words, come: words }),
  { minLength: 1, maxLength: 6 },
);
const ends = fc.array(fc.nat(100), { minLength: 1, maxLength: 4 });
const changes = fc.nat(5);

describe('where insertions end', () => {
  it('is where the text with them has the last of each', () => {
    const footnote = fc.option(fc.record({ behind: fc.nat(), text: words }));
    fc.assert(
      fc.property(pieces, footnote, fc.nat(), (all, note, turn) => {
        const replaced: Replacement[] = [];
        const expected: number[] = [];
        let added: Replacement | null = null;
        let before = '';
        let after = '';
        for (const [index, { kept, gone, come }] of all.entries()) {
          before += kept + gone;
          after += kept + come;
          replaced.push({ start: before.length - gone.length, end: before.length, text: come });
          expected.push(after.length);
          if (note && note.behind % all.length === index) {
            added = { start: before.length, end: before.length, text: note.text };
            after += note.text;
          }
        }
        // Cursors have no order.
        const by = turn % all.length;
        const turned = <T>(list: readonly T[]) => [...list.slice(by), ...list.slice(0, by)];
        assert.deepEqual(endsOf(turned(replaced), added), turned(expected));
      }),
    );
  });
});

describe('where cursors are set behind insertions', () => {
  it('is nowhere once anybody went on writing', () => {
    const selections = fc.array(fc.record({ anchor: fc.nat(100), active: fc.nat(100) }));
    fc.assert(
      fc.property(ends, selections, changes, (at, selected, more) => {
        assert.equal(cursorsToSet(at, selected, more + 2), null);
      }),
    );
  });

  it('is nowhere when the editor has taken them there', () => {
    fc.assert(
      fc.property(ends, changes, (at, times) => {
        const there = at.map((offset) => ({ anchor: offset, active: offset }));
        assert.equal(cursorsToSet(at, there, times), null);
      }),
    );
  });

  it('is at the ends when text is selected, or a cursor is elsewhere', () => {
    fc.assert(
      fc.property(ends, fc.nat(), fc.integer({ min: 1, max: 9 }), (at, which, off) => {
        for (const wrong of ['anchor', 'active'] as const) {
          const selected = at.map((offset, index) => {
            const cursor = { anchor: offset, active: offset };
            return index === which % at.length ? { ...cursor, [wrong]: offset + off } : cursor;
          });
          assert.deepEqual(cursorsToSet(at, selected, 1), at);
        }
        assert.deepEqual(cursorsToSet(at, [], 1), at);
      }),
    );
  });
});
