import type { TextRange } from '../../text/range';
import type { CitationMark, NoteMark, Prose, ProseRole } from '../report/markup';
import { OBJECT, ShownTextBuilder } from '../report/shownText';

/** A citation without its place in the shown text, which the prose knows. */
export type Citation = Omit<CitationMark, 'at'>;

/** A prose that is being written. */
export interface OpenProse {
  readonly role: ProseRole;
  readonly label: string | null;
  readonly builder: ShownTextBuilder;
  readonly citations: CitationMark[];
  readonly notes: NoteMark[];
  /** Where it goes among the others. */
  order: number;
  /** White space that is shown only if something follows it. */
  gap: { readonly text: string; readonly written: TextRange } | null;
  /** Whether anything but objects is shown. */
  hasWords: boolean;
  /** Behind what was written of what is shown. */
  end: number;
  /** Whether white space was shown last. */
  endsBlank: boolean;
  /** What stands before the next sign on the page; an object for a citation or a note's mark. */
  before: string;
  /** How many “ are open that straight marks stand for. */
  openMarks: number;
}

/**
 * Collects the proses of a piece as a reader goes through it: proses within a prose (notes,
 * attributions), paragraphs, and white space, of which a run is one space, one "\n" where it holds a
 * line end, and nothing at the edges of a prose. Offsets are UTF-16 units of the piece.
 */
export class ProseFlow {
  readonly #stack: OpenProse[] = [];
  readonly #done: OpenProse[] = [];
  #order = 0;
  #top: OpenProse;
  /** How many quotations told by markup are open: their paragraphs stay together. */
  joined = 0;

  constructor() {
    this.#top = this.#begin('text', null, this.#nextOrder());
  }

  get top(): OpenProse {
    return this.#top;
  }

  /** Shows what is written from `start` to `end` as it is. */
  keep(source: string, start: number, end: number): void {
    this.#flush();
    const from = Math.max(start, this.#top.end);
    if (end <= from) return;
    this.#top.builder.keep(source, from, end);
    this.#wrote(end, source.charAt(end - 1));
    this.#top.hasWords = true;
  }

  show(text: string, start: number, end: number): void {
    this.#flush();
    this.#write(text, start, end);
    this.#top.hasWords = true;
  }

  object(start: number, end: number): void {
    this.#flush();
    this.#write(OBJECT, start, end);
  }

  /** White space; of a run only the first part counts, or the one that holds a line end. */
  space(text: string, start: number, end: number): void {
    const { builder, gap, endsBlank } = this.#top;
    this.#top.before = ' ';
    if (builder.length === 0 || endsBlank || (gap !== null && (text !== '\n' || gap.text !== ' ')))
      return;
    this.#top.gap = { text, written: { start, end } };
  }

  /** The end of a paragraph, heading or cell: of the prose too, unless it is one of several. */
  paragraph(start: number, end: number): void {
    const { role, builder } = this.#top;
    if (isEmpty(this.#top)) return;
    if (role === 'text' && this.joined === 0) {
      this.#done.push(this.#top);
      this.#top = this.#begin('text', null, this.#nextOrder());
    } else if (builder.length > 0) {
      this.#top.gap = { text: '\n\n', written: { start, end } };
      this.#top.before = ' ';
      this.#top.openMarks = 0;
    }
  }

  cite(citation: Citation): void {
    this.#flush();
    this.#top.citations.push({ ...citation, at: this.#top.builder.length });
    this.#top.before = OBJECT;
  }

  note(label: string): void {
    this.#top.notes.push({ at: this.#top.builder.length, label });
    this.#top.before = OBJECT;
  }

  /** Begins a prose within the present one, which goes on when it is closed. */
  open(role: ProseRole, label: string | null, after: OpenProse | null = null): void {
    this.#stack.push(this.#top);
    this.#top = this.#begin(role, label, after ? after.order + 0.5 : this.#nextOrder());
  }

  /** Ends the prose that was opened last. */
  close(): void {
    this.#done.push(this.takeOff());
  }

  /** Ends the prose that was opened last, and leaves it out. */
  takeOff(): OpenProse {
    const taken = this.#top;
    const below = this.#stack.pop();
    if (!below) return taken;
    // What begins only now goes behind what was written within it.
    if (below.role === 'text' && isEmpty(below)) below.order = this.#nextOrder();
    this.#top = below;
    return taken;
  }

  /** Puts back what was taken off: it goes right behind `after`. */
  putBehind(prose: OpenProse, after: OpenProse): void {
    this.#done.push({ ...prose, order: after.order + 0.5 });
  }

  /** All proses that say or cite anything, in order, with the citations that `cites` lets be. */
  end(cites: (citation: Citation) => boolean = () => true): Prose[] {
    while (this.#stack.length > 0) this.close();
    return [...this.#done, this.#top]
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ role, label, builder, citations: all, notes, hasWords }): Prose[] => {
        const citations = all.filter(cites);
        if (!hasWords && citations.length + notes.length === 0) return [];
        return [{ role, label, shown: builder.build(), citations, notes }];
      });
  }

  #begin(role: ProseRole, label: string | null, order: number): OpenProse {
    const builder = new ShownTextBuilder();
    const state = {
      gap: null,
      hasWords: false,
      end: 0,
      endsBlank: false,
      before: ' ',
      openMarks: 0,
    };
    return { role, label, builder, citations: [], notes: [], order, ...state };
  }

  #nextOrder(): number {
    this.#order += 1;
    return this.#order;
  }

  #flush(): void {
    const { gap } = this.#top;
    if (gap === null) return;
    this.#write(gap.text, gap.written.start, gap.written.end);
    this.#top.endsBlank = true;
    this.#top.gap = null;
  }

  /** What is shown comes in the order it is written: what reaches back begins behind the last. */
  #write(text: string, start: number, end: number): void {
    const from = Math.max(start, this.#top.end);
    const to = Math.max(from, end);
    this.#top.builder.show(text, { start: from, end: to });
    this.#wrote(to, text.charAt(text.length - 1));
  }

  #wrote(end: number, last: string): void {
    this.#top.end = end;
    this.#top.before = last;
    this.#top.endsBlank = false;
  }
}

function isEmpty({ builder, citations, notes }: OpenProse): boolean {
  return builder.length === 0 && citations.length === 0 && notes.length === 0;
}
