import type { TextRange } from './range';
import { isAbbreviation, isInitials, opensSentence } from './abbreviations';
import { isBlank, isDigit, isLetter, isLower, isUpper, skipBlanks, trimRange } from './characters';
import { isAddress } from './addresses';

/*
 * Sentence borders of Vietnamese prose. `Intl.Segmenter` splits after "TP." and "TS." and does not
 * split "thực hiện.Trong", and no data file tells it otherwise, so the rules are written out here.
 * One pass; every look-ahead is bounded or moves the scan along, so the work is linear.
 */

const closers = '”’»)]}"\'*_';
const openers = '“‘«([{"\'*_-–—•';
const longestToken = 16;
const COLON = 0x3a;

/** What stands within sentences and ends none: most of every text. */
const isPlain = /* @__PURE__ */ Uint8Array.from({ length: 0x2000 }, (_, code) =>
  isBlank(code) || isStopCode(code) ? 0 : 1,
);

/**
 * The sentences in a range, in order, without blanks at their ends and never empty.
 *
 * @param from No sentence ends before this offset: the end of a marker such as "Bài học 1.".
 */
export function sentenceRanges(text: string, range: TextRange, from = range.start): TextRange[] {
  const sentences: TextRange[] = [];
  let start = skipBlanks(text, range.start, range.end);
  let token = start;
  let lastVisible = -1;
  let at = start;

  const close = (end: number): void => {
    const sentence = trimRange(text, { start, end });
    if (sentence.start < sentence.end) sentences.push(sentence);
    start = skipBlanks(text, end, range.end);
    token = start;
  };

  while (at < range.end) {
    const code = text.charCodeAt(at);
    if (isPlain[code] === 1) {
      lastVisible = at;
      at += 1;
      continue;
    }
    if (isBlank(code)) {
      // A colon at the end of a line announces what the next lines say.
      if (code === 0x0a && lastVisible >= from && text.charCodeAt(lastVisible) === COLON) close(at);
      at += 1;
      token = at;
      continue;
    }
    lastVisible = at;
    if (!isStopCode(code)) {
      at += 1;
      continue;
    }
    const stops = endOfStops(text, at, range.end);
    const after = endOfClosers(text, stops, range.end);
    if (at >= from && endsSentence(text, { start, token, stop: at, stops, after }, range.end)) {
      close(after);
    }
    at = after;
  }
  close(range.end);
  return sentences;
}

interface Stop {
  /** Where the sentence began. */
  readonly start: number;
  /** Where the run of visible characters that holds the stop began. */
  readonly token: number;
  /** The first stop character, the end of the stops, and the end of closing marks after them. */
  readonly stop: number;
  readonly stops: number;
  readonly after: number;
}

function isStop(text: string, at: number): boolean {
  return isStopCode(text.charCodeAt(at));
}

/** One of ".!?…". */
function isStopCode(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** The end of a run of stops; "./." closes an official document and counts as one. */
function endOfStops(text: string, at: number, end: number): number {
  let next = at;
  while (next < end) {
    if (isStop(text, next)) next += 1;
    else if (next > at && text[next] === '/' && next + 1 < end && text[next + 1] === '.') next += 2;
    else break;
  }
  return next;
}

/** The end of quotation marks, brackets and note numbers that belong to what was just closed. */
function endOfClosers(text: string, at: number, end: number): number {
  let next = at;
  while (next < end) {
    const isOpening = text[next] === '(' || text[next] === '[';
    const note =
      isOpening && /^(?:\(\d{1,3}\)|\[\d{1,3}\])/.exec(text.slice(next, Math.min(next + 5, end)));
    if (note) {
      next += note[0].length;
    } else if (closers.includes(text[next] ?? ' ')) {
      // A straight mark before a letter opens what follows.
      const straight = '"\'*_'.includes(text[next] ?? ' ');
      if (straight && next + 1 < end && isLetter(text.charCodeAt(next + 1))) break;
      next += 1;
    } else break;
  }
  return next;
}

function endsSentence(text: string, stop: Stop, end: number): boolean {
  if (stop.after >= end) return true;
  const spaced = isBlank(text.charCodeAt(stop.after));
  const singleDot = text[stop.stop] === '.' && stop.stops === stop.stop + 1;
  if (!spaced) return endsWithoutSpace(text, stop, end, singleDot);

  const next = firstOfNext(text, stop.after, end);
  if (next >= end || isLower(text.charCodeAt(next))) return next >= end;
  if (!singleDot) return true;
  return !isListMarker(text, stop) && !wantsMore(text, stop, next, end);
}

/** "thực hiện.Trong đó", "kết quả?Trước hết": a space was forgotten. */
function endsWithoutSpace(text: string, stop: Stop, end: number, singleDot: boolean): boolean {
  if (!isUpper(text.charCodeAt(stop.after))) return false;
  if (!singleDot) return true;
  const before = text.charCodeAt(stop.stop - 1);
  if (stop.stop === stop.start || isUpper(before) || before === 0x2e) return false;
  if (isListMarker(text, stop)) return false;
  const word = lastToken(text, stop);
  if (isAbbreviation(word) || word.length < 2) return false;
  return !isAddress(text, stop.token, end);
}

/** Offset of the first letter or digit of what follows, past blanks, dashes and opening marks. */
function firstOfNext(text: string, from: number, end: number): number {
  let at = skipBlanks(text, from, end);
  for (let steps = 0; steps < 8 && at < end && openers.includes(text[at] ?? ' '); steps += 1) {
    at = skipBlanks(text, at + 1, Math.min(end, at + 9));
  }
  return at;
}

/** Whether the sentence so far is no more than "1.", "1.2.", "IV." or "a.". */
function isListMarker(text: string, stop: Stop): boolean {
  if (stop.stop - stop.start > 9) return false;
  const soFar = text.slice(stop.start, stop.stop).replace(/^[“"'(*_]+/, '');
  return /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXivx]{1,6}|[a-zđA-ZĐ])$/.test(soFar);
}

/** Whether the word before a full stop is an abbreviation that goes on. */
function wantsMore(text: string, stop: Stop, next: number, end: number): boolean {
  const token = lastToken(text, stop);
  if (isAbbreviation(token)) return true;
  if (!isInitials(token)) return isAbbreviation(token.slice(token.lastIndexOf('.') + 1));
  let wordEnd = next;
  while (wordEnd < end && wordEnd - next < 10 && isLetter(text.charCodeAt(wordEnd))) wordEnd += 1;
  return !opensSentence(text.slice(next, wordEnd));
}

/** The token that ends at the stop, without opening marks; empty when it is too long to matter. */
function lastToken(text: string, stop: Stop): string {
  let at = Math.max(stop.token, stop.start);
  while (at < stop.stop && openers.includes(text[at] ?? ' ')) at += 1;
  if (stop.stop - at > longestToken) {
    at = stop.stop;
    while (stop.stop - at < longestToken && isLetter(text.charCodeAt(at - 1))) at -= 1;
    if (isDigit(text.charCodeAt(at - 1)) || text[at - 1] === '/' || text[at - 1] === '-') return '';
  }
  return text.slice(at, stop.stop);
}
