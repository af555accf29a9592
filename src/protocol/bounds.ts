import type { Guard } from './guards';

/*
 * How much may cross a boundary at once. A guard tells what a value is, not how large: a page that
 * was taken over could send texts and lists of any length, of the right kind or beside it, and
 * whatever it sent would be searched for, passed on and kept.
 */

/** The most that a value may hold, with all that is in it. */
export interface Bounds {
  /** UTF-16 code units of all texts and of all names of fields together. */
  readonly text: number;
  /** Texts, numbers, lists and objects, the outermost counted too. */
  readonly values: number;
  /** Lists and objects within each other. */
  readonly depth: number;
}

/**
 * What the reader and the table say in one message: names, places and the words that are searched
 * for. However much of an article is selected, and however many figures are shown, a message has
 * the place or the question, never the words or the rows.
 */
export const pageBounds: Bounds = { text: 1_000_000, values: 200, depth: 6 };

/** The form's: it sends its fields, and a reference that was pasted, which may be a whole library. */
export const formBounds: Bounds = { ...pageBounds, text: 50_000_000 };

/**
 * What a page kept of itself. A draft has the whole text of what was selected or copied, which may be
 * as long as any string, and a record with fields and names in any number.
 */
export const stateBounds: Bounds = { text: 2 ** 30, values: 1_000_000, depth: 100 };

/** What is searched for in a page; longer words are cut as they are typed. UTF-16 code units. */
export const longestSearch = 100_000;

/** A reference that is pasted into the form, in UTF-16 code units; leaves room for its message. */
export const longestReference = 40_000_000;

/** Whether a value stays within bounds. Ends as soon as it does not, in circles too. */
export function isWithin(value: unknown, bounds: Bounds): boolean {
  let { text, values } = bounds;
  const fits = (one: unknown, depth: number): boolean => {
    values -= 1;
    if (typeof one === 'string') text -= one.length;
    if (values < 0 || text < 0) return false;
    if (typeof one !== 'object' || one === null) return true;
    // Bytes are of no use to any guard, and each would be a field of its own. A list of a billion
    // empty places takes no room until it is gone through.
    if (depth === 0 || ArrayBuffer.isView(one) || one instanceof ArrayBuffer) return false;
    if (Array.isArray(one) && one.length > values) return false;
    return Object.entries(one).every(([name, inner]) => {
      text -= name.length;
      return text >= 0 && fits(inner, depth - 1);
    });
  };
  return fits(value, bounds.depth);
}

/** The same guard for values within bounds; it never sees any other. */
export function bounded<T>(guard: Guard<T>, bounds: Bounds): Guard<T> {
  return (value): value is T => isWithin(value, bounds) && guard(value);
}
