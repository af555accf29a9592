import { element } from './dom';
import { anchorOf, placeBeside } from './placement';

/**
 * Says what was probably meant at a place where the source errs: on hover, on focus, and until
 * Escape; the pointer may move onto the note.
 */
export class SicNote {
  readonly element = element('div', { class: 'sic-note', attributes: { role: 'tooltip' } });
  #shown: Element | null = null;

  constructor(text: HTMLElement) {
    this.element.hidden = true;
    text.addEventListener('pointerover', (event) => this.#follow(event.target));
    text.addEventListener('focusin', (event) => this.#follow(event.target));
    text.addEventListener('focusout', () => this.hide());
    text.addEventListener('pointerleave', () => this.hide());
  }

  get isOpen(): boolean {
    return this.#shown !== null;
  }

  hide(): void {
    this.#shown = null;
    this.element.hidden = true;
  }

  #follow(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target === this.element) {
      return;
    }
    const place = target.closest<HTMLElement>('.sic') ?? sicOfFigure(target);
    if (place === this.#shown) {
      return;
    }
    const note = place?.dataset['note'];
    if (!place || note === undefined) {
      if (this.#shown && !this.#shown.contains(document.activeElement)) {
        this.hide();
      }
      return;
    }
    this.#shown = place;
    this.element.textContent = note;
    this.element.hidden = false;
    placeBeside(this.element, anchorOf(place, 'below'));
  }
}

/** A focused figure speaks for a sic place inside it. */
function sicOfFigure(target: HTMLElement): HTMLElement | null {
  return target.matches('.figure:focus') ? target.querySelector<HTMLElement>('.sic') : null;
}
