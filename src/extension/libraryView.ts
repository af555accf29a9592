import type { TreeView } from 'vscode';
import { commands, l10n, window } from 'vscode';
import type { TextRange } from '../core/text/range';
import { contextKeys, viewIds } from '../protocol/commands';
import { Owner } from './dispose';
import { indexingWords } from './indexingWords';
import type { FilesDropped } from './libraryDrag';
import { libraryDrag } from './libraryDrag';
import type { LibraryNode } from './libraryNodes';
import { nodeAt } from './libraryNodes';
import type { LibraryState } from './libraryTree';
import { LibraryTree } from './libraryTree';
import type { LibraryServer } from './libraryServer';

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The sidebar's view of the library: the tree, its filter, and what it selects. */
export class LibraryView extends Owner {
  readonly tree: LibraryTree;
  readonly #view: TreeView<LibraryNode>;
  #state: LibraryState = 'empty';

  constructor(
    readonly server: LibraryServer,
    dropped: FilesDropped,
  ) {
    super();
    this.tree = this.register(new LibraryTree(server));
    this.#view = this.register(
      window.createTreeView(viewIds.library, {
        treeDataProvider: this.tree,
        dragAndDropController: libraryDrag(dropped),
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.register(
      this.tree.onDidChangeState((state) => {
        void commands.executeCommand('setContext', contextKeys.libraryState, state);
        this.#state = state;
        this.#describe();
      }),
    );
    this.register(server.onSearchableChanged(() => this.#describe()));
    this.register(this.#view.onDidExpandElement(({ element }) => this.tree.keep(element, true)));
    this.register(this.#view.onDidCollapseElement(({ element }) => this.tree.keep(element, false)));
  }

  get selection(): readonly LibraryNode[] {
    return this.#view.selection;
  }

  /** Selects the line of a place the reader shows, without taking the focus or opening the view. */
  async follow(articleId: string, range: TextRange, deep: boolean): Promise<void> {
    if (!this.#view.visible) {
      return;
    }
    const article = await this.tree.article(articleId);
    const node = article && nodeAt(await this.tree.passages(article), range.start, deep);
    if (node && this.#view.selection[0]?.id !== node.id) {
      await this.#view.reveal(node, { select: true, focus: false, expand: false });
    }
  }

  /** Selects the line of an article, where the view shows it. */
  async select(articleId: string): Promise<void> {
    const article = this.#view.visible ? await this.tree.article(articleId) : null;
    if (article) {
      await this.#view.reveal(article, { select: true, focus: false, expand: true });
    }
  }

  /** Narrows the tree to what holds the words; an empty string shows all of it. */
  async filter(words: string): Promise<void> {
    this.tree.filter = words.trim();
    await commands.executeCommand('setContext', contextKeys.filtered, this.tree.filter !== '');
  }

  /** Where nothing is left, the welcome text says so: VS Code hides it while there is a message. */
  #describe(): void {
    const { filter } = this.tree;
    const isFiltered = filter !== '' && this.#state !== 'empty';
    const indexing = indexingWords(this.server.searchable);
    const parts = [
      ...(isFiltered ? [l10n.t('Showing what holds “{0}”', filter)] : []),
      ...(indexing === null ? [] : [indexing]),
    ];
    this.#view.message = capitalised(parts.join(' · '));
  }
}
