import type { DocumentLanguage } from '../insertion/languages';
import { blockStart } from './blockContext';

/** A quotation that is being typed. */
export interface OpenQuotation {
  /** Where its words begin in the text before the cursor. */
  readonly from: number;
  /** The mark that will close it; null of a block. */
  readonly close: string | null;
}

interface Opening {
  readonly from: number;
  /** What closes it; each of several would. */
  readonly closes: readonly string[];
  readonly isQuotation: boolean;
}

/**
 * The quotation that the cursor stands in, or null. `text` is what stands before the cursor: a few
 * paragraphs are enough. Linear in its length.
 */
export function openQuotation(text: string, language: DocumentLanguage): OpenQuotation | null {
  const paragraph = paragraphStart(text);
  const inline = openMark(text, paragraph, language);
  if (inline) return { from: inline.from, close: inline.closes[0] ?? '' };
  const from = blockStart(text, paragraph, language);
  return from === null ? null : { from, close: null };
}

/** Behind the last blank line. */
function paragraphStart(text: string): number {
  let end = -1;
  for (const match of text.matchAll(/\n[^\S\n]*(?=\n)/g)) end = match.index + match[0].length;
  return end + 1;
}

const BY_MARK: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '„': ['”', '“'],
  '«': ['»'],
  '‹': ['›'],
};

/** Quotations that a markup tells by more than one character, sticky. */
const OPENINGS: Partial<Record<DocumentLanguage, readonly (readonly [RegExp, string])[]>> = {
  latex: [
    [/``/y, "''"],
    [
      /\\(?:enquote\*?|(?:text|block)quote\*?(?:\[[^\][]{0,200}\])?|(?:text|block)cquote\*?(?:\[[^\][]{0,200}\]){0,2}\{[^{}]{0,200}\})\{/y,
      '}',
    ],
  ],
  typst: [[/#quote(?:\([^()[\]]{0,300}(?:\[[^[\]]{0,300}\][^()[\]]{0,300})?\))?\[/y, ']']],
  html: [[/<q(?:\s[^<>]{0,300})?>/y, '</q>']],
  asciidoc: [
    [/"`/y, '`"'],
    [/'`/y, "`'"],
  ],
};

/** What else opens and closes like them: its end must not be taken for theirs. */
const BRACKETS: Partial<Record<DocumentLanguage, readonly [string, string]>> = {
  latex: ['{', '}'],
  typst: ['[', ']'],
};

/** The innermost quotation mark that nothing closes from `start` on. */
function openMark(text: string, start: number, language: DocumentLanguage): Opening | null {
  const open: Opening[] = [];
  const openings = OPENINGS[language] ?? [];
  const brackets = BRACKETS[language];
  for (let at = start; at < text.length;) {
    const closed = open.at(-1)?.closes.find((mark) => closesAt(text, at, mark)) ?? null;
    if (closed !== null) {
      open.pop();
      at += closed.length;
      continue;
    }
    const told = openings.flatMap(([pattern, close]) => {
      const length = matchLength(pattern, text, at);
      return length === 0 ? [] : [{ length, close }];
    })[0];
    if (told) {
      at += told.length;
      open.push({ from: at, closes: [told.close], isQuotation: true });
      continue;
    }
    const skipped = skippedAt(text, at, language);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const char = text.charAt(at);
    const closes = BY_MARK[char] ?? (opensStraight(text, at) ? [char === '‘' ? '’' : char] : null);
    at += 1;
    if (closes) open.push({ from: at, closes, isQuotation: true });
    else if (char === brackets?.[0]) {
      open.push({ from: at, closes: [brackets[1]], isQuotation: false });
    }
  }
  return open.findLast(({ isQuotation }) => isQuotation) ?? null;
}

function closesAt(text: string, at: number, mark: string): boolean {
  if (!text.startsWith(mark, at)) return false;
  // An apostrophe, or a straight mark that opens another quotation.
  if (mark === '"' || mark === '’') {
    return !/\s/.test(text.charAt(at - 1)) && !isLetter(text.charAt(at + 1));
  }
  return true;
}

function opensStraight(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char !== '"' && char !== '‘') return false;
  return !isLetter(text.charAt(at - 1)) && !/\s/.test(text.charAt(at + 1));
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

const TAG = /<[a-z/!][^<>]{0,2000}>/iy;
const ESCAPE = /\\[^A-Za-z\s]/y;

/** How much of what stands here is no text: an escape, a tag. */
function skippedAt(text: string, at: number, language: DocumentLanguage): number {
  if (language === 'html') return matchLength(TAG, text, at);
  return language === 'plaintext' ? 0 : matchLength(ESCAPE, text, at);
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
