import type { FileEntry } from '../citation/bibliographyFile/types';
import { shortNames } from '../citation/names';
import { foldForSearch } from '../text/fold';

interface Folded {
  readonly key: string;
  /** Key, title and authors, each word behind a space. */
  readonly words: string;
}

/** Entries live as long as their file stays the same. */
const known = new WeakMap<FileEntry, Folded>();

function folded(entry: FileEntry): Folded {
  let found = known.get(entry);
  if (!found) {
    const { key, item } = entry;
    const names = shortNames([...(item?.author ?? []), ...(item?.editor ?? [])], 'vi') ?? '';
    found = {
      key: foldForSearch(key),
      words: ` ${wordsOf(`${key} ${item?.title ?? ''} ${names}`)}`,
    };
    known.set(entry, found);
  }
  return found;
}

function wordsOf(text: string): string {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The entries of a report's bibliography files whose key begins with what is typed, then those whose
 * key, title or authors have its words; with diacritics or without. At most `limit`.
 */
export function matchEntries<T extends { readonly entry: FileEntry }>(
  typed: string,
  entries: Iterable<T>,
  limit: number,
): readonly T[] {
  const query = foldForSearch(typed).trim();
  const words = wordsOf(typed).split(' ');
  const byKey: T[] = [];
  const byWords: T[] = [];
  for (const place of entries) {
    if (byKey.length >= limit) break;
    const { key, words: own } = folded(place.entry);
    if (key.startsWith(query)) byKey.push(place);
    else if (words.every((word) => own.includes(` ${word}`))) byWords.push(place);
  }
  return [...byKey, ...byWords].slice(0, limit);
}
