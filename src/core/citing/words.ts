import type { CitedItem } from '../citation/cluster';
import type { CslItem } from '../citation/cslItem';
import type { TitleLength } from '../citation/reference';
import { referenceParts, shortReference, shortTitle } from '../citation/reference';
import type { DocumentLanguage } from '../insertion/languages';
import { markupOf } from '../insertion/markups';
import { isInNote } from '../insertion/notes';
import type { TextRange } from '../text/range';
import { behindPrefix, joinTail, splitTail } from './tail';
import type { RawItem, SyntaxContext } from './types';
import { rawItem } from './types';

/*
 * Citations in words, of documents without keys: "(xem Ban biên tập, “Kinh nghiệm …”, đoạn 5; …)".
 * They are read by the words that would be written for each source that is known.
 */

/** A source that may be meant by words. */
export interface KnownSource {
  readonly key: string;
  readonly csl: CslItem;
}

/** How a source is told in words; by `author`, with the words that are looked for. */
export interface ToldSource {
  readonly author: CitedItem['author'];
  readonly words: string;
}

/** The words a source is told by, in the markup of the document; the longest first. */
export function toldSource(
  csl: CslItem,
  language: DocumentLanguage,
  { conventions, locale }: SyntaxContext,
  length: TitleLength = 'short',
): readonly ToldSource[] {
  const { escape } = markupOf(language, conventions);
  const parts = referenceParts(csl, null, locale, length).map(({ kind, text }) => {
    const isTitle = kind === 'title';
    const words = isTitle && language !== 'html' ? `“${text}”` : text;
    const written = escape(words, { lineStart: false, previous: ' ', next: ',' });
    return { kind, written: isTitle && language === 'html' ? `<cite>${written}</cite>` : written };
  });
  const all = parts.map(({ written }) => written).join(', ');
  const author = parts.find(({ kind }) => kind === 'author')?.written;
  const rest = parts
    .flatMap(({ kind, written }) => (kind === 'author' ? [] : [written]))
    .join(', ');
  if (author === undefined || rest === '')
    return all === '' ? [] : [{ author: 'shown', words: all }];
  return [
    { author: 'in-text', words: `${author} (${rest}` },
    { author: 'shown', words: all },
    { author: 'suppressed', words: rest },
  ];
}

/** An item in words, with the source it is told by. */
export interface WordedItem extends RawItem {
  /** What stands for the source, as written. */
  readonly told: readonly ToldSource[];
}

/** In a footnote, a group has no parentheses round it. */
export function writeInWords(items: readonly WordedItem[], inNote = false): string {
  const told = items.map((item) => toldAs(item));
  const sources = items.map((item, index) => {
    const words = told[index]?.words ?? item.key;
    const tail = joinTail(item);
    const parted = item.locator === '' ? ' ' : ', ';
    const behind = /^[,.:;]/.test(tail) ? tail : parted + tail;
    return behindPrefix(item.prefix, tail === '' ? words : words + behind);
  });
  const joined = sources.join('; ');
  if (told[0]?.author === 'in-text') return `${joined})`;
  return inNote ? joined : `(${joined})`;
}

function toldAs({ told, author }: WordedItem): ToldSource | undefined {
  return told.find((one) => one.author === author) ?? told.find((one) => one.author === 'shown');
}

/** A group in words: its range, and its sources. */
export interface WordedCluster {
  readonly range: TextRange;
  readonly items: readonly RawItem[];
  /** Whether it is all of a footnote, and has no parentheses. */
  readonly isNote: boolean;
}

/** No group is longer to either side of the cursor, in UTF-16 units. */
const REACH = 1500;
/** Words before a source; more are a sentence with a citation in it. */
const LONGEST_PREFIX = 60;
/** What is less would be found in any text. */
const SHORTEST = 8;

interface Place extends TextRange {
  readonly key: string;
  readonly author: CitedItem['author'];
}

/** The group in words round the offset, or null. Linear in the number of sources. */
export function readWords(
  text: string,
  offset: number,
  sources: Iterable<KnownSource>,
  language: DocumentLanguage,
  context: SyntaxContext,
): WordedCluster | null {
  const base = Math.max(0, offset - REACH);
  const window = text.slice(base, offset + REACH);
  const places = placesIn(window, sources, language, context);
  const open = (place: Place) => openingOf(window, place);
  for (const [index, first] of places.entries()) {
    const start = open(first);
    const noteStart = start < 0 && language === 'markdown' ? noteOpening(window, first) : -1;
    if (start < 0 && noteStart < 0) continue;
    const rest = places.slice(index);
    const cluster =
      start < 0 ? noteFrom(window, rest, noteStart) : clusterFrom(window, rest, start);
    if (cluster === null) continue;
    const range = { start: base + cluster.range.start, end: base + cluster.range.end };
    if (range.start <= offset && offset <= range.end) return { ...cluster, range };
  }
  return null;
}

function placesIn(
  window: string,
  sources: Iterable<KnownSource>,
  language: DocumentLanguage,
  context: SyntaxContext,
): readonly Place[] {
  const found: Place[] = [];
  const sought = new Set<string>();
  for (const { key, csl } of sources) {
    if (!window.includes(beginning(csl))) continue;
    const whole = language === 'markdown' ? toldSource(csl, language, context, 'whole') : [];
    for (const { author, words } of [...whole, ...toldSource(csl, language, context)]) {
      // Of sources that are told by the same words, the first is meant.
      if (words.length < SHORTEST || sought.has(words)) continue;
      sought.add(words);
      for (let at = window.indexOf(words); at >= 0; at = window.indexOf(words, at + words.length)) {
        found.push({ start: at, end: at + words.length, key, author });
      }
    }
  }
  const places: Place[] = [];
  // Of those that overlap, the longest: it says more of the source.
  for (const place of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (places.every(({ start, end }) => end <= place.start || place.end <= start))
      places.push(place);
  }
  return places.toSorted((a, b) => a.start - b.start);
}

/** The first letters of what every citation of a source holds; no markup writes them otherwise. */
function beginning(csl: CslItem): string {
  const title = shortTitle(csl) ?? shortReference(csl, null, 'vi');
  return /^[\p{L}\p{N}]+/u.exec(title)?.[0] ?? '';
}

/** Where the group begins that has this as its first source, or -1. */
function openingOf(window: string, { start, author }: Place): number {
  if (author === 'in-text') return start;
  const before = window.slice(Math.max(0, start - LONGEST_PREFIX), start);
  const open = before.lastIndexOf('(');
  const isParted = /[)\n]/.test(before.slice(open)) || separatorIn(before.slice(open)) >= 0;
  return open < 0 || isParted ? -1 : start - before.length + open;
}

/** The semicolon that parts two sources; the one of an entity (`&amp;`) is none. */
function separatorIn(text: string): number {
  return text.search(/(?<!&(?:amp|lt|gt|quot|#\d{1,6}));/);
}

/** Where the words of the footnote begin whose first source this is, or -1. */
function noteOpening(window: string, { start, author }: Place): number {
  if (author === 'in-text') return -1;
  const line = window.lastIndexOf('\n', start - 1) + 1;
  const before = window.slice(line, start);
  if (!isInNote(before)) return -1;
  const words = line + before.indexOf(':') + 1;
  const prefix = window.slice(words, start);
  if (prefix.length > LONGEST_PREFIX || /[.;“”"]/.test(prefix)) return -1;
  return words + (prefix.length - prefix.trimStart().length);
}

/** A footnote that is a citation and nothing else, up to the stop at its end. */
function noteFrom(window: string, places: readonly Place[], start: number): WordedCluster | null {
  const lineEnd = window.indexOf('\n', start);
  const line = window.slice(start, lineEnd < 0 ? window.length : lineEnd).trimEnd();
  const end = start + line.replace(/\.$/, '').length;
  const inside = places.filter((place) => place.end <= end);
  // As if it stood in parentheses.
  const written = `(${window.slice(start, end)})`;
  const moved = inside.map(({ key, author, ...place }) => ({
    key,
    author,
    start: place.start - start + 1,
    end: place.end - start + 1,
  }));
  const cluster = clusterFrom(written, moved, 0);
  if (cluster === null || cluster.range.end !== written.length) return null;
  return { ...cluster, range: { start, end }, isNote: true };
}

function clusterFrom(
  window: string,
  places: readonly Place[],
  start: number,
): WordedCluster | null {
  const items: RawItem[] = [];
  const [first] = places;
  let prefix = first?.author === 'in-text' ? '' : window.slice(start + 1, first?.start).trim();
  for (const [index, place] of places.entries()) {
    const close = window.indexOf(')', place.end);
    const next = places[index + 1];
    if (close < 0) return null;
    const isLast = next === undefined || close < next.start;
    const behind = window.slice(place.end, isLast ? close : next.start);
    if (/[(\n]/.test(behind)) return null;
    const semicolon = isLast ? behind.length : separatorIn(behind);
    if (semicolon < 0) return null;
    const author = place.author === 'in-text' && index > 0 ? 'shown' : place.author;
    items.push(rawItem(place.key, { prefix, ...splitTail(behind.slice(0, semicolon)), author }));
    if (isLast) return { range: { start, end: close + 1 }, items, isNote: false };
    prefix = behind.slice(semicolon + 1).trim();
  }
  return null;
}
