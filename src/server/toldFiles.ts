import { diagnosticsOf } from './diagnostics';
import type { Session } from './session';
import type { VisitedReport } from './workspaceReports';
import { visitReport } from './workspaceReports';

/**
 * The files that the user had verified with the whole workspace: what is wrong in them is pushed,
 * and stays true whatever becomes of the files, the library and the settings. While one is open
 * `LiveVerification` pushes it, where that is due.
 */
export class ToldFiles {
  readonly #uris = new Set<string>();
  /** What is to be verified anew, in this order. */
  readonly #pending = new Set<string>();
  #isRunning = false;

  constructor(readonly session: Session) {
    session.onDidChange(() => this.#verifyAgain(this.#uris));
    session.onDidChangeFiles((changes) => this.#verifyAgain(changes.map(({ uri }) => uri)));
    session.documents.onDidClose(({ document }) => this.#verifyAgain([document.uri]));
    session.watchReports().catch(() => {
      // A client that watches nothing: the next verification of all has it.
    });
  }

  /** Whether what is wrong in a file is told, if nothing else keeps it from being so. */
  has(uri: string): boolean {
    return this.#uris.has(uri);
  }

  /** From now on, what is wrong in the file is told. */
  add(uri: string): void {
    this.#uris.add(uri);
  }

  /** What was pushed of files that are gone, or reports no more, is taken back. */
  forgetOthers(uris: readonly string[]): void {
    const kept = new Set(uris);
    for (const uri of this.#uris) {
      if (kept.has(uri)) continue;
      this.#uris.delete(uri);
      this.session.publish(uri, null, []);
    }
  }

  /** Pushes what was found, as far as the file is still what was looked at. */
  tell({ uri, report }: VisitedReport): void {
    const { session } = this;
    const open = session.documents.get(uri);
    // Opened, closed or changed meanwhile, it has its own turn.
    if (report && report.version !== (open?.version ?? null)) return;
    if (open && !(report && session.prefersPulled)) return;
    session.publish(uri, report?.version ?? null, report ? diagnosticsOf(session, report) : []);
  }

  #verifyAgain(uris: Iterable<string>): void {
    for (const uri of uris) if (this.#uris.has(uri)) this.#pending.add(uri);
    this.#run().catch((error: unknown) => this.session.connection.console.error(String(error)));
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (const uri of this.#pending) {
        // What changes while it is looked at has one more turn.
        this.#pending.delete(uri);
        if (this.session.documents.get(uri) || !this.#uris.has(uri)) continue;
        const visited = await visitReport(this.session, uri);
        if (this.#uris.has(uri)) this.tell(visited);
      }
    } finally {
      this.#isRunning = false;
    }
  }
}

const known = new WeakMap<Session, ToldFiles>();

/** The files of a session that are told; they are watched from the first time on. */
export function toldFiles(session: Session): ToldFiles {
  const files = known.get(session) ?? new ToldFiles(session);
  known.set(session, files);
  return files;
}

/** Whether a file of a session is told. */
export const isTold = (session: Session, uri: string): boolean =>
  known.get(session)?.has(uri) ?? false;
