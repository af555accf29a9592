import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFile } from '../../core/citation/bibliographyFile/documentFiles';
import type { EntryPlace } from '../../core/citation/bibliographyFile/problems';
import { inlineEntries } from '../../core/citation/declared/inlineEntries';
import { languageFromId } from '../../core/insertion/languages';
import type { Session } from '../session';
import { fileNameOf } from '../uris';
import { filesOf, uriOfFile } from './documentFiles';

/**
 * The entries that a report can cite, by key, those it writes out itself before those of its files; of
 * two with one key the first of which more than its words is known.
 */
export async function entriesOf(
  session: Session,
  document: Pick<TextDocument, 'uri' | 'languageId'>,
  text: string,
): Promise<ReadonlyMap<string, EntryPlace>> {
  const files = [ownFile(document, text), ...(await filesOf(session, document, text))];
  const entries = new Map<string, EntryPlace>();
  for (const file of files) {
    for (const entry of file.content?.file.entries ?? []) {
      const known = entries.get(entry.key);
      if (!known || (known.entry.item === null && entry.item !== null))
        entries.set(entry.key, { file, entry });
    }
  }
  return entries;
}

/** A report as the file of the entries that it writes out itself. */
function ownFile(
  { uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>,
  text: string,
): DocumentFile {
  const entries = inlineEntries(text, languageFromId(languageId, uri));
  const file = { format: 'csl-yaml', entries, broken: null } as const;
  return { path: fileNameOf(uri), declared: null, content: { text, file } };
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
