import type { CslItem } from '../csl';
import { readCslItem } from '../csl';
import type { Fault, RawReference } from './types';

/**
 * Passes an untrusted value through the engine's own reader of CSL items. A field that it refuses
 * is left out and named, and the rest is given; null where nothing can be used.
 */
export function admit(reference: RawReference): { item: CslItem | null; faults: readonly Fault[] } {
  const { offset, value, places } = reference;
  const first = readCslItem(value);
  if (first.item !== null) return { item: first.item, faults: [] };
  const faults: Fault[] = first.problems.map((path) => {
    const place = places?.get(fieldOf(path)) ?? offset;
    return path === ''
      ? { code: 'entry-left-out', offset: place, detail: '' }
      : { code: 'field-left-out', offset: place, detail: path };
  });
  if (!isFields(value)) return { item: null, faults };
  const { item } = readCslItem(without(value, first.problems));
  return { item, faults };
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `title` of `.title`, `title-short` of `['title-short']`, `author` of `.author[2].family`. */
function fieldOf(path: string): string {
  return /^(?:\.(\w+)|\['([^']*)'\])/.exec(path)?.slice(1).join('') ?? '';
}

/** The value without what the paths name: a name of a list of names, else the whole field. */
function without(value: Fields, paths: readonly string[]): Fields {
  const refused = new Map<string, Set<number> | null>();
  for (const path of paths) {
    const field = fieldOf(path);
    const index = /^[^[]*\[(\d+)\]/.exec(path)?.[1];
    const known = refused.get(field);
    if (index === undefined) refused.set(field, null);
    else if (known) known.add(Number(index));
    else if (known === undefined) refused.set(field, new Set([Number(index)]));
  }
  const kept = Object.entries(value).map(([field, content]): [string, unknown] => {
    const names = refused.get(field);
    if (names === undefined) return [field, content];
    const rest: unknown[] =
      names && Array.isArray(content) ? content.filter((_, index) => !names.has(index)) : [];
    return [field, rest.length > 0 ? rest : undefined];
  });
  return Object.fromEntries(kept.filter(([, content]) => content !== undefined));
}
