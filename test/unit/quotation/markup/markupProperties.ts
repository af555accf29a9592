import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Cut, MarkupReader, Prose } from '../../../../src/core/quotation/report/markup';
import { runs } from '../../../support/reportCases';

interface Piece extends Cut {
  readonly start: number;
  readonly before: string;
}

/** The pieces of a text from an offset on. */
export function piecesOf(reader: MarkupReader, text: string, from = 0, before = ''): Piece[] {
  const pieces: Piece[] = [];
  let [start, state] = [from, before];
  while (start < text.length) {
    const cut = reader.cut(text, start, state);
    assert.ok(cut.end > start && cut.end <= text.length, 'a piece ends behind its start');
    assert.ok(cut.end === text.length || text[cut.end - 1] === '\n', 'a piece ends with a line');
    assert.ok(cut.reach >= cut.end && cut.reach <= text.length, 'a piece was looked at');
    pieces.push({ ...cut, start, before: state });
    [start, state] = [cut.end, cut.state];
  }
  return pieces;
}

/** All prose of a text, with its offsets in the piece it stands in. */
export function prosesOf(reader: MarkupReader, text: string): Prose[] {
  return piecesOf(reader, text).flatMap(({ start, end, before }) =>
    reader.read(text.slice(start, end), before).slice(),
  );
}

function assertSound(piece: string, proses: readonly Prose[]): void {
  const inside = ({ start, end }: { start: number; end: number }): void =>
    assert.ok(0 <= start && start <= end && end <= piece.length, 'a range lies in its piece');
  for (const { shown, citations, notes } of proses) {
    let last = 0;
    for (const { shown: at, start, end, verbatim } of shown.pieces) {
      inside({ start, end });
      assert.ok(start >= last, 'shown text comes in the order it is written');
      last = end;
      if (verbatim) {
        assert.equal(shown.text.slice(at, at + end - start), piece.slice(start, end));
      }
    }
    for (const { at, whole, key, keyRange, locator, locatorSlot } of citations) {
      assert.ok(at <= shown.text.length);
      inside(whole);
      assert.equal(piece.slice(keyRange.start, keyRange.end), key);
      assert.ok(whole.start <= keyRange.start && keyRange.end <= whole.end);
      assert.ok(whole.start <= locatorSlot.at && locatorSlot.at <= whole.end);
      if (locator) inside(locator.range);
    }
    for (const { at } of notes) assert.ok(at <= shown.text.length);
  }
}

/** Of a note that is written where it is called, its offset alone. */
export function shortLabel(label: string): string {
  return label.replace(/^(#\d+) [^]*$/, '$1');
}

/** What a row of a table expects: `role: words {key locator} ^label`, a prose a line. */
export function described(proses: readonly Prose[]): string[] {
  return proses.map(({ role, shown, citations, notes, label }) => {
    const cites = citations.map(({ at, key, locator }) => {
      return ` {${at} ${key}${locator ? ` ${locator.text}` : ''}}`;
    });
    const marks = notes.map((mark) => ` ^${mark.at}${shortLabel(mark.label)}`);
    const of = label === null ? '' : ` ${shortLabel(label)}`;
    return `${role}${of}: ${shown.text}${cites.join('')}${marks.join('')}`;
  });
}

/** Where each word of the shown text was written: what a place of the report maps to. */
export function writtenAs(piece: string, prose: Prose, words: string): string {
  const start = prose.shown.text.indexOf(words);
  assert.ok(start >= 0, `“${words}” is shown`);
  const written = prose.shown.toWritten({ start, end: start + words.length });
  return piece.slice(written.start, written.end);
}

/** The pieces of a report, as they are written. */
export function cutInto(reader: MarkupReader, report: string): string[] {
  return piecesOf(reader, report).map(({ start, end }) => report.slice(start, end));
}

/** What is known of each citation, in the order in which it is shown. */
export interface CitedAs {
  readonly syntax: string;
  /** What is written of all of it, of its key, and of its locator. */
  readonly whole: string;
  readonly key: string;
  readonly locator: string | null;
  /** The report when it is given the locator `L`. */
  readonly located: string;
  readonly certain: boolean;
}

export function citedAs(reader: MarkupReader, report: string): CitedAs[] {
  return piecesOf(reader, report).flatMap(({ start, end, before }) => {
    const written = (range: { start: number; end: number }): string =>
      report.slice(start + range.start, start + range.end);
    const proses = reader.read(report.slice(start, end), before);
    return proses.flatMap(({ citations }) =>
      citations.map(({ syntax, whole, keyRange, locator, locatorSlot: slot, certain }) => ({
        syntax,
        whole: written(whole),
        key: written(keyRange),
        locator: locator && written(locator.range),
        located: `${report.slice(0, start + slot.at)}${slot.before}L${slot.after}${report.slice(start + slot.at)}`,
        certain,
      })),
    );
  });
}

/** The properties every reader has, on texts made of `signs`, which are bits of its markup. */
export function itReadsAnyText(
  reader: MarkupReader,
  signs: readonly string[],
  sample: string,
): void {
  const bits = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...signs) },
    { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', ' ', 'a', 'ế ', '5', ' \n') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(sample.length), fc.nat(60))
        .map(([from, length]) => sample.slice(from, from + length)),
    },
  );
  const text = fc.array(bits, { maxLength: 40, size: 'max' }).map((parts) => parts.join(''));

  it('reads any text in pieces, with every range in its piece', () => {
    fc.assert(
      fc.property(text, (report) => {
        for (const { start, end, before } of piecesOf(reader, report)) {
          const piece = report.slice(start, end);
          assertSound(piece, reader.read(piece, before));
        }
      }),
      runs(3000),
    );
  });

  it('cuts again from what an edit touched as it does from the start', () => {
    const edit = fc.record({ start: fc.nat(), length: fc.nat(20), insert: bits });
    fc.assert(
      fc.property(text, edit, (report, { start: place, length, insert }) => {
        const start = place % (report.length + 1);
        const edited = report.slice(0, start) + insert + report.slice(start + length);
        const old = piecesOf(reader, report);
        const kept = old.findIndex(({ reach }) => reach >= start);
        const untouched = kept < 0 ? old : old.slice(0, kept);
        const last = untouched.at(-1);
        assert.deepEqual(
          [...untouched, ...piecesOf(reader, edited, last?.end ?? 0, last?.state ?? '')],
          piecesOf(reader, edited),
        );
      }),
      runs(3000),
    );
  });

  it('reads every beginning of a report', () => {
    for (let end = 1; end <= sample.length; end += 1) {
      const report = sample.slice(0, end);
      for (const { start, end: stop, before } of piecesOf(reader, report)) {
        const piece = report.slice(start, stop);
        assertSound(piece, reader.read(piece, before));
      }
    }
  });

  it('survives what is opened ten thousand times, on one line and on many', () => {
    for (const sign of signs) {
      for (const between of ['', '\n\n']) {
        const report = (sign + between).repeat(between === '' ? 10_000 : 500);
        assert.ok(Array.isArray(prosesOf(reader, report)));
      }
    }
  });
}
