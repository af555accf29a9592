import type { ReaderStrings } from '../protocol/webview';
import { button, element } from './dom';
import { icon } from './icons';

export interface ShellEvents {
  readonly navigate: (step: -1 | 1) => void;
  readonly search: () => void;
  /** Null where the article is only looked at. */
  readonly cite: (() => void) | null;
}

/** What the foot of an article says of it. */
export interface AboutArticle {
  readonly reference: string;
  readonly citekey: string;
  /** How it is cited; null where it is only looked at. */
  readonly cite: HTMLElement | null;
}

/** What stands around the text: the bar, the main landmark, the foot. */
export class Shell {
  readonly main: HTMLElement;
  readonly foot = element('footer', { class: 'foot' });
  readonly #root: HTMLElement;
  readonly #content = element('div');
  readonly #back: HTMLButtonElement;
  readonly #forward: HTMLButtonElement;
  readonly #running = element('span', { class: 'running', attributes: { 'aria-hidden': 'true' } });
  readonly #bar: HTMLElement;
  readonly #titleSeen: IntersectionObserver;
  readonly #help: string;

  constructor(root: HTMLElement, strings: ReaderStrings, nav: HTMLElement, events: ShellEvents) {
    this.#root = root;
    this.#help = strings.keyboardHelp;
    this.main = element('main', {
      attributes: { tabindex: '-1', 'aria-describedby': 'keyboard-help' },
      children: [this.#content],
    });
    this.#back = this.#step(strings.back, 'back', () => events.navigate(-1));
    this.#forward = this.#step(strings.forward, 'forward', () => events.navigate(1));
    this.#bar = element('header', {
      class: 'bar',
      children: [
        this.#back,
        this.#forward,
        this.#running,
        events.cite &&
          button({ label: strings.citeArticle, children: [icon('citation')] }, events.cite),
        button({ label: strings.search, children: [icon('search')] }, events.search),
      ],
    });
    const skip = button({ class: 'skip', text: strings.skipToText }, () => this.main.focus());
    const layout = element('div', {
      class: 'layout',
      children: [nav, element('div', { class: 'column', children: [this.main, this.foot] })],
    });
    root.replaceChildren(skip, this.#bar, layout);
    this.setHistory(false, false);
    this.#titleSeen = new IntersectionObserver(
      (entries) =>
        this.#bar.classList.toggle(
          'scrolled',
          entries.some((e) => !e.isIntersecting),
        ),
      { rootMargin: '-40px 0px 0px' },
    );
  }

  /** Puts something above the text, in its column. */
  above(element: HTMLElement): void {
    this.main.before(element);
  }

  /** Adds what floats over the window. */
  float(...elements: readonly HTMLElement[]): void {
    this.#root.append(...elements);
  }

  /** Adds what stands beside a passage and scrolls with the text. */
  floatInText(...elements: readonly HTMLElement[]): void {
    this.main.append(...elements);
  }

  setHistory(canGoBack: boolean, canGoForward: boolean): void {
    this.#back.setAttribute('aria-disabled', String(!canGoBack));
    this.#forward.setAttribute('aria-disabled', String(!canGoForward));
  }

  showArticle(article: HTMLElement, title: string, about: AboutArticle): void {
    const { reference, citekey, cite } = about;
    const heading = article.querySelector('h1');
    // A text without a title still has a name to a screen reader.
    const name = heading ? null : element('h1', { class: 'unseen', text: title });
    this.#content.replaceChildren(...(name ? [name] : []), article);
    this.main.removeAttribute('aria-busy');
    this.#running.textContent = title;
    this.foot.replaceChildren(
      element('p', {
        class: 'reference',
        children: [
          element('bdi', { text: reference }),
          ' ',
          element('span', { class: 'citekey', text: `@${citekey}` }),
        ],
      }),
      ...(cite ? [cite] : []),
      element('p', { class: 'help', text: this.#help, attributes: { id: 'keyboard-help' } }),
    );
    this.#titleSeen.disconnect();
    if (heading) {
      this.#titleSeen.observe(heading);
    }
  }

  /** Shows a message in place of an article. */
  showState(kind: 'loading' | 'failure' | 'empty', text: string): void {
    this.#titleSeen.disconnect();
    this.#bar.classList.remove('scrolled');
    this.#running.textContent = '';
    this.foot.replaceChildren();
    this.main.toggleAttribute('aria-busy', kind === 'loading');
    this.#content.replaceChildren(
      element('p', {
        class: `state ${kind}`,
        text,
        attributes: { role: kind === 'failure' ? 'alert' : 'status' },
      }),
    );
  }

  #step(label: string, name: 'back' | 'forward', go: () => void): HTMLButtonElement {
    const made: HTMLButtonElement = button({ label, children: [icon(name)] }, () => {
      if (made.getAttribute('aria-disabled') !== 'true') {
        go();
      }
    });
    return made;
  }
}
