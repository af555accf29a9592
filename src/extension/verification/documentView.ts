import type { Memento, TextEditorSelectionChangeEvent, TreeView } from 'vscode';
import { commands, l10n, window } from 'vscode';
import { contextKeys, viewIds } from '../../protocol/commands';
import type { VerificationCounts } from '../../protocol/verification';
import { Owner } from '../dispose';
import type { ActiveReport, ReportState } from './activeReport';
import type { DocumentNode } from './documentNodes';
import { DocumentTree } from './documentTree';
import { itemAt } from './itemsAt';
import { problemsText } from './statusText';

const problemsOnlyKey = 'document.problemsOnly';

/** What the view holds, for its welcome texts: `fine` where only problems are shown and none is. */
type Content = Exclude<ReportState['kind'], 'verified'> | 'empty' | 'fine' | 'filled';

/** The sidebar's view of the report being written. */
export class DocumentView extends Owner {
  readonly #tree: DocumentTree;
  readonly #view: TreeView<DocumentNode>;

  constructor(
    readonly report: ActiveReport,
    readonly state: Memento,
  ) {
    super();
    this.#tree = this.register(new DocumentTree());
    this.#view = this.register(
      window.createTreeView(viewIds.document, {
        treeDataProvider: this.#tree,
        showCollapseAll: true,
      }),
    );
    this.register(report.onDidChange((state) => this.#show(state)));
    this.register(window.onDidChangeTextEditorSelection((event) => void this.#follow(event)));
    this.#tellFilter();
    // Where nothing is open, nothing will change before something is.
    this.#show(report.state);
  }

  get problemsOnly(): boolean {
    return this.state.get<boolean>(problemsOnlyKey, false);
  }

  /** Narrows the view to what something is said of, or widens it again; remembered. */
  async showProblemsOnly(only: boolean): Promise<void> {
    await this.state.update(problemsOnlyKey, only);
    this.#tellFilter();
    this.#show(this.report.state);
  }

  #tellFilter(): void {
    void commands.executeCommand('setContext', contextKeys.problemsOnly, this.problemsOnly);
  }

  /** Opens the view and moves the keyboard focus there. */
  async focus(): Promise<void> {
    await commands.executeCommand(`${viewIds.document}.focus`);
  }

  #show(state: ReportState): void {
    const verification = state.kind === 'verified' ? state.verification : null;
    this.#tree.show(verification, this.problemsOnly);
    const content = this.#contentOf(state);
    void commands.executeCommand('setContext', contextKeys.documentState, content);
    this.#view.description = this.report.document?.uri.path.split('/').at(-1) ?? '';
    // Where nothing is left the welcome text says so: VS Code hides it while there is a message.
    this.#view.message =
      content === 'filled' && this.problemsOnly ? l10n.t('Showing problems only') : '';
    this.#badge(verification?.counts ?? null);
  }

  #contentOf(state: ReportState): Content {
    if (state.kind !== 'verified') {
      return state.kind;
    }
    if (state.verification.items.length === 0) {
      return 'empty';
    }
    return this.#tree.roots.length === 0 ? 'fine' : 'filled';
  }

  #badge(counts: VerificationCounts | null): void {
    const value = counts ? counts.errors + counts.warnings : 0;
    this.#view.badge =
      counts && value > 0 ? { value, tooltip: problemsText(counts, l10n) } : undefined;
  }

  /** Selects the item under the cursor, without taking the focus or opening the view. */
  async #follow({ textEditor }: TextEditorSelectionChangeEvent): Promise<void> {
    if (!this.#view.visible || textEditor.document !== this.report.document) {
      return;
    }
    const { selection } = textEditor;
    const items = this.#tree.roots.map(({ item }) => item);
    const found = itemAt(items, selection, selection.active);
    const node = this.#tree.roots.find(({ item }) => item === found);
    const [selected] = this.#view.selection;
    // A line of the item that was opened by hand stays selected.
    if (!node || selected?.id === node.id || selected?.parent?.id === node.id) {
      return;
    }
    try {
      await this.#view.reveal(node, { select: true, focus: false, expand: false });
    } catch {
      // The report was verified anew meanwhile: the next movement finds the new line.
    }
  }
}
