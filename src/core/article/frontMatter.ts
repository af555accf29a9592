import type { TextRange } from '../text/range';
import { trimRange } from '../text/characters';

/** YAML metadata at the start of an article: it is about the article and no part of its text. */
export interface FrontMatter {
  /** Where the article's own text begins; 0 without front matter. */
  readonly end: number;
  /** The value of `title:` without its quotation marks, or null. */
  readonly title: TextRange | null;
}

const none: FrontMatter = { end: 0, title: null };
/** More lines than anyone writes; an article that opens with a rule is not searched to its end. */
const longest = 400;

/** Finds front matter between `---` and `---` (or `...`) lines at the very start of a text. */
export function findFrontMatter(text: string): FrontMatter {
  if (!/^---[ \t]*\n/.test(text)) return none;
  let title: TextRange | null = null;
  let entries = 0;
  let start = text.indexOf('\n') + 1;
  for (let count = 0; count < longest && start < text.length; count += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, Math.min(end, start + 200));
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) {
      return entries > 0 || count === 0 ? { end: Math.min(end + 1, text.length), title } : none;
    }
    if (/^[\w-]+[ \t]*:(?:\s|$)/.test(line)) entries += 1;
    else if (!/^(?:[ \t]|-[ \t]|#|\}|\]|$)/.test(line)) return none;
    if (/^title[ \t]*:/.test(line)) title ??= valueRange(text, start + line.indexOf(':') + 1, end);
    start = end + 1;
  }
  return none;
}

function valueRange(text: string, start: number, end: number): TextRange | null {
  const value = trimRange(text, { start, end });
  const mark = text[value.start];
  const quoted = value.end - value.start >= 2 && (mark === '"' || mark === "'");
  const inner =
    quoted && text[value.end - 1] === mark
      ? trimRange(text, { start: value.start + 1, end: value.end - 1 })
      : value;
  const folded =
    inner.end - inner.start <= 2 && /^[|>][+-]?$/.test(text.slice(inner.start, inner.end));
  return inner.start < inner.end && !folded ? inner : null;
}
