import type { TextRange } from '../text/range';

/** A listed error of a source: how it is found, and what was probably meant. */
export interface SicEntry {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly intended: string;
}

/** A listed error where it stands in the article's text. */
export interface SicPlace extends TextRange {
  readonly intended: string;
}

export interface LocatedSic {
  /** In text order. */
  readonly places: readonly SicPlace[];
  /** Entries that stand nowhere, or in more than one place, in the text. */
  readonly missing: readonly SicEntry[];
}

/** No text has so many listed errors. */
const MOST_ENTRIES = 500;

/** Finds every listed error by its words and their surroundings: exactly once, or it is missing. */
export function locateSic(text: string, entries: readonly SicEntry[]): LocatedSic {
  const places: SicPlace[] = [];
  const missing: SicEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    // Each costs a search through the text: beyond this a record is no list of errors.
    if (index >= MOST_ENTRIES) {
      missing.push(entry);
      continue;
    }
    const prefix = entry.prefix.normalize('NFC');
    const exact = entry.exact.normalize('NFC');
    const needle = prefix + exact + entry.suffix.normalize('NFC');
    const at = text.indexOf(needle);
    if (exact === '' || at < 0 || text.indexOf(needle, at + 1) >= 0) {
      missing.push(entry);
    } else {
      const start = at + prefix.length;
      places.push({ start, end: start + exact.length, intended: entry.intended });
    }
  }
  return { places: places.toSorted((a, b) => a.start - b.start), missing };
}
