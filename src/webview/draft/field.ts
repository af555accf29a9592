import { element } from '../dom';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field of the form with its label, what helps to fill it in, and what is wrong with it. */
export class Field<Control extends Input = Input> {
  readonly element: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #origin = element('span', { class: 'field-origin' });

  constructor(
    readonly name: string,
    readonly control: Control,
    label: string,
    hint?: string,
  ) {
    const id = `field-${name}`;
    control.id = id;
    control.name = name;
    this.#problem = element('p', { class: 'field-problem', attributes: { id: `${id}-problem` } });
    this.#problem.hidden = true;
    const described = [hint === undefined ? '' : `${id}-hint`, `${id}-problem`];
    control.setAttribute('aria-describedby', described.join(' ').trim());
    control.addEventListener('input', () => this.say(null));
    this.element = element('div', {
      class: `field field-of-${name}`,
      children: [
        element('label', {
          attributes: { for: id },
          children: [element('span', { text: label }), this.#origin],
        }),
        control,
        hint === undefined
          ? null
          : element('p', { class: 'field-hint', text: hint, attributes: { id: `${id}-hint` } }),
        this.#problem,
      ],
    });
  }

  get value(): string {
    return this.control.value;
  }

  set value(text: string) {
    this.control.value = text;
  }

  /** Says what is wrong with the field; null for nothing. */
  say(problem: string | null): void {
    this.#problem.hidden = problem === null;
    this.#problem.textContent = problem;
    if (problem === null) this.control.removeAttribute('aria-invalid');
    else this.control.setAttribute('aria-invalid', 'true');
  }

  /** Says where its value came from, until it is typed over; an empty text says nothing. */
  from(origin: string): void {
    this.#origin.textContent = origin;
    if (origin !== '') {
      const forget = (): void => this.from('');
      this.control.addEventListener('input', forget, { once: true });
    }
  }
}

export function lineInput(): HTMLInputElement {
  return element('input', {
    attributes: { type: 'text', autocomplete: 'off', spellcheck: 'false' },
  });
}

export function textInput(rows: number): HTMLTextAreaElement {
  return element('textarea', { attributes: { rows: String(rows), spellcheck: 'false' } });
}

export function choiceInput(
  choices: readonly { readonly value: string; readonly label: string }[],
): HTMLSelectElement {
  return element('select', {
    children: choices.map(({ value, label }) =>
      element('option', { text: label, attributes: { value } }),
    ),
  });
}
