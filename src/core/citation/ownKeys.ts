import { ArticleFormatError } from '../article/errors';
import type { DocumentLanguage } from '../insertion/languages';
import { decodeText } from '../text/decode';
import { documentBibliographies, hasReadableKeys, keysOfBibliography } from './bibliographies';
import { projectBibliographies } from './declared/projects';

/**
 * Reads a file that a report names, by its path relative to the report, with slashes. Null where
 * it cannot be read.
 */
export type ReadBeside = (path: string) => Promise<string | null>;

/**
 * The citekeys a report may use besides the library's: those it defines, and those of the
 * bibliographies that it or its project names; sorted, each once. Null where any key may be meant: a
 * bibliography could not be read, or the file is a part of something that names it elsewhere.
 */
export async function ownKeys(
  text: string,
  language: DocumentLanguage,
  read: ReadBeside,
): Promise<readonly string[] | null> {
  const { files, keys } = documentBibliographies(text, language);
  const ofProject = await projectBibliographies(language, read);
  const all = new Set([...files, ...ofProject]);
  if (all.size === 0 && keys.length === 0 && mayHaveOthers(text, language)) return null;
  const found = [...keys, ...(ofProject.length > 0 ? labelsOf(text, language) : [])];
  for (const file of all) {
    const content = isBeside(file) && hasReadableKeys(file) ? await read(file) : null;
    const keys = content === null ? null : keysOfBibliography(file, content);
    if (keys === null) return null;
    for (const key of keys) found.push(key);
  }
  return [...new Set(found)].toSorted();
}

/**
 * Whether a document that names no bibliography may have one all the same: a chapter in LaTeX or
 * Typst, a page of a Sphinx project are parts of one that does; asciidoctor-bibtex takes what file
 * it finds.
 */
function mayHaveOthers(text: string, language: DocumentLanguage): boolean {
  if (language === 'latex') return !text.includes('\\documentclass');
  if (language === 'asciidoc') return /\bcite(?:np|t|ts)?:\[/.test(text);
  return language === 'typst' || language === 'restructuredtext';
}

/** The labels that a page of a Sphinx project cites as `[label]_`: any page may define them. */
function labelsOf(text: string, language: DocumentLanguage): readonly string[] {
  if (language !== 'restructuredtext') return [];
  return [...text.matchAll(/\[([\p{L}\p{N}][\p{L}\p{N}\p{M}_.:+-]{0,200})\]_/gu)].map(
    ([, label = '']) => label,
  );
}

/**
 * Whether a path leads to a place relative to its report. A report comes from anywhere: it must not
 * have the machine ask another host ("//host/share", "https://…") or open any path at all.
 */
export function isBeside(path: string): boolean {
  return !/^(?:[/\\~]|[a-z][a-z0-9+.-]*:)/i.test(path);
}

/** The text of a bibliography's bytes; null where they are no text. An empty one names nothing. */
export function bibliographyText(bytes: Uint8Array, maxBytes: number): string | null {
  try {
    return decodeText(bytes, { maxBytes });
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    return error.problem === 'empty' ? '' : null;
  }
}
