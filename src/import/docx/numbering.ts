import type { Notes } from '../notes';
import { ListCounters } from '../text/listCounters';
import type { ListLevel } from '../text/listCounters';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf } from '../xml/xml';
import { numberOf, toggleOf, valueOf } from './properties';
import type { DocxStyles } from './styles';

interface Level extends ListLevel {
  /** The paragraph style that belongs to the level. */
  readonly style: string | null;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** A style whose list this one is. */
  readonly link: string | null;
}

interface Num {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** The lists of a Word document (ECMA-376 part 1, 17.9). */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();
  readonly #nums = new Map<number, Num>();
  readonly #counters: ListCounters;
  readonly #styles: DocxStyles;

  constructor(root: XmlElement | null, styles: DocxStyles, notes: Notes) {
    this.#styles = styles;
    this.#counters = new ListCounters(notes);
    for (const element of childElements(root ?? undefined)) {
      if (element.name === 'w:abstractNum') {
        const id = element.attributes.get('w:abstractNumId') ?? '';
        this.#lists.set(id, {
          levels: levelsOf(element),
          link: valueOf(element, 'w:numStyleLink'),
        });
      } else if (element.name === 'w:num') {
        const id = element.attributes.get('w:numId') ?? '';
        if (/^\d{1,9}$/.test(id)) this.#nums.set(Number(id), readNum(element));
      }
    }
  }

  /** The level whose style a paragraph has, for lists that are set by styles alone. */
  levelOfStyle(numId: number, style: string | null): number | null {
    const list = this.#listOf(numId);
    if (!list || style === null) return null;
    return [...list.levels].find(([, level]) => level.style === style)?.[0] ?? null;
  }

  /**
   * Counts a paragraph of the list and says what stands before it: null for a bullet, undefined
   * where there is no such list. Paragraphs must be asked for in document order.
   */
  take(numId: number, depth: number): string | null | undefined {
    const num = this.#nums.get(numId);
    const list = this.#listOf(numId);
    if (!num || !list) return undefined;
    const use = {
      id: String(numId),
      list: this.#listKey(num.list),
      levels: num.levels.size === 0 ? list.levels : new Map([...list.levels, ...num.levels]),
      starts: num.starts,
    };
    return this.#counters.take(use, depth);
  }

  #listKey(list: string): string {
    return this.#linked(list) ?? list;
  }

  #listOf(numId: number): List | undefined {
    const num = this.#nums.get(numId);
    return num && this.#lists.get(this.#listKey(num.list));
  }

  /** The list that a link by style leads to. */
  #linked(list: string): string | null {
    const link = this.#lists.get(list)?.link ?? null;
    const numId = link === null ? null : this.#styles.find(link, 'numId');
    return (numId === null ? undefined : this.#nums.get(numId)?.list) ?? null;
  }
}

function levelsOf(list: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of childElements(list)) {
    if (element.name !== 'w:lvl') continue;
    const depth = Number(element.attributes.get('w:ilvl') ?? 0);
    levels.set(depth, readLevel(element));
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: (valueOf(element, 'w:lvlText') ?? '').slice(0, 200),
    legal: toggleOf(element, 'w:isLgl') === true,
    restart: numberOf(element, 'w:lvlRestart'),
    style: valueOf(element, 'w:pStyle'),
  };
}

function readNum(element: XmlElement): Num {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of childElements(element)) {
    if (override.name !== 'w:lvlOverride') continue;
    const depth = Number(override.attributes.get('w:ilvl') ?? 0);
    const start = numberOf(override, 'w:startOverride');
    const level = childOf(override, 'w:lvl');
    if (start !== null) starts.set(depth, start);
    if (level) levels.set(depth, readLevel(level));
  }
  return { list: valueOf(element, 'w:abstractNumId') ?? '', starts, levels };
}
