import { longestReference } from '../../protocol/bounds';
import type { DraftFieldName, DraftFields } from '../../protocol/draftFields';
import { draftFieldNames, fieldsOf } from '../../protocol/draftFields';
import type {
  DraftInput,
  DraftStrings,
  FieldMessage,
  FromDraftPage,
  ShownDraft,
} from '../../protocol/draftPage';
import { button, element } from '../dom';
import { fill } from '../strings';
import { choiceInput, Field, lineInput, textInput } from './field';

export interface DraftFormEvents {
  readonly send: (message: FromDraftPage) => void;
  /** Something was typed. */
  readonly changed: (input: DraftInput) => void;
}

/** The record's fields of an article that is to be added. */
export class DraftForm {
  readonly element: HTMLFormElement;
  readonly #strings: DraftStrings;
  readonly #events: DraftFormEvents;
  readonly #fields: ReadonlyMap<DraftFieldName, Field>;
  readonly #citekey: Field;
  readonly #folder: Field<HTMLSelectElement>;
  readonly #keep = element('input', { attributes: { type: 'checkbox', id: 'field-keep' } });
  readonly #problem = element('p', { class: 'form-problem', attributes: { role: 'alert' } });
  readonly #save: HTMLButtonElement;
  readonly #paste: HTMLTextAreaElement;
  readonly #pasted = element('p', { class: 'field-hint', attributes: { role: 'status' } });

  constructor(draft: ShownDraft, strings: DraftStrings, events: DraftFormEvents) {
    this.#strings = strings;
    this.#events = events;
    const { words } = strings;
    this.#fields = new Map(
      draftFieldNames.map((name) => [name, this.#field(name, draft.view.csl.type)]),
    );
    this.#citekey = new Field('citekey', lineInput(), words.citekey, words.citekeyHint);
    const folders = draft.folders.map(({ uri, label }) => ({ value: uri, label }));
    this.#folder = new Field('folder', choiceInput(folders), words.folder);
    this.#folder.element.hidden = draft.replaces || folders.length < 2;
    this.#save = button(
      { class: 'primary', text: draft.replaces ? words.saveAgain : words.save },
      () => this.save(),
    );
    this.#paste = textInput(4);
    this.#problem.hidden = true;
    this.element = element('form', {
      class: 'draft-form',
      children: [
        this.#references(),
        element('div', {
          class: 'fields',
          children: [
            ...[...this.#fields.values()].map((field) => field.element),
            this.#citekey.element,
            this.#folder.element,
          ],
        }),
        draft.canKeepOriginal ? this.#keepBox() : null,
        this.#problem,
        element('div', {
          class: 'form-actions',
          children: [
            this.#save,
            button({ class: 'secondary', text: words.cancel }, () => this.cancel()),
            element('span', { class: 'field-hint', text: words.keys }),
          ],
        }),
      ],
    });
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.element.addEventListener('input', () => events.changed(this.input));
    this.#write({
      fields: fieldsOf(draft.view.csl),
      citekey: draft.view.citekey,
      keepOriginal: draft.keepOriginal,
      folder: draft.folders[0]?.uri ?? '',
    });
  }

  get input(): DraftInput {
    const entries = [...this.#fields].map(([name, field]) => [name, field.value]);
    return {
      fields: Object.fromEntries(entries),
      citekey: this.#citekey.value,
      keepOriginal: this.#keep.checked,
      folder: this.#folder.value,
    };
  }

  /** Puts back what was typed before the page went. */
  restore(input: DraftInput): void {
    this.#write(input);
  }

  focus(): void {
    this.#fields.get('title')?.control.focus({ preventScroll: true });
  }

  save(): void {
    this.#busy(true);
    this.#events.send({ type: 'save', input: this.input });
  }

  cancel(): void {
    this.#events.send({ type: 'cancel' });
  }

  /** Says what is wrong at the fields it is about, and goes to the first. */
  problems(problems: readonly FieldMessage[]): void {
    this.#busy(false);
    const all = [...this.#fields.values(), this.#citekey];
    all.forEach((field) => field.say(null));
    const others: string[] = [];
    const wrong = new Set<Field>();
    for (const { field: name, message } of problems) {
      // `csl.author[0].family` is about the author.
      const field = all.find((one) => RegExp(`^(?:csl\\W+)?${one.name}\\b`).test(name));
      if (field) {
        field.say(message);
        wrong.add(field);
      } else {
        others.push(message);
      }
    }
    this.#problem.hidden = others.length === 0;
    this.#problem.textContent = others.join(' ');
    all.find((field) => wrong.has(field))?.control.focus();
  }

  /** Fills in what a reference said, and says which fields came from it. */
  referenced(fields: Partial<DraftFields>, problems: readonly string[]): void {
    const { words } = this.#strings;
    const names: string[] = [];
    for (const [name, field] of this.#fields) {
      const text = fields[name];
      if (text === undefined) continue;
      field.value = text;
      field.say(null);
      field.from(words.fromReference);
      names.push(words[name]);
    }
    const said = names.length > 0 ? fill(words.taken, names.join(', ')) : words.takenNothing;
    this.#pasted.textContent = [said, ...problems].join(' ');
    this.#events.changed(this.input);
  }

  #busy(busy: boolean): void {
    this.#save.setAttribute('aria-disabled', String(busy));
  }

  #write({ fields, citekey, keepOriginal, folder }: DraftInput): void {
    for (const [name, field] of this.#fields) field.value = fields[name];
    this.#citekey.value = citekey;
    this.#keep.checked = keepOriginal;
    this.#folder.value = folder;
    if (this.#folder.value === '') this.#folder.control.selectedIndex = 0;
  }

  #field(name: DraftFieldName, type: string): Field {
    const { words, types } = this.#strings;
    if (name === 'author') return new Field(name, textInput(2), words.author, words.authorHint);
    if (name === 'issued') return new Field(name, lineInput(), words.issued, words.issuedHint);
    if (name !== 'type') return new Field(name, lineInput(), words[name]);
    const known = types.some((one) => one.type === type);
    const choices = known ? types : [...types, { type, name: type }];
    const options = choices.map((one) => ({ value: one.type, label: one.name }));
    return new Field(name, choiceInput(options), words.type);
  }

  #keepBox(): HTMLElement {
    const label = element('label', {
      text: this.#strings.words.keepOriginal,
      attributes: { for: 'field-keep' },
    });
    return element('div', { class: 'keep', children: [this.#keep, label] });
  }

  #references(): HTMLElement {
    const { words } = this.#strings;
    this.#paste.id = 'field-paste';
    this.#paste.placeholder = '@book{… }   TY  - BOOK   [{"type": "book" …';
    const take = (): void => {
      const text = this.#paste.value;
      if (text.length > longestReference) this.#pasted.textContent = words.takenTooMuch;
      else if (text.trim() !== '') this.#events.send({ type: 'references', text });
    };
    // A reference that is pasted is wanted.
    this.#paste.addEventListener('paste', () => setTimeout(take, 0));
    return element('details', {
      class: 'references',
      children: [
        element('summary', { text: words.paste }),
        element('label', {
          class: 'field-hint',
          text: words.pasteHint,
          attributes: { for: 'field-paste' },
        }),
        this.#paste,
        button({ class: 'secondary', text: words.take }, take),
        this.#pasted,
      ],
    });
  }
}
