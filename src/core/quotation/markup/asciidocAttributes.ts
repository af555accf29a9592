import type { TextRange } from '../../text/range';
import type { SourceLine } from './sourceLines';

/** What the lines of attributes before a block say, as far as it matters here. */
export interface BlockAttributes {
  /** The first positional attribute, without shorthand for ids, roles and options. */
  readonly style: string;
  /** The second and third: of a quotation who said it, and where. */
  readonly positions: readonly TextRange[];
  readonly named: ReadonlyMap<string, TextRange>;
}

export const NO_ATTRIBUTES: BlockAttributes = { style: '', positions: [], named: new Map() };

/** Attributes beyond these say nothing of the block's text. */
const MOST = 40;

/** Adds a line `[…]` to the attributes read so far; a later one wins. */
export function withAttributes(
  text: string,
  line: SourceLine,
  before: BlockAttributes,
): BlockAttributes {
  // `[[id]]` names a place.
  if (text.startsWith('[[', line.start)) return before;
  const list = text.slice(line.start + 1, line.end - 1);
  const inPiece = ({ start, end }: TextRange): TextRange => ({
    start: line.start + 1 + start,
    end: line.start + 1 + end,
  });
  const named = new Map(before.named);
  const positions: TextRange[] = [];
  let style = before.style;
  let at = 0;
  for (let index = 0; at <= list.length && index < MOST; index += 1) {
    const name = /^[ \t]*([\w-]{1,40})[ \t]{0,9}=[ \t]*/.exec(list.slice(at, at + 80));
    const value = valueAt(list, at + (name?.[0].length ?? 0));
    if (name !== null) named.set(name[1] ?? '', inPiece(value.range));
    else if (index > 0) positions.push(inPiece(value.range));
    else {
      const written = list.slice(value.range.start, value.range.end);
      style = /^[^#.%\s]+/.exec(written)?.[0] ?? style;
    }
    at = value.next;
  }
  return { style, positions: positions.length > 0 ? positions : before.positions, named };
}

/** A value, in quotation marks or up to the comma; `next` is behind the comma. */
function valueAt(list: string, from: number): { readonly range: TextRange; readonly next: number } {
  let start = from;
  while (list[start] === ' ' || list[start] === '\t') start += 1;
  const mark = list[start];
  if (mark === '"' || mark === "'") {
    let close = list.indexOf(mark, start + 1);
    while (close > 0 && list[close - 1] === '\\') close = list.indexOf(mark, close + 1);
    if (close > 0) {
      const comma = list.indexOf(',', close);
      return { range: { start: start + 1, end: close }, next: comma < 0 ? Infinity : comma + 1 };
    }
  }
  const comma = list.indexOf(',', start);
  const stop = comma < 0 ? list.length : comma;
  let end = stop;
  while (end > start && (list[end - 1] === ' ' || list[end - 1] === '\t')) end -= 1;
  return { range: { start, end }, next: comma < 0 ? Infinity : comma + 1 };
}
