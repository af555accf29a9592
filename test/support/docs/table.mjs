// @ts-check

/** In characters: Vietnamese in NFC has one a letter. @param {string} text */
const widthOf = (text) => Array.from(text).length;

/** A table in columns, as Prettier lays it out. @param {string[][]} rows the first are the headings */
export function table(rows) {
  const [head = []] = rows;
  const widths = head.map((_, at) => Math.max(3, ...rows.map((row) => widthOf(row[at] ?? ''))));
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)];
}
