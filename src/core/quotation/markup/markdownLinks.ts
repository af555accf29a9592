const ATTRIBUTES = /\{[ \t]*(?:[.#=:]|[A-Za-z][\w-]{0,99}=)[^{}\n]*\}/y;
const LABEL = /\[[^[\]]*\]/y;

/** Deeper parentheses than these end an address, as in the reference implementation. */
const DEEPEST = 32;

/** The offset behind `{.class key=value}` at `at`, or -1. */
export function attributesEnd(text: string, at: number): number {
  return text.charAt(at) === '{' ? matchEnd(ATTRIBUTES, text, at) : -1;
}

/**
 * The offset behind the label of a reference at `at`, `[label]` or `[]`, or -1. Whether it is
 * defined is not known here; what editors put in brackets, and notes and citations, are no labels.
 */
export function labelEnd(text: string, at: number): number {
  const end = matchEnd(LABEL, text, at);
  if (end < 0) return -1;
  const label = text.slice(at + 1, end - 1);
  return label === '' || (!/^[\^@\-!]|;/.test(label) && !isEditorial(label)) ? end : -1;
}

/** What an editor puts into words quoted: an ellipsis, `sic`. */
export function isEditorial(bracketed: string): boolean {
  const word = bracketed.trim().toLowerCase();
  return /^[.…\s]*$/.test(word) || word === 'sic' || word === 'nguyên văn';
}

/** The offset behind `(address "title")` at `at`, or -1. */
export function inlineLinkEnd(text: string, at: number): number {
  let end = addressEnd(text, skipBlanks(text, at + 1));
  if (end < 0) return -1;
  const behind = skipBlanks(text, end);
  if (behind > end) {
    const titled = titleEnd(text, behind);
    end = titled < 0 ? behind : skipBlanks(text, titled);
  }
  return text.charAt(end) === ')' ? end + 1 : -1;
}

function addressEnd(text: string, start: number): number {
  if (text.charAt(start) === '<') return matchEnd(ANGLED, text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\' && PUNCTUATION.test(text.charAt(at + 1))) at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char <= ' ') return depth === 0 ? at : -1;
    if (depth < 0) return at;
    if (depth > DEEPEST) return -1;
  }
  return -1;
}

const ANGLED = /<(?:[^<>\n\\]|\\.)*>/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** The offset behind a title in quotation marks or parentheses, or -1. */
function titleEnd(text: string, start: number): number {
  const open = text.charAt(start);
  const close = open === '(' ? ')' : open;
  if (open !== '"' && open !== "'" && open !== '(') return -1;
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === close) return at + 1;
    else if (char === '(' && open === '(') return -1;
  }
  return -1;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charAt(at) <= ' ') at += 1;
  return at;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? -1 : at + found[0].length;
}
