import type { FromReader, ReaderStrings } from '../protocol/webview';
import { button, element } from './dom';
import { icon } from './icons';
import { commandsFor } from './passage';
import type { Passage } from './passage';
import { placeBeside } from './placement';
import type { Anchor } from './placement';

export interface ToolbarOptions {
  readonly strings: ReaderStrings;
  readonly send: (message: FromReader) => void;
  /** Told after the toolbar closed, whatever closed it. */
  readonly closed: (passage: Passage) => void;
}

/** The small floating toolbar that offers what can be done with a passage. */
export class PassageToolbar {
  readonly element: HTMLElement;
  readonly #options: ToolbarOptions;
  #passage: Passage | null = null;
  /** Where the focus goes back to. */
  #origin: HTMLElement | null = null;

  constructor(options: ToolbarOptions) {
    this.#options = options;
    this.element = element('div', {
      class: 'toolbar',
      attributes: { role: 'toolbar', 'aria-label': options.strings.passageActions },
    });
    this.element.hidden = true;
    // Pressing a button must not take away the selection that it is about.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
  }

  get passage(): Passage | null {
    return this.#passage;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  open(passage: Passage, articleId: string, anchor: Anchor, origin: HTMLElement | null): void {
    this.#passage = passage;
    this.#origin = origin;
    const commands = commandsFor(passage, articleId, this.#options.strings);
    this.element.replaceChildren(
      ...commands.map((command, index) => {
        const made = button(
          { children: [icon(command.icon), element('span', { text: command.label })] },
          () => {
            this.#options.send(command.message);
            this.close();
          },
        );
        made.tabIndex = index === 0 ? 0 : -1;
        return made;
      }),
    );
    this.element.hidden = false;
    placeBeside(this.element, anchor);
  }

  /** Moves the keyboard focus to the first action. */
  focus(): void {
    this.#move(0);
  }

  close(): void {
    const passage = this.#passage;
    if (!passage) {
      return;
    }
    const back = this.hasFocus ? this.#origin : null;
    this.#passage = null;
    this.#origin = null;
    this.element.hidden = true;
    back?.focus({ preventScroll: true });
    this.#options.closed(passage);
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = [...this.element.querySelectorAll('button')];
    const at = buttons.findIndex((each) => each === document.activeElement);
    const target = {
      ArrowRight: (at + 1) % buttons.length,
      ArrowDown: (at + 1) % buttons.length,
      ArrowLeft: (at - 1 + buttons.length) % buttons.length,
      ArrowUp: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (target !== undefined && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      this.#move(target);
    }
  }

  #move(index: number): void {
    const buttons = [...this.element.querySelectorAll('button')];
    buttons.forEach((each, i) => (each.tabIndex = i === index ? 0 : -1));
    buttons[index]?.focus({ preventScroll: true });
  }
}
