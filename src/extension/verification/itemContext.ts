import type { CheckedItem } from '../../protocol/verification';

/**
 * What can be done with an item, for `when` clauses: its kind, whether it has a source, and the
 * repairs on offer, each a word after a semicolon: `trichDan.quotation;source;repair-restore`.
 */
export function itemContext({ kind, source, repairs }: CheckedItem): string {
  const offers = new Set(repairs.map((repair) => `repair-${repair.kind}`));
  return [`trichDan.${kind}`, ...(source ? ['source'] : []), ...offers].join(';');
}
