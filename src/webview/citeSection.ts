import type { StyledReference } from '../protocol/bibliography';
import type { RichText } from '../protocol/citing';
import type { FromReader, ReaderStrings } from '../protocol/webview';
import { button, element, prefersReducedMotion } from './dom';
import { icon } from './icons';
import { fill } from './strings';

const TAGS = {
  italic: 'i',
  bold: 'b',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
  'small-caps': 'span',
} as const;

/** How the article is cited, in every style; asked for when it is opened. */
export class CiteSection {
  readonly element: HTMLElement;
  readonly #strings: ReaderStrings;
  readonly #send: (message: FromReader) => void;
  readonly #details: HTMLDetailsElement;
  readonly #summary: HTMLElement;
  readonly #body = element('div', { class: 'cite-body' });
  #articleId: string | null = null;
  #isAsked = false;
  /** Whether the section was gone to while it was empty. */
  #isWanted = false;

  constructor(strings: ReaderStrings, send: (message: FromReader) => void) {
    this.#strings = strings;
    this.#send = send;
    this.#summary = element('summary', { text: strings.citeArticle });
    this.#details = element('details', { children: [this.#summary, this.#body] });
    this.#details.addEventListener('toggle', () => this.#ask());
    this.element = element('section', {
      class: 'cite',
      attributes: { 'aria-label': strings.citeArticle },
      children: [this.#details],
    });
  }

  /** The section is about another article, or the same one anew. */
  show(articleId: string): void {
    this.#articleId = articleId;
    this.#isAsked = false;
    this.#body.replaceChildren();
    this.#ask();
  }

  /** Opens the section and goes there. */
  open(): void {
    this.#details.open = true;
    this.#ask();
    this.#summary.focus({ preventScroll: true });
    this.#comeIntoView();
    // What is yet to come makes the page longer.
    this.#isWanted = this.#body.hasAttribute('aria-busy');
  }

  #comeIntoView(): void {
    this.element.scrollIntoView({ behavior: prefersReducedMotion() ? 'instant' : 'smooth' });
  }

  /** Empty where the styles cannot be had. */
  fill(articleId: string, references: readonly StyledReference[]): void {
    if (articleId !== this.#articleId) return;
    this.#body.removeAttribute('aria-busy');
    if (references.length === 0) {
      // The next opening tries again.
      this.#isAsked = false;
      const failed = element('p', {
        text: this.#strings.citeFailed,
        attributes: { role: 'alert' },
      });
      this.#body.replaceChildren(failed);
      return;
    }
    const items = references.map((reference) => this.#item(articleId, reference));
    this.#body.replaceChildren(element('ul', { attributes: { role: 'list' }, children: items }));
    if (this.#isWanted) this.#comeIntoView();
    this.#isWanted = false;
  }

  #ask(): void {
    if (!this.#details.open || this.#isAsked || this.#articleId === null) return;
    this.#isAsked = true;
    this.#body.setAttribute('aria-busy', 'true');
    this.#body.replaceChildren(
      element('p', { text: this.#strings.citeLoading, attributes: { role: 'status' } }),
    );
    this.#send({ type: 'cite', articleId: this.#articleId });
  }

  #item(articleId: string, { style, label, text }: StyledReference): HTMLElement {
    const copy = button(
      {
        class: 'cite-copy',
        label: fill(this.#strings.copyReference, label),
        children: [icon('copy')],
      },
      () => this.#send({ type: 'copyReference', articleId, style }),
    );
    return element('li', {
      children: [
        element('div', {
          children: [
            element('p', { class: 'cite-style', text: label }),
            element('p', { class: 'cite-text', children: richNodes(text) }),
          ],
        }),
        copy,
      ],
    });
  }
}

function richNodes(text: RichText): readonly Node[] {
  return text.map(({ text: words, marks }) =>
    marks.reduceRight<Node>((inner, mark) => {
      const isSmall = mark === 'small-caps';
      return element(TAGS[mark], {
        ...(isSmall ? { class: 'small-caps' } : {}),
        children: [inner],
      });
    }, document.createTextNode(words)),
  );
}
