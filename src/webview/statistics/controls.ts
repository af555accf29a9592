import { readAmount } from '../../core/statistics/readAmount';
import { longestSearch } from '../../protocol/bounds';
import type {
  MeasureView,
  StatisticsQuestion,
  StatisticsTable,
  TableState,
  TableStrings,
} from '../../protocol/statistics';
import { button, element } from '../dom';
import { icon } from '../icons';
import { fill } from '../strings';

type Narrowing = Pick<StatisticsQuestion, 'words' | 'measure' | 'from' | 'to' | 'articleId'>;

function labelled(label: string, field: HTMLElement, className = ''): HTMLElement {
  return element('label', {
    class: `field ${className}`.trim(),
    children: [element('span', { text: label }), field],
  });
}

/** What narrows the table: words, one measure, bounds, one article. */
export class Controls {
  readonly element: HTMLElement;
  readonly #words: HTMLInputElement;
  readonly #measure = element('select');
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #article: HTMLButtonElement;
  readonly #strings: TableStrings;
  /** What the list of measures offers. */
  #offered = '';
  #articleId: string | null = null;

  constructor(strings: TableStrings, changed: () => void) {
    this.#strings = strings;
    this.#words = element('input', {
      attributes: {
        type: 'search',
        placeholder: strings.filterPlaceholder,
        spellcheck: 'false',
        autocomplete: 'off',
        maxlength: String(longestSearch),
      },
    });
    this.#from = this.#bound();
    this.#to = this.#bound();
    this.#article = button({ class: 'chip' }, () => {
      this.showArticle(null, null);
      this.focus();
      changed();
    });
    this.#article.hidden = true;
    this.element = element('div', {
      class: 'controls',
      attributes: { role: 'search' },
      children: [
        labelled(strings.filter, this.#words, 'words'),
        labelled(strings.measure, this.#measure, 'measure'),
        labelled(strings.from, this.#from, 'bound'),
        labelled(strings.to, this.#to, 'bound'),
        this.#article,
      ],
    });
    this.element.addEventListener('input', () => {
      this.#settle();
      changed();
    });
    this.#offer([], null);
  }

  #bound(): HTMLInputElement {
    const { amountHint } = this.#strings;
    return element('input', {
      attributes: {
        type: 'text',
        size: '9',
        title: amountHint,
        spellcheck: 'false',
        autocomplete: 'off',
      },
    });
  }

  focus(): void {
    this.#words.focus();
  }

  /** Bounds mean something in one measure only; what is no number narrows nothing and is marked. */
  #settle(): void {
    for (const field of [this.#from, this.#to]) {
      field.disabled = this.#measure.value === '';
      const wrong = field.value.trim() !== '' && readAmount(field.value) === null;
      field.setAttribute('aria-invalid', String(wrong));
      const { amountHint, wrongAmount, boundsHint } = this.#strings;
      field.title = field.disabled ? boundsHint : wrong ? wrongAmount : amountHint;
    }
  }

  /** What is wanted by now. */
  get narrowing(): Narrowing {
    const measure = this.#measure.value === '' ? null : this.#measure.value;
    const bound = ({ value }: HTMLInputElement) => (measure === null ? null : readAmount(value));
    return {
      words: this.#words.value,
      measure,
      from: bound(this.#from),
      to: bound(this.#to),
      articleId: this.#articleId,
    };
  }

  get typed(): Pick<TableState, 'from' | 'to'> {
    return { from: this.#from.value, to: this.#to.value };
  }

  /** Puts back what was there before a reload; its measure is offered before its name is known. */
  restore({ question, from, to }: TableState): void {
    const { words, measure, articleId } = question;
    this.#words.value = words;
    this.#articleId = articleId;
    this.#from.value = from;
    this.#to.value = to;
    this.#offer([], measure);
  }

  /** Narrows to an article by id; its title is known when its figures are. */
  showArticle(articleId: string | null, title: string | null): void {
    this.#articleId = articleId;
    this.#article.hidden = articleId === null;
    this.#article.replaceChildren(
      element('span', { text: fill(this.#strings.ofArticle, title ?? articleId ?? '') }),
      icon('close'),
    );
    this.#article.setAttribute('aria-description', this.#strings.allArticles);
    this.#article.title = this.#strings.allArticles;
  }

  /** Takes up what an answer says of the choices. */
  update({ measures, articleTitle, needsWords }: StatisticsTable): void {
    this.showArticle(this.#articleId, articleTitle);
    if (!needsWords) this.#offer(measures, this.narrowing.measure);
  }

  /** What is chosen stays, though no figure has it any more. */
  #offer(measures: readonly MeasureView[], chosen: string | null): void {
    const gone = chosen !== null && measures.every(({ measure }) => measure !== chosen);
    const before = [...this.#measure.options].find(({ value }) => value === chosen);
    const label = before?.dataset['label'] ?? chosen ?? '';
    const all = gone ? [...measures, { measure: chosen, label, count: 0 }] : measures;
    const offered = JSON.stringify([all, chosen]);
    if (offered === this.#offered) return;
    this.#offered = offered;
    const options = all.map(({ measure, label, count }) => {
      const option = element('option', { text: `${label} (${count})` });
      option.value = measure;
      option.dataset['label'] = label;
      return option;
    });
    const any = element('option', { text: this.#strings.anyMeasure });
    any.value = '';
    this.#measure.replaceChildren(any, ...options);
    this.#measure.value = chosen ?? '';
    this.#settle();
  }
}
