import type { Notes } from '../notes';
import { numeral } from './listNumbers';
import type { NumeralStyle } from './listNumbers';

/** How Word numbers the paragraphs of one level of a list (ECMA-376 part 1, 17.9). */
export interface ListLevel {
  readonly start: number;
  /** As OOXML names it: `decimal`, `upperRoman`, `bullet`… */
  readonly format: string;
  /** "Điều %1." */
  readonly text: string;
  /** All numbers in digits, whatever their own levels say. */
  readonly legal: boolean;
  /** 1-based level whose use starts this one again; 0 for never, null for any above. */
  readonly restart: number | null;
}

export type ListLevels = ReadonlyMap<number, ListLevel>;

/** One use of a list, which may begin with its own numbers. */
export interface ListUse {
  readonly id: string;
  /** What is counted on: several uses of a list share it. */
  readonly list: string;
  readonly levels: ListLevels;
  readonly starts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;
const numeralStyles = new Set<string>([
  'decimal',
  'decimalZero',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
]);
const isNumeralStyle = (format: string): format is NumeralStyle => numeralStyles.has(format);
const countingWords = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * The numbers that Word shows before paragraphs and that no text of the file holds. Paragraphs must
 * be counted in document order.
 */
export class ListCounters {
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /**
   * Counts a paragraph and says what stands before it: null for a bullet, undefined where the list
   * has no such level.
   */
  take(use: ListUse, depth: number): string | null | undefined {
    const level = use.levels.get(depth);
    if (!level || depth < 0 || depth > deepestLevel) return undefined;
    const counters = this.#counters.get(use.list) ?? [];
    this.#counters.set(use.list, counters);
    this.#applyStart(use, depth, counters);
    const before = counters[depth];
    counters[depth] = before === undefined ? level.start : before + 1;
    for (let above = 0; above < depth; above += 1) {
      counters[above] ??= use.levels.get(above)?.start ?? 1;
    }
    for (let below = depth + 1; below <= deepestLevel; below += 1) {
      const { restart = null } = use.levels.get(below) ?? {};
      if (restart === null || (restart > 0 && depth < restart)) counters[below] = undefined;
    }
    return level.format === 'bullet' ? null : this.#words(level, use.levels, counters);
  }

  /** A list that begins anew with its own start, though it shares its form with another. */
  #applyStart(use: ListUse, depth: number, counters: (number | undefined)[]): void {
    const start = use.starts.get(depth);
    const key = `${use.id} ${depth}`;
    if (start === undefined || this.#started.has(key)) return;
    this.#started.add(key);
    counters[depth] = start - 1;
  }

  #words(level: ListLevel, levels: ListLevels, counters: readonly (number | undefined)[]): string {
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
}
