import { singleLine } from '../text/shorten';
import type { CslItem } from './cslItem';
import { issuedYear } from './cslItem';
import type { DocumentLocale, Locator } from './locator';
import { formatLocator } from './locator';
import { shortNames } from './names';

/** A part of a short citation; `text` of a title is without quotation marks. */
export interface ReferencePart {
  readonly kind: 'author' | 'title' | 'year' | 'locator';
  readonly text: string;
}

/** A title as citations in the text have it, cut after some words, or as footnotes do. */
export type TitleLength = 'short' | 'whole';

/** A title of more words than this is cut to its first ones, as author-title styles do. */
const LONGEST_TITLE = 8;
const SHORT_TITLE = 5;

/**
 * The parts of a short citation that are known, in order: author, title, year, locator. What the
 * record does not say is left out; nothing ("n.d.", "no author") stands in for it.
 */
export function referenceParts(
  csl: CslItem,
  locator: Locator | null,
  locale: DocumentLocale,
  length: TitleLength = 'short',
): readonly ReferencePart[] {
  const author = shortNames(csl.author ?? csl.editor ?? [], locale);
  const title = length === 'short' ? shortTitle(csl) : wholeTitle(csl);
  const year = issuedYear(csl);
  const parts: (ReferencePart | null)[] = [
    author === null ? null : { kind: 'author', text: author },
    title === null ? null : { kind: 'title', text: title },
    year === null ? null : { kind: 'year', text: year },
    locator === null ? null : { kind: 'locator', text: formatLocator(locator, locale) },
  ];
  return parts.filter((part) => part !== null);
}

/** "Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5", without parentheses. */
export function shortReference(
  csl: CslItem,
  locator: Locator | null,
  locale: DocumentLocale,
  length: TitleLength = 'short',
): string {
  return referenceParts(csl, locator, locale, length)
    .map((part) => (part.kind === 'title' ? `“${part.text}”` : part.text))
    .join(', ');
}

function wholeTitle(csl: CslItem): string | null {
  const title = singleLine(csl.title ?? csl['title-short'] ?? csl['container-title'] ?? '');
  return title === '' ? null : title;
}

/** The short title of the record, or the title, cut after its first words where it is long. */
export function shortTitle(csl: CslItem): string | null {
  const title = singleLine(csl['title-short'] ?? csl.title ?? csl['container-title'] ?? '');
  if (title === '') return null;
  const words = title.split(' ');
  return words.length <= LONGEST_TITLE || csl['title-short'] !== undefined
    ? title
    : `${words.slice(0, SHORT_TITLE).join(' ')} …`;
}
