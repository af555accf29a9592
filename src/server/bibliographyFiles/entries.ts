import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFile } from '../../core/citation/bibliographyFile/documentFiles';
import type { EntryPlace } from '../../core/citation/bibliographyFile/problems';
import type { Session } from '../session';
import { filesOf, uriOfFile } from './documentFiles';

/** The entries that a report can cite, by key: of two with one key the first. */
export async function entriesOf(
  session: Session,
  document: Pick<TextDocument, 'uri' | 'languageId'>,
  text: string,
): Promise<ReadonlyMap<string, EntryPlace>> {
  const files = await filesOf(session, document, text);
  const entries = new Map<string, EntryPlace>();
  for (const file of files) {
    for (const entry of file.content?.file.entries ?? []) {
      if (!entries.has(entry.key)) entries.set(entry.key, { file, entry });
    }
  }
  return entries;
}

/** Where an entry's key stands in its file. */
export function locationOf(reportUri: string, { file, entry }: EntryPlace): Location {
  const uri = uriOfFile(reportUri, file);
  const lines = linesOf(uri, file);
  const { start, end } = entry.keyRange;
  return { uri, range: { start: lines.positionAt(start), end: lines.positionAt(end) } };
}

export function linesOf(uri: string, { content }: DocumentFile): TextDocument {
  return TextDocument.create(uri, '', 0, content?.text ?? '');
}
