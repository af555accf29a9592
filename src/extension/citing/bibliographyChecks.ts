import type { TextDocument } from 'vscode';
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  languages,
  Location,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { EntryProblem } from '../../protocol/bibliographyChecks';
import { bibliographyCheckRequest } from '../../protocol/bibliographyChecks';
import { settingsSection } from '../../protocol/settings';
import { Owner } from '../dispose';
import type { LibraryServer } from '../libraryServer';
import { settingsFor } from '../settings';
import { rangeOf } from '../verification/repairReport';

/** How long nothing must be typed before a file is looked at, in milliseconds. */
const PAUSE = 400;

/** The files that may hold the entries of reports. */
export const bibliographyPattern = '**/*.{bib,bibtex,json,yaml,yml}';

/**
 * Whether a document may be a bibliography, by its name and how it begins: other JSON and YAML is not
 * asked about whenever somebody looks at it.
 */
export function mayBeBibliography(document: TextDocument): boolean {
  const { uri } = document;
  if (/\.bib(?:tex)?$/i.test(uri.path)) return true;
  const start = document.getText().slice(0, 5000);
  if (/\.json$/i.test(uri.path)) return /^\s*[[{]/.test(start) && /"id"\s*:/.test(start);
  return /\.ya?ml$/i.test(uri.path) && /^(?:references:|- ?id:|\s+type:)/m.test(start);
}

/** What is known of a bibliography file that is open. */
interface Checked {
  readonly version: number;
  readonly problems: readonly EntryProblem[];
}

/** Shows in bibliography files, while they are looked at, what is wrong in them and what nobody uses. */
export class BibliographyChecks extends Owner {
  readonly #collection = this.register(languages.createDiagnosticCollection('trich-dan.entries'));
  readonly #checked = new Map<string, Checked>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(readonly server: LibraryServer) {
    super();
    const all = (): void =>
      window.visibleTextEditors.forEach(({ document }) => this.#plan(document));
    this.register(window.onDidChangeVisibleTextEditors(all));
    this.register(server.onVerificationChanged(all));
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#plan(document);
      }),
    );
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${settingsSection}.bibliography`)) all();
      }),
    );
    this.register({ dispose: () => this.#timers.forEach((timer) => clearTimeout(timer)) });
    all();
  }

  /** What was found in a document as it is now; null where it has not been looked at yet. */
  problemsOf({ uri, version }: TextDocument): readonly EntryProblem[] | null {
    const checked = this.#checked.get(uri.toString());
    return checked?.version === version ? checked.problems : null;
  }

  #plan(document: TextDocument): void {
    const isSeen = window.visibleTextEditors.some((editor) => editor.document === document);
    if (!isSeen || !mayBeBibliography(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.#check(document).catch((error: unknown) =>
        this.server.log.warn(`${key}: ${String(error)}`),
      );
    }, PAUSE);
    this.#timers.set(key, timer);
  }

  async #check(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const params = { uri: uri.toString(), text: document.getText() };
    const check = await this.server.ask(bibliographyCheckRequest, params);
    // Typed meanwhile, it has its own turn.
    if (document.isClosed || document.version !== version) return;
    const showsUnused = settingsFor(uri)['bibliography.unused'];
    const problems = (check?.problems ?? []).filter(
      ({ code }) => showsUnused || code !== 'unused-entry',
    );
    this.#checked.set(uri.toString(), { version, problems });
    this.#collection.set(uri, problems.map(diagnosticOf));
  }

  #forget(uri: Uri): void {
    this.#checked.delete(uri.toString());
    this.#collection.delete(uri);
  }
}

function diagnosticOf(problem: EntryProblem): Diagnostic {
  const { code, severity, message, explanation, related } = problem;
  const isHint = severity === 'hint';
  const diagnostic = new Diagnostic(
    rangeOf(problem.range),
    message,
    isHint ? DiagnosticSeverity.Hint : DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'Trích Dẫn';
  diagnostic.code = { value: code, target: Uri.parse(explanation, true) };
  if (isHint) diagnostic.tags = [DiagnosticTag.Unnecessary];
  diagnostic.relatedInformation = related.map(
    ({ uri, range, message: place }) =>
      new DiagnosticRelatedInformation(new Location(Uri.parse(uri, true), rangeOf(range)), place),
  );
  return diagnostic;
}
