import type { Article } from '../../library/article';
import type { PassageFinder } from '../find/passageFinder';
import type { KnownSources, Reference } from './references';

export interface VerifyOptions {
  /** So many words running of a source, unmarked and uncited, are pointed out; 0 for none. */
  readonly unmarkedWords: number;
}

/** What a report is verified with. As long as it is the same object, so are its answers. */
export interface VerificationContext extends KnownSources {
  readonly finder: PassageFinder;
  readonly options: VerifyOptions;
  article(id: string): Article | null;
  /** The citekeys that a slip may have meant: the library's, and those of the report's own bibliographies. */
  readonly citekeys: Iterable<string>;
  /** Whether a key that is not the library's may be found in a bibliography of the report's own. */
  isElsewhere(key: string): boolean;
  /** Whether the user said that these words are no quotation of ours. */
  isIgnored(words: string): boolean;
  /** These words are word for word in the article as it is. */
  remember(article: Article, words: string): void;
  /** Whether these words were word for word in the article before its text changed. */
  wasVerbatim(article: Article, words: string): boolean;
}

/** The citations in the footnotes of a report, by label. */
export type Notes = (label: string) => readonly Reference[];
