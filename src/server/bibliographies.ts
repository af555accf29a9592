import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ArticleFormatError } from '../core/article/errors';
import { documentBibliographies, keysOfBibliography } from '../core/citation/bibliographies';
import { languageFromId } from '../core/insertion/languages';
import { decodeText } from '../core/text/decode';
import type { Session } from './session';

// Present in Node and in workers; no `lib` has it without the DOM.
declare class URL {
  constructor(path: string, base: string);
  readonly href: string;
}

/**
 * The citekeys a report may use besides the library's: those it defines, and those of the
 * bibliographies it names. Null where any key may be meant: a bibliography could not be read, or
 * the file is a part of a document that names it elsewhere.
 */
export async function ownKeys(
  session: Session,
  document: TextDocument,
  text: string,
): Promise<readonly string[] | null> {
  const language = languageFromId(document.languageId, document.uri);
  const { files, keys } = documentBibliographies(text, language);
  if (files.length === 0 && language === 'latex' && !/\\documentclass/.test(text)) return null;
  const found = [...keys];
  for (const file of files) {
    const uri = resolved(document.uri, file);
    const content = uri === null ? null : await session.bibliography(uri);
    if (content === null) return null;
    found.push(...keysOfBibliography(file, content));
  }
  return [...new Set(found)].toSorted();
}

/** A path beside the report as a URI; null for what is no path in the same place. */
function resolved(uri: string, path: string): string | null {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return null;
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
  } catch {
    // Not every scheme has paths to resolve against.
    return null;
  }
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
