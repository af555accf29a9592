import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { InsertedRange, Replacement } from '../../../src/extension/insertionEnds';
import { cursorsToSet, insertedRanges } from '../../../src/extension/insertionEnds';

const words = fc.string({ maxLength: 8 });
/** What stays, then what goes, then what comes in its place. */
const pieces = fc.array(
  fc.record({ kept: fc.string({ minLength: 1, maxLength: 8 }), gone: words, come: words }),
  { minLength: 1, maxLength: 6 },
);
/** Apart from each other. */
const inserted = fc
  .array(
    fc.record({ between: fc.integer({ min: 1, max: 9 }), length: fc.nat(9), more: fc.nat(9) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) => {
    let at = 0;
    return all.map(({ between, length, more }): InsertedRange => {
      const start = at + between;
      const end = start + length;
      at = end + more;
      return { start, end, reach: at };
    });
  });
const atEnds = (ranges: readonly InsertedRange[]) =>
  ranges.map(({ end }) => ({ anchor: end, active: end }));
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
        const ranges = insertedRanges(turned(replaced), added);
        assert.deepEqual(
          ranges.map(({ end }) => end),
          turned(expected),
        );
        for (const [index, { start, end, reach }] of ranges.entries()) {
          const { text = '', end: until } = turned(replaced)[index] ?? {};
          assert.equal(after.slice(start, end), text);
          assert.equal(reach - end, added && added.start === until ? added.text.length : 0);
        }
      }),
    );
  });
});

describe('where cursors are set behind insertions', () => {
  it('is nowhere once anybody went on writing', () => {
    fc.assert(
      fc.property(inserted, changes, (ranges, more) => {
        const starts = ranges.map(({ start }) => ({ anchor: start, active: start }));
        assert.equal(cursorsToSet(ranges, starts, more + 2), null);
      }),
    );
  });

  it('is nowhere when the editor has taken them there', () => {
    fc.assert(
      fc.property(inserted, changes, (ranges, times) => {
        assert.equal(cursorsToSet(ranges, atEnds(ranges), times), null);
      }),
    );
  });

  it('is nowhere once anybody went elsewhere', () => {
    fc.assert(
      fc.property(inserted, fc.nat(), fc.integer({ min: 1, max: 9 }), (ranges, which, off) => {
        for (const wrong of ['anchor', 'active'] as const) {
          for (const to of [
            ({ start }: InsertedRange) => start - off,
            ({ reach }: InsertedRange) => reach + off,
          ]) {
            const selected = atEnds(ranges);
            const at = which % ranges.length;
            const [cursor, range] = [selected[at], ranges[at]];
            if (cursor && range) cursor[wrong] = to(range);
            assert.equal(cursorsToSet(ranges, selected, 1), null);
          }
        }
        assert.equal(cursorsToSet(ranges, [], 1), null);
        assert.equal(cursorsToSet(ranges, [...atEnds(ranges), { anchor: 0, active: 0 }], 1), null);
      }),
    );
  });

  it('is at the ends where the editor selected what it inserted, or went behind a footnote', () => {
    fc.assert(
      fc.property(inserted, (ranges) => {
        const ends = ranges.map(({ end }) => end);
        const selections = ranges.map(({ start, end }) => ({ anchor: start, active: end }));
        const behind = ranges.map(({ reach }) => ({ anchor: reach, active: reach }));
        for (const [selected, moved] of [
          [selections, ranges.some(({ start, end }) => start !== end)],
          [behind, ranges.some(({ end, reach }) => end !== reach)],
        ] as const) {
          assert.deepEqual(cursorsToSet(ranges, selected, 1), moved ? ends : null);
        }
      }),
    );
  });
});
