import type { ReaderStrings } from '../protocol/webview';
import { button, element } from './dom';
import { icon } from './icons';
import { fill } from './strings';
import type { MatchList } from './matches';

export interface SearchBarEvents {
  readonly typed: (query: string) => void;
  readonly step: (step: 1 | -1) => void;
  readonly closed: () => void;
}

/** The search field, laid out as the editor's own find widget. */
export class SearchBar {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #count: HTMLElement;
  readonly #strings: ReaderStrings;

  constructor(strings: ReaderStrings, events: SearchBarEvents) {
    this.#strings = strings;
    this.#input = element('input', {
      attributes: {
        type: 'text',
        spellcheck: 'false',
        autocomplete: 'off',
        'aria-label': strings.search,
        placeholder: strings.searchPlaceholder,
      },
    });
    this.#count = element('output', { class: 'count', attributes: { 'aria-live': 'polite' } });
    this.element = element('div', {
      class: 'search',
      attributes: { role: 'search' },
      children: [
        this.#input,
        this.#count,
        button({ label: strings.previousMatch, children: [icon('up')] }, () => events.step(-1)),
        button({ label: strings.nextMatch, children: [icon('down')] }, () => events.step(1)),
        button({ label: strings.closeSearch, children: [icon('close')] }, () => events.closed()),
      ],
    });
    this.element.hidden = true;
    this.#input.addEventListener('input', () => events.typed(this.#input.value));
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === this.#input && !event.isComposing) {
        event.preventDefault();
        events.step(event.shiftKey ? -1 : 1);
      }
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get query(): string {
    return this.#input.value;
  }

  /** Opens the field, or goes back to it; a given query replaces what was there. */
  open(query: string): void {
    this.element.hidden = false;
    if (query !== '') {
      this.#input.value = query;
    }
    this.#input.focus();
    this.#input.select();
  }

  close(): void {
    this.element.hidden = true;
    this.#count.textContent = '';
  }

  show(matches: MatchList): void {
    const { ranges, current } = matches;
    const none = this.query.trim() !== '' && ranges.length === 0;
    this.element.classList.toggle('none', none);
    this.#count.textContent = none
      ? this.#strings.noMatch
      : ranges.length > 0
        ? fill(this.#strings.matchCount, current + 1, ranges.length)
        : '';
  }
}
