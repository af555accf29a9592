import type { ParsedArticle } from '../core/article/types';
import type { TextRange } from '../core/text/range';
import type { ReaderStrings } from '../protocol/webview';
import { contentsEntries, currentEntry } from './contentsEntries';
import type { ContentsEntry } from './contentsEntries';
import { button, element } from './dom';
import { icon } from './icons';
import { plain } from './passage';

const deepest = 3;

/** The table of contents: a rail beside the text where there is room, else a list that opens. */
export class Contents {
  readonly element: HTMLElement;
  readonly #list = element('ol', { attributes: { id: 'contents-list', role: 'list' } });
  readonly #toggle: HTMLButtonElement;
  readonly #choose: (range: TextRange) => void;
  readonly #strings: ReaderStrings;
  #entries: readonly ContentsEntry[] = [];
  #links: readonly HTMLButtonElement[] = [];
  #current = -1;

  constructor(strings: ReaderStrings, choose: (range: TextRange) => void) {
    this.#strings = strings;
    this.#choose = choose;
    this.#toggle = button(
      {
        class: 'contents-toggle',
        attributes: { 'aria-expanded': 'false', 'aria-controls': 'contents-list' },
        children: [element('span', { text: strings.contents }), icon('down')],
      },
      () => this.#setOpen(!this.element.classList.contains('open')),
    );
    this.element = element('nav', {
      class: 'contents',
      attributes: { 'aria-label': strings.contents },
      children: [
        this.#toggle,
        element('p', { class: 'contents-name', text: strings.contents }),
        this.#list,
      ],
    });
    this.element.hidden = true;
  }

  show(parsed: ParsedArticle, title: string): void {
    this.#entries = contentsEntries(parsed, title).filter((entry) => entry.level <= deepest);
    this.#links = this.#entries.map((entry) => this.#link(entry));
    this.#list.replaceChildren(...this.#links.map((link) => element('li', { children: [link] })));
    this.#current = -1;
    this.element.hidden = this.#entries.length === 0;
    this.#setOpen(false);
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Marks the entry that an offset lies in. */
  mark(offset: number): void {
    const index = currentEntry(this.#entries, offset);
    if (index === this.#current) {
      return;
    }
    this.#links[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    const link = this.#links[index];
    link?.setAttribute('aria-current', 'location');
    if (link) {
      this.#keepInRail(link);
    }
  }

  /** Scrolls the rail alone; `scrollIntoView` would move the page too. */
  #keepInRail(link: HTMLElement): void {
    const rail = this.element.getBoundingClientRect();
    const place = link.getBoundingClientRect();
    if (place.top < rail.top + 40) {
      this.element.scrollTop += place.top - rail.top - 40;
    } else if (place.bottom > rail.bottom - 40) {
      this.element.scrollTop += place.bottom - rail.bottom + 40;
    }
  }

  #link(entry: ContentsEntry): HTMLButtonElement {
    const link = button(
      {
        class: `entry ${entry.kind} level-${entry.level}`,
        children: [
          ...(entry.number === null ? [] : this.#number(entry.number)),
          element('span', { class: 'name', text: entry.title }),
        ],
      },
      () => {
        this.#setOpen(false);
        this.#choose(plain(entry));
      },
    );
    link.title = entry.title;
    return link;
  }

  /** A screen reader hears "Bài học 1: "; the eye sees the numeral. */
  #number(number: number): HTMLElement[] {
    const [before = '', after = ''] = this.#strings.lesson.split('{0}');
    return [
      element('span', { class: 'unseen', text: before }),
      element('span', { class: 'number', text: String(number) }),
      element('span', { class: 'unseen', text: `${after}: ` }),
    ];
  }

  #setOpen(open: boolean): void {
    this.element.classList.toggle('open', open);
    this.#toggle.setAttribute('aria-expanded', String(open));
  }
}
