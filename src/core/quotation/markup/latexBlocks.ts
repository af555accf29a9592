import type { TextRange } from '../../text/range';
import type { Taken } from './latexArguments';
import {
  ARGUMENTS,
  environmentAt,
  MATH,
  OPAQUE,
  QUOTATIONS,
  SILENT,
  TABLES,
} from './latexEnvironments';
import { nameEnd, skipSpace } from './latexNames';
import type { LatexReading } from './latexReading';

/** `\begin{…}` at `start`. */
export function beginEnvironment(reading: LatexReading, start: number): void {
  const { piece, flow, frames } = reading;
  const found = environmentAt(piece, nameEnd(piece, start + 1));
  if (!found) {
    reading.at = nameEnd(piece, start + 1);
    return;
  }
  const { name, end } = found;
  const opaqueEnd = reading.endOf(start);
  if (OPAQUE.has(name) && opaqueEnd > 0) {
    if (!SILENT.has(name)) flow.object(start, opaqueEnd);
    reading.at = opaqueEnd;
    return;
  }
  if (MATH.has(name)) {
    const close = `\\end{${name}}`;
    const at = reading.next.find(close, end);
    reading.at = at < 0 || at >= frames.end ? end : at + close.length;
    if (reading.at > end) flow.object(start, reading.at);
    return;
  }
  const signature = QUOTATIONS.get(name) ?? TABLES.get(name) ?? ARGUMENTS.get(name) ?? 'o';
  const taken = reading.take(start, end, signature);
  reading.paragraph(start, taken.end);
  reading.at = taken.end;
  if (QUOTATIONS.has(name)) openQuotation(reading, name, taken);
  else {
    const before = reading.inRows;
    if (TABLES.has(name)) reading.inRows = true;
    frames.openEnvironment(name, (at) => {
      reading.paragraph(at, at);
      reading.inRows = before;
    });
  }
}

/** `\end{…}` at `start`; of what nothing began it ends a paragraph. */
export function endEnvironment(reading: LatexReading, start: number): void {
  const { piece, frames } = reading;
  const found = environmentAt(piece, nameEnd(piece, start + 1));
  reading.at = found?.end ?? nameEnd(piece, start + 1);
  if (!found) return;
  if (!frames.closeEnvironment(found.name, start)) reading.paragraph(start, reading.at);
}

/** A block quotation; one within another belongs to it. */
function openQuotation(reading: LatexReading, name: string, taken: Taken): void {
  const { flow, frames } = reading;
  if (flow.top.role === 'quotation') {
    frames.openEnvironment(name, (at) => reading.paragraph(at, at));
    return;
  }
  const { level } = reading;
  flow.open('quotation', null);
  const quotation = flow.top;
  reading.level = 0;
  frames.openEnvironment(name, () => {
    flow.close();
    reading.signs.reset();
    reading.level = level;
  });
  const { attribution, citations } = taken;
  if (citations.length > 0) {
    flow.open('attribution', null, quotation);
    for (const citation of citations) flow.cite(citation);
    flow.close();
  } else if (attribution) {
    flow.open('attribution', null, quotation);
    openRange(reading, attribution, taken.end, () => flow.close());
  }
}

/**
 * Reads a range next, and goes on at `resume`. `close` is told whether the range was read to its
 * end: an environment that ends within it ends it too.
 */
export function openRange(
  reading: LatexReading,
  range: TextRange,
  resume: number,
  close: (isWhole: boolean) => void,
): void {
  reading.frames.openGroup(range.end, resume, (end) => close(end >= range.end));
  reading.at = range.start;
}

/** `\item`, with its label as the first of its words. */
export function item(reading: LatexReading, start: number, end: number): void {
  const { piece, flow } = reading;
  const overlay = OVERLAY.exec(piece.slice(end, end + LONGEST_OVERLAY))?.[0].length ?? 0;
  const at = skipSpace(piece, end + overlay);
  reading.paragraph(start, at);
  reading.at = at;
  const close = piece[at] === '[' ? reading.endOf(at) : 0;
  if (close === 0) return;
  openRange(reading, { start: at + 1, end: close }, close + 1, (isWhole) => {
    if (isWhole) flow.space(' ', close, close + 1);
  });
}

const LONGEST_OVERLAY = 32;
const OVERLAY = /^<[^<>]*>/;

export function bibliographyItem(reading: LatexReading, start: number, end: number): void {
  reading.at = reading.take(start, end, 'od').end;
  reading.paragraph(start, reading.at);
}
