/** What a spreadsheet takes for the beginning of a formula, in its full-width forms too. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A plain number is no formula, whatever its sign. */
const NUMBER = /^[-+]?\d[\d.,]*%?$/;

/**
 * One cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula is given the
 * apostrophe that makes it text.
 */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

/** Rows of cells as CSV: commas between cells, CRLF after each row. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
