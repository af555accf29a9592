import { numeral } from '../text/listNumbers';
import type { NumeralStyle } from '../text/listNumbers';
import type { HtmlElement } from './tree';
import { attribute, isElement } from './tree';

const stylesOfType: ReadonlyMap<string, NumeralStyle> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerAlpha'],
  ['A', 'upperAlpha'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

const stylesOfCss: ReadonlyMap<string, NumeralStyle> = new Map([
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerAlpha'],
  ['lower-latin', 'lowerAlpha'],
  ['upper-alpha', 'upperAlpha'],
  ['upper-latin', 'upperAlpha'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
]);

/** What stands before an item: false for nothing, null for a bullet. */
export type HtmlMarker = string | null | false;

/** Counts the items of one list as browsers number them. */
export class ListMarkers {
  readonly #ordered: boolean;
  readonly #style: NumeralStyle;
  readonly #unmarked: boolean;
  readonly #step: number;
  #next: number;

  constructor(list: HtmlElement) {
    const css = /list-style(?:-type)?\s*:\s*([a-z-]+)/i
      .exec((attribute(list, 'style') ?? '').slice(0, 500))?.[1]
      ?.toLowerCase();
    this.#unmarked = css === 'none';
    this.#ordered = list.tagName === 'ol';
    this.#style =
      stylesOfCss.get(css ?? '') ?? stylesOfType.get(attribute(list, 'type') ?? '') ?? 'decimal';
    const reversed = attribute(list, 'reversed') !== null;
    this.#step = reversed ? -1 : 1;
    const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li');
    this.#next = integer(attribute(list, 'start')) ?? (reversed ? items.length : 1);
  }

  take(item: HtmlElement): HtmlMarker {
    if (!this.#ordered) return this.#unmarked ? false : null;
    const value = integer(attribute(item, 'value')) ?? this.#next;
    this.#next = value + this.#step;
    return this.#unmarked ? false : `${numeral(value, this.#style)}.`;
  }
}

function integer(value: string | null): number | null {
  const digits = /^\s*([+-]?\d{1,9})/.exec(value ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
