import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { ArticleFormatError } from '../core/article/errors';
import type { LibraryProblem, Use, WorkspaceVerification } from '../protocol/lsp';
import { listReportsRequest } from '../protocol/lsp';
import type { PassageReference } from '../protocol/lsp';
import { describeUnreadable } from '../protocol/messages';
import { diagnosticsOf } from './diagnostics';
import { placeOf } from '../core/quotation/details';
import type { Session } from './session';
import type { VerifiedReport } from './verification';
import { verifyFile, verifyOpen } from './verification';
import { countsOf, positionsOf, rangeOf } from './verificationView';
import { overlaps } from '../core/text/range';
import { singleLine } from '../core/text/shorten';

interface Visited {
  readonly uri: string;
  readonly report: VerifiedReport | null;
  readonly problem: LibraryProblem | null;
}

/** Every report file of the workspace, verified one after the other; open ones as they are typed. */
async function* visitReports(
  session: Session,
  progress: WorkDoneProgressReporter | null,
  token: CancellationToken,
): AsyncGenerator<Visited> {
  await session.ready();
  const uris = await session.connection.sendRequest<readonly string[]>(
    listReportsRequest.method,
    {},
  );
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, listReportsRequest.method);
    }
    progress?.report(Math.round((100 * index) / uris.length), `${index + 1}/${uris.length}`);
    if (session.isArticle(uri)) continue;
    yield await visit(session, uri);
  }
}

async function visit(session: Session, uri: string): Promise<Visited> {
  if (session.documents.get(uri)) {
    return { uri, report: await verifyOpen(session, uri), problem: null };
  }
  try {
    const text = await session.readReport(uri);
    return { uri, report: await verifyFile(session, uri, text), problem: null };
  } catch (error) {
    // An empty file quotes nothing.
    if (error instanceof ArticleFormatError && error.problem === 'empty') {
      return { uri, report: null, problem: null };
    }
    return {
      uri,
      report: null,
      problem: { uri, message: describeUnreadable(uri, session.locale) },
    };
  }
}

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
  for await (const { uri, report, problem } of visitReports(session, progress, token)) {
    files += 1;
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

/** The places of the workspace's reports that quote, cite or state from a passage. */
export async function provideUses(
  session: Session,
  { articleId, range }: PassageReference,
  token: CancellationToken,
): Promise<readonly Use[]> {
  const article = session.engine.article(articleId);
  const isWhole = article !== null && range.start === 0 && range.end >= article.parsed.text.length;
  const uses: Use[] = [];
  for await (const { uri, report } of visitReports(session, null, token)) {
    for (const placed of report?.items ?? []) {
      const { item } = placed;
      const place = placeOf(item);
      const isCited = item.kind === 'citation' && item.articleId === articleId;
      const isHere = place?.articleId === articleId && overlaps(place.range, range);
      if (!report || !(isHere || (isWhole && isCited))) continue;
      const text =
        item.kind === 'quotation'
          ? item.shown.text
          : item.kind === 'citation'
            ? (item.reference.mark?.key ?? '')
            : item.text;
      const at = positionsOf(report.document, rangeOf(placed));
      uses.push({ uri, range: at, text: singleLine(text) });
    }
  }
  return uses;
}
