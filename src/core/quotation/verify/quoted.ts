import { skipBlanks, skipBlanksBack, trimRange } from '../../text/characters';
import type { TextRange } from '../../text/range';
import { countWhile } from '../../text/order';
import { contains, overlaps } from '../../text/range';
import { RangeSet } from '../../text/rangeSet';
import type { Flow } from '../report/flows';
import type { MarkedWords } from '../report/quotationMarks';
import { repeatedMarks } from '../report/quotationMarks';
import { ShownText } from '../report/shownText';
import type { Reference } from './references';
import { isMostly } from './titles';

/** A quotation in the shown text of its flow. */
export interface Quoted extends TextRange {
  readonly block: boolean;
  /** With its marks; a block has none. */
  readonly outer: TextRange;
  /** Quotations within it, in order: looked at where it is nobody's. */
  readonly within: readonly Quoted[];
  /**
   * What to take instead where these words, over several paragraphs, are nobody's: a stray mark may
   * have joined them. Null of others.
   */
  readonly apart: readonly Quoted[] | null;
}

/**
 * What a flow quotes, outermost first: marked words, and a block as a whole. Marks round a title
 * that cites are no quotation.
 */
export function quotedIn(flow: Flow, references: readonly Reference[]): readonly Quoted[] {
  const cited = new RangeSet(references.map(({ shown }) => shown));
  const titles = references
    .flatMap(({ title }) => title ?? [])
    .toSorted((a, b) => a.start - b.start);
  const isTitle = ({ outer }: MarkedWords): boolean => {
    if (cited.covers(outer)) return true;
    let at = countWhile(titles.length, (index) => (titles[index]?.start ?? 0) < outer.start);
    for (; (titles[at]?.start ?? Infinity) <= outer.end; at += 1) {
      const title = titles[at];
      if (title && isMostly(outer, title, flow.shown.text)) return true;
    }
    return false;
  };
  const pairs = flow.pairs.filter((pair) => !isTitle(pair));
  const marked = nested(pairs);
  if (flow.role === 'quotation') {
    return citedParts(flow, references).map((part) => blockOf(flow, part, references, marked));
  }
  const { apart } = flow;
  if (apart === null) return marked;
  const alone = apart.flatMap((part) => nested(part.pairs.filter((pair) => !isTitle(pair))));
  return marked.map((quoted): Quoted => {
    const parts = apart.filter(({ range }) => overlaps(range, quoted));
    if (parts.length < 2) return quoted;
    const instead = alone.filter((one) => contains(quoted, one));
    return Object.assign({}, quoted, { apart: instead });
  });
}

/** Where the pairs of a text open; asked for by each of them. */
const openings = new WeakMap<Flow['pairs'], ReadonlySet<number>>();

function openingsOf(pairs: Flow['pairs']): ReadonlySet<number> {
  const known = openings.get(pairs) ?? new Set(pairs.map(({ outer }) => outer.start));
  openings.set(pairs, known);
  return known;
}

/**
 * The words of a quotation, without the marks that its further paragraphs repeat, and without the
 * ranges of the shown text that are left out, in order.
 */
export function quotedWords(
  { shown, pairs }: Flow,
  quoted: Quoted,
  leftOut: readonly TextRange[] = [],
): ShownText {
  const opening = openingsOf(pairs);
  const marks = repeatedMarks(shown.text, quoted)
    .filter((at) => !opening.has(at))
    .map((at) => ({ start: at, end: at + 1 }));
  const parts: { text: ShownText; range: TextRange; shift: number }[] = [];
  let { start } = quoted;
  for (const gap of [...marks, ...leftOut].toSorted((a, b) => a.start - b.start)) {
    if (gap.start < start) continue;
    parts.push({ text: shown, range: { start, end: gap.start }, shift: 0 });
    start = gap.end;
  }
  parts.push({ text: shown, range: { start, end: Math.max(start, quoted.end) }, shift: 0 });
  return ShownText.join(parts, '');
}

/** Pairs in the order of their openings, each with those it encloses. */
function nested(pairs: readonly MarkedWords[]): Quoted[] {
  interface Open extends Quoted {
    readonly within: Quoted[];
  }
  const top: Quoted[] = [];
  const open: Open[] = [];
  for (const { start, end, outer } of pairs) {
    while (open.length > 0 && (open.at(-1)?.outer.end ?? 0) <= outer.start) open.pop();
    const quoted: Open = { start, end, outer, block: false, within: [], apart: null };
    (open.at(-1)?.within ?? top).push(quoted);
    open.push(quoted);
  }
  return top;
}

/** A block quotation of which several paragraphs end with a citation, the last one too, is several. */
function citedParts({ shown: { text } }: Flow, references: readonly Reference[]): TextRange[] {
  const whole = { start: 0, end: text.length };
  const parts: TextRange[] = [];
  let start = 0;
  let end = 0;
  for (const { shown } of references) {
    if (shown.end <= start) continue;
    if (end < shown.end) {
      const paragraph = text.indexOf('\n\n', shown.end);
      end = paragraph < 0 ? text.length : paragraph;
    }
    if (!/^[\s.,;]*$/.test(text.slice(shown.end, end))) continue;
    parts.push({ start, end });
    start = end;
  }
  return start === text.length ? parts : [whole];
}

/** A block quotation without the citation or the "— author" that ends it, and without marks round it. */
function blockOf(
  flow: Flow,
  part: TextRange,
  references: readonly Reference[],
  marked: readonly Quoted[],
): Quoted {
  const { text } = flow.shown;
  let range = trimRange(text, part);
  const outer = range;
  for (const { shown } of references.toReversed()) {
    // Of a key, at most the locator in words behind it is shown.
    if (shown.end === shown.start || shown.end > range.end) continue;
    const rest = text.slice(shown.end, range.end);
    if (/^[\s.,;]*$/.test(rest)) range = { start: range.start, end: shown.start };
  }
  range = withoutSignature(text, trimRange(text, range));
  const only = marked.find(({ outer: { start } }) => start === range.start);
  const wrapping = only?.outer.end === range.end ? only : null;
  const { start, end } = wrapping ?? range;
  const inner = wrapping?.within ?? marked.filter((one) => contains(range, one.outer));
  return { start, end, outer, block: true, within: inner, apart: null };
}

/** The range without a last line or paragraph that begins with a dash: "— Ban biên tập". */
function withoutSignature(text: string, range: TextRange): TextRange {
  const line = text.lastIndexOf('\n', range.end - 1);
  if (line <= range.start) return range;
  const at = skipBlanks(text, line, range.end);
  if (!/^(?:[—–―]|--)/.test(text.slice(at, at + 2)) || range.end - at > 160) return range;
  return { start: range.start, end: skipBlanksBack(text, range.start, line) };
}
