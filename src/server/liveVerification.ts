import { quotationsRemembered, verificationChanged } from '../protocol/lsp';
import { diagnosticsOf } from './diagnostics';
import type { Session } from './session';
import { verifyOpen } from './verification';
import { countsOf } from './verificationView';

// Present in Node and in workers; no `lib` has them without the DOM.
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** How long nothing must be typed before a report is looked at unasked, in milliseconds. */
const PAUSE = 200;

/**
 * Keeps open reports verified: after a pause in typing the client is told the counts, and pushed
 * the diagnostics if it does not ask for them itself.
 */
export class LiveVerification {
  readonly #timers = new Map<string, unknown>();

  constructor(readonly session: Session) {}

  start(): void {
    const { session } = this;
    const { documents } = session;
    documents.all().forEach(({ uri }) => this.#schedule(uri));
    documents.onDidOpen(({ document }) => this.#forgetFile(document.uri));
    documents.onDidChangeContent(({ document }) => this.#schedule(document.uri));
    documents.onDidClose(({ document }) => this.#close(document.uri));
    session.onDidChange(() => {
      documents.all().forEach(({ uri }) => this.#schedule(uri));
      if (session.canPull) this.#refresh();
    });
  }

  #schedule(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const run = (): void => {
      this.#timers.delete(uri);
      this.#tell(uri).catch((error: unknown) =>
        this.session.connection.console.error(String(error)),
      );
    };
    this.#timers.set(uri, setTimeout(run, PAUSE));
  }

  /** What was said of the file while it was not open is now asked for. */
  #forgetFile(uri: string): void {
    if (this.session.canPull)
      void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #close(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.session.forgetSettings(uri);
    void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #refresh(): void {
    const { connection } = this.session;
    connection.languages.diagnostics.refresh().catch(() => {
      // A client that pulls need not know how to be told so; it asks again with the next edit.
    });
  }

  async #tell(uri: string): Promise<void> {
    const { connection, documents, canPull } = this.session;
    const report = await verifyOpen(this.session, uri);
    const isOpen = documents.get(uri) !== undefined;
    if (!isOpen) return;
    if (!canPull || !report) {
      const diagnostics = report ? diagnosticsOf(this.session, report) : [];
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    const counts = report
      ? countsOf(report)
      : { quotations: 0, figures: 0, citations: 0, errors: 0, warnings: 0, information: 0 };
    const version = report?.version ?? null;
    await connection.sendNotification(verificationChanged.method, { uri, version, counts });
    const remembered = this.session.engine.memory.takeNews();
    if (this.session.hasCommands && remembered.length > 0) {
      await connection.sendNotification(quotationsRemembered.method, { remembered });
    }
  }
}
