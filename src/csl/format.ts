import type { Cite } from 'citeproc';
import type { CitationCluster, CitedItem, FormattedCluster } from '../core/citation/cluster';
import type { CslItem } from '../core/citation/cslItem';
import type { DocumentLocale } from '../core/citation/locator';
import { parseLocator } from '../core/citation/locator';
import { shortNames } from '../core/citation/names';
import type {
  Formatted,
  FormattedBibliography,
  FormattingRequest,
  RichText,
  StyleSource,
} from '../protocol/citing';
import { Processor } from './engine/processor';
import { cleanItem, plain } from './items';
import { positions } from './positions';
import type { Position } from './positions';
import { wordsOf } from './richText';
import { tidied } from './tidy';
import { byTitle, unprinted } from './unprinted';
import { StyleError } from './styleError';
import { openStyleFile } from './styleFile';
import type { OpenedStyle } from './styleFile';
import { withNamesInOrder } from './vietnamese/names';
import { publishedStyle, shippedStyle } from './styles/catalogue';
import { rulesOf } from './styles/rules';

/**
 * Formats all citations of a document and the list of what is cited.
 *
 * @throws {StyleError} where the style cannot be used
 */
export function format(request: Omit<FormattingRequest, 'id'>): Formatted {
  const style = openStyle(request.style);
  const rules = request.style.type === 'shipped' ? rulesOf(request.style.name) : null;
  const items = byFirstCitation(request.items.map(cleanItem), request.citations);
  const prepare =
    rules?.prepare ?? (style.makesInitials ? (item: CslItem) => item : withNamesInOrder);
  const prepared = items.map((item) => prepare(item));
  const sections = rules?.sections(items, request.locale) ?? null;
  try {
    const order = sections?.flatMap(({ ids }) => ids) ?? null;
    const processor = new Processor(style.node, request.locale, prepared, order);
    const known = new Map(prepared.map((item) => [String(item.id), item]));
    const formatting = { processor, known, locale: request.locale, style };
    const places = positions(request.citations, processor.nearness);
    return {
      style: style.info,
      citations: request.citations.map((citation, index) =>
        formatCluster(formatting, citation, places[index] ?? []),
      ),
      bibliography: bibliographyOf(formatting, sections),
    };
  } catch (error) {
    if (error instanceof StyleError) throw error;
    throw new StyleError('failed', nameOf(request.style), null, String(error).slice(0, 300));
  }
}

function nameOf(source: StyleSource): string {
  return source.type === 'shipped' ? shippedStyle(source.name).name : source.name;
}

function openStyle(source: StyleSource): OpenedStyle {
  if (source.type === 'shipped') return openStyleFile(shippedStyle(source.name), publishedStyle);
  // The folder's own parent goes before the one that is shipped.
  return openStyleFile(source, (address) => source.parent ?? publishedStyle(address));
}

/** Items once each, those that are cited first, as citing has them; numbers follow this order. */
function byFirstCitation(
  items: readonly CslItem[],
  citations: readonly CitationCluster[],
): readonly CslItem[] {
  const all = new Map(items.map((item) => [String(item.id), item]));
  const cited = citations.flatMap(({ items }) => items.map(({ key }) => key));
  const ids = new Set([...cited.filter((id) => all.has(id)), ...all.keys()]);
  return [...ids].flatMap((id) => all.get(id) ?? []);
}

interface Formatting {
  readonly processor: Processor;
  readonly known: ReadonlyMap<string, CslItem>;
  readonly locale: DocumentLocale;
  readonly style: OpenedStyle;
}

function formatCluster(
  formatting: Formatting,
  { items }: CitationCluster,
  places: readonly Position[],
): FormattedCluster {
  const { processor, known, style, locale } = formatting;
  const isNote = style.info.class === 'note';
  const cites = items
    .map((item, at) => citeOf(item, places[at] ?? {}))
    .filter(({ id }) => known.has(id));
  const unknown = unknownKeys(items.map(({ key }) => key).filter((key) => !known.has(key)));
  const write = (each: readonly Cite[]) =>
    tidied(
      processor.cite(each),
      each.flatMap(({ id, prefix = '', suffix = '' }) => [...itemsOf(known, id), prefix, suffix]),
    );
  const untold = unprinted(cites, known, write);
  const titles = isNote ? byTitle(untold, known) : bracketed(byTitle(untold, known));
  const told = cites.filter((cite) => !untold.includes(cite));
  const besides = joined(titles, unknown);
  const whole = joined(told.length > 0 ? write(told) : [], besides);
  const leading = told[0];
  const author =
    leading && items[0]?.author === 'in-text' && items[0].key === leading.id
      ? authorOf(formatting, leading)
      : [];
  // A note is read apart from its sentence, and says who wrote all the same.
  if (isNote) {
    const begins = plain(items[0]?.prefix ?? '') !== '';
    return { text: author, note: begins ? capitalized(whole, locale) : whole };
  }
  if (author.length === 0 || !leading) return { text: whole, note: null };
  const others = joined(
    write([{ ...leading, 'suppress-author': true }, ...told.slice(1)]),
    besides,
  );
  // A law is cited by its name: what has no author to leave out needs none before it.
  const isTold = !processor.isNumeric && wordsOf(others) === wordsOf(whole);
  return { text: isTold ? whole : joined(author, others), note: null };
}

/** A note is a sentence: "Xem …" where the prefix says "xem". */
function capitalized([first, ...rest]: RichText, locale: DocumentLocale): RichText {
  if (!first) return [];
  const [letter = ''] = first.text;
  return [
    { ...first, text: letter.toLocaleUpperCase(locale) + first.text.slice(letter.length) },
    ...rest,
  ];
}

/** As Pandoc has it. */
function unknownKeys(keys: readonly string[]): RichText {
  const text = keys.map((key) => `${plain(key)}?`).join(', ');
  return text === '' ? [] : [{ text, marks: ['bold'] }];
}

function citeOf(item: CitedItem, place: Position): Cite {
  const locator = item.locator === null ? null : parseLocator(item.locator);
  // A place in words of another kind ("khoản 2 Điều 5") stays as it is written.
  const words = locator === null && item.locator !== null ? `, ${plain(item.locator)}` : '';
  const suffix = plain(item.suffix);
  return {
    id: item.key,
    ...place,
    ...(locator ? { label: locator.kind, locator: plain(locator.value) } : {}),
    ...(plain(item.prefix) === '' ? {} : { prefix: spacedAfter(plain(item.prefix)) }),
    ...(words + suffix === '' ? {} : { suffix: words + (suffix && spacedBefore(suffix)) }),
    ...(item.author === 'suppressed' ? { 'suppress-author': true } : {}),
  };
}

/** Who wrote it, as the style names authors within a sentence; empty where nobody is named. */
function authorOf({ processor, known, locale, style }: Formatting, cite: Cite): RichText {
  const item = known.get(cite.id);
  const names = item?.author ?? item?.editor ?? [];
  if (names.length === 0) return [];
  const byStyle = style.isAuthorDate
    ? processor.cite([{ id: cite.id, position: cite.position ?? 0, 'author-only': true }])
    : [];
  if (byStyle.length > 0) return byStyle;
  const text = shortNames(names, locale);
  return text === null ? [] : [{ text, marks: [] }];
}

function itemsOf(known: ReadonlyMap<string, CslItem>, id: string): readonly CslItem[] {
  const item = known.get(id);
  return item ? [item] : [];
}

const spacedAfter = (prefix: string) => (/[\s([“‘"'/-]$/.test(prefix) ? prefix : `${prefix} `);
const spacedBefore = (suffix: string) =>
  /^[\s.,;:!?)\]”’"'/-]/.test(suffix) ? suffix : ` ${suffix}`;

const bracketed = (text: RichText): RichText =>
  text.map((run) => ({ ...run, text: `(${run.text})` }));

function joined(before: RichText, after: RichText): RichText {
  if (before.length === 0) return after;
  return after.length > 0 ? [...before, { text: ' ', marks: [] }, ...after] : before;
}

function bibliographyOf(
  { processor, known }: Formatting,
  sections: readonly { readonly heading: string; readonly ids: readonly string[] }[] | null,
): FormattedBibliography | null {
  const list = processor.bibliography();
  if (list === null) return null;
  const { hangingIndent } = list;
  const entries = list.entries
    .map(({ id, label, text }) => ({ id, label, text: tidied(text, itemsOf(known, id)) }))
    .filter(({ text }) => text.length > 0);
  if (sections === null) return { hangingIndent, sections: [{ heading: null, entries }] };
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const split = sections
    .map(({ heading, ids }) => ({ heading, entries: ids.flatMap((id) => byId.get(id) ?? []) }))
    .filter((section) => section.entries.length > 0);
  // A list in one language needs no headings.
  return {
    hangingIndent,
    sections: split.length === 1 ? split.map((section) => ({ ...section, heading: null })) : split,
  };
}
