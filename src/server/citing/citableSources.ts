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
import { fileToAddTo } from '../bibliographyFiles/adding';
import { filesOf, uriOfFile } from '../bibliographyFiles/documentFiles';
import { entriesOf } from '../bibliographyFiles/entries';
import type { ReportDocument } from '../reports';
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

/** The open document of a report; undefined of one that is not open, or is no report. */
function openReport(session: Session, uri: string | null): ReportDocument | undefined {
  return uri === null || session.isArticle(uri) ? undefined : session.documents.get(uri);
}

/**
 * What can be cited in a report by its key: the articles of the library, then the entries of its
 * own bibliography files. An article that one of these has as well is one source.
 */
export async function knownSources(
  session: Session,
  uri: string | null,
): Promise<ReadonlyMap<string, KnownSource>> {
  const report = openReport(session, uri);
  const entries = report ? await entriesOf(session, report, report.getText()) : null;
  const sources = new Map<string, KnownSource>();
  const { keyOf } = session.citekeys(uri);
  for (const article of session.engine.articles) {
    const { csl, id: articleId } = article;
    const key = keyOf(article);
    const file = entries?.get(key)?.file.path ?? null;
    sources.set(key, { key, csl, articleId, file, title: articleTitle(article) });
  }
  for (const [key, { file, entry }] of entries ?? []) {
    if (sources.has(key)) continue;
    const csl = entry.item ?? { type: 'document' };
    const title = csl.title ?? (entry.words || key);
    sources.set(key, { key, csl, articleId: null, file: file.path, title });
  }
  return sources;
}

/** The bibliography file of a report that articles it cites can be added to, if it has one. */
async function fileToExtend(
  session: Session,
  uri: string | null,
): Promise<CitableSources['addsTo']> {
  const report = openReport(session, uri);
  if (!report) return null;
  const file = fileToAddTo(await filesOf(session, report, report.getText()));
  return file ? { path: file.path, uri: uriOfFile(report.uri, file) } : null;
}

export function sourceView(
  { key, csl, articleId, file, title }: KnownSource,
  locale: DocumentLocale,
): CitableSource {
  return { key, articleId, file, title, reference: shortReference(csl, null, locale) };
}

/** What can be cited, in the order of the library and of the files. */
export async function provideCitableSources(
  session: Session,
  params: CitableSourcesParams,
): Promise<CitableSources> {
  const report = await citingReport(session, params);
  const words = filterWords(params.filter);
  const sources: CitableSource[] = [];
  for (const source of (await knownSources(session, params.uri)).values()) {
    const view = sourceView(source, report.locale);
    const searched = `${view.title} ${view.reference} ${view.key}`;
    if (sources.length >= params.limit) break;
    if (matchesFolded(searched, words) !== null) sources.push(view);
  }
  const cites = report.conventions.citations !== 'words';
  const addsTo = cites ? await fileToExtend(session, params.uri) : null;
  return { sources, abilities: abilitiesFor(report), addsTo };
}
