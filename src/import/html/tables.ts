import type { HtmlElement } from './tree';
import { attribute, isElement } from './tree';

/** A hostile table spans a thousand columns a cell. */
const mostColumns = 64;

/**
 * The rows of a table that holds data, or null for one that only lays out a page: of one row or
 * column, or with other tables in it. Its cells are then read one after another.
 */
export function readTable(
  table: HtmlElement,
  wordsOf: (cell: HtmlElement) => string,
): string[][] | null {
  const rows = rowsOf(table).map(cellsOf);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const isData =
    rows.length > 1 && columns > 1 && !rows.some((row) => row.some((cell) => holdsTable(cell)));
  return isData ? rows.map((row) => spread(row, wordsOf)) : null;
}

function rowsOf(parent: HtmlElement): HtmlElement[] {
  return parent.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function holdsTable(cell: HtmlElement): boolean {
  const stack = [cell];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const child of next.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'table') return true;
      stack.push(child);
    }
  }
  return false;
}

/** Cells that span columns are followed by empty ones, so that what is below stays below. */
function spread(cells: readonly HtmlElement[], wordsOf: (cell: HtmlElement) => string): string[] {
  const row: string[] = [];
  for (const cell of cells) {
    row.push(wordsOf(cell));
    const span = Number(/^\d{1,4}/.exec(attribute(cell, 'colspan') ?? '')?.[0] ?? 1);
    for (let more = 1; more < span && row.length < mostColumns; more += 1) row.push('');
  }
  return row;
}
