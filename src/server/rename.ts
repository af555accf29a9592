import type {
  CancellationToken,
  CreateFile,
  Position,
  RenameParams,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isValidCitekey } from '../core/citation/citekey';
import type { Article } from '../core/library/article';
import { articleTitle } from '../core/library/article';
import { recordSuffix } from '../core/library/draftArticle';
import type { TextRange } from '../core/text/range';
import { itemRange } from '../core/quotation/findingRange';
import type { RenameRefusal } from '../protocol/messages';
import { describeRenameRefusal } from '../protocol/messages';
import type { PositionRange } from '../protocol/verification';
import { entriesOf } from './bibliographyFiles/entries';
import type { DefiningFile } from './bibliographyFiles/renameKey';
import { definingFiles, inlineEdits, reportsOf } from './bibliographyFiles/renameKey';
import type { Feature } from './feature';
import { innermostAt } from './hover';
import type { KeyedReport } from './keyedCitations';
import { keyedReports } from './keyedCitations';
import { citekeyEdit } from './recordEdit';
import type { Session } from './session';
import type { VerifiedReport } from './verification';
import { verifyOpen } from './verification';
import { positionsOf } from './verificationView';
import { readReport } from './workspaceReports';

export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  listen(connection, session) {
    connection.onPrepareRename(({ textDocument, position }, token) =>
      prepareRename(session(), textDocument.uri, position, token),
    );
    connection.onRenameRequest((params, token) => provideRename(session(), params, token));
  },
};

interface KeyAt {
  readonly key: string;
  readonly range: TextRange;
  readonly report: VerifiedReport;
  /** Null where the key is none of the library. */
  readonly article: Article | null;
  /** Whether the report has an entry of its own by this key. */
  readonly isOwn: boolean;
}

async function keyAt(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<KeyAt | null> {
  const report = await verifyOpen(session, uri, token);
  const placed = report?.items[innermostAt(report, position)];
  if (!report || placed?.item.kind !== 'citation') return null;
  const { reference, articleId } = placed.item;
  if (!reference.mark) return null;
  const article = articleId === null ? null : session.engine.article(articleId);
  const { key } = reference.mark;
  const { document } = report;
  const isOwn = !article && (await entriesOf(session, document, document.getText())).has(key);
  return { key, range: itemRange(placed), report, article, isOwn };
}

function refuse({ locale }: Session, why: RenameRefusal, key: string, detail = ''): never {
  const message = describeRenameRefusal(why, key, detail, locale);
  throw new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/**
 * The article whose key it is; null of an entry of the report's own. @throws ResponseError where it
 * cannot be renamed.
 */
async function renamable(
  session: Session,
  { key, article, isOwn }: KeyAt,
): Promise<Article | null> {
  if (!article) return isOwn ? null : refuse(session, 'unknown', key);
  const folders = (await session.connection.workspace.getWorkspaceFolders()) ?? [];
  const isOurs = folders.some(({ uri }) =>
    article.file.uri.startsWith(`${uri.replace(/\/$/, '')}/`),
  );
  return isOurs ? article : refuse(session, 'not-writable', key, articleTitle(article));
}

async function prepareRename(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<{ range: PositionRange; placeholder: string } | null> {
  const at = await keyAt(session, uri, position, token);
  if (!at) return null;
  await renamable(session, at);
  return { range: positionsOf(at.report.document, at.range), placeholder: at.key };
}

/**
 * Changes a citekey in the article's record, in every report that cites by it and in their bibliography
 * files; that of an entry of the report's own in the files that define it and in the reports that name
 * these.
 */
async function provideRename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const at = await keyAt(session, textDocument.uri, position, token);
  if (!at) return null;
  const article = await renamable(session, at);
  const key = newName.trim().normalize('NFC');
  if (key === at.key) return null;
  if (!isValidCitekey(key)) refuse(session, 'invalid', key);
  const owner = session.engine.articles.find(({ citekey }) => citekey === key);
  if (owner) refuse(session, 'taken', key, articleTitle(owner));
  const ofRecord = article ? await recordChanges(session, article, key) : [];
  const scope = article ? null : textDocument.uri;
  const files = await definingFiles(session, at.key, key, scope, token);
  for (const { uri, edits, isTaken } of files) {
    if (isTaken) refuse(session, 'used', key, nameOf(uri));
    if (edits === null) refuse(session, 'broken-record', at.key, nameOf(uri));
  }
  const within = article ? null : await reportsOf(session, files, token);
  const changes: TextDocumentEdit[] = [];
  for await (const report of keyedReports(session, [at.key, key], token)) {
    const { document, version } = report;
    const isHere = document.uri === textDocument.uri;
    const isWithin = within === null || isHere || (files.length > 0 && within.has(document.uri));
    if (!isWithin) continue;
    const used = report.citations.find((citation) => citation.key === key && !citation.unknown);
    if (used) refuse(session, 'used', key, nameOf(document.uri));
    const edits = editsOf(report, at.key, article?.id ?? null, key);
    // Other reports may write out an entry of the same key for another source.
    if (article || isHere) edits.push(...inlineEdits(document, at.key, key));
    if (edits.length === 0) continue;
    changes.push({ textDocument: { uri: document.uri, version }, edits });
  }
  return { documentChanges: [...ofRecord, ...changes, ...files.map(inFile)] };
}

function editsOf(
  { document, citations }: KeyedReport,
  oldKey: string,
  id: string | null,
  newText: string,
): TextEdit[] {
  return citations.flatMap(({ articleId, range, key }) =>
    articleId === id && (id !== null || key === oldKey)
      ? [{ range: positionsOf(document, range), newText }]
      : [],
  );
}

/** Unconfirmed: what is to be confirmed VS Code leaves out until it is ticked, and citations break. */
function inFile({ uri, edits }: DefiningFile): TextDocumentEdit {
  return { textDocument: { uri, version: null }, edits: [...(edits ?? [])] };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The citekey in the record beside the article; the record itself where there is none. */
async function recordChanges(
  session: Session,
  { file, citekey }: Article,
  key: string,
): Promise<(CreateFile | TextDocumentEdit)[]> {
  const uri = file.uri.slice(0, file.uri.lastIndexOf('.')) + recordSuffix;
  const { text, problem } = await readReport(session, uri);
  if (text === null && problem) {
    // The client refuses to create a file that is there, so nothing is lost.
    return [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      changeOf(uri, '', { start: 0, end: 0 }, `{\n  "citekey": ${JSON.stringify(key)}\n}\n`),
    ];
  }
  const edit = citekeyEdit(text ?? '', key);
  if (!edit) return refuse(session, 'broken-record', citekey, nameOf(uri));
  return [changeOf(uri, text ?? '', edit.range, edit.text)];
}

function changeOf(uri: string, text: string, range: TextRange, newText: string): TextDocumentEdit {
  const document = TextDocument.create(uri, 'json', 0, text);
  const edits = [{ range: positionsOf(document, range), newText }];
  return { textDocument: { uri, version: null }, edits };
}
