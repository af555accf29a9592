import type { TextRange } from '../text/range';

export type InlineStyle = 'emphasis' | 'strong' | 'code';

/** The markup of one Markdown block, in offsets of the article. */
export interface MarkdownMarks {
  /** Characters that are markup and not words. */
  readonly hidden: readonly TextRange[];
  readonly styled: readonly (TextRange & { readonly style: InlineStyle })[];
}

/** Opening marks not yet paired. They are used up from the inside out, so `end` moves back. */
interface Run {
  end: number;
  length: number;
}

/**
 * Finds the inline markup of CommonMark that a reader should not see: emphasis, code spans, links
 * (their text stays), autolinks, backslash escapes, and the marks that open a heading or a quoted
 * line. HTML and references are left as they stand. One pass, linear in the block.
 */
export function markdownMarks(text: string, range: TextRange): MarkdownMarks {
  const scanner = new Scanner(text, range);
  scanner.scan();
  return { hidden: scanner.hidden, styled: scanner.styled };
}

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;
const escapable = /[!-/:-@[-`{-~]/u;

class Scanner {
  readonly hidden: TextRange[] = [];
  readonly styled: (TextRange & { style: InlineStyle })[] = [];
  readonly #open = new Map<string, Run[]>([
    ['*', []],
    ['_', []],
  ]);
  readonly #brackets: number[] = [];
  readonly #closing: ReadonlyMap<number, number>;
  readonly #ticks: ReadonlyMap<number, readonly number[]>;
  readonly #ticksUsed = new Map<number, number>();
  #at: number;

  constructor(
    private readonly text: string,
    private readonly range: TextRange,
  ) {
    this.#at = range.start;
    this.#closing = closingParentheses(text, range);
    this.#ticks = tickRuns(text, range);
  }

  scan(): void {
    this.#lineStart();
    while (this.#at < this.range.end) {
      const char = this.text.charAt(this.#at);
      if (char === '\n') {
        this.#at++;
        this.#lineStart();
      } else if (char === '\\' && escapable.test(this.text.charAt(this.#at + 1))) {
        this.#hide(this.#at, this.#at + 1);
        this.#at += 2;
      } else if (char === '`') {
        this.#code();
      } else if (char === '*' || char === '_') {
        this.#emphasis(char);
      } else if (char === '[') {
        this.#brackets.push(this.#at++);
      } else if (char === ']') {
        this.#link();
      } else {
        this.#at++;
      }
    }
  }

  #hide(start: number, end: number): void {
    if (end > start) {
      this.hidden.push({ start, end: Math.min(end, this.range.end) });
    }
  }

  #runLength(at: number, char: string): number {
    let end = at;
    while (end < this.range.end && this.text.charAt(end) === char) {
      end++;
    }
    return end - at;
  }

  /** `> ` before a quoted line, `## ` before a heading and the closing `##` after it. */
  #lineStart(): void {
    const start = this.#at;
    while (this.text.charAt(this.#at) === '>' && this.#at < this.range.end) {
      this.#at += this.text.charAt(this.#at + 1) === ' ' ? 2 : 1;
    }
    const level = this.#runLength(this.#at, '#');
    if (level >= 1 && level <= 6 && this.text.charAt(this.#at + level) === ' ') {
      this.#at += level;
      this.#at += this.#runLength(this.#at, ' ');
      this.#closingHashes();
    }
    this.#hide(start, this.#at);
    this.#at = Math.min(this.#at, this.range.end);
  }

  #closingHashes(): void {
    const newline = this.text.indexOf('\n', this.#at);
    const end = newline < 0 ? this.range.end : Math.min(newline, this.range.end);
    let start = end;
    while (start > this.#at && this.text.charAt(start - 1) === '#') {
      start--;
    }
    if (start < end && start > this.#at && this.text.charAt(start - 1) === ' ') {
      this.#hide(start - 1, end);
    }
  }

  #code(): void {
    const start = this.#at;
    const length = this.#runLength(start, '`');
    const runs = this.#ticks.get(length) ?? [];
    let next = this.#ticksUsed.get(length) ?? 0;
    while ((runs[next] ?? Infinity) <= start) {
      next++;
    }
    this.#ticksUsed.set(length, next);
    const close = runs[next];
    if (close === undefined) {
      this.#at = start + length;
      return;
    }
    this.#hide(start, start + length);
    this.styled.push({ start: start + length, end: close, style: 'code' });
    this.#hide(close, close + length);
    this.#at = close + length;
  }

  #emphasis(mark: '*' | '_'): void {
    const start = this.#at;
    const length = this.#runLength(start, mark);
    this.#at = start + length;
    const before = start > this.range.start ? this.text.charAt(start - 1) : ' ';
    const after = this.#at < this.range.end ? this.text.charAt(this.#at) : ' ';
    const spaceBefore = before.trim() === '';
    const spaceAfter = after.trim() === '';
    const wordBefore = letterOrDigit.test(before);
    const wordAfter = letterOrDigit.test(after);
    const left = !spaceAfter && (wordAfter || !wordBefore);
    const right = !spaceBefore && (wordBefore || !wordAfter);
    let rest = length;
    if (right && (mark === '*' || !wordAfter)) {
      rest = this.#close(mark, start, length);
    }
    if (rest > 0 && left && (mark === '*' || !wordBefore)) {
      this.#open.get(mark)?.push({ end: this.#at, length: rest });
    }
  }

  /** Pairs a closing run with the runs that opened before it; returns how many marks are left. */
  #close(mark: string, start: number, length: number): number {
    const open = this.#open.get(mark) ?? [];
    let at = start;
    let rest = length;
    for (let run = open.at(-1); rest > 0 && run; run = open.at(-1)) {
      const used = rest >= 2 && run.length >= 2 ? 2 : 1;
      this.#hide(run.end - used, run.end);
      this.styled.push({ start: run.end, end: at, style: used === 2 ? 'strong' : 'emphasis' });
      this.#hide(at, at + used);
      run.end -= used;
      run.length -= used;
      at += used;
      rest -= used;
      if (run.length === 0) {
        open.pop();
      }
    }
    return rest;
  }

  /** `[text](address)` keeps its text; `![alt](address)` its description. */
  #link(): void {
    const close = this.#at++;
    const open = this.#brackets.pop();
    const end = this.text.charAt(close + 1) === '(' ? this.#closing.get(close + 1) : undefined;
    if (open === undefined || end === undefined) {
      return;
    }
    const image = open > this.range.start && this.text.charAt(open - 1) === '!';
    this.#hide(image ? open - 1 : open, open + 1);
    this.#hide(close, end + 1);
    this.#at = end + 1;
  }
}

/** For each `(` of a line, the `)` that closes it. */
function closingParentheses(text: string, range: TextRange): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (let i = range.start; i < range.end; i++) {
    const char = text.charAt(i);
    if (char === '\n') {
      open = [];
    } else if (char === '(') {
      open.push(i);
    } else if (char === ')') {
      const start = open.pop();
      if (start !== undefined) {
        pairs.set(start, i);
      }
    }
  }
  return pairs;
}

/** The starts of the runs of backticks, by their length. */
function tickRuns(text: string, range: TextRange): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let i = range.start; i < range.end; i++) {
    if (text.charAt(i) === '`') {
      const start = i;
      while (i + 1 < range.end && text.charAt(i + 1) === '`') {
        i++;
      }
      const starts = runs.get(i + 1 - start) ?? [];
      starts.push(start);
      runs.set(i + 1 - start, starts);
    }
  }
  return runs;
}
