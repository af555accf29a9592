import { numeral } from '../text/listNumbers';
import type { OdtLevel } from './styles';

/** ODF has ten levels. */
const deepestLevel = 10;

/** The numbers of one list, level by level; levels count from 1. */
export class OdtCounters {
  readonly #levels: ReadonlyMap<number, OdtLevel>;
  readonly #values: (number | undefined)[] = [];

  constructor(levels: ReadonlyMap<number, OdtLevel>) {
    this.#levels = levels;
  }

  /** Counts an item: its marker, null for a bullet, undefined for none. */
  take(wanted: number, start: number | null): string | null | undefined {
    const level = Math.min(Math.max(wanted, 1), deepestLevel);
    const form = this.#levels.get(level);
    const before = this.#values[level];
    const value = start ?? (before === undefined ? (form?.start ?? 1) : before + 1);
    this.#values[level] = value;
    this.#values.length = level + 1;
    if (!form || form.numeral === 'none') return undefined;
    if (form.numeral === 'bullet') return null;
    const first = Math.max(1, level - Math.max(1, form.shown) + 1);
    const numbers: string[] = [];
    for (let at = first; at <= level; at += 1) {
      const shown = this.#levels.get(at);
      if (shown && shown.numeral !== 'bullet' && shown.numeral !== 'none') {
        numbers.push(numeral(this.#values[at] ?? shown.start, shown.numeral));
      }
    }
    return `${form.prefix}${numbers.join('.')}${form.suffix}`.trim();
  }
}
