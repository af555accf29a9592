import { articleTitle } from '../core/library/article';
import type { DescribedPassage } from '../core/library/passage';
import { singleLine } from '../core/text/shorten';
import type { PassageReference, SearchHitView, SearchParams } from '../protocol/lsp';
import type { Session } from './session';

/** A passage as lists show it. */
export function viewOf(
  { engine }: Session,
  passage: DescribedPassage,
  excerpt = singleLine(passage.text),
): SearchHitView {
  const { articleId, range, kind, text, context, statistic, lesson, locator } = passage;
  const article = engine.article(articleId);
  return {
    articleId,
    range,
    statisticId: statistic?.id ?? null,
    kind,
    text,
    excerpt,
    context,
    number: kind === 'lesson' ? (lesson?.number ?? null) : null,
    subject: statistic?.subject ?? null,
    articleTitle: article ? articleTitle(article) : articleId,
    locator,
  };
}

/** Passages found by words without diacritics, best first. */
export async function provideSearch(
  session: Session,
  { query, kinds, articleId, limit, partial }: SearchParams,
): Promise<readonly SearchHitView[]> {
  const settings = await session.settings(null);
  const wanted = { words: query, kinds, articleId: articleId ?? null, limit };
  if (partial !== true) await session.engine.fillSearch();
  return session.engine
    .search(wanted, settings['citation.language'])
    .map((passage) => viewOf(session, passage, passage.excerpt));
}

/** Passages known by reference, as they stand now; those that are gone are left out. */
export async function providePassages(
  session: Session,
  { passages }: { readonly passages: readonly PassageReference[] },
): Promise<readonly SearchHitView[]> {
  const settings = await session.settings(null);
  return passages.flatMap((passage) => {
    const { articleId } = passage;
    const described = session.engine.describe(articleId, passage, settings['citation.language']);
    return described ? [viewOf(session, described)] : [];
  });
}
