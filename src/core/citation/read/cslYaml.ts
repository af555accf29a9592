import { isMap, isSeq, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import type { Fault, RawReferences } from './types';

/** YAML costs far more to read than JSON; a longer list comes from a program that writes JSON. */
const LONGEST = 4_000_000;

const OPTIONS = { schema: 'core', logLevel: 'silent' } as const;

/** CSL-YAML as Pandoc has it: a list of items, or one within `references`. */
export function readCslYaml(text: string): RawReferences {
  if (text.length > LONGEST) return broken(LONGEST, 'too long');
  try {
    // Front matter is one document: what stands after its closing line is none of ours.
    const [document] = parseAllDocuments(text.replace(/^\uFEFF/, ' '), OPTIONS);
    if (document === undefined) return broken(0, 'empty');
    const faults = document.errors.map(({ pos, message }): Fault => ({
      code: 'broken-file',
      offset: Math.min(pos[0], text.length),
      detail: message.split('\n')[0] ?? '',
    }));
    if (faults.length > 0) return { entries: [], faults: faults.slice(0, 1) };
    return { entries: entriesOf(document), faults: [] };
  } catch (error) {
    // Nesting deeper than the stack, or an alias: no list of references has them.
    return broken(0, error instanceof Error ? error.message : '');
  }
}

function broken(offset: number, detail: string): RawReferences {
  return { entries: [], faults: [{ code: 'broken-file', offset, detail }] };
}

function entriesOf(document: Document.Parsed): RawReferences['entries'] {
  const root = document.contents;
  const list = isMap(root) ? root.get('references', true) : root;
  if (!isSeq(list)) return [{ offset: 0, value: null }];
  // Aliases are how a small file becomes a huge value; no list of references needs them.
  const value: unknown = list.toJS(document, { maxAliasCount: 0 });
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  return values.map((item, index) => {
    const node: unknown = list.items[index];
    const range = isMap(node) ? node.range : null;
    return { offset: range?.[0] ?? 0, value: item };
  });
}
