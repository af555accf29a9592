import type { Connection, InitializeParams, Location, TextDocuments } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bibliographyText } from '../core/citation/ownKeys';
import type { Article } from '../core/library/article';
import type { FindingCode } from '../core/quotation/findings';
import { lineOfFinding } from '../protocol/verdictsPage';
import type { SourcePlace } from '../core/quotation/verify/results';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import type { LibraryReader } from '../core/library/reader';
import { decodeText } from '../core/text/decode';
import { isInitializationOptions, libraryChanged, libraryTouched } from '../protocol/lsp';
import type { Settings } from '../protocol/settings';
import { defaultSettings, readSettings, settingsSection } from '../protocol/settings';
import { clientReader } from './clientReader';
import type { ServerHost } from './host';
import { libraryFolders } from './libraryFolders';
import { LibraryLoader } from './libraryLoader';
import type { ReportDocument } from './reports';
import type { Locale } from '../protocol/messages';
import { localeOf } from '../protocol/messages';

const bytesPerMegabyte = 1e6;

/** The server's side of one client: its engine, its settings, its library. */
export class Session {
  readonly engine: Engine;
  /** Of the user, for messages; reports have their own, in the settings. */
  readonly locale: Locale;
  /** Whether the client is our own extension, with its commands. */
  readonly hasCommands: boolean;
  /** Whether the client shows a change before it makes it, where it is asked to. */
  readonly canAnnotate: boolean;
  /** Whether the client asks for diagnostics; else they are pushed. */
  readonly canPull: boolean;
  readonly #contentFolder: string | null;
  readonly #loader = new LibraryLoader(() => this.#load());
  readonly #canConfigure: boolean;
  readonly #hasFolders: boolean;
  readonly #articleDocuments = new WeakMap<Article, TextDocument>();
  readonly #docs: string;
  readonly #reader: LibraryReader;
  readonly #settings = new Map<string | null, Promise<Settings>>();
  readonly #bibliographies = new Map<string, Promise<string | null>>();
  readonly #changeListeners: (() => void)[] = [];
  #folders: readonly string[] = [];
  #loaded: Promise<void> | null = null;
  #isLoaded = false;

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<ReportDocument>,
    host: ServerHost,
    params: InitializeParams,
  ) {
    const options: unknown = params.initializationOptions;
    const ours = isInitializationOptions(options) ? options : null;
    const { textDocument, workspace } = params.capabilities;
    this.hasCommands = ours !== null;
    this.canAnnotate = workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    this.canPull = textDocument?.diagnostic !== undefined;
    this.#canConfigure = workspace?.configuration === true;
    this.#hasFolders = workspace?.workspaceFolders === true;
    this.#contentFolder = ours?.contentFolder ?? host.local?.contentFolder ?? null;
    this.locale = localeOf(ours?.locale ?? params.locale ?? 'en');
    this.#docs = ours?.docs ?? host.local?.docs ?? 'docs/verdicts.md';
    this.#reader = ours || !host.local ? clientReader(connection) : host.local.reader;
    this.engine = createEngine({
      reader: this.#reader,
      sha256: (bytes) => host.sha256(bytes),
      logger: connection.console,
      remembered: ours?.remembered ?? [],
    });
  }

  /** The client is ready to be asked: read the library, and again whenever it may have changed. */
  async start(): Promise<void> {
    const { connection } = this;
    const reload = () =>
      void this.#loader.run().catch((error: unknown) => connection.console.error(String(error)));
    connection.onNotification(libraryTouched.method, reload);
    connection.onDidChangeConfiguration(() => {
      this.#settings.clear();
      this.#changed();
      reload();
    });
    if (this.#hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(reload);
    }
    this.ready().catch((error: unknown) => connection.console.error(String(error)));
    if (this.#canConfigure) {
      await connection.client.register(DidChangeConfigurationNotification.type, {
        section: settingsSection,
      });
    }
  }

  /** Resolves when the library has been read once; a failed reading is tried again when next asked. */
  ready(): Promise<void> {
    this.#loaded ??= this.#loader.run().catch((error: unknown) => {
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }

  /** What the library or the settings say may have changed: whatever was answered is out of date. */
  onDidChange(listener: () => void): void {
    this.#changeListeners.push(listener);
  }

  #changed(): void {
    this.#changeListeners.forEach((listener) => listener());
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
  explanation(code: FindingCode): string {
    return `${this.#docs}#L${lineOfFinding(code)}`;
  }

  /** Whether a document is a file of the library, and so no report. */
  isArticle(uri: string): boolean {
    return this.#folders.some((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
  }

  /** The settings that apply to a report, or to the window; a client that has none gets defaults. */
  settings(scopeUri: string | null): Promise<Settings> {
    if (!this.#canConfigure) return Promise.resolve(defaultSettings);
    let settings = this.#settings.get(scopeUri);
    if (!settings) {
      settings = this.#askSettings(scopeUri);
      this.#settings.set(scopeUri, settings);
      // A failed question is asked again.
      settings.catch(() => this.#settings.delete(scopeUri));
    }
    return settings;
  }

  /** The report is closed, or opened in another language: its settings may be others. */
  forgetSettings(uri: string): void {
    this.#settings.delete(uri);
  }

  async #askSettings(scopeUri: string | null): Promise<Settings> {
    const section: unknown = await this.connection.workspace.getConfiguration({
      ...(scopeUri === null ? {} : { scopeUri }),
      section: settingsSection,
    });
    return readSettings(section);
  }

  /** The text of a file that a report names, or null; read once until files change. */
  async bibliography(uri: string): Promise<string | null> {
    const { maxFileSize } = await this.settings(null);
    let text = this.#bibliographies.get(uri);
    if (!text) {
      text = this.#reader.read(uri).then(
        (bytes) => bibliographyText(bytes, maxFileSize * bytesPerMegabyte),
        // A file that is not there says nothing of the keys it would have.
        () => null,
      );
      this.#bibliographies.set(uri, text);
    }
    return text;
  }

  /** The text of a report file that is not open. @throws where it cannot be read. */
  async readReport(uri: string): Promise<string> {
    const { maxFileSize } = await this.settings(null);
    return decodeText(await this.#reader.read(uri), { maxBytes: maxFileSize * bytesPerMegabyte });
  }

  async #load(): Promise<void> {
    const settings = await this.settings(null);
    const folders = this.#hasFolders
      ? ((await this.connection.workspace.getWorkspaceFolders()) ?? [])
      : [];
    const problems = JSON.stringify(this.engine.problems);
    this.#folders = libraryFolders(settings, this.#contentFolder, folders);
    this.#bibliographies.clear();
    const articleIds = await this.engine.load({
      folders: this.#folders,
      maxBytes: settings.maxFileSize * bytesPerMegabyte,
    });
    // Of the first load nobody needs to be told: whoever asked is still waiting for it.
    const isNews = articleIds.length > 0 || problems !== JSON.stringify(this.engine.problems);
    if (this.#isLoaded && isNews) {
      this.#changed();
      await this.connection.sendNotification(libraryChanged.method, { articleIds });
    }
    this.#isLoaded = true;
  }
}
