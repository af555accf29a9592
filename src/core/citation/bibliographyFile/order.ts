import type { FileEntry } from './types';

/**
 * The entry that a new one is to follow: the last one, or the last with a smaller key in a file
 * that is sorted by key. Null where it is to be the first.
 */
export function entryBefore(entries: readonly FileEntry[], key: string): FileEntry | null {
  const order = [plainly, ignoringCase].find((compare) => isSorted(entries, compare));
  if (entries.length < 2 || !order) return entries.at(-1) ?? null;
  return entries.findLast((entry) => order(entry.key, key) < 0) ?? null;
}

type Compare = (a: string, b: string) => number;

const plainly: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const ignoringCase: Compare = (a, b) => plainly(a.toLowerCase(), b.toLowerCase());

function isSorted(entries: readonly FileEntry[], compare: Compare): boolean {
  return entries.every(
    ({ key }, index) => index === 0 || compare(entries[index - 1]?.key ?? '', key) <= 0,
  );
}
