import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFile } from '../../core/citation/bibliographyFile/documentFiles';
import { parseFile } from '../../core/citation/bibliographyFile/documentFiles';
import type {
  BibliographyProblem,
  EntryPlace,
} from '../../core/citation/bibliographyFile/problems';
import { bibliographyProblems } from '../../core/citation/bibliographyFile/problems';
import { entryRemoval } from '../../core/citation/bibliographyFile/removeEntry';
import type { FileEntry } from '../../core/citation/bibliographyFile/types';
import { unusedEntries } from '../../core/citation/bibliographyFile/unused';
import type {
  BibliographyCheck,
  BibliographyCheckParams,
  EntryRemovalParams,
  EntryProblem,
} from '../../protocol/bibliographyChecks';
import { describeBibliographyProblem } from '../../protocol/bibliographyFileMessages';
import type { PositionRange } from '../../protocol/verification';
import type { Session } from '../session';
import { comparableUri, fileNameOf } from '../uris';
import { positionsOf } from '../verificationView';
import type { ReportKeys } from './citedKeys';
import { citedKeys } from './citedKeys';
import { filesOf, uriOfFile } from './documentFiles';
import { linesOf } from './entries';

/** Nobody looks through more. */
const MOST = 2000;

/** Who is asked about, with what other files its reports have. */
interface CheckedFile {
  readonly file: DocumentFile;
  readonly content: NonNullable<DocumentFile['content']>;
  readonly document: TextDocument;
  readonly others: ReadonlyMap<DocumentFile, string>;
}

/** What is wrong in a bibliography file that reports of the workspace name, and what nobody uses. */
export async function provideBibliographyCheck(
  session: Session,
  { uri, text }: BibliographyCheckParams,
  token: CancellationToken,
): Promise<BibliographyCheck | null> {
  const parsed = parseFile(fileNameOf(uri), text);
  if (!parsed) return null;
  const reports = await citedKeys(session).all(token);
  const naming = reports.filter(({ files }) => files.has(comparableUri(uri)));
  if (naming.length === 0) return null;
  const content = { text, file: parsed };
  const checked: CheckedFile = {
    file: { path: fileNameOf(uri), declared: null, content },
    content,
    document: TextDocument.create(uri, '', 0, text),
    others: await otherFiles(session, uri, naming),
  };
  const problems = [
    ...fileProblems(session, checked),
    ...unusedProblems(session, checked, reports, naming),
  ];
  return { problems: problems.slice(0, MOST) };
}

/** What to delete of the text so that the entry whose key is at a position is gone. */
export function provideEntryRemoval(
  _: Session,
  { uri, text, position }: EntryRemovalParams,
): PositionRange | null {
  const file = parseFile(fileNameOf(uri), text);
  const document = TextDocument.create(uri, '', 0, text);
  const offset = document.offsetAt(position);
  const entry = file?.entries.find(
    ({ keyRange }) => keyRange.start <= offset && offset <= keyRange.end,
  );
  const removal = file && entry ? entryRemoval(text, file, entry) : null;
  return removal && positionsOf(document, removal);
}

/** The other files of the reports that name this one, each once, with where it is. */
async function otherFiles(
  session: Session,
  uri: string,
  naming: readonly ReportKeys[],
): Promise<ReadonlyMap<DocumentFile, string>> {
  const found = new Map<string, readonly [DocumentFile, string]>();
  for (const report of naming) {
    const open = session.documents.get(report.uri);
    const text = open?.getText() ?? (await session.readReport(report.uri).catch(() => ''));
    for (const file of await filesOf(session, report, text)) {
      const at = uriOfFile(report.uri, file);
      const key = comparableUri(at);
      if (key !== comparableUri(uri) && !found.has(key)) found.set(key, [file, at]);
    }
  }
  return new Map(found.values());
}

/** Where the file breaks, and the keys that stand twice, in it or in another of the same reports. */
function fileProblems(session: Session, checked: CheckedFile): readonly EntryProblem[] {
  const { file, others } = checked;
  return bibliographyProblems([file, ...others.keys()]).flatMap((problem) => {
    if (problem.code === 'duplicate-key') {
      const here = problem.places.filter((place) => place.file === file);
      return here.map((place) => duplicate(session, checked, problem.places, place));
    }
    return problem.file === file ? [broken(session, checked, problem)] : [];
  });
}

function duplicate(
  session: Session,
  checked: CheckedFile,
  places: readonly EntryPlace[],
  { entry }: EntryPlace,
): EntryProblem {
  const { content, document, file } = checked;
  const located = places.map((place) => {
    const uri = checked.others.get(place.file) ?? document.uri;
    const range = positionsOf(linesOf(uri, place.file), place.entry.keyRange);
    return { place, path: place.file.path, uri, range, line: range.start.line + 1 };
  });
  const first = places.find((place) => place.file === file)?.entry;
  const isCopy =
    first !== undefined && first !== entry && written(first, content) === written(entry, content);
  return {
    ...problemAt(session, checked, 'duplicate-key', entry, located),
    severity: 'warning',
    related: located
      .filter(({ place }) => place.entry !== entry)
      .slice(0, 12)
      .map(({ uri, range, path, line }) => ({ uri, range, message: `${path}:${line}` })),
    isCopy,
  };
}

/** An entry as it is written, however it is laid out. */
function written({ range }: FileEntry, { text }: CheckedFile['content']): string {
  return text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
}

function broken(
  session: Session,
  checked: CheckedFile,
  { offset }: Extract<BibliographyProblem, { code: 'broken-bibliography' }>,
): EntryProblem {
  const { document, file } = checked;
  const at = { key: '', keyRange: { start: offset, end: offset } };
  const { line } = document.positionAt(offset);
  const places = [{ path: file.path, line: line + 1 }];
  return {
    ...problemAt(session, checked, 'broken-bibliography', at, places),
    severity: 'warning',
    related: [],
    isCopy: false,
  };
}

/** A key is used wherever a report cites it: one that names no file may be a part of one that does. */
function unusedProblems(
  session: Session,
  checked: CheckedFile,
  reports: readonly ReportKeys[],
  naming: readonly ReportKeys[],
): readonly EntryProblem[] {
  const { content } = checked;
  // What a broken file lacks may be what needs the rest.
  if (content.file.broken || naming.some(({ all }) => all)) return [];
  const used = new Set(reports.flatMap(({ keys }) => [...keys]));
  return unusedEntries(content.file, content.text, used).map((entry) =>
    unused(session, checked, entry),
  );
}

function unused(session: Session, checked: CheckedFile, entry: FileEntry): EntryProblem {
  const told = problemAt(session, checked, 'unused-entry', entry, []);
  return { ...told, severity: 'hint', related: [], isCopy: false };
}

function problemAt(
  session: Session,
  { document, file: { path } }: CheckedFile,
  code: EntryProblem['code'],
  { key, keyRange }: Pick<FileEntry, 'key' | 'keyRange'>,
  places: readonly { readonly path: string; readonly line: number }[],
): Pick<EntryProblem, 'code' | 'message' | 'explanation' | 'key' | 'range'> {
  return {
    code,
    message: describeBibliographyProblem(code, { path, key, places }, session.locale),
    explanation: session.explanation(code),
    key,
    range: positionsOf(document, keyRange),
  };
}
