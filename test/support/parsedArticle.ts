import type {
  Lesson,
  Paragraph,
  ParsedArticle,
  Section,
  Sentence,
  Statistic,
} from '../../src/core/article/types';

/** A statistic of a sentence, by its words. */
export interface StatisticSpec {
  readonly text: string;
  readonly value: number;
  readonly unit?: string | null;
  readonly subject?: string | null;
}

/** A paragraph given as its sentences, which are joined by spaces. */
export interface ParagraphSpec {
  readonly sentences: readonly string[];
  /** Makes the paragraph a lesson; the first sentence begins with the marker. */
  readonly lesson?: { readonly number: number; readonly marker: string; readonly title: string };
  /** A heading before the paragraph, which opens a part. */
  readonly heading?: string;
  readonly statistics?: readonly StatisticSpec[];
}

export interface ArticleSpec {
  readonly title?: string;
  readonly paragraphs: readonly (ParagraphSpec | readonly string[])[];
}

interface Draft {
  text: string;
  paragraphs: Paragraph[];
  sections: Section[];
  lessons: Lesson[];
  sentences: Sentence[];
  statistics: Statistic[];
}

/** Makes a parsed article out of its pieces, without the parser: offsets are those of the join. */
export function makeArticle({ title, paragraphs }: ArticleSpec): ParsedArticle {
  const draft: Draft = {
    text: title ?? '',
    paragraphs: [],
    sections: [],
    lessons: [],
    sentences: [],
    statistics: [],
  };
  if (title !== undefined) addSentence(draft, 0, null);
  for (const paragraph of paragraphs) {
    addParagraph(draft, 'sentences' in paragraph ? paragraph : { sentences: paragraph });
  }
  return {
    ...draft,
    title: title === undefined ? null : { start: 0, end: title.length, text: title },
    byline: null,
  };
}

function addSentence(draft: Draft, start: number, sectionId: string | null): void {
  const id = `sentence-${draft.sentences.length + 1}`;
  draft.sentences.push({ id, sectionId, start, end: draft.text.length });
}

function addParagraph(draft: Draft, spec: ParagraphSpec): void {
  if (draft.text !== '') draft.text += '\n\n';
  const sectionStart = draft.text.length;
  const number = draft.paragraphs.length + 1;
  const { lesson, heading } = spec;
  const sectionId = lesson
    ? `lesson-${lesson.number}`
    : heading
      ? `part-${number}`
      : `body-${number}`;
  if (heading !== undefined) draft.text += `${heading}\n\n`;
  const start = draft.text.length;
  spec.sentences.forEach((sentence, index) => {
    if (index > 0) draft.text += ' ';
    const sentenceStart = draft.text.length;
    draft.text += sentence;
    addSentence(draft, sentenceStart, sectionId);
  });
  const range = { start, end: draft.text.length };
  draft.paragraphs.push({ number, sectionId, ...range });
  draft.sections.push({
    id: sectionId,
    kind: lesson ? 'lesson' : heading ? 'part' : 'body',
    title: lesson?.title ?? heading ?? null,
    level: 1,
    start: sectionStart,
    end: range.end,
  });
  if (lesson) {
    const marker = { start, end: start + lesson.marker.length, text: lesson.marker };
    draft.lessons.push({ number: lesson.number, marker, sectionId, ...range });
  }
  for (const statistic of spec.statistics ?? []) addStatistic(draft, start, statistic);
}

function addStatistic(draft: Draft, from: number, spec: StatisticSpec): void {
  const start = draft.text.indexOf(spec.text, from);
  const sentence = draft.sentences.find((one) => one.start <= start && start < one.end);
  if (!sentence) throw new Error(`The paragraph does not say "${spec.text}"`);
  draft.statistics.push({
    id: `statistic-${draft.statistics.length + 1}`,
    kind: 'count',
    text: spec.text,
    value: spec.value,
    unit: spec.unit ?? null,
    qualifier: null,
    subject: spec.subject ?? null,
    start,
    end: start + spec.text.length,
    sentence: { start: sentence.start, end: sentence.end },
  });
}
