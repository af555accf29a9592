import type { Row } from './types';

/** Rows of one page from top to bottom, and its place in the document. */
export interface FurnishedPage {
  readonly index: number;
  readonly rows: readonly Row[];
}

export interface Furniture {
  readonly heads: ReadonlySet<Row>;
  readonly numbers: ReadonlySet<Row>;
  /** The number printed on a page, by the page's index. */
  readonly labels: ReadonlyMap<number, string>;
}

/** Rows from the edge of a page that may be no part of the text. */
const DEPTH = 3;
/** Rows that differ by less, in points, stand at one height. */
const SAME_HEIGHT = 4;
const LONGEST = 200;
/** In sizes of the type. */
const APART = 2;
const CLOSE = 1.4;
const ROMAN = /^[ivxlcdm]+$/i;
const NUMBER_ALONE =
  /^[-–—|[(/\s]*(?:(?:trang|tr\.|page|p\.)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—|\])/\s]*$/i;

/**
 * What is repeated at the edge of pages: the same words at the same height, or words that differ
 * only in a number that counts with the pages. A single occurrence is text.
 */
export function findFurniture(
  pages: readonly FurnishedPage[],
  textOf: (row: Row) => string,
): Furniture {
  const edges = pages.flatMap(({ index, rows }) => edgeRows(rows).map((row) => ({ index, row })));
  const counts = new Map<string, Set<number>>();
  const keyed = edges.map(({ index, row }) => {
    const keys = keysOf(textOf(row), index).flatMap((key) =>
      heightsOf(row).map((at) => `${at}${key}`),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? new Set()).add(index));
    return { index, row, keys };
  });
  const least = pages.length <= 4 ? 2 : 3;
  const heads = new Set<Row>();
  const numbers = new Set<Row>();
  const labels = new Map<number, string>();
  for (const { index, row, keys } of keyed) {
    const isRepeated = keys.some((key) => (counts.get(key)?.size ?? 0) >= least);
    const text = textOf(row);
    const number = NUMBER_ALONE.exec(text)?.[1];
    const isMarked = row.runs.every((run) => run.artifact);
    // A page alone has nothing to repeat, but its number may stand apart from its text.
    const isOwn = number === String(index + 1) && standsApart(row, pages, index);
    if (!isRepeated && !isMarked && !isOwn) continue;
    if (number !== undefined) {
      numbers.add(row);
      labels.set(index, number);
    } else {
      heads.add(row);
      const counted = countedNumber(text, index, keys, counts, least);
      if (counted !== null && !labels.has(index)) labels.set(index, counted);
    }
  }
  return outermost(pages, { heads, numbers, labels });
}

function edgeRows(rows: readonly Row[]): Row[] {
  return [...rows.slice(0, DEPTH), ...rows.slice(DEPTH).slice(-DEPTH)];
}

function standsApart(row: Row, pages: readonly FurnishedPage[], index: number): boolean {
  const rows = pages.find((page) => page.index === index)?.rows ?? [];
  const others = [rows.at(1), rows.at(-2)].filter((other) => other !== undefined);
  return others.every(({ base }) => Math.abs(base - row.base) > APART * row.size);
}

/** Two heights, so that what differs by little shares at least one. */
function heightsOf(row: Row): number[] {
  const height = row.base / SAME_HEIGHT;
  return [Math.floor(height) * 2, Math.floor(height + 0.5) * 2 + 1];
}

/** The words as they are, and once for each number in them with how it counts with the page. */
function keysOf(text: string, index: number): string[] {
  const words = text.slice(0, LONGEST).replace(/\s+/g, ' ');
  const keys = [`=${words}`];
  for (const found of words.matchAll(/\d{1,4}/g)) keys.push(countedKey(words, found, index));
  if (ROMAN.test(words.replace(/[^a-z]/gi, ''))) {
    const value = romanValue(words.replace(/[^a-z]/gi, '').toLowerCase());
    keys.push(`~${value - index}`);
  }
  return keys;
}

function countedKey(words: string, found: RegExpExecArray, index: number): string {
  const rest = words.slice(0, found.index) + '#' + words.slice(found.index + found[0].length);
  return `#${Number(found[0]) - index}:${rest}`;
}

function countedNumber(
  text: string,
  index: number,
  keys: readonly string[],
  counts: ReadonlyMap<string, ReadonlySet<number>>,
  least: number,
): string | null {
  const words = text.slice(0, LONGEST).replace(/\s+/g, ' ');
  for (const found of words.matchAll(/\d{1,4}/g)) {
    const counted = countedKey(words, found, index);
    if (keys.some((key) => key.endsWith(counted) && (counts.get(key)?.size ?? 0) >= least)) {
      return found[0];
    }
  }
  return null;
}

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = {
    i: 1,
    v: 5,
    x: 10,
    l: 50,
    c: 100,
    d: 500,
    m: 1000,
  };
  let sum = 0;
  for (let at = 0; at < roman.length; at++) {
    const value = values[roman.charAt(at)] ?? 0;
    sum += value < (values[roman.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

/** Only what stands outside the text counts: a row with text between it and the edge is text. */
function outermost(pages: readonly FurnishedPage[], found: Furniture): Furniture {
  const heads = new Set<Row>();
  const numbers = new Set<Row>();
  for (const { rows } of pages) {
    for (const ordered of [rows, rows.toReversed()]) {
      const inner = ordered.findIndex((row) => !found.heads.has(row) && !found.numbers.has(row));
      let end = inner < 0 ? ordered.length : inner;
      while (end > 0 && runsOn(ordered[end - 1], ordered[end])) end -= 1;
      for (const row of ordered.slice(0, end)) (found.heads.has(row) ? heads : numbers).add(row);
    }
  }
  return { heads, numbers, labels: found.labels };
}

/** A line close to the text, in its type and at one of its edges, is one of it, however often it comes. */
function runsOn(row: Row | undefined, inner: Row | undefined): boolean {
  if (!row || !inner || row.runs.every((run) => run.artifact)) return false;
  return (
    Math.abs(row.size - inner.size) < 0.03 * inner.size &&
    (Math.abs(row.right - inner.right) < 2 ||
      inner.runs.some(({ x }) => Math.abs(row.x - x) < 2)) &&
    Math.abs(row.base - inner.base) <= CLOSE * inner.size
  );
}
