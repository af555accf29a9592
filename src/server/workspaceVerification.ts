import type { CancellationToken } from 'vscode-languageserver';
import type { FileProblem, WorkspaceVerification } from '../protocol/lsp';
import { throwIfCancelled } from './cancellation';
import type { Session } from './session';
import { toldFiles } from './toldFiles';
import { countsOf } from './verificationView';
import { listReports, visitReport } from './workspaceReports';

/** Verifies the workspace; the diagnostics of its files are pushed, and kept true from then on. */
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
  const told = toldFiles(session);
  told.forgetOthers(uris);
  for (const [index, uri] of uris.entries()) {
    throwIfCancelled(token);
    report(index, uris.length);
    told.add(uri);
    const visited = await visitReport(session, uri);
    told.tell(visited);
    if (visited.problem) problems.push(visited.problem);
    const counts = visited.report && countsOf(visited.report);
    if (visited.report && counts && visited.report.items.length > 0) reports.push({ uri, counts });
  }
  return { files: uris.length, reports, problems };
}
