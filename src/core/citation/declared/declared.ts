import type { DocumentLanguage } from '../../insertion/languages';
import { ofFrontMatter } from './frontMatter';
import { ofLatex } from './latex';
import type { Declared, DeclaredFile } from './types';
import { NOTHING, captured, partsOf } from './types';
import { ofTypst } from './typst';

/** No report names more files. */
const MOST_FILES = 200;

const READERS: Partial<Record<DocumentLanguage, (text: string) => Declared>> = {
  markdown: ofFrontMatter,
  pandoc: ofFrontMatter,
  latex: ofLatex,
  typst: ofTypst,
  // Of asciidoctor-bibtex, and of asciidoctor-bibliography.
  asciidoc: (text) => ({
    files: captured(text, /^:(?:bibtex-file|bibliography-database):[ \t]+(\S.*)$/dgm),
    keys: keysOf(text, /\[\[\[([\p{L}\p{N}_:][^\s,[\]]{0,200})(?:,[^[\]\n]{0,200})?\]\]\]/dgu),
  }),
  restructuredtext: (text) => ({
    files: captured(text, /^[ \t]*\.\. bibliography::[ \t]*(\S.*)$/dgm).flatMap((files) =>
      partsOf(files, /\s/),
    ),
    keys: keysOf(
      text,
      /^[ \t]*\.\. \[(?!\d+\])([\p{L}\p{N}][\p{L}\p{N}\p{M}_.:+-]{0,200})\](?:\s|$)/dgmu,
    ),
  }),
  // Org's own keyword, and the links of org-ref.
  org: (text) => ({
    files: [
      ...captured(text, /^[ \t]*#\+bibliography:[ \t]*(\S.*)$/dgim).map(unquoted),
      ...captured(
        text,
        /(?:^|[\s[])(?:bibliography|nobibliography|addbibresource):([^\s[\]:#+][^\s[\]]{0,1000})/dgm,
      ).flatMap((files) => partsOf(files, /,/)),
    ],
    keys: [],
  }),
};

/**
 * The bibliography files a report names, each once, and the keys it defines itself. Linear in the
 * text's length; never throws.
 */
export function declaredIn(text: string, language: DocumentLanguage): Declared {
  const { files, keys } = READERS[language]?.(text) ?? NOTHING;
  const named = new Map<string, DeclaredFile>();
  for (const file of files) {
    const trimmed = file.path === file.path.trim() ? file : (partsOf(file, /(?!)/)[0] ?? file);
    if (trimmed.path !== '' && !named.has(trimmed.path) && named.size < MOST_FILES) {
      named.set(trimmed.path, trimmed);
    }
  }
  return { files: [...named.values()], keys: [...new Set(keys)] };
}

function keysOf(text: string, pattern: RegExp): readonly string[] {
  return captured(text, pattern).map(({ path }) => path);
}

function unquoted(file: DeclaredFile): DeclaredFile {
  const path = file.path.trim();
  const quoted = /^"(.*)"$/.exec(path)?.[1];
  if (quoted === undefined) return file;
  const start = file.range.start + 1;
  return { path: quoted, range: { start, end: start + quoted.length } };
}
