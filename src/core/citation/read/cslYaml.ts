import { isMap, isSeq } from 'yaml';
import type { Document } from 'yaml';
import { readDate } from './dates';
import type { RawReferences } from './types';
import { NO_ALIASES, rangeOf, readYaml } from './yaml';

/**
 * CSL-YAML as Pandoc has it: a list of items, or one within `references`. Texts are Markdown, of
 * which what is escaped is read; dates may be written as BibLaTeX does.
 */
export function readCslYaml(text: string): RawReferences {
  return readYaml(text, entriesOf);
}

function entriesOf(document: Document.Parsed): RawReferences {
  const root = document.contents;
  const list = isMap(root) ? root.get('references', true) : root;
  if (!isSeq(list)) return { entries: [{ offset: 0, value: null }], faults: [] };
  const value: unknown = list.toJS(document, NO_ALIASES);
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const entries = values.map((item, index) => {
    const node: unknown = list.items[index];
    const [offset = 0, end = 0] = (isMap(node) ? node.range : null) ?? [];
    const id: unknown = isMap(node) ? node.get('id', true) : null;
    return { offset, end, key: rangeOf(id), value: itemOf(item) };
  });
  return { entries, faults: [] };
}

const PLAIN = new Set(['id', 'type', 'URL', 'DOI', 'language', 'ISBN', 'ISSN', 'PMID', 'PMCID']);
const DATES = new Set([
  'issued',
  'accessed',
  'event-date',
  'original-date',
  'submitted',
  'available-date',
]);

function itemOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).map(([name, field]: [string, unknown]) => {
    if (DATES.has(name)) return [name, dateOf(field)] as const;
    return [name, PLAIN.has(name) ? field : unescaped(field)] as const;
  });
  return Object.fromEntries(fields);
}

function dateOf(value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  return readDate(String(value)) ?? { literal: String(value) };
}

/** Without the backslashes before signs that would be markup. */
function unescaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (Array.isArray(value)) return value.map(unescaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, unescaped(inner)]),
  );
}
