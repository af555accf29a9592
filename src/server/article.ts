import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ParsedArticle } from '../core/article/types';
import type { Article } from '../core/library/article';
import { referenceOf } from '../core/library/passage';
import type { ArticleView } from '../protocol/articleView';
import { describeMissing } from '../protocol/messages';
import type { Session } from './session';

/** The article a request names, or the error its sender is given. */
export function requireArticle({ engine, locale }: Session, articleId: string): Article {
  const article = engine.article(articleId);
  if (!article) {
    throw new ResponseError(ErrorCodes.InvalidParams, describeMissing(locale));
  }
  return article;
}

/** An article as the reader shows it. */
export async function provideArticle(
  session: Session,
  { articleId }: { readonly articleId: string },
): Promise<ArticleView> {
  const article = requireArticle(session, articleId);
  const settings = await session.settings(null);
  const { id, citekey, format, parsed, sic } = article;
  const reference = referenceOf(article, settings['citation.language']);
  return { id, citekey, reference, format, parsed: asData(parsed), sic };
}

/** All of it as properties of its own: what an object computes does not cross to another process. */
function asData({
  text,
  title,
  byline,
  paragraphs,
  sections,
  lessons,
  sentences,
  statistics,
}: ParsedArticle): ParsedArticle {
  return { text, title, byline, paragraphs, sections, lessons, sentences, statistics };
}
