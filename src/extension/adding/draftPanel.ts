import type { WebviewPanel } from 'vscode';
import { EventEmitter, l10n, Uri } from 'vscode';
import type { CslItem } from '../../core/citation/csl';
import type { ArticleSource, DraftView } from '../../protocol/adding';
import { discardDraftRequest, readReferencesRequest } from '../../protocol/adding';
import { formBounds } from '../../protocol/bounds';
import type { DraftFields } from '../../protocol/draftFields';
import { cslOf, draftFieldNames, fieldsOf } from '../../protocol/draftFields';
import type { DraftInput, FromDraftPage, ToDraftPage } from '../../protocol/draftPage';
import { isFromDraftPage } from '../../protocol/draftPage';
import type { Messenger } from '../../protocol/messenger';
import { createMessenger } from '../../protocol/messenger';
import { Owner } from '../dispose';
import type { LibraryServer } from '../libraryServer';
import { channelOf, pageHtml, pageOptions } from '../pageHtml';
import { readerStrings } from '../readerStrings';
import type { FieldProblem } from './addSource';
import { keepsOriginal } from './addSource';
import { draftStrings } from './draftStrings';
import type { LibraryFolder } from './libraryFolder';
import { sourceName } from './sources';

/** A source that was read and is looked at. */
export interface ReadDraft {
  readonly source: ArticleSource;
  readonly encoding: string | undefined;
  /** The article whose text it takes the place of; null for a new one. */
  readonly replaces: string | null;
  readonly view: DraftView;
}

/** What the user wants to be written. */
export interface WantedDraft extends ReadDraft {
  readonly csl: Record<string, unknown>;
  readonly input: DraftInput;
}

export interface DraftPanelOptions {
  readonly server: LibraryServer;
  readonly folders: readonly LibraryFolder[];
  readonly draft: ReadDraft;
  /** Of a reference that was read before the page was loaded anew. */
  readonly csl: Readonly<Record<string, unknown>> | null;
  /** Writes it; what is wrong with its fields, or none when it is done. */
  readonly save: (wanted: WantedDraft) => Promise<readonly FieldProblem[]>;
  readonly open: (articleId: string) => Promise<void>;
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An article as it will be, with the fields of its record to fill in; written when it is saved. */
export class DraftPanel extends Owner {
  readonly #panel: WebviewPanel;
  readonly #options: DraftPanelOptions;
  readonly #messenger: Messenger<ToDraftPage>;
  /** What is known of the source, with parts that no field shows. */
  #csl: CslItem;
  #isSaving = false;
  readonly #closed = this.register(new EventEmitter<void>());
  readonly onDidClose = this.#closed.event;

  constructor(panel: WebviewPanel, options: DraftPanelOptions) {
    super();
    this.#panel = panel;
    this.#options = options;
    this.#csl = { ...options.draft.view.csl, ...options.csl };
    const { extensionUri } = options.server;
    const name = sourceName(options.draft.source);
    panel.title = options.draft.replaces === null ? l10n.t('Add: {0}', name) : name;
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'article.svg');
    panel.webview.options = pageOptions(extensionUri);
    this.#messenger = this.register(
      createMessenger<ToDraftPage, FromDraftPage>({
        channel: channelOf(panel.webview),
        bounds: formBounds,
        accepts: isFromDraftPage,
        receive: (message) => void this.#receive(message).catch((error) => this.#failed(error)),
        refuse: (_, why) => options.server.log.warn(`The form sent a message ${why}.`),
      }),
    );
    panel.webview.html = pageHtml(panel.webview, extensionUri, {
      id: 'draft',
      style: 'reader.css',
      script: 'webview.js',
      strings: { draft: draftStrings(), reader: readerStrings() },
    });
    panel.onDidDispose(() => this.dispose());
  }

  async #receive(message: FromDraftPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#messenger.open();
        this.#show();
        break;
      case 'save':
        await this.#save(message.input);
        break;
      case 'cancel':
        this.dispose();
        break;
      case 'references':
        await this.#reference(message.text);
        break;
      case 'open':
        await this.#options.open(message.articleId);
        break;
    }
  }

  #failed(error: unknown): void {
    this.#options.server.log.error(error instanceof Error ? error : String(error));
    const problem = { field: '', message: textOf(error) };
    this.#messenger.send({ type: 'problems', problems: [problem] });
  }

  #show(): void {
    const { folders, draft } = this.#options;
    const { source, encoding, replaces, view } = draft;
    const state = { source, encoding: encoding ?? null, replaces, csl: this.#csl, input: null };
    this.#messenger.send({
      type: 'draft',
      view: { ...view, csl: this.#csl },
      name: sourceName(source),
      folders: folders.map(({ uri, label }) => ({ uri: uri.toString(), label })),
      canKeepOriginal: source.type === 'file',
      keepOriginal: keepsOriginal(source, encoding),
      replaces: replaces !== null,
      state,
    });
  }

  async #save(input: DraftInput): Promise<void> {
    // Ctrl+Enter is soon pressed twice.
    if (this.#isSaving) return;
    this.#isSaving = true;
    try {
      const csl = cslOf(this.#csl, input.fields);
      const problems = await this.#options.save({ ...this.#options.draft, csl, input });
      if (problems.length === 0) this.dispose();
      else this.#messenger.send({ type: 'problems', problems });
    } finally {
      this.#isSaving = false;
    }
  }

  /** The first of the references that were pasted; what it does not say stays as it is. */
  async #reference(text: string): Promise<void> {
    const { items, problems } = await this.#options.server.ask(readReferencesRequest, { text });
    const [item] = items;
    const given: Partial<Record<keyof DraftFields, string>> = {};
    if (item) {
      const { id: _, ...said } = item;
      this.#csl = { ...this.#csl, ...said };
      const shown = fieldsOf(item);
      for (const name of draftFieldNames) {
        if (shown[name] !== '') given[name] = shown[name];
      }
    }
    this.#messenger.send({ type: 'referenced', fields: given, csl: this.#csl, problems });
  }

  override dispose(): void {
    if (this.disposed) return;
    this.#closed.fire();
    super.dispose();
    this.#panel.dispose();
    const { server, draft } = this.#options;
    server.ask(discardDraftRequest, { draft: draft.view.draft }).catch(() => undefined);
  }
}
