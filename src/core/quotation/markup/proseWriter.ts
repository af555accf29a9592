import type { TextRange } from '../../text/range';
import type { CitationMark, NoteMark, Prose, ProseRole } from '../report/markup';
import { OBJECT, ShownTextBuilder } from '../report/shownText';
import type { FlatText } from './flatText';

/** Where a citation stands in the piece is known to the writer. */
export type CitationParts = Omit<CitationMark, 'at'>;

/** Writes one prose from the flat texts of its paragraphs. Offsets it takes are flat ones. */
export class ProseWriter {
  readonly #builder = new ShownTextBuilder();
  readonly #citations: CitationMark[] = [];
  readonly #notes: NoteMark[] = [];
  #end = -1;

  constructor(
    readonly role: ProseRole,
    readonly label: string | null = null,
  ) {}

  /** Begins a paragraph; what was written before is parted from it by an empty line. */
  paragraph(flat: FlatText): void {
    const start = flat.parts[0]?.start ?? 0;
    if (this.#builder.length > 0) this.#builder.show('\n\n', { start: this.#end, end: start });
    this.#end = start;
  }

  /** Shows what is written, line by line. */
  keep(flat: FlatText, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const index = flat.partAt(at);
      const lineEnd = flat.partEnd(index);
      if (at < lineEnd) {
        const to = Math.min(end, lineEnd);
        this.#show(flat.text.slice(at, to), flat.range(at, to), true);
        at = to;
      } else {
        const range = flat.range(at, at + 1);
        // Parts of one line may be parted by another sign.
        this.#show('\n', range, flat.piece.slice(range.start, range.end) === '\n');
        at += 1;
      }
    }
  }

  show(flat: FlatText, text: string, start: number, end: number): void {
    this.#show(text, flat.range(start, end), false);
  }

  /** Code, a formula, a picture, an address. */
  object(flat: FlatText, start: number, end: number): void {
    this.show(flat, OBJECT, start, end);
  }

  cite(citation: CitationParts): void {
    this.#citations.push({ at: this.#builder.length, ...citation });
  }

  note(label: string): void {
    this.#notes.push({ at: this.#builder.length, label });
  }

  /** Nothing where nothing is shown or cited. */
  prose(): Prose[] {
    const { role, label } = this;
    const shown = this.#builder.build();
    const [citations, notes] = [this.#citations, this.#notes];
    if (shown.text.trim() === '' && citations.length === 0 && notes.length === 0) return [];
    return [{ role, shown, citations, notes, label }];
  }

  #show(text: string, written: TextRange, verbatim: boolean): void {
    this.#builder.show(text, written, verbatim);
    this.#end = written.end;
  }
}
