import type { ParsedArticle, Sentence } from '../article/types';
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
  const { sentences } = article;
  const others = titledPassages(article);
  const found: Passage[] = [];
  let sentence = 0;
  let other = 0;
  while (sentence < sentences.length || other < others.length) {
    found.push(next(sentences[sentence], others[other]));
    if (found.at(-1) === others[other]) other += 1;
    else sentence += 1;
  }
  return found;
}

/** The passage of a number in that order, without making all of them. @throws RangeError where there is none */
export function passageAt(article: ParsedArticle, number: number): Passage {
  const { sentences } = article;
  const others = titledPassages(article);
  let other = 0;
  // As many of the others stand before it as say so themselves.
  while (other < others.length && other + sentencesBefore(sentences, others[other]) < number) {
    other += 1;
  }
  return next(sentences[number - other], others[other]);
}

function sentencesBefore(sentences: readonly Sentence[], other: Passage | undefined): number {
  if (other === undefined) return sentences.length;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const sentence = sentences[middle];
    if (sentence !== undefined && compare(sentence, other) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function next(sentence: Sentence | undefined, other: Passage | undefined): Passage {
  if (other !== undefined && (sentence === undefined || compare(sentence, other) > 0)) return other;
  if (sentence === undefined) throw new RangeError('the article has no such passage');
  const { id, start, end } = sentence;
  return { kind: 'sentence', id, start, end, title: null };
}

/** By their starts, the longer before the shorter. */
const compare = (a: TextRange, b: TextRange): number => a.start - b.start || b.end - a.end;

/** The lessons and the titles of sections, in order. */
function titledPassages(article: ParsedArticle): Passage[] {
  const found: Passage[] = [];
  const hasLessons = article.lessons.length > 0;
  const titles = new Map(hasLessons ? article.sections.map(({ id, title }) => [id, title]) : []);
  for (const { sectionId, marker, start, end } of article.lessons) {
    const title = locate(article.text, titles.get(sectionId) ?? null, marker.end, end);
    found.push({ kind: 'lesson', id: sectionId, start, end, title });
  }
  for (const { id, kind, title, start, end } of article.sections) {
    const range = kind === 'lesson' ? null : locate(article.text, title, start, end);
    if (range !== null) found.push({ kind: 'section', id, ...range, title: null });
  }
  return found.sort(compare);
}

/** How far into a section its title may begin: behind its marker and white space. */
const TITLE_REACH = 200;

function locate(text: string, title: string | null, start: number, end: number): TextRange | null {
  if (title === null || title === '') return null;
  const at = text.slice(start, Math.min(end, start + TITLE_REACH + title.length)).indexOf(title);
  return at < 0 ? null : { start: start + at, end: start + at + title.length };
}
