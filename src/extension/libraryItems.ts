import type { Command, MarkdownString } from 'vscode';
import { l10n, ThemeColor, ThemeIcon, TreeItem, Uri } from 'vscode';
import { TreeItemCollapsibleState as Collapsible } from 'vscode';
import { commandIds } from '../protocol/commands';
import type { LibraryGrouping, LibraryProblem, OutlineItem, OutlineKind } from '../protocol/lsp';
import type { ArticleNode, GroupNode, LibraryNode, PassageNode, ProblemNode } from './libraryNodes';
import { passageOf } from './libraryNodes';
import { markdownText } from './markdownText';

const icons: Readonly<Record<OutlineKind, string>> = {
  lead: 'list-flat',
  context: 'globe',
  bridge: 'arrow-right',
  lesson: 'mortar-board',
  result: 'check-all',
  byline: 'person',
  part: 'list-tree',
  body: 'note',
  sentence: 'quote',
  statistics: 'graph',
  statistic: 'symbol-numeric',
};

/** Sections without a title of their own go by their role. */
function roleName(kind: OutlineKind): string {
  switch (kind) {
    case 'lead':
      return l10n.t('Opening');
    case 'context':
      return l10n.t('Context');
    case 'bridge':
      return l10n.t('Leading to the lessons');
    case 'lesson':
      return l10n.t('Lesson');
    case 'result':
      return l10n.t('Result');
    case 'byline':
      return l10n.t('Signed');
    case 'part':
      return l10n.t('Part');
    case 'body':
      return l10n.t('Text');
    case 'statistics':
      return l10n.t('Figures');
    case 'sentence':
    case 'statistic':
      return '';
  }
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

function labelOf(item: OutlineItem): string {
  const words = item.label === '' ? roleName(item.kind) : item.label;
  if (item.kind === 'lesson' && item.number !== null) {
    return `${item.number}. ${capitalised(words)}`;
  }
  return item.kind === 'byline' ? `${roleName('byline')}: ${words}` : words;
}

/** What a figure counts, unless its own words say so ("271 đảng viên"). */
function subjectOf({ label, subject }: OutlineItem): string {
  const said = subject !== null && label.toLowerCase().endsWith(subject.toLowerCase());
  return said ? '' : (subject ?? '');
}

function descriptionOf(item: OutlineItem): string {
  if (item.kind === 'statistic') {
    return subjectOf(item);
  }
  if (item.kind === 'sentence') {
    return item.locator ?? '';
  }
  if (item.kind === 'statistics') {
    return String(item.count ?? item.children.length);
  }
  if (item.count === null) {
    return '';
  }
  return item.count === 1 ? l10n.t('1 passage') : l10n.t('{0} passages', item.count);
}

/** What a screen reader says: kind, words, and what sighted users read from place and icon. */
function spokenLabel(item: OutlineItem): string {
  const words = item.text ?? item.label;
  if (item.kind === 'lesson') {
    return l10n.t('Lesson {0}: {1}', item.number ?? '', item.label);
  }
  if (item.kind === 'statistic') {
    const subject = subjectOf(item);
    return subject === ''
      ? l10n.t('Figure {0}', item.label)
      : l10n.t('Figure {0}, {1}', item.label, subject);
  }
  if (item.kind === 'sentence') {
    return item.locator ? `${words} (${item.locator})` : words;
  }
  return [labelOf(item), descriptionOf(item)].filter((part) => part !== '').join(', ');
}

/** The passage in full, as text: whatever marks it holds are shown, not obeyed. */
function tooltipOf(node: PassageNode): MarkdownString | null {
  const { item } = node;
  if (item.text === null) {
    return null;
  }
  const facts = [item.subject, item.locator].filter((fact) => fact !== null && fact !== '');
  return facts.length > 0 ? markdownText(item.text, facts.join(' · ')) : markdownText(item.text);
}

function passageItem(node: PassageNode, expanded: boolean): TreeItem {
  const { item } = node;
  const parent = expanded ? Collapsible.Expanded : Collapsible.Collapsed;
  const collapsible = item.children.length > 0 ? parent : Collapsible.None;
  const tree = new TreeItem(labelOf(item), collapsible);
  tree.iconPath = new ThemeIcon(icons[item.kind]);
  tree.description = descriptionOf(item);
  tree.contextValue = `trichDan.${item.kind}`;
  tree.accessibilityInformation = { label: spokenLabel(item) };
  const tooltip = tooltipOf(node);
  if (tooltip) {
    tree.tooltip = tooltip;
  }
  const passage = passageOf(node);
  if (passage) {
    tree.command = {
      command: commandIds.openArticle,
      title: l10n.t('Open in the reader'),
      arguments: [node],
    };
  }
  return tree;
}

function articleItem({ article }: ArticleNode, expanded: boolean): TreeItem {
  const state = expanded ? Collapsible.Expanded : Collapsible.Collapsed;
  const item = new TreeItem(article.title, state);
  item.iconPath = new ThemeIcon('book');
  item.contextValue = 'trichDan.article';
  item.tooltip = markdownText(article.reference);
  item.accessibilityInformation = { label: l10n.t('Article {0}', article.title) };
  return item;
}

const groupIcons: Readonly<Record<LibraryGrouping, string>> = {
  none: 'list-flat',
  folder: 'folder',
  year: 'calendar',
  author: 'person',
  key: 'symbol-key',
};

/** What is not known of its articles has a name too. */
function groupName({ by, name }: GroupNode): string {
  if (name !== null) {
    return name;
  }
  return by === 'year' ? l10n.t('Year not known') : l10n.t('Author not known');
}

function groupItem(node: GroupNode, expanded: boolean): TreeItem {
  const { articles, by } = node;
  const state = expanded ? Collapsible.Expanded : Collapsible.Collapsed;
  const item = new TreeItem(groupName(node), state);
  const count =
    articles.length === 1 ? l10n.t('1 article') : l10n.t('{0} articles', articles.length);
  item.iconPath = new ThemeIcon(groupIcons[by]);
  item.description = String(articles.length);
  // None of our menus is for groups, and theirs go by the name of the extension.
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${groupName(node)}, ${count}` };
  return item;
}

function problemItem({ problem }: ProblemNode): TreeItem {
  const item = new TreeItem(problem.message, Collapsible.None);
  item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.contextValue = 'trichDan.problem';
  item.tooltip = markdownText(problem.message);
  const command = problemCommand(problem);
  if (command) item.command = command;
  return item;
}

/** What a click on a problem does. */
function problemCommand({ uri, remedy }: LibraryProblem): Command | null {
  switch (remedy) {
    case 'refresh':
      return { command: commandIds.refreshLibrary, title: l10n.t('Refresh the library') };
    case 'settings':
      return {
        command: 'workbench.action.openSettings',
        title: l10n.t('Open the setting'),
        arguments: ['trichDan.libraries'],
      };
    case 'none':
      return null;
    case 'open':
      return {
        command: 'vscode.open',
        title: l10n.t('Open the file'),
        arguments: [Uri.parse(uri)],
      };
  }
}

/** How a node looks and sounds. `expanded` says what starts out open. */
export function treeItemOf(
  node: LibraryNode,
  expanded: { readonly groups: boolean; readonly articles: boolean; readonly all: boolean },
): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, expanded.groups);
    case 'article':
      return articleItem(node, expanded.articles);
    case 'passage':
      return passageItem(node, expanded.all);
    case 'problem':
      return problemItem(node);
  }
}
