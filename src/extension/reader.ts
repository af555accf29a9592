import type { Memento, WebviewPanel } from 'vscode';
import { EventEmitter, window } from 'vscode';
import { articlePanelType } from '../protocol/commands';
import type { CopyMessage, InsertMessage } from '../protocol/webview';
import { isReaderState } from '../protocol/webview';
import type { ReaderPosition } from './articlePanel';
import { ArticlePanel } from './articlePanel';
import { Owner } from './dispose';
import type { LibraryServer } from './libraryServer';
import type { ReaderPlace } from './readerHistory';
import { ReaderHistory } from './readerHistory';

const lastArticleKey = 'reader.lastArticle';

/** The reader as the rest of the extension knows it, whether its panel is open or not. */
export class Reader extends Owner {
  readonly #history = new ReaderHistory();
  #panel: ArticlePanel | null = null;
  #isPreview = false;
  readonly #position = this.register(new EventEmitter<ReaderPosition>());
  readonly onDidChangePosition = this.#position.event;
  readonly #action = this.register(new EventEmitter<InsertMessage | CopyMessage>());
  readonly onDidRequestAction = this.#action.event;
  readonly #opened = this.register(new EventEmitter<void>());
  /** Somebody opened an article; not one that is shown in passing, or that came back with the window. */
  readonly onDidOpen = this.#opened.event;

  constructor(
    readonly server: LibraryServer,
    readonly state: Memento,
  ) {
    super();
    this.register(
      window.registerWebviewPanelSerializer(articlePanelType, {
        deserializeWebviewPanel: async (panel, kept: unknown) => this.#restore(panel, kept),
      }),
    );
    this.register(
      server.onLibraryChanged(({ renames }) => {
        for (const { from, to } of renames) this.#rename(from, to);
      }),
    );
  }

  #rename(from: string, to: string): void {
    this.#history.rename(from, to);
    if (this.lastArticle !== from) return;
    this.#remember(to).catch((error: unknown) => this.server.log.warn(String(error)));
  }

  /** The article last read in this workspace. */
  get lastArticle(): string | undefined {
    return this.state.get<string>(lastArticleKey);
  }

  get visible(): boolean {
    return this.#panel?.visible === true;
  }

  async open(place: ReaderPlace, options: { readonly preserveFocus: boolean }): Promise<void> {
    this.#history.visit(place);
    this.#isPreview = false;
    this.#opened.fire();
    await this.#remember(place.articleId);
    if (this.#panel) {
      await this.#panel.show(place, options.preserveFocus);
    } else {
      this.#adopt(ArticlePanel.open(this.server, this.#history, place, options.preserveFocus));
    }
  }

  /**
   * Shows a passage while it is only being considered, without taking the focus. A reader opened
   * for this alone goes away with `endPreview`.
   */
  async preview(place: ReaderPlace): Promise<void> {
    if (this.#panel) {
      await this.#panel.show(place, true);
    } else {
      this.#isPreview = true;
      this.#adopt(ArticlePanel.open(this.server, this.#history, place, true));
    }
  }

  endPreview(): void {
    if (this.#isPreview) {
      this.#panel?.dispose();
    }
  }

  #restore(panel: WebviewPanel, kept: unknown): void {
    const articleId = isReaderState(kept) ? kept.articleId : this.lastArticle;
    if (articleId === undefined || this.#panel) {
      panel.dispose();
      return;
    }
    // No range: the page itself kept the exact position and goes there.
    const place: ReaderPlace = { articleId, range: null };
    this.#history.visit(place);
    this.#adopt(new ArticlePanel(panel, this.server, this.#history, place));
  }

  #adopt(panel: ArticlePanel): void {
    this.#panel = panel;
    panel.onDidChangePosition((position) => this.#position.fire(position));
    panel.onDidRequestAction((message) => this.#action.fire(message));
    panel.onDidClose(() => {
      this.#panel = null;
      this.#isPreview = false;
    });
  }

  async #remember(articleId: string): Promise<void> {
    if (articleId !== this.lastArticle) {
      await this.state.update(lastArticleKey, articleId);
    }
  }

  go(step: -1 | 1): void {
    this.#panel?.go(step);
  }

  find(): void {
    this.#panel?.find();
  }

  say(text: string): void {
    this.#panel?.say(text);
  }

  override dispose(): void {
    this.#panel?.dispose();
    super.dispose();
  }
}
