import type { FormatCitations, FormattedCitations } from '../core/citation/cluster';
import type { CslItem } from '../core/citation/cslItem';
import type { Formatted, FormattingRequest } from './citing';

/** Formats by a style that is chosen already. */
export type FormatByStyle = (
  request: Pick<FormattingRequest, 'items' | 'citations'>,
) => Promise<Formatted>;

/**
 * Formats citations by a style, for whoever reads a report and knows its sources by their keys.
 * Rejects as `format` does, for a style that cannot be used.
 */
export function styleFormatter(
  format: FormatByStyle,
  itemOf: (key: string) => CslItem | null,
): FormatCitations {
  return async (clusters): Promise<FormattedCitations> => {
    const keys = [...new Set(clusters.flatMap(({ items }) => items.map(({ key }) => key)))];
    const items = new Map<string, CslItem>();
    for (const key of keys) {
      const item = itemOf(key);
      // What is cited goes by the key it is cited by, whatever its record calls it.
      if (item) items.set(key, { ...item, id: key });
    }
    const formatted = await format({ items: [...items.values()], citations: clusters });
    const { sections, hangingIndent } = formatted.bibliography ?? {
      sections: [],
      hangingIndent: false,
    };
    const listed = sections.flatMap(({ entries }) => entries.map(({ id }) => id));
    const cited = new Set([...listed, ...items.keys()]);
    return {
      citations: formatted.citations,
      bibliography: { sections, hangingIndent },
      sources: [...cited].flatMap((key) => {
        const item = items.get(key);
        return item ? [{ key, item }] : [];
      }),
      unknown: keys.filter((key) => !items.has(key)),
    };
  };
}
