import { findInText } from '../core/library/filter';
import type { TextRange } from '../core/text/range';
import type { ReaderStrings } from '../protocol/webview';
import type { ArticlePage } from './articlePage';
import type { Highlighter } from './highlighter';
import { matchesFrom, matchesIn, noMatches, stepMatch } from './matches';
import type { MatchList } from './matches';
import { SearchBar } from './searchBar';

/** What search needs of the reader. */
export interface SearchContext {
  readonly strings: ReaderStrings;
  readonly page: () => ArticlePage | null;
  readonly highlighter: () => Highlighter | null;
  /** Where to begin looking, as an offset. */
  readonly from: () => number;
  /** What is selected, as a first query. */
  readonly selected: () => string;
  readonly reveal: (range: TextRange) => void;
  /** The user leaves the search at this match (null: at none). */
  readonly left: (range: TextRange | null) => void;
}

const longestSeed = 120;

/** Search in the article, without diacritics. */
export class Search {
  readonly bar: SearchBar;
  readonly #context: SearchContext;
  #matches: MatchList = noMatches;
  #from = 0;
  #searched = '';

  constructor(context: SearchContext) {
    this.#context = context;
    this.bar = new SearchBar(context.strings, {
      typed: (query) => this.#search(query),
      step: (step) => this.step(step),
      closed: () => this.close(),
    });
  }

  open(): void {
    if (!this.#context.page()) {
      return;
    }
    const seed = this.#context.selected();
    if (!this.bar.isOpen) {
      this.#from = this.#context.from();
    }
    this.bar.open(seed.length <= longestSeed && !seed.includes('\n') ? seed.trim() : '');
    this.#search(this.bar.query);
  }

  step(step: 1 | -1): void {
    if (!this.bar.isOpen) {
      this.open();
      return;
    }
    this.#show(stepMatch(this.#matches, step));
  }

  close(): void {
    if (!this.bar.isOpen) {
      return;
    }
    const current = this.#matches.ranges[this.#matches.current] ?? null;
    this.reset();
    this.#context.left(current);
  }

  /** Forgets the matches: another article is shown, or the search is over. */
  reset(): void {
    this.bar.close();
    this.#matches = noMatches;
    this.#searched = '';
    this.paint();
  }

  /** Marks the matches in view anew. */
  paint(): void {
    const page = this.#context.page();
    const highlighter = this.#context.highlighter();
    if (page && highlighter) {
      const current = this.#matches.ranges[this.#matches.current];
      highlighter.paint('match', matchesIn(this.#matches, page.nearRange()));
      highlighter.paint('current-match', current ? [current] : []);
    }
  }

  #search(query: string): void {
    const page = this.#context.page();
    if (!page || (query === this.#searched && query !== '')) {
      return;
    }
    this.#searched = query;
    const ranges = query.trim() === '' ? [] : findInText(page.view.parsed.text, query);
    this.#show(matchesFrom(ranges, this.#from));
  }

  #show(matches: MatchList): void {
    this.#matches = matches;
    this.bar.show(matches);
    const current = matches.ranges[matches.current];
    if (current) {
      this.#context.reveal(current);
    }
    this.paint();
  }
}
