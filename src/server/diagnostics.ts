import type {
  CancellationToken,
  Diagnostic,
  DiagnosticRelatedInformation,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Severity } from '../core/quotation/findings';
import type { SourcePlace, VerifiedItem } from '../core/quotation/verify/results';
import type { PlacedItem } from '../core/quotation/verify/verifyReport';
import { singleLine } from '../core/text/shorten';
import { describeDifference } from '../protocol/verificationMessages';
import type { DocumentFile } from '../core/citation/bibliographyFile/documentFiles';
import { bibliographyDiagnostics, openFiles } from './bibliographyFiles/diagnostics';
import type { Feature } from './feature';
import { placeOf } from '../core/quotation/details';
import { findingRange } from '../core/quotation/findingRange';
import type { Session } from './session';
import type { VerifiedReport } from './verification';
import { verifyOpen } from './verification';
import { findingViews, positionsOf } from './verificationView';

/** Who says it, in the list of problems. */
export const diagnosticSource = 'Trích Dẫn';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

export const diagnostics: Feature = {
  capabilities: {
    diagnosticProvider: {
      identifier: 'trich-dan',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
  listen(connection, session) {
    connection.languages.diagnostics.on(({ textDocument }, token) =>
      provideDiagnostics(session(), textDocument.uri, token),
    );
  },
};

/** Pull: what is wrong in an open report. */
async function provideDiagnostics(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const files = await openFiles(session, uri);
  const report = await verifyOpen(session, uri, token);
  return { kind: 'full', items: report ? allDiagnostics(session, report, files) : [] };
}

/** Everything that is wrong in a report, and in its bibliography files as far as they were read. */
export function allDiagnostics(
  session: Session,
  report: VerifiedReport,
  files: readonly DocumentFile[],
): Diagnostic[] {
  return [
    ...diagnosticsOf(session, report),
    ...bibliographyDiagnostics(session, report.document, files),
  ];
}

/** Everything that is wrong in a report, in document order. */
export function diagnosticsOf(session: Session, report: VerifiedReport): Diagnostic[] {
  return report.items.flatMap((placed) => itemDiagnostics(session, report, placed));
}

/** Each finding of an item; the words that are wrong are underlined, not all of a quotation. */
export function itemDiagnostics(
  session: Session,
  report: VerifiedReport,
  placed: PlacedItem,
): Diagnostic[] {
  const findings = findingViews(placed.item, { report, locale: session.locale });
  if (findings.length === 0) return [];
  const relatedInformation = relatedTo(session, placed.item);
  return findings.map(({ code, severity, message }) => {
    return {
      range: positionsOf(report.document, findingRange(placed, code)),
      severity: SEVERITIES[severity],
      code,
      codeDescription: { href: session.explanation(code) },
      source: diagnosticSource,
      message,
      relatedInformation,
    };
  });
}

/** Most places told beside a finding. */
const MOST_RELATED = 12;

/** Where in the article: each difference with what the source has, or the passage as a whole. */
function relatedTo(session: Session, item: VerifiedItem): DiagnosticRelatedInformation[] {
  const place = placeOf(item);
  if (!place) return [];
  if (item.kind !== 'quotation' || item.differences.length === 0) {
    const others = 'alternatives' in item ? item.alternatives : [];
    const all = [place, ...others].map((one) => ({ place: one, message: null }));
    return locations(session, all);
  }
  return locations(
    session,
    item.differences.map((difference) => ({
      place: { articleId: place.articleId, range: difference.sourceRange },
      message: describeDifference(difference, session.locale),
    })),
  );
}

function locations(
  session: Session,
  places: readonly { readonly place: SourcePlace; readonly message: string | null }[],
): DiagnosticRelatedInformation[] {
  return places.slice(0, MOST_RELATED).flatMap(({ place, message }) => {
    const article = session.engine.article(place.articleId);
    if (!article) return [];
    const { start, end } = place.range;
    const words = singleLine(article.parsed.text.slice(start, Math.min(end, start + 160)));
    return [{ location: session.locate(place), message: message ?? words }];
  });
}
