import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { ArticleFormatError } from '../core/article/errors';
import type { FileProblem } from '../protocol/lsp';
import { listReportsRequest } from '../protocol/lsp';
import { describeUndecodable, describeUnreadable } from '../protocol/messages';
import type { Session } from './session';
import type { VerifiedReport } from './verification';
import { comparableUri } from './uris';
import { verifyFile, verifyOpen } from './verification';

/** A report file of the workspace, verified; without a report where it is empty or unreadable. */
export interface VisitedReport {
  readonly uri: string;
  readonly report: VerifiedReport | null;
  readonly problem: FileProblem | null;
}

/** The report files of the workspace in order; the open ones of a client that cannot list them. */
export async function listReports(session: Session): Promise<readonly string[]> {
  const uris = await listFiles(session);
  return uris.filter((uri) => !session.isArticle(uri));
}

async function listFiles({ connection, documents }: Session): Promise<readonly string[]> {
  try {
    return await connection.sendRequest<readonly string[]>(listReportsRequest.method, {});
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== ErrorCodes.MethodNotFound) throw error;
    return documents.all().map(({ uri }) => uri);
  }
}

/** Verifies a report file; an open one as it is typed. */
export async function visitReport(session: Session, uri: string): Promise<VisitedReport> {
  if (session.documents.get(uri)) {
    return { uri, report: await verifyOpen(session, uri), problem: null };
  }
  const { text, problem } = await readReport(session, uri);
  if (text === null) return { uri, report: null, problem };
  try {
    return { uri, report: await verifyFile(session, uri, text), problem };
  } catch (error) {
    // One report that is too much for the engine takes none of the others with it.
    session.connection.console.error(`${uri}: ${String(error)}`);
    return { uri, report: null, problem: { uri, message: unreadable(session, uri) } };
  }
}

/** The text of a report file that is not open; null of an empty one, and where it is unreadable. */
export async function readReport(
  session: Session,
  uri: string,
): Promise<{ readonly text: string | null; readonly problem: FileProblem | null }> {
  try {
    return { text: await session.readReport(uri), problem: null };
  } catch (error) {
    const isUndecodable = error instanceof ArticleFormatError;
    // An empty file quotes nothing.
    if (isUndecodable && error.problem === 'empty') return { text: null, problem: null };
    const message = isUndecodable
      ? describeUndecodable(comparableUri(uri), error, session.locale)
      : unreadable(session, uri);
    return { text: null, problem: { uri, message } };
  }
}

function unreadable({ locale }: Session, uri: string): string {
  return describeUnreadable(comparableUri(uri), locale);
}
