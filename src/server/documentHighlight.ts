import type { CancellationToken, DocumentHighlight, Position } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { VerifiedItem } from '../core/quotation/verify/results';
import { overlaps } from '../core/text/range';
import { itemRange } from '../core/quotation/findingRange';
import type { OpenArticle } from './articleDocuments';
import { openArticle } from './articleDocuments';
import type { Feature } from './feature';
import { innermostAt } from './hover';
import type { Session } from './session';
import { usesOf, workspaceUses } from './uses';
import { verifyOpen } from './verification';
import { positionsOf } from './verificationView';

export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  listen(connection, session) {
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      provideHighlights(session(), textDocument.uri, position, token),
    );
  },
};

async function provideHighlights(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const opened = await openArticle(session, uri, token);
  if (opened) return inArticle(session, opened, position, token);
  const report = await verifyOpen(session, uri, token);
  const at = report?.items[innermostAt(report, position)]?.item;
  if (!report || !at) return null;
  return report.items.flatMap((placed) =>
    isAlike(at, placed.item)
      ? [
          {
            range: positionsOf(report.document, itemRange(placed)),
            kind: DocumentHighlightKind.Read,
          },
        ]
      : [],
  );
}

/** The passages at the cursor that open reports use, each as far as it is used. */
async function inArticle(
  session: Session,
  { article, parsed, document }: OpenArticle,
  position: Position,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  // What was typed since is in no report.
  if (parsed !== article.parsed) return null;
  const offset = document.offsetAt(position);
  const at = { start: offset, end: offset + 1 };
  const uses = await workspaceUses(session).open(token);
  const found = new Map<string, DocumentHighlight>();
  for (const { source } of usesOf(session, uses, { articleId: article.id, range: at })) {
    if (!source || !overlaps(source, at)) continue;
    const range = positionsOf(document, source);
    found.set(`${source.start} ${source.end}`, { range, kind: DocumentHighlightKind.Text });
  }
  return found.size === 0 ? null : [...found.values()];
}

/** Citations of one key; statements of one figure; quotations of one passage. */
function isAlike(a: VerifiedItem, b: VerifiedItem): boolean {
  if (a === b) return true;
  if (a.kind === 'citation' || b.kind === 'citation') {
    const key = keyOf(a);
    return key !== null && key === keyOf(b);
  }
  if (a.kind === 'figure' || b.kind === 'figure') {
    const figure = figureOf(a);
    return figure !== null && figure === figureOf(b);
  }
  const [first, second] = [a.source, b.source];
  if (!first || !second) return false;
  return first.articleId === second.articleId && overlaps(first.range, second.range);
}

function keyOf(item: VerifiedItem): string | null {
  return item.kind === 'citation' ? (item.reference.mark?.key ?? null) : null;
}

function figureOf(item: VerifiedItem): string | null {
  return item.kind === 'figure' && item.expected
    ? `${item.articleId ?? ''} ${item.expected.id}`
    : null;
}
