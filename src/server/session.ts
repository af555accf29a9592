import type {
  Connection,
  Diagnostic,
  FileEvent,
  InitializeParams,
  Location,
  TextDocuments,
} from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  Range,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/library/article';
import type { Citekeys } from '../core/library/citekeys';
import type { BibliographyCode } from '../core/citation/bibliographyFile/problems';
import type { FindingCode } from '../core/quotation/findings';
import { lineOfFinding } from '../protocol/verdictsPage';
import type { SourcePlace } from '../core/quotation/verify/results';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import type { LibraryReader } from '../core/library/reader';
import { decodeText } from '../core/text/decode';
import { libraryChanged, libraryTouched, searchableChanged } from '../protocol/lsp';
import { reportPattern } from '../protocol/reportFiles';
import { isInitializationOptions } from '../protocol/initialization';
import type { LibraryFolderView } from '../protocol/adding';
import type { Settings } from '../protocol/settings';
import { settingsSection } from '../protocol/settings';
import { BIBLIOGRAPHY_FILES, BibliographyCache } from './bibliographyCache';
import { ClientFolders } from './clientFolders';
import { readerOf } from './clientReader';
import { ClientSettings } from './clientSettings';
import type { ServerHost } from './host';
import { folderName } from './folderName';
import { IndexProgress } from './indexProgress';
import type { LibraryScope } from './libraryFolders';
import {
  foldersElsewhere,
  libraryFolders,
  namedFolders,
  outsideFolders,
  placedLibraries,
  settingFiles,
} from './libraryFolders';
import { Importer } from '../protocol/importer';
import { CitingWorker } from '../protocol/citingWorker';
import { LibraryLoader } from './libraryLoader';
import { comparableUri } from './uris';
import type { ReportDocument } from './reports';
import type { Locale } from '../protocol/messages';
import { localeOf } from '../protocol/messages';
import { describeWrongSetting } from '../protocol/settingMessages';

const bytesPerMegabyte = 1e6;

/** What articles and their records are called, for clients that watch files. */
const LIBRARY_FILES = ['**/*.txt', '**/*.md', '**/*.article.json'];

/** How long one file may be read, and a reader without work is kept, in milliseconds. */
const IMPORT_TIME = 120_000;
const IMPORT_IDLE = 30_000;

/** How long citations may be formatted, and their processor is kept, in milliseconds. */
const STYLING_TIME = 30_000;
const STYLING_IDLE = 300_000;

const noWorker = (): never => {
  throw new Error('no workers here');
};

/** What the engine needs to keep its indexes; nothing where there is no place for them. */
function keptBy(host: ServerHost, address: string | undefined) {
  const store = address === undefined ? null : host.openStore(address);
  return store ? { store, build: host.build } : {};
}

/** The server's side of one client: its engine, its settings, its library. */
export class Session {
  readonly engine: Engine;
  /** Of the user, for messages; reports have their own, in the settings. */
  readonly locale: Locale;
  /** Whether the client is our own extension, with its commands. */
  readonly hasCommands: boolean;
  /** Whether an edit can say which version of a document it is for. */
  readonly canVersionEdits: boolean;
  /** Whether the client shows a change before it makes it, where it is asked to. */
  readonly canAnnotate: boolean;
  /** Whether the client asks for diagnostics; else they are pushed. */
  readonly canPull: boolean;
  /**
   * Whether the client shows what it asked for in the place of what was pushed of the same file; one
   * that does not would show both.
   */
  readonly prefersPulled: boolean;
  readonly #contentFolder: string | null;
  readonly #loader = new LibraryLoader(() => this.#load());
  readonly #progress = new IndexProgress({
    searchable: () => this.engine.searchable,
    tell: (searchable) => this.connection.sendNotification(searchableChanged.method, searchable),
  });
  readonly #settings: ClientSettings;
  readonly #workspaceFolders: ClientFolders;
  readonly #canRegister: boolean;
  readonly #canWatch: boolean;
  readonly #articleDocuments = new WeakMap<Article, TextDocument>();
  readonly #docs: string;
  readonly #reader: LibraryReader;
  readonly #bibliographies = new BibliographyCache((uri, most) => this.#reader.read(uri, most));
  readonly #importScript: string | null;
  #importer: Importer | null = null;
  readonly #styleScript: string | null;
  #styler: CitingWorker | null = null;
  readonly #changeListeners: (() => void)[] = [];
  readonly #fileListeners: ((changes: readonly FileEvent[]) => void)[] = [];
  readonly #ownLibrary: string | null;
  #folders: readonly string[] = [];
  #scopes: readonly LibraryScope[] = [];
  #loaded: Promise<void> | null = null;
  #isLoaded = false;
  /** The user asked for a fresh look since the last load began. */
  #isRefreshed = false;
  #isWatching = false;
  #reportsWatched: Promise<void> | null = null;

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<ReportDocument>,
    readonly host: ServerHost,
    params: InitializeParams,
  ) {
    const options: unknown = params.initializationOptions;
    const ours = isInitializationOptions(options) ? options : null;
    const { textDocument, workspace } = params.capabilities;
    this.hasCommands = ours !== null;
    this.canVersionEdits = workspace?.workspaceEdit?.documentChanges === true;
    this.canAnnotate =
      this.canVersionEdits && workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    this.canPull = textDocument?.diagnostic !== undefined;
    this.prefersPulled = this.hasCommands;
    this.#workspaceFolders = new ClientFolders(connection, params);
    this.#canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.#canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#contentFolder = ours?.contentFolder ?? host.local?.contentFolder ?? null;
    this.locale = localeOf(ours?.locale ?? params.locale ?? host.local?.locale ?? 'en');
    this.#settings = new ClientSettings(connection, params, ours ? null : options, (wrong, used) =>
      this.#warn(describeWrongSetting(wrong, used, this.locale)),
    );
    this.#docs = ours?.docs ?? host.local?.docs ?? 'docs/verdicts.md';
    this.#importScript = ours?.importWorker ?? null;
    this.#styleScript = ours?.styleWorker ?? null;
    this.#ownLibrary = ours?.ownLibrary ?? null;
    this.#reader = readerOf(connection, host, ours !== null);
    this.engine = createEngine({
      reader: this.#reader,
      sha256: (bytes) => host.sha256(bytes),
      pause: () => host.pause(),
      ...keptBy(host, ours?.storage),
      logger: connection.console,
      remembered: ours?.remembered ?? [],
    });
  }

  /** The client is ready to be asked: read the library, and again whenever it may have changed. */
  start(): void {
    const { connection } = this;
    const reload = () => this.#logFailure(this.#loader.run());
    connection.onNotification(libraryTouched.method, (params: unknown) => {
      this.#isRefreshed ||= libraryTouched.accepts(params) && params.byUser === true;
      reload();
    });
    connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
      this.#settings.changed(this.hasCommands ? null : settings);
      this.#changed();
      reload();
    });
    this.#workspaceFolders.onDidChange(reload);
    if (!this.hasCommands) this.#watchLibrary(reload);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (this.#bibliographies.forget(changes)) this.#changed();
      this.#fileListeners.forEach((listener) => listener(changes));
    });
    this.#logFailure(this.ready());
    if (this.#canRegister) {
      const { type } = DidChangeConfigurationNotification;
      this.#logFailure(connection.client.register(type, { section: settingsSection }));
    }
  }

  /** Of a wrong setting: told where its user looks, since nobody asked. */
  #warn(message: string): void {
    const params = { type: MessageType.Warning, message };
    const { method } = ShowMessageNotification.type;
    this.#logFailure(this.connection.sendNotification(method, params));
  }

  /** What fails with nobody waiting for it must not end the server. */
  #logFailure(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.connection.console.error(String(error)));
  }

  /** Resolves when the library has been read once; a failed reading is tried again when next asked. */
  ready(): Promise<void> {
    this.#loaded ??= this.#loader.run().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }

  /** Pushes what is wrong in a file, at a version of it where it is open. */
  publish(uri: string, version: number | null, diagnostics: Diagnostic[]): void {
    const ofVersion = version === null ? {} : { version };
    this.#logFailure(this.connection.sendDiagnostics({ uri, ...ofVersion, diagnostics }));
  }

  /** What the library or the settings say may have changed: whatever was answered is out of date. */
  onDidChange(listener: () => void): void {
    this.#changeListeners.push(listener);
  }

  /** Files changed on disk that the client was asked to watch. */
  onDidChangeFiles(listener: (changes: readonly FileEvent[]) => void): void {
    this.#fileListeners.push(listener);
  }

  #changed(): void {
    this.#changeListeners.forEach((listener) => listener());
  }

  /** Nobody listens any more: workers end, which would be kept for the next piece of work. */
  stop(): void {
    this.#importer?.dispose();
    this.#styler?.dispose();
  }

  /** Where in its file a passage of an article stands. */
  locate({ articleId, range }: SourcePlace): Location {
    const article = this.engine.article(articleId);
    if (!article) return { uri: '', range: Range.create(0, 0, 0, 0) };
    let document = this.#articleDocuments.get(article);
    if (!document) {
      // The lines are those of the file; so are the columns where it is in NFC, as nearly all are.
      document = TextDocument.create(article.file.uri, '', 0, article.parsed.text);
      this.#articleDocuments.set(article, document);
    }
    const start = document.positionAt(range.start);
    return { uri: article.file.uri, range: { start, end: document.positionAt(range.end) } };
  }

  /** Where a finding is explained: the line of its heading, which is where editors open a file. */
  explanation(code: FindingCode | BibliographyCode): string {
    return `${this.#docs}#L${lineOfFinding(code)}`;
  }

  /** The folder an article is in, as its user knows it: the library's name, then the folders in it. */
  folderName({ file }: Article): string {
    return folderName(file, this.#folders, {
      embedded: this.#contentFolder,
      own: this.#ownLibrary,
      locale: this.locale,
    });
  }

  /** The library folders that belong to other folders of the window than the report's, alone. */
  elsewhere(uri: string): readonly string[] {
    return foldersElsewhere(uri, this.#scopes);
  }

  /** The citekeys as a report knows them, or one that is in no folder. */
  citekeys(uri: string | null): Citekeys {
    return this.engine.citekeys(uri === null ? [] : this.elsewhere(uri));
  }

  /** An article with the citekey that it has in a report. */
  citedIn(uri: string | null, article: Article): Article {
    const citekey = this.citekeys(uri).keyOf(article);
    return citekey === article.citekey ? article : { ...article, citekey };
  }

  /** Whether a document is a file of the library, and so no report. */
  isArticle(uri: string): boolean {
    const compared = comparableUri(uri);
    return this.#folders.some((folder) => {
      return compared.startsWith(`${comparableUri(folder).replace(/\/$/, '')}/`);
    });
  }

  /** The settings that apply to a report, or to the window; a client that has none gets defaults. */
  settings(scopeUri: string | null): Promise<Settings> {
    return this.#settings.of(scopeUri);
  }

  /** The report is closed, or opened in another language: its settings may be others. */
  forgetSettings(uri: string): void {
    this.#settings.forget(uri);
  }

  /** The text of a file that a report names, or null; read once until files change. */
  async bibliography(uri: string): Promise<string | null> {
    this.#watchBibliographies();
    const { maxFileSize } = await this.settings(null);
    return this.#bibliographies.text(uri, maxFileSize * bytesPerMegabyte);
  }

  /** Our extension tells when files of the library change; other clients watch, or at least save. */
  #watchLibrary(reload: () => void): void {
    this.onDidChangeFiles((changes) => {
      if (changes.some(({ uri }) => this.isArticle(uri))) reload();
    });
    this.documents.onDidSave(({ document: { uri } }) => {
      if (this.isArticle(uri)) reload();
    });
    if (!this.#canWatch) return;
    const watchers = LIBRARY_FILES.map((globPattern) => ({ globPattern }));
    const { type } = DidChangeWatchedFilesNotification;
    this.#logFailure(this.connection.client.register(type, { watchers }));
  }

  /** From the first one on; a client that cannot watch has them read with the library again. */
  #watchBibliographies(): void {
    if (!this.#canWatch || this.#isWatching) return;
    this.#isWatching = true;
    const watchers = BIBLIOGRAPHY_FILES.map((globPattern) => ({ globPattern }));
    const { type } = DidChangeWatchedFilesNotification;
    this.#logFailure(this.connection.client.register(type, { watchers }));
  }

  /** Has the client tell of report files that change on disk. @throws where it cannot watch. */
  watchReports(): Promise<void> {
    const { type } = DidChangeWatchedFilesNotification;
    const watchers = [{ globPattern: reportPattern }];
    this.#reportsWatched ??= this.connection.client
      .register(type, { watchers })
      .then(() => undefined);
    return this.#reportsWatched;
  }

  /** The library folders that articles can be added to, as they were when the library was read. */
  get writableFolders(): readonly LibraryFolderView[] {
    return this.#folders
      .filter((uri) => uri !== this.#contentFolder)
      .map((uri) => ({ uri, own: uri === this.#ownLibrary }));
  }

  /** Has files of other formats read. */
  get importer(): Importer {
    this.#importer ??= new Importer({
      start: this.host.importWorker(this.#importScript) ?? noWorker,
      timeLimit: IMPORT_TIME,
      idleLimit: IMPORT_IDLE,
    });
    return this.#importer;
  }

  /** Formats citations by styles. */
  get styler(): CitingWorker {
    this.#styler ??= new CitingWorker({
      start: this.host.styleWorker(this.#styleScript) ?? noWorker,
      timeLimit: STYLING_TIME,
      idleLimit: STYLING_IDLE,
    });
    return this.#styler;
  }

  /** Where a file that a setting of a report names may be, as URIs. */
  async filesOfSetting(path: string, report: string): Promise<readonly string[]> {
    return settingFiles(path, report, await this.#workspaceFolders.all());
  }

  /** Whether what is below a folder by its path is there once links are followed, where they can be. */
  async staysWithin(folder: string, uri: string): Promise<boolean> {
    const { local } = this.host;
    const isLocal = folder.startsWith('file:') && uri.startsWith('file:');
    return local === null || !isLocal || local.staysWithin(folder, uri);
  }

  /** The bytes of a file, a few more than `maxBytes` where it is larger. @throws where it cannot be read. */
  readFile(uri: string, maxBytes: number): Promise<Uint8Array> {
    return this.#reader.read(uri, maxBytes);
  }

  /** The text of a report file that is not open. @throws where it cannot be read. */
  async readReport(uri: string): Promise<string> {
    const { maxFileSize } = await this.settings(null);
    const maxBytes = maxFileSize * bytesPerMegabyte;
    return decodeText(await this.#reader.read(uri, maxBytes), { maxBytes });
  }

  /** What each folder of the workspace has for libraries; what the window has where there is none. */
  async #libraryScopes(): Promise<readonly LibraryScope[]> {
    const folders = await this.#workspaceFolders.all();
    const uris = folders.length === 0 ? [null] : folders.map(({ uri }) => uri);
    return Promise.all(
      uris.map(async (uri) => ({ uri, libraries: (await this.settings(uri)).libraries })),
    );
  }

  async #load(): Promise<void> {
    const settings = await this.settings(null);
    const scopes = await this.#libraryScopes();
    this.#scopes = scopes;
    const problems = JSON.stringify(this.engine.problems);
    const own = this.#ownLibrary === null ? [] : [this.#ownLibrary];
    const embedded = settings.embeddedArticle ? this.#contentFolder : null;
    const placed = placedLibraries(scopes);
    const stays = await Promise.all(placed.map(({ folder, uri }) => this.staysWithin(folder, uri)));
    const leadingOut = placed.filter((_, index) => !stays[index]);
    this.#folders = [...libraryFolders(embedded, scopes), ...own].filter(
      (folder) => !leadingOut.some(({ uri }) => uri === folder),
    );
    this.#bibliographies.clear();
    const forgetGone = this.#isRefreshed;
    this.#isRefreshed = false;
    const articleIds = await this.engine.load({
      folders: this.#folders,
      expected: namedFolders(scopes),
      outside: [...new Set([...outsideFolders(scopes), ...leadingOut.map(({ path }) => path)])],
      maxBytes: settings.maxFileSize * bytesPerMegabyte,
      forgetGone,
    });
    // Of the first load nobody needs to be told: whoever asked is still waiting for it.
    const isNews = articleIds.length > 0 || problems !== JSON.stringify(this.engine.problems);
    if (this.#isLoaded && isNews) {
      this.#changed();
      if (this.hasCommands) {
        const change = { articleIds, renames: this.engine.renames };
        await this.connection.sendNotification(libraryChanged.method, change);
      }
    }
    this.#isLoaded = true;
    this.#logFailure(this.engine.keepIndex());
    if (this.hasCommands) this.#logFailure(this.#progress.run());
  }
}
