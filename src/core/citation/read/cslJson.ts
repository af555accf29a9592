import type { RawReferences } from './types';

/** CSL-JSON: a list of items, one item, or a list within `references` or `items`. */
export function readCslJson(text: string): RawReferences {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    const offset = position === undefined ? source.length : Number(position);
    return { entries: [], faults: [{ code: 'broken-file', offset, detail: message }] };
  }
  if (Array.isArray(value)) return listed(value, itemOffsets(source));
  const { references, items } = fields(value);
  const inner = references ?? items;
  if (Array.isArray(inner)) return listed(inner, []);
  return listed([value], [0]);
}

function listed(values: readonly unknown[], offsets: readonly number[]): RawReferences {
  const entries = values.map((value, index) => ({ value, offset: offsets[index] ?? 0 }));
  return { entries, faults: [] };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Where each element of the outermost list begins, in sound JSON. */
function itemOffsets(source: string): number[] {
  const offsets: number[] = [];
  let depth = 0;
  let awaited = false;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (/\s/.test(char)) continue;
    if (awaited && char !== ']') offsets.push(at);
    awaited = depth === 1 ? char === ',' : depth === 0 && char === '[';
    if (char === '"') at = stringEnd(source, at);
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
  }
  return offsets;
}

/** Offset of the quotation mark that closes a string. */
function stringEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== '"') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}
