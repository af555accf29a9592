import type { CancellationToken, Location, LocationLink, Position } from 'vscode-languageserver';
import type { Article } from '../core/library/article';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { SourcePlace } from '../core/quotation/verify/results';
import { firstEndingAfter } from '../core/text/order';
import type { TextRange } from '../core/text/range';
import { itemRange } from '../core/quotation/findingRange';
import { entriesOf, locationOf } from './bibliographyFiles/entries';
import type { Feature } from './feature';
import { innermostAt } from './hover';
import type { Session } from './session';
import { sourcePlaces } from './sourcePlaces';
import type { VerifiedReport } from './verification';
import { verifyOpen } from './verification';
import { positionsOf } from './verificationView';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  listen(connection, session) {
    connection.onDefinition(({ textDocument, position }, token) =>
      provideDefinition(session(), textDocument.uri, position, token),
    );
  },
};

/** Where in the article's text file that stands which a report quotes, cites or states. */
async function provideDefinition(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<LocationLink[] | Location[] | null> {
  const report = await verifyOpen(session, uri, token);
  const placed = report?.items[innermostAt(report, position)];
  if (!report || !placed) return null;
  const places = sourcePlaces(session, placed.item);
  if (places.length === 0) return ownEntry(session, report, placed);
  // Every client takes a location; that ours takes a link is known.
  if (!session.hasCommands) return places.map((place) => session.locate(place));
  const originSelectionRange = positionsOf(report.document, itemRange(placed));
  return places.flatMap((place) => {
    const article = session.engine.article(place.articleId);
    return article ? [{ ...linkTo(session, article, place), originSelectionRange }] : [];
  });
}

/** The entry of the report's own bibliography files that a key is of. */
async function ownEntry(
  session: Session,
  { document }: VerifiedReport,
  { item }: PlacedItem,
): Promise<Location[] | null> {
  const key = item.kind === 'citation' ? (item.reference.mark?.key ?? null) : null;
  if (key === null) return null;
  const place = (await entriesOf(session, document, document.getText())).get(key);
  return place ? [locationOf(document.uri, place)] : null;
}

/** The passage, shown within the sentences it is part of. */
function linkTo(session: Session, article: Article, place: SourcePlace): LocationLink {
  const target = session.locate({ ...place, range: sentencesRound(article, place.range) });
  const targetSelectionRange = session.locate(place).range;
  return { targetUri: target.uri, targetRange: target.range, targetSelectionRange };
}

function sentencesRound({ parsed }: Article, range: TextRange): TextRange {
  const { sentences } = parsed;
  let { start, end } = range;
  for (let at = firstEndingAfter(sentences, range.start); at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= range.end) break;
    start = Math.min(start, sentence.start);
    end = Math.max(end, sentence.end);
  }
  return { start, end };
}
