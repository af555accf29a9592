import assert from 'node:assert/strict';
import type { MarkupReader, Prose, ProseRole } from '../../../../src/core/quotation/report/markup';
import { piecesOf } from './markupProperties';

/** What a report must be read as: the role and text of each prose, with what hangs on it. */
export interface ProseRow {
  readonly role: ProseRole;
  readonly text: string;
  readonly label?: string;
  /** Each as `key`, `key, locator`; `?` before one that may be none. */
  readonly citations?: readonly string[];
  readonly notes?: readonly string[];
}

export const text = (shown: string, more: Partial<ProseRow> = {}): ProseRow => ({
  role: 'text',
  text: shown,
  ...more,
});

export const quotation = (shown: string, more: Partial<ProseRow> = {}): ProseRow => ({
  ...text(shown, more),
  role: 'quotation',
});

export const attribution = (shown: string): ProseRow => ({ role: 'attribution', text: shown });

export const note = (label: string, shown: string, more: Partial<ProseRow> = {}): ProseRow => ({
  ...text(shown, more),
  role: 'note',
  label,
});

/** The rows of a report; each unit that is shown as written must stand there so. */
export function rowsOf(reader: MarkupReader, report: string): ProseRow[] {
  const rows: ProseRow[] = [];
  for (const { start, end, before } of piecesOf(reader, report)) {
    const piece = report.slice(start, end);
    for (const prose of reader.read(piece, before)) {
      assertVerbatim(piece, prose);
      rows.push(rowOf(prose));
    }
  }
  return rows;
}

function assertVerbatim(piece: string, { shown }: Prose): void {
  for (const { shown: at, start, end, verbatim } of shown.pieces) {
    if (verbatim) assert.equal(shown.text.slice(at, at + end - start), piece.slice(start, end));
  }
}

function rowOf({ role, shown, citations, notes, label }: Prose): ProseRow {
  return {
    role,
    text: shown.text,
    ...(label === null ? {} : { label }),
    ...(citations.length === 0 ? {} : { citations: citations.map(citationWords) }),
    ...(notes.length === 0 ? {} : { notes: notes.map((mark) => mark.label) }),
  };
}

function citationWords({
  key,
  locator,
  certain,
}: {
  key: string;
  locator: { text: string } | null;
  certain: boolean;
}): string {
  return `${certain ? '' : '?'}${key}${locator === null ? '' : `, ${locator.text}`}`;
}

/** One row of a table: what is shown of it, the report, what it is read as. */
export type ReadingCase = readonly [title: string, report: string, rows: readonly ProseRow[]];

export function itReads(reader: MarkupReader, cases: readonly ReadingCase[]): void {
  for (const [title, report, rows] of cases) {
    it(title, () => assert.deepEqual(rowsOf(reader, report), rows));
  }
}
