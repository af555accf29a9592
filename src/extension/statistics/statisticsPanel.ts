import type { CancellationTokenSource, WebviewPanel } from 'vscode';
import { CancellationTokenSource as TokenSource, l10n, Uri, ViewColumn, window } from 'vscode';
import { pageBounds } from '../../protocol/bounds';
import { statisticsPanelType } from '../../protocol/commands';
import type { Messenger } from '../../protocol/messenger';
import { createMessenger } from '../../protocol/messenger';
import type { InsertedIntoReport } from '../../protocol/lsp';
import type {
  FromTable,
  StatisticsQuestion,
  StatisticsTextParams,
  ToTable,
} from '../../protocol/statistics';
import { isFromTable, statisticsRequest, statisticsTextRequest } from '../../protocol/statistics';
import { Owner } from '../dispose';
import { explainFailure } from '../failures';
import type { PassageInserter } from '../insertPassage';
import type { LibraryServer } from '../libraryServer';
import { channelOf, pageHtml, pageOptions } from '../pageHtml';
import type { Reader } from '../reader';
import { statisticsStrings } from './statisticsStrings';

/** How often the table is asked for anew while the index grows, in milliseconds. */
const REFRESH = 1500;

/** The table of figures: one panel, whose page keeps what it shows over a reload. */
export class StatisticsPanel extends Owner {
  #panel: WebviewPanel | null = null;
  #messenger: Messenger<ToTable> | null = null;
  #asking: CancellationTokenSource | null = null;
  #refreshed = 0;
  /** The article the table is to be narrowed to, once the page listens; absent for as it was. */
  #wanted: { readonly articleId: string | null } | null = null;

  constructor(
    readonly server: LibraryServer,
    readonly reader: Reader,
    readonly inserter: PassageInserter,
  ) {
    super();
    this.register(
      window.registerWebviewPanelSerializer(statisticsPanelType, {
        deserializeWebviewPanel: async (panel) => {
          if (this.#panel) panel.dispose();
          else this.#adopt(panel);
        },
      }),
    );
    this.register(server.onLibraryChanged(() => this.#messenger?.send({ type: 'stale' })));
    this.register(
      server.onSearchableChanged(({ done, all }) => {
        const now = Date.now();
        if (done >= all || now - this.#refreshed > REFRESH) {
          this.#refreshed = now;
          this.#messenger?.send({ type: 'stale' });
        }
      }),
    );
    this.register({ dispose: () => this.#panel?.dispose() });
  }

  /** Opens the table: of one article, or of the whole library. */
  show(articleId: string | null): void {
    if (this.#panel) {
      this.#panel.reveal();
      this.#messenger?.send({ type: 'show', articleId });
      return;
    }
    this.#wanted = { articleId };
    // In front, not beside: a table wants the room, and the reader opens beside it.
    this.#adopt(window.createWebviewPanel(statisticsPanelType, '', ViewColumn.Active));
  }

  #adopt(panel: WebviewPanel): void {
    const { extensionUri } = this.server;
    this.#panel = panel;
    panel.title = l10n.t('Table of figures');
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'statistics.svg');
    panel.webview.options = pageOptions(extensionUri);
    const messenger = createMessenger<ToTable, FromTable>({
      channel: channelOf(panel.webview),
      bounds: pageBounds,
      accepts: isFromTable,
      receive: (message) => void this.#receive(message),
      refuse: (_, why) => this.server.log.warn(`The table of figures sent a message ${why}.`),
    });
    this.#messenger = messenger;
    panel.webview.html = pageHtml(panel.webview, extensionUri, {
      id: 'table',
      style: 'statistics.css',
      script: 'statistics.js',
      strings: statisticsStrings(),
    });
    panel.onDidDispose(() => {
      messenger.dispose();
      this.#asking?.cancel();
      this.#panel = null;
      this.#messenger = null;
    });
  }

  async #receive(message: FromTable): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#messenger?.open();
        if (this.#wanted) this.#messenger?.send({ type: 'show', ...this.#wanted });
        // A page shown again after hiding is a new one: it has kept what it showed.
        this.#wanted = null;
        break;
      case 'ask':
        await this.#answer(message.asked, message.question);
        break;
      case 'open': {
        const { articleId, range } = message.passage;
        await this.#explain(() => this.reader.open({ articleId, range }, { preserveFocus: false }));
        break;
      }
      case 'copy':
        await this.#explain(() => this.#copy(message.question, message.format));
        break;
      case 'insert':
        await this.#explain(() => this.#insert(message.question));
        break;
    }
  }

  #explain(work: () => Promise<void>): Promise<void> {
    return explainFailure(this.server.log, work);
  }

  #say(text: string): void {
    this.#messenger?.send({ type: 'status', text });
  }

  async #answer(asked: number, question: StatisticsQuestion): Promise<void> {
    this.#asking?.cancel();
    this.#asking?.dispose();
    const source = (this.#asking = new TokenSource());
    try {
      const table = await this.server.ask(statisticsRequest, question, source.token);
      this.#messenger?.send({ type: 'table', asked, table });
    } catch (error) {
      if (source !== this.#asking) return;
      this.server.log.error(error instanceof Error ? error : String(error));
      const text = l10n.t('The library could not be read: see “Show log”.');
      this.#messenger?.send({ type: 'failure', asked, text });
    }
  }

  async #texts(params: StatisticsTextParams): Promise<InsertedIntoReport> {
    return { texts: await this.server.ask(statisticsTextRequest, params), notes: null };
  }

  async #copy(question: StatisticsQuestion, format: 'markdown' | 'csv'): Promise<void> {
    const asked = format === 'csv' ? 'csv' : 'markup';
    await this.inserter.copyTexts(
      (target) => this.#texts({ question, format: asked, ...target }),
      format === 'csv' ? 'plaintext' : 'markdown',
    );
    this.#say(l10n.t('Copied with its citations.'));
  }

  async #insert(question: StatisticsQuestion): Promise<void> {
    const outcome = await this.inserter.insertTexts((target) =>
      this.#texts({ question, format: 'markup', ...target }),
    );
    this.#say(outcome.message);
  }
}
