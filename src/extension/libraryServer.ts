import type { CancellationToken, Disposable, Uri } from 'vscode';
import { env, EventEmitter, l10n, languages, Uri as Uris } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type {
  LibraryChange,
  Notification,
  Request,
  Searchable,
  WorkspaceVerification,
} from '../protocol/lsp';
import {
  libraryChanged,
  libraryTouched,
  listFilesRequest,
  quotationsRemembered,
  listReportsRequest,
  readFileRequest,
  searchableChanged,
  verificationChanged,
  verifyWorkspaceRequest,
} from '../protocol/lsp';
import type { InitializationOptions } from '../protocol/initialization';
import type { VerificationCounts } from '../protocol/verification';
import { commandIds } from '../protocol/commands';
import { isRecord } from '../protocol/guards';
import { Owner } from './dispose';
import type { QuotationMemory } from './quotationMemory';
import { tellFailure, tellWrongSetting } from './failures';
import { listEmbedded, listFiles, readFile } from './fileService';
import type { Log } from './log';
import { LibraryWatcher } from './libraryWatcher';
import { listReports } from './reportFiles';
import { isWritten, reportLanguages } from './reportLanguages';
import { reportSettings } from './reportSettings';
import { ShownDiagnostics } from './shownDiagnostics';
import { ServerEnded, ServerKeeper } from './serverKeeper';
import { renameMiddleware } from './verification/renameMiddleware';

/** How a language client is made here: a process on Node, a worker in the browser. */
export type ClientFactory = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** How far a long task is: words, and a percentage where it is known. */
export interface WorkDone {
  readonly message?: string;
  readonly percentage?: number;
}

/** What verification found in a report, as it was told. */
export interface VerificationNews {
  readonly uri: string;
  readonly counts: VerificationCounts;
}

/** Pages are written in English and in Vietnamese. */
function localized(page: string): string {
  return env.language.toLowerCase().startsWith('vi') ? page.replace('.md', '.vi.md') : page;
}

/** The engine, as the rest of the extension sees it: typed questions, answered when it is ready. */
export class LibraryServer extends Owner {
  readonly #keeper = new ServerKeeper<BaseLanguageClient>({
    start: (ended) => this.#start(ended),
    leftAlone: () => this.#leftAlone(),
    failed: (error) => this.log.error(error instanceof Error ? error : String(error)),
    now: () => Date.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  readonly #listeners = new Set<(change: LibraryChange) => void>();
  /** How many are at work who have the library read themselves when they are done. */
  #busy = 0;
  readonly #verified = this.register(new EventEmitter<VerificationNews>());
  /** A report was verified anew. */
  readonly onVerificationChanged = this.#verified.event;
  readonly #settingsTold = new Set<string>();
  #searchable: Searchable | null = null;
  readonly #searchableChanged = this.register(new EventEmitter<Searchable>());
  /** The index of a large library grows, or is whole. */
  readonly onSearchableChanged = this.#searchableChanged.event;

  constructor(
    readonly extensionUri: Uri,
    readonly storage: { readonly indexes: Uri; readonly library: Uri },
    readonly memory: QuotationMemory,
    readonly log: Log,
    readonly factory: ClientFactory,
  ) {
    super();
  }

  /** A client with a server of its own; whether there is to be another one is not its business. */
  async #start(ended: () => void): Promise<BaseLanguageClient> {
    const { CloseAction, ErrorAction } = await import('vscode-languageclient');
    const contentFolder = Uris.joinPath(this.extensionUri, 'content').toString();
    // Made anew for a server that is started again: what was remembered meanwhile goes with it.
    const initializationOptions = (): InitializationOptions => ({
      contentFolder,
      locale: env.language,
      docs: Uris.joinPath(this.extensionUri, 'docs', localized('verdicts.md')).toString(),
      storage: this.storage.indexes.toString(),
      ownLibrary: this.storage.library.toString(),
      importWorker: Uris.joinPath(this.extensionUri, 'dist', 'import.browser.js').toString(),
      styleWorker: Uris.joinPath(this.extensionUri, 'dist', 'csl.js').toString(),
      remembered: this.memory.remembered,
    });
    const client: BaseLanguageClient = await this.factory({
      documentSelector: reportLanguages.map((language) => ({ language })),
      initializationOptions,
      outputChannel: this.log,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          ended();
          const message =
            this.#keeper.state === 'left alone'
              ? 'The server ended too often and is left alone.'
              : 'The server ended; another one is started.';
          return { action: CloseAction.DoNotRestart, handled: true, message };
        },
      },
      // It would show its own words; the failure is the start's.
      initializationFailedHandler: () => false,
      // The links of hovers open the reader, and nothing else.
      markdown: { isTrusted: { enabledCommands: [commandIds.openArticle] } },
      diagnosticCollectionProvider: new ShownDiagnostics((name) =>
        languages.createDiagnosticCollection(name),
      ),
      synchronize: { configurationSection: 'trichDan' },
      middleware: {
        workspace: { configuration: (params) => reportSettings(params) },
        // What the server is not told of it does not verify: output, the old side of a comparison.
        didOpen: async (document, next) => (isWritten(document) ? next(document) : undefined),
        ...renameMiddleware((method, params, token) => client.sendRequest(method, params, token)),
      },
    });
    client.onRequest(listFilesRequest.method, (params: unknown) => {
      if (!listFilesRequest.accepts(params)) {
        throw new TypeError(`${listFilesRequest.method}: no folder`);
      }
      return params.folder === contentFolder
        ? listEmbedded(params.folder)
        : listFiles(params.folder);
    });
    client.onRequest(readFileRequest.method, (params: unknown) => {
      if (!readFileRequest.accepts(params)) {
        throw new TypeError(`${readFileRequest.method}: no URI`);
      }
      return readFile(params.uri);
    });
    client.onRequest(listReportsRequest.method, () => listReports());
    client.onNotification(verificationChanged.method, (params: unknown) => {
      if (verificationChanged.accepts(params)) {
        this.#verified.fire(params);
      }
    });
    client.onNotification(libraryChanged.method, (params: unknown) => {
      const change = libraryChanged.accepts(params) ? params : { articleIds: [], renames: [] };
      this.#listeners.forEach((listener) => listener(change));
    });
    client.onNotification(searchableChanged.method, (params: unknown) => {
      if (searchableChanged.accepts(params)) {
        this.#searchable = params;
        this.#searchableChanged.fire(params);
      }
    });
    client.onNotification(quotationsRemembered.method, (params: unknown) => {
      if (quotationsRemembered.accepts(params)) {
        void this.memory.add(params.remembered);
      }
    });
    client.onNotification('window/showMessage', (params: unknown) => {
      if (isRecord(params)) this.#wrongSetting(String(params['message']));
    });
    await client.start();
    return client;
  }

  /** The server, as far as it is our business: how it is, and how often it was started again. */
  get keeper(): Pick<ServerKeeper<BaseLanguageClient>, 'state' | 'restarts'> {
    return this.#keeper;
  }

  /** What a server says of a setting; the next one, after it has ended, would say it again. */
  #wrongSetting(message: string): void {
    if (this.#settingsTold.has(message)) return;
    this.#settingsTold.add(message);
    void tellWrongSetting(message);
  }

  /** Said once; what is asked of the server meanwhile is answered by the same words. */
  #leftAlone(): ServerEnded {
    const message = l10n.t(
      'The part of Trích Dẫn that reads library and reports ended several times in a row. It was not started again; nothing is checked meanwhile.',
    );
    const error = new ServerEnded(message, () => this.#keeper.startAgain());
    void tellFailure(this.log, message, error);
    return error;
  }

  /** Asks the server; rejects when it cannot be started, fails, or the token is cancelled. */
  async ask<Params, Result>(
    request: Request<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    return this.#keeper.with((client) =>
      // An absent token passed on would be sent as a second parameter.
      token
        ? client.sendRequest<Result>(request.method, params, token)
        : client.sendRequest<Result>(request.method, params),
    );
  }

  /** Starts the server for what it says by itself; a failure is logged, and the next question retries. */
  wake(): void {
    void this.#keeper.started().catch(() => null);
  }

  /** Verifies every report file of the workspace; `report` hears how far it is. */
  async verifyWorkspace(
    report: (progress: WorkDone) => void,
    token: CancellationToken,
  ): Promise<WorkspaceVerification> {
    const client = await this.#keeper.started();
    // Loaded with the client, and therefore not before it.
    const { WorkDoneProgress } = await import('vscode-languageclient');
    const workDoneToken = crypto.randomUUID();
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'end') {
        report(value);
      }
    });
    try {
      return await this.ask(verifyWorkspaceRequest, { workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  }

  /** How far the index is, as told last; null of a library that is searched as soon as it is read. */
  get searchable(): Searchable | null {
    return this.#searchable;
  }

  async tell<Params>(notification: Notification<Params>, params: Params): Promise<void> {
    await this.#keeper.with((client) => client.sendNotification(notification.method, params));
  }

  /** The library files may have changed: have them looked at again; `byUser` where he asks for it. */
  touch(byUser = false): Promise<void> {
    return this.tell(libraryTouched, { byUser });
  }

  /**
   * Does something that changes many files of the library, which is then read once, not at each of
   * them.
   */
  async undisturbed<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
      await this.touch();
    }
  }

  /** Articles came, went or changed, or their problems did. */
  onLibraryChanged(listener: (change: LibraryChange) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Watches the library folders of the workspace; the server is told once for a burst of changes. */
  watch(): void {
    this.register(
      new LibraryWatcher(() => {
        if (this.#keeper.state === 'started' && this.#busy === 0) {
          this.touch().catch((error: unknown) => this.log.warn(String(error)));
        }
      }, this.storage.library),
    );
  }

  /** Resolves when the server has ended; `deactivate` waits for it. */
  async stop(): Promise<void> {
    this.#listeners.clear();
    await this.#keeper.stop();
  }
}
