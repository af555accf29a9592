import type { CancellationToken, InlayHint, Range } from 'vscode-languageserver';
import type { Severity } from '../core/quotation/findings';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import { itemRange } from '../core/quotation/findingRange';
import type { CheckedItem } from '../protocol/verification';
import type { Feature } from './feature';
import { Refreshing } from './refreshing';
import type { Session } from './session';
import { verifyOpen } from './verification';
import { itemView } from './verificationView';

const refreshing = new Refreshing(({ connection }) => connection.languages.inlayHint.refresh());

export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  listen(connection, session) {
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      provideInlayHints(session(), textDocument.uri, range, token),
    );
  },
};

/** The verdict behind each quotation and figure of a range. */
async function provideInlayHints(
  session: Session,
  uri: string,
  range: Range,
  token: CancellationToken,
): Promise<InlayHint[] | null> {
  refreshing.watch(session);
  const settings = await session.settings(uri);
  if (!settings['verify.inlayHints'] || token.isCancellationRequested) return null;
  const report = await verifyOpen(session, uri, token);
  if (!report) return null;
  const { document, items } = report;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return items.flatMap((placed, index): InlayHint[] => {
    if (!hasHint(placed)) return [];
    const at = endOf(placed);
    if (at < start || at > end) return [];
    const view = itemView(placed, index, { report, locale: session.locale });
    // A figure the source does not state is nobody's error: nothing is said of it.
    if (view.kind === 'figure' && isOpen(view) && view.findings.length === 0) return [];
    const tooltip = [view.verdictLabel, ...view.findings.map(({ message }) => message)].join('\n');
    return [
      {
        position: document.positionAt(at),
        label: `${signOf(view)} ${wordsOf(view)}`.trimEnd(),
        tooltip,
        paddingLeft: true,
      },
    ];
  });
}

/** Whether it equals its source: signs that the fonts people write code in have. */
const SIGNS: Readonly<Record<Severity | 'none', string>> = {
  error: '≠',
  warning: '≠',
  information: '≈',
  none: '=',
};

/** Whether there was nothing to compare it with. */
function isOpen({ verdict }: CheckedItem): boolean {
  return verdict === 'uncheckable';
}

function signOf(view: CheckedItem): string {
  return isOpen(view) ? '?' : SIGNS[view.findings[0]?.severity ?? 'none'];
}

/** What a figure should be, where a fine quotation stands, else the verdict. */
function wordsOf(view: CheckedItem): string {
  const isFine = view.findings.length === 0 && !isOpen(view);
  if (view.kind === 'figure' && !isFine && view.expected !== null) return view.expected;
  if (isFine) return view.source?.locator ?? '';
  return view.verdictLabel;
}

/** A figure within a quotation is judged with it. */
function hasHint({ item }: PlacedItem): boolean {
  return item.kind === 'quotation' || (item.kind === 'figure' && !item.quoted);
}

/** Behind the closing mark of a quotation, which a reader takes for part of it. */
function endOf(placed: PlacedItem): number {
  const { item, unitStart } = placed;
  return item.kind === 'quotation' && !item.block
    ? item.outer.end + unitStart
    : itemRange(placed).end;
}
