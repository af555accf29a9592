import type {
  CancellationToken,
  CodeActionParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { CodeAction, CodeActionKind, Command } from 'vscode-languageserver';
import type { Offer, OfferKind } from '../core/quotation/repair/offers';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import { itemReach } from '../core/quotation/findingRange';
import type { ReportEdit } from '../protocol/lsp';
import { commandIds } from '../protocol/commands';
import { describeRepair, describeRepairAll } from '../protocol/verificationMessages';
import { itemDiagnostics } from './diagnostics';
import { editsOf, offersFor, wordsOf } from './repairs';
import { CITATION_KIND, citationActions } from './citing/citationActions';
import type { Feature } from './feature';
import type { Session } from './session';
import type { VerifiedReport } from './verification';
import { verifyOpen } from './verification';

export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CITATION_KIND] },
  },
  listen(connection, session) {
    connection.onCodeAction((params, token) => provideCodeActions(session(), params, token));
  },
};

async function provideCodeActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { only } = params.context;
  const repairs = isWanted(CodeActionKind.QuickFix, only)
    ? await provideRepairs(session, params, token)
    : [];
  return isWanted(CITATION_KIND, only)
    ? [...repairs, ...(await citationActions(session, params))]
    : repairs;
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '')
  );
}

/** The repairs of what stands at the range, and of all that is wrong in the same way. */
async function provideRepairs(
  session: Session,
  { textDocument, range }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const report = await verifyOpen(session, textDocument.uri, token);
  if (!report) return [];
  const start = report.document.offsetAt(range.start);
  const end = report.document.offsetAt(range.end);
  const touched = report.items.filter((placed) => {
    const item = itemReach(placed);
    return item.start <= end && start <= item.end;
  });
  const actions = touched.flatMap((placed) =>
    offersFor(report, placed).flatMap((offer) => actionOf(session, report, placed, offer)),
  );
  const kinds = new Set(
    touched.flatMap((placed) => offersFor(report, placed).map(({ kind }) => kind)),
  );
  return [...actions, ...[...kinds].flatMap((kind) => allOf(session, report, kind))];
}

function actionOf(
  session: Session,
  report: VerifiedReport,
  placed: PlacedItem,
  offer: Offer,
): CodeAction[] {
  const title = describeRepair(offer.kind, offer.detail, session.locale);
  const diagnostics = itemDiagnostics(session, report, placed);
  if (offer.kind === 'ignore') {
    // Only our own extension knows how to write a setting.
    if (!session.hasCommands) return [];
    const command = Command.create(title, commandIds.ignoreQuotation, wordsOf(placed.item));
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
  }
  const edit = editOf(session, report, editsOf(report.document, placed, offer));
  const isPreferred = offer.preferred;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit, isPreferred }];
}

function editOf(
  session: Session,
  { document }: VerifiedReport,
  edits: readonly ReportEdit[],
): WorkspaceEdit {
  const textEdits: TextEdit[] = [...edits];
  const { uri, version } = document;
  if (!session.canVersionEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Repairs that can be made all at once: each has one outcome, and none hides anything. */
const TOGETHER: ReadonlySet<OfferKind> = new Set(['restore', 'locator', 'figure', 'citation']);

/** One action that makes every repair of a kind, after a look at the refactor preview. */
function allOf(session: Session, report: VerifiedReport, kind: OfferKind): CodeAction[] {
  if (!TOGETHER.has(kind)) return [];
  const edits: ReportEdit[][] = [];
  for (const placed of report.items) {
    const { item } = placed;
    // A figure within a quotation is put right with the quotation.
    if (item.kind === 'figure' && item.quoted) continue;
    // Which of the places that fit is meant only the writer knows.
    if (item.kind === 'citation' && item.status === 'ambiguous') continue;
    const offer = offersFor(report, placed).find((one) => one.kind === kind);
    if (offer) edits.push(editsOf(report.document, placed, offer));
  }
  if (edits.length < 2) return [];
  const title = describeRepairAll(kind, edits.length, session.locale);
  const edit = session.canAnnotate
    ? annotated(report, edits.flat(), title)
    : editOf(session, report, edits.flat());
  return [CodeAction.create(title, edit, CodeActionKind.QuickFix)];
}

const ANNOTATION = 'repair';

/** The client shows the changes and asks before it makes them. */
function annotated(
  { document }: VerifiedReport,
  edits: readonly ReportEdit[],
  label: string,
): WorkspaceEdit {
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map((edit) => ({ ...edit, annotationId: ANNOTATION })),
      },
    ],
    changeAnnotations: { [ANNOTATION]: { label, needsConfirmation: true } },
  };
}
