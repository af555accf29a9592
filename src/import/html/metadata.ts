import type { CslItem } from '../../core/citation/csl';
import { isString } from '../../protocol/guards';
import { cslOf, dateParts, languageTag, oneLine, webAddress } from '../text/csl';
import { jsonLdArticle, namesIn, typesOf } from './jsonLd';
import type { HtmlElement, HtmlPage } from './tree';
import { attribute, rawText } from './tree';

/** Names that content systems put where nobody put one. */
const nobody = /^(?:admin(?:istrator)?|user|guest|editor|webmaster|unknown|root|author)$/i;

/** The `meta` of a page: names in lower case to their values, in order. */
function metaOf({ elements }: HtmlPage): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name =
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop');
    const value = oneLine(attribute(element, 'content'));
    if (name === null || value === null) continue;
    for (const key of name.toLowerCase().trim().split(/\s+/)) {
      values.set(key, [...(values.get(key) ?? []), value]);
    }
  }
  return values;
}

/**
 * What a page says of itself in its `meta` (Highwire, Dublin Core, Open Graph) and JSON-LD; null
 * for nothing. Dates are as written: a page tells its own day, whatever its zone.
 */
export function htmlMetadata(page: HtmlPage): CslItem | null {
  const meta = metaOf(page);
  const first = (...names: string[]) =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const article = jsonLdArticle(page) ?? {};
  const text = (name: string) => {
    const value = article[name];
    return isString(value) ? oneLine(value) : null;
  };
  const site = first('og:site_name') ?? oneLine(namesIn(article['publisher'])[0]);
  const journal = first('citation_journal_title', 'citation_conference_title');
  const title =
    first('citation_title') ??
    text('headline') ??
    first('og:title', 'dc.title', 'dcterms.title', 'twitter:title') ??
    headingOf(page) ??
    titleOf(page);
  const issued = dateParts(
    first('citation_publication_date', 'citation_date', 'citation_online_date') ??
      text('datePublished') ??
      first('article:published_time', 'dcterms.issued', 'dc.date.issued', 'dc.date', 'pubdate'),
  );
  const pages = [first('citation_firstpage'), first('citation_lastpage')].filter(isString);
  const type = journal
    ? 'article-journal'
    : typesOf(article).some(isNews)
      ? 'article-newspaper'
      : 'webpage';
  return cslOf(type, {
    title: title && withoutSite(title, site),
    author: authorsOf(meta, article, site).map((literal) => ({ literal })),
    issued: issued && { 'date-parts': [issued] },
    'container-title': journal ?? site,
    publisher: first('citation_publisher', 'dc.publisher'),
    volume: first('citation_volume'),
    issue: first('citation_issue'),
    page: pages.length > 0 ? pages.join('-') : null,
    DOI: first('citation_doi'),
    URL: addressOf(page) ?? webAddress(first('og:url')),
    language: languageTag(attribute(page.root, 'lang')) ?? languageTag(first('og:locale')),
  });
}

const isNews = (type: string): boolean => type.endsWith('NewsArticle');

function authorsOf(
  meta: ReadonlyMap<string, readonly string[]>,
  article: Readonly<Record<string, unknown>>,
  site: string | null,
): string[] {
  const said = ['citation_author', 'dc.creator', 'dcterms.creator', 'author', 'article:author'];
  const candidates = [
    meta.get('citation_author') ?? [],
    namesIn(article['author']),
    ...said.slice(1).map((name) => meta.get(name) ?? []),
  ];
  for (const names of candidates) {
    const good = names
      .map(oneLine)
      .filter(isString)
      .filter((name) => !nobody.test(name) && !/^https?:|@/.test(name) && name !== site);
    if (good.length > 0) return [...new Set(good)];
  }
  return [];
}

function addressOf({ elements }: HtmlPage): string | null {
  const link = elements.find(
    (element) =>
      element.tagName === 'link' &&
      /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? ''),
  );
  return link ? webAddress(attribute(link, 'href')) : null;
}

/** The one heading of the first rank; two or more are parts. */
function headingOf({ elements }: HtmlPage): string | null {
  const [heading, ...others] = elements.filter(({ tagName }) => tagName === 'h1');
  return heading && others.length === 0 ? oneLine(rawText(heading)) : null;
}

function titleOf({ elements }: HtmlPage): string | null {
  const title = elements.find((element: HtmlElement) => element.tagName === 'title');
  return title ? oneLine(rawText(title)) : null;
}

/** "Title - Site" without the site, which is said elsewhere. */
function withoutSite(title: string, site: string | null): string {
  if (site === null || !title.endsWith(site)) return title;
  const rest = title.slice(0, -site.length).replace(/(?<!\s)\s*[-–—|:·]\s*$/, '');
  return rest === '' || rest.length === title.length - site.length ? title : rest;
}
