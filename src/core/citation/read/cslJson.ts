import type { TextRange } from '../../text/range';
import { jsonAttachments } from './attachments';
import { jsonPlaces } from './jsonPlaces';
import type { RawReferences } from './types';

/** CSL-JSON: a list of items, one item, or a list within `references` or `items`. */
export function readCslJson(text: string): RawReferences {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const { fault } = jsonPlaces(source);
    return { entries: [], faults: [{ code: 'broken-file', offset: fault, detail }] };
  }
  const places = jsonPlaces(source);
  if (Array.isArray(value)) return listed(value, places.items(null));
  const { references, items } = fields(value);
  const inner = references ?? items;
  const name = references === undefined ? 'items' : 'references';
  if (Array.isArray(inner)) return listed(inner, places.items(name));
  return listed([value], [{ start: 0, end: source.length, key: null }]);
}

interface Place extends TextRange {
  readonly key: TextRange | null;
}

function listed(values: readonly unknown[], places: readonly Place[]): RawReferences {
  const entries = values.map((value, index) => {
    const { start, end, key } = places[index] ?? { start: 0, end: 0, key: null };
    return { value, offset: start, end, key, attachments: jsonAttachments(value) };
  });
  return { entries, faults: [] };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
