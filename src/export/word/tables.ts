import type { Paragraph } from 'docx';
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Alignment, Block, Inline, TableCell as Cell } from '../report/types';
import { plainText } from '../report/plainText';
import { twips } from './units';

/** Word refuses a table with more columns. */
export const MOST_COLUMNS = 63;

/** Rows that columns are measured by, and letters beyond which a cell makes its column no wider. */
const MEASURED_ROWS = 300;
const LONGEST_MEASURED = 60;
const SHORTEST_MEASURED = 5;

/** A cell's paragraph; a heading's words are bold and in the middle. */
export type CellParagraph = (
  content: readonly Inline[],
  alignment: Alignment,
  isHead: boolean,
) => Paragraph;

type TableBlock = Extract<Block, { kind: 'table' }>;

/** How wide the columns are, in twips: by the words in them, together as wide as the text. */
function columnWidths(rows: readonly (readonly Cell[])[], count: number, width: number): number[] {
  const longest = Array.from({ length: count }, () => SHORTEST_MEASURED);
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    row.slice(0, count).forEach(({ content }, column) => {
      const length = Math.min(LONGEST_MEASURED, plainText(content).length);
      longest[column] = Math.max(longest[column] ?? 0, length);
    });
  }
  const sum = longest.reduce((total, length) => total + length, 0);
  return longest.map((length) => Math.floor((twips(width) * length) / sum));
}

/** A table with all lines, whose head is repeated on every page; `width` in millimetres. */
export function tableOf(table: TableBlock, width: number, paragraph: CellParagraph): Table {
  const all = [...table.head, ...table.rows];
  const count = all.reduce((most, row) => Math.max(most, row.length), 1);
  const widths = columnWidths(all, count, width);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const rowOf = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: widths.map((size, column) => {
        const { content = [], alignment = null } = cells[column] ?? {};
        const inline = isHead ? 'center' : (alignment ?? 'left');
        return new TableCell({
          width: { size, type: WidthType.DXA },
          verticalAlign: 'center',
          children: [paragraph(content, inline, isHead)],
        });
      }),
    });
  // A head without a word is how Markdown writes a table that has none.
  const head = table.head.filter((row) => row.some(({ content }) => plainText(content) !== ''));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: widths,
    alignment: 'center',
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [...head.map((row) => rowOf(row, true)), ...table.rows.map((row) => rowOf(row, false))],
  });
}
