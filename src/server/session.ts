import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import { isInitializationOptions, libraryChanged, libraryTouched } from '../protocol/lsp';
import type { Settings } from '../protocol/settings';
import { defaultSettings, readSettings, settingsSection } from '../protocol/settings';
import { clientReader } from './clientReader';
import type { ServerHost } from './host';
import { libraryFolders } from './libraryFolders';
import { LibraryLoader } from './libraryLoader';
import type { Locale } from '../protocol/messages';
import { localeOf } from '../protocol/messages';

const bytesPerMegabyte = 1e6;

/** The server's side of one client: its engine, its settings, its library. */
export class Session {
  readonly engine: Engine;
  /** Of the user, for messages; reports have their own, in the settings. */
  readonly locale: Locale;
  readonly #contentFolder: string | null;
  readonly #loader = new LibraryLoader(() => this.#load());
  readonly #canConfigure: boolean;
  readonly #hasFolders: boolean;
  #loaded: Promise<void> | null = null;
  #isLoaded = false;

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    host: ServerHost,
    params: InitializeParams,
  ) {
    const options: unknown = params.initializationOptions;
    const ours = isInitializationOptions(options) ? options : null;
    this.#canConfigure = params.capabilities.workspace?.configuration === true;
    this.#hasFolders = params.capabilities.workspace?.workspaceFolders === true;
    this.#contentFolder = ours?.contentFolder ?? host.local?.contentFolder ?? null;
    this.locale = localeOf(ours?.locale ?? params.locale ?? 'en');
    this.engine = createEngine({
      reader: ours || !host.local ? clientReader(connection) : host.local.reader,
      sha256: (bytes) => host.sha256(bytes),
      logger: connection.console,
    });
  }

  /** The client is ready to be asked: read the library, and again whenever it may have changed. */
  async start(): Promise<void> {
    const { connection } = this;
    const reload = () =>
      void this.#loader.run().catch((error: unknown) => connection.console.error(String(error)));
    connection.onNotification(libraryTouched.method, reload);
    connection.onDidChangeConfiguration(reload);
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

  /** The settings that apply to a report, or to the window; a client that has none gets defaults. */
  async settings(scopeUri: string | null): Promise<Settings> {
    if (!this.#canConfigure) {
      return defaultSettings;
    }
    const section: unknown = await this.connection.workspace.getConfiguration({
      ...(scopeUri === null ? {} : { scopeUri }),
      section: settingsSection,
    });
    return readSettings(section);
  }

  async #load(): Promise<void> {
    const settings = await this.settings(null);
    const folders = this.#hasFolders
      ? ((await this.connection.workspace.getWorkspaceFolders()) ?? [])
      : [];
    const problems = JSON.stringify(this.engine.problems);
    const articleIds = await this.engine.load({
      folders: libraryFolders(settings, this.#contentFolder, folders),
      maxBytes: settings.maxFileSize * bytesPerMegabyte,
    });
    // Of the first load nobody needs to be told: whoever asked is still waiting for it.
    const isNews = articleIds.length > 0 || problems !== JSON.stringify(this.engine.problems);
    if (this.#isLoaded && isNews) {
      await this.connection.sendNotification(libraryChanged.method, { articleIds });
    }
    this.#isLoaded = true;
  }
}
