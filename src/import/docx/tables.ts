import type { Notes } from '../notes';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf, descendants } from '../xml/xml';
import { numberOf, valueOf } from './properties';
import type { DocxStyles } from './styles';
import { hasBorder } from './styles';

/** A hostile cell spans thousands of columns. */
const mostColumns = 64;

/**
 * Whether a table holds data in rows and columns: it has lines or a head,
 * and no table within. Without lines
 * it only sets words side by side, as the head of an official letter; they are read cell by cell.
 */
export function isDataTable(table: XmlElement, styles: DocxStyles): boolean {
  const rows = unwrapped(table, 'w:tr');
  const columns = Math.max(0, ...rows.map((row) => unwrapped(row, 'w:tc').length));
  if (rows.length < 2 || columns < 2 || descendants(table, 'w:tbl').length > 0) return false;
  if (rows.some((row) => childOf(row, 'w:trPr', 'w:tblHeader'))) return true;
  const properties = childOf(table, 'w:tblPr');
  const own = childOf(properties, 'w:tblBorders');
  const bordered = own
    ? hasBorder(own)
    : styles.find(valueOf(properties, 'w:tblStyle'), 'bordered');
  return bordered === true || descendants(table, 'w:tcBorders').some(hasBorder);
}

/** The cells of each row as shown; null where a cell goes on a wider or a higher one. */
export function rowsOf(table: XmlElement, notes: Notes): (XmlElement | null)[][] {
  const rows: (XmlElement | null)[][] = [];
  for (const row of unwrapped(table, 'w:tr')) {
    if (childOf(row, 'w:trPr', 'w:del')) notes.count('deletions-left-out');
    else rows.push(cellsOf(row));
  }
  return rows;
}

function cellsOf(row: XmlElement): (XmlElement | null)[] {
  const cells: (XmlElement | null)[] = [];
  for (const cell of unwrapped(row, 'w:tc')) {
    const properties = childOf(cell, 'w:tcPr');
    const merge = childOf(properties, 'w:vMerge') ?? childOf(properties, 'w:hMerge');
    const isContinued = merge !== undefined && merge.attributes.get('w:val') !== 'restart';
    cells.push(isContinued ? null : cell);
    const span = numberOf(properties, 'w:gridSpan') ?? 1;
    for (let more = 1; more < span && cells.length < mostColumns; more += 1) cells.push(null);
  }
  return cells;
}

/** The rows or cells among the children, past what may be put round them. */
export function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') {
      const content = childOf(child, 'w:sdtContent');
      return content ? unwrapped(content, name) : [];
    }
    return /^w:(?:ins|moveTo|customXml)$/.test(child.name) ? unwrapped(child, name) : [];
  });
}
