import { ArticleFormatError } from '../article/errors';
import type { DocumentLanguage } from '../insertion/languages';
import { decodeText } from '../text/decode';
import { documentBibliographies, hasReadableKeys, keysOfBibliography } from './bibliographies';

/**
 * Reads a file that a report names, by its path relative to the report, with slashes. Null where
 * it cannot be read.
 */
export type ReadBeside = (path: string) => Promise<string | null>;

/**
 * The citekeys a report may use besides the library's: those it defines, and those of the
 * bibliographies it names; sorted, each once. Null where any key may be meant: a bibliography could
 * not be read, or the file is a part of something that names it elsewhere.
 */
export async function ownKeys(
  text: string,
  language: DocumentLanguage,
  read: ReadBeside,
): Promise<readonly string[] | null> {
  const { files, keys } = documentBibliographies(text, language);
  if (files.length === 0 && keys.length === 0 && isPart(text, language)) return null;
  const found = [...keys];
  for (const file of files) {
    const content = isBeside(file) && hasReadableKeys(file) ? await read(file) : null;
    if (content === null) return null;
    for (const key of keysOfBibliography(file, content)) found.push(key);
  }
  return [...new Set(found)].toSorted();
}

/**
 * Whether the file is a part of a document, which cannot cite without a bibliography and names none:
 * a chapter in LaTeX or Typst, a page of a Sphinx project.
 */
function isPart(text: string, language: DocumentLanguage): boolean {
  if (language === 'latex') return !text.includes('\\documentclass');
  return language === 'typst' || language === 'restructuredtext';
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
