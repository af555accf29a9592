import type { CancellationToken } from 'vscode-languageserver';
import type { FileProblem, WorkspaceVerification } from '../protocol/lsp';
import { throwIfCancelled } from './cancellation';
import { diagnosticsOf } from './diagnostics';
import type { Session } from './session';
import type { VisitedReport } from './workspaceReports';
import { countsOf } from './verificationView';
import { listReports, visitReport } from './workspaceReports';

/** The files that something was pushed of while they were not open. */
class ToldFiles {
  readonly uris = new Set<string>();
  #turn = 0;

  constructor(readonly session: Session) {
    const { documents } = session;
    // From then on it is looked after by itself, and what was pushed is taken back.
    documents.onDidOpen(({ document }) => this.uris.delete(document.uri));
    session.onDidChange(() => {
      this.#verifyAgain().catch((error: unknown) =>
        session.connection.console.error(String(error)),
      );
    });
  }

  /** The library or the settings changed: what was said of the files may be true no more. */
  async #verifyAgain(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    for (const uri of this.uris) {
      const visited = await visitReport(this.session, uri);
      // With the next change all of them have their turn again.
      if (this.#turn !== turn) return;
      if (this.uris.has(uri)) this.tell(visited);
    }
  }

  /** Open reports are looked after by themselves; one may have been opened meanwhile. */
  tell({ uri, report }: VisitedReport): void {
    const { session } = this;
    if (session.documents.get(uri)) return;
    this.uris.add(uri);
    session.publish(uri, null, report ? diagnosticsOf(session, report) : []);
  }

  /** What was pushed of files that are gone, or reports no more, is taken back. */
  forgetOthers(uris: ReadonlySet<string>): void {
    for (const uri of this.uris) {
      if (uris.has(uri)) continue;
      this.uris.delete(uri);
      this.session.publish(uri, null, []);
    }
  }
}

const toldFiles = new WeakMap<Session, ToldFiles>();

function toldBy(session: Session): ToldFiles {
  const known = toldFiles.get(session) ?? new ToldFiles(session);
  toldFiles.set(session, known);
  return known;
}

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
  const told = toldBy(session);
  told.forgetOthers(new Set(uris));
  for (const [index, uri] of uris.entries()) {
    throwIfCancelled(token);
    report(index, uris.length);
    const visited = await visitReport(session, uri);
    told.tell(visited);
    if (visited.problem) problems.push(visited.problem);
    const counts = visited.report && countsOf(visited.report);
    if (visited.report && counts && visited.report.items.length > 0) reports.push({ uri, counts });
  }
  return { files: uris.length, reports, problems };
}
