import { listedUncited } from '../../core/citation/bibliographyFile/nocite';
import { shortReference } from '../../core/citation/reference';
import { languageFromId } from '../../core/insertion/languages';
import type {
  BibliographyEntryView,
  BibliographyFilesView,
} from '../../protocol/bibliographyFiles';
import { itemsOf } from '../exporting/exportBibliography';
import type { Session } from '../session';
import { filesOf, uriOfFile } from './documentFiles';
import { linesOf } from './entries';

/** The bibliography files of an open report; null of one that is not open. */
export async function provideBibliographyFiles(
  session: Session,
  { uri }: { readonly uri: string },
): Promise<BibliographyFilesView | null> {
  const open = session.documents.get(uri);
  if (!open) return null;
  const text = open.getText();
  const files = await filesOf(session, open, text);
  const cited = new Set<string>();
  for (const { item } of await itemsOf(session, open)) {
    if (item.kind === 'citation' && item.reference.mark) cited.add(item.reference.mark.key);
  }
  const listed = listedUncited(text, languageFromId(open.languageId, uri));
  const { 'citation.language': locale } = await session.settings(uri);
  const entries = files.flatMap((file) => {
    const fileUri = uriOfFile(uri, file);
    const lines = linesOf(fileUri, file);
    return (file.content?.file.entries ?? []).map(
      ({ key, keyRange, item }): BibliographyEntryView => {
        const { title } = item ?? {};
        return {
          key,
          title: title ?? '',
          reference: item ? shortReference(item, null, locale) : '',
          uri: fileUri,
          range: { start: lines.positionAt(keyRange.start), end: lines.positionAt(keyRange.end) },
          used: listed.all || cited.has(key) || listed.keys.has(key),
        };
      },
    );
  });
  return {
    files: files.map((file) => ({
      path: file.path,
      uri: uriOfFile(uri, file),
      state: file.content === null ? 'unread' : file.content.file.broken ? 'broken' : 'read',
    })),
    entries,
  };
}
