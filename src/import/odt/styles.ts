import type { NumeralStyle } from '../text/listNumbers';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf } from '../xml/xml';

export interface OdtStyle {
  readonly parent: string | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  readonly bordered: boolean;
}

/** How the paragraphs of a level of a list are marked; a bullet has no numeral. */
export interface OdtLevel {
  readonly numeral: NumeralStyle | 'bullet' | 'none';
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are shown, this one the last. */
  readonly shown: number;
  readonly start: number;
}

const numerals: ReadonlyMap<string, NumeralStyle> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerAlpha'],
  ['A', 'upperAlpha'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
const longestChain = 20;

/** The styles of a document's two parts, and its lists (ODF 1.3, 16). */
export class OdtStyles {
  readonly #styles = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, ReadonlyMap<number, OdtLevel>>();
  /** How headings are numbered. */
  outline: ReadonlyMap<number, OdtLevel> = new Map();

  /** Adds what an element of styles holds; later ones with a name count. */
  add(parent: XmlElement | undefined): void {
    for (const element of childElements(parent)) {
      const name = element.attributes.get('style:name') ?? '';
      if (element.name === 'style:style') this.#styles.set(name, readStyle(element));
      else if (element.name === 'text:list-style') this.#lists.set(name, levelsOf(element));
      else if (element.name === 'text:outline-style') this.outline = levelsOf(element);
    }
  }

  list(name: string): ReadonlyMap<number, OdtLevel> {
    return this.#lists.get(name) ?? new Map();
  }

  find(name: string | null, field: 'bold' | 'hidden'): boolean | null {
    for (const style of this.#chain(name)) if (style[field] !== null) return style[field];
    return null;
  }

  isBordered(name: string | null): boolean {
    return (name === null ? undefined : this.#styles.get(name)?.bordered) ?? false;
  }

  /** Whether a style is the named one or made of it. */
  is(name: string | null, wanted: string): boolean {
    return name === wanted || this.#chain(name).some(({ parent }) => parent === wanted);
  }

  #chain(name: string | null): OdtStyle[] {
    const chain: OdtStyle[] = [];
    let style = name === null ? undefined : this.#styles.get(name);
    while (style && chain.length < longestChain) {
      chain.push(style);
      style = style.parent === null ? undefined : this.#styles.get(style.parent);
    }
    return chain;
  }
}

function readStyle(style: XmlElement): OdtStyle {
  const text = childOf(style, 'style:text-properties')?.attributes;
  const weight = text?.get('fo:font-weight');
  const display = text?.get('text:display');
  const cell = childOf(style, 'style:table-cell-properties')?.attributes;
  const borders = ['fo:border', 'fo:border-left', 'fo:border-top', 'fo:border-bottom'];
  return {
    parent: style.attributes.get('style:parent-style-name') ?? null,
    bold: weight === undefined ? null : /^(?:bold|[6-9]00)$/.test(weight),
    hidden: display === undefined ? null : display === 'none',
    bordered: borders.some((side) => !/^(?:none|hidden|$)/.test(cell?.get(side) ?? '')),
  };
}

function levelsOf(list: XmlElement): Map<number, OdtLevel> {
  const levels = new Map<number, OdtLevel>();
  for (const { name, attributes } of childElements(list)) {
    const level = integerOf(attributes, 'text:level', 0);
    const format = attributes.get('style:num-format') ?? '';
    const isBullet = /bullet|image/.test(name);
    levels.set(level, {
      numeral: isBullet ? 'bullet' : (numerals.get(format) ?? 'none'),
      prefix: attributes.get('style:num-prefix') ?? '',
      suffix: attributes.get('style:num-suffix') ?? '',
      shown: integerOf(attributes, 'text:display-levels', 1),
      start: integerOf(attributes, 'text:start-value', 1),
    });
  }
  return levels;
}

/** A whole number that is not negative; `absent` for what is none. */
export function integerOf(
  attributes: ReadonlyMap<string, string>,
  name: string,
  absent: number,
): number {
  const value = attributes.get(name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : absent;
}
