import { parse } from 'yaml';
import type { DocumentLanguage } from '../insertion/languages';

/** What a report says of its bibliography: files as they are written, and keys of its own. */
export interface DocumentBibliographies {
  readonly files: readonly string[];
  readonly keys: readonly string[];
}

/** No report names more files, and no front matter is longer, in UTF-16 units. */
const MOST_FILES = 200;
const LONGEST_FRONT_MATTER = 1_000_000;

/**
 * The bibliography files a report names, relative to the report, and the keys it defines itself.
 * Linear in the text's length; never throws.
 */
export function documentBibliographies(
  text: string,
  language: DocumentLanguage,
): DocumentBibliographies {
  const { files, keys } = READERS[language]?.(text) ?? { files: [], keys: [] };
  const named = files.map((file) => file.trim()).filter((file) => file !== '');
  return { files: [...new Set(named)].slice(0, MOST_FILES), keys: [...new Set(keys)] };
}

const READERS: Partial<Record<DocumentLanguage, (text: string) => DocumentBibliographies>> = {
  markdown: ofFrontMatter,
  pandoc: ofFrontMatter,
  latex: ofLatex,
  typst: ofTypst,
  asciidoc: (text) => ({
    files: captures(text, /^:bibtex-file:[ \t]+(\S.*)$/gm),
    keys: captures(text, /\[\[\[([\p{L}\p{N}_:][^\s,[\]]{0,200})(?:,[^[\]\n]{0,200})?\]\]\]/gu),
  }),
  restructuredtext: (text) => ({
    files: captures(text, /^[ \t]*\.\. bibliography::[ \t]*(\S.*)$/gm).flatMap((files) =>
      files.split(/\s+/),
    ),
    keys: captures(
      text,
      /^[ \t]*\.\. \[(?!\d+\])([\p{L}\p{N}][\p{L}\p{N}\p{M}_.:+-]{0,200})\](?:\s|$)/gmu,
    ),
  }),
  org: (text) => ({
    files: captures(text, /^[ \t]*#\+bibliography:[ \t]*(\S.*)$/gim).map((file) =>
      file.trim().replace(/^"(.*)"$/, '$1'),
    ),
    keys: [],
  }),
};

/** The front matter of Pandoc's Markdown, and its `references` with CSL items. */
function ofFrontMatter(text: string): DocumentBibliographies {
  const begins = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (begins === null) return { files: [], keys: [] };
  const closing = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  closing.lastIndex = begins[0].length;
  const end = closing.exec(text)?.index ?? -1;
  if (end < 0 || end > LONGEST_FRONT_MATTER) return { files: [], keys: [] };
  const value = fields(parsed(text.slice(begins[0].length, end)));
  return { files: strings(value['bibliography']), keys: ids(value['references']) };
}

function ofLatex(text: string): DocumentBibliographies {
  const source = text.replace(/(?<!\\)%.*/g, '');
  const bibtex = captures(source, /\\(?:no)?bibliography\{([^{}]{0,5000})\}/g)
    .flatMap((names) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (/\.bib$/i.test(name) ? name : `${name}.bib`));
  const biblatex = captures(
    source,
    /\\add(?:bibresource|globalbib|sectionbib)(?:\[[^\][]{0,500}\])?\{([^{}]{0,1000})\}/g,
  );
  const keys = captures(source, /\\bibitem(?:\[[^\][]{0,500}\])?\{([^{}\s,]{1,200})\}/g);
  return { files: [...bibtex, ...biblatex], keys };
}

function ofTypst(text: string): DocumentBibliographies {
  const source = text.replace(/(?<![:\\])\/\/.*/g, '');
  const files = captures(
    source,
    /\bbibliography\(\s{0,200}((?:"[^"\n]{0,1000}")|\([^()]{0,5000}\))/g,
  ).flatMap((list) => captures(list, /"([^"\n]{1,1000})"/g));
  return { files, keys: [] };
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
 * `.yaml`). Of a file that cannot be read there are none. Never throws.
 */
export function keysOfBibliography(fileName: string, text: string): readonly string[] {
  const ending = endingOf(fileName);
  if (ending === 'bib' || ending === 'bibtex') return [...new Set(bibtexKeys(text))];
  if (ending === 'json') return ids(fromJson(text));
  if (ending !== 'yaml' && ending !== 'yml') return [];
  const value = parsed(text);
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

function fromJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const { references, items } = fields(value);
    return Array.isArray(value) ? value : (references ?? items ?? [value]);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    // Aliases are how a small file becomes a huge value; no bibliography needs them.
    const options = { maxAliasCount: 0, schema: 'core', logLevel: 'silent' } as const;
    // To compare each key with each takes for ever in a large file.
    return parse(text, { ...options, uniqueKeys: false }) as unknown;
  } catch {
    return null;
  }
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function strings(value: unknown): readonly string[] {
  // Quarto and Pandoc allow a name, a list of them, or one for each kind.
  const values = Array.isArray(value) ? value : Object.values(fields(value));
  return typeof value === 'string'
    ? [value]
    : values.filter((item): item is string => typeof item === 'string');
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

function captures(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((found) => found[1] ?? '');
}
