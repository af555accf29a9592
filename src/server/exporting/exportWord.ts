import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { ownItems } from '../../core/citation/ownItems';
import { plainFormatter } from '../../core/citation/plainFormatter';
import type { CslItem } from '../../core/citation/cslItem';
import { articleTitle } from '../../core/library/article';
import { languageFromId } from '../../core/insertion/languages';
import { describeExportError, describeExportNotes } from '../../protocol/exportMessages';
import { exportReport } from '../../protocol/exportReport';
import { ExportFailure } from '../../protocol/exportWorker';
import type { ExportedWord, ExportNoteCode, ExportWordParams } from '../../protocol/exporting';
import { styledFormatter } from '../../protocol/styledFormatter';
import { resolved } from '../bibliographies';
import { formatBy } from '../styling/format';
import { styleOfReport } from '../styling/documentStyle';
import type { ReportDocument } from '../reports';
import type { Session } from '../session';
import { comparableUri } from '../uris';
import { base64 } from './base64';

const bytesPerMegabyte = 1e6;

/** How long a report may be written, in milliseconds. */
const TIME_LIMIT = 120_000;

/** Writes an open report as a Word file; its citations are those of the library and its own. */
export async function provideWord(
  session: Session,
  { uri, form, worker }: ExportWordParams,
  token: CancellationToken,
): Promise<ExportedWord> {
  const { documents, host, locale } = session;
  const document = documents.get(uri);
  const start = host.exportWorker(worker);
  if (!document || !start) throw failed('crashed', document ? 'no workers here' : uri, session);
  const settings = await session.settings(uri);
  const text = document.getText();
  const itemOf = await sourcesOf(session, document, text);
  const style = await styleOfReport(session, { uri, languageId: document.languageId, text });
  try {
    const written = await exportReport(
      { text, form, otherwise: null, locale: settings['citation.language'] },
      {
        start,
        timeLimit: TIME_LIMIT,
        styled: () => styledFormatter(itemOf, (request) => formatBy(session, style, request)),
        plain: (language) => plainFormatter(itemOf, language),
        image: (path) => imageBeside(session, uri, path),
      },
      token,
    );
    return {
      file: written && base64(written.bytes),
      notes: written === null ? [] : describeExportNotes(written.notes, locale),
    };
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    throw failed(error.code, error.detail, session);
  }
}

function failed(code: ExportFailure['code'], detail: string, { locale }: Session): ResponseError {
  const number =
    code === 'cancelled' ? LSPErrorCodes.RequestCancelled : LSPErrorCodes.RequestFailed;
  return new ResponseError(number, describeExportError(code, detail, locale));
}

/** What is cited: of the report's own bibliographies, else of the library. */
async function sourcesOf(
  session: Session,
  { languageId, uri }: Pick<ReportDocument, 'languageId' | 'uri'>,
  text: string,
): Promise<(key: string) => CslItem | null> {
  const own = await ownItems(text, languageFromId(languageId, uri), async (path) => {
    const file = resolved(uri, path);
    return file === null ? null : session.bibliography(file);
  });
  const { byKey } = session.citekeys(uri);
  return (key) => {
    const article = byKey.get(key);
    const known = article ? { ...article.csl, title: articleTitle(article) } : null;
    return own.get(key) ?? known;
  };
}

/** An image within the workspace, or within the report's own folder where that is in none. */
async function imageBeside(
  session: Session,
  report: string,
  path: string,
): Promise<Uint8Array | ExportNoteCode> {
  const file = resolved(report, path);
  if (file === null) return 'image-not-found';
  const folders = await workspaceFolders(session);
  const beside = report.slice(0, report.lastIndexOf('/'));
  const around = [...folders, beside].filter((folder) =>
    comparableUri(file).startsWith(`${comparableUri(folder).replace(/\/$/, '')}/`),
  );
  // A link leads where it likes, and what is shown leaves with the file.
  const stays = await Promise.all(around.map((folder) => session.staysWithin(folder, file)));
  if (!stays.includes(true)) return 'image-outside';
  const { maxFileSize } = await session.settings(null);
  const most = maxFileSize * bytesPerMegabyte;
  const bytes = await session.readFile(file, most);
  return bytes.length > most ? 'image-too-large' : bytes;
}

async function workspaceFolders({ connection }: Session): Promise<readonly string[]> {
  try {
    const folders = await connection.workspace.getWorkspaceFolders();
    return (folders ?? []).map(({ uri }) => uri);
  } catch {
    // A client that knows no folders.
    return [];
  }
}
