import { skipBlanksBack } from '../text/characters';
import { articleDepth } from './headings';
import type { HeadingRank } from './headings';
import type { Series } from './series';
import type { Lesson, Section, SectionKind } from './types';
import { lessonTitle } from './lessonTitle';
import type { TextRange } from '../text/range';

/** A section while it is being built. */
export interface OpenSection extends Section {
  end: number;
}

interface Node {
  readonly section: OpenSection;
  readonly rank: HeadingRank | null;
  /** The enumeration a lesson belongs to. */
  readonly series: Series | null;
}

interface Found {
  readonly number: number;
  readonly marker: TextRange;
  readonly section: OpenSection;
}

/**
 * Builds the sections of an article from its first block to its last. Parts and lessons stay open
 * until something closes them; the other kinds are leaves that grow while their kind goes on.
 */
export class Outline {
  readonly sections: OpenSection[] = [];
  readonly #found: Found[] = [];
  readonly #open: Node[] = [];
  readonly #counts = new Map<SectionKind, number>();
  #leaf: OpenSection | null = null;

  constructor(private readonly text: string) {}

  /** The lessons, with the ends they have now. */
  lessons(): Lesson[] {
    return this.#found.map(({ number, marker: { start, end }, section }) => ({
      number,
      marker: { start, end, text: this.text.slice(start, end) },
      start,
      end: section.end,
      sectionId: section.id,
    }));
  }

  /** The innermost part or lesson that is open. */
  get top(): OpenSection | null {
    return this.#open.at(-1)?.section ?? null;
  }

  get inLesson(): boolean {
    return (this.#open.at(-1)?.series ?? null) !== null;
  }

  /** The enumerations of the open lessons, innermost last. */
  get openSeries(): readonly Series[] {
    return this.#open.flatMap((node) => node.series ?? []);
  }

  /** Opens a titled part, after closing what it does not belong to. */
  part(rank: HeadingRank, title: string, start: number, end: number): OpenSection {
    this.#closeForHeading(rank);
    return this.#push('part', title, { start, end }, { rank, series: null });
  }

  /** Opens a lesson; `rank` is given when a heading of Markdown holds its marker. */
  lesson(
    marker: TextRange,
    number: number,
    series: Series,
    end: number,
    rank: HeadingRank | null,
  ): OpenSection {
    this.#leaf = null;
    const sibling = this.#open.findIndex((node) => node.series === series);
    if (sibling >= 0) this.#closeTo(sibling);
    else if (rank) this.#closeForHeading(rank);
    else this.#closeToParent(series);
    const place = { start: marker.start, end };
    const title = lessonTitle(this.text, marker.end, end);
    const section = this.#push('lesson', title, place, { rank, series });
    this.#record(marker, number, section);
    return section;
  }

  /** Ends the innermost open lesson before an offset: the next begins in the same paragraph. */
  cut(series: Series, at: number): void {
    const index = this.#open.findIndex((node) => node.series === series);
    if (index < 0) return;
    for (const node of this.#open.slice(index)) {
      node.section.end = skipBlanksBack(this.text, node.section.start, at);
    }
    this.#open.length = index;
  }

  /** A lesson that lies within the paragraph it is told in. */
  innerLesson(marker: TextRange, number: number, end: number, level: number): OpenSection {
    const title = lessonTitle(this.text, marker.end, end);
    const section = this.#add('lesson', title, { start: marker.start, end }, level);
    this.#record(marker, number, section);
    return section;
  }

  /** Text of a kind of its own; text of the same kind right before it is in the same section. */
  leaf(kind: SectionKind, start: number, end: number): OpenSection {
    if (this.#leaf?.kind === kind) {
      this.#leaf.end = end;
      this.#grow(end);
      return this.#leaf;
    }
    this.#leaf = this.#add(kind, null, { start, end }, this.#open.length + 1);
    this.#grow(end);
    return this.#leaf;
  }

  /** Text that belongs to the innermost open part or lesson. */
  extend(end: number): OpenSection | null {
    this.#leaf = null;
    this.#grow(end);
    return this.top;
  }

  endLeaf(): void {
    this.#leaf = null;
  }

  closeLessons(): void {
    this.#leaf = null;
    while (this.inLesson) this.#open.pop();
  }

  closeAll(): void {
    this.#leaf = null;
    this.#open.length = 0;
  }

  #push(
    kind: SectionKind,
    title: string | null,
    place: { start: number; end: number },
    node: Omit<Node, 'section'>,
  ): OpenSection {
    this.#leaf = null;
    const section = this.#add(kind, title, place, this.#open.length + 1);
    this.#open.push({ section, rank: node.rank, series: node.series });
    this.#grow(place.end);
    return section;
  }

  #add(
    kind: SectionKind,
    title: string | null,
    { start, end }: { start: number; end: number },
    level: number,
  ): OpenSection {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const counted = kind === 'lesson' || kind === 'part' || count > 1;
    const section = { id: counted ? `${kind}-${count}` : kind, kind, title, start, end, level };
    this.sections.push(section);
    return section;
  }

  #record(marker: TextRange, number: number, section: OpenSection): void {
    this.#found.push({ number, marker, section });
  }

  #grow(end: number): void {
    for (const node of this.#open) node.section.end = Math.max(node.section.end, end);
  }

  #closeTo(index: number): void {
    this.#open.length = index;
  }

  /** A new enumeration lies within the lesson it began in; others that are open end before it. */
  #closeToParent(series: Series): void {
    let parent = series.parent;
    const open = (): boolean => this.#open.some((node) => node.series === parent);
    while (parent && !open()) parent = parent.parent;
    this.#closeWhile((node) => node.series !== null && node.series !== parent);
  }

  #closeForHeading(rank: HeadingRank): void {
    this.#leaf = null;
    if (rank.kind === 'markdown') {
      this.#closeWhile((node) => node.rank?.kind !== 'markdown' || node.rank.depth >= rank.depth);
      return;
    }
    if (rank.kind === 'division') {
      if (rank.depth === articleDepth) {
        // "QUYẾT ĐỊNH:" and other headings stay open over the provisions they introduce.
        this.#closeWhile((node) => node.series !== null);
        const same = this.#open.findIndex(
          ({ rank: other }) => other?.kind === 'division' && other.depth === articleDepth,
        );
        if (same >= 0) this.#closeTo(same);
        return;
      }
      this.#closeWhile(
        ({ rank: other }) =>
          other === null ||
          other.kind === 'style' ||
          (other.kind === 'division' && other.depth >= rank.depth),
      );
      return;
    }
    this.#closeWhile((node) => node.rank === null);
    const same = this.#open.findIndex(
      (node) => node.rank?.kind === 'style' && node.rank.style === rank.style,
    );
    if (same >= 0) this.#closeTo(same);
    // "KẾT LUẬN" after "III. …" stands beside it, not under it.
    else if (rank.style === 'upper') this.#closeWhile((node) => node.rank?.kind === 'style');
  }

  #closeWhile(closes: (node: Node) => boolean): void {
    for (let node = this.#open.at(-1); node && closes(node); node = this.#open.at(-1)) {
      this.#open.pop();
    }
  }
}
