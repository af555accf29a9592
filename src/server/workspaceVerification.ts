import type { CancellationToken } from 'vscode-languageserver';
import type { LibraryProblem, WorkspaceVerification } from '../protocol/lsp';
import { diagnosticsOf } from './diagnostics';
import type { Session } from './session';
import { countsOf } from './verificationView';
import { throwIfCancelled } from './cancellation';
import { listReports, visitReport } from './workspaceReports';

/** Verifies the workspace; the diagnostics of files that are not open are pushed. */
export async function provideWorkspaceVerification(
  session: Session,
  { workDoneToken }: { readonly workDoneToken: string | null },
  token: CancellationToken,
): Promise<WorkspaceVerification> {
  const progress =
    workDoneToken === null ? null : session.connection.window.attachWorkDoneProgress(workDoneToken);
  const reports: WorkspaceVerification['reports'][number][] = [];
  const problems: LibraryProblem[] = [];
  let files = 0;
  progress?.begin('Trích Dẫn', 0, undefined, true);
  const uris = await listReports(session);
  for (const uri of uris) {
    throwIfCancelled(token);
    progress?.report(Math.round((100 * files) / uris.length), `${files + 1}/${uris.length}`);
    files += 1;
    const { report, problem } = await visitReport(session, uri);
    if (problem) problems.push(problem);
    if (!report) continue;
    if (report.version === null || !session.canPull) {
      const diagnostics = diagnosticsOf(session, report);
      await session.connection.sendDiagnostics({ uri, diagnostics });
    }
    if (report.items.length > 0) reports.push({ uri, counts: countsOf(report) });
  }
  progress?.done();
  return { files, reports, problems };
}
