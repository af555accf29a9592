import type { WordComment } from '../../core/quotation/word/wordComments';
import { countWhile } from '../../core/text/order';
import type { Edit } from './edits';
import type { Anchor, RunPlace, Span } from './places';
import type { Prefix } from './xmlText';
import { escapeXml, tagName } from './xmlText';

/** A comment with its number in the document. */
export interface NumberedComment extends WordComment {
  readonly id: number;
}

/** What is put between two runs: the ends of comments before the beginnings of others. */
interface Marks {
  ends: string;
  starts: string;
}

type TextAnchor = Extract<Anchor, { kind: 'text' }>;

const textOf = ({ ends, starts }: Marks): string => ends + starts;

/**
 * The edits of a document's main part that mark what comments are about: runs are split where a
 * comment begins or ends within them, and nothing else is touched (ECMA-376 part 1, 17.13.4).
 */
export class CommentAnchors {
  /** Marks between runs, by their place. */
  readonly #outside = new Map<number, Marks>();
  /** Marks between the elements of a run, by their place. */
  readonly #inside = new Map<number, { readonly run: RunPlace; readonly marks: Marks }>();
  /** Marks within a `w:t`, by its place, then by the offset in it. */
  readonly #texts = new Map<
    number,
    { readonly anchor: TextAnchor; readonly cuts: Map<number, Marks> }
  >();

  constructor(
    readonly source: string,
    readonly spans: readonly Span[],
    readonly prefix: Prefix,
  ) {}

  /** Marks a comment; false of one about no words. */
  add({ id, start, end }: NumberedComment): boolean {
    const first =
      this.spans[countWhile(this.spans.length, (at) => (this.spans[at]?.end ?? 0) <= start)];
    const last =
      this.spans[countWhile(this.spans.length, (at) => (this.spans[at]?.start ?? 0) < end) - 1];
    if (!first || !last || last.end < first.end) return false;
    const { name, declaration } = this.prefix;
    const mark = (element: string): string =>
      `<${name}${element}${declaration} ${name}id="${id}"/>`;
    this.#startAt(first, Math.max(0, start - first.start)).starts += mark('commentRangeStart');
    const reference = `<${name}r${declaration}>${mark('commentReference')}</${name}r>`;
    const ended = mark('commentRangeEnd') + reference;
    this.#endAt(last, Math.min(end, last.end) - last.start).ends += ended;
    return true;
  }

  edits(): Edit[] {
    const edits: Edit[] = [];
    for (const [at, marks] of this.#outside)
      edits.push({ start: at, end: at, text: textOf(marks) });
    for (const [at, { run, marks }] of this.#inside) {
      edits.push({
        start: at,
        end: at,
        text: this.#closed(run) + textOf(marks) + this.#opened(run),
      });
    }
    for (const { anchor, cuts } of this.#texts.values()) {
      const { start, end } = anchor.element;
      edits.push({ start, end, text: this.#parted(anchor, cuts) });
    }
    return edits;
  }

  #startAt({ anchor }: Span, offset: number): Marks {
    if (anchor.kind === 'whole') return at(this.#outside, anchor.element.start);
    if (anchor.kind === 'text') {
      const cut = isWithinPair(anchor.text, offset) ? offset - 1 : offset;
      if (cut > 0) return this.#cut(anchor, cut);
    }
    const { run, element } = anchor;
    const content = run.properties?.end ?? run.inside;
    const isFirst = this.source.slice(content, element.start).trim() === '';
    return isFirst ? at(this.#outside, run.start) : this.#between(run, element.start);
  }

  #endAt({ anchor }: Span, offset: number): Marks {
    if (anchor.kind === 'whole') return at(this.#outside, anchor.element.end);
    if (anchor.kind === 'text') {
      const cut = isWithinPair(anchor.text, offset) ? offset + 1 : offset;
      if (cut < anchor.text.length) return this.#cut(anchor, cut);
    }
    const { run, element } = anchor;
    const isLast = this.source.slice(element.end, run.insideEnd).trim() === '';
    return isLast ? at(this.#outside, run.end) : this.#between(run, element.end);
  }

  #cut(anchor: TextAnchor, offset: number): Marks {
    const key = anchor.element.start;
    const text = this.#texts.get(key) ?? { anchor, cuts: new Map<number, Marks>() };
    this.#texts.set(key, text);
    return at(text.cuts, offset);
  }

  #between(run: RunPlace, place: number): Marks {
    const known = this.#inside.get(place) ?? { run, marks: { ends: '', starts: '' } };
    this.#inside.set(place, known);
    return known.marks;
  }

  #parted(anchor: TextAnchor, cuts: ReadonlyMap<number, Marks>): string {
    const { run, element, text } = anchor;
    const name = tagName(this.source, element.start);
    const piece = (from: number, to: number): string =>
      `<${name} xml:space="preserve">${escapeXml(text.slice(from, to))}</${name}>`;
    let parted = '';
    let from = 0;
    for (const [offset, marks] of [...cuts].toSorted(([a], [b]) => a - b)) {
      parted += piece(from, offset) + this.#closed(run) + textOf(marks) + this.#opened(run);
      from = offset;
    }
    return parted + piece(from, text.length);
  }

  #closed(run: RunPlace): string {
    return `</${tagName(this.source, run.start)}>`;
  }

  #opened(run: RunPlace): string {
    const { start, inside, properties } = run;
    const set = properties ? this.source.slice(properties.start, properties.end) : '';
    return this.source.slice(start, inside) + set;
  }
}

function at(places: Map<number, Marks>, place: number): Marks {
  const marks = places.get(place) ?? { ends: '', starts: '' };
  places.set(place, marks);
  return marks;
}

/** Whether an offset would part the two halves of one character. */
function isWithinPair(text: string, offset: number): boolean {
  return (
    /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))
  );
}
