import type { LineJoiner } from './hyphens';
import type { Line } from './types';

/** Consecutive lines that are one paragraph. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
}

const SAME_SIZE = 0.08;
/** A line further away than this share of the usual distance begins a paragraph. */
const MOST_LEADING = 1.3;
/** An indent is deeper than this many sizes. */
const LEAST_INDENT = 0.7;
const DEEPEST_HANG = 5;
const BULLET = /^[•▪◦●○■□➢✓❖]/u;
const MARKER = /^(?:[-–+*]\s|\(?[\p{L}\d]{1,5}[.)](?:\s|$)|\[\d+\])/u;
const LEADER = /(?:(?:\.\s?){5}|…{3})\s*\S{1,6}$/u;
const ENDS_SENTENCE = /[.!?:;…]["”’»)\]]*$/u;
const ORDINAL_ALONE = /^(?:phần|chương|mục|tiểu mục|điều|bài|part|chapter)\s+\S{1,12}$/iu;

/** Parts lines into paragraphs by what their places on the page say. */
export class Paragrapher {
  readonly #leading: ReadonlyMap<number, number>;
  readonly #indents: boolean;
  readonly #justified: boolean;

  constructor(lines: readonly Line[]) {
    this.#leading = usualDistances(lines);
    this.#indents = usesIndents(lines);
    this.#justified = isJustified(lines);
  }

  paragraphs(lines: readonly Line[]): Paragraph[] {
    const found: { lines: Line[]; size: number }[] = [];
    for (const [index, line] of lines.entries()) {
      const open = found.at(-1);
      const last = open?.lines.at(-1);
      const next = lines[index + 1];
      if (open && last && this.#continues(last, line, open.lines, next)) open.lines.push(line);
      else found.push({ lines: [line], size: line.size });
    }
    return found;
  }

  #continues(a: Line, b: Line, open: readonly Line[], c: Line | undefined): boolean {
    if (Math.abs(a.size - b.size) > SAME_SIZE * Math.max(a.size, b.size)) return false;
    if (BULLET.test(b.text) || LEADER.test(a.text)) return false;
    const together = a.page === b.page && a.column === b.column;
    if (together) {
      const distance = b.base - a.base;
      if (distance <= 0 || distance > MOST_LEADING * this.#leadingOf(a)) return false;
      if (isCentred(a) && isCentred(b) && this.#isDisplay(a)) return !ORDINAL_ALONE.test(a.text);
    }
    if (!this.#isFull(a, b)) return false;
    const isFirst = open.length === 1;
    const shift = together ? b.x - a.x : b.x - b.column.left - (a.x - a.column.left);
    if (shift > LEAST_INDENT * a.size) {
      return isFirst && MARKER.test(a.text) && shift <= DEEPEST_HANG * a.size;
    }
    if (shift < -LEAST_INDENT * a.size) return isFirst;
    const isNew = ENDS_SENTENCE.test(a.text) && !/^\p{Ll}/u.test(b.text);
    // Set in as the line above, with the next back at the edge: the first of a paragraph.
    if (isFirst && c && c.column === b.column && c.x < b.x - LEAST_INDENT * b.size) {
      const isBack = Math.abs(c.x - c.column.left) < LEAST_INDENT * c.size;
      const begins = MARKER.test(b.text) || !/^\p{Ll}/u.test(b.text);
      if (isBack && c.base > b.base && begins) return false;
    }
    // Both set in alike: lines of one block, or the first lines of two paragraphs.
    const bothIndented = isFirst && this.#indents && b.x - b.column.left > LEAST_INDENT * b.size;
    // At the end of a column only a ragged line leaves in doubt whether it was the last.
    const isDoubtful = !together && !this.#indents && !this.#justified;
    return !(isNew && (bothIndented || isDoubtful));
  }

  /** Whether the first word of the next line would not have fit any more. */
  #isFull(a: Line, b: Line): boolean {
    const room = a.column.right - a.right;
    // A sentence that goes on in small letters goes on: the word's width is but an estimate.
    const goesOn = !ENDS_SENTENCE.test(a.text) && /^\p{Ll}/u.test(b.text);
    if (goesOn) return room < 0.25 * (a.column.right - a.column.left);
    if (this.#justified) return room < 0.5 * a.size;
    return room < firstWordWidth(b) + 0.25 * a.size + 1;
  }

  #leadingOf({ size }: Line): number {
    return this.#leading.get(Math.round(size)) ?? size * 1.3;
  }

  /** Larger than most text: a title, set over several lines by hand. */
  #isDisplay({ size }: Line): boolean {
    return size > 1.08 * (this.#leading.size > 0 ? ([...this.#leading.keys()][0] ?? size) : size);
  }
}

export function paragraphText(lines: readonly string[], joiner: LineJoiner): string {
  return lines.reduce((text, line) => (text === '' ? line : joiner.join(text, line)), '');
}

/** Wide and narrow letters, against the others. */
const WIDE = /[mwMWĐÔƠƯ@%]/u;
const NARROW = /[ijltfrIíìỉĩị.,;:'!|()[\] ]/u;

/** The width of the first word: as a share of its run, by the widths that letters have. */
function firstWordWidth({ runs, x }: Line): number {
  let right = x;
  for (const { text, x: start, right: end, blankAfter } of runs) {
    const blank = text.indexOf(' ');
    if (blank >= 0) {
      const share = weight(text.slice(0, blank)) / Math.max(weight(text.slice(0, 400)), 1);
      return start + (end - start) * (text.length > 400 ? share * (400 / text.length) : share) - x;
    }
    if (start - right > 0.1 * (runs[0]?.size ?? 1) && right > x) return right - x;
    right = end;
    if (blankAfter) break;
  }
  return right - x;
}

function weight(text: string): number {
  let sum = 0;
  for (const letter of text) {
    sum += WIDE.test(letter) ? 1.5 : NARROW.test(letter) ? 0.55 : /\p{Lu}/u.test(letter) ? 1.25 : 1;
  }
  return sum;
}

function isCentred({ x, right, size, column }: Line): boolean {
  const before = x - column.left;
  const after = column.right - right;
  return before > 1.5 * size && Math.abs(before - after) < 1.5 * size;
}

/** By size, most frequent size first, the distance that most lines keep. */
function usualDistances(lines: readonly Line[]): Map<number, number> {
  const bySize = new Map<number, Map<number, number>>();
  const letters = new Map<number, number>();
  lines.forEach((line, index) => {
    const size = Math.round(line.size);
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
    const next = lines[index + 1];
    if (!next || next.page !== line.page || next.column !== line.column) return;
    const distance = next.base - line.base;
    if (Math.round(next.size) !== size || distance <= 0 || distance > 2.6 * line.size) return;
    const counts = bySize.get(size) ?? new Map<number, number>();
    const key = Math.round(distance * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    bySize.set(size, counts);
  });
  const order = [...letters].toSorted((a, b) => b[1] - a[1]).map(([size]) => size);
  return new Map(
    order.flatMap((size) => {
      const counts = bySize.get(size);
      if (!counts) return [];
      // Of distances as frequent as each other the smaller is that within paragraphs.
      const most = Math.max(...counts.values());
      const usual = [...counts].filter(([, count]) => count >= most * 0.5).map(([key]) => key);
      return [[size, Math.min(...usual)] as const];
    }),
  );
}

/** Whether first lines are set in: more than one line in fifty is, right under a full one. */
function usesIndents(lines: readonly Line[]): boolean {
  let indented = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line || !before || before.column !== line.column) continue;
    const shift = line.x - before.x;
    if (shift > LEAST_INDENT * line.size && shift < 6 * line.size) indented += 1;
  }
  return indented * 50 > lines.length;
}

/** Whether most lines end at the edge of their column. */
function isJustified(lines: readonly Line[]): boolean {
  const atEdge = lines.filter(({ column, right, size }) => column.right - right < 0.15 * size);
  return atEdge.length > 0.5 * lines.length;
}
