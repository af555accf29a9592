import assert from 'node:assert/strict';
import { LEGACY_ENCODINGS } from '../../../../src/core/text/encodings/names';
import {
  candidatesFor,
  convertMisread,
  decodeAs,
  recogniseEncoding,
  recogniseMisread,
} from '../../../../src/core/text/encodings/encodings';
import { latin1FromBytes } from '../../../../src/core/text/encodings/latin1';

const MEGABYTE = 1 << 20;

/** Bytes by chance, the same at every run (xorshift). */
function randomBytes(length: number): Uint8Array {
  let state = 0x2545f491;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

/*
 * Up to a megabyte: what is not linear in the length does not end within the limit of the test run.
 */
describe('hostile text and bytes', () => {
  const noise = latin1FromBytes(randomBytes(MEGABYTE));
  const quarter = MEGABYTE / 4;
  const texts: Readonly<Record<string, string>> = {
    noise,
    'noise without blanks': noise.replaceAll(/\s/g, 'x'),
    'one syllable': 'á'.repeat(quarter),
    'words of one letter': 'é '.repeat(quarter),
    'lead bytes': 'Ã'.repeat(quarter),
    'marks of VIQR': "a('".repeat(quarter),
    'marks of VIQR alone': '..?'.repeat(quarter),
    'combining marks': `e${'\u0301'.repeat(quarter)}`,
    'lost characters': '\ufffd'.repeat(quarter),
    'half pairs': 'a\ud800'.repeat(quarter),
  };

  for (const [what, text] of Object.entries(texts)) {
    it(`${what}: recognised as nothing, or as something, in linear time`, () => {
      const found = recogniseMisread(text);
      let last = 0;
      for (const { start, end } of found?.ranges ?? []) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = end;
      }
    });

    it(`${what}: converted in linear time`, () => {
      for (const encoding of LEGACY_ENCODINGS) {
        const { text: read, unread } = convertMisread(text, encoding);
        assert.ok(read.length <= text.length && unread.length <= read.length);
      }
    });
  }

  it('bytes by chance are in no encoding', () => {
    const bytes = randomBytes(MEGABYTE).map((byte) => Math.max(byte, 0x20));
    assert.equal(recogniseEncoding(bytes), null);
    assert.equal(decodeAs(bytes, 'viscii').unread.length, 0);
  });

  it('a long text by chance has few ways to be put right', () => {
    assert.ok(candidatesFor(noise, [{ start: 0, end: noise.length }]).length < 4);
  });
});
