import type { BibliographyEntry } from '../write/entry';
import type { AddedEntry, AddOptions, Insertion } from './addEntry';
import { addEntry, withInsertion } from './addEntry';
import type { FileFormat } from './types';

export interface AddedEntries {
  /** Into the text as it was, in its order; each at another offset. */
  readonly insertions: readonly Insertion[];
  /** The keys that were added. */
  readonly added: readonly string[];
  /** Why the file is not touched at all; null where it can be added to. */
  readonly broken: Extract<AddedEntry, { kind: 'broken' }> | null;
}

/** No more are added at once: each is tried in the whole file. */
const MOST = 100;

/** Adds entries one after the other; those whose key the file has are left as they are. */
export function addEntries(
  text: string,
  format: FileFormat,
  entries: readonly BibliographyEntry[],
  options: AddOptions = {},
): AddedEntries {
  const inserted = new Insertions();
  const added: string[] = [];
  let now = text;
  for (const { key, item } of entries.slice(0, MOST)) {
    const result = addEntry(now, format, item, key, options);
    if (result.kind === 'broken') return { insertions: [], added: [], broken: result };
    if (result.kind === 'has-key') continue;
    now = withInsertion(now, result.insertion);
    inserted.add(result.insertion);
    added.push(key);
  }
  return { insertions: inserted.all, added, broken: null };
}

/** Insertions into a text that grows, as insertions into the text as it was. */
class Insertions {
  /** By their offsets in the text as it was. */
  readonly #all: { offset: number; text: string }[] = [];

  get all(): readonly Insertion[] {
    return this.#all;
  }

  add({ offset, text }: Insertion): void {
    let shift = 0;
    let index = 0;
    for (const known of this.#all) {
      const start = known.offset + shift;
      if (offset < start) break;
      if (offset <= start + known.text.length) {
        const within = offset - start;
        known.text = known.text.slice(0, within) + text + known.text.slice(within);
        return;
      }
      shift += known.text.length;
      index += 1;
    }
    this.#all.splice(index, 0, { offset: offset - shift, text });
  }
}
