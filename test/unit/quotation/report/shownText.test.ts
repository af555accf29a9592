import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ShownText, ShownTextBuilder } from '../../../../src/core/quotation/report/shownText';
import { runs } from '../../../support/reportCases';

/** "a *b* &amp; c" as a reader sees it. */
const WRITTEN = 'a *b* &amp; c';

function built(): ShownText {
  const builder = new ShownTextBuilder();
  builder.keep(WRITTEN, 0, 2);
  builder.keep(WRITTEN, 3, 4);
  builder.keep(WRITTEN, 5, 6);
  builder.show('&', { start: 6, end: 11 });
  builder.keep(WRITTEN, 11, 13);
  return builder.build();
}

describe('shown text', () => {
  it('is what was kept and shown', () => {
    assert.equal(built().text, 'a b & c');
    assert.equal(new ShownTextBuilder().build().text, '');
  });

  it('joins what was written without a gap', () => {
    const builder = new ShownTextBuilder();
    builder.keep('abcd', 0, 2);
    builder.keep('abcd', 2, 4);
    assert.deepEqual(builder.build().pieces, [{ shown: 0, start: 0, end: 4, verbatim: true }]);
    builder.show('x', { start: 4, end: 5 });
    builder.show('y', { start: 5, end: 6 });
    builder.keep('abcdefgh', 6, 7);
    assert.equal(builder.length, 7);
    assert.deepEqual(
      builder.build().pieces.map(({ shown }) => shown),
      [0, 4, 5, 6],
    );
  });

  it('keeps nothing of an empty range', () => {
    const builder = new ShownTextBuilder();
    builder.keep('abc', 2, 2);
    builder.keep('abc', 2, 1);
    builder.show('', { start: 0, end: 3 });
    assert.deepEqual([builder.length, builder.build().pieces], [0, []]);
  });

  it('knows where each range was written', () => {
    const text = built();
    assert.deepEqual(text.toWritten({ start: 0, end: 7 }), { start: 0, end: 13 });
    assert.deepEqual(text.toWritten({ start: 2, end: 3 }), { start: 3, end: 4 });
    assert.deepEqual(text.toWritten({ start: 4, end: 5 }), { start: 6, end: 11 });
    assert.deepEqual(text.toWritten({ start: 3, end: 5 }), { start: 5, end: 11 });
    assert.deepEqual(text.toWritten({ start: 1, end: 3 }), { start: 1, end: 4 });
  });

  it('knows where an empty range was written', () => {
    const text = built();
    assert.deepEqual(text.toWritten({ start: 1, end: 1 }), { start: 1, end: 1 });
    assert.deepEqual(text.toWritten({ start: 2, end: 2 }), { start: 3, end: 3 });
    assert.deepEqual(text.toWritten({ start: 4, end: 4 }), { start: 6, end: 6 });
    assert.deepEqual(text.toWritten({ start: 7, end: 7 }), { start: 13, end: 13 });
    assert.deepEqual(text.toWritten({ start: 9, end: 9 }), { start: 13, end: 13 });
    assert.deepEqual(text.toWritten({ start: 3, end: 1 }), { start: 5, end: 5 });
    assert.deepEqual(new ShownText('', []).toWritten({ start: 0, end: 0 }), { start: 0, end: 0 });
  });

  it('gives the written runs without the markup between them', () => {
    const text = built();
    assert.deepEqual(text.writtenParts({ start: 0, end: 7 }), [
      { start: 0, end: 2 },
      { start: 3, end: 4 },
      { start: 5, end: 13 },
    ]);
    assert.deepEqual(text.writtenParts({ start: 1, end: 3 }), [
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ]);
    assert.deepEqual(text.writtenParts({ start: 4, end: 5 }), [{ start: 6, end: 11 }]);
    assert.deepEqual(text.writtenParts({ start: 2, end: 2 }), []);
    assert.deepEqual(new ShownText('', []).writtenParts({ start: 0, end: 4 }), []);
  });

  it('knows what is shown of a written offset, or first behind it', () => {
    const text = built();
    const shown = Array.from({ length: 14 }, (_, offset) => text.toShown(offset));
    assert.deepEqual(shown, [0, 1, 2, 2, 3, 3, 4, 4, 4, 4, 4, 5, 6, 7]);
  });

  it('is cut like a text', () => {
    const part = built().slice({ start: 2, end: 6 });
    assert.equal(part.text, 'b & ');
    assert.deepEqual(part.toWritten({ start: 0, end: 4 }), { start: 3, end: 12 });
    assert.equal(built().slice({ start: -3, end: 99 }).text, 'a b & c');
    assert.equal(built().slice({ start: 4, end: 4 }).text, '');
    assert.equal(built().slice({ start: 4, end: 5 }).text, '&');
  });

  it('is joined, each part moved', () => {
    const whole = ShownText.join(
      [
        { text: built(), range: { start: 0, end: 3 }, shift: 0 },
        { text: built(), range: { start: 4, end: 7 }, shift: 100 },
      ],
      '\n\n',
    );
    assert.equal(whole.text, 'a b\n\n& c');
    assert.deepEqual(whole.toWritten({ start: 5, end: 8 }), { start: 106, end: 113 });
    assert.deepEqual(whole.toWritten({ start: 3, end: 5 }), { start: 106, end: 106 });
    assert.deepEqual(whole.writtenParts({ start: 2, end: 6 }), [
      { start: 3, end: 4 },
      { start: 106, end: 111 },
    ]);
    assert.equal(ShownText.join([], '-').text, '');
  });

  /** Any shown text of any written one: pieces kept, replaced or left out. */
  const anyShown = fc
    .array(
      fc.record({
        kind: fc.constantFrom('keep', 'show', 'hide'),
        written: fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 }),
        shown: fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 }),
      }),
      { maxLength: 12 },
    )
    .map((parts) => {
      const builder = new ShownTextBuilder();
      const source = parts.map(({ written }) => written).join('');
      let at = 0;
      for (const { kind, written, shown } of parts) {
        const end = at + written.length;
        if (kind === 'keep') builder.keep(source, at, end);
        else if (kind === 'show') builder.show(shown, { start: at, end });
        at = end;
      }
      return { source, text: builder.build() };
    });

  it('of any text leads back to what was kept', () => {
    fc.assert(
      fc.property(anyShown, fc.nat(40), fc.nat(40), ({ source, text }, a, b) => {
        const length = text.text.length;
        const start = Math.min(a % (length + 1), b % (length + 1));
        const end = Math.max(a % (length + 1), b % (length + 1));
        const range = { start, end };
        const written = text.toWritten(range);
        assert.ok(written.start <= written.end && written.end <= source.length);
        const words = text.text.slice(start, end);
        if (/^[ab ]*$/.test(words)) {
          const parts = text.writtenParts(range).map((part) => source.slice(part.start, part.end));
          assert.equal(parts.join(''), words);
        }
        const part = text.slice(range);
        assert.equal(part.text, words);
        assert.deepEqual(
          part.writtenParts({ start: 0, end: words.length }),
          text.writtenParts(range),
        );
        if (end > start) assert.deepEqual(part.toWritten({ start: 0, end: end - start }), written);
      }),
      runs(500),
    );
  });

  it('of any text shows each kept unit where it is', () => {
    fc.assert(
      fc.property(anyShown, ({ source, text }) => {
        for (let at = 0; at < text.text.length; at += 1) {
          if (!/[ab ]/.test(text.text.charAt(at))) continue;
          const { start, end } = text.toWritten({ start: at, end: at + 1 });
          assert.equal(source.slice(start, end), text.text.charAt(at));
          assert.equal(text.toShown(start), at);
        }
      }),
      runs(500),
    );
  });
});
