import type { Notes } from '../notes';
import { numeral } from '../text/listNumbers';
import type { NumeralStyle } from '../text/listNumbers';
import type { XmlElement } from '../xml/xml';
import { childElements, childOf } from '../xml/xml';
import { numberOf, toggleOf, valueOf } from './properties';
import type { DocxStyles } from './styles';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "Điều %1." */
  readonly text: string;
  /** All numbers in digits, whatever their own levels say. */
  readonly legal: boolean;
  /** 1-based level whose use starts this one again; 0 for never, null for any above. */
  readonly restart: number | null;
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

const deepestLevel = 8;
const simpleFormats = new Set<string>([
  'decimal',
  'decimalZero',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
]);
const countingWords = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * The numbers that Word shows before paragraphs and that no text of the file holds (ECMA-376 part
 * 1, 17.9). Paragraphs must be asked for in document order.
 */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();
  readonly #nums = new Map<number, Num>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();
  readonly #styles: DocxStyles;
  readonly #notes: Notes;

  constructor(root: XmlElement | null, styles: DocxStyles, notes: Notes) {
    this.#styles = styles;
    this.#notes = notes;
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
   * where there is no such list.
   */
  take(numId: number, depth: number): string | null | undefined {
    const num = this.#nums.get(numId);
    const list = this.#listOf(numId);
    if (!num || !list || depth < 0 || depth > deepestLevel) return undefined;
    const levels = new Map([...list.levels, ...num.levels]);
    const level = levels.get(depth);
    if (!level) return undefined;
    const key = this.#listKey(num.list);
    const counters = this.#counters.get(key) ?? [];
    this.#counters.set(key, counters);
    this.#applyStart(numId, num, depth, counters);
    const before = counters[depth];
    counters[depth] = before === undefined ? level.start : before + 1;
    for (let above = 0; above < depth; above += 1)
      counters[above] ??= levels.get(above)?.start ?? 1;
    for (let below = depth + 1; below <= deepestLevel; below += 1) {
      const { restart = null } = levels.get(below) ?? {};
      if (restart === null || (restart > 0 && depth < restart)) counters[below] = undefined;
    }
    return level.format === 'bullet' ? null : this.#words(level, levels, counters);
  }

  /** A list that begins anew with its own start, though it shares its form with another. */
  #applyStart(numId: number, num: Num, depth: number, counters: (number | undefined)[]): void {
    const start = num.starts.get(depth);
    const key = `${numId} ${depth}`;
    if (start === undefined || this.#started.has(key)) return;
    this.#started.add(key);
    counters[depth] = start - 1;
  }

  #words(
    level: Level,
    levels: ReadonlyMap<number, Level>,
    counters: readonly (number | undefined)[],
  ): string {
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = levels.get(index)?.format ?? 'decimal';
      return this.#number(counters[index] ?? 1, level.legal ? 'decimal' : format);
    });
  }

  #number(value: number, format: string): string {
    if (isNumeralStyle(format)) return numeral(value, format);
    if (format === 'none') return '';
    if (format === 'vietnameseCounting' && countingWords[value]) return countingWords[value];
    this.#notes.say('numbering-approximate', format);
    return String(value);
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

const isNumeralStyle = (format: string): format is NumeralStyle => simpleFormats.has(format);

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
