import type { TextRange } from '../../text/range';
import type { MarkdownLine } from './markdownLines';
import { isDelimiterRow } from './markdownStarts';

/** Whether two lines are the header and the delimiter row of a table, of as many columns. */
export function isTableStart(text: string, header: MarkdownLine, second: MarkdownLine): boolean {
  if (!isDelimiterRow(text, second)) return false;
  return cellsOf(text, header).length === cellsOf(text, second).length;
}

/** The cells of a row, without the blanks round them; `\|` parts none. */
export function cellsOf(text: string, line: MarkdownLine): TextRange[] {
  const cells: TextRange[] = [];
  let start = text.charAt(line.content) === '|' ? line.content + 1 : line.content;
  for (let at = start; at <= line.end; at += 1) {
    const char = at === line.end ? '|' : text.charAt(at);
    if (char === '\\' && at + 1 < line.end) at += 1;
    if (char !== '|' || (at === line.end && start === at)) continue;
    cells.push(trimmed(text, start, at));
    start = at + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): TextRange {
  let [start, end] = [from, to];
  while (start < end && /[ \t]/.test(text.charAt(start))) start += 1;
  while (end > start && /[ \t]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
