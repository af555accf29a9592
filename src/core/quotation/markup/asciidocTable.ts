import type { TextRange } from '../../text/range';
import type { SourceLine } from './sourceLines';

/** A cell of a table: its lines, and the letter of its style ("a", "l", …) or ''. */
export interface Cell {
  readonly lines: readonly TextRange[];
  readonly style: string;
}

/**
 * What may stand right before the separator of a cell, at the start of a line or behind a blank:
 * "2+", ".3+^.>s", "3*". A number alone is the text of the cell before.
 */
const SPECIFICATION =
  /(?:^|[ \t])((?:(?:\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})[+*])?(?:[<^>])?(?:\.[<^>])?([a-z])?)$/;

/** The cells of a table's lines [from, to); each unescaped `separator` begins one. */
export function cellsOf(
  text: string,
  lines: readonly SourceLine[],
  from: number,
  to: number,
  separator: string,
): readonly Cell[] {
  const cells: { lines: TextRange[]; style: string }[] = [];
  // Before the first separator only a specification may stand, unless the separator parts values.
  let current: { lines: TextRange[]; style: string } = { lines: [], style: '' };
  const isParting = separator !== '|' && separator !== '!';
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    let start = line.content;
    if (isParting) cells.push((current = { lines: [], style: '' }));
    const written = text.slice(line.start, line.end);
    for (let at = written.indexOf(separator); at >= 0; at = written.indexOf(separator, at + 1)) {
      if (written[at - 1] === '\\') continue;
      const bar = line.start + at;
      const head = isParting
        ? null
        : SPECIFICATION.exec(text.slice(Math.max(start, bar - 24), bar));
      const isSpecified = head !== null && (head[0] !== head[1] || start === line.content);
      const before = bar - (isSpecified ? (head[1]?.length ?? 0) : 0);
      if (before > start) current.lines.push(trimmed(text, start, before));
      current = { lines: [], style: isSpecified ? (head[2] ?? '') : '' };
      cells.push(current);
      start = bar + 1;
    }
    // A blank line within a cell parts its paragraphs.
    current.lines.push(trimmed(text, Math.min(start, line.end), line.end));
  }
  return cells;
}

/** The paragraphs of a cell. */
export function paragraphsOf({ lines }: Cell): readonly (readonly TextRange[])[] {
  const paragraphs: TextRange[][] = [[]];
  for (const line of lines) {
    if (line.end > line.start) paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function trimmed(text: string, from: number, to: number): TextRange {
  let start = from;
  let end = to;
  while (start < end && /[ \t]/.test(text.charAt(start))) start += 1;
  while (end > start && /[ \t]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
