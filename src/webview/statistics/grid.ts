import type { FigureRow, SortColumn, TableOrder, TableStrings } from '../../protocol/statistics';
import { button, element } from '../dom';

const columns: readonly SortColumn[] = ['subject', 'article', 'value'];

/** The order after a click on a column: up, down, as in the library. */
export function nextOrder(order: TableOrder | null, by: SortColumn): TableOrder | null {
  if (order?.by !== by) return { by, descending: false };
  return order.descending ? null : { by, descending: true };
}

/** "triệu đồng/người/năm" in a narrow column breaks behind its slashes. */
function breakable(figure: string): (string | HTMLElement)[] {
  return figure.split(/(?<=\/)/u).flatMap((part) => [part, element('wbr')]);
}

/** The rows of figures; its headings sort, its figures lead to their sentences. */
export class Grid {
  readonly element: HTMLTableElement;
  readonly #body = element('tbody', { attributes: { role: 'rowgroup' } });
  readonly #heads = new Map<SortColumn, HTMLTableCellElement>();
  readonly #open: (row: FigureRow) => void;

  constructor(
    strings: TableStrings,
    sort: (by: SortColumn) => void,
    open: (row: FigureRow) => void,
  ) {
    this.#open = open;
    const titles: Readonly<Record<SortColumn, string>> = {
      subject: strings.counted,
      article: strings.article,
      value: strings.figure,
    };
    for (const by of columns) {
      const press = button({ children: [titles[by]] }, () => sort(by));
      const head = element('th', {
        class: by,
        attributes: { scope: 'col', role: 'columnheader' },
        children: [press],
      });
      this.#heads.set(by, head);
    }
    this.element = element('table', {
      // Said outright, since a narrow page lays the rows out anew.
      attributes: { 'aria-label': strings.title, role: 'table' },
      children: [
        element('thead', {
          attributes: { role: 'rowgroup' },
          children: [
            element('tr', { attributes: { role: 'row' }, children: [...this.#heads.values()] }),
          ],
        }),
        this.#body,
      ],
    });
  }

  show(rows: readonly FigureRow[], order: TableOrder | null): void {
    for (const [by, head] of this.#heads) {
      const direction = order?.descending === true ? 'descending' : 'ascending';
      head.setAttribute('aria-sort', order?.by === by ? direction : 'none');
    }
    const focused = this.#focusedRow();
    this.#body.replaceChildren(...rows.map((row) => this.#row(row)));
    // An answer that comes while someone reads the rows leaves them where they were.
    if (focused >= 0) this.#links()[Math.min(focused, rows.length - 1)]?.focus();
  }

  #links(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>('button.figure')];
  }

  #focusedRow(): number {
    return this.#links().findIndex((link) => link === document.activeElement);
  }

  /** Up and down from one figure to the next; false at the ends and elsewhere. */
  step(by: -1 | 1): boolean {
    const at = this.#focusedRow();
    const next = at < 0 ? undefined : this.#links()[at + by];
    next?.focus();
    return next !== undefined;
  }

  #row(row: FigureRow): HTMLTableRowElement {
    const { counted, sentence, articleTitle, locator, figure } = row;
    // A sentence that stands for what is counted is there once.
    const isSentence =
      sentence === counted || (counted.endsWith('…') && sentence.startsWith(counted.slice(0, -1)));
    const link = button({ class: 'figure', children: breakable(figure) }, () => this.#open(row));
    link.setAttribute('aria-description', sentence);
    return element('tr', {
      attributes: { role: 'row' },
      children: [
        element('th', {
          class: 'subject',
          attributes: { scope: 'row', role: 'rowheader', title: sentence },
          children: isSentence
            ? [element('div', { class: 'sentence alone', text: sentence })]
            : [
                element('div', { text: counted }),
                element('div', { class: 'sentence', text: sentence }),
              ],
        }),
        element('td', {
          class: 'article',
          attributes: { role: 'cell' },
          children: [
            element('div', { text: articleTitle }),
            locator === null ? null : element('div', { class: 'quiet', text: locator }),
          ],
        }),
        element('td', { class: 'value', attributes: { role: 'cell' }, children: [link] }),
      ],
    });
  }
}
