import type { IBorderOptions, Paragraph } from 'docx';
import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { twips } from './units';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Rows of two places side by side without lines, in millimetres: the head and foot of a document. */
export function twoPlaces(
  widths: readonly [number, number],
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  const columns = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: (columns[0] ?? 0) + (columns[1] ?? 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children: [...children],
                width: { size: columns[index] ?? 0, type: WidthType.DXA },
                borders: noBorders,
                verticalAlign: VerticalAlign.TOP,
              }),
          ),
        }),
    ),
  });
}
