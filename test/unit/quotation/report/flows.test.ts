import assert from 'node:assert/strict';
import type { PlacedProse } from '../../../../src/core/quotation/report/flows';
import { carriedBy, flowsOf } from '../../../../src/core/quotation/report/flows';
import type { CitationMark, Prose, ProseRole } from '../../../../src/core/quotation/report/markup';
import { ShownTextBuilder } from '../../../../src/core/quotation/report/shownText';

function mark(at: number): CitationMark {
  const range = { start: at, end: at + 2 };
  return {
    syntax: 'pandoc',
    at,
    whole: range,
    key: 'k',
    keyRange: range,
    locator: { text: 'đoạn 5', range },
    locatorSlot: { at: at + 2, before: ', ', after: '' },
    certain: true,
  };
}

function prose(text: string, role: ProseRole = 'text', more: Partial<Prose> = {}): Prose {
  const builder = new ShownTextBuilder();
  builder.keep(text, 0, text.length);
  return { role, shown: builder.build(), citations: [], notes: [], label: null, ...more };
}

/** Pieces one behind the other, as they are written with an empty line between. */
function placed(...proses: readonly Prose[]): PlacedProse[] {
  let shift = 0;
  return proses.map((one) => {
    const place = { prose: one, shift };
    shift += one.shown.text.length + 2;
    return place;
  });
}

const texts = (proses: readonly PlacedProse[]): string[] =>
  flowsOf(proses).map(({ shown }) => shown.text);

describe('flows', () => {
  it('are the pieces where no quotation goes on', () => {
    assert.deepEqual(texts(placed(prose('a “b”'), prose('“c” d'))), ['a “b”', '“c” d']);
    assert.deepEqual(texts([]), []);
  });

  it('hold a quotation over paragraphs together', () => {
    const [flow, next, ...more] = flowsOf(
      placed(prose('a “b'), prose('c'), prose('d” e'), prose('f')),
    );
    assert.equal(flow?.shown.text, 'a “b\n\nc\n\nd” e');
    assert.deepEqual(flow?.pairs, [{ start: 3, end: 10, outer: { start: 2, end: 11 }, depth: 0 }]);
    assert.equal(next?.shown.text, 'f');
    assert.equal(next?.apart, null);
    assert.equal(more.length, 0);
  });

  it('know the paragraphs apart, with the pairs of each', () => {
    const [flow] = flowsOf(placed(prose('a “b'), prose('c “d”” e')));
    assert.deepEqual(flow?.apart, [
      { range: { start: 0, end: 4 }, pairs: [] },
      {
        range: { start: 6, end: 14 },
        pairs: [{ start: 9, end: 10, outer: { start: 8, end: 11 }, depth: 0 }],
      },
    ]);
  });

  it('move what is in them to where it is', () => {
    const first = prose('a “b', 'text', { citations: [mark(1)], notes: [{ at: 1, label: 'n' }] });
    const second = prose('c” d', 'text', { citations: [mark(2)], notes: [{ at: 3, label: 'm' }] });
    const [flow] = flowsOf(placed(prose('x'), first, second)).slice(1);
    assert.deepEqual(
      flow?.citations.map(({ at, whole, keyRange, locator, locatorSlot }) => [
        at,
        whole.start,
        keyRange.end,
        locator?.range.start,
        locatorSlot.at,
      ]),
      [
        [1, 4, 6, 4, 6],
        [8, 11, 13, 11, 13],
      ],
    );
    assert.deepEqual(flow?.notes, [
      { at: 1, label: 'n' },
      { at: 9, label: 'm' },
    ]);
    assert.deepEqual(flow?.shown.toWritten({ start: 6, end: 7 }), { start: 9, end: 10 });
  });

  it('keep a citation without locator as it is', () => {
    const bare = prose('a', 'text', { citations: [{ ...mark(0), locator: null }] });
    const [, flow] = flowsOf(placed(prose('x'), bare));
    assert.equal(flow?.citations[0]?.locator, null);
    assert.equal(flow?.apart, null);
    assert.deepEqual(flow?.shown.toWritten({ start: 0, end: 1 }), { start: 3, end: 4 });
  });

  it('keep role and label', () => {
    const [note, block] = flowsOf(
      placed(prose('a', 'note', { label: 'n' }), prose('b', 'quotation')),
    );
    assert.deepEqual([note?.role, note?.label, block?.role], ['note', 'n', 'quotation']);
  });

  it('end where something else stands between', () => {
    const between = placed(prose('a “b'), prose('q', 'quotation'), prose('c” d'));
    assert.equal(texts(between).length, 3);
    const atStart = placed(prose('a “b', 'quotation'), prose('c” d'));
    assert.equal(texts(atStart).length, 2);
  });

  it('end where nothing closes', () => {
    assert.equal(texts(placed(prose('a “b'), prose('c'), prose('d'))).length, 3);
    assert.equal(texts(placed(prose('a “b'), prose('c “d” e'))).length, 2);
    assert.equal(texts(placed(prose('a "b'), prose('c" d'))).length, 2);
  });

  it('are joined by each kind of mark that goes on', () => {
    assert.equal(texts(placed(prose('a «b'), prose('c» d'))).length, 1);
    assert.equal(texts(placed(prose('a „b'), prose('c“ d'))).length, 1);
    assert.equal(texts(placed(prose('a “b'), prose('c» d'))).length, 2);
  });

  it('keep a mixed pair where a proper partner does not come', () => {
    assert.equal(texts(placed(prose('“a" b'), prose('c'))).length, 2);
    const [doubtful] = flowsOf(placed(prose('“a" b'), prose('“c” d')));
    assert.deepEqual(
      doubtful?.apart?.map(({ pairs }) => pairs.map(({ outer }) => outer)),
      [[{ start: 0, end: 3 }], [{ start: 7, end: 10 }]],
    );
    assert.equal(texts(placed(prose('“a khó", b'), prose('c”'))).length, 1);
    assert.equal(texts(placed(prose('“a" b'), prose('c» d'))).length, 2);
  });

  const many = (count: number): Prose[] => Array.from({ length: count }, () => prose('x'));

  it('end after so many paragraphs', () => {
    assert.equal(texts(placed(prose('“a'), ...many(38), prose('b”'))).length, 1);
    assert.equal(texts(placed(prose('“a'), ...many(39), prose('b”'))).length, 41);
  });

  it('end after so much text', () => {
    const long = prose('x'.repeat(16_001));
    assert.equal(texts(placed(prose('“a'), long, prose('b”'))).length, 3);
    assert.equal(texts(placed(prose('“a'), prose('x'.repeat(15_900)), prose('b”'))).length, 1);
  });
});

describe('a quotation that a piece leaves open', () => {
  const carried = (first: readonly Prose[], ...next: readonly (readonly Prose[])[]): number =>
    carriedBy(placed(...first), (index) => placed(...(next[index] ?? [])));

  it('runs over the pieces up to its end', () => {
    assert.equal(carried([prose('“a')], [prose('b”')]), 1);
    assert.equal(carried([prose('x'), prose('“a')], [prose('b')], [prose('c”')]), 2);
    assert.equal(carried([prose('“a')], [prose('b'), prose('c”')]), 1);
  });

  it('runs over none where it is closed, or not closed soon', () => {
    assert.equal(carried([prose('“a”')], [prose('b”')]), 0);
    assert.equal(carried([], [prose('b”')]), 0);
    assert.equal(carried([prose('“a')]), 0);
    assert.equal(carried([prose('“a')], [prose('b')]), 0);
    assert.equal(carried([prose('“a', 'quotation')], [prose('b”')]), 0);
    assert.equal(carried([prose('“a')], [prose('b”', 'quotation')]), 0);
    assert.equal(carried([prose('“a'), prose('x')], [prose('b”')]), 0);
    assert.equal(carried([prose('“a')], [prose('b»')]), 0);
    assert.equal(carried([prose('“a" b')], [prose('c» d')]), 0);
    assert.equal(carried([prose('“a')], [prose('b”'), prose('c', 'quotation')]), 0);
  });

  it('runs over so many pieces at most', () => {
    const pieces = Array.from({ length: 60 }, () => [prose('x')]);
    const closedAt = (index: number): number => {
      const next = pieces.with(index, [prose('b”')]);
      return carriedBy(placed(prose('“a')), (at) => placed(...(next[at] ?? [])));
    };
    assert.equal(closedAt(38), 39);
    assert.equal(closedAt(39), 0);
    assert.equal(carried([prose('“a')], [prose('x'.repeat(16_001))], [prose('b”')]), 0);
  });
});
