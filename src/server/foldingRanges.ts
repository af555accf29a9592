import type { CancellationToken, FoldingRange } from 'vscode-languageserver';
import { trimRange } from '../core/text/order';
import { openArticle } from './articleDocuments';
import type { Feature } from './feature';
import type { Session } from './session';
import { positionsOf } from './verificationView';

export const foldingRanges: Feature = {
  capabilities: { foldingRangeProvider: true },
  listen(connection, session) {
    connection.onFoldingRanges(({ textDocument }, token) =>
      provideFoldingRanges(session(), textDocument.uri, token),
    );
  },
};

/** The sections and lessons of an article that take more than a line. */
async function provideFoldingRanges(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<FoldingRange[] | null> {
  const opened = await openArticle(session, uri, token);
  if (!opened) return null;
  const { parsed, document } = opened;
  const byStart = new Map<number, FoldingRange>();
  for (const section of parsed.sections) {
    const range = trimRange(parsed.text, section);
    if (!range) continue;
    const { start, end } = positionsOf(document, range);
    const known = byStart.get(start.line);
    // A client folds one range a line: the outermost.
    if (end.line <= start.line || (known && known.endLine >= end.line)) continue;
    byStart.set(start.line, { startLine: start.line, endLine: end.line });
  }
  return [...byStart.values()];
}
