import type {
  CheckedItem,
  DiffRun,
  FindingView,
  SourceView,
  Verification,
} from '../../protocol/verification';

/** A line of the view of the active report. */
export type DocumentNode = ItemNode | FindingNode | DifferenceNode | SourceNode;

export interface ItemNode {
  readonly kind: 'item';
  readonly id: string;
  readonly item: CheckedItem;
  /** What the item was found by: repairs hold for this version of the report. */
  readonly verification: Verification;
  readonly parent: null;
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly id: string;
  readonly finding: FindingView;
  readonly parent: ItemNode;
}

export interface DifferenceNode {
  readonly kind: 'difference';
  readonly id: string;
  readonly run: DiffRun;
  readonly parent: ItemNode;
}

export interface SourceNode {
  readonly kind: 'source';
  readonly id: string;
  readonly source: SourceView;
  readonly parent: ItemNode;
}

/** As much of the words as tells one item from another. */
const idLength = 200;

/**
 * The items of a report in document order, or those alone that something is said of. Their ids are
 * made of their words, not of their places: what was opened stays open while the report is written.
 */
export function itemNodes(verification: Verification, problemsOnly: boolean): readonly ItemNode[] {
  const times = new Map<string, number>();
  const nodes = verification.items.map((item): ItemNode => {
    const words = `${verification.uri}\n${item.kind}\n${item.text.slice(0, idLength)}`;
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return { kind: 'item', id: `${words}\n${time}`, item, verification, parent: null };
  });
  return problemsOnly ? nodes.filter(({ item }) => item.findings.length > 0) : nodes;
}

/** Differences beyond these are in the tooltip and the verification report. */
const mostDifferences = 50;

function differencesOf(item: CheckedItem): readonly DiffRun[] {
  const runs = item.kind === 'quotation' ? (item.diff ?? []) : [];
  return runs.filter(({ kind }) => kind !== 'same').slice(0, mostDifferences);
}

/** A tree view knows its elements by identity, so the same place must be the same node. */
const made = new WeakMap<ItemNode, readonly DocumentNode[]>();

/** What stands below a line: what is said of the item, each difference, and where it comes from. */
export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  if (node.kind !== 'item') {
    return [];
  }
  const known = made.get(node);
  if (known) {
    return known;
  }
  const { item } = node;
  const children: readonly DocumentNode[] = [
    ...item.findings.map((finding, index): FindingNode => {
      return { kind: 'finding', id: `${node.id}\nfinding ${index}`, finding, parent: node };
    }),
    ...differencesOf(item).map((run, index): DifferenceNode => {
      return { kind: 'difference', id: `${node.id}\ndifference ${index}`, run, parent: node };
    }),
    ...(item.source
      ? [{ kind: 'source', id: `${node.id}\nsource`, source: item.source, parent: node } as const]
      : []),
  ];
  made.set(node, children);
  return children;
}

/** The item a line belongs to. */
export function itemOf(node: DocumentNode): ItemNode {
  return node.kind === 'item' ? node : node.parent;
}
