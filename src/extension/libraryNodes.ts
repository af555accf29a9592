import type {
  ArticleSummary,
  LibraryGrouping,
  LibraryProblem,
  OutlineItem,
  PassageReference,
} from '../protocol/lsp';

/** A line of the library view, with the way up that `TreeView.reveal` needs. */
export type LibraryNode = GroupNode | ArticleNode | PassageNode | ProblemNode;

/** Articles that have their folder, year, author or letter in common. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly by: LibraryGrouping;
  /** Null for the articles of which it is not known. */
  readonly name: string | null;
  readonly articles: readonly ArticleNode[];
  readonly parent: null;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly id: string;
  readonly article: ArticleSummary;
  readonly parent: GroupNode | null;
}

export interface PassageNode {
  readonly kind: 'passage';
  readonly id: string;
  readonly article: ArticleSummary;
  readonly item: OutlineItem;
  readonly parent: ArticleNode | PassageNode;
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly problem: LibraryProblem;
  readonly parent: null;
}

export function articleNode(article: ArticleSummary, parent: GroupNode | null = null): ArticleNode {
  return { kind: 'article', id: article.id, article, parent };
}

/** A group with its articles; the same group has the same id, whatever it holds by now. */
export function groupNode(
  by: LibraryGrouping,
  name: string | null,
  members: readonly ArticleSummary[],
): GroupNode {
  const articles: ArticleNode[] = [];
  const id = name === null ? `group ${by}` : `group ${by} ${name}`;
  const group: GroupNode = { kind: 'group', id, by, name, articles, parent: null };
  articles.push(...members.map((article) => articleNode(article, group)));
  return group;
}

export function problemNode(problem: LibraryProblem): ProblemNode {
  const id = `problem ${problem.uri} ${problem.message}`;
  return { kind: 'problem', id, problem, parent: null };
}

/** The nodes of the items that stand below a node. */
export function passageNodes(
  parent: ArticleNode | PassageNode,
  items: readonly OutlineItem[],
): readonly PassageNode[] {
  return items.map((item) => ({
    kind: 'passage',
    id: `${parent.article.id}\n${item.id}`,
    article: parent.article,
    item,
    parent,
  }));
}

/** A tree view knows its elements by identity, so the same place must be the same node. */
const made = new WeakMap<PassageNode, readonly PassageNode[]>();

export function childrenOf(node: PassageNode): readonly PassageNode[] {
  const children = made.get(node) ?? passageNodes(node, node.item.children);
  made.set(node, children);
  return children;
}

/** The passage a node stands for; null for groups, problems and whole articles. */
export function passageOf(node: LibraryNode): PassageReference | null {
  return node.kind === 'passage' && node.item.kind !== 'statistics'
    ? {
        articleId: node.article.id,
        range: node.item.range,
        statisticId: node.item.statisticId,
      }
    : null;
}

/**
 * The node to select for a place in the article: the sentence there when `deep`, else the
 * innermost section. Figures have their sentence for that, so their group is passed over.
 */
export function nodeAt(
  top: readonly PassageNode[],
  offset: number,
  deep: boolean,
): PassageNode | null {
  let found: PassageNode | null = null;
  let candidates = top;
  for (;;) {
    const next = candidates.find(
      ({ item }) =>
        item.kind !== 'statistics' &&
        (deep || item.kind !== 'sentence') &&
        item.range.start <= offset &&
        offset < item.range.end,
    );
    if (!next) {
      return found;
    }
    found = next;
    candidates = childrenOf(next);
  }
}
