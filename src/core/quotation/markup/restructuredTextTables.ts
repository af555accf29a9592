import type { TextRange } from '../../text/range';
import type { SourceLine } from './sourceLines';

/** A paragraph of a cell: the part of each of its lines. */
export type CellParagraph = readonly TextRange[];

const SIMPLE = /^=+(?: +=+)+$/;
/** Tables are no wider than this. */
const WIDEST = 1000;

export function isSimpleBorder(text: string, line: SourceLine): boolean {
  const length = line.end - line.content;
  return (
    text[line.content] === '=' &&
    length <= WIDEST &&
    SIMPLE.test(text.slice(line.content, line.end))
  );
}

export function isGridBorder(text: string, line: SourceLine): boolean {
  const length = line.end - line.content;
  return (
    text[line.content] === '+' &&
    length <= WIDEST &&
    /^\+[-=+]+\+$/.test(text.slice(line.content, line.end))
  );
}

/** The cells of a simple table's lines, row by row. */
export function simpleCells(text: string, lines: readonly SourceLine[]): readonly CellParagraph[] {
  const [border] = lines;
  if (border === undefined) return [];
  const columns = [...text.slice(border.content, border.end).matchAll(/=+/g)].map(
    ({ index }) => index,
  );
  const cells: TextRange[][] = [];
  let row: TextRange[][] = [];
  const endRow = () => {
    cells.push(...row.filter((cell) => cell.length > 0));
    row = columns.map(() => []);
  };
  endRow();
  for (const line of lines) {
    const written = text.slice(line.content, line.end);
    const isRule = line.end - line.content <= WIDEST && /^(?:[= ]+|[- ]+)$/.test(written);
    if (isRule) {
      endRow();
      continue;
    }
    const base = line.content - (line.indent - border.indent);
    const parts = columns.map((column, index) => {
      const next = columns[index + 1];
      const start = Math.max(line.content, base + column);
      const end = next === undefined ? line.end : Math.min(line.end, base + next);
      return trimmed(text, start, end);
    });
    // A line whose first cell is blank goes on with the row (docutils, Simple Tables).
    if (parts[0] !== null) endRow();
    for (const [index, part] of parts.entries()) {
      if (part !== null) row[index]?.push(part);
    }
  }
  endRow();
  return cells;
}

/** The cells of a grid table's lines; each is parted into paragraphs by its blank lines. */
export function gridCells(text: string, lines: readonly SourceLine[]): readonly CellParagraph[] {
  const cells: CellParagraph[] = [];
  let row: SourceLine[] = [];
  for (const line of lines) {
    if (isGridBorder(text, line)) {
      cells.push(...rowCells(text, row));
      row = [];
    } else row.push(line);
  }
  cells.push(...rowCells(text, row));
  return cells;
}

function rowCells(text: string, row: readonly SourceLine[]): CellParagraph[] {
  const [first] = row;
  if (first === undefined) return [];
  const isWide = row.some((line) => line.end - line.content > WIDEST);
  if (isWide) return [row.map(({ content, end }) => ({ start: content, end }))];
  const bars = [...text.slice(first.content, first.end).matchAll(/\|/g)]
    .map(({ index }) => index)
    .filter((bar) => row.every((line) => '|+'.includes(text[line.content + bar] ?? '|')));
  const paragraphs: TextRange[][] = [];
  for (const [index, bar] of bars.entries()) {
    let paragraph: TextRange[] = [];
    paragraphs.push(paragraph);
    const next = bars[index + 1];
    if (next === undefined) break;
    for (const line of row) {
      const part = trimmed(text, line.content + bar + 1, Math.min(line.end, line.content + next));
      const isRule = part !== null && /^[-=+|]+$/.test(text.slice(part.start, part.end));
      if (part !== null && !isRule) paragraph.push(part);
      else if (paragraph.length > 0) paragraphs.push((paragraph = []));
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function trimmed(text: string, from: number, to: number): TextRange | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : null;
}
