import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { SourcePlace } from '../core/quotation/verify/results';
import { openArticle, passageAt, savedRange } from './articleDocuments';
import type { Feature } from './feature';
import { innermostAt } from './hover';
import type { Session } from './session';
import { sourcePlaces } from './sourcePlaces';
import { usesOf, workspaceUses } from './uses';
import { verifyOpen } from './verification';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  listen(connection, session) {
    connection.onReferences((params, token) => provideReferences(session(), params, token));
  },
};

/** The places of all reports that use what stands at a position: of a report, or of an article. */
async function provideReferences(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const place =
    (await placeInArticle(session, textDocument.uri, position, token)) ??
    (await placeInReport(session, textDocument.uri, position, token));
  if (!place || token.isCancellationRequested) return null;
  const uses = usesOf(session, await workspaceUses(session).all(token), place);
  const found = uses.map(({ uri, range }): Location => ({ uri, range }));
  return context.includeDeclaration ? [session.locate(place), ...found] : found;
}

type At = ReferenceParams['position'];

async function placeInArticle(
  session: Session,
  uri: string,
  position: At,
  token: CancellationToken,
): Promise<SourcePlace | null> {
  const opened = await openArticle(session, uri, token);
  const passage = opened && passageAt(opened.parsed, opened.document.offsetAt(position));
  const range = opened && passage && savedRange(opened, passage);
  return range && { articleId: opened.article.id, range };
}

async function placeInReport(
  session: Session,
  uri: string,
  position: At,
  token: CancellationToken,
): Promise<SourcePlace | null> {
  const report = await verifyOpen(session, uri, token);
  const item = report?.items[innermostAt(report, position)]?.item;
  if (!item) return null;
  if (item.kind !== 'citation' || item.passage || item.reference.locator) {
    return sourcePlaces(session, item)[0] ?? null;
  }
  // A citation that names no place means the whole article.
  const article = item.articleId === null ? null : session.engine.article(item.articleId);
  return article && { articleId: article.id, range: { start: 0, end: article.parsed.text.length } };
}
