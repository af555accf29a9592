import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { TextRange } from '../../text/range';
import { rangeOf } from '../read/yaml';
import type { Declared, DeclaredFile } from './types';
import { NOTHING } from './types';

/** No front matter is longer, in UTF-16 units. */
const LONGEST = 1_000_000;

/** The front matter of Pandoc's Markdown: `bibliography`, and `references` with CSL items. */
export function ofFrontMatter(text: string): Declared {
  const matter = frontMatterRange(text);
  return matter === null ? NOTHING : ofYaml(text.slice(matter.start, matter.end), matter.start);
}

/** What stands between the lines that open and close a front matter; null where there is none. */
export function frontMatterRange(text: string): TextRange | null {
  const begins = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (begins === null) return null;
  const closing = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  const start = (closing.lastIndex = begins[0].length);
  const end = closing.exec(text)?.index ?? -1;
  return end < 0 || end > LONGEST ? null : { start, end };
}

/** The same of a YAML text that begins at `offset`: front matter, or a project's own file. */
export function ofYaml(text: string, offset: number): Declared {
  try {
    const options = { schema: 'core', logLevel: 'silent', uniqueKeys: false } as const;
    const document = parseDocument(text, options);
    const root = document.contents;
    if (document.errors.length > 0 || !isMap(root)) return NOTHING;
    const files = paths(root.get('bibliography', true)).map(({ path, range }) => ({
      path,
      range: { start: range.start + offset, end: range.end + offset },
    }));
    return { files, keys: ids(root.get('references', true)) };
  } catch {
    // Nesting deeper than the stack.
    return NOTHING;
  }
}

/** A name, a list of them, or one for each kind, as Quarto and Pandoc allow. */
function paths(node: unknown): readonly DeclaredFile[] {
  if (isSeq(node)) return node.items.flatMap(path);
  if (isMap(node)) return node.items.flatMap(({ value }) => path(value));
  return path(node);
}

function path(node: unknown): readonly DeclaredFile[] {
  const range = rangeOf(node);
  return isScalar(node) && typeof node.value === 'string' && range
    ? [{ path: node.value, range }]
    : [];
}

function ids(node: unknown): readonly string[] {
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => {
    const id: unknown = isMap(item) ? item.get('id') : null;
    return typeof id === 'string' || typeof id === 'number' ? [String(id)] : [];
  });
}
