import type { CslName } from '../../cslItem';
import { vietnameseName } from '../personalName';

/** LaTeX source into text. */
type Text = (source: string) => string;

export interface Names {
  readonly names: readonly CslName[];
  /** The list ends with "and others". */
  readonly others: boolean;
}

/**
 * A list of names as BibTeX divides it: "First von Last", "von Last, First", "von Last, Jr, First",
 * BibLaTeX's `family=…, given=…`; what stands in braces is a body and stays whole. A Vietnamese
 * name without a comma has the family name first.
 */
export function bibtexNames(source: string, text: Text): Names {
  const parts = split(source, /\s+and(?=\s)\s*/iy).map((part) => part.trim());
  const named = parts.filter((part) => part !== '' && part !== 'others');
  return { names: named.map((part) => nameOf(part, text)), others: parts.includes('others') };
}

function nameOf(source: string, text: Text): CslName {
  if (isGroup(source)) return { literal: text(source) };
  const parts = split(source, /,/y).map((part) => part.trim());
  if (parts.every((part) => /^(?:family|given|prefix|suffix)(?:-i)?\s*=/i.test(part))) {
    return extended(parts, text);
  }
  const [first = '', second = '', third] = parts;
  if (parts.length === 1) return undivided(first, text);
  const { von, last } = particle(first);
  return present({
    'non-dropping-particle': text(von),
    family: text(last),
    suffix: third === undefined ? '' : text(second),
    given: text(third === undefined ? second : parts.slice(2).join(', ')),
  });
}

function extended(parts: readonly string[], text: Text): CslName {
  const given: Record<string, string> = {};
  for (const part of parts) {
    const [name = '', ...value] = part.split('=');
    given[name.trim().toLowerCase()] = text(
      value
        .join('=')
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    );
  }
  return present({
    family: given['family'] ?? '',
    given: given['given'] ?? '',
    'non-dropping-particle': given['prefix'] ?? '',
    suffix: given['suffix'] ?? '',
  });
}

function undivided(source: string, text: Text): CslName {
  const vietnamese = vietnameseName(text(source));
  if (vietnamese) return vietnamese;
  const words = split(source, /[\s~]+/y).filter((word) => word !== '');
  if (words.length === 1) return { literal: text(source) };
  const von = words.findIndex((word, index) => index < words.length - 1 && isLower(word));
  const from = von < 0 ? words.length - 1 : von;
  const rest = words.slice(from);
  const { von: prefix, last } = particle(rest.join(' '));
  return present({
    given: text(words.slice(0, from).join(' ')),
    'non-dropping-particle': text(prefix),
    family: text(last),
  });
}

/** Words in lower case at the head of a family name: "van der Berg". */
function particle(source: string): { readonly von: string; readonly last: string } {
  const words = split(source, /[\s~]+/y);
  let from = 0;
  while (from < words.length - 1 && isLower(words[from] ?? '')) from += 1;
  return { von: words.slice(0, from).join(' '), last: words.slice(from).join(' ') };
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function present(name: Readonly<Record<string, string>>): CslName {
  const parts = Object.entries(name).filter(([, part]) => part !== '');
  return parts.length > 0 ? Object.fromEntries(parts) : { literal: '' };
}

/** Whether one pair of braces holds the whole. */
function isGroup(source: string): boolean {
  if (!source.startsWith('{') || !source.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < source.length - 1; at++) {
    const char = source.charAt(at);
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** Splits where a separator stands outside braces; the separator is a sticky expression. */
function split(source: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (depth <= 0 && isCandidate(source, at)) {
      separator.lastIndex = at;
      const found = separator.exec(source)?.[0] ?? '';
      if (found === '') continue;
      parts.push(source.slice(start, at));
      start = at + found.length;
      at = start - 1;
    }
  }
  parts.push(source.slice(start));
  return parts;
}

/** A separator begins with a comma or with the first of a run of blanks: runs are read once. */
function isCandidate(source: string, at: number): boolean {
  const char = source.charAt(at);
  return char === ',' || (/[\s~]/.test(char) && !/[\s~]/.test(source.charAt(at - 1)));
}
