import type { TreeDataProvider, TreeItem } from 'vscode';
import { EventEmitter, workspace } from 'vscode';
import type { LibraryGrouping, LibrarySummary } from '../protocol/lsp';
import { libraryRequest, outlineRequest } from '../protocol/lsp';
import { Owner } from './dispose';
import { libraryGrouping } from './libraryGrouping';
import { treeItemOf } from './libraryItems';
import type { ArticleNode, LibraryNode, PassageNode } from './libraryNodes';
import { articleNode, childrenOf, groupNode, passageNodes, problemNode } from './libraryNodes';
import type { LibraryServer } from './libraryServer';
import { TreeIds } from './treeIds';

export type LibraryState = 'filled' | 'empty' | 'failed';

/** The articles of the library with their sections, lessons, passages and figures. */
export class LibraryTree extends Owner implements TreeDataProvider<LibraryNode> {
  readonly #changed = this.register(new EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #stateChanged = this.register(new EventEmitter<LibraryState>());
  readonly onDidChangeState = this.#stateChanged.event;
  #loading: Promise<readonly LibraryNode[]> | null = null;
  #articleCount = 0;
  readonly #passages = new WeakMap<ArticleNode, Promise<readonly PassageNode[]>>();
  #filter = '';
  #grouping: LibraryGrouping = libraryGrouping();
  /** Groups that were opened: VS Code forgets those that are gone for a while. */
  readonly #open = new Set<string>();
  readonly #treeIds = new TreeIds();
  /** Of the roots, or below them in their groups. */
  #articles: ReadonlyMap<string, ArticleNode> = new Map();

  constructor(readonly server: LibraryServer) {
    super();
    this.register(
      workspace.onDidChangeConfiguration(() => {
        const grouping = libraryGrouping();
        if (grouping !== this.#grouping) {
          this.#grouping = grouping;
          this.refresh();
        }
      }),
    );
    this.register(
      server.onLibraryChanged(({ renames }) => {
        this.#treeIds.rename(renames);
        this.refresh();
      }),
    );
    this.register(
      server.onSearchableChanged(({ done, all }) => {
        // Only what was narrowed by words may have grown.
        if (done >= all && this.#filter !== '') {
          this.refresh();
        }
      }),
    );
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(words: string) {
    if (words !== this.#filter) {
      this.#filter = words;
      this.refresh();
    }
  }

  refresh(): void {
    this.#loading = null;
    this.#changed.fire(undefined);
  }

  /** The node of an article, once the view has been filled. */
  async article(id: string): Promise<ArticleNode | null> {
    await this.roots();
    return this.#articles.get(id) ?? null;
  }

  async roots(): Promise<readonly LibraryNode[]> {
    const loading = (this.#loading ??= this.#load());
    const roots = await loading;
    // While this was asked, the library may have changed: the newest answer counts.
    return loading === this.#loading ? roots : this.roots();
  }

  async #load(): Promise<readonly LibraryNode[]> {
    try {
      const groupBy = this.#grouping;
      const summary = await this.server.ask(libraryRequest, {
        filter: this.#filter,
        groupBy,
        partial: true,
      });
      const shown = this.#nodesOf(summary, groupBy);
      const roots = [...summary.problems.map(problemNode), ...shown];
      this.#articleCount = summary.articles.length;
      this.#stateChanged.fire(roots.length > 0 ? 'filled' : 'empty');
      return roots;
    } catch (error) {
      // Said in the view itself, where the user is looking; the log has the rest.
      this.server.log.error(error instanceof Error ? error : String(error));
      this.#stateChanged.fire('failed');
      return [];
    }
  }

  /** The articles, in their groups where they are grouped. */
  #nodesOf({ articles, groups }: LibrarySummary, by: LibraryGrouping): readonly LibraryNode[] {
    const byId = new Map(articles.map((article) => [article.id, article]));
    const grouped = groups?.map(({ name, articleIds }) => {
      const members = articleIds.map((id) => byId.get(id)).filter((one) => one !== undefined);
      return groupNode(by, name, members);
    });
    const nodes = grouped
      ? grouped.flatMap(({ articles }) => articles)
      : articles.map((article) => articleNode(article));
    this.#articles = new Map(nodes.map((node) => [node.id, node]));
    this.#treeIds.settle(new Set(this.#articles.keys()));
    return grouped ?? nodes;
  }

  /** What stands below an article: asked for when it is opened, so that a large library opens fast. */
  passages(node: ArticleNode): Promise<readonly PassageNode[]> {
    const known = this.#passages.get(node);
    if (known) {
      return known;
    }
    const filter = this.#filter;
    const asked = this.server
      .ask(outlineRequest, { articleId: node.id, filter })
      .then((items) => passageNodes(node, items));
    this.#passages.set(node, asked);
    return asked;
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    switch (node?.kind) {
      case undefined:
        return [...(await this.roots())];
      case 'group':
        return [...node.articles];
      case 'article':
        return [...(await this.passages(node))];
      case 'passage':
        return [...childrenOf(node)];
      case 'problem':
        return [];
    }
  }

  getParent(node: LibraryNode): LibraryNode | null {
    return node.parent;
  }

  /** A group was opened or closed by hand, and comes back so when the articles are grouped again. */
  keep({ kind, id }: LibraryNode, isOpen: boolean): void {
    if (kind !== 'group' || this.#filter !== '') return;
    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
  }

  getTreeItem(node: LibraryNode): TreeItem {
    const filtered = this.#filter !== '';
    const item = treeItemOf(node, {
      groups: filtered || this.#open.has(node.id),
      articles: this.#articleCount === 1 || filtered,
      all: filtered,
    });
    // What was closed by hand comes back closed under its id; a filter opens what it has found.
    const id = 'article' in node ? this.#treeIds.ofLine(node.article.id, node.id) : node.id;
    item.id = filtered ? `${id}\n${this.#filter}` : id;
    return item;
  }
}
