import type { DocumentLocale } from '../core/citation/locator';
import type { ShippedStyleName } from './citing';
import { shippedStyleNames } from './citing';
import type { Locale } from './messages';

/** How people know the shipped styles; the first words tell them apart. */
const labels: Readonly<Record<Locale, Readonly<Record<ShippedStyleName, string>>>> = {
  vi: {
    'vn-author-date': 'Bộ Giáo dục và Đào tạo (tác giả – năm)',
    'vn-numeric': 'Bộ Giáo dục và Đào tạo (đánh số)',
    'vn-administrative': 'Văn bản hành chính',
    apa: 'APA, lần 7',
    'chicago-author-date': 'Chicago (tác giả – năm)',
    'chicago-notes': 'Chicago (cước chú)',
    ieee: 'IEEE',
    'iso-690-author-date': 'ISO 690 (tác giả – năm)',
    'iso-690-numeric': 'ISO 690 (đánh số)',
  },
  en: {
    'vn-author-date': 'Vietnam, Ministry of Education (author-date)',
    'vn-numeric': 'Vietnam, Ministry of Education (numbered)',
    'vn-administrative': 'Vietnam, administrative documents',
    apa: 'APA, 7th edition',
    'chicago-author-date': 'Chicago (author-date)',
    'chicago-notes': 'Chicago (notes)',
    ieee: 'IEEE',
    'iso-690-author-date': 'ISO 690 (author-date)',
    'iso-690-numeric': 'ISO 690 (numbered)',
  },
};

/** The shipped styles in the order people are shown them: those of their country first. */
export const stylesInOrder: readonly ShippedStyleName[] = [
  'vn-author-date',
  'vn-numeric',
  'vn-administrative',
  'apa',
  'chicago-author-date',
  'chicago-notes',
  'ieee',
  'iso-690-author-date',
  'iso-690-numeric',
];

export function styleLabel(name: ShippedStyleName, locale: Locale): string {
  return labels[locale][name];
}

/**
 * What other tools call these styles, or their nearest of kin: names of CSL's repository, of Typst,
 * biblatex, BibTeX and sphinxcontrib-bibtex. What LaTeX prints is LaTeX's affair; here they serve
 * hovers and previews.
 */
const aliases: Readonly<Record<string, ShippedStyleName>> = {
  'american-psychological-association': 'apa',
  'apa-6th-edition': 'apa',
  apalike: 'apa',
  apacite: 'apa',
  'chicago-fullnote-bibliography': 'chicago-notes',
  'chicago-note-bibliography': 'chicago-notes',
  'chicago-fullnotes': 'chicago-notes',
  'chicago-shortened-notes': 'chicago-notes',
  verbose: 'chicago-notes',
  chicago: 'chicago-author-date',
  'institute-of-electrical-and-electronics-engineers': 'ieee',
  ieeetr: 'ieee',
  ieeetran: 'ieee',
  'iso690-author-date-en': 'iso-690-author-date',
  'iso690-numeric-en': 'iso-690-numeric',
  iso690: 'iso-690-numeric',
  iso: 'iso-690-numeric',
  'iso-authoryear': 'iso-690-author-date',
  'iso-numeric': 'iso-690-numeric',
  authoryear: 'iso-690-author-date',
  'authoryear-comp': 'iso-690-author-date',
  plainnat: 'iso-690-author-date',
  abbrvnat: 'iso-690-author-date',
  numeric: 'iso-690-numeric',
  'numeric-comp': 'iso-690-numeric',
  plain: 'iso-690-numeric',
  unsrt: 'iso-690-numeric',
  abbrv: 'iso-690-numeric',
  'vietnam-ministry-of-education-and-training-vi': 'vn-numeric',
  'vietnam-ministry-of-education-and-training-en': 'vn-numeric',
};

/** The shipped style that a name, an address or the path of a `.csl` file means; null for none. */
export function shippedStyleOf(written: string): ShippedStyleName | null {
  const path = written
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/(?<!\/)\/+$/, '');
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const plain = name.replace(/\.csl$/i, '').toLowerCase();
  const shipped = shippedStyleNames.find((one) => one === plain);
  return shipped ?? (Object.hasOwn(aliases, plain) ? (aliases[plain] ?? null) : null);
}

/** The locale of a language as documents name it ("vi-VN", "vietnamese"); null of other languages. */
export function localeOfLanguage(language: string): DocumentLocale | null {
  const name = language.trim().toLowerCase();
  if (/^(?:vi(?:[-_]|$)|vietnam)/.test(name)) return 'vi';
  return /^(?:en(?:[-_]|$)|english|american|british|usenglish|ukenglish)/.test(name) ? 'en' : null;
}
