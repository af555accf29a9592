import type {
  CitationCluster,
  CitedItem,
  FormatCitations,
  FormattedEntry,
  FormattedRun,
} from './cluster';
import type { CslItem } from './cslItem';
import type { DocumentLocale } from './locator';
import { parseLocator } from './locator';
import { entryOrder, plainEntry } from './plainEntry';
import { referenceParts } from './reference';

/**
 * Citations in words, without a style: "(Ban biên tập, “Kinh nghiệm …”, đoạn 5)", with a list of
 * what is cited. A key nobody knows stands as it is, in bold with a question mark, as Pandoc has it.
 */
export function plainFormatter(
  itemOf: (key: string) => CslItem | null,
  locale: DocumentLocale,
): FormatCitations {
  return (clusters) => {
    const keys = [...new Set(clusters.flatMap(({ items }) => items.map(({ key }) => key)))];
    const cited = keys.flatMap((key) => {
      const item = itemOf(key);
      return item === null ? [] : [{ key, item }];
    });
    const entries = cited
      .map(({ item }) => item)
      .toSorted((a, b) => entryOrder(a).localeCompare(entryOrder(b), 'vi'))
      .map((item): FormattedEntry => ({ label: null, text: plainEntry(item, locale) }));
    return {
      citations: clusters.map((cluster) => {
        return { text: clusterRuns(cluster, itemOf, locale), note: null };
      }),
      bibliography: {
        sections: entries.length === 0 ? [] : [{ heading: null, entries }],
        hangingIndent: true,
      },
      sources: cited,
      unknown: keys.filter((key) => itemOf(key) === null),
    };
  };
}

type ItemOf = (key: string) => CslItem | null;

function clusterRuns(
  { items, note }: CitationCluster,
  itemOf: ItemOf,
  locale: DocumentLocale,
): readonly FormattedRun[] {
  const [first] = items;
  if (items.length === 1 && first?.author === 'in-text') return inText(first, itemOf, locale);
  const runs = items.flatMap((item, index) => [
    ...(index === 0 ? [] : [plain('; ')]),
    ...itemRuns(item, itemOf, locale),
  ]);
  return note === null ? [plain('('), ...runs, plain(')')] : runs;
}

const plain = (text: string): FormattedRun => ({ text, marks: [] });
const unknownKey = (key: string): FormattedRun => ({ text: `${key}?`, marks: ['bold'] });

/** The parts of one source by kind, in words. */
function wordsOf(item: CitedItem, csl: CslItem, locale: DocumentLocale): Map<string, string> {
  const locator = item.locator === null ? null : parseLocator(item.locator);
  const words = new Map<string, string>(
    referenceParts(csl, locator, locale).map(({ kind, text }) => [
      kind,
      kind === 'title' ? `“${text}”` : text,
    ]),
  );
  // A locator in words of another kind ("khoản 2 Điều 5") stays as it is written.
  if (item.locator !== null && locator === null) words.set('locator', item.locator);
  return words;
}

function itemRuns(item: CitedItem, itemOf: ItemOf, locale: DocumentLocale): FormattedRun[] {
  const csl = itemOf(item.key);
  const before = item.prefix === '' ? [] : [plain(`${item.prefix} `)];
  const after = item.suffix === '' ? [] : [plain(behind(item.suffix))];
  if (csl === null) {
    const locator = item.locator === null ? [] : [plain(`, ${item.locator}`)];
    return [...before, unknownKey(item.key), ...locator, ...after];
  }
  const words = wordsOf(item, csl, locale);
  if (item.author === 'suppressed') words.delete('author');
  return [...before, plain([...words.values()].join(', ')), ...after];
}

/** "Ban biên tập (“Kinh nghiệm …”, đoạn 5)": the author is a part of the sentence. */
function inText(item: CitedItem, itemOf: ItemOf, locale: DocumentLocale): FormattedRun[] {
  const csl = itemOf(item.key);
  if (csl === null) return [unknownKey(item.key)];
  const words = wordsOf(item, csl, locale);
  const author = words.get('author');
  words.delete('author');
  const rest = [...words.values()].join(', ') + (item.suffix === '' ? '' : behind(item.suffix));
  if (author === undefined) return [plain(rest)];
  return [plain(rest === '' ? author : `${author} (${rest})`)];
}

/** A suffix has its own comma or begins with a word. */
function behind(suffix: string): string {
  return /^[,;.:)]/.test(suffix) ? suffix : ` ${suffix}`;
}
