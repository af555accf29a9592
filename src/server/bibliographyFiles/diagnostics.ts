import type { Diagnostic, Location } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFile } from '../../core/citation/bibliographyFile/documentFiles';
import type { BibliographyProblem } from '../../core/citation/bibliographyFile/problems';
import { bibliographyProblems } from '../../core/citation/bibliographyFile/problems';
import { declaredIn } from '../../core/citation/declared/declared';
import { languageFromId } from '../../core/insertion/languages';
import type { TextRange } from '../../core/text/range';
import { describeBibliographyProblem } from '../../protocol/bibliographyFileMessages';
import type { Session } from '../session';
import { filesOf, uriOfFile } from './documentFiles';

/** Who says it, in the list of problems; as of quotations. */
const SOURCE = 'Trích Dẫn';

/** The files of an open report; none of one that is an article, or that is not to be verified. */
export async function openFiles(session: Session, uri: string): Promise<readonly DocumentFile[]> {
  const report = session.documents.get(uri);
  if (!report || session.isArticle(uri)) return [];
  return filesOf(session, report, report.getText());
}

/** What is wrong with the files, told where the report names them as it is now. */
export function bibliographyDiagnostics(
  session: Session,
  report: TextDocument,
  files: readonly DocumentFile[],
): Diagnostic[] {
  const problems = bibliographyProblems(files);
  if (problems.length === 0) return [];
  const language = languageFromId(report.languageId, report.uri);
  const declared = declaredIn(report.getText(), language).files;
  const ranges = new Map(declared.map(({ path, range }) => [path, range]));
  const places = new Places(report.uri);
  return problems.flatMap((problem) => {
    const told = placesOf(problem).flatMap((place) => {
      const range = ranges.get(place.file.path);
      return range ? [{ ...place, named: range }] : [];
    });
    const [first] = told;
    return first ? [diagnosticOf(session, report, problem, first.named, places)] : [];
  });
}

interface Place {
  readonly file: DocumentFile;
  readonly range: TextRange;
}

function placesOf(problem: BibliographyProblem): readonly Place[] {
  if (problem.code === 'duplicate-key') {
    return problem.places.map(({ file, entry }) => ({ file, range: entry.keyRange }));
  }
  const { file, offset } = problem;
  return [{ file, range: { start: offset, end: offset } }];
}

function diagnosticOf(
  session: Session,
  report: TextDocument,
  problem: BibliographyProblem,
  named: TextRange,
  places: Places,
): Diagnostic {
  const found = placesOf(problem).map((place) => ({
    path: place.file.path,
    location: places.location(place),
  }));
  const details = {
    path: found[0]?.path ?? '',
    key: problem.code === 'duplicate-key' ? problem.key : '',
    places: found.map(({ path, location }) => ({ path, line: location.range.start.line + 1 })),
  };
  const { code } = problem;
  return {
    range: { start: report.positionAt(named.start), end: report.positionAt(named.end) },
    severity: DiagnosticSeverity.Warning,
    code,
    codeDescription: { href: session.explanation(code) },
    source: SOURCE,
    message: describeBibliographyProblem(code, details, session.locale),
    relatedInformation: found.slice(0, 12).map(({ path, location }) => ({
      location,
      message: details.key === '' ? path : details.key,
    })),
  };
}

/** Lines and columns in the files; each is cut into lines once. */
class Places {
  readonly #documents = new Map<DocumentFile, TextDocument>();

  constructor(readonly reportUri: string) {}

  location({ file, range }: Place): Location {
    const uri = uriOfFile(this.reportUri, file);
    let document = this.#documents.get(file);
    if (!document) {
      document = TextDocument.create(uri, '', 0, file.content?.text ?? '');
      this.#documents.set(file, document);
    }
    return {
      uri,
      range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
    };
  }
}
