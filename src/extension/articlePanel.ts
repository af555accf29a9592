import type { WebviewPanel } from 'vscode';
import { EventEmitter, l10n, Uri, window } from 'vscode';
import type { TextRange } from '../core/text/range';
import { pageBounds } from '../protocol/bounds';
import { articlePanelType } from '../protocol/commands';
import { articleRequest } from '../protocol/lsp';
import type { Messenger } from '../protocol/messenger';
import { createMessenger } from '../protocol/messenger';
import type { CopyMessage, FromReader, InsertMessage, ToReader } from '../protocol/webview';
import { isFromReader } from '../protocol/webview';
import { readerHtml } from './articlePanelHtml';
import { Owner } from './dispose';
import { readerColumn } from './insertPassage';
import type { LibraryServer } from './libraryServer';
import { channelOf, pageOptions } from './pageHtml';
import { articleReferences, copyReference } from './readerReferences';
import type { ReaderHistory, ReaderPlace } from './readerHistory';

/** Where the reader's user is, as told to whoever follows along. */
export interface ReaderPosition {
  readonly articleId: string;
  readonly range: TextRange;
  readonly chosen: boolean;
}

/** The reader: one panel, showing one article at a time. */
export class ArticlePanel extends Owner {
  readonly #panel: WebviewPanel;
  readonly #history: ReaderHistory;
  readonly #server: LibraryServer;
  #messenger: Messenger<ToReader>;
  #place: ReaderPlace;
  /** Where the page is to go; null once its user has gone on from there. */
  #wanted: TextRange | null;
  #hasPage = false;
  /** Of the article last shown. */
  #title: string | null = null;
  readonly #position = this.register(new EventEmitter<ReaderPosition>());
  readonly onDidChangePosition = this.#position.event;
  readonly #action = this.register(new EventEmitter<InsertMessage | CopyMessage>());
  readonly onDidRequestAction = this.#action.event;
  readonly #closed = this.register(new EventEmitter<void>());
  readonly onDidClose = this.#closed.event;

  constructor(
    panel: WebviewPanel,
    server: LibraryServer,
    history: ReaderHistory,
    place: ReaderPlace,
  ) {
    super();
    this.#panel = panel;
    this.#server = server;
    this.#history = history;
    this.#place = place;
    this.#wanted = place.range;
    const { extensionUri } = server;
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'article.svg');
    panel.webview.options = pageOptions(extensionUri);
    this.#messenger = this.#listen();
    panel.webview.html = readerHtml(panel.webview, extensionUri);
    // Asked for while the page is still loading; the messenger keeps it until the page listens.
    void this.#load(place.range);
    panel.onDidDispose(() => this.dispose());
    this.register(
      server.onLibraryChanged(({ articleIds, renames }) => {
        const { articleId, range } = this.#place;
        const renamed = renames.find(({ from }) => from === articleId);
        if (renamed) {
          this.#place = { articleId: renamed.to, range };
          // To the page it is another article, which begins at its top.
          void this.#load(range);
        } else if (articleIds.includes(articleId)) {
          void this.#load(null);
        }
      }),
    );
  }

  static open(
    server: LibraryServer,
    history: ReaderHistory,
    place: ReaderPlace,
    preserveFocus: boolean,
  ): ArticlePanel {
    const panel = window.createWebviewPanel(
      articlePanelType,
      'Trích Dẫn',
      { viewColumn: readerColumn(), preserveFocus },
      pageOptions(server.extensionUri),
    );
    return new ArticlePanel(panel, server, history, place);
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  #listen(): Messenger<ToReader> {
    return this.register(
      createMessenger<ToReader, FromReader>({
        channel: channelOf(this.#panel.webview),
        bounds: pageBounds,
        accepts: isFromReader,
        receive: (message) => this.#receive(message),
        refuse: (_, why) => this.#server.log.warn(`The reader sent a message ${why}.`),
      }),
    );
  }

  #receive(message: FromReader): void {
    switch (message.type) {
      case 'ready':
        // A page shown again after hiding is a new one: it wants its article as the first did, and
        // goes where it was by itself unless it is wanted elsewhere.
        if (this.#hasPage) {
          void this.#load(this.#wanted);
        }
        this.#hasPage = true;
        this.#messenger.open();
        break;
      case 'position':
        if (message.articleId === this.#place.articleId) {
          this.#place = { articleId: message.articleId, range: message.range };
          this.#wanted = null;
          if (message.chosen) {
            this.#history.visit(this.#place);
            this.#sendHistory();
          }
          this.#position.fire(message);
        }
        break;
      case 'cite':
        void this.#cite(message.articleId);
        break;
      case 'copyReference':
        void copyReference(this.#server, message.articleId, message.style).then((said) =>
          this.say(said),
        );
        break;
      case 'navigate':
        this.go(message.step);
        break;
      case 'insert':
      case 'copy':
        this.#action.fire(message);
        break;
    }
  }

  async #cite(articleId: string): Promise<void> {
    const references = await articleReferences(this.#server, articleId);
    this.#messenger.send({ type: 'references', articleId, references });
  }

  async #load(reveal: TextRange | null): Promise<void> {
    const { articleId } = this.#place;
    try {
      const article = await this.#server.ask(articleRequest, { articleId });
      if (this.disposed || articleId !== this.#place.articleId) {
        return;
      }
      this.#title = article.parsed.title?.text ?? articleId;
      this.#panel.title = this.#title;
      this.#messenger.send({ type: 'show', article, reveal });
      this.#sendHistory();
    } catch (error) {
      // The page says it; that an article was removed while it was read is no error of ours.
      this.#server.log.warn(String(error));
      const name = this.#title ?? articleId;
      const text = l10n.t('The article “{0}” is not in the library any more.', name);
      this.#messenger.send({ type: 'failure', text });
    }
  }

  #sendHistory(): void {
    const { canGoBack, canGoForward } = this.#history;
    this.#messenger.send({ type: 'history', canGoBack, canGoForward });
  }

  /** Shows a place, in the panel's own column. */
  async show(place: ReaderPlace, preserveFocus: boolean): Promise<void> {
    this.#panel.reveal(undefined, preserveFocus);
    await this.#goTo(place, !preserveFocus);
  }

  async #goTo(place: ReaderPlace, focus: boolean): Promise<void> {
    const sameArticle = place.articleId === this.#place.articleId;
    this.#place = place;
    this.#wanted = place.range;
    if (!sameArticle) {
      this.#title = null;
      await this.#load(place.range);
    } else if (place.range) {
      this.#messenger.send({
        type: 'reveal',
        articleId: place.articleId,
        range: place.range,
        focus,
      });
    }
    this.#sendHistory();
  }

  /** A step back or forward through the places that were chosen. */
  go(step: -1 | 1): void {
    const place = this.#history.step(step);
    if (place) {
      void this.#goTo(place, true);
    }
  }

  find(): void {
    this.#messenger.send({ type: 'find' });
  }

  /** Closes the panel, however that was brought about. */
  override dispose(): void {
    if (!this.disposed) {
      // While the event still has its listeners.
      this.#closed.fire();
      super.dispose();
      this.#panel.dispose();
    }
  }

  /** Says in the page what an action started there has done. */
  say(text: string): void {
    this.#messenger.send({ type: 'status', text });
  }
}
