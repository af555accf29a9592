import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizeText } from '../../../src/core/text/normalize';

describe('normalizeText', () => {
  it('gives NFC, LF line ends and no byte order mark', () => {
    assert.equal(normalizeText('\ufeffa\u0323\u0302\r\nb\rc\u2028d'), 'ậ\nb\nc\nd');
  });

  it('leaves a run of marks that no language has as it stands', () => {
    const run = '\u0345\u0323'.repeat(100);
    assert.equal(normalizeText(`a${run}e\u0301`), `a${run}é`);
  });

  it('is done when done once', () => {
    const pieces = fc.constantFrom(
      '\ufeff',
      '\r',
      '\n',
      'a',
      '\u0302',
      '\u0323',
      '\u0344',
      'ệ',
      '\ud800',
      '\u1100',
      '\u1161',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
        const once = normalizeText(parts.join(''));
        assert.equal(normalizeText(once), once);
      }),
    );
  });
});
