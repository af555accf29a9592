import type { TextRange } from '../../text/range';
import type { CitationMark, NoteMark, Prose, ProseRole } from './markup';
import type { MarkedWords } from './quotationMarks';
import { pairMarks } from './quotationMarks';
import { ShownText } from './shownText';

/*
 * Running text put together: what stands within one pair of quotation marks is one flow, even where
 * the quotation goes on over paragraphs. Offsets written are those of the unit.
 */

export interface Flow {
  readonly role: ProseRole;
  readonly shown: ShownText;
  readonly citations: readonly CitationMark[];
  readonly notes: readonly NoteMark[];
  readonly label: string | null;
  readonly pairs: readonly MarkedWords[];
  /**
   * Where the paragraphs of a flow of several end, in the shown text, with the pairs each has of
   * its own: it may be that a stray mark, not a quotation, joined them. Null of a single one.
   */
  readonly apart:
    readonly { readonly range: TextRange; readonly pairs: readonly MarkedWords[] }[] | null;
}

/** Prose with where its piece begins in the unit. */
export interface PlacedProse {
  readonly prose: Prose;
  readonly shift: number;
}

/** What a quotation runs over at most. */
const MOST_PARAGRAPHS = 40;
const MOST_UNITS = 16_000;
const PARAGRAPH = '\n\n';

/** Joins the prose of a unit into flows. */
export function flowsOf(proses: readonly PlacedProse[]): Flow[] {
  const flows: Flow[] = [];
  for (let at = 0; at < proses.length;) {
    const count = carriedOver(proses, at);
    flows.push(joined(proses.slice(at, at + count)));
    at += count;
  }
  return flows;
}

/**
 * How many of the next pieces the quotation runs over that the last prose leaves open: 0 where it
 * is closed, or nothing closes it soon. `next` reads them.
 */
export function carriedBy(
  proses: readonly PlacedProse[],
  next: (index: number) => readonly PlacedProse[],
): number {
  const last = proses.at(-1)?.prose;
  if (last?.role !== 'text') return 0;
  const { open } = pairMarks(last.shown.prose);
  if (open === null) return 0;
  let text = last.shown.prose;
  for (let pieces = 1; pieces < MOST_PARAGRAPHS && text.length < MOST_UNITS; pieces += 1) {
    const more = next(pieces - 1);
    if (more.length === 0 || more.some(({ prose }) => prose.role !== 'text')) return 0;
    const added = more.map(({ prose }) => PARAGRAPH + prose.shown.prose).join('');
    text += added;
    if (CLOSING.test(added) && closesAt(text, open, last.shown.text)) return pieces;
  }
  return 0;
}

/** How many paragraphs from `first` on one quotation holds together: 1 where none does. */
function carriedOver(proses: readonly PlacedProse[], first: number): number {
  const start = proses[first]?.prose;
  if (start?.role !== 'text') return 1;
  const { open } = pairMarks(start.shown.prose);
  if (open === null) return 1;
  let text = start.shown.prose;
  for (let count = 2; count <= MOST_PARAGRAPHS; count += 1) {
    const next = proses[first + count - 1]?.prose;
    if (next?.role !== 'text' || text.length > MOST_UNITS) return 1;
    text += PARAGRAPH + next.shown.prose;
    if (!CLOSING.test(next.shown.prose)) continue;
    if (closesAt(text, open, start.shown.text)) return count;
  }
  return 1;
}

/** Whether the mark at an offset has its partner in the text, behind the paragraph it stands in. */
function closesAt(text: string, open: number, paragraph: string): boolean {
  return pairMarks(text).pairs.some(
    ({ outer }) => outer.start === open && outer.end > paragraph.length,
  );
}

const CLOSING = /[”»“]/;

function joined(parts: readonly PlacedProse[]): Flow {
  const [only] = parts;
  if (!only) throw new Error('a flow has prose');
  const { prose, shift } = only;
  if (parts.length === 1 && shift === 0) {
    return { ...prose, pairs: pairMarks(prose.shown.prose).pairs, apart: null };
  }
  const ranges: TextRange[] = [];
  const citations: CitationMark[] = [];
  const notes: NoteMark[] = [];
  let length = 0;
  for (const part of parts) {
    const before = length;
    for (const mark of part.prose.citations) citations.push(moved(mark, before, part.shift));
    for (const mark of part.prose.notes) notes.push({ ...mark, at: mark.at + before });
    ranges.push({ start: before, end: before + part.prose.shown.text.length });
    length = before + part.prose.shown.text.length + PARAGRAPH.length;
  }
  const shown = ShownText.join(
    parts.map(({ prose: { shown: text }, shift: by }) => {
      return { text, range: { start: 0, end: text.text.length }, shift: by };
    }),
    PARAGRAPH,
  );
  const { pairs } = pairMarks(shown.prose);
  const apart =
    parts.length === 1
      ? null
      : ranges.map((range) => ({ range, pairs: within(shown.prose, range) }));
  return { role: prose.role, label: prose.label, shown, citations, notes, pairs, apart };
}

/** The pairs of one paragraph, in the offsets of the flow. */
function within(text: string, { start, end }: TextRange): MarkedWords[] {
  return pairMarks(text.slice(start, end)).pairs.map((pair) => ({
    start: pair.start + start,
    end: pair.end + start,
    outer: { start: pair.outer.start + start, end: pair.outer.end + start },
    depth: pair.depth,
  }));
}

function moved(mark: CitationMark, shown: number, written: number): CitationMark {
  const move = ({ start, end }: TextRange): TextRange => ({
    start: start + written,
    end: end + written,
  });
  return {
    ...mark,
    at: mark.at + shown,
    whole: move(mark.whole),
    keyRange: move(mark.keyRange),
    locator: mark.locator && { ...mark.locator, range: move(mark.locator.range) },
    locatorSlot: { ...mark.locatorSlot, at: mark.locatorSlot.at + written },
  };
}
