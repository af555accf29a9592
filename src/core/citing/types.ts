import type { CitedItem } from '../citation/cluster';
import type { DocumentLocale } from '../citation/locator';
import type { Conventions } from '../insertion/conventions';
import type { TextRange } from '../text/range';

/*
 * A citation as a report writes it: one or several sources in one group. What stands between the
 * sources' keys is kept as it is written, so that what is not understood survives being edited.
 */

/** One source of a group; its words are those of the markup, escapes and all. */
export interface RawItem {
  /** As it is, without braces or signs of the markup. */
  readonly key: string;
  readonly prefix: string;
  readonly locator: string;
  readonly suffix: string;
  readonly author: CitedItem['author'];
  /** What else the markup says of this source: further arguments of Typst's `#cite`. */
  readonly extra: string;
}

/** A group as it is written. Only its first source can have its author in the sentence. */
export interface RawCluster {
  /** What the markup calls it by: `autocite*` in LaTeX, `t` in Org; empty where there is no choice. */
  readonly form: string;
  readonly items: readonly RawItem[];
}

/** What a markup can say of the sources of one group. */
export interface CitingAbilities {
  readonly prefix: boolean;
  readonly suffix: boolean;
  readonly suppressAuthor: boolean;
  /** Whether the author can be a part of the sentence. */
  readonly inText: boolean;
}

export interface SyntaxContext {
  readonly conventions: Conventions;
  readonly locale: DocumentLocale;
}

/** How one markup groups citations by key. */
export interface ClusterSyntax {
  abilities(form: string, conventions: Conventions): CitingAbilities;
  /** Whether it can hold a key. */
  holdsKey(key: string): boolean;
  /** The form of a citation that is written for the first time. */
  newForm(conventions: Conventions): string;
  /**
   * The group round the marks that verification found: `marked` are their ranges, in order, and
   * `at` is the one that is meant. A markup without groups has chains of citations.
   */
  extent(text: string, marked: readonly TextRange[], at: TextRange): TextRange;
  /** Reads all of a group; null where it is not as this module knows it. */
  read(source: string, context: SyntaxContext): RawCluster | null;
  /** Writes a group; what the markup cannot say is left out, or said in words before it. */
  write(cluster: RawCluster, context: SyntaxContext): string;
}

export const ALL_ABILITIES: CitingAbilities = {
  prefix: true,
  suffix: true,
  suppressAuthor: true,
  inText: true,
};

export const NO_ABILITIES: CitingAbilities = {
  prefix: false,
  suffix: false,
  suppressAuthor: false,
  inText: false,
};

/** An item of a key alone, with what is known of it. */
export function rawItem(key: string, known: Partial<RawItem> = {}): RawItem {
  return { key, prefix: '', locator: '', suffix: '', author: 'shown', extra: '', ...known };
}

/** The cited mark alone, for markups that have groups of their own. */
export function ownExtent(_text: string, _marked: readonly TextRange[], at: TextRange): TextRange {
  return at;
}
