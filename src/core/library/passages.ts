import type { ParsedArticle } from '../article/types';
import type { TextRange } from '../text/range';

/** What a search can find. A statistic is found through its sentence. */
export type PassageKind = 'sentence' | 'lesson' | 'section' | 'statistic';

/** A range of an article that is searched as one. */
export interface Passage extends TextRange {
  readonly kind: Exclude<PassageKind, 'statistic'>;
  readonly id: string;
  /** Words in here weigh more: the title of a lesson. */
  readonly title: TextRange | null;
}

/** The passages of an article in the order of their starts: sentences, lessons, section titles. */
export function passagesOf(article: ParsedArticle): Passage[] {
  const found: Passage[] = article.sentences.map(({ id, start, end }) => {
    return { kind: 'sentence', id, start, end, title: null };
  });
  const titles = new Map(article.sections.map(({ id, title }) => [id, title]));
  for (const { sectionId, marker, start, end } of article.lessons) {
    const title = locate(article.text, titles.get(sectionId) ?? null, marker.end, end);
    found.push({ kind: 'lesson', id: sectionId, start, end, title });
  }
  for (const { id, kind, title, start, end } of article.sections) {
    const range = kind === 'lesson' ? null : locate(article.text, title, start, end);
    if (range !== null) found.push({ kind: 'section', id, ...range, title: null });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How far into a section its title may begin: behind its marker and white space. */
const TITLE_REACH = 200;

function locate(text: string, title: string | null, start: number, end: number): TextRange | null {
  if (title === null || title === '') return null;
  const at = text.slice(start, Math.min(end, start + TITLE_REACH + title.length)).indexOf(title);
  return at < 0 ? null : { start: start + at, end: start + at + title.length };
}
