import type { Citation } from './proseFlow';
import { openRange } from './latexBlocks';
import { skipSpace } from './latexNames';
import type { LatexReading } from './latexReading';
import { calledHere } from './noteLabels';

/** A heading, caption or the like: a prose of its own. */
export function apart(
  reading: LatexReading,
  start: number,
  nameEnd: number,
  signature: string,
): void {
  const { end } = reading.take(start, nameEnd, signature);
  const open = skipSpace(reading.piece, end);
  const close = reading.piece[open] === '{' ? reading.endOf(open) : 0;
  reading.at = close > 0 ? open : end;
  if (close === 0) return;
  reading.paragraph(start, open);
  openRange(reading, { start: open + 1, end: close }, close + 1, (isWhole) => {
    const end = isWhole ? close : reading.at;
    reading.paragraph(end, end);
  });
}

/** A quotation told by a command: its words are shown within “ and ”, or ‘ and ’. */
export function quote(
  reading: LatexReading,
  start: number,
  nameEnd: number,
  signature: string,
): void {
  const { piece, flow } = reading;
  const taken = reading.take(start, nameEnd, `*${signature}`);
  const open = skipSpace(piece, taken.end);
  const close = piece[open] === '{' ? reading.endOf(open) : 0;
  if (close === 0) {
    reading.at = taken.end;
    return;
  }
  const { level } = reading;
  const isInner = taken.starred || level % 2 === 1;
  const cited: Citation[] = [...taken.citations];
  const openWords = (): void => {
    reading.level = taken.starred ? level + 2 : level + 1;
    flow.show(isInner ? '‘' : '“', start, open + 1);
    flow.joined += 1;
    openRange(reading, { start: open + 1, end: close }, close + 1, (isWhole) => {
      flow.joined -= 1;
      reading.level = level;
      if (isWhole) flow.show(isInner ? '’' : '”', close, close + 1);
      for (const citation of cited) flow.cite(citation);
    });
  };
  if (taken.attribution === null) {
    openWords();
    return;
  }
  // Only whom the option cites is told: its words would stand behind the quotation.
  flow.open('attribution', null);
  openRange(reading, taken.attribution, open + 1, (isWhole) => {
    cited.push(...flow.takeOff().citations);
    if (isWhole) openWords();
  });
}

/** A note where it is called. */
export function note(
  reading: LatexReading,
  start: number,
  nameEnd: number,
  signature: string,
): void {
  const { end } = reading.take(start, nameEnd, signature);
  const label = calledHere(reading.piece, start);
  if (openNote(reading, end, label)) return;
  reading.at = end;
}

/** `\footnotemark`: its text follows, by the number of its option or as the next one. */
export function footnoteMark(reading: LatexReading, start: number, nameEnd: number): void {
  const number = numberAt(reading, nameEnd);
  const label = number?.label ?? calledHere(reading.piece, start);
  if (!number) reading.pendingNotes.push(label);
  reading.flow.note(label);
  reading.at = number?.end ?? skipSpace(reading.piece, nameEnd);
}

export function footnoteText(reading: LatexReading, start: number, nameEnd: number): void {
  const number = numberAt(reading, nameEnd);
  const end = number?.end ?? nameEnd;
  const label = number?.label ?? reading.pendingNotes.shift() ?? calledHere(reading.piece, start);
  if (!openNote(reading, end, label, false)) reading.at = end;
}

function numberAt(reading: LatexReading, at: number): { label: string; end: number } | null {
  const open = skipSpace(reading.piece, at);
  const close = reading.piece[open] === '[' ? reading.endOf(open) : 0;
  return close === 0
    ? null
    : { label: reading.piece.slice(open + 1, close).trim(), end: close + 1 };
}

/** Begins the text of a note; false where no group follows. */
function openNote(reading: LatexReading, at: number, label: string, isCalled = true): boolean {
  const { piece, flow, level } = reading;
  const open = skipSpace(piece, at);
  const close = piece[open] === '{' ? reading.endOf(open) : 0;
  if (close === 0) return false;
  if (isCalled) flow.note(label);
  flow.open('note', label);
  reading.level = 0;
  openRange(reading, { start: open + 1, end: close }, close + 1, () => {
    flow.close();
    reading.level = level;
  });
  return true;
}

/** `\SI{19,5}{\percent}`: the number, a space, and the unit, which is read as text. */
export function quantity(reading: LatexReading, start: number, nameEnd: number): void {
  const { piece, flow } = reading;
  const open = skipSpace(piece, reading.take(start, nameEnd, 'o').end);
  const close = piece[open] === '{' ? reading.endOf(open) : 0;
  reading.at = close > 0 ? open : nameEnd;
  if (close === 0) return;
  const unit = skipSpace(piece, reading.take(start, close + 1, 'o').end);
  openRange(reading, { start: open + 1, end: close }, unit, (isWhole) => {
    if (isWhole && piece[unit] === '{' && piece[unit + 1] !== '}') flow.show('\u00a0', close, unit);
  });
}

/** What csquotes has for changes to a quotation: `\textelp{}` is […], `\textins{…}` brackets. */
export function change(reading: LatexReading, start: number, nameEnd: number): void {
  const { piece, flow } = reading;
  const isEllipsis = piece.startsWith('\\textelp', start);
  const { end } = reading.take(start, nameEnd, '*');
  const open = skipSpace(piece, end);
  const close = piece[open] === '{' ? reading.endOf(open) : 0;
  reading.at = end;
  if (close === 0) return;
  const isEmpty = close === open + 1;
  flow.show(isEllipsis ? (isEmpty ? '[…]' : '[…] [') : '[', start, open + 1);
  openRange(reading, { start: open + 1, end: close }, close + 1, (isWhole) => {
    if (isWhole && (!isEllipsis || !isEmpty)) flow.show(']', close, close + 1);
  });
}
