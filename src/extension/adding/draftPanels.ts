import type { WebviewPanel } from 'vscode';
import { window } from 'vscode';
import { draftPanelType } from '../../protocol/commands';
import type { DraftPageState } from '../../protocol/draftPage';
import { isDraftPageState } from '../../protocol/draftPage';
import { Owner } from '../dispose';
import { readerColumn } from '../insertPassage';
import { pageOptions } from '../pageHtml';
import type { DraftPanelOptions, ReadDraft } from './draftPanel';
import { DraftPanel } from './draftPanel';

export interface DraftPanelsOptions {
  /** What a panel works with, but for the draft it shows. */
  readonly options: () => Promise<Omit<DraftPanelOptions, 'draft' | 'csl'>>;
  /** Reads again what a page showed before VS Code was loaded anew. */
  readonly read: (state: DraftPageState) => Promise<ReadDraft | null>;
}

/** The pages of articles that are looked at before they are added, one each. */
export class DraftPanels extends Owner {
  readonly #options: DraftPanelsOptions;
  readonly #panels = new Set<DraftPanel>();

  constructor(options: DraftPanelsOptions) {
    super();
    this.#options = options;
    this.register(
      window.registerWebviewPanelSerializer(draftPanelType, {
        deserializeWebviewPanel: async (panel, kept: unknown) => this.#restore(panel, kept),
      }),
    );
  }

  async open(
    draft: ReadDraft,
    pageUri: DraftPanelOptions['server']['extensionUri'],
  ): Promise<void> {
    const options = await this.#options.options();
    const column = { viewColumn: readerColumn(), preserveFocus: false };
    const panel = window.createWebviewPanel(draftPanelType, '', column, pageOptions(pageUri));
    this.#adopt(new DraftPanel(panel, { ...options, draft, csl: null }));
  }

  async #restore(panel: WebviewPanel, kept: unknown): Promise<void> {
    const draft = isDraftPageState(kept) ? await this.#options.read(kept) : null;
    if (!draft || !isDraftPageState(kept)) {
      panel.dispose();
      return;
    }
    const options = await this.#options.options();
    this.#adopt(new DraftPanel(panel, { ...options, draft, csl: kept.csl }));
  }

  #adopt(panel: DraftPanel): void {
    this.#panels.add(panel);
    panel.onDidClose(() => this.#panels.delete(panel));
  }

  override dispose(): void {
    [...this.#panels].forEach((panel) => panel.dispose());
    super.dispose();
  }
}
