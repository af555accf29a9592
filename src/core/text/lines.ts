import type { TextRange } from './range';
import { isBlank } from './characters';

/** A line with at least one visible character. */
export interface Line extends TextRange {
  /** Offset of the first character that is not blank. */
  readonly content: number;
  /** Columns of white space before the content; a tab counts as four. */
  readonly indent: number;
  /** Whether an empty line, or the start of the text, comes before. */
  readonly afterBlank: boolean;
}

const TAB = 0x09;

/** A text of 20 MB broken at 80 columns has half as many; more lines than this are no article's. */
const mostLines = 400_000;

/**
 * The lines of a text from an offset on that are not blank; `end` excludes the line feed. Where
 * there are more than `most`, the last of them is all the rest, which keeps the memory bounded.
 */
export function visibleLines(text: string, from = 0, most = mostLines): Line[] {
  const lines: Line[] = [];
  let start = from;
  let afterBlank = true;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 || lines.length + 1 >= most ? text.length : feed;
    let content = start;
    let indent = 0;
    while (content < end && isBlank(text.charCodeAt(content))) {
      indent += text.charCodeAt(content) === TAB ? 4 : 1;
      content += 1;
    }
    if (content < end) {
      lines.push({ start, end, content, indent, afterBlank });
      afterBlank = false;
    } else {
      afterBlank = true;
    }
    start = end + 1;
  }
  return lines;
}
