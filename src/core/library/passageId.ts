import type { ParsedArticle } from '../article/types';
import type { TextRange } from '../text/range';

export interface ResolvedPassage {
  readonly range: TextRange;
  /** Set when the id is that of a statistic. */
  readonly statisticId: string | null;
}

/**
 * The passage an id names: a sentence, section, lesson or statistic, or a range "start-end" in
 * UTF-16 offsets. Null when the article has no such passage.
 */
export function resolvePassageId(article: ParsedArticle, id: string): ResolvedPassage | null {
  const range = /^(\d{1,9})-(\d{1,9})$/.exec(id);
  if (range) {
    const [start, end] = [Number(range[1]), Number(range[2])];
    return start < end && end <= article.text.length
      ? { range: { start, end }, statisticId: null }
      : null;
  }
  const statistic = article.statistics.find((one) => one.id === id);
  if (statistic) {
    const { start, end } = statistic;
    return { range: { start, end }, statisticId: statistic.id };
  }
  const found =
    article.sentences.find((one) => one.id === id) ?? article.sections.find((one) => one.id === id);
  return found ? { range: { start: found.start, end: found.end }, statisticId: null } : null;
}
