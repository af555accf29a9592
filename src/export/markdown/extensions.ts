import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { bracketedCitation, closingBracket, textCitation } from './citations';

/** A line `::: name`, with which Pandoc opens and closes a division; `info` is what it says. */
export const DIVISION = 'division';

function division(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const end = state.eMarks[line] ?? 0;
  if (!state.src.startsWith(':::', start) || end - start > 500) return false;
  const found = /^:{3,}[ \t]*(\{[^{}]*\}|[\p{L}\p{N}_-]*)[ \t]*:*$/u.exec(
    state.src.slice(start, end).trimEnd(),
  );
  if (found === null) return false;
  if (!silent) {
    const token = state.push(DIVISION, '', 0);
    token.info = found[1] ?? '';
    token.map = [line, line + 1];
  }
  state.line = line + 1;
  return true;
}

/** `x^2^`, `H~2~O`: no blanks within. */
function script(state: StateInline, silent: boolean): boolean {
  const mark = state.src[state.pos];
  if (mark !== '^' && mark !== '~') return false;
  const end = state.src.indexOf(mark, state.pos + 1);
  if (end < 0 || end >= state.posMax || end - state.pos > 100 || end === state.pos + 1)
    return false;
  const content = state.src.slice(state.pos + 1, end);
  if (/[\s[\]]/.test(content) || state.src[end + 1] === mark) return false;
  if (!silent) {
    const name = mark === '^' ? 'sup' : 'sub';
    state.push(`${name}_open`, name, 1);
    state.push('text', '', 0).content = content.replace(/\\(.)/g, '$1');
    state.push(`${name}_close`, name, -1);
  }
  state.pos = end + 1;
  return true;
}

/** `[words]{.class}`: the words, with the classes in `info`. */
function span(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  // As for citations: brackets within the words of a link are brackets.
  if (silent || src[pos] !== '[') return false;
  const close = closingBracket(src, pos, posMax);
  const attributes = close < 0 ? null : attributesAt(src, close + 1);
  if (attributes === null) return false;
  state.push('span_open', 'span', 1).info = attributes.text;
  state.pos = pos + 1;
  state.posMax = close;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push('span_close', 'span', -1);
  state.pos = attributes.end;
  return true;
}

/** `{#id .class key=value}` at a place, or null. */
export function attributesAt(text: string, at: number): { text: string; end: number } | null {
  if (text[at] !== '{') return null;
  const end = text.slice(at, at + 300).indexOf('}');
  const inner = end < 0 ? '' : text.slice(at + 1, at + end);
  return /^\s*(?:[.#][^\s{}]|-\s*$|[\p{L}_][\p{L}\p{N}_-]*=)/u.test(inner)
    ? { text: inner, end: at + end + 1 }
    : null;
}

/** What Pandoc's Markdown has beyond CommonMark, as far as reports use it. */
export function pandocExtensions(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('fence', DIVISION, division, { alt });
  md.inline.ruler.before('link', 'bracketed_citation', bracketedCitation);
  md.inline.ruler.before('link', 'span', span);
  md.inline.ruler.push('text_citation', textCitation);
  md.inline.ruler.before('emphasis', 'script', script);
}
