import { isInCode } from '../../completion/codeContext';
import type { TextRange } from '../../text/range';
import type { DocumentLanguage } from '../languages';
import { namesBibliography } from './headingWords';

/** Where something new goes in a report: what it replaces is blank. */
export interface ListPlace {
  readonly range: TextRange;
  /** The line breaks that part it from what stands before and behind. */
  readonly before: string;
  readonly after: string;
  /** Whether a heading that names the list stands right above. */
  readonly headed: boolean;
}

/** What a document ends with, which nothing may follow. */
const ENDINGS: Partial<Record<DocumentLanguage, RegExp>> = {
  latex: /^[ \t]*\\end\{document\}/gm,
  html: /<\/(?:body|html)>/gi,
};

/**
 * The place of a new list: the blank line the cursor stands on, else the end of the report. Only
 * blanks are replaced.
 */
export function listPlace(
  text: string,
  language: DocumentLanguage,
  cursor: number | null,
): ListPlace {
  const at = cursor !== null && mayHold(text, language, cursor) ? cursor : endOf(text, language);
  let start = at;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start -= 1;
  // Blanks behind the text before are its own.
  while (start < at && /[ \t]/.test(text.charAt(start))) start += 1;
  let end = at;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  // The indent of what follows is its own.
  const line = text.lastIndexOf('\n', end - 1) + 1;
  if (end < text.length && line > at) end = line;
  return {
    range: { start, end },
    before: start === 0 ? '' : '\n\n',
    after: end < text.length && !closesElement(text, end, language) ? '\n\n' : '\n',
    headed: start > 0 && isHeaded(text.slice(0, start)),
  };
}

/** What an element ends with stands right below what it holds. */
function closesElement(text: string, offset: number, language: DocumentLanguage): boolean {
  return language === 'html' && /^\s*<\//.test(text.slice(offset, offset + 100));
}

/** Whether the line of an offset is blank, and neither in a listing nor in front matter. */
function mayHold(text: string, language: DocumentLanguage, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const line = text.slice(start, found < 0 ? text.length : found);
  if (line.trim() !== '' || isInCode(text, offset, language)) return false;
  const before = text.slice(0, offset);
  const ending = ENDINGS[language];
  if (ending && before.search(new RegExp(ending.source, ending.flags)) >= 0) return false;
  if (language === 'latex') return before.includes('\\begin{document}');
  if (language === 'html') return !/<(?:html|head|body)\b/i.test(text) || /<body\b/i.test(before);
  const hasFrontMatter = /^\uFEFF?---[ \t]*\r?\n/.test(text);
  return !hasFrontMatter || /\n(?:---|\.\.\.)[ \t]*\r?\n/.test(before);
}

function endOf(text: string, language: DocumentLanguage): number {
  const ending = ENDINGS[language];
  const found = ending ? [...text.matchAll(ending)].map(({ index }) => index) : [];
  // The first of "</body></html>", the last `\end{document}` that is not in a comment.
  return (language === 'latex' ? found.at(-1) : found[0]) ?? text.length;
}

/** Whether the last line names a bibliography, or the one above a reST underline does. */
function isHeaded(before: string): boolean {
  const lines = before.slice(-1000).split(/\r?\n/);
  const last = lines.at(-1) ?? '';
  const isRule = /^([=\-~^"'#*+`:.<>_])\1{2,500}\s*$/.test(last);
  return namesBibliography(isRule ? (lines.at(-2) ?? '') : last);
}
