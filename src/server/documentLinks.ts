import type { CancellationToken, DocumentLink } from 'vscode-languageserver';
import { articleTitle } from '../core/library/article';
import { itemRange } from '../core/quotation/findingRange';
import { commandIds } from '../protocol/commands';
import { describeOpenArticle } from '../protocol/messages';
import type { Feature } from './feature';
import type { Session } from './session';
import { sourcePlaces } from './sourcePlaces';
import { verifyOpen } from './verification';
import { positionsOf } from './verificationView';

export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: {} },
  listen(connection, session) {
    connection.onDocumentLinks(({ textDocument }, token) =>
      provideDocumentLinks(session(), textDocument.uri, token),
    );
  },
};

/** The citekeys of a report, each a way to its article: in our reader, else in its text file. */
async function provideDocumentLinks(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<DocumentLink[] | null> {
  const report = await verifyOpen(session, uri, token);
  if (!report) return null;
  return report.items.flatMap((placed): DocumentLink[] => {
    const { item } = placed;
    if (item.kind !== 'citation' || item.reference.mark === null) return [];
    const [place] = sourcePlaces(session, item);
    const article = place && session.engine.article(place.articleId);
    if (!article) return [];
    const { articleId, range } = place;
    // A document link is the one kind of link in a document that VS Code lets run commands.
    const argument = encodeURIComponent(JSON.stringify([{ articleId, range, statisticId: null }]));
    const target = session.hasCommands
      ? `command:${commandIds.openArticle}?${argument}`
      : article.file.uri;
    const tooltip = describeOpenArticle(articleTitle(article), session.locale);
    return [{ range: positionsOf(report.document, itemRange(placed)), target, tooltip }];
  });
}
