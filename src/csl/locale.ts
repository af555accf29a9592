import type { DocumentLocale } from '../core/citation/locator';
import en from './locales/locales-en-US.xml';
import vi from './locales/locales-vi-VN.xml';
import { unknownMark } from './unknown';
import { editionMark, monthMark } from './vietnamese/wordOrder';
import { elements, parseStyleXml, textOf } from './xml';
import type { StyleNode } from './xml';

/** The locale of each language a document is written in. */
export const localeTags: Readonly<Record<DocumentLocale, string>> = { vi: 'vi-VN', en: 'en-US' };

const files: Readonly<Record<string, string>> = { 'vi-VN': vi, 'en-US': en };

/**
 * What stands for something that is not known ("n.d.", "s.l."). A citation says what is known and
 * nothing else, as the product does everywhere.
 */
const saidOfTheUnknown = new Map([
  ['no date', unknownMark],
  ['no-place', unknownMark],
  ['no-publisher', unknownMark],
  // Nothing at all: where nobody is named, styles then name the title.
  ['anonymous', ''],
]);

/** The shipped locale with that tag, or null. Made anew each time: the processor writes into it. */
export function openLocale(tag: string): StyleNode | null {
  const xml = Object.hasOwn(files, tag) ? files[tag] : undefined;
  if (xml === undefined) return null;
  const locale = parseStyleXml(`locales-${tag}.xml`, xml, 'locale');
  silenceTheUnknown(locale);
  if (tag === 'vi-VN') markWords(locale);
  return locale;
}

/** Marks the words that `inVietnameseOrder` finds again. */
function markWords(locale: StyleNode): void {
  const mark = (node: StyleNode, sign: string) =>
    node.children.splice(0, Infinity, sign + textOf(node));
  for (const term of elements(locale, 'terms').flatMap((terms) => elements(terms, 'term'))) {
    const name = term.attrs['name'] ?? '';
    if (name.startsWith('month-')) mark(term, monthMark);
    if (name === 'edition')
      (elements(term).length > 0 ? elements(term) : [term]).forEach((node) =>
        mark(node, editionMark),
      );
  }
}

/** Takes the words for what is not known out of a locale, or of those within a style. */
export function silenceTheUnknown(node: StyleNode): void {
  const locales = node.name === 'locale' ? [node] : elements(node, 'locale');
  for (const terms of locales.flatMap((locale) => elements(locale, 'terms'))) {
    for (const term of elements(terms, 'term')) {
      const word = saidOfTheUnknown.get(term.attrs['name'] ?? '');
      if (word !== undefined) term.children.splice(0, Infinity, word);
    }
  }
}
