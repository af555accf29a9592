import assert from 'node:assert/strict';
import { OffsetMap } from '../../../src/webview/offsetMap';
import type { Edge, MappedPart, PagePoint, Piece } from '../../../src/webview/offsetMap';

/** A node of a page laid out on a line: it begins before `from` and ends after `to`. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly data: string;
}

type Part = MappedPart<Place, Place>;

function text(from: number, data: string): Place {
  return { from, to: from + 1, data };
}

function part(from: number, to: number, start: number, pieces: Piece<Place>[], end: number): Part {
  return { element: { from, to, data: '' }, start, end, pieces, filled: pieces.length > 0 };
}

function at(position: number, node: unknown = null, offset = 0): PagePoint<Place, Place> {
  return {
    node,
    offset,
    reached: (element) => element.from <= position,
    passed: (element) => element.to < position,
    begun: (piece) => piece.from < position,
  };
}

describe('OffsetMap', () => {
  // Contents at 0 to 9; a part at 10 to 19 with a margin number between its two texts; a part not
  // filled yet at 20 to 29; a foot at 30.
  const title = text(11, 'Tên bài');
  const body = text(15, 'Một câu.');
  const pieces = [
    { node: title, start: 0 },
    { node: body, start: 9 },
  ];
  const parts = [part(10, 19, 0, pieces, 17), part(20, 29, 19, [], 400)];
  const map = new OffsetMap<Place, Place>(parts);
  pieces.forEach((piece) => map.register(piece));
  const offset = (position: number, edge: Edge): number | null => map.offsetOf(at(position), edge);

  it('is exact to the unit inside source text', () => {
    assert.equal(map.offsetOf(at(15, body, 3), 'start'), 12);
    assert.equal(map.offsetOf(at(15, body, 8), 'end'), 17);
  });

  it('takes a point before the article as its beginning, and one behind it as its end', () => {
    assert.equal(offset(3, 'start'), 0);
    assert.equal(offset(3, 'end'), null);
    assert.equal(offset(30, 'start'), null);
    assert.equal(offset(30, 'end'), 400);
  });

  it('takes a margin number as the source text beside it', () => {
    assert.equal(offset(13, 'start'), 9);
    assert.equal(offset(13, 'end'), 7);
    assert.equal(offset(18, 'end'), 17);
    assert.equal(offset(18, 'start'), 19);
  });

  it('knows the range of a part that is not filled', () => {
    assert.equal(offset(25, 'start'), 19);
    assert.equal(offset(25, 'end'), 400);
    assert.equal(offset(20, 'start'), 19);
  });

  it('finds the pieces that show a range', () => {
    const found = (start: number, end: number): string[] =>
      [...map.piecesIn({ start, end })].map(({ node }) => node.data);
    assert.deepEqual(found(0, 400), ['Tên bài', 'Một câu.']);
    assert.deepEqual(found(7, 9), []);
    assert.deepEqual(found(6, 10), ['Tên bài', 'Một câu.']);
    assert.deepEqual(found(17, 400), []);
  });

  it('finds the part of an offset', () => {
    assert.equal(map.partAt(18), parts[0]);
    assert.equal(map.partAt(19), parts[1]);
  });
});
