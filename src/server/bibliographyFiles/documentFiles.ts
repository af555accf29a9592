import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFile } from '../../core/citation/bibliographyFile/documentFiles';
import { documentFiles, parseFile } from '../../core/citation/bibliographyFile/documentFiles';
import type { BibliographyFile } from '../../core/citation/bibliographyFile/types';
import { languageFromId } from '../../core/insertion/languages';
import { resolved } from '../bibliographies';
import { fileNameOf } from '../uris';
import type { Session } from '../session';

interface Parsed {
  readonly text: string;
  readonly file: BibliographyFile | null;
}

/** What was made of files, until their text is another. */
const parsedFiles = new WeakMap<Session, Map<string, Parsed>>();
/** More files than any project has; beyond them all are read anew. */
const MOST_FILES = 500;

function parseOnce(session: Session, uri: string, path: string, text: string) {
  const known = parsedFiles.get(session) ?? new Map<string, Parsed>();
  parsedFiles.set(session, known);
  const before = known.get(uri);
  if (before?.text === text) return before.file;
  if (known.size >= MOST_FILES) known.clear();
  const file = parseFile(path, text);
  known.set(uri, { text, file });
  return file;
}

/**
 * The bibliography files of a report and of its project with their entries, read through the
 * session and kept until they change. `text` is the report's, for whoever waits meanwhile.
 */
export function filesOf(
  session: Session,
  { uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>,
  text: string,
): Promise<readonly DocumentFile[]> {
  const read = async (path: string): Promise<string | null> => {
    const file = resolved(uri, path);
    return file === null ? null : session.bibliography(file);
  };
  const parse = (path: string, content: string): BibliographyFile | null =>
    parseOnce(session, resolved(uri, path) ?? path, path, content);
  return documentFiles(text, languageFromId(languageId, uri), read, parse);
}

/** Where a file of a report is; the report itself is one where it writes out entries. */
export function uriOfFile(reportUri: string, { path }: DocumentFile): string {
  return path === fileNameOf(reportUri) ? reportUri : (resolved(reportUri, path) ?? path);
}
