import type { CancellationToken, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseFile } from '../../core/citation/bibliographyFile/documentFiles';
import { keyRanges } from '../../core/citation/bibliographyFile/renameKey';
import { inlineEntries } from '../../core/citation/declared/inlineEntries';
import { languageFromId } from '../../core/insertion/languages';
import type { Session } from '../session';
import { comparableUri, fileNameOf } from '../uris';
import { positionsOf } from '../verificationView';
import { readReport } from '../workspaceReports';
import { citedKeys } from './citedKeys';

/** A bibliography file that defines a key, and where; `edits` is null where it cannot be renamed. */
export interface DefiningFile {
  readonly uri: string;
  readonly edits: readonly TextEdit[] | null;
  /** Whether the new key stands for something there already. */
  readonly isTaken: boolean;
}

/** The bibliography files that define a key, of all reports of the workspace, or of those of one. */
export async function definingFiles(
  session: Session,
  key: string,
  newKey: string,
  reportUri: string | null,
  token: CancellationToken,
): Promise<readonly DefiningFile[]> {
  const reports = await citedKeys(session).all(token);
  const files = new Map<string, string>();
  for (const report of reports) {
    if (reportUri !== null && report.uri !== reportUri) continue;
    for (const [compared, uri] of report.files) files.set(compared, uri);
  }
  const found = await Promise.all(
    [...files.values()].map((uri) => definingFile(session, uri, key, newKey)),
  );
  return found.flatMap((file) => file ?? []);
}

async function definingFile(
  session: Session,
  uri: string,
  key: string,
  newKey: string,
): Promise<DefiningFile | null> {
  // As it is now, not as it was when it was read last: nothing else holds the edits to their places.
  const { text } = await readReport(session, uri);
  const file = text === null ? null : parseFile(fileNameOf(uri), text);
  if (text === null || file === null || !file.entries.some((entry) => entry.key === key)) {
    return null;
  }
  const ranges = keyRanges(text, file, key, newKey);
  const document = TextDocument.create(uri, '', 0, text);
  return {
    uri,
    edits:
      ranges?.map((range) => ({ range: positionsOf(document, range), newText: newKey })) ?? null,
    isTaken: file.entries.some((entry) => entry.key === newKey),
  };
}

/** Where a report writes out the entry itself. */
export function inlineEdits(document: TextDocument, key: string, newKey: string): TextEdit[] {
  const language = languageFromId(document.languageId, document.uri);
  return inlineEntries(document.getText(), language)
    .filter((entry) => entry.key === key)
    .map(({ keyRange }) => ({ range: positionsOf(document, keyRange), newText: newKey }));
}

/**
 * The reports in which a key means an entry of these files: those that name one of them, and those
 * that name none, as chapters do; all others have files of their own.
 */
export async function reportsOf(
  session: Session,
  files: readonly DefiningFile[],
  token: CancellationToken,
): Promise<ReadonlySet<string>> {
  const wanted = files.map(({ uri }) => comparableUri(uri));
  const reports = await citedKeys(session).all(token);
  return new Set(
    reports
      .filter(({ files: own }) => own.size === 0 || wanted.some((uri) => own.has(uri)))
      .map(({ uri }) => uri),
  );
}
