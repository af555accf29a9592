import { replaceSpaced } from '../text/replaceSpaced';

/** The language a report is written in; it words locators and references. */
export type DocumentLocale = 'vi' | 'en';

export type LocatorKind = 'paragraph' | 'sentence' | 'lesson' | 'section' | 'page';

/** The place in an article a citation points to: `{ kind: 'paragraph', value: '4-6' }`. */
export interface Locator {
  readonly kind: LocatorKind;
  /** A number or name, or a list of them and of ranges: "5", "4-6", "2, 5", "II.1". */
  readonly value: string;
}

interface Wording {
  readonly one: string;
  readonly many: string;
}

const WORDS: Readonly<Record<DocumentLocale, Readonly<Record<LocatorKind, Wording>>>> = {
  vi: {
    paragraph: { one: 'đoạn', many: 'đoạn' },
    sentence: { one: 'câu', many: 'câu' },
    lesson: { one: 'bài học', many: 'bài học' },
    section: { one: 'mục', many: 'mục' },
    page: { one: 'tr.', many: 'tr.' },
  },
  en: {
    paragraph: { one: 'para.', many: 'paras.' },
    sentence: { one: 'sentence', many: 'sentences' },
    lesson: { one: 'lesson', many: 'lessons' },
    section: { one: 'sec.', many: 'secs.' },
    page: { one: 'p.', many: 'pp.' },
  },
};

/** What people write for each kind, in either language, without the full stop. */
const SPELLINGS: readonly (readonly [LocatorKind, readonly string[]])[] = [
  ['paragraph', ['đoạn văn', 'đoạn', 'paragraphs', 'paragraph', 'paras', 'para', 'par', '¶¶', '¶']],
  ['sentence', ['câu', 'sentences', 'sentence']],
  ['lesson', ['bài học', 'bài', 'lessons', 'lesson']],
  ['section', ['mục', 'phần', 'sections', 'section', 'secs', 'sec', '§§', '§']],
  ['page', ['trang', 'tr', 'pages', 'page', 'pp', 'p']],
];

/** Numbers, Roman or lettered ones, joined by dots ("2.1", "IV", "3a"); ranges; lists of these. */
const VALUE =
  /^[\p{L}\p{N}]{1,12}(?:\.[\p{L}\p{N}]{1,12})*(?:[-,][\p{L}\p{N}]{1,12}(?:\.[\p{L}\p{N}]{1,12})*)*$/u;

/** The locator in words: "đoạn 5", "bài học 2", "tr. 3"; in English "para. 5", "paras. 4-6". */
export function formatLocator(locator: Locator, locale: DocumentLocale): string {
  const wording = WORDS[locale][locator.kind];
  const word = /[-–,]/.test(locator.value) ? wording.many : wording.one;
  return `${word} ${locator.value}`;
}

/**
 * Reads a locator in words, of either language, whatever its case, spacing and dashes:
 * "Đoạn 4 – 6" is `{ kind: 'paragraph', value: '4-6' }`. Null where the text is no locator.
 */
export function parseLocator(text: string): Locator | null {
  const clean = text.normalize('NFC').trim();
  // No locator is longer than a line; what is, is not worth folding.
  if (clean.length > 80) return null;
  const lower = clean.toLowerCase();
  for (const [kind, words] of SPELLINGS) {
    for (const word of words) {
      const value = lower.startsWith(word) ? readValue(clean.slice(word.length)) : null;
      if (value !== null) return { kind, value };
    }
  }
  return null;
}

/** The value after a word: ". 4 – 6", " số 5", "5". */
function readValue(rest: string): string | null {
  // A word must end where it ends: "trong 5" is not "tr" followed by a value.
  if (/^\p{L}/u.test(rest)) return null;
  const words = rest
    .replace(/^\./, '')
    .trimStart()
    .replace(/^số\s+/iu, '');
  const value = replaceSpaced(replaceSpaced(words, /[-‐‑–—]+/u, '-'), /[,;]/, ',');
  // A value in letters alone is Roman or a single letter; "đoạn văn" holds no number.
  const isNumbered = value
    .split(/[-,]/)
    .every((part) => /\d|^(?:[IVXLC]+|\p{L})(?:\.|$)/u.test(part));
  return VALUE.test(value) && isNumbered ? value.replaceAll(',', ', ') : null;
}
