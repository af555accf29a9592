import type { Event, TextDocument, TextEditor } from 'vscode';
import { CancellationTokenSource, EventEmitter, window, workspace } from 'vscode';
import { verificationRequest } from '../../protocol/lsp';
import type { Verification } from '../../protocol/verification';
import { Owner } from '../dispose';
import type { LibraryServer } from '../libraryServer';
import { isReport } from '../reportLanguages';
import { settingsFor } from '../settings';

/** What is known of the report being written. */
export type ReportState =
  | { readonly kind: 'none' }
  /** Asked of the server, and nothing known yet. */
  | { readonly kind: 'waiting'; readonly document: TextDocument }
  /** The server does not verify it: it is an article of the library, or the user wants none verified. */
  | { readonly kind: 'article' | 'off'; readonly document: TextDocument }
  | { readonly kind: 'failed'; readonly document: TextDocument }
  | {
      readonly kind: 'verified';
      readonly document: TextDocument;
      readonly verification: Verification;
    };

function isEnabled(document: TextDocument): boolean {
  return settingsFor(document)['verify.enabled'];
}

/** Typing beside what is quoted changes nothing that is shown, and a tree must not twitch for it. */
function saysTheSame(before: ReportState, after: ReportState): boolean {
  return (
    before.kind === 'verified' &&
    after.kind === 'verified' &&
    before.document === after.document &&
    JSON.stringify(before.verification.items) === JSON.stringify(after.verification.items)
  );
}

/**
 * The report being written and its verification, kept up to date. The report stays the active one
 * while the reader, a view or a file of another kind has the focus.
 */
export class ActiveReport extends Owner {
  readonly #changed = this.register(new EventEmitter<ReportState>());
  readonly onDidChange: Event<ReportState> = this.#changed.event;
  #state: ReportState = { kind: 'none' };
  #asking: CancellationTokenSource | null = null;
  /** Something changed while an answer was on its way. */
  #outdated = false;

  constructor(readonly server: LibraryServer) {
    super();
    this.register(window.onDidChangeActiveTextEditor((editor) => this.#note(editor)));
    // A file whose language is changed is closed and opened again under the same editor.
    this.register(workspace.onDidOpenTextDocument(() => this.#note(window.activeTextEditor)));
    this.register(workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    this.register(
      server.onVerificationChanged(({ uri }) => {
        if (uri === this.document?.uri.toString()) {
          void this.refresh();
        }
      }),
    );
    this.register(
      workspace.onDidChangeConfiguration((change) => {
        if (this.document && change.affectsConfiguration('trichDan.verify', this.document)) {
          void this.refresh();
        }
      }),
    );
    this.register({ dispose: () => this.#asking?.cancel() });
  }

  get state(): ReportState {
    return this.#state;
  }

  get document(): TextDocument | null {
    return this.#state.kind === 'none' ? null : this.#state.document;
  }

  /** Begins with what is open already. */
  start(): void {
    this.#note(window.activeTextEditor);
  }

  #note(editor: TextEditor | undefined): void {
    if (editor && isReport(editor.document) && editor.document !== this.document) {
      this.#asking?.cancel();
      this.#become({ kind: 'waiting', document: editor.document });
      void this.refresh();
    }
  }

  #forget(document: TextDocument): void {
    if (document === this.document) {
      this.#asking?.cancel();
      this.#become({ kind: 'none' });
      this.#note(window.activeTextEditor);
    }
  }

  #become(state: ReportState): void {
    const isNews = !saysTheSame(this.#state, state);
    this.#state = state;
    if (isNews) {
      this.#changed.fire(state);
    }
  }

  /** Asks anew. One question at a time: while typing, many changes become one. */
  async refresh(): Promise<void> {
    if (this.#asking && !this.#asking.token.isCancellationRequested) {
      this.#outdated = true;
      return;
    }
    do {
      this.#outdated = false;
      const asking = new CancellationTokenSource();
      this.#asking = asking;
      const state = await this.#ask(asking);
      if (asking.token.isCancellationRequested || this.disposed) {
        // Another report is in front, and has its own question under way.
        return;
      }
      this.#asking = null;
      if (state) {
        this.#become(state);
      }
    } while (this.#outdated);
  }

  async #ask({ token }: CancellationTokenSource): Promise<ReportState | null> {
    const { document } = this;
    if (!document) {
      return null;
    }
    try {
      const uri = document.uri.toString();
      const verification = await this.server.ask(verificationRequest, { uri }, token);
      return verification
        ? { kind: 'verified', document, verification }
        : { kind: isEnabled(document) ? 'article' : 'off', document };
    } catch (error) {
      if (!token.isCancellationRequested) {
        this.server.log.error(error instanceof Error ? error : String(error));
      }
      return { kind: 'failed', document };
    }
  }
}
