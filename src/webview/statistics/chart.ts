import type { FigureRow, TableStrings } from '../../protocol/statistics';
import { element } from '../dom';
import { fill } from '../strings';

/** More bars than this say nothing that the table does not say better. */
const MOST_BARS = 16;

export interface Bar {
  readonly row: FigureRow;
  /** Of the widest bar: 0 to 1. */
  readonly share: number;
}

/** The bars of rows that share a measure, in their order; none where there is nothing to compare. */
export function barsOf(rows: readonly FigureRow[]): readonly Bar[] {
  const [first] = rows;
  if (rows.length < 2 || rows.some(({ measure }) => measure !== first?.measure)) return [];
  const shown = rows.slice(0, MOST_BARS);
  const widest = Math.max(...shown.map(({ amount }) => Math.abs(amount)));
  if (!(widest > 0)) return [];
  return shown.map((row) => ({ row, share: Math.abs(row.amount) / widest }));
}

/** What all bars have in common need not be told of each: a class for the drawing. */
export function sharedBy(bars: readonly Bar[]): string {
  const same = (text: (row: FigureRow) => string) =>
    new Set(bars.map(({ row }) => text(row).toLowerCase())).size === 1;
  if (same(({ counted }) => counted) && !same(({ articleTitle }) => articleTitle)) {
    return 'bars of-articles';
  }
  return same(({ articleTitle }) => articleTitle) ? 'bars of-one-article' : 'bars';
}

/** A bar chart, drawn from the rows of the table, which say the same in words. */
export class Chart {
  readonly element = element('details', { class: 'chart' });
  readonly #strings: TableStrings;

  constructor(strings: TableStrings) {
    this.#strings = strings;
    this.element.open = true;
    this.element.hidden = true;
  }

  /** `unit`: what the amounts are told in. */
  show(rows: readonly FigureRow[], unit: string, open: (row: FigureRow) => void): void {
    const bars = barsOf(rows);
    this.element.hidden = bars.length === 0;
    if (bars.length === 0) {
      this.element.replaceChildren();
      return;
    }
    const { chart, chartLabel, chartFirst } = this.#strings;
    const first = bars.length < rows.length ? ` ${fill(chartFirst, bars.length, rows.length)}` : '';
    const drawing = element('div', {
      class: sharedBy(bars),
      attributes: { role: 'img', 'aria-label': fill(chartLabel, unit, bars.length) },
      children: bars.map(({ row, share }) => this.#bar(row, share, open)),
    });
    this.element.replaceChildren(
      element('summary', {
        children: [`${chart}: ${unit}`, element('span', { class: 'quiet', text: first })],
      }),
      drawing,
    );
  }

  #bar(row: FigureRow, share: number, open: (row: FigureRow) => void): HTMLElement {
    const length = element('span', { class: 'length' });
    // By the style's object: the page's policy forbids styles in attributes.
    length.style.inlineSize = `${(share * 100).toFixed(2)}%`;
    const made = element('div', {
      class: 'bar',
      attributes: { title: row.sentence },
      children: [
        element('span', { class: 'name', text: row.counted }),
        element('span', { class: 'of quiet', text: row.articleTitle }),
        element('span', { class: 'track', children: [length] }),
        element('span', { class: 'amount', text: row.figure }),
      ],
    });
    // The keyboard has the table's own links.
    made.addEventListener('click', () => open(row));
    return made;
  }
}
