import { parseAllDocuments } from 'yaml';
import type { DocumentLanguage } from '../insertion/languages';
import { declaredIn } from './declared/declared';

/** What a report says of its bibliography: files as they are written, and keys of its own. */
export interface DocumentBibliographies {
  readonly files: readonly string[];
  readonly keys: readonly string[];
}

/**
 * The bibliography files a report names, relative to the report, and the keys it defines itself.
 * Linear in the text's length; never throws.
 */
export function documentBibliographies(
  text: string,
  language: DocumentLanguage,
): DocumentBibliographies {
  const { files, keys } = declaredIn(text, language);
  return { files: files.map(({ path }) => path), keys };
}

const KEYED_ENDINGS: ReadonlySet<string> = new Set(['bib', 'bibtex', 'json', 'yaml', 'yml']);

function endingOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
}

/** Whether the keys of a bibliography file can be told; of other formats (RIS, EndNote) not. */
export function hasReadableKeys(fileName: string): boolean {
  return KEYED_ENDINGS.has(endingOf(fileName));
}

/**
 * The keys of a bibliography file: BibTeX (`.bib`), CSL in JSON or YAML, Hayagriva (`.yml`,
 * `.yaml`). Null where the file is broken, so that it may have any. Never throws.
 */
export function keysOfBibliography(fileName: string, text: string): readonly string[] | null {
  if (text.trim() === '') return [];
  const ending = endingOf(fileName);
  if (ending === 'bib' || ending === 'bibtex') return [...new Set(bibtexKeys(text))];
  if (ending !== 'json' && ending !== 'yaml' && ending !== 'yml') return [];
  const value = ending === 'json' ? fromJson(text) : parsed(text);
  if (value === undefined) return null;
  if (Array.isArray(value)) return ids(value);
  const entries = fields(value);
  if (Array.isArray(entries['references'])) return ids(entries['references']);
  // Hayagriva has its entries by key, each a map.
  return Object.entries(entries)
    .filter(([, entry]) => typeof entry === 'object' && entry !== null && !Array.isArray(entry))
    .map(([key]) => key);
}

const ENTRY =
  /@[ \t]*([A-Za-z]{1,40})\s{0,100}[{(]\s{0,100}([^\s,{}()=#%"']{1,200})\s{0,100}(?=[,})])/g;

function bibtexKeys(text: string): readonly string[] {
  const keys: string[] = [];
  for (const [, type = '', key = ''] of text.matchAll(ENTRY)) {
    if (!/^(?:comment|string|preamble)$/i.test(type)) keys.push(key);
  }
  return keys;
}

/** The list of items; undefined of what is no JSON. */
function fromJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const { references, items } = fields(value);
    return Array.isArray(value) ? value : (references ?? items ?? [value]);
  } catch {
    return undefined;
  }
}

/** The value; undefined of what is no YAML. */
function parsed(text: string): unknown {
  try {
    // To compare each key with each takes for ever in a large file.
    const options = {
      schema: 'core',
      logLevel: 'silent',
      uniqueKeys: false,
      prettyErrors: false,
    } as const;
    // Pandoc's are front matter: what stands behind its closing line is none of ours.
    const [document] = parseAllDocuments(text, options);
    if (!document) return null;
    if (document.errors.length > 0) return undefined;
    // Aliases are how a small file becomes a huge value; no bibliography needs them.
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return undefined;
  }
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The ids of CSL items, as text. */
function ids(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const found = value
    .map((item: unknown) => fields(item)['id'])
    .filter((id) => typeof id === 'string' || typeof id === 'number')
    .map(String);
  return [...new Set(found)];
}
