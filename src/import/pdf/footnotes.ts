import { isRaised } from './lineText';
import type { Row, Run } from './types';

/** The rows of a page's foot that belong to one note. */
export interface PageFootnote {
  readonly page: number;
  readonly label: string;
  /** The runs that are its mark, in the note itself. */
  readonly mark: Run | null;
  readonly rows: Row[];
}

/** Notes are set smaller than this share of the text. */
const SMALL = 0.95;
/** A note that runs on from the page before stands apart from the text by this many sizes. */
const LEAST_APART = 1.5;

const MARK = /^\(?(\d{1,3}|\*{1,3}|[†‡§])\)?[.)]?$/;
const MARK_FIRST = /^\(?(\d{1,3}|\*{1,3}|[†‡§])\)?[.)]?(?=\s|\p{L})/u;

/**
 * The notes at the end of a column: rows in small type, or any behind one that begins with a raised
 * mark, if that mark also stands raised in the text of the page. Without it a row is text.
 *
 * @param previous the last note of the page before, which may run on here
 */
export function footnotesOf(
  rows: readonly Row[],
  page: number,
  bodySize: number,
  marks: ReadonlySet<string>,
  previous: PageFootnote | null,
): PageFootnote[] {
  let small = rows.length;
  while (small > 0 && (rows[small - 1]?.size ?? Infinity) <= SMALL * bodySize) small -= 1;
  const notes: PageFootnote[] = [];
  let begun = rows.length;
  for (const [at, row] of rows.entries()) {
    const start = noteStart(row);
    if (start && marks.has(start.label) && (at >= small || start.isRaised)) {
      notes.push({ page, label: start.label, mark: start.mark, rows: [row] });
      begun = Math.min(begun, at);
    } else notes.at(-1)?.rows.push(row);
  }
  const apart = (rows[small]?.base ?? 0) - (rows[small - 1]?.base ?? -Infinity);
  const runsOn = previous && (begun < rows.length || goesOn(previous, rows[small]));
  if (runsOn && small < begun && apart >= LEAST_APART * bodySize) {
    for (const row of rows.slice(small, begun)) previous.rows.push(row);
  }
  return notes;
}

/** Whether a note breaks off within a sentence, and a row is set as it is. */
function goesOn({ rows }: PageFootnote, row: Row | undefined): boolean {
  const last = rows.at(-1);
  if (!last || !row || Math.abs(row.size - last.size) > 0.03 * last.size) return false;
  return !/[.!?…]["”’»)\]]*$/u.test(last.runs.at(-1)?.text ?? '');
}

function noteStart(row: Row): { label: string; mark: Run | null; isRaised: boolean } | null {
  const [first] = row.runs;
  if (!first) return null;
  const own = MARK.exec(first.text)?.[1];
  if (own !== undefined) return { label: own, mark: first, isRaised: isRaised(first, row) };
  const led = MARK_FIRST.exec(first.text)?.[1];
  return led === undefined ? null : { label: led, mark: null, isRaised: false };
}

/** A note's words without its mark. */
export function withoutMark(text: string, { mark }: PageFootnote): string {
  return mark ? text : text.replace(MARK_FIRST, '').trim();
}

/** The labels that stand raised in rows of text. */
export function raisedLabels(rows: readonly Row[]): Set<string> {
  const labels = new Set<string>();
  for (const row of rows) {
    row.runs.forEach((run, index) => {
      const label = index > 0 && isRaised(run, row) ? MARK.exec(run.text)?.[1] : undefined;
      if (label !== undefined) labels.add(label);
    });
  }
  return labels;
}

/** Behind a unit a raised figure is its power. */
const UNIT = /(?:^|[\s\d/.,])(?:[mkcd]?m|dam|hm|inch|ft)$/i;

/**
 * The raised marks in the text that lead to a note: of `labels`, or numbers that go on from one to
 * the next through the document, as those of notes at its end do.
 */
export class NoteMarks {
  readonly runs = new Set<Run>();
  #next = 1;

  add(row: Row, labels: ReadonlySet<string>): void {
    row.runs.forEach((run, index) => {
      const before = row.runs[index - 1];
      if (!before || !isRaised(run, row)) return;
      const label = MARK.exec(run.text)?.[1];
      if (label === undefined) return;
      const isPower = UNIT.test(before.text) || /\d$/.test(before.text);
      if (labels.has(label) || (!isPower && Number(label) === this.#next)) {
        this.runs.add(run);
        if (/^\d+$/.test(label)) this.#next = Number(label) + 1;
      }
    });
  }
}
