import type { TextRange } from '../text/range';
import { scanWords, words } from '../text/words';

/** No more is looked for than so many words and UTF-16 units: bounds what a pasted page can ask. */
const MAX_WORDS = 64;
const MAX_LENGTH = 1000;

export interface QueryWord extends TextRange {
  /** Whether what it begins counts too: the word the user is still typing. */
  readonly prefix: boolean;
  /** Whether it must follow right after the word before it: within quotation marks. */
  readonly joined: boolean;
}

export interface ParsedQuery {
  readonly text: string;
  readonly words: readonly QueryWord[];
}

const OPENING = '"“„«';
const CLOSING = '"”“»';

/**
 * Takes a query apart. Words in quotation marks are joined, and so are the parts of a document's
 * number; with `prefix`, the last word is one being typed unless something follows it.
 */
export function parseQuery(typed: string, prefix: boolean): ParsedQuery {
  const text = typed.slice(0, MAX_LENGTH);
  const found: QueryWord[] = [];
  const quoted = quotedRanges(text);
  const phrases = [...quoted, ...words(text).filter(({ kind }) => kind === 'document')];
  let before = -1;
  scanWords(text, 0, text.length, (start, end) => {
    const joined = before >= 0 && phrases.some((phrase) => holds(phrase, before, start));
    if (found.length < MAX_WORDS) {
      found.push({ start, end, joined, prefix: prefix && end === typed.length });
    }
    before = start;
  });
  return { text, words: found };
}

function holds(range: TextRange, a: number, b: number): boolean {
  return range.start <= a && b < range.end;
}

/** What stands between quotation marks; a mark never closed reaches to the end. */
function quotedRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i);
    if (open < 0) {
      if (OPENING.includes(mark)) open = i;
    } else if (CLOSING.includes(mark)) {
      ranges.push({ start: open, end: i });
      open = -1;
    }
  }
  if (open >= 0) ranges.push({ start: open, end: text.length });
  return ranges;
}
