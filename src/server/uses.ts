import type { CancellationToken } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { PassageReference, Use } from '../protocol/lsp';
import { overlaps } from '../core/text/range';
import type { Session } from './session';
import type { FoundUse } from './usesInReport';
import { usesIn } from './usesInReport';
import { throwIfCancelled } from './cancellation';
import { listReports, visitReport } from './workspaceReports';

interface KnownFile {
  /** Of the document as it was when it was looked at; null of a file that is not open. */
  readonly version: number | null;
  readonly uses: Promise<readonly FoundUse[]>;
}

/**
 * Where the reports of a workspace use the library. A report is looked at once and again when it
 * has changed, not whenever somebody asks.
 */
export class WorkspaceUses {
  readonly #files = new Map<string, KnownFile>();
  readonly #listeners: (() => void)[] = [];
  #list: Promise<readonly string[]> | null = null;
  /** Whether the client tells of files that change on disk; else those are read at every question. */
  #watches = false;

  constructor(readonly session: Session) {
    const { documents } = session;
    session.onDidChange(() => this.#forgetAll());
    documents.onDidOpen(({ document }) => this.#forget(document.uri, true));
    documents.onDidClose(({ document }) => this.#forget(document.uri, true));
    documents.onDidSave(() => this.#changed());
    session.onDidChangeFiles((changes) => {
      for (const { uri, type } of changes) {
        if (!session.isArticle(uri)) this.#forget(uri, type !== FileChangeType.Changed);
      }
      this.#changed();
    });
    this.#watch().catch(() => {
      // A client that watches nothing: files are read again.
    });
  }

  async #watch(): Promise<void> {
    await this.session.watchReports();
    this.#watches = true;
  }

  /** A report was saved, came, went or changed on disk. */
  onDidChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** All uses, report by report. @throws ResponseError when it is cancelled. */
  async all(token: CancellationToken): Promise<readonly FoundUse[]> {
    await this.session.ready();
    this.#list ??= listReports(this.session);
    const listed = await this.#list.catch((error: unknown) => {
      this.#list = null;
      throw error;
    });
    const open = this.session.documents.all().map(({ uri }) => uri);
    const uses: FoundUse[] = [];
    for (const uri of new Set([...listed, ...open])) {
      throwIfCancelled(token);
      uses.push(...(await this.#usesIn(uri)));
    }
    if (!this.#watches) this.#forgetClosed();
    return uses;
  }

  /** Uses in open reports alone. */
  async open(token: CancellationToken): Promise<readonly FoundUse[]> {
    await this.session.ready();
    const uses: FoundUse[] = [];
    for (const { uri } of this.session.documents.all()) {
      throwIfCancelled(token);
      uses.push(...(await this.#usesIn(uri)));
    }
    return uses;
  }

  #usesIn(uri: string): Promise<readonly FoundUse[]> {
    const version = this.session.documents.get(uri)?.version ?? null;
    const known = this.#files.get(uri);
    if (known && known.version === version) return known.uses;
    const uses = visitReport(this.session, uri).then(({ report }) =>
      report ? usesIn(this.session, report) : [],
    );
    this.#files.set(uri, { version, uses });
    uses.catch(() => this.#files.delete(uri));
    return uses;
  }

  #forget(uri: string, isListChanged: boolean): void {
    this.#files.delete(uri);
    if (isListChanged) this.#list = null;
  }

  #forgetAll(): void {
    this.#files.clear();
    this.#list = null;
  }

  #forgetClosed(): void {
    for (const [uri, { version }] of this.#files) if (version === null) this.#files.delete(uri);
    this.#list = null;
  }

  #changed(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

const known = new WeakMap<Session, WorkspaceUses>();

export function workspaceUses(session: Session): WorkspaceUses {
  let uses = known.get(session);
  if (!uses) {
    uses = new WorkspaceUses(session);
    known.set(session, uses);
  }
  return uses;
}

/** The uses of a passage; of a whole article also the citations that name no place. */
export function usesOf(
  session: Session,
  uses: readonly FoundUse[],
  { articleId, range }: Pick<PassageReference, 'articleId' | 'range'>,
): readonly FoundUse[] {
  const length = session.engine.article(articleId)?.parsed.text.length ?? Infinity;
  const isWhole = range.start === 0 && range.end >= length;
  return uses.filter(
    (use) =>
      use.articleId === articleId &&
      (isWhole || (use.source !== null && overlaps(use.source, range))),
  );
}

/** The places of the workspace's reports that quote, cite or state from a passage. */
export async function provideUses(
  session: Session,
  passage: PassageReference,
  token: CancellationToken,
): Promise<readonly Use[]> {
  const all = await workspaceUses(session).all(token);
  return usesOf(session, all, passage).map(({ uri, range, text }) => ({ uri, range, text }));
}
