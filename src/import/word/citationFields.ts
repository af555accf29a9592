import { parseLocator } from '../../core/citation/locator';
import type { WordSource } from '../../core/quotation/word/wordReport';
import { isRecord } from '../../protocol/guards';

/** Titles of the sources that Word keeps itself, by their tag. */
export type TagTitles = ReadonlyMap<string, string>;

/** More sources than anybody cites at once. */
const mostSources = 200;

/**
 * What the code of a field cites: of Zotero and Mendeley ("ADDIN … CSL_CITATION {…}") or of Word
 * itself ("CITATION Tag \p 5"). Nothing of a field that cites nothing.
 */
export function sourcesOfCode(code: string, titles: () => TagTitles): WordSource[] {
  const json = /^\s*ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s+(?=\{)/.exec(code);
  if (json) return sourcesOfJson(code.slice(json[0].length));
  const own = /^\s*CITATION\s+/i.exec(code);
  return own ? sourcesOfTags(code.slice(own[0].length), titles()) : [];
}

const mendeley = 'MENDELEY_CITATION_v3_';

/** What the tag of a content control cites: Mendeley Cite keeps it there, in Base64. */
export function sourcesOfTag(tag: string): WordSource[] {
  if (!tag.startsWith(mendeley)) return [];
  try {
    const packed = atob(tag.slice(mendeley.length));
    const bytes = Uint8Array.from(packed, (char) => char.charCodeAt(0));
    return sourcesOfJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return [];
  }
}

/** A citation of the CSL citation schema; what is none cites nothing. */
function sourcesOfJson(text: string): WordSource[] {
  const citation = parsed(text);
  const items = isRecord(citation) ? citation['citationItems'] : null;
  if (!Array.isArray(items)) return [];
  return items
    .slice(0, mostSources)
    .flatMap((item: unknown) => (isRecord(item) ? sourceOf(item) : []));
}

function parsed(text: string): unknown {
  try {
    // What follows the object is the field's own: switches, spaces.
    return JSON.parse(text.slice(0, text.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
}

function sourceOf(item: Readonly<Record<string, unknown>>): WordSource {
  const data = isRecord(item['itemData']) ? item['itemData'] : {};
  // Better BibTeX writes the key into the field for notes.
  const note = /^[^\S\n\r\u2028\u2029]*citation key\s*:\s*(\S+)/im.exec(
    textOf(data['note']) ?? '',
  )?.[1];
  const keys = [data['citation-key'], note, data['id'], item['id']].flatMap(
    (key) => textOf(key) ?? [],
  );
  return {
    keys: [...new Set(keys)],
    title: textOf(data['title'])?.replace(/<[^<>]{1,40}>/g, '') ?? null,
    locator: locatorOf(textOf(item['locator']), textOf(item['label']), textOf(item['suffix'])),
  };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** People write "đoạn 5" for the page, or behind the citation. */
function locatorOf(
  locator: string | null,
  label: string | null,
  suffix: string | null,
): string | null {
  if (locator !== null) return parseLocator(locator) ? locator : `${label ?? 'page'} ${locator}`;
  const behind = suffix?.replace(/^[\s,;]+/, '') ?? '';
  return parseLocator(behind) ? behind : null;
}

/** `Tag \l 1066 \p "5-6" \m Other`: switches belong to the tag before them. */
function sourcesOfTags(code: string, titles: TagTitles): WordSource[] {
  const sources: WordSource[] = [];
  let tag: string | null = null;
  let page: string | null = null;
  const end = (): void => {
    if (tag === null) return;
    sources.push({
      keys: [tag],
      title: titles.get(tag) ?? null,
      locator: locatorOf(page, null, null),
    });
    page = null;
  };
  let option = 'm';
  for (const [word] of code.slice(0, 10_000).matchAll(/"[^"]*"|\S+/g)) {
    if (word.startsWith('\\')) {
      option = word.slice(1).toLowerCase();
      continue;
    }
    const value = word.replace(/^"|"$/g, '');
    if (option === 'm') {
      end();
      tag = value;
    } else if (option === 'p') page = value;
    option = '';
  }
  end();
  return sources.slice(0, mostSources);
}
