import type { TextRange } from '../text/range';
import { isWordCharacter, skipBlanksBack, trimRange } from '../text/characters';
import { sentenceRanges } from '../text/sentences';
import type { Heading } from './headings';
import type { ArticleFormat, Block, BlockSpan } from './layout';
import { Outline } from './outline';
import type { OpenSection } from './outline';
import type { Roles } from './roles';
import { innerLessons } from './runIn';
import type { Series, SeriesItem } from './series';
import { shapeOf } from './seriesShape';
import type { SeriesShape } from './seriesShape';
import type { Paragraph, Sentence } from './types';
import { announces, announcesPlainly, opensConclusion, opensResult } from './vocabulary';

/** The parts of a parsed article that the walk over its blocks yields. */
export interface Assembly {
  readonly outline: Outline;
  readonly paragraphs: Paragraph[];
  readonly sentences: Omit<Sentence, 'id'>[];
  /** Numbers that count parts and lessons, not things: no statistics are looked for in them. */
  readonly counters: TextRange[];
}

export interface Draft {
  readonly text: string;
  readonly format: ArticleFormat;
  readonly blocks: readonly Block[];
  readonly body: BlockSpan;
  /** Closing notes, past the signature. */
  readonly notes: BlockSpan;
  readonly roles: Roles;
}

interface Member {
  readonly series: Series;
  readonly item: SeriesItem;
}

/** Walks over the blocks of an article and gives each its section. */
export function assemble(draft: Draft): Assembly {
  const walk = new Walk(draft);
  walk.run();
  return walk.assembly;
}

class Walk {
  readonly assembly: Assembly;
  readonly #outline: Outline;
  readonly #members = new Map<number, Member[]>();
  readonly #lastBlock = new Map<object, number>();
  readonly #firstMember = new Set<number>();
  readonly #shapes = new Map<Series, SeriesShape>();
  readonly #lastLessonBlock: number;
  #texts = 0;
  #lessons = 0;
  #parts = 0;

  constructor(private readonly draft: Draft) {
    this.#outline = new Outline(draft.text);
    this.assembly = { outline: this.#outline, paragraphs: [], sentences: [], counters: [] };
    let last = -1;
    for (const series of draft.roles.lessons) {
      for (const item of series.items) {
        const { block } = item.candidate;
        const members = this.#members.get(block) ?? [];
        members.push({ series, item });
        this.#members.set(block, members);
        this.#lastBlock.set(series, block);
        last = Math.max(last, block);
      }
      const first = series.items[0]?.candidate;
      if (first?.strong) this.#firstMember.add(first.block);
    }
    this.#lastLessonBlock = last;
  }

  run(): void {
    this.#walk(this.draft.body);
    this.#outline.closeLessons();
    this.#walk(this.draft.notes);
  }

  #walk({ from, to }: BlockSpan): void {
    const { blocks, roles } = this.draft;
    for (let index = from; index < to; index += 1) {
      const block = blocks[index];
      if (!block) break;
      if (block.kind === 'loose') continue;
      const heading = roles.headings.get(index);
      if (heading) {
        this.#heading(block, heading);
        index = heading.lastBlock;
      } else {
        this.#text(block, index);
      }
    }
  }

  #heading(block: Block, heading: Heading): void {
    const { blocks } = this.draft;
    const last = blocks[heading.lastBlock] ?? block;
    const section = this.#outline.part(heading.rank, heading.title, block.start, last.end);
    this.#parts += 1;
    this.#lessons = 0;
    const words = { start: block.content, end: last.contentEnd };
    const number = /^[^\s]{1,12}(?=\s)/.exec(this.draft.text.slice(words.start, words.start + 14));
    if (heading.inline) {
      this.#addParagraph(block, section);
      this.#addSentences(words, section, words.start + 10);
    } else {
      const { start, end } = trimRange(this.draft.text, words);
      this.assembly.sentences.push({ start, end, sectionId: section.id });
    }
    const counter = /^(?:\p{L}+\s+(?:thứ\s+)?)?[\p{L}\d.]{1,8}[.):/-]?(?=\s)/u.exec(
      this.draft.text.slice(words.start, words.start + 40),
    );
    if (counter && number && /\d/.test(counter[0])) {
      this.assembly.counters.push({ start: words.start, end: words.start + counter[0].length });
    }
  }

  #text(block: Block, index: number): void {
    const { text } = this.draft;
    const members = (this.#members.get(index) ?? []).toSorted(
      (a, b) => a.item.candidate.start - b.item.candidate.start,
    );
    for (const { item } of members) this.assembly.counters.push(item.candidate);
    const opening = members.find(({ item }) => item.candidate.strong);
    const inner = new Set<Series>();
    const breaks: Member[] = [];
    for (const member of members) {
      if (member === opening) continue;
      if (this.#shape(member.series).inner) inner.add(member.series);
      else breaks.push(member);
    }
    let section = opening
      ? this.#lesson(opening, block, breaks[0]?.item.candidate.start ?? block.end)
      : this.#place(block, index, breaks[0] ?? members[0]);
    if (block.depth === 0) this.#addParagraph(block, section);
    let start = opening?.item.candidate.start ?? block.content;
    let from = opening?.item.candidate.end ?? start;
    for (const member of [...breaks, null]) {
      const end = member?.item.candidate.start ?? block.end;
      const segment = { start, end };
      this.#segment(segment, section, from, [...inner], member === null);
      if (!member) break;
      if (section.kind !== 'lesson' && section.kind !== 'part') {
        section.end = skipBlanksBack(text, section.start, end);
      }
      this.#outline.cut(member.series, end);
      section = this.#lesson(member, block, block.end);
      start = end;
      from = member.item.candidate.end;
    }
  }

  #lesson({ series, item }: Member, block: Block, end: number): OpenSection {
    this.#lessons += 1;
    this.#texts += 1;
    const rank =
      block.depth >= 1 && block.depth <= 6
        ? ({ kind: 'markdown', depth: block.depth } as const)
        : null;
    return this.#outline.lesson(item.candidate, item.number, series, end, rank);
  }

  /** The section of a paragraph that no marker opens. */
  #place(block: Block, index: number, member: Member | undefined): OpenSection {
    const { text } = this.draft;
    const outline = this.#outline;
    const words = text.slice(block.content, Math.min(block.contentEnd, block.content + 100));
    this.#texts += 1;
    if (outline.inLesson) {
      const over = outline.openSeries.every(
        (series) => (this.#lastBlock.get(series) ?? -1) < index,
      );
      const bridge = this.#firstMember.has(this.#nextText(index)) && this.#announces(block, true);
      const ends = bridge || opensResult.test(words) || opensConclusion.test(words);
      if (!over || !(ends || this.#listEnded(block))) {
        return outline.extend(block.end) ?? outline.leaf('body', block.start, block.end);
      }
      outline.closeLessons();
    }
    const leadsOver = member
      ? this.#announces({ ...block, contentEnd: member.item.candidate.start }, false)
      : this.#firstMember.has(this.#nextText(index)) && this.#announces(block, false);
    if (leadsOver) {
      outline.endLeaf();
      return outline.leaf('bridge', block.start, block.end);
    }
    if (this.#lessons > 1 && opensResult.test(words)) {
      return outline.leaf('result', block.start, block.end);
    }
    if (outline.top) return outline.extend(block.end) ?? outline.top;
    if (this.#texts === 1 && this.#parts === 0) return outline.leaf('lead', block.start, block.end);
    const before = this.#lessons === 0 && index <= this.#lastLessonBlock;
    return outline.leaf(before ? 'context' : 'body', block.start, block.end);
  }

  #nextText(index: number): number {
    let next = index + 1;
    while (this.draft.blocks[next]?.kind === 'loose') next += 1;
    return next;
  }

  /** Whether the end of a paragraph leads over to an enumeration. */
  #announces(block: Pick<Block, 'content' | 'contentEnd'>, strict: boolean): boolean {
    const from = Math.max(block.content, block.contentEnd - 300);
    const tail = this.draft.text.slice(from, block.contentEnd);
    if (this.#texts === 1) {
      // The first paragraph is the lead unless it does no more than lead over.
      const sentences = sentenceRanges(this.draft.text, { start: from, end: block.contentEnd });
      return announcesPlainly.test(tail) && sentences.length === 1;
    }
    return announces.test(tail) || (!strict && /:\s*$/.test(tail));
  }

  /** Whether the look of the list shows that a paragraph is no part of its last member. */
  #listEnded(block: Block): boolean {
    const series = this.#outline.openSeries[0];
    if (!series || !block.afterBlank) return false;
    const { tight, list } = this.#shape(series);
    return tight || (list && block.indent < (series.items[0]?.candidate.indent ?? 0) + 2);
  }

  #shape(series: Series): SeriesShape {
    const known = this.#shapes.get(series);
    if (known) return known;
    const shape = shapeOf(series, this.draft, (block) => this.#members.has(block));
    this.#shapes.set(series, shape);
    return shape;
  }

  /** One stretch of a paragraph, with the lessons told within it. */
  #segment(
    range: TextRange,
    section: OpenSection,
    from: number,
    series: readonly Series[],
    last: boolean,
  ): void {
    const { text } = this.draft;
    const within = series.filter(({ items }) => {
      const start = items[0]?.candidate.start ?? -1;
      return start >= range.start && start < range.end;
    });
    const lessons = innerLessons(text, within, range);
    const first = lessons[0];
    if (!first) {
      this.#addSentences(range, section, from);
      return;
    }
    const visible = skipBlanksBack(text, range.start, range.end);
    const end = lessons.reduce((latest, lesson) => Math.max(latest, lesson.end), 0);
    const beside = section.kind === 'bridge' && last && end >= visible;
    if (beside) section.end = skipBlanksBack(text, section.start, first.start);
    this.#lessons += within.length > 0 ? lessons.length : 0;
    const open: { section: OpenSection; end: number }[] = [];
    let at = range.start;
    let markerEnd = from;
    const flush = (to: number, owner: OpenSection): void => {
      if (to > at) this.#addSentences({ start: at, end: to }, owner, markerEnd);
      at = Math.max(at, to);
    };
    const close = (to: number): void => {
      for (let top = open.at(-1); top && top.end <= to; top = open.at(-1)) {
        flush(top.end, top.section);
        open.pop();
      }
    };
    for (const lesson of lessons) {
      const { candidate } = lesson.item;
      close(lesson.start);
      // Between two members stands no more than the separator.
      if (lesson.item.number === 1) flush(lesson.start, open.at(-1)?.section ?? section);
      at = lesson.start;
      markerEnd = candidate.end;
      const level = section.level + (beside ? 0 : 1) + lesson.depth;
      const inner = this.#outline.innerLesson(candidate, lesson.item.number, lesson.end, level);
      open.push({ section: inner, end: lesson.end });
    }
    close(range.end);
    flush(range.end, section);
  }

  #addParagraph(block: Block, section: OpenSection): void {
    const { start, end } = block;
    const number = this.assembly.paragraphs.length + 1;
    this.assembly.paragraphs.push({ start, end, number, sectionId: section.id });
  }

  #addSentences(range: TextRange, section: OpenSection, from: number): void {
    const { text } = this.draft;
    const trimmed = trimRange(text, range);
    for (const { start, end } of sentenceRanges(text, trimmed, Math.max(from, trimmed.start))) {
      if (!hasWord(text, start, end)) continue;
      this.assembly.sentences.push({ start, end, sectionId: section.id });
    }
  }
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isWordCharacter(text.charCodeAt(at))) return true;
  return false;
}
