import type { CitedItem } from '../citation/cluster';
import type { CslItem } from '../citation/cslItem';
import type { CitationSyntax } from '../insertion/conventions';
import type { DocumentLanguage } from '../insertion/languages';
import { plainLocator, plainText } from './plainText';
import type { PlainText } from './plainText';
import type { ReadCitation, ReadItem } from './readCitation';
import { NOTE_FORM } from './readCitation';
import { syntaxOf } from './syntaxes';
import type { CitingAbilities, RawItem, SyntaxContext } from './types';
import { ALL_ABILITIES } from './types';
import { toldSource, writeInWords } from './words';

/** A source that is to be cited. */
export interface CitingItem {
  readonly item: CitedItem;
  /** What is known of it; null of a key that stands in the report and nowhere else. */
  readonly csl: CslItem | null;
  /** Its index in the citation that is edited; null of one that is new there. */
  readonly was: number | null;
}

export interface CitingRequest extends SyntaxContext {
  readonly language: DocumentLanguage;
  readonly items: readonly CitingItem[];
  /** The citation that is edited. */
  readonly old: ReadCitation | null;
  /** Whether a new one in words becomes a footnote: then it has no parentheses. */
  readonly inNote?: boolean;
}

/** How a new citation of these keys is written: in words where a key is none the markup can hold. */
export function syntaxFor(syntax: CitationSyntax, keys: readonly string[]): CitationSyntax {
  return syntax === 'words' || keys.every((key) => syntaxOf(syntax).holdsKey(key))
    ? syntax
    : 'words';
}

/** What a new citation of the document can say. */
export function abilitiesFor({ conventions }: SyntaxContext): CitingAbilities {
  if (conventions.citations === 'words') return ALL_ABILITIES;
  const syntax = syntaxOf(conventions.citations);
  return syntax.abilities(syntax.newForm(conventions), conventions);
}

/**
 * A citation of one or several sources in the markup of the document. What is not changed of an old
 * one is written as it was; nothing changed, it is the same text.
 */
export function writeCitation(request: CitingRequest): string {
  const { old, items, language, conventions } = request;
  if (items.length === 0) return '';
  if (old !== null && isUnchanged(old, items)) return old.text;
  const keys = items.map(({ item }) => item.key);
  const syntax = syntaxFor(old?.syntax ?? conventions.citations, keys);
  const plain = plainText(language, conventions, syntax);
  const isSame = old !== null && old.syntax === syntax;
  const asRaw = (keepsMarkup: boolean) =>
    items.map((one) =>
      rawOf(one, isSame ? (old.items[one.was ?? -1] ?? null) : null, plain, keepsMarkup),
    );
  if (syntax === 'words') return inWords(request, asRaw(true));
  const written = syntaxOf(syntax);
  const form = isSame ? old.form : written.newForm(conventions);
  const text = written.write({ form, items: asRaw(true) }, request);
  // Words with markup were changed by hand: should the group be broken by them, they are plain.
  const again = written
    .read(text, request)
    ?.items.map(({ key }) => key)
    .join(' ');
  return again === keys.join(' ') ? text : written.write({ form, items: asRaw(false) }, request);
}

function isUnchanged(old: ReadCitation, items: readonly CitingItem[]): boolean {
  return (
    items.length === old.items.length &&
    items.every(({ item, was }, index) => {
      const before = old.items[index]?.item;
      return was === index && before !== undefined && isSameItem(before, item);
    })
  );
}

function isSameItem(a: CitedItem, b: CitedItem): boolean {
  return (
    a.key === b.key &&
    (a.locator ?? '') === (b.locator ?? '') &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.author === b.author
  );
}

/** The item in markup: each part that is as it was, as it was written. */
function rawOf(
  { item }: CitingItem,
  old: ReadItem | null,
  plain: PlainText,
  keepsMarkup: boolean,
): RawItem {
  const part = (words: string, was: string | undefined, written: string | undefined): string => {
    if (was === undefined || written === undefined) return plain.write(words);
    if (words === was) return written;
    // Who edits words with markup in them sees the markup, and writes it.
    return keepsMarkup && !plain.isPlain(written) ? words.trim() : plain.write(words);
  };
  const locator = item.locator ?? '';
  const wasLocator = old === null ? null : plainLocator(old.raw.locator, plain);
  return {
    key: item.key,
    prefix: part(item.prefix, old?.item.prefix, old?.raw.prefix),
    locator: old !== null && wasLocator === locator ? old.raw.locator : plain.writeLocator(locator),
    suffix: part(item.suffix, old?.item.suffix, old?.raw.suffix),
    author: item.author,
    extra: old !== null && old.raw.key === item.key ? old.raw.extra : '',
  };
}

function inWords(request: CitingRequest, raw: readonly RawItem[]): string {
  const { items, language, old } = request;
  const inNote = old === null ? request.inNote === true : old.form === NOTE_FORM;
  const title = inNote ? 'whole' : 'short';
  return writeInWords(
    raw.map((item, index) => {
      const csl = items[index]?.csl ?? null;
      return { ...item, told: csl === null ? [] : toldSource(csl, language, request, title) };
    }),
    inNote,
  );
}
