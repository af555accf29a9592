import type { ArticleView } from '../../protocol/articleView';
import type { DraftPageState, DraftStrings, ToDraftPage } from '../../protocol/draftPage';
import { element } from '../dom';
import { DraftForm } from './draftForm';
import { understood } from './understood';
import type { DraftHost } from '../host';

export interface DraftPageOptions {
  readonly strings: DraftStrings;
  readonly host: DraftHost;
  /** Shows the article as the reader shows any. */
  readonly show: (article: ArticleView) => void;
  readonly fail: (text: string) => void;
}

/** What stands above the article in the reader's page before the article is added. */
export class DraftPage {
  readonly element = element('section', { class: 'draft' });
  readonly #options: DraftPageOptions;
  #form: DraftForm | null = null;
  #state: DraftPageState | null = null;

  constructor(options: DraftPageOptions) {
    this.#options = options;
    this.element.setAttribute('aria-labelledby', 'draft-heading');
    this.element.hidden = true;
    document.addEventListener('keydown', (event) => this.#onKey(event), { capture: true });
  }

  receive(message: ToDraftPage): void {
    switch (message.type) {
      case 'draft':
        this.#show(message);
        break;
      case 'problems':
        this.#form?.problems(message.problems);
        break;
      case 'referenced':
        this.#keep({ csl: message.csl });
        this.#form?.referenced(message.fields, message.problems);
        break;
      case 'failure':
        this.element.hidden = true;
        this.#options.fail(message.text);
        break;
      default:
        message satisfies never;
    }
  }

  #show(draft: Extract<ToDraftPage, { type: 'draft' }>): void {
    const { strings, host, show } = this.#options;
    const { words } = strings;
    const kept = host.savedState();
    this.#state = { ...draft.state, input: kept?.input ?? draft.state.input };
    host.saveState(this.#state);
    const form = new DraftForm(draft, strings, {
      send: (message) => host.send(message),
      changed: (input) => this.#keep({ input }),
    });
    if (this.#state.input) form.restore(this.#state.input);
    this.#form = form;
    const open = (articleId: string): void => host.send({ type: 'open', articleId });
    this.element.replaceChildren(
      element('h1', {
        class: 'draft-heading',
        text: draft.replaces ? words.headingAgain : words.heading,
        attributes: { id: 'draft-heading' },
      }),
      understood(draft, strings, open),
      form.element,
      element('h2', { class: 'draft-preview', text: words.preview }),
    );
    this.element.hidden = false;
    if (draft.view.article) show(draft.view.article);
    window.scrollTo({ top: 0, behavior: 'instant' });
    form.focus();
  }

  #keep(state: Partial<DraftPageState>): void {
    if (this.#state) {
      this.#state = { ...this.#state, ...state };
      this.#options.host.saveState(this.#state);
    }
  }

  /** Ctrl+Enter adds the article from anywhere in the page; Escape in the form leaves it. */
  #onKey(event: KeyboardEvent): void {
    const form = this.#form;
    if (!form || event.isComposing) return;
    const inForm = event.target instanceof Node && this.element.contains(event.target);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.save();
    } else if (event.key === 'Escape' && (inForm || event.target === document.body)) {
      form.cancel();
    } else {
      // Letters typed into the form are none of the reader's keys.
      const isTyped = event.key.length === 1 || event.key === 'Enter' || event.key === 'Tab';
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (inForm && plain && isTyped) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
