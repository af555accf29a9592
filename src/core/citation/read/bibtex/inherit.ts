import type { BibtexEntry, BibtexField } from './scanner';

/** Longest chain of entries that inherit from each other. */
const GENERATIONS = 4;

/** What a part takes from its whole under another name: the title of the book it is in. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
  ['author', 'bookauthor'],
]);

const NOT_INHERITED = new Set([
  'crossref',
  'xref',
  'xdata',
  'ids',
  'shorttitle',
  'label',
  'options',
]);

/** The entries with what `crossref` and `xdata` let them inherit; `@xdata` itself is no item. */
export function inherit(entries: readonly BibtexEntry[], most: number): BibtexEntry[] {
  const heritage = new Heritage(entries, most);
  const shown = entries.filter(({ type }) => type !== 'xdata');
  const heirs = shown.map((entry) => heritage.fieldsOf(entry));
  return shown.map((entry, index) => Object.assign({}, entry, { fields: heirs[index] ?? [] }));
}

class Heritage {
  readonly #byKey: ReadonlyMap<string, BibtexEntry>;
  readonly #known = new Map<BibtexEntry, readonly BibtexField[]>();
  /** UTF-16 units that may still be inherited: many heirs of one long text are an attack. */
  #left: number;

  constructor(entries: readonly BibtexEntry[], most: number) {
    this.#byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
    this.#left = most;
  }

  fieldsOf(entry: BibtexEntry, generation = GENERATIONS): readonly BibtexField[] {
    const known = this.#known.get(entry);
    if (known || generation === 0) return known ?? entry.fields;
    // Who inherits from himself finds his own fields.
    this.#known.set(entry, entry.fields);
    const fields = new Map(entry.fields.map((field) => [field.name, field]));
    for (const { key, isWhole } of parentsOf(entry)) {
      const parent = this.#byKey.get(key);
      if (!parent) continue;
      for (const field of this.fieldsOf(parent, generation - 1)) {
        const name =
          isWhole && isPart(entry.type) ? (RENAMED.get(field.name) ?? field.name) : field.name;
        if (NOT_INHERITED.has(name) || fields.has(name)) continue;
        this.#left -= field.pieces.reduce((sum, { text }) => sum + text.length + 1, 0);
        if (this.#left > 0) fields.set(name, { ...field, name });
      }
    }
    const own = [...fields.values()];
    this.#known.set(entry, own);
    return own;
  }
}

/** One whole and a handful of `xdata` at most, so that no file grows by inheriting. */
function parentsOf(entry: BibtexEntry): { readonly key: string; readonly isWhole: boolean }[] {
  const value = (name: string): string =>
    entry.fields
      .find((field) => field.name === name)
      ?.pieces.map(({ text }) => text)
      .join('') ?? '';
  const whole = value('crossref').trim().toLowerCase();
  const data = value('xdata').toLowerCase().split(',', 4);
  return [
    ...(whole === '' ? [] : [{ key: whole, isWhole: true }]),
    ...data
      .map((key) => key.trim())
      .filter((key) => key !== '')
      .map((key) => ({ key, isWhole: false })),
  ];
}

function isPart(type: string): boolean {
  return /^(?:in(?:book|collection|proceedings|reference)|bookinbook|supp|conference)/.test(type);
}
