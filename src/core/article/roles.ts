import type { Heading } from './headings';
import { articleDepth, findHeading, isShort, isSubheading } from './headings';
import type { Block, BlockSpan } from './layout';
import { readMarker } from './markers';
import { isNotesTitle } from './notes';
import type { Series, SeriesItem } from './series';
import { announces, speaksOfLessons } from './vocabulary';
import { endsWithStop, isUpperCase, plainLine } from './words';

/** What the blocks of an article's body are, and which enumerations count lessons. */
export interface Roles {
  /** By index of the block that opens it. */
  readonly headings: ReadonlyMap<number, Heading>;
  readonly lessons: readonly Series[];
}

/** Tells headings from lessons among the enumerations of an article, and finds all headings. */
export function findRoles(
  text: string,
  blocks: readonly Block[],
  spans: { readonly body: BlockSpan; readonly notes: BlockSpan },
  series: readonly Series[],
): Roles {
  const { body, notes } = spans;
  const headings = new Map<number, Heading>();
  for (const { from, to } of [body, notes]) {
    for (let index = from; index < to; index += 1) {
      const heading = findHeading(text, blocks, index);
      if (!heading) continue;
      headings.set(index, heading);
      index = heading.lastBlock;
    }
  }
  const title = notesHeading(text, blocks, notes);
  if (title && !headings.has(notes.from)) headings.set(notes.from, title);
  const openers = new Map(series.map((one) => [one.items[0]?.candidate.block ?? -1, one]));
  const members = new Set(series.flatMap((one) => one.items.map((item) => item.candidate.block)));
  const articles = [...headings.values()].filter(
    ({ rank }) => rank.kind === 'division' && rank.depth === articleDepth,
  );
  const law = articles.length >= fewestArticles;
  // Right under the title, a short line is the lead of the article; laws have no such lines.
  const lead = law ? body.to : body.from + 1;
  for (let index = lead; index < body.to; index += 1) {
    if (members.has(index) || headings.has(index)) continue;
    const heading = subheading(text, blocks, index, (at) => openers.has(at));
    if (heading) headings.set(index, heading);
  }
  const judge = new Judge(text, blocks, headings, openers, law);
  const lessons: Series[] = [];
  for (const one of series) {
    const role = judge.role(one);
    if (role === 'none') continue;
    for (const item of one.items) {
      const index = item.candidate.block;
      if (role === 'heading') headings.set(index, judge.numberedHeading(index, one));
      else if (item.candidate.strong) headings.delete(index);
    }
    if (role === 'lesson') lessons.push(one);
  }
  for (let index = body.from; index < body.to; index += 1) {
    if (members.has(index) || headings.has(index)) continue;
    const heading = judge.loneHeading(index);
    if (heading) headings.set(index, heading);
  }
  return { headings, lessons };
}

/** "Tài liệu tham khảo" heads the notes however it is set. */
function notesHeading(text: string, blocks: readonly Block[], notes: BlockSpan): Heading | null {
  const block = blocks[notes.from];
  if (!block || !isNotesTitle(text, block)) return null;
  const title = plainLine(text, block.content, block.contentEnd);
  return { rank: { kind: 'style', style: 'upper' }, title, lastBlock: notes.from, inline: false };
}

function subheading(
  text: string,
  blocks: readonly Block[],
  index: number,
  opensList: (index: number) => boolean,
): Heading | null {
  const block = blocks[index];
  if (!block || !isSubheading(text, blocks, index, opensList)) return null;
  const title = plainLine(text, block.content, block.contentEnd);
  return { rank: { kind: 'style', style: 'plain' }, title, lastBlock: index, inline: false };
}

/** A text with so many provisions is a law, even where the line of one was lost. */
const fewestArticles = 8;

type Role = 'lesson' | 'heading' | 'none';

class Judge {
  /** Blocks that open an enumeration, for "a heading is followed by something of its own". */
  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
    private readonly headings: ReadonlyMap<number, Heading>,
    /** By the block that opens it: a heading is followed by something of its own. */
    private readonly openers: ReadonlyMap<number, Series>,
    private readonly isLaw: boolean,
  ) {}

  role(series: Series): Role {
    if (series.family === 'word') return this.#isPhrase(series) ? 'none' : 'lesson';
    const strong = series.items.filter((item) => item.candidate.strong);
    const first = series.items[0]?.candidate.block ?? 0;
    const above = this.#headingAbove(first);
    // Numbers and letters of a law are its clauses and points.
    const division = above?.rank.kind === 'division' ? above.rank.depth : -1;
    if (division === articleDepth || (division >= 0 && this.isLaw)) return 'none';
    if (strong.length === 0) return 'lesson';
    if (this.#share(strong, (item) => this.#isCapital(item)) >= 0.6) return 'heading';
    if (this.#countsLessons(series, first, above)) return 'lesson';
    const titled = this.#share(strong, (item) =>
      this.#isTitled(item, series, item === strong.at(-1)),
    );
    return titled >= 0.6 ? 'heading' : 'lesson';
  }

  numberedHeading(index: number, series: Series): Heading {
    const block = this.blocks[index];
    if (!block) throw new RangeError('no such block');
    const known = this.headings.get(index);
    if (known && known.rank.kind === 'markdown') return known;
    const inline =
      !isShort(this.text, block) || endsWithStop(this.text, block.content, block.contentEnd);
    const end = inline ? this.#clauseEnd(block) : block.contentEnd;
    return {
      rank: { kind: 'style', style: series.form.replace(/\d+(?=\.)/g, '#') },
      title: plainLine(this.text, block.content, end),
      lastBlock: index,
      inline: inline && block.kind === 'text',
    };
  }

  /** A numbered line in capitals, or with a Roman numeral, though no other belongs to it. */
  loneHeading(index: number): Heading | null {
    const block = this.blocks[index];
    if (!block || block.kind !== 'text' || block.bullet || !isShort(this.text, block)) return null;
    const marker = readMarker(this.text, block.content, block.contentEnd);
    const reading = marker?.readings[0];
    if (!marker || !reading || reading.family === 'word' || reading.family === 'letter')
      return null;
    const capital = isUpperCase(this.text, marker.end, block.contentEnd);
    const plain = !endsWithStop(this.text, block.content, block.contentEnd, '.!?…;,:');
    if (!plain || !(capital || (reading.family === 'roman' && this.#followedByText(index))))
      return null;
    return {
      rank: { kind: 'style', style: reading.form.replace(/\d+(?=\.)/g, '#') },
      title: plainLine(this.text, block.content, block.contentEnd),
      lastBlock: index,
      inline: false,
    };
  }

  /** "Một là tiến, hai là lùi" is a turn of phrase, not a list. */
  #isPhrase(series: Series): boolean {
    if (series.items.length > 2 || series.items.some((item) => item.candidate.strong)) return false;
    const [first, second] = series.items;
    if (!first || !second) return true;
    return first.candidate.after !== ':' && second.candidate.start - first.candidate.end < 25;
  }

  #headingAbove(index: number): Heading | undefined {
    for (let at = index - 1; at >= 0 && at > index - 400; at -= 1) {
      const heading = this.headings.get(at);
      if (heading) return heading;
    }
    return undefined;
  }

  #share(items: readonly SeriesItem[], fits: (item: SeriesItem) => boolean): number {
    return items.filter(fits).length / items.length;
  }

  #isCapital(item: SeriesItem): boolean {
    const block = this.blocks[item.candidate.block];
    return block !== undefined && isUpperCase(this.text, item.candidate.end, block.contentEnd);
  }

  /** Whether what stands above or what the members say makes them lessons, however short. */
  #countsLessons(series: Series, first: number, above: Heading | undefined): boolean {
    const nested = series.items.some((item) => {
      const inner = this.openers.get(item.candidate.block + 1);
      return inner !== undefined && inner.family === 'word';
    });
    if (nested) return false;
    if (above && speaksOfLessons.test(above.title)) return true;
    const before = this.blocks[first - 1];
    if (before?.kind === 'text' && !this.headings.has(first - 1)) {
      const words = this.text.slice(
        Math.max(before.content, before.contentEnd - 250),
        before.contentEnd,
      );
      if (speaksOfLessons.test(words) && announces.test(words) && /[:.]\s*$/.test(words))
        return true;
    }
    const strong = series.items.filter((item) => item.candidate.strong);
    return this.#share(strong, (item) => this.#namesLesson(item)) >= 0.6;
  }

  #namesLesson(item: SeriesItem): boolean {
    const { end } = item.candidate;
    return /^\s*[*_]*(?:bài học|kinh nghiệm)/iu.test(this.text.slice(end, end + 40));
  }

  /** A short line without a final stop, with text or a list of its own below. */
  #isTitled(item: SeriesItem, series: Series, last: boolean): boolean {
    const index = item.candidate.block;
    const block = this.blocks[index];
    if (!block) return false;
    if (block.depth > 0) return true;
    const next = this.blocks[index + 1];
    if (!next || !this.#followedByText(index, series)) return false;
    const stopped = endsWithStop(this.text, block.content, block.contentEnd);
    const lists =
      this.openers.has(index + 1) && endsWithStop(this.text, block.content, block.contentEnd, ':');
    // What follows the last member may follow the list as a whole.
    if (lists || (stopped && last)) return false;
    return isShort(this.text, block, stopped ? 10 : 25);
  }

  #followedByText(index: number, series?: Series): boolean {
    const next = this.blocks[index + 1];
    if (!next) return false;
    if (next.kind === 'heading') return series === undefined || next.depth === 7;
    if (next.kind !== 'text') return false;
    const inner = this.openers.get(index + 1);
    if (inner && inner !== series) return true;
    const reading = readMarker(this.text, next.content, next.contentEnd)?.readings[0];
    return reading === undefined || (series !== undefined && reading.form !== series.form);
  }

  #clauseEnd(block: Block): number {
    const limit = Math.min(block.contentEnd, block.content + 160);
    const words = this.text.slice(block.content, limit);
    const clause = /^.{12,}?(?=[.:;,](?:\s|$))/su.exec(words)?.[0];
    return block.content + (clause?.length ?? words.length);
  }
}
