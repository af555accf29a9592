import { isRecord, isString } from '../../protocol/guards';
import type { HtmlPage } from './tree';
import { attribute, rawText } from './tree';

type Fields = Readonly<Record<string, unknown>>;

/** More than any page holds; a longer block is not parsed. */
const longestBlock = 1 << 20;

/** The article that a page describes in JSON-LD (schema.org), or null. */
export function jsonLdArticle({ elements }: HtmlPage): Fields | null {
  for (const element of elements) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') {
      continue;
    }
    const found = articleIn(parsed(rawText(element)));
    if (found) return found;
  }
  return null;
}

function parsed(text: string): unknown {
  if (text.length > longestBlock) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Blocks are an article, a list, or a `@graph` of things. */
function articleIn(value: unknown): Fields | null {
  const things: readonly unknown[] = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value['@graph'])
      ? value['@graph']
      : [value];
  return things.filter(isRecord).find(isArticle) ?? null;
}

export function typesOf(thing: Fields): string[] {
  return [thing['@type']].flat().filter(isString);
}

const isArticle = (thing: Fields): boolean =>
  typesOf(thing).some((type) => /(?:Article|Posting|Report)$/.test(type));

/** The names of persons or bodies: strings, or things with a `name`. */
export function namesIn(value: unknown): string[] {
  return [value].flat().flatMap((each: unknown) => {
    const name = isRecord(each) ? each['name'] : each;
    return isString(name) ? [name] : [];
  });
}
