import type { SimilarHit, SimilarParams } from '../protocol/similar';
import { requireArticle } from './article';
import { viewOf } from './search';
import type { Session } from './session';

function found(session: Session, { of, limit }: SimilarParams) {
  const { engine } = session;
  if ('words' in of) return engine.similarTo(of.words, limit);
  const { articleId, range, statisticId } = of;
  const { statistics } = requireArticle(session, articleId).parsed;
  // A figure by itself is said by many: its sentence is meant.
  const figure = statistics.find(({ id }) => id === statisticId);
  return engine.similar(articleId, figure?.sentence ?? range, limit);
}

/** Who else says what a passage of the library, or of a report, says. */
export async function provideSimilar(
  session: Session,
  params: SimilarParams,
): Promise<readonly SimilarHit[]> {
  const settings = await session.settings(null);
  return found(session, params).flatMap(({ articleId, range, share }) => {
    const place = { range, statisticId: null };
    const passage = session.engine.describe(articleId, place, settings['citation.language']);
    return passage ? [{ ...viewOf(session, passage), share }] : [];
  });
}
