import type {
  ArticleOutline,
  LibraryProblem,
  OutlineItem,
  PassageReference,
} from '../protocol/lsp';

/** A line of the library view, with the way up that `TreeView.reveal` needs. */
export type LibraryNode = ArticleNode | PassageNode | ProblemNode;

export interface ArticleNode {
  readonly kind: 'article';
  readonly id: string;
  readonly article: ArticleOutline;
  readonly parent: null;
}

export interface PassageNode {
  readonly kind: 'passage';
  readonly id: string;
  readonly article: ArticleOutline;
  readonly item: OutlineItem;
  readonly parent: ArticleNode | PassageNode;
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly problem: LibraryProblem;
  readonly parent: null;
}

export function articleNode(article: ArticleOutline): ArticleNode {
  return { kind: 'article', id: article.id, article, parent: null };
}

export function problemNode(problem: LibraryProblem): ProblemNode {
  const id = `problem ${problem.uri} ${problem.message}`;
  return { kind: 'problem', id, problem, parent: null };
}

/** A tree view knows its elements by identity, so the same place must be the same node. */
const made = new WeakMap<LibraryNode, readonly PassageNode[]>();

export function childrenOf(node: LibraryNode): readonly PassageNode[] {
  if (node.kind === 'problem') {
    return [];
  }
  const known = made.get(node);
  if (known) {
    return known;
  }
  const items = node.kind === 'article' ? node.article.items : node.item.children;
  const children = items.map((item): PassageNode => ({
    kind: 'passage',
    id: `${node.article.id}\n${item.id}`,
    article: node.article,
    item,
    parent: node,
  }));
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
export function nodeAt(article: ArticleNode, offset: number, deep: boolean): PassageNode | null {
  let found: PassageNode | null = null;
  let candidates = childrenOf(article);
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
