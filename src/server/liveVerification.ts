import { quotationsRemembered, verificationChanged } from '../protocol/lsp';
import { openFiles } from './bibliographyFiles/diagnostics';
import { allDiagnostics } from './diagnostics';
import type { Session } from './session';
import { isTold } from './toldFiles';
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
  #isStopped = false;

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

  /** Nobody listens any more. */
  stop(): void {
    this.#isStopped = true;
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
  }

  #schedule(uri: string): void {
    if (this.#isStopped) return;
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
    const { canPull, prefersPulled } = this.session;
    if (canPull && !prefersPulled) this.session.publish(uri, null, []);
  }

  #close(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.session.forgetSettings(uri);
    // A file that is told has what it was told until it was read.
    if (!isTold(this.session, uri)) this.session.publish(uri, null, []);
  }

  #refresh(): void {
    const { connection } = this.session;
    connection.languages.diagnostics.refresh().catch(() => {
      // A client that pulls need not know how to be told so; it asks again with the next edit.
    });
  }

  async #tell(uri: string): Promise<void> {
    const { connection, documents, canPull, prefersPulled } = this.session;
    const opened = documents.get(uri);
    const files = canPull ? [] : await openFiles(this.session, uri);
    const report = await verifyOpen(this.session, uri);
    // Closed meanwhile; and one that was opened again has its own turn.
    if (!opened || documents.get(uri) !== opened) return;
    const version = report?.version ?? null;
    // A client asks for what it shows: of an open report in no tab it knows what was pushed.
    if (!canPull || !report || (prefersPulled && isTold(this.session, uri))) {
      const diagnostics = report ? allDiagnostics(this.session, report, files) : [];
      this.session.publish(uri, version, diagnostics);
    }
    // Other clients have no view that shows more than the diagnostics.
    if (!this.session.hasCommands) return;
    const counts = report
      ? countsOf(report)
      : { quotations: 0, figures: 0, citations: 0, errors: 0, warnings: 0, information: 0 };
    await connection.sendNotification(verificationChanged.method, { uri, version, counts });
    const remembered = this.session.engine.memory.takeNews();
    if (remembered.length > 0) {
      await connection.sendNotification(quotationsRemembered.method, { remembered });
    }
  }
}
