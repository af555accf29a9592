import type { BibliographyEntry } from './entry';

/** CSL-JSON: every field of the items as it is, with the key for id. */
export function writeCslJson(entries: readonly BibliographyEntry[]): string {
  return `${JSON.stringify(entries.map(cslFields), null, 2)}\n`;
}

/** An item as CSL's own formats have it: the id first, then the type. */
export function cslFields({ key, item }: BibliographyEntry): Readonly<Record<string, unknown>> {
  const { id: _, type, ...fields } = item;
  return { id: key, type, ...fields };
}
