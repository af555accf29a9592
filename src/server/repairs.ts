import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Offer } from '../core/quotation/repair/offers';
import { offersOf } from '../core/quotation/repair/offers';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import type { VerifiedItem } from '../core/quotation/verify/results';
import type { Repair, ReportEdit } from '../protocol/lsp';
import type { Session } from './session';
import type { VerifiedReport } from './verification';
import { verifyOpen } from './verification';
import { positionsOf } from './verificationView';

/** The edits of a repair, in the report; none that would put words in place of the same words. */
export function editsOf(document: TextDocument, placed: PlacedItem, offer: Offer): ReportEdit[] {
  const { unitStart } = placed;
  return offer
    .edits()
    .map(({ range, text }) => ({
      range: positionsOf(document, { start: range.start + unitStart, end: range.end + unitStart }),
      newText: text,
    }))
    .filter(({ range, newText }) => document.getText(range) !== newText);
}

/** The words that are said to be no quotation. */
export function wordsOf(item: VerifiedItem): string {
  return item.kind === 'quotation' ? item.shown.text : item.kind === 'unmarked' ? item.text : '';
}

export function offersFor(report: VerifiedReport, placed: PlacedItem): readonly Offer[] {
  return offersOf(placed.item, report.target);
}

/** What a repair of the view changes; null where the report has changed since. */
export async function provideRepair(
  session: Session,
  params: { readonly uri: string; readonly version: number; readonly repairId: string },
): Promise<Repair | null> {
  const report = await verifyOpen(session, params.uri);
  if (report?.version !== params.version) return null;
  const [, item, offer] = /^(\d+)\.(\d+)$/.exec(params.repairId) ?? [];
  const placed = report.items[Number(item)];
  const wanted = placed && offersFor(report, placed)[Number(offer)];
  if (!wanted) return null;
  return wanted.kind === 'ignore'
    ? { edits: [], ignore: wordsOf(placed.item) }
    : { edits: editsOf(report.document, placed, wanted), ignore: null };
}
