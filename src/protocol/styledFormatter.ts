import type { FormatCitations } from '../core/citation/cluster';
import type { CslItem } from '../core/citation/cslItem';
import type { Formatted, FormattingRequest } from './citing';

/**
 * Citations by a style; `format` asks whoever knows the style. Keys nobody knows are told, and stand
 * as they are. Rejects as `format` does.
 */
export function styledFormatter(
  itemOf: (key: string) => CslItem | null,
  format: (request: Pick<FormattingRequest, 'items' | 'citations'>) => Promise<Formatted>,
): FormatCitations {
  return async (citations) => {
    const keys = [...new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)))];
    const sources = keys.flatMap((key) => {
      const item = itemOf(key);
      return item === null ? [] : [{ key, item: { ...item, id: key } }];
    });
    const formatted = await format({ items: sources.map(({ item }) => item), citations });
    const known = new Set(sources.map(({ key }) => key));
    return {
      citations: formatted.citations,
      // A style without a list has none; one of no source would be a heading over nothing.
      bibliography: (sources.length > 0 ? formatted.bibliography : null) ?? {
        sections: [],
        hangingIndent: false,
      },
      sources,
      unknown: keys.filter((key) => !known.has(key)),
    };
  };
}
