import type { Notes } from '../notes';
import { columnEdges, inReadingOrder } from './columns';
import type { Stretch } from './columns';
import type { PageFootnote } from './footnotes';
import { NoteMarks, footnotesOf, raisedLabels } from './footnotes';
import { findFurniture } from './furniture';
import { lineText } from './lineText';
import { mainSize, rowsOf } from './rows';
import type { PdfPage, Row, Run } from './types';

export interface LaidOutPage {
  readonly index: number;
  readonly label: string;
  /** In reading order, without what is no text and without the notes at the foot. */
  readonly stretches: readonly Stretch[];
}

export interface Layout {
  readonly pages: readonly LaidOutPage[];
  readonly footnotes: readonly PageFootnote[];
  /** Raised marks of notes: no part of the sentence they stand in. */
  readonly marks: ReadonlySet<Run>;
  /** Of most letters. */
  readonly bodySize: number;
}

const NONE: ReadonlySet<Run> = new Set();

/** Finds what stands where on the pages; what it takes out is noted. */
export function layOutPages(pages: readonly PdfPage[], notes: Notes): Layout {
  const bodySize = mainSize(pages.flatMap(({ runs }) => runs));
  const furnished = pages.map(({ index, runs }) => ({ index, rows: rowsOf(runs) }));
  const { heads, numbers, labels } = findFurniture(furnished, (row) => lineText(row, NONE));
  notes.count('running-heads-left-out', heads.size);
  notes.count('page-numbers-left-out', numbers.size);
  notes.count(
    'page-parts-left-out',
    pages.reduce((sum, { askew }) => sum + askew, 0),
  );
  const texts = furnished.map(({ rows }) =>
    rows.filter((row) => !heads.has(row) && !numbers.has(row)),
  );
  const ordered = inColumns(texts, notes);

  const marks = new NoteMarks();
  const footnotes: PageFootnote[] = [];
  const laidOut = ordered.map((stretches, index): LaidOutPage => {
    const raised = raisedLabels(texts[index] ?? []);
    const found: PageFootnote[] = [];
    const rest = stretches.map((stretch): Stretch => {
      const last = footnotes.at(-1);
      const previous = last && last.page >= index - 1 ? last : null;
      const own = footnotesOf(stretch.rows, index, bodySize, raised, previous);
      footnotes.push(...own);
      found.push(...own);
      const taken = new Set(footnotes.slice(-own.length - 1).flatMap(({ rows }) => rows));
      return { ...stretch, rows: stretch.rows.filter((row) => !taken.has(row)) };
    });
    const known = new Set(found.map(({ label }) => label));
    for (const { rows } of rest) for (const row of rows) marks.add(row, known);
    const label = pages[index]?.label ?? labels.get(index) ?? String(index + 1);
    return { index, label, stretches: rest };
  });
  for (const { mark } of footnotes) if (mark) marks.runs.add(mark);
  notes.count('footnotes-at-end', footnotes.length);
  notes.count('note-marks-left-out', marks.runs.size - footnotes.filter(({ mark }) => mark).length);
  return { pages: laidOut, footnotes, marks: marks.runs, bodySize };
}

/** Twice: what is sure of some pages helps with those that have few lines. */
function inColumns(pages: readonly (readonly Row[])[], notes: Notes): Stretch[][] {
  const first = pages.map((rows) => inReadingOrder(rows, []));
  const edges = new Map<number, number>();
  for (const edge of first.flatMap((stretches) => secondEdges(stretches))) {
    const key = Math.round(edge / 4) * 4;
    edges.set(key, Math.min(edges.get(key) ?? Infinity, edge));
  }
  const known = [...edges.values()];
  const ordered = pages.map((rows, index) => {
    const own = first[index] ?? [];
    return known.length > 0 ? inReadingOrder(rows, known) : own;
  });
  notes.count(
    'columns-in-order',
    ordered.filter((stretches) => stretches.some(({ column }) => column !== null)).length,
  );
  return ordered;
}

function secondEdges(stretches: readonly Stretch[]): number[] {
  const lefts = columnEdges(stretches);
  const first = Math.min(...lefts);
  return lefts.filter((left) => left > first + 20);
}
