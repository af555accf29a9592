import type { CitedEntries } from '../../core/citation/citedEntries';
import { citedEntries } from '../../core/citation/citedEntries';
import { ownItems } from '../../core/citation/ownItems';
import { writeBibliography } from '../../core/citation/write/formats';
import { withExportKeys } from '../../core/citation/write/keys';
import { languageFromId } from '../../core/insertion/languages';
import type { PlacedItem } from '../../core/quotation/verify/verifyReport';
import type {
  ExportScope,
  ExportBibliographyParams,
  ExportedBibliography,
} from '../../protocol/exportBibliography';
import { resolved } from '../bibliographies';
import { ReportDocument } from '../reports';
import type { Session } from '../session';
import { verifyOpen } from '../verification';

/** The bibliography of the library, of some articles, or of what an open report cites. */
export async function provideExportedBibliography(
  session: Session,
  { scope, format }: ExportBibliographyParams,
): Promise<ExportedBibliography> {
  const { entries, unknown } = await entriesOf(session, scope);
  const text = writeBibliography(withExportKeys(entries), format);
  return { text, count: entries.length, unknown };
}

async function entriesOf(session: Session, scope: ExportScope): Promise<CitedEntries> {
  const { engine } = session;
  switch (scope.type) {
    case 'library':
      return { entries: engine.articles, unknown: [] };
    case 'articles': {
      const wanted = new Set(scope.articleIds);
      return { entries: engine.articles.filter(({ id }) => wanted.has(id)), unknown: [] };
    }
    case 'report':
      return citedIn(session, scope.uri);
  }
}

async function citedIn(session: Session, uri: string): Promise<CitedEntries> {
  const { engine } = session;
  const open = session.documents.get(uri);
  if (!open) return { entries: [], unknown: [] };
  const text = open.getText();
  const language = languageFromId(open.languageId, uri);
  const own = await ownItems(text, language, async (path) => {
    const file = resolved(uri, path);
    return file === null ? null : session.bibliography(file);
  });
  return citedEntries(await itemsOf(session, open), (id) => engine.article(id), own);
}

/** What an open report cites and quotes, whether or not it is to be verified. */
export async function itemsOf(
  session: Session,
  open: ReportDocument,
): Promise<readonly PlacedItem[]> {
  const verified = await verifyOpen(session, open.uri);
  if (verified) return verified.items;
  // Of one that the settings do not have verified a copy is read.
  const copy = ReportDocument.create(open.uri, open.languageId, 0, open.getText());
  const settings = { unmarkedWords: 0, ignored: [], otherKeys: [] };
  return copy.verified(session.engine).verify(settings);
}
