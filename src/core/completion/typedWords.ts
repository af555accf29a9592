import type { DocumentLanguage } from '../insertion/languages';
import type { TextRange } from '../text/range';
import { scanWords } from '../text/words';

export interface TypedWord extends TextRange {
  /** In NFC. */
  readonly text: string;
}

/** What a markup writes that is no word. */
const MARKUP: Partial<Record<DocumentLanguage, RegExp>> = {
  latex: /\\[A-Za-z]+\*?/g,
  html: /<[^<>]*>|&[#\w]{1,30};/g,
  typst: /#[a-z]+/g,
};

/** Words left out stand for others: what follows is looked for by itself. */
const ELLIPSIS = /…|\.\.\.|\\l?dots/g;

/** The words written from `from` to the end, behind the last ellipsis. */
export function typedWords(text: string, from: number, language: DocumentLanguage): TypedWord[] {
  let start = from;
  for (const match of text.slice(from).matchAll(ELLIPSIS)) {
    start = from + match.index + match[0].length;
  }
  const markup = MARKUP[language];
  const written = text.slice(start);
  const shown = markup ? written.replace(markup, (mark) => ' '.repeat(mark.length)) : written;
  const words: TypedWord[] = [];
  scanWords(shown, 0, shown.length, (first, end) => {
    const word = shown.slice(first, end).normalize('NFC');
    words.push({ start: start + first, end: start + end, text: word });
  });
  return words;
}
