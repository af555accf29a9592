import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Columns } from '../../../src/core/library/snapshot';
import { openSnapshot, stringOf, unitsOf, writeSnapshot } from '../../../src/core/library/snapshot';

const columns: fc.Arbitrary<Columns> = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== '__proto__'),
  fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.int32Array()),
  { maxKeys: 6 },
);

describe('a snapshot of columns', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(columns, fc.string(), (given, build) => {
        assert.deepEqual(openSnapshot(build, writeSnapshot(build, given)), { ...given });
      }),
      { numRuns: 300 },
    );
  });

  it('is read from bytes that begin anywhere in their memory', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 9 }), (given, shift) => {
        const bytes = writeSnapshot('1', given);
        const moved = new Uint8Array(bytes.length + shift).subarray(shift);
        moved.set(bytes);
        assert.deepEqual(openSnapshot('1', moved), { ...given });
      }),
      { numRuns: 100 },
    );
  });

  it('is none when a single bit is not what it was', () => {
    fc.assert(
      fc.property(columns, fc.nat(), fc.nat({ max: 7 }), (given, place, bit) => {
        const bytes = writeSnapshot('1', given);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        assert.equal(openSnapshot('1', bytes), null);
      }),
      { numRuns: 500 },
    );
  });

  it('is none when any of it is missing or added', () => {
    const bytes = writeSnapshot('1', { a: new Uint32Array(20).fill(7), b: unitsOf('thụy') });
    for (let length = 0; length < bytes.length; length += 1) {
      assert.equal(openSnapshot('1', bytes.slice(0, length)), null, `${length} bytes`);
    }
    assert.equal(openSnapshot('1', new Uint8Array([...bytes, 0, 0, 0, 0, 0, 0, 0, 0])), null);
  });

  it('is none for another build', () => {
    assert.equal(openSnapshot('2', writeSnapshot('1', { a: new Uint8Array(1) })), null);
  });

  it('keeps strings as columns, whatever their units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20_000 }), (text) => {
        assert.equal(stringOf(unitsOf(text)), text);
      }),
      { numRuns: 50 },
    );
    assert.equal(stringOf(unitsOf('\ud800 lẻ')), '\ud800 lẻ');
  });
});
