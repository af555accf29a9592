import type { TextRange } from '../text/range';
import { findFrontMatter } from './frontMatter';
import type { Lesson, ParsedArticle, Section } from './types';

/*
 * The order in which an article is shown: every line of it that says something, once, as a title,
 * a heading, a paragraph, a byline or (where the parser gave it no role) a loose line.
 */

interface BlockBase extends TextRange {
  /** The innermost section the block lies in. */
  readonly section: Section | null;
  /** The lessons whose marker stands in this block, in document order. */
  readonly lessons: readonly Lesson[];
}

export interface TitleBlock extends BlockBase {
  readonly kind: 'title';
}

export interface BylineBlock extends BlockBase {
  readonly kind: 'byline';
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  /** Depth of the section it opens, 1 for the outermost. */
  readonly level: number;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  /** The paragraph's locator, 1-based. */
  readonly number: number;
}

/** A line that is no part of the running text, such as a table row or a caption. */
export interface LooseBlock extends BlockBase {
  readonly kind: 'loose';
}

export type Block = TitleBlock | BylineBlock | HeadingBlock | ParagraphBlock | LooseBlock;

type Bare =
  | { readonly kind: 'title' | 'byline' | 'loose'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'paragraph';
      readonly number: number;
      readonly start: number;
      readonly end: number;
    };

/** The blocks of an article in document order; they never overlap. Linear in the article. */
export function articleBlocks(parsed: ParsedArticle, format: 'text' | 'markdown'): Block[] {
  const placed = placedBlocks(parsed);
  const bare: Bare[] = [];
  const headings = new HeadingFinder(parsed.sections);
  // Front matter is metadata: nothing of it is shown but the title it may give.
  const metadata = findFrontMatter(parsed.text).end;
  let from = metadata;
  for (const block of placed) {
    if (block.start < metadata && block.end <= metadata) {
      bare.push(block);
    } else if (block.start >= from) {
      bare.push(...gapBlocks(parsed.text, from, block.start, format, headings), block);
      from = block.end;
    }
  }
  bare.push(...gapBlocks(parsed.text, from, parsed.text.length, format, headings));
  return withSections(bare, parsed);
}

function placedBlocks(parsed: ParsedArticle): Bare[] {
  const placed: Bare[] = parsed.paragraphs.map(({ start, end, number }) => ({
    kind: 'paragraph',
    number,
    start,
    end,
  }));
  for (const kind of ['title', 'byline'] as const) {
    const span = parsed[kind];
    if (span) {
      placed.push({ kind, start: span.start, end: span.end });
    }
  }
  return placed.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Says whether a titled section begins in a line; lines are asked for in document order. */
class HeadingFinder {
  readonly #titled: readonly Section[];
  #next = 0;

  constructor(sections: readonly Section[]) {
    this.#titled = sections
      .filter((section) => section.title !== null)
      .sort((a, b) => a.start - b.start || a.level - b.level);
  }

  levelIn(line: TextRange): number | null {
    let section = this.#titled[this.#next];
    while (section && section.start < line.start) {
      section = this.#titled[++this.#next];
    }
    return section && section.start < line.end ? section.level : null;
  }
}

const blank = /\s/u;
const onlyMarks = /^[=\-*_~`\s]+$/u;

function gapBlocks(
  text: string,
  start: number,
  end: number,
  format: 'text' | 'markdown',
  headings: HeadingFinder,
): Bare[] {
  const blocks: Bare[] = [];
  let from = start;
  while (from < end) {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    const line = trimmed(text, from, lineEnd);
    from = lineEnd + 1;
    if (line.start === line.end) {
      continue;
    }
    const level = headings.levelIn(line);
    if (level !== null) {
      blocks.push({ kind: 'heading', level, ...line });
    } else if (format !== 'markdown' || !onlyMarks.test(text.slice(line.start, line.end))) {
      blocks.push({ kind: 'loose', ...line });
    }
  }
  return blocks;
}

function trimmed(text: string, start: number, end: number): TextRange {
  while (start < end && blank.test(text.charAt(start))) {
    start++;
  }
  while (end > start && blank.test(text.charAt(end - 1))) {
    end--;
  }
  return { start, end };
}

function withSections(blocks: readonly Bare[], parsed: ParsedArticle): Block[] {
  const sections = [...parsed.sections].sort((a, b) => a.start - b.start || b.end - a.end);
  const lessons = [...parsed.lessons].sort((a, b) => a.start - b.start);
  const open: Section[] = [];
  let nextSection = 0;
  let nextLesson = 0;
  return blocks.map((block) => {
    for (let s = sections[nextSection]; s && s.start <= block.start; s = sections[++nextSection]) {
      open.push(s);
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= block.start) {
      open.pop();
    }
    const own: Lesson[] = [];
    for (let l = lessons[nextLesson]; l && l.start < block.end; l = lessons[++nextLesson]) {
      if (l.start >= block.start) {
        own.push(l);
      }
    }
    return { ...block, section: open.at(-1) ?? null, lessons: own };
  });
}
