import { formatLocator, parseLocator } from '../../citation/locator';
import type { TextRange } from '../../text/range';
import { FlatText } from '../markup/flatText';
import { ProseWriter } from '../markup/proseWriter';
import type { Cut, MarkupReader, Prose } from '../report/markup';
import type { WordCitation, WordParagraph, WordReport, WordSource } from './wordReport';
import { LINE_BREAK } from './wordReport';

/**
 * Reads the text that `textOfWord` makes of a document, and no other: it knows by their number what
 * the document says of the paragraphs, so a state is the number of the paragraph to come. Such a
 * report is never edited.
 *
 * @param keyOf the citekey of the article that a field's source surely is, or null
 */
export function wordReader(
  { paragraphs }: WordReport,
  keyOf: (source: WordSource) => string | null,
): MarkupReader {
  return {
    cut(text, from, state): Cut {
      const first = Number(state);
      const next = groupEnd(paragraphs, first);
      const length = paragraphs
        .slice(first, next)
        .reduce((sum, paragraph) => sum + paragraph.text.length + 1, 0);
      const end = Math.min(text.length, from + length);
      return { end, reach: end, state: String(next) };
    },

    read(piece, state): readonly Prose[] {
      const first = Number(state);
      const group = paragraphs.slice(first, groupEnd(paragraphs, first));
      const [head] = group;
      if (!head) return [];
      const writer = new ProseWriter(head.kind, head.label);
      let start = 0;
      for (const paragraph of group) {
        write(writer, piece, start, paragraph, keyOf);
        start += paragraph.text.length + 1;
      }
      return writer.prose();
    },
  };
}

/** Behind the paragraphs that are read as one: those of a block quotation, and those of a note. */
function groupEnd(paragraphs: readonly WordParagraph[], first: number): number {
  const head = paragraphs[first];
  let end = first + 1;
  if (head === undefined || head.kind === 'text') return end;
  for (let next = paragraphs[end]; next?.kind === head.kind; next = paragraphs[end]) {
    if (next.label !== head.label) break;
    end += 1;
  }
  return end;
}

/** What is left out, shown otherwise or told, where the paragraph has it. */
interface Mark {
  readonly start: number;
  readonly end: number;
  tell(): void;
}

function write(
  writer: ProseWriter,
  piece: string,
  start: number,
  { text, notes, citations }: WordParagraph,
  keyOf: (source: WordSource) => string | null,
): void {
  const flat = new FlatText(piece, [{ start, end: start + text.length }]);
  writer.paragraph(flat);
  const breaks = [...text.matchAll(new RegExp(LINE_BREAK, 'g'))].map(({ index: at }): Mark => ({
    start: at,
    end: at + 1,
    tell: () => writer.show(flat, '\n', at, at + 1),
  }));
  const calls = notes.map(({ at, label }): Mark => ({
    start: at,
    end: at,
    tell: () => writer.note(label),
  }));
  const fields = citations.flatMap((citation) => fieldMark(writer, flat, citation, keyOf) ?? []);
  const marks = [...breaks, ...calls, ...fields].toSorted((a, b) => a.start - b.start);
  let at = 0;
  for (const mark of marks) {
    // What a citation shows is told by its key.
    if (mark.start < at && mark.end > mark.start) continue;
    writer.keep(flat, at, Math.max(at, mark.start));
    mark.tell();
    at = Math.max(at, mark.end);
  }
  writer.keep(flat, at, text.length);
}

/** Null of a field none of whose sources is an article of the library: its words are words. */
function fieldMark(
  writer: ProseWriter,
  flat: FlatText,
  { start, end, sources }: WordCitation,
  keyOf: (source: WordSource) => string | null,
): Mark | null {
  const whole = flat.range(start, end);
  const cited = sources.flatMap((source) => {
    const key = keyOf(source);
    return key === null ? [] : [{ key, locator: source.locator }];
  });
  if (cited.length === 0) return null;
  const tell = (): void => {
    for (const { key, locator } of cited) {
      writer.cite({
        // Fields are Word's to write: nothing of ours ever repairs one.
        syntax: 'pandoc',
        whole,
        key,
        keyRange: whole,
        locator: locator === null ? null : shownLocator(flat, { start, end }, locator),
        locatorSlot: { at: whole.end, before: '', after: '' },
        certain: true,
      });
    }
  };
  return { start, end, tell };
}

/** The words that show the locator of a field, where they can be told; else the field's own. */
function shownLocator(
  flat: FlatText,
  { start, end }: TextRange,
  locator: string,
): { readonly text: string; readonly range: TextRange } {
  const parsed = parseLocator(locator);
  const shown = flat.text.slice(start, end);
  const words = parsed ? [formatLocator(parsed, 'vi'), formatLocator(parsed, 'en')] : [locator];
  for (const text of words) {
    const at = shown.indexOf(text);
    if (at < 0 || shown.lastIndexOf(text) !== at) continue;
    return { text, range: flat.range(start + at, start + at + text.length) };
  }
  return { text: locator, range: flat.range(start, end) };
}
