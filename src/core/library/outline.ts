import type {
  Lesson,
  ParsedArticle,
  Section,
  SectionKind,
  Sentence,
  Statistic,
  StatisticKind,
} from '../article/types';
import type { TextRange } from '../text/range';
import { shorten, singleLine } from '../text/shorten';

/*
 * The tree of an article as the sidebar shows it. It crosses to the extension, so every node is
 * plain JSON; and it says no word of its own: the extension makes the labels in the user's language
 * out of kind, number and title.
 */

/** Longest label, in UTF-16 units. */
const LABEL_LENGTH = 80;

interface NodeBase {
  /** Unique within the article, stable for the same text. */
  readonly id: string;
  /** Where the node's text stands in the article. */
  readonly range: TextRange;
}

export interface ArticleNode extends NodeBase {
  readonly kind: 'article';
  readonly title: string | null;
  /** How many sentences the article has, its title not counted. */
  readonly passages: number;
  readonly children: readonly (SectionNode | LessonNode | SentenceNode | StatisticsNode)[];
}

export interface SectionNode extends NodeBase {
  readonly kind: 'section';
  readonly sectionKind: Exclude<SectionKind, 'lesson'>;
  /** The heading of a titled part, otherwise null. */
  readonly title: string | null;
  readonly passages: number;
  readonly children: readonly (SectionNode | LessonNode | SentenceNode)[];
}

export interface LessonNode extends NodeBase {
  readonly kind: 'lesson';
  readonly number: number;
  /** As the article words it: "Hai là,". */
  readonly marker: string;
  /** Its first clause, without the marker, shortened. */
  readonly title: string;
  readonly passages: number;
  readonly children: readonly (SectionNode | LessonNode | SentenceNode)[];
}

export interface SentenceNode extends NodeBase {
  readonly kind: 'sentence';
  /** Shortened at the end of a word. */
  readonly label: string;
  /** Word for word as it stands in the article, line breaks included. */
  readonly text: string;
}

export interface StatisticsNode extends NodeBase {
  readonly kind: 'statistics';
  readonly children: readonly StatisticNode[];
}

export interface StatisticNode extends NodeBase {
  readonly kind: 'statistic';
  readonly statisticKind: StatisticKind;
  /** Qualifier, value and unit as written: "hơn 2 năm". */
  readonly label: string;
  /** What is counted or measured, or null. */
  readonly counts: string | null;
  /** The sentence that says it, word for word, and where it stands. */
  readonly text: string;
  readonly sentence: TextRange;
}

export type OutlineNode =
  ArticleNode | SectionNode | LessonNode | SentenceNode | StatisticsNode | StatisticNode;

type Branch = SectionNode | LessonNode;
type Leafward = Branch | SentenceNode;

interface OpenBranch {
  readonly section: Section;
  readonly children: Leafward[];
}

/** The outline of an article: sections and lessons in order, sentences in them, statistics last. */
export function outlineOf(article: ParsedArticle): ArticleNode {
  const children: ArticleNode['children'][number][] = nest(article);
  if (article.statistics.length > 0) children.push(statisticsNode(article));
  return {
    kind: 'article',
    id: 'article',
    range: { start: 0, end: article.text.length },
    title: article.title === null ? null : singleLine(article.title.text),
    passages: passagesIn(children),
    children,
  };
}

/** Puts sections and sentences, both in document order, into one another by range. */
function nest(article: ParsedArticle): Leafward[] {
  const lessons = new Map(article.lessons.map((lesson) => [lesson.sectionId, lesson]));
  const roots: Leafward[] = [];
  const open: OpenBranch[] = [];
  const sentences = article.sentences.filter(({ start }) => !within(article.title, start));
  let nextSentence = 0;

  const closeUpTo = (offset: number): void => {
    for (let top = open.at(-1); top; top = open.at(-1)) {
      takeSentences(Math.min(top.section.end, offset));
      if (top.section.end > offset) return;
      open.pop();
      const parent = open.at(-1)?.children ?? roots;
      parent.push(branchNode(article, top, lessons.get(top.section.id)));
    }
    takeSentences(offset);
  };
  const takeSentences = (end: number): void => {
    const into = open.at(-1)?.children ?? roots;
    for (
      let one = sentences[nextSentence];
      one && one.start < end;
      one = sentences[++nextSentence]
    ) {
      into.push(sentenceNode(article, one));
    }
  };

  const sections = article.sections.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const section of sections) {
    closeUpTo(section.start);
    open.push({ section, children: [] });
  }
  closeUpTo(Infinity);
  return roots;
}

function within(range: TextRange | null, offset: number): boolean {
  return range !== null && range.start <= offset && offset < range.end;
}

function branchNode(
  article: ParsedArticle,
  branch: OpenBranch,
  lesson: Lesson | undefined,
): Branch {
  const { section, children } = branch;
  const range = { start: section.start, end: section.end };
  const passages = passagesIn(children);
  if (section.kind !== 'lesson' || lesson === undefined) {
    return {
      kind: 'section',
      id: section.id,
      range,
      sectionKind: section.kind === 'lesson' ? 'part' : section.kind,
      title: section.title === null ? null : singleLine(section.title),
      passages,
      children,
    };
  }
  const { end } = lesson.marker;
  const body = article.text.slice(end, Math.min(lesson.end, end + 4 * LABEL_LENGTH));
  return {
    kind: 'lesson',
    id: section.id,
    range,
    number: lesson.number,
    marker: singleLine(lesson.marker.text),
    title: shorten(section.title ?? body, LABEL_LENGTH),
    passages,
    children,
  };
}

function passagesIn(children: ArticleNode['children']): number {
  let count = 0;
  for (const child of children) {
    if (child.kind === 'sentence') count += 1;
    else if (child.kind !== 'statistics') count += child.passages;
  }
  return count;
}

function sentenceNode(article: ParsedArticle, sentence: Sentence): SentenceNode {
  const text = article.text.slice(sentence.start, sentence.end);
  return {
    kind: 'sentence',
    id: sentence.id,
    range: { start: sentence.start, end: sentence.end },
    label: shorten(text, LABEL_LENGTH),
    text,
  };
}

function statisticsNode(article: ParsedArticle): StatisticsNode {
  return {
    kind: 'statistics',
    id: 'statistics',
    range: { start: 0, end: article.text.length },
    children: article.statistics.map((statistic) => statisticNode(article, statistic)),
  };
}

function statisticNode(article: ParsedArticle, statistic: Statistic): StatisticNode {
  const { sentence } = statistic;
  return {
    kind: 'statistic',
    id: statistic.id,
    range: { start: statistic.start, end: statistic.end },
    statisticKind: statistic.kind,
    label: singleLine(statistic.text),
    counts: statistic.subject,
    text: article.text.slice(sentence.start, sentence.end),
    sentence: { start: sentence.start, end: sentence.end },
  };
}
