import type { TextRange } from '../../text/range';
import type { Prose } from '../report/markup';
import { FlatText } from './flatText';
import type { Frame, HtmlSink } from './htmlWalker';
import { HtmlWalker } from './htmlWalker';
import { ProseWriter } from './proseWriter';

/** The proses of the HTML from `start` to `end` of a piece. */
export function htmlProses(piece: string, start: number, end: number): readonly Prose[] {
  const flat = new FlatText(piece, [{ start, end }]);
  const output = new HtmlOutput(flat);
  const walker = new HtmlWalker(flat.text, 0, output);
  while (walker.step());
  walker.finish();
  return output.proses;
}

/** A frame that is being read: what it says as a whole, and what is told of it. */
interface OpenFrame {
  readonly frame: Frame;
  readonly writer: ProseWriter | null;
  readonly attributions: Prose[];
  /** How many proses there were when it opened. */
  readonly from: number;
}

class HtmlOutput implements HtmlSink {
  readonly proses: Prose[] = [];
  readonly #frames: OpenFrame[] = [];
  /** Takes the paragraph that is open. */
  #writer: ProseWriter | null = null;
  /** Blanks that are shown only if something follows in the paragraph. */
  #blanks: TextRange[] = [];

  constructor(readonly flat: FlatText) {}

  keep({ start, end }: TextRange): void {
    const written = this.flat.text.slice(start, end);
    const content = written.trim();
    const first = content === '' ? end : start + written.indexOf(content.charAt(0));
    if (this.#writer !== null && first > start) this.#blanks.push({ start, end: first });
    if (content === '') return;
    const writer = this.#writerAt(first);
    writer.keep(this.flat, first, first + content.length);
    if (first + content.length < end) this.#blanks.push({ start: first + content.length, end });
  }

  show(text: string, range: TextRange): void {
    this.#writerAt(range.start).show(this.flat, text, range.start, range.end);
  }

  object(range: TextRange): void {
    this.#writerAt(range.start).object(this.flat, range.start, range.end);
  }

  note(label: string, range: TextRange): void {
    this.#writerAt(range.start).note(label);
  }

  breakParagraph(): void {
    const writer = this.#writer;
    this.#writer = null;
    this.#blanks = [];
    if (writer === null || this.#frames.some((open) => open.writer === writer)) return;
    this.proses.push(...writer.prose());
  }

  open(frame: Frame): void {
    const { kind, label } = frame;
    const writer = kind === 'figure' ? null : new ProseWriter(kind, label);
    this.#frames.push({ frame, writer, attributions: [], from: this.proses.length });
  }

  close(): void {
    const closed = this.#frames.pop();
    if (closed === undefined) return;
    const proses = closed.writer?.prose() ?? [];
    const outer = this.#frames.findLast(({ frame }) => takesAttribution(frame));
    if (closed.frame.kind === 'attribution' && outer !== undefined) {
      outer.attributions.push(...proses);
      return;
    }
    this.proses.push(...proses);
    if (closed.attributions.length > 0) this.#attribute(closed);
  }

  /** Puts attributions right behind the quotation; without one they are text. */
  #attribute({ attributions, from }: OpenFrame): void {
    const last = this.proses.findLastIndex(({ role }) => role === 'quotation');
    if (last >= from) this.proses.splice(last + 1, 0, ...attributions);
    else this.proses.push(...attributions.map((prose) => ({ ...prose, role: 'text' as const })));
  }

  /** The writer of the paragraph that holds `at`, with the blanks before it written. */
  #writerAt(at: number): ProseWriter {
    if (this.#writer === null) {
      const own = this.#frames.at(-1)?.writer ?? null;
      this.#writer = own ?? new ProseWriter('text');
      this.#writer.paragraph(new FlatText('', [this.flat.range(at, at)]));
    }
    for (const { start, end } of this.#blanks) this.#writer.keep(this.flat, start, end);
    this.#blanks = [];
    return this.#writer;
  }
}

function takesAttribution({ kind }: Frame): boolean {
  return kind === 'quotation' || kind === 'figure';
}
