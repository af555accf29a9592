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

  it('composes beside every unit as Unicode does', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = `e${String.fromCharCode(unit)}\u0323 x`;
      const lines = text.replace(/\r|\u0085|\u2028|\u2029/g, '\n');
      assert.equal(normalizeText(text), lines.normalize('NFC'), unit.toString(16));
      const alone = String.fromCharCode(unit).replace(/[\r\u0085\u2028\u2029]/, '\n');
      if (unit !== 0xfeff) assert.equal(normalizeText(alone), alone.normalize('NFC'));
    }
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
