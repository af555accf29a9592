import type { CancellationToken } from 'vscode-languageserver';
import type { FileProblem, WorkspaceVerification } from '../protocol/lsp';
import { throwIfCancelled } from './cancellation';
import { diagnosticsOf } from './diagnostics';
import type { Session } from './session';
import type { VisitedReport } from './workspaceReports';
import { countsOf } from './verificationView';
import { listReports, visitReport } from './workspaceReports';

/** Files that something was pushed of while they were not open. */
const told = new WeakMap<Session, Set<string>>();

/** Verifies the workspace; the diagnostics of files that are not open are pushed. */
export async function provideWorkspaceVerification(
  session: Session,
  { workDoneToken }: { readonly workDoneToken: string | null },
  token: CancellationToken,
): Promise<WorkspaceVerification> {
  const { window } = session.connection;
  const progress = workDoneToken === null ? null : window.attachWorkDoneProgress(workDoneToken);
  progress?.begin('Trích Dẫn', 0, undefined, true);
  try {
    return await verifyAll(session, token, (done, all) =>
      progress?.report(Math.round((100 * done) / all), `${done + 1}/${all}`),
    );
  } finally {
    progress?.done();
  }
}

async function verifyAll(
  session: Session,
  token: CancellationToken,
  report: (done: number, all: number) => void,
): Promise<WorkspaceVerification> {
  const reports: WorkspaceVerification['reports'][number][] = [];
  const problems: FileProblem[] = [];
  const uris = await listReports(session);
  forgetOthers(session, new Set(uris));
  for (const [index, uri] of uris.entries()) {
    throwIfCancelled(token);
    report(index, uris.length);
    const visited = await visitReport(session, uri);
    tell(session, visited);
    if (visited.problem) problems.push(visited.problem);
    const counts = visited.report && countsOf(visited.report);
    if (visited.report && counts && visited.report.items.length > 0) reports.push({ uri, counts });
  }
  return { files: uris.length, reports, problems };
}

/** What was pushed of files that are gone, or reports no more, is taken back. */
function forgetOthers(session: Session, uris: ReadonlySet<string>): void {
  for (const uri of told.get(session) ?? []) {
    if (uris.has(uri)) continue;
    told.get(session)?.delete(uri);
    if (!session.documents.get(uri)) session.publish(uri, null, []);
  }
}

/** Open reports are looked after by themselves; one may have been opened meanwhile. */
function tell(session: Session, { uri, report }: VisitedReport): void {
  if (session.documents.get(uri)) return;
  const files = told.get(session) ?? new Set();
  told.set(session, files.add(uri));
  session.publish(uri, null, report ? diagnosticsOf(session, report) : []);
}
