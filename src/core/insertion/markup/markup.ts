import type { CslItem } from '../../citation/cslItem';
import type { DocumentLocale, Locator } from '../../citation/locator';
import { formatLocator } from '../../citation/locator';
import { shortReference } from '../../citation/reference';
import type { Conventions } from '../conventions';
import type { Escape } from '../escape/escape';
import type { InlineMarks } from '../marks';
import type { BlockPlacement } from '../placement';

/** The source that is cited, and how. */
export interface Cited {
  readonly citekey: string;
  readonly csl: CslItem;
  readonly locator: Locator | null;
  readonly locale: DocumentLocale;
  readonly conventions: Conventions;
  /** Puts words into a footnote and gives its call; null where citations stand in the text. */
  readonly note: ((words: string) => string) | null;
}

/** A long quotation; each paragraph is written in the markup already, for the start of a line. */
export interface Block {
  readonly paragraphs: readonly string[];
  readonly cited: Cited | null;
  readonly conventions: Conventions;
  /** The marks an inline quotation of the same words would have. */
  readonly marks: InlineMarks;
  /** Whether the cursor stands in a block quote that waits for its text. */
  readonly inQuote: boolean;
}

/** How one markup writes words, quotations and citations. */
export interface Markup {
  readonly escape: Escape;
  /** What may enclose an inline quotation, best first. */
  marks(conventions: Conventions): readonly InlineMarks[];
  /** A citation in running text. */
  citation(cited: Cited): string;
  /** The lines of a long quotation with its citation; an empty one parts paragraphs. */
  block(block: Block): readonly string[];
  readonly placement: BlockPlacement;
}

export const APART: BlockPlacement = { apart: true, joint: null };

/**
 * "(Ban biên tập, “Kinh nghiệm từ thực hiện …”, đoạn 5)", or nothing for an empty record. In a
 * footnote there is room for the whole title, and no need of parentheses.
 */
export function citationInWords(cited: Cited, escape: Escape): string {
  const reference = referenceInWords(cited, escape);
  if (reference === '') return '';
  return cited.note === null ? `(${reference})` : cited.note(reference);
}

/** The same without parentheses. */
export function referenceInWords(cited: Cited, escape: Escape): string {
  const title = cited.note === null ? 'short' : 'whole';
  const words = shortReference(cited.csl, cited.locator, cited.locale, title);
  return escape(words, { lineStart: false, previous: '(', next: ')' });
}

/** The locator in words and escaped; empty where there is none. */
export function locatorInWords(cited: Cited, escape: Escape): string {
  if (cited.locator === null) return '';
  const words = formatLocator(cited.locator, cited.locale);
  return escape(words, { lineStart: false, previous: ' ', next: ']' });
}

/** Adds text to the last of the paragraphs, after a space unless white space ends it. */
export function appended(paragraphs: readonly string[], text: string): readonly string[] {
  const last = paragraphs.at(-1) ?? '';
  if (text === '') return paragraphs;
  return [...paragraphs.slice(0, -1), joined(last, text)];
}

export function joined(words: string, citation: string): string {
  return words === '' || citation === '' || /\s$/.test(words) || citation.startsWith('[^')
    ? words + citation
    : `${words} ${citation}`;
}

/** The paragraphs with an empty line between each two. */
export function parted(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['', paragraph]));
}
