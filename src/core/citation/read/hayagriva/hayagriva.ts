import { isMap, isScalar } from 'yaml';
import type { Document } from 'yaml';
import type { Fault, RawReferences } from '../types';
import { NO_ALIASES, readYaml } from '../yaml';
import { hayagrivaItem } from './cslFields';
import { isFields } from './values';

/** Hayagriva's YAML, a map of entries by key, as CSL items. Never throws. */
export function readHayagriva(text: string): RawReferences {
  return readYaml(text, entriesOf);
}

function entriesOf(document: Document.Parsed): RawReferences {
  const root = document.contents;
  if (!isMap(root)) return { entries: [{ offset: 0, value: null }], faults: [] };
  const values: unknown = root.toJS(document, NO_ALIASES);
  const byKey: ReadonlyMap<string, unknown> = new Map(
    isFields(values) ? Object.entries(values) : [],
  );
  const faults: Fault[] = [];
  const entries = root.items.map(({ key }) => {
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const name = isScalar(key) ? String(key.value) : '';
    const fields = byKey.get(name);
    if (!isFields(fields)) return { offset, value: null };
    const value = hayagrivaItem(name, fields, (code, _, detail) =>
      faults.push({ code, offset, detail }),
    );
    return { offset, value };
  });
  return { entries, faults };
}
