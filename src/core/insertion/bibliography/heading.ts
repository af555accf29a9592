import type { DocumentLocale } from '../../citation/locator';
import type { DocumentLanguage } from '../languages';
import { headingWords } from './headingWords';

/**
 * The lines of a heading for the list, of the rank that the report's chapters have: the one below
 * the title where a single heading stands above all others.
 */
export function headingLines(
  text: string,
  language: DocumentLanguage,
  locale: DocumentLocale,
): readonly string[] {
  const words = headingWords[locale];
  switch (language) {
    case 'markdown':
    case 'pandoc':
      return [`${'#'.repeat(markdownRank(text))} ${words}`];
    case 'asciidoc':
      return [`${'='.repeat(Math.max(2, chapterRank(text, /^(={1,6})[ \t]+\S/gm)))} ${words}`];
    case 'org':
      return [`${'*'.repeat(chapterRank(text, /^(\*{1,8})[ \t]+\S/gm, 1))} ${words}`];
    case 'html': {
      const rank = chapterRank(text, /<h([1-6])\b/gi);
      return [`<h${rank}>${words}</h${rank}>`];
    }
    case 'restructuredtext':
      return [words, chapterSign(text).repeat(words.length)];
    case 'plaintext':
      return [words];
    // These make the heading with the list.
    case 'latex':
    case 'typst':
      return [];
  }
}

/** Where the front matter has the title, a single heading is a chapter and not the title. */
function markdownRank(text: string): number {
  const front = /^\uFEFF?---[ \t]*\r?\n/.test(text)
    ? text.split(/^(?:---|\.\.\.)[ \t]*$/m, 2)[1]
    : '';
  const isTitled = /^title[ \t]*:/m.test(front ?? '');
  const heading = /^ {0,3}(#{1,6})[ \t]+\S/gm;
  return chapterRank(withoutListings(text), heading, isTitled ? 1 : 2);
}

/** A comment in a listing looks like a heading. */
function withoutListings(text: string): string {
  const parts = text.split(/^[ \t]{0,3}(?:```|~~~)[^\n]*$/m);
  return parts.filter((_, index) => index % 2 === 0).join('\n');
}

/** `whenNone`: the rank of a chapter in a report without headings, or with a title alone. */
function chapterRank(text: string, heading: RegExp, whenNone = 2): number {
  const counts = new Map<number, number>();
  for (const [, sign = ''] of text.matchAll(heading)) {
    const rank = /^\d$/.test(sign) ? Number(sign) : sign.length;
    counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  const [first, second] = [...counts.keys()].toSorted((a, b) => a - b);
  if (first === undefined) return whenNone;
  if (counts.get(first) !== 1) return first;
  return second ?? Math.max(first, whenNone);
}

/** The sign chapters of a reST document are underlined with: the second that it uses, or its only. */
function chapterSign(text: string): string {
  const counts = new Map<string, number>();
  const headings = text.matchAll(/^\S[^\n]{0,500}\r?\n([=\-~^"'#*+`:.<>_])\1{2,500}[ \t]*\r?$/gm);
  for (const [, sign = ''] of headings) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const [first, second] = counts.keys();
  if (first === undefined) return '=';
  return counts.get(first) === 1 && second !== undefined ? second : first;
}
