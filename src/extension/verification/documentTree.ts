import type { TreeDataProvider } from 'vscode';
import { EventEmitter, l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem } from 'vscode';
import { TreeItemCollapsibleState as Collapsible } from 'vscode';
import { internalCommandIds } from '../../protocol/commands';
import type { CheckedItem, Verification } from '../../protocol/verification';
import { Owner } from '../dispose';
import { documentLine } from './documentLines';
import type { DocumentNode, ItemNode } from './documentNodes';
import { childrenOf, itemNodes, itemOf } from './documentNodes';
import { documentTooltip } from './documentTooltip';

function tooltipOf(item: CheckedItem): MarkdownString {
  const tooltip = new MarkdownString(documentTooltip(item, l10n));
  // Only for the marks of differences: the words themselves are escaped.
  tooltip.supportHtml = true;
  return tooltip;
}

/** What the active report quotes, cites and states, in document order. */
export class DocumentTree extends Owner implements TreeDataProvider<DocumentNode> {
  readonly #changed = this.register(new EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  #roots: readonly ItemNode[] = [];
  #manyArticles = false;

  get roots(): readonly ItemNode[] {
    return this.#roots;
  }

  /** Shows a verification, or nothing. */
  show(verification: Verification | null, problemsOnly: boolean): void {
    const items = verification?.items ?? [];
    const articles = new Set(items.map(({ source }) => source?.articleId ?? ''));
    articles.delete('');
    this.#manyArticles = articles.size > 1;
    this.#roots = verification ? itemNodes(verification, problemsOnly) : [];
    this.#changed.fire(undefined);
  }

  getChildren(node?: DocumentNode): DocumentNode[] {
    return [...(node ? childrenOf(node) : this.#roots)];
  }

  getParent(node: DocumentNode): DocumentNode | null {
    return node.parent;
  }

  getTreeItem(node: DocumentNode): TreeItem {
    const line = documentLine(node, l10n, this.#manyArticles);
    const state = childrenOf(node).length > 0 ? Collapsible.Collapsed : Collapsible.None;
    const item = new TreeItem(line.label, state);
    item.id = node.id;
    item.description = line.description;
    item.iconPath = new ThemeIcon(
      line.icon,
      line.color === null ? undefined : new ThemeColor(line.color),
    );
    item.contextValue = line.context;
    item.accessibilityInformation = { label: line.spoken };
    item.tooltip = tooltipOf(itemOf(node).item);
    item.command = {
      command:
        node.kind === 'source' ? internalCommandIds.showItemSource : internalCommandIds.showItem,
      title: node.kind === 'source' ? l10n.t('Open in the reader') : l10n.t('Show in the report'),
      arguments: [node],
    };
    return item;
  }
}
