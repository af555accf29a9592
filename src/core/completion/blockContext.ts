import type { DocumentLanguage } from '../insertion/languages';

/**
 * Where the words of the block quotation begin that the cursor stands in, in the text before the
 * cursor; `paragraph` is where its paragraph begins. Null outside of one.
 */
export function blockStart(
  text: string,
  paragraph: number,
  language: DocumentLanguage,
): number | null {
  switch (language) {
    case 'markdown':
    case 'pandoc':
      return quotedLines(text, paragraph);
    case 'latex':
      return within(
        text,
        paragraph,
        /\\begin\{(?:quote|quotation|displayquote|blockquote)\}/g,
        /\\end\{(?:quote|quotation|displayquote|blockquote)\}/g,
      );
    case 'html':
      return within(text, paragraph, /<blockquote(?:\s[^<>]{0,300})?>/gi, /<\/blockquote/gi);
    case 'org':
      return within(text, paragraph, /^[ \t]*#\+begin_quote.*$/gim, /^[ \t]*#\+end_quote/gim);
    case 'typst':
      return inTypstBlock(text, paragraph);
    case 'asciidoc':
      return inAsciidocBlock(text, paragraph);
    case 'restructuredtext':
      return indented(text, paragraph);
    case 'plaintext':
      return null;
  }
}

/** Lines that begin with `>`, up to that of the cursor. */
function quotedLines(text: string, paragraph: number): number | null {
  const mark = /[ ]{0,3}>[ \t]?(?:>[ \t]?)*/y;
  const last = text.lastIndexOf('\n') + 1;
  mark.lastIndex = last;
  const own = mark.exec(text);
  if (!own) return null;
  let from = last + own[0].length;
  for (let line = last; line > paragraph;) {
    const before = text.slice(0, line - 1).lastIndexOf('\n') + 1;
    mark.lastIndex = before;
    const match = mark.exec(text);
    // A mark alone parts two paragraphs of the quotation.
    if (!match || text.slice(before + match[0].length, line).trim() === '') break;
    from = before + match[0].length;
    line = before;
  }
  return from;
}

/** Behind the last opening, or the paragraph's start; null where a closing follows it. */
function within(text: string, paragraph: number, open: RegExp, close: RegExp): number | null {
  const begin = lastEnd(text, open);
  return begin < 0 || lastEnd(text, close) > begin ? null : Math.max(begin, paragraph);
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function inTypstBlock(text: string, paragraph: number): number | null {
  const open = /#quote\([^()[\]]{0,300}(?:\[[^[\]]{0,300}\][^()[\]]{0,300})?\)\[/g;
  const begin = lastEnd(text, open);
  if (begin < 0) return null;
  let depth = 1;
  for (let at = begin; at < text.length && depth > 0; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
  }
  return depth > 0 ? Math.max(begin, paragraph) : null;
}

/** Four or more underscores open and close; the opening ones stand below `[quote]`. */
function inAsciidocBlock(text: string, paragraph: number): number | null {
  const opened = lastEnd(text, /^\[quote[^\]\n]{0,300}\][ \t]*\n_{4,}[ \t]*\n/gm);
  if (opened < 0) return null;
  return /^_{4,}[ \t]*$/m.test(text.slice(opened)) ? null : Math.max(opened, paragraph);
}

/** An indented paragraph below one that is not, and is no directive. */
function indented(text: string, paragraph: number): number | null {
  const own = /^([ \t]+)\S/.exec(text.slice(paragraph));
  if (!own) return null;
  const before = text.slice(0, paragraph).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isDeeper = (own[1]?.length ?? 0) > (/^[ \t]*/.exec(line)?.[0].length ?? 0);
  const isText = line !== '' && !/^[ \t]*(?:\.\.\s|:|[-+*•]\s)|::$/.test(line);
  return isDeeper && isText ? paragraph + (own[1]?.length ?? 0) : null;
}
