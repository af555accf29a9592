import { matchesFolded } from './filter';
import type { ArticleNode, OutlineNode, StatisticNode } from './outline';

type Child = ArticleNode['children'][number];

/** The words a node is found by. */
function wordsOf(node: OutlineNode): string {
  switch (node.kind) {
    case 'article':
      return node.title ?? '';
    case 'section':
      return node.title ?? '';
    case 'lesson':
      return `${node.number} ${node.marker} ${node.title}`;
    case 'sentence':
      return node.text;
    case 'statistics':
      return '';
    case 'statistic':
      return `${node.label} ${node.counts ?? ''} ${node.text}`;
  }
}

/** A node that holds the words keeps all below it; another keeps what of it holds them. */
function narrow<T extends OutlineNode>(node: T, words: string): T | null {
  if (matchesFolded(wordsOf(node), words)) {
    return node;
  }
  if (!('children' in node)) {
    return null;
  }
  const below: readonly Child[] | readonly StatisticNode[] = node.children;
  const children = below
    .map((child: Child | StatisticNode) => narrow(child, words))
    .filter((child) => child !== null);
  return children.length > 0 ? { ...node, children } : null;
}

/** The outline with only what holds the words, typed with or without diacritics; null for nothing. */
export function filterOutline(outline: ArticleNode, words: string): ArticleNode | null {
  return narrow(outline, words);
}
