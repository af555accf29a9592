import type { TextRange } from '../text/range';
import { normalizeText } from '../text/normalize';
import { assemble } from './assemble';
import { byName, findClosing } from './byline';
import { findCandidates } from './candidates';
import { findFrontMatter } from './frontMatter';
import { layOut } from './layout';
import type { ArticleFormat, Block } from './layout';
import { findNotes } from './notes';
import { findRoles } from './roles';
import { buildSeries } from './series';
import { findStatistics } from './statistics';
import type { ParsedArticle, Section, Sentence, TextSpan } from './types';
import { findOpening } from './title';

export interface ParseOptions {
  /** How the text is written; found out from the text when left out. */
  readonly format?: ArticleFormat;
}

/**
 * Finds the structure of an article: title, byline, sections, lessons, paragraphs, sentences and
 * statistics. Any string has one; the work grows linearly with its length.
 */
export function parseArticle(source: string, options: ParseOptions = {}): ParsedArticle {
  const text = normalizeText(source);
  const front = findFrontMatter(text);
  const format = options.format ?? guessFormat(text, front.end);
  const blocks = layOut(text, front.end, format);
  const opening = findOpening(text, blocks);
  const notesStart = findNotes(text, blocks, opening.body);
  const closing = findClosing(text, blocks, opening.body, notesStart);
  const body = { from: opening.body, to: closing.body };
  const notes = { from: notesStart, to: blocks.length };

  const series = buildSeries(findCandidates(text, blocks, body), format);
  const roles = findRoles(text, blocks, { body, notes }, series);
  const { outline, paragraphs, sentences, counters } = assemble({
    text,
    format,
    blocks,
    body,
    notes,
    roles,
  });

  const signatures = [opening.byline, closing.byline].filter((span) => span !== null);
  const bylines = signatures.map((span, index) => bylineSection(blocks, span, index));
  const title = opening.title ?? front.title;
  const all = inOrder([
    ...titleSentence(opening.title),
    ...sentences,
    ...signatures.flatMap((span, index) => bylineSentences(blocks, span, bylines[index])),
  ]).map(({ start, end, sectionId }, index) => {
    return { id: `sentence-${index + 1}`, start, end, sectionId };
  });
  const skipped = inOrder<TextRange>([...counters, ...bylines]);
  let statistics: ParsedArticle['statistics'] | null = null;
  return {
    text,
    title: title && spanOf(text, title),
    byline: chooseByline(text, blocks, signatures, bylines),
    paragraphs,
    sections: [...outline.sections, ...bylines].sort((a, b) => a.start - b.start || b.end - a.end),
    lessons: outline.lessons().sort((a, b) => a.start - b.start),
    sentences: all,
    // Half of the work, and most articles are never asked for them.
    get statistics() {
      statistics ??= findStatistics(text, all, skipped);
      return statistics;
    },
  };
}

/** By their starts; most come so, and need no sorting. */
function inOrder<Of extends TextRange>(ranges: Of[]): Of[] {
  const isOrdered = ranges.every(({ start }, index) => (ranges[index - 1]?.start ?? 0) <= start);
  return isOrdered ? ranges : ranges.sort((a, b) => a.start - b.start);
}

type LooseSentence = Omit<Sentence, 'id'>;

function titleSentence(title: TextRange | null): LooseSentence[] {
  return title ? [{ start: title.start, end: title.end, sectionId: null }] : [];
}

function bylineSection(blocks: readonly Block[], span: TextRange, index: number): Section {
  const start = blocks[span.start]?.content ?? 0;
  const end = blocks[span.end - 1]?.contentEnd ?? start;
  const id = index === 0 ? 'byline' : `byline-${index + 1}`;
  return { id, kind: 'byline', title: null, start, end, level: 1 };
}

function bylineSentences(
  blocks: readonly Block[],
  span: TextRange,
  section: Section | undefined,
): LooseSentence[] {
  const sectionId = section?.id ?? null;
  return blocks
    .slice(span.start, span.end)
    .filter((block) => block.kind !== 'loose')
    .map(({ content, contentEnd }) => ({ start: content, end: contentEnd, sectionId }));
}

/** Of a name under the title and a line at the end, the one that names who wrote. */
function chooseByline(
  text: string,
  blocks: readonly Block[],
  signatures: readonly TextRange[],
  sections: readonly Section[],
): TextSpan | null {
  const named = signatures.findIndex((span) =>
    blocks.slice(span.start, span.end).some((block) => byName(text, block)),
  );
  const section = sections[Math.max(named, 0)];
  return section ? spanOf(text, section) : null;
}

function spanOf(text: string, { start, end }: TextRange): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** Markdown is known by its headings or front matter; plain text never has them by chance. */
function guessFormat(text: string, bodyStart: number): ArticleFormat {
  return bodyStart > 0 || /^#{1,6} \S/m.test(text) ? 'markdown' : 'text';
}
