import { visit } from 'jsonc-parser';
import type { TextRange } from '../../text/range';

/** An element of a list of items, and its `id`. */
export interface JsonItem extends TextRange {
  /** Of the id, without quotation marks; null where it has none. */
  readonly key: TextRange | null;
}

/** A list of items: the outermost value, or a field of the outermost object. */
interface JsonList extends TextRange {
  readonly items: readonly JsonItem[];
}

export interface JsonPlaces {
  /** The list that is the whole (null), or that a field of the whole has. */
  list(field: string | null): JsonList | null;
  items(field: string | null): readonly JsonItem[];
  /** Where the text is no JSON; its length where it breaks off. */
  readonly fault: number;
}

const NOTHING: JsonPlaces = { list: () => null, items: () => [], fault: 0 };

/** Where lists of items stand in JSON, and where it breaks. Linear; never throws. */
export function jsonPlaces(source: string): JsonPlaces {
  try {
    return placesIn(source);
  } catch {
    // Nesting deeper than the stack.
    return NOTHING;
  }
}

interface Open {
  readonly start: number;
  readonly items: { start: number; end: number; key: TextRange | null }[];
}

function placesIn(source: string): JsonPlaces {
  const lists = new Map<string | null, JsonList>();
  let fault: number | null = null;
  let depth = 0;
  /** The list whose elements are items, and how deep they stand. */
  let open: Open | null = null;
  let level = 0;
  /** The field of the outermost object, and that of an item, whose value comes next. */
  let field: string | null = null;
  let isId = false;

  const begin = (offset: number, isList: boolean): void => {
    const isOuter = isList && (depth === 0 || (depth === 1 && field !== null && open === null));
    if (open !== null && depth === level)
      open.items.push({ start: offset, end: offset, key: null });
    isId = false;
    depth += 1;
    if (!isOuter) return;
    open = { start: offset, items: [] };
    level = depth;
  };
  const end = (offset: number): void => {
    depth -= 1;
    if (open === null) return;
    const item = open.items.at(-1);
    if (depth === level && item) item.end = offset + 1;
    if (depth >= level) return;
    lists.set(field, { start: open.start, end: offset + 1, items: open.items });
    open = null;
  };
  visit(
    source,
    {
      onObjectBegin: (offset) => begin(offset, false),
      onObjectEnd: end,
      onArrayBegin: (offset) => begin(offset, true),
      onArrayEnd: end,
      onObjectProperty(name) {
        if (open === null && depth === 1) field = name;
        isId = open !== null && depth === level + 1 && name === 'id';
      },
      onLiteralValue(value, offset, length) {
        if (open === null) return;
        const item = open.items.at(-1);
        if (depth === level) open.items.push({ start: offset, end: offset + length, key: null });
        else if (isId && item) {
          const quote = typeof value === 'string' ? 1 : 0;
          item.key = { start: offset + quote, end: offset + length - quote };
        }
        isId = false;
      },
      onError(_, offset) {
        fault ??= offset;
      },
    },
    { disallowComments: true },
  );
  const list = (name: string | null): JsonList | null => lists.get(name) ?? null;
  return {
    list,
    items: (name) => list(name)?.items ?? [],
    fault: Math.min(fault ?? source.length, source.length),
  };
}
