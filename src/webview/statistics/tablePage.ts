import type {
  FigureRow,
  SortColumn,
  StatisticsQuestion,
  StatisticsTable,
  TableOrder,
  TableStrings,
  ToTable,
} from '../../protocol/statistics';
import { button, element } from '../dom';
import { icon } from '../icons';
import { Status } from '../status';
import { fill } from '../strings';
import { Chart } from './chart';
import { Controls } from './controls';
import { Grid, nextOrder } from './grid';
import type { TableHost } from './host';
import { countWords } from './words';

/** How long typing rests before the library is asked, in milliseconds. */
const PAUSE = 120;

/** The page: what narrows the table, what can be made of it, its chart, its rows. */
export class TablePage {
  readonly #strings: TableStrings;
  readonly #host: TableHost;
  readonly #controls: Controls;
  readonly #grid: Grid;
  readonly #chart: Chart;
  readonly #count = element('p', { class: 'count', attributes: { role: 'status' } });
  readonly #actions: readonly HTMLButtonElement[];
  readonly #status = new Status();
  readonly #rows: HTMLElement;
  #order: TableOrder | null = null;
  /** Only the answer to the newest question is shown. */
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, strings: TableStrings, host: TableHost) {
    this.#strings = strings;
    this.#host = host;
    const open = (row: FigureRow) => host.send({ type: 'open', passage: row.passage });
    this.#controls = new Controls(strings, () => this.#askSoon());
    this.#grid = new Grid(strings, (by) => this.#sort(by), open);
    this.#chart = new Chart(strings);
    this.#open = open;
    this.#actions = [
      this.#action(strings.insert, 'citation', () => {
        host.send({ type: 'insert', question: this.question });
      }),
      this.#action(strings.copyMarkdown, 'copy', () => {
        host.send({ type: 'copy', format: 'markdown', question: this.question });
      }),
      this.#action(strings.copyCsv, 'copy', () => {
        host.send({ type: 'copy', format: 'csv', question: this.question });
      }),
    ];
    this.#rows = element('div', { class: 'rows', children: [this.#grid.element] });
    const bar = element('div', {
      class: 'actions',
      children: [this.#count, ...this.#actions],
    });
    root.replaceChildren(
      element('main', {
        children: [
          element('h1', { text: strings.title }),
          this.#controls.element,
          bar,
          this.#status.element,
          this.#chart.element,
          this.#rows,
        ],
      }),
    );
    this.#showRows(null);
    root.addEventListener('keydown', (event) => this.#key(event));
    const kept = host.savedState();
    if (kept) {
      this.#controls.restore(kept);
      this.#order = kept.question.order;
    }
  }

  readonly #open: (row: FigureRow) => void;

  get question(): StatisticsQuestion {
    return { ...this.#controls.narrowing, order: this.#order };
  }

  start(): void {
    this.#controls.focus();
    this.#ask();
  }

  receive(message: ToTable): void {
    switch (message.type) {
      case 'table':
        if (message.asked === this.#asked) this.#show(message.table);
        break;
      case 'failure':
        if (message.asked === this.#asked) this.#say(message.text);
        break;
      case 'show':
        this.#controls.showArticle(message.articleId, null);
        this.#ask();
        break;
      case 'stale':
        this.#ask();
        break;
      case 'status':
        this.#status.say(message.text);
        break;
    }
  }

  #action(label: string, name: 'copy' | 'citation', press: () => void): HTMLButtonElement {
    return button({ class: 'action', children: [icon(name), label] }, press);
  }

  #sort(by: SortColumn): void {
    this.#order = nextOrder(this.#order, by);
    this.#ask();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    const { question } = this;
    this.#asked += 1;
    this.#host.saveState({ question, ...this.#controls.typed });
    this.#rows.setAttribute('aria-busy', 'true');
    this.#host.send({ type: 'ask', asked: this.#asked, question });
  }

  #say(text: string): void {
    this.#rows.removeAttribute('aria-busy');
    this.#count.textContent = text;
  }

  #show(table: StatisticsTable): void {
    this.#controls.update(table);
    this.#say(countWords(table, this.#strings));
    this.#showRows(table);
    const { done, all } = table.searchable;
    // What is not in the index yet may be found the next moment.
    if (done < all) {
      this.#count.append(
        element('span', {
          class: 'progress quiet',
          text: ` · ${fill(this.#strings.indexing, done.toLocaleString(this.#strings.locale), all.toLocaleString(this.#strings.locale))}`,
        }),
      );
    }
  }

  #showRows(table: StatisticsTable | null): void {
    const rows = table?.rows ?? [];
    this.#rows.hidden = rows.length === 0;
    for (const action of this.#actions) action.disabled = rows.length === 0;
    this.#grid.show(rows, this.#order);
    const unit = table?.measures.find(({ measure }) => measure === rows[0]?.measure)?.label ?? '';
    this.#chart.show(rows, unit, this.#open);
    if (table === null) this.#count.textContent = this.#strings.loading;
  }

  #key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step !== null && this.#grid.step(step)) event.preventDefault();
    if (event.key === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      this.#controls.focus();
      event.preventDefault();
    }
  }
}
