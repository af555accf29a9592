import type { DocumentLocale } from '../core/citation/locator';
import { formatLocator } from '../core/citation/locator';
import type { Article } from '../core/library/article';
import { articleTitle } from '../core/library/article';
import { groupableFacts, groupArticles } from '../core/library/grouping';
import { locatorOf } from '../core/library/locate';
import type { ArticleNode, OutlineNode } from '../core/library/outline';
import { referenceOf } from '../core/library/passage';
import type { LibraryProblemCode } from '../core/library/problems';
import { shownWords } from '../core/library/shownWords';
import type { TextRange } from '../core/text/range';
import { shorten, singleLine } from '../core/text/shorten';
import type {
  ArticleSummary,
  LibraryParams,
  LibraryProblem,
  LibrarySummary,
  OutlineItem,
} from '../protocol/lsp';
import type { Settings } from '../protocol/settings';
import { requireArticle } from './article';
import { describeProblem } from '../protocol/messages';
import type { Session } from './session';

/** Longest label of a sentence, in UTF-16 units. */
const labelLength = 80;

type Child = ArticleNode['children'][number];

function locatorText(article: Article, range: TextRange, locale: DocumentLocale): string | null {
  const locator = locatorOf(article, range);
  return locator && formatLocator(locator, locale);
}

/** The facts every item has; each kind adds its own. */
function plain(node: OutlineNode): Omit<OutlineItem, 'kind' | 'label' | 'children'> {
  return {
    id: node.id,
    range: node.range,
    number: null,
    count: null,
    subject: null,
    text: null,
    locator: null,
    statisticId: null,
  };
}

function itemOf(article: Article, node: Child | OutlineNode, locale: DocumentLocale): OutlineItem {
  const words = (range: TextRange) => shownWords(article, range).text;
  const children =
    'children' in node ? node.children.map((child) => itemOf(article, child, locale)) : [];
  const base = { ...plain(node), children };
  switch (node.kind) {
    case 'article':
      return { ...base, kind: 'body', label: node.title ?? '', count: node.passages };
    case 'section': {
      // A byline is a name, not a passage: it is shown, never counted.
      const byline = node.sectionKind === 'byline';
      const first = node.children.find(({ kind }) => kind === 'sentence');
      return {
        ...base,
        kind: node.sectionKind,
        label: node.title ?? (byline ? singleLine(words(node.range)) : ''),
        count: byline ? null : node.passages,
        text: shorten(words(first?.range ?? node.range), labelLength),
        children: byline ? [] : children,
      };
    }
    case 'lesson':
      return {
        ...base,
        kind: 'lesson',
        label: node.title,
        number: node.number,
        count: node.passages,
        text: words(node.range),
        locator: locatorText(article, node.range, locale),
      };
    case 'sentence':
      return {
        ...base,
        kind: 'sentence',
        label: shorten(words(node.range), labelLength),
        text: words(node.range),
        locator: locatorText(article, node.range, locale),
      };
    case 'statistics':
      return { ...base, kind: 'statistics', label: '', count: node.children.length };
    case 'statistic':
      return {
        ...base,
        kind: 'statistic',
        label: singleLine(words(node.range)),
        subject: node.counts,
        text: words(node.sentence),
        locator: locatorText(article, node.range, locale),
        statisticId: node.id,
      };
  }
}

function summaryOf(session: Session, article: Article, settings: Settings): ArticleSummary {
  const { year, author, key } = groupableFacts(article);
  return {
    id: article.id,
    title: articleTitle(article),
    reference: referenceOf(article, settings['citation.language']),
    uri: article.file.uri,
    folder: session.folderName(article),
    year,
    author,
    key,
  };
}

/** Folders cannot be opened like files, and to open a pipe may last for ever. */
function remedyOf(code: LibraryProblemCode): LibraryProblem['remedy'] {
  if (code === 'folder-missing') return 'refresh';
  if (code === 'folder-absent' || code === 'folder-outside') return 'settings';
  const isFile = !code.startsWith('folder-') && code !== 'not-a-file' && code !== 'name-not-utf8';
  return isFile ? 'open' : 'none';
}

/** The articles of the library, narrowed to those that hold the words. */
export async function provideLibrary(
  session: Session,
  { filter, groupBy = 'none', partial }: LibraryParams,
): Promise<LibrarySummary> {
  const { engine, locale } = session;
  const settings = await session.settings(null);
  if (filter.trim() !== '' && partial !== true) await engine.fillSearch();
  const articles = engine.articlesWith(filter);
  const problems = filter.trim() === '' ? engine.problems : [];
  const summaries = articles.map((article) => summaryOf(session, article, settings));
  return {
    articles: summaries,
    groups:
      groupBy === 'none'
        ? null
        : groupArticles(summaries, groupBy).map(({ name, articles }) => ({
            name,
            articleIds: articles.map(({ id }) => id),
          })),
    problems: problems.map((problem) => ({
      uri: problem.uri,
      message: describeProblem(problem, locale),
      remedy: remedyOf(problem.code),
    })),
  };
}

/** An article's sections, lessons, passages and figures, narrowed to those that hold the words. */
export async function provideOutline(
  session: Session,
  { articleId, filter }: { readonly articleId: string; readonly filter: string },
): Promise<readonly OutlineItem[]> {
  const article = requireArticle(session, articleId);
  const settings = await session.settings(null);
  const outline = session.engine.outline(article, filter);
  return (outline?.children ?? []).map((child) =>
    itemOf(article, child, settings['citation.language']),
  );
}
