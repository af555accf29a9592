import { element } from './dom';

/** The live region: says what an action did, to the eye for a moment and to a screen reader. */
export class Status {
  readonly element = element('div', { class: 'status', attributes: { role: 'status' } });

  say(text: string): void {
    // A new element starts the fading anew, and is announced even when the words are the same.
    this.element.replaceChildren(element('span', { text }));
  }

  clear(): void {
    this.element.replaceChildren();
  }
}
