import type { CitationCluster, CitedItem } from '../../../../src/core/citation/cluster';
import { parseLocator } from '../../../../src/core/citation/locator';
import { format } from '../../../../src/csl/format';
import { inOrder } from './bare';
import type { SuiteCase, SuiteCite } from './caseFile';
import { shownRuns } from './markup';

/* A case as this product does it: the whole document at once, through the door everyone uses. */

/** The lines a case prints. @throws {StyleError} for a style that is refused */
export function ourLines(given: SuiteCase): string[] {
  const style = { type: 'file', name: `${given.name}.csl`, xml: given.style } as const;
  const citations = clustersOf(given);
  const cited = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
  // Put into a document, only what is cited there is known of.
  const items = given.citations
    ? given.items.filter(({ id }) => cited.has(String(id)))
    : given.items;
  const made = format({ style, locale: 'en', items, citations });
  if (given.mode === 'citation') {
    return made.citations.map(({ text, note }) => shownRuns(note ?? text));
  }
  return (made.bibliography?.sections ?? []).flatMap(({ entries }) =>
    entries.map(({ label, text }) =>
      shownRuns(label ? [...label, { text: ' ', marks: [] }, ...text] : text),
    ),
  );
}

function clustersOf(given: SuiteCase): CitationCluster[] {
  if (given.citations) {
    return inOrder(given.citations).map(({ cites, note }) => ({
      items: cites.map(citedItem),
      note: note > 0 ? note : null,
    }));
  }
  if (given.mode === 'bibliography') return [];
  const ids = [...new Set(given.items.map(({ id }) => String(id)))];
  const cites = given.cites ?? [ids.map((id): SuiteCite => ({ id }))];
  return cites.map((each) => ({ items: each.map(citedItem), note: null }));
}

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** In the words a report has: "p. 5" for a page. */
function citedItem(cite: SuiteCite): CitedItem {
  const locator = words(cite['locator']).trim();
  const label = words(cite['label']) || 'page';
  return {
    key: String(cite.id),
    locator: locator === '' ? null : `${label} ${locator}`,
    prefix: words(cite['prefix']),
    suffix: words(cite['suffix']),
    author: cite['suppress-author'] ? 'suppressed' : 'shown',
  };
}

/** What of a case a report cannot say, and so is not asked of us; null where it can say all. */
export function notAsked(given: SuiteCase): string | null {
  if (given.mode !== 'citation' && given.mode !== 'bibliography') return `mode ${given.mode}`;
  const [other] = given.others;
  if (other !== undefined) return other;
  const all = [
    ...(given.citations ?? []).flatMap(({ cites }) => cites),
    ...(given.cites ?? []).flat(),
  ];
  for (const cite of all) {
    if ('position' in cite) return 'a position that is told';
    if (cite['author-only']) return 'author alone';
    const { locator } = citedItem(cite);
    if (locator !== null && parseLocator(locator) === null) return 'a locator of another kind';
  }
  const properties = (given.citations ?? []).flatMap((citation) =>
    Object.keys(citation.properties),
  );
  const special = properties.find((name) => !['noteIndex', 'index'].includes(name));
  return special === undefined ? null : `citations with ${special}`;
}
