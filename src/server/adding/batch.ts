import type { Duplicate } from '../../core/library/duplicates';
import { duplicatesOf } from '../../core/library/duplicates';
import { PassageFinder } from '../../core/quotation/find/passageFinder';

/** An article of a batch that was given files. */
export interface BatchArticle {
  /** Of its text, as `titleOf` is asked for it. */
  readonly digest: string;
  /** Its text as a reader sees it. */
  readonly shown: string;
  readonly citekey: string;
  readonly title: string;
}

/** What of a batch was given files: the library does not have it yet. */
export class Batch {
  readonly #titles = new Map<string, string>();
  #finder = new PassageFinder();
  readonly citekeys = new Set<string>();

  constructor(readonly id: string) {}

  add({ digest, shown, citekey, title }: BatchArticle): void {
    this.#titles.set(digest, title);
    this.citekeys.add(citekey);
    // Of its structure nothing is asked.
    const structure = { paragraphs: [], sections: [], lessons: [], sentences: [], statistics: [] };
    const parsed = { text: shown, title: null, byline: null, ...structure };
    this.#finder.add({ id: digest, format: 'text', parsed, sic: [] });
  }

  /** The title of the article with just this text; null where there is none. */
  titleOf(digest: string): string | null {
    return this.#titles.get(digest) ?? null;
  }

  /** The articles that have most of a text, with their titles; the most of it first. */
  alike(shown: string): readonly (Pick<Duplicate, 'share'> & { readonly title: string })[] {
    return duplicatesOf(shown, this.#finder).map(({ articleId, share }) => ({
      title: this.#titles.get(articleId) ?? '',
      share,
    }));
  }

  /** The library has been read: what was written is found there, and its words are held no more. */
  forgetWords(): void {
    this.#finder = new PassageFinder();
  }
}
