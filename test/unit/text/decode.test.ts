import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleFormatError } from '../../../src/core/article/errors';
import { decodeText } from '../../../src/core/text/decode';

const limits = { maxBytes: 1000 };
const raw = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

function problem(input: Uint8Array): Pick<ArticleFormatError, 'problem' | 'place'> {
  try {
    decodeText(input, limits);
  } catch (error) {
    assert.ok(error instanceof ArticleFormatError);
    return { problem: error.problem, place: error.place };
  }
  return assert.fail('decoded');
}

describe('decodeText', () => {
  it('decodes UTF-8 and leaves out its mark', () => {
    assert.equal(decodeText(utf8('Đảng ủy'), limits), 'Đảng ủy');
    assert.equal(decodeText(join(raw(0xef, 0xbb, 0xbf), utf8('Đảng ủy')), limits), 'Đảng ủy');
  });

  it('decodes UTF-16 that bears its mark', () => {
    const little = new Uint8Array(Buffer.from('\ufeffXã 😀', 'utf16le'));
    assert.equal(decodeText(little, limits), 'Xã 😀');
    const big = little.slice();
    for (let at = 0; at + 1 < big.length; at += 2) {
      [big[at], big[at + 1]] = [big[at + 1] ?? 0, big[at] ?? 0];
    }
    assert.equal(decodeText(big, limits), 'Xã 😀');
  });

  it('names what it cannot read, and where', () => {
    assert.deepEqual(problem(new Uint8Array(1001)), {
      problem: 'too-large',
      place: { size: 1001, limit: 1000 },
    });
    assert.deepEqual(problem(raw()), { problem: 'empty', place: {} });
    assert.deepEqual(problem(utf8(' \r\n\u00a0')), { problem: 'empty', place: {} });
    assert.deepEqual(problem(join(utf8('Một\nhai '), raw(0xa7, 0xb6, 0x6e))), {
      problem: 'not-utf8',
      place: { byteOffset: 10, line: 2 },
    });
    assert.deepEqual(
      problem(join(utf8('PK'), raw(3, 4, 0x14, 0, 6, 0, 8), utf8('word/document'))),
      {
        problem: 'binary',
        place: { byteOffset: 2, line: 1 },
      },
    );
    assert.deepEqual(problem(new Uint8Array(Buffer.from('Phong trao', 'utf16le'))), {
      problem: 'utf16-without-mark',
      place: { byteOffset: 1, line: 1 },
    });
    assert.deepEqual(problem(raw(0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0)), {
      problem: 'broken-utf16',
      place: { byteOffset: 4, line: 1 },
    });
    assert.equal(problem(raw(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)).problem, 'utf32');
  });

  it('finds the first byte that is no UTF-8, as any decoder does', () => {
    const tail = fc.uint8Array({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zđạ]{1,20}$/), tail, (head, rest) => {
        const input = join(
          utf8(head),
          rest.map((byte) => (byte < 0x20 ? 0xc3 : byte)),
        );
        let decoded: string | undefined;
        try {
          decoded = new TextDecoder('utf-8', { fatal: true }).decode(input);
        } catch {
          const { place } = problem(input);
          const valid = input.subarray(0, place.byteOffset);
          const upTo = input.subarray(0, (place.byteOffset ?? 0) + 4);
          assert.doesNotThrow(() => new TextDecoder('utf-8', { fatal: true }).decode(valid));
          assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(upTo));
          return;
        }
        assert.equal(decodeText(input, limits), decoded);
      }),
    );
  });

  it('ends every byte sequence in a text or one of its errors', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        try {
          assert.equal(typeof decodeText(input, limits), 'string');
        } catch (error) {
          assert.ok(error instanceof ArticleFormatError);
        }
      }),
    );
  });
});
