import type { Line } from '../text/lines';

/** What a line of Markdown is, as far as it is not plain running text. */
export enum LineKind {
  Text,
  /** No words of the article: fences and code, comments, pictures, table rules. */
  Loose,
  /** The line under a heading: `=====` or `-----`. */
  Underline,
}

/** Longest line looked at for marks: marks stand alone on short lines. */
const longestMark = 400;
const longestHeading = 200;

/** Says of each line of a Markdown text what it is. Linear in the text. */
export function classifyLines(text: string, lines: readonly Line[]): LineKind[] {
  const kinds: LineKind[] = lines.map(() => LineKind.Text);
  const unclosed = new Set<string>();
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) break;
    const mark = visible(text, line);
    const fence = /^(```+|~~~+)/.exec(mark)?.[1]?.slice(0, 3);
    const opening = fence ?? (mark.startsWith('<!--') ? '<!--' : undefined);
    if (opening !== undefined && !unclosed.has(opening)) {
      const closing = closingLine(text, lines, index, opening);
      if (closing === -1) {
        // An unclosed fence would swallow the article: read it as text, and search no more.
        unclosed.add(opening);
      } else {
        kinds.fill(LineKind.Loose, index, closing + 1);
        index = closing + 1;
        continue;
      }
    }
    const previous = index > 0 ? lines[index - 1] : undefined;
    if (/^(?:=+|-{2,})$/.test(mark) && previous && !line.afterBlank) {
      const headed = kinds[index - 1] === LineKind.Text && previous.end - previous.start;
      if (headed !== false && headed <= longestHeading) kinds[index] = LineKind.Underline;
    } else if (isMarkup(mark)) {
      kinds[index] = LineKind.Loose;
    }
    index += 1;
  }
  return kinds;
}

function visible(text: string, line: Line): string {
  return line.end - line.content > longestMark ? '' : text.slice(line.content, line.end).trimEnd();
}

function closingLine(text: string, lines: readonly Line[], open: number, mark: string): number {
  for (let index = open; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (mark === '<!--') {
      if (text.slice(line.content, line.end).includes('-->')) return index;
    } else if (index > open && text.startsWith(mark, line.content)) return index;
  }
  return -1;
}

/** A line that is a picture, tags without words, a link definition or the rule of a table. */
function isMarkup(mark: string): boolean {
  if (mark.startsWith('![')) return /^(?:!\[[^\]]*\]\([^)]*\)\s*)+$/.test(mark);
  if (mark.startsWith('<')) return /^(?:<[^>]*>\s*)+$/.test(mark);
  if (mark.startsWith('[')) return /^\[[^\]^]+\]:\s/.test(mark);
  return /^\|?[\s:|-]+$/.test(mark);
}
