import type { CslItem } from '../../core/citation/cslItem';
import type { DocumentLocale } from '../../core/citation/locator';
import { shortReference } from '../../core/citation/reference';
import { abilitiesFor } from '../../core/citing/writeCitation';
import { defaultConventions, detectConventions } from '../../core/insertion/conventions';
import type { Conventions } from '../../core/insertion/conventions';
import type { DocumentLanguage } from '../../core/insertion/languages';
import { languageFromId } from '../../core/insertion/languages';
import { articleTitle } from '../../core/library/article';
import { filterWords, matchesFolded } from '../../core/library/filter';
import type { CitableSource, CitableSources, CitableSourcesParams } from '../../protocol/citations';
import type { Session } from '../session';

/** A source that can be cited in a report, with what is known of it. */
export interface KnownSource {
  readonly key: string;
  readonly csl: CslItem;
  readonly articleId: string | null;
  /** As the report names it. */
  readonly file: string | null;
  readonly title: string;
}

/** A report as far as citing in it goes. */
export interface CitingReport {
  readonly language: DocumentLanguage;
  readonly conventions: Conventions;
  readonly locale: DocumentLocale;
}

/** How a report cites; one that is not open, or nowhere yet, as its language does. */
export async function citingReport(
  session: Session,
  { uri, languageId }: { readonly uri: string | null; readonly languageId: string },
): Promise<CitingReport> {
  const language = languageFromId(languageId, uri ?? '');
  const text = uri === null ? undefined : session.documents.get(uri)?.getText();
  const settings = await session.settings(uri);
  return {
    language,
    conventions:
      text === undefined ? defaultConventions(language) : detectConventions(text, language),
    locale: settings['citation.language'],
  };
}

/** The articles of the library, by their keys. */
export function knownSources({ engine }: Session): ReadonlyMap<string, KnownSource> {
  return new Map(
    engine.articles.map((article) => {
      const { citekey: key, csl, id: articleId } = article;
      return [key, { key, csl, articleId, file: null, title: articleTitle(article) }];
    }),
  );
}

export function sourceView(
  { key, csl, articleId, file, title }: KnownSource,
  locale: DocumentLocale,
): CitableSource {
  return { key, articleId, file, title, reference: shortReference(csl, null, locale) };
}

/** What can be cited, in the order of the library. */
export async function provideCitableSources(
  session: Session,
  params: CitableSourcesParams,
): Promise<CitableSources> {
  const report = await citingReport(session, params);
  const words = filterWords(params.filter);
  const sources: CitableSource[] = [];
  for (const source of knownSources(session).values()) {
    const view = sourceView(source, report.locale);
    const searched = `${view.title} ${view.reference} ${view.key}`;
    if (sources.length >= params.limit) break;
    if (matchesFolded(searched, words) !== null) sources.push(view);
  }
  return { sources, abilities: abilitiesFor(report) };
}
