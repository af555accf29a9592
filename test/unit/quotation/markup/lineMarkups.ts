import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Conventions } from '../../../../src/core/insertion/conventions';
import { defaultConventions } from '../../../../src/core/insertion/conventions';
import { renderInsertion } from '../../../../src/core/insertion/insertion';
import type { DocumentLanguage } from '../../../../src/core/insertion/languages';
import type { Cut, MarkupReader, Prose } from '../../../../src/core/quotation/report/markup';
import { OBJECT } from '../../../../src/core/quotation/report/shownText';
import { runs } from '../../../support/reportCases';
import { shortLabel } from './markupProperties';

/*
 * What holds for every reader of a markup that is read by lines.
 */

/** A snippet, and each prose in it: its role, shown text, and then citations and notes if any. */
export type Row = readonly [snippet: string, ...proses: readonly (readonly string[])[]];

interface PlacedCut extends Cut {
  readonly from: number;
  readonly before: string;
}

/** All pieces of a text, or those from one on. */
export function cutAll(reader: MarkupReader, text: string, from = 0, state = ''): PlacedCut[] {
  const cuts: PlacedCut[] = [];
  for (let at = from, before = state; at < text.length;) {
    const cut = reader.cut(text, at, before);
    cuts.push({ ...cut, from: at, before });
    assert.ok(cut.end > at && cut.end <= text.length, 'a piece has an end behind its start');
    assert.ok(cut.reach >= cut.end && cut.reach <= text.length, 'what was looked at is the text');
    const isLine = cut.end === text.length || text[cut.end - 1] === '\n';
    assert.ok(isLine, 'a piece ends with a line');
    at = cut.end;
    before = cut.state;
  }
  return cuts;
}

/** The proses of a text with the offset of their piece. */
export function readAll(
  reader: MarkupReader,
  text: string,
): readonly { readonly prose: Prose; readonly from: number }[] {
  return cutAll(reader, text).flatMap(({ from, end, before }) =>
    reader.read(text.slice(from, end), before).map((prose) => ({ prose, from })),
  );
}

function described({ role, shown, citations, notes, label }: Prose): readonly string[] {
  const name = label === null ? role : `${role} ${shortLabel(label)}`;
  return [
    name,
    shown.text.replaceAll(OBJECT, '¤'),
    ...citations.map(
      ({ key, locator, certain }) =>
        `${key}${locator === null ? '' : ` (${locator.text})`}${certain ? '' : '?'}`,
    ),
    ...notes.map((note) => `^${shortLabel(note.label)}`),
  ];
}

/** What the table of a markup promises. */
export function itReads(reader: MarkupReader, rows: readonly Row[]): void {
  for (const [snippet, ...expected] of rows) {
    it(`reads ${JSON.stringify(snippet)}`, () => {
      const proses = readAll(reader, snippet).map(({ prose }) => described(prose));
      assert.deepEqual(proses, expected);
      for (const { prose, from } of readAll(reader, snippet))
        checkMarks(prose, snippet.slice(from));
    });
  }
}

/** Each citation's ranges hold what they say. */
function checkMarks({ citations, shown }: Prose, piece: string): void {
  for (const citation of citations) {
    const { key, keyRange, whole, locator, locatorSlot } = citation;
    assert.equal(piece.slice(keyRange.start, keyRange.end), key);
    assert.ok(whole.start <= keyRange.start && keyRange.end <= whole.end);
    assert.ok(locatorSlot.at >= keyRange.end && locatorSlot.at <= whole.end);
    assert.ok(citation.at <= shown.text.length);
    if (locator !== null) {
      assert.equal(piece.slice(locator.range.start, locator.range.end), locator.text);
    }
  }
}

/** The mapping of a prose is within its piece, in order, and exact where it says so. */
export function checkMapping({ shown, citations, notes }: Prose, piece: string): void {
  let last = 0;
  for (const [index, { shown: at, start, end, verbatim }] of shown.pieces.entries()) {
    const next = shown.pieces[index + 1]?.shown ?? shown.text.length;
    assert.ok(start >= last && end >= start && end <= piece.length, 'ranges grow');
    if (verbatim) assert.equal(shown.text.slice(at, next), piece.slice(start, end));
    last = end;
  }
  for (const { at, keyRange, whole } of citations) {
    assert.ok(at <= shown.text.length && whole.end <= piece.length && keyRange.end <= whole.end);
  }
  for (const { at } of notes) assert.ok(at <= shown.text.length);
}

/** Parts of real markup and hostile ones, in any order; a line may begin anywhere. */
export function hostileText(parts: readonly string[], sample: string): fc.Arbitrary<string> {
  const slice = fc
    .tuple(fc.nat(sample.length), fc.nat(60))
    .map(([start, length]) => sample.slice(start, start + length));
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...parts) },
    { weight: 3, arbitrary: slice },
    { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', ' ', '    ', '\t', '\r\n') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  return fc.array(part, { maxLength: 30 }).map((found) => found.join(''));
}

/** Any text is cut and read; an edit costs what it touched. */
export function itSurvives(reader: MarkupReader, parts: readonly string[], sample: string): void {
  const text = hostileText(parts, sample);

  it('cuts and reads any text, with ranges in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const cuts = cutAll(reader, source);
        assert.equal(cuts.at(-1)?.end ?? 0, source.length);
        for (const { from, end, before } of cuts) {
          const piece = source.slice(from, end);
          for (const prose of reader.read(piece, before)) checkMapping(prose, piece);
        }
      }),
      runs(600),
    );
  });

  it('cuts an edited text as from the start, from the first piece that looked at the edit', () => {
    const edit = fc.tuple(text, fc.nat(), fc.nat(40), fc.oneof(text, fc.constant('')));
    fc.assert(
      fc.property(edit, ([source, at, removed, inserted]) => {
        const start = at % (source.length + 1);
        const edited = source.slice(0, start) + inserted + source.slice(start + removed);
        const cuts = cutAll(reader, source);
        const kept = cuts.slice(
          0,
          Math.max(
            0,
            cuts.findIndex(({ reach }) => reach >= start),
          ),
        );
        const last = kept.at(-1);
        const again = cutAll(reader, edited, last?.end ?? 0, last?.state ?? '');
        assert.deepEqual([...kept, ...again], cutAll(reader, edited));
      }),
      runs(600),
    );
  });
}

/** Text that is long in one way costs no more than its length. */
export function itIsLinear(reader: MarkupReader, units: readonly string[]): void {
  for (const unit of units) {
    it(`reads ${JSON.stringify(unit)} thirty thousand times`, () => {
      const source = unit.repeat(30_000);
      let shown = 0;
      for (const { prose } of readAll(reader, source)) shown += prose.shown.text.length;
      assert.ok(shown <= 2 * source.length);
    });
  }
}

const signs = '*_`[]<>&#-+.1)(|~^$\\{}"\':;/=@%!?, abC'.split('');
const words = 'ế|Đảng|“|”|‘|’|«|»|\u00A0|--|...|😀|http://a.b/|(C)|1. |> |:: |NOTE: |[1]_|a_'.split(
  '|',
);
const passage = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...words, 'x\n\ny', 'x\ny')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((found) => found.join(''))
  // Where an address ends is for each markup to say.
  .filter((text) => text.trim() !== '' && !/http:\/\/a\.b\/(?!\s|$)/.test(text));

/** White space folded, breaks and joiners without width left out. */
export function folded(text: string): string {
  return text
    .replace(/[\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What an insertion of ours writes is read back as the source's words. */
export function itReadsBack(
  reader: MarkupReader,
  language: DocumentLanguage,
  conventions: Partial<Conventions>,
  isFair: (text: string) => boolean = () => true,
): void {
  const inserted = (text: string, style: 'inline' | 'block'): string =>
    renderInsertion({
      what: 'quotation',
      language,
      conventions: { ...defaultConventions(language), ...conventions },
      passage: { text, sic: [] },
      source: { citekey: 'canhthuy', csl: { type: 'document', title: 'Kinh nghiệm' } },
      locator: { kind: 'paragraph', value: '5' },
      options: { sic: false, blockThreshold: 4, style, withCitation: true, documentLocale: 'vi' },
      context: { before: '', after: '' },
    });

  for (const style of ['inline', 'block'] as const) {
    it(`reads back what an insertion writes, ${style}`, () => {
      fc.assert(
        fc.property(passage.filter(isFair), (text) => {
          const isBlock = style === 'block' || /\n\n/.test(text);
          const [first] = readAll(reader, inserted(text, style));
          assert.ok(first !== undefined);
          const { prose } = first;
          assert.equal(prose.role, isBlock ? 'quotation' : 'text');
          const shown = folded(prose.shown.text);
          const quoted = isBlock ? shown : shown.replace(/^[“‘«]\s*/, '');
          assert.equal(quoted.slice(0, folded(text).length), folded(text));
        }),
        runs(500),
      );
    });
  }

  it('reads back the citation', () => {
    for (const style of ['inline', 'block'] as const) {
      const proses = readAll(reader, inserted('đấu trang tự phê bình', style));
      const citations = proses.flatMap(({ prose }) => prose.citations);
      assert.deepEqual(
        citations.map(({ key, locator }) => [key, locator?.text]),
        [['canhthuy', 'đoạn 5']],
      );
    }
  });
}
