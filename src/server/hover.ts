import type { CancellationToken, Hover, Position } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import { itemReach } from '../core/quotation/findingRange';
import type { CheckedItem, DiffRun, SourceView } from '../protocol/verification';
import { commandIds } from '../protocol/commands';
import { throwIfCancelled } from './cancellation';
import { escapeForHover } from './markdownText';
import { citedInHover } from './styling/hoverReference';
import type { Feature } from './feature';
import type { Session } from './session';
import type { VerifiedReport } from './verification';
import { verifyOpen } from './verification';
import { itemView } from './verificationView';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  listen(connection, session) {
    connection.onHover(({ textDocument, position }, token) =>
      provideHover(session(), textDocument.uri, position, token),
    );
  },
};

/** What is said of the quotation, figure or citation at a position; nothing beside one. */
async function provideHover(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Hover | null> {
  const report = await verifyOpen(session, uri, token);
  const index = report ? innermostAt(report, position) : -1;
  const placed = report?.items[index];
  if (!report || !placed) return null;
  const view = itemView(placed, index, { report, locale: session.locale });
  const cited =
    placed.item.kind === 'citation' ? await citedInHover(session, report, placed.item) : null;
  throwIfCancelled(token);
  const value = [hoverText(session, view), ...(cited === null ? [] : [cited])].join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: view.range };
}

/** The index of the smallest item at the position, -1 where there is none. */
export function innermostAt(report: VerifiedReport, position: Position): number {
  const offset = report.document.offsetAt(position);
  const length = (placed: PlacedItem): number => itemReach(placed).end - itemReach(placed).start;
  let found = -1;
  report.items.forEach((placed, index) => {
    const { start, end } = itemReach(placed);
    if (offset < start || offset > end) return;
    const best = report.items[found];
    if (!best || length(placed) < length(best)) found = index;
  });
  return found;
}

function hoverText(session: Session, view: CheckedItem): string {
  const messages = view.findings.map(({ message }) => message);
  // A finding says the verdict with what it rests on.
  const parts = (messages.length > 0 ? messages : [view.verdictLabel]).map(
    (words) => `**${escapeForHover(words)}**`,
  );
  const { source } = view;
  if (source) {
    const isCompared = view.kind === 'quotation' && view.diff !== null;
    if (isCompared) parts.push(compared(view.diff, source));
    else if (source.text !== '') parts.push(passage(source));
    parts.push(reference(session, source));
  }
  return parts.join('\n\n');
}

/** The source's sentence: what the report lacks in bold, what it has instead struck out. */
function compared(diff: readonly DiffRun[], source: SourceView): string {
  const words = diff.map(({ kind, report, source: own }) => {
    if (kind === 'same') return escapeForHover(own);
    const struck = report.trim() === '' ? '' : `~~${escapeForHover(report.trim())}~~ `;
    const kept = own.trim() === '' ? '' : `**${escapeForHover(own.trim())}**`;
    return ` ${struck}${kept} `;
  });
  return quoted(`${escapeForHover(source.before)}${words.join('')}${escapeForHover(source.after)}`);
}

function passage({ before, text, after }: SourceView): string {
  return quoted(
    `${escapeForHover(before)}**${escapeForHover(text.trim())}**${escapeForHover(after)}`,
  );
}

function quoted(text: string): string {
  return `> ${text.replace(/\s+/g, ' ').trim()}`;
}

function reference(
  session: Session,
  { articleId, articleTitle, locator, range }: SourceView,
): string {
  const title = escapeForHover(articleTitle);
  const place = locator === null ? '' : `, ${escapeForHover(locator)}`;
  if (!session.hasCommands) return `${title}${place}`;
  const target = range === null ? articleId : { articleId, range, statisticId: null };
  // A bracket, which names of files may hold, would end the link.
  const argument = encodeURIComponent(JSON.stringify([target]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${title}${place}](command:${commandIds.openArticle}?${argument})`;
}
