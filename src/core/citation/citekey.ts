import { foldForSearch } from '../text/fold';

/** A key longer than this is no longer typed or recognised by anyone. */
const MAX_LENGTH = 32;
const MAX_WORDS = 4;

/** Words that say nothing of what an article is about, folded; Vietnamese, then English. */
const EMPTY_WORDS = new Set(
  (
    'va cua cac nhung mot ve voi cho tu tai o trong tren duoi khi la thi ma nhu theo den de do ' +
    'bang nham qua nay a an the of and in on for to from with by'
  ).split(' '),
);

/**
 * Safe unescaped in BibTeX, Pandoc, LaTeX, Typst, Org and reST alike: letters and digits, with
 * single `-`, `_`, `:` or `.` inside. Letters of any script, since biber, Typst and Pandoc have them.
 */
const CITEKEY = /^[\p{L}\p{N}]+(?:[-_:.][\p{L}\p{N}]+)*$/u;

export function isValidCitekey(key: string): boolean {
  return CITEKEY.test(key);
}

/**
 * A short ASCII key from the first telling words of a title, e.g. `kinh-nghiem-thuc-hien`,
 * with `-2`, `-3`… where it is taken already. It begins with a letter, as BibTeX likes it; a title
 * without any Latin letter gives `article`.
 */
export function citekeyFromTitle(title: string, taken: ReadonlySet<string>): string {
  const words = foldForSearch(title).match(/[a-z0-9]+/g) ?? [];
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const fromLetter = first < 0 ? ['article'] : words.slice(first);
  const telling = fromLetter.filter((word) => !EMPTY_WORDS.has(word));
  const key = join(telling.length > 0 ? telling : fromLetter);
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}-${number}`)) number++;
  return `${key}-${number}`;
}

function join(words: readonly string[]): string {
  let key = '';
  for (const word of words.slice(0, MAX_WORDS)) {
    const longer = key === '' ? word.slice(0, MAX_LENGTH) : `${key}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    key = longer;
  }
  return key;
}
