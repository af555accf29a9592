import { isMap, isNode, isScalar } from 'yaml';
import type { Document, Pair } from 'yaml';
import type { Fault, RawReference, RawReferences } from '../types';
import { NO_ALIASES, rangeOf, readYaml } from '../yaml';
import { hayagrivaItem } from './cslFields';
import { isFields } from './values';

/** Hayagriva's YAML, a map of entries by key, as CSL items. Never throws. */
export function readHayagriva(text: string): RawReferences {
  return readYaml(text, entriesOf);
}

function entriesOf(document: Document.Parsed): RawReferences {
  const root = document.contents;
  if (root === null) return { entries: [], faults: [] };
  if (!isMap(root)) return { entries: [{ offset: 0, value: null }], faults: [] };
  const faults: Fault[] = [];
  const entries = root.items.map((pair) => entryOf(document, pair, faults));
  return { entries, faults };
}

function entryOf(document: Document, { key, value }: Pair, faults: Fault[]): RawReference {
  const [offset = 0] = (isNode(key) ? key.range : null) ?? [];
  const [, end = offset] = (isNode(value) ? value.range : null) ?? [];
  const name = isScalar(key) ? String(key.value) : '';
  const place = { offset, end, key: rangeOf(key) };
  const fields: unknown = isNode(value) ? value.toJS(document, NO_ALIASES) : null;
  if (!isFields(fields)) return { ...place, value: null };
  const item = hayagrivaItem(name, fields, (code, _, detail) =>
    faults.push({ code, offset, detail }),
  );
  return { ...place, value: item };
}
