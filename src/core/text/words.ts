import type { TextRange } from './range';
import { DIGIT, IGNORABLE, kindAt, LETTER, MARK } from './codeUnits';
import { findDocumentNumbers } from './documentNumbers';

/** `number` is digits with their separators ("1.234.567,5"), `document` a document's number. */
export type WordKind = 'word' | 'number' | 'document';

/** A word of running text. In Vietnamese that is a syllable. */
export interface Word extends TextRange {
  readonly kind: WordKind;
}

const COMMA = 0x2c;
const STOP = 0x2e;

/** End of the run of digits, and of letters if wanted, from `at`; it never ends on an invisible. */
export function runEnd(text: string, at: number, end: number, letters: boolean): number {
  let visible = at;
  for (let i = at; i < end; i++) {
    const kind = kindAt(text, i);
    if (kind === DIGIT || (kind === LETTER && letters) || (kind === MARK && visible > at)) {
      visible = i + 1;
    } else if (kind !== IGNORABLE) {
      break;
    }
  }
  return visible;
}

/** End of the digits with their inner commas and stops, from `at`. */
export function numberEnd(text: string, at: number, end: number): number {
  let i = runEnd(text, at, end, false);
  while (i < end) {
    const separator = text.charCodeAt(i);
    if (separator !== COMMA && separator !== STOP) break;
    const next = runEnd(text, i + 1, end, false);
    if (next === i + 1) break;
    i = next;
  }
  return i;
}

/**
 * Calls `visit` for each syllable and number of [start, end) in order, linear in its length.
 * Documents' numbers come in parts here, as a search wants them: see `words`.
 */
export function scanWords(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number, kind: 'word' | 'number') => void,
): void {
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === LETTER) {
      const wordEnd = runEnd(text, at, end, true);
      visit(at, wordEnd, 'word');
      at = wordEnd;
    } else if (kind === DIGIT) {
      const digitsEnd = numberEnd(text, at, end);
      visit(at, digitsEnd, 'number');
      at = digitsEnd;
    } else {
      at += 1;
    }
  }
}

/** The words of a text, or of a range of it; the number of a document ("30/2020/NĐ-CP") is one. */
export function words(text: string, range?: TextRange): Word[] {
  const from = range?.start ?? 0;
  const to = range?.end ?? text.length;
  const documents = findDocumentNumbers(
    from === 0 && to === text.length ? text : text.slice(from, to),
  );
  const found: Word[] = [];
  let next = 0;
  let covered = from;
  const takeDocuments = (before: number): void => {
    for (let document = documents[next]; document; document = documents[++next]) {
      if (document.start + from >= before) return;
      covered = document.end + from;
      // The finder knows composed letters only: marks that follow still belong to the last one.
      while (covered < to && kindAt(text, covered) === MARK) covered += 1;
      found.push({ start: document.start + from, end: covered, kind: 'document' });
    }
  };
  scanWords(text, from, to, (start, end, kind) => {
    takeDocuments(end);
    if (end > covered) found.push({ start: Math.max(start, covered), end, kind });
  });
  return found;
}
