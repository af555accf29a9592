import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinedLines } from '../../../src/core/text/joinedLines';
import { replaceSpaced } from '../../../src/core/text/replaceSpaced';

/** Short texts of few characters, so that what matters stands beside each other. */
const textOf = (...units: string[]) =>
  fc.array(fc.constantFrom(...units), { maxLength: 20 }).map((parts) => parts.join(''));

describe('white space round what is replaced', () => {
  it('goes with a separator as by a pattern, which would take quadratic time', () => {
    fc.assert(
      fc.property(textOf(' ', '\t', '\n', '\u00a0', '-', '–', 'a', '5'), (text) => {
        assert.equal(replaceSpaced(text, /[–-]+/, '-'), text.replace(/\s*[–-]+\s*/g, '-'));
      }),
    );
  });

  it('becomes one space where a line breaks', () => {
    fc.assert(
      fc.property(textOf(' ', '\t', '\n', '\r', '\u0085', '\u2028', 'a'), (text) => {
        assert.equal(
          joinedLines(text),
          text.replace(/[\s\u0085]*[\n\r\u0085\u2028][\s\u0085]*/g, ' '),
        );
      }),
    );
  });
});
