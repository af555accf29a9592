import type { TextRange } from './range';

/*
 * The number and symbol of an official document is one word of Vietnamese, whatever stands in it:
 * "30/2020/NĐ-CP", "15/QĐ-UBND", "15-NQ/TW", "12 - NQ/HU", "41/2024/QH15". Forms after Nghị định
 * 30/2020/NĐ-CP (state: number/symbol) and Hướng dẫn 36-HD/VPTW (Party: number-type/body), plus
 * the older state forms ("64/CP", "51-LCT/HĐNN8") and standards ("TCVN 7980:2008").
 */

/** Longest number, and longest symbol, that is still one: bounds the work done at each digit. */
const MAX_DIGITS = 7;
const MAX_SYMBOL = 40;
/** How many numbers a list may hold that share one symbol ("số 12, 13 và 14/QĐ-UBND"). */
const MAX_LIST = 30;

/** Abbreviated document types that are recognised in lower case too. */
const TYPES = new Set(
  'nđ qđ qđi nq ct ctr tt ttr ttlt tl kh bc tb hd cv cđ đa kl qc lct sl vbhn nqlt cthđ pa gm bb hđ tc'.split(
    ' ',
  ),
);

/** Bodies whose abbreviation may follow the number after a bare hyphen ("Nghị định 64-CP"). */
const OLD_BODIES = new Set('CP TTg Ttg TTG HĐBT HĐCP CTN HĐNN'.split(' '));

/** Last syllables of the words that announce a document number, and abbreviations of types. */
const ANNOUNCING = new Set(
  'số định quyết thị tư luật lệnh văn hoạch báo dẫn điện trình án ước nđ qđ nq ct tt ttlt kh bc tb hd cv kl'.split(
    ' ',
  ),
);

const STANDARDS = new Set(['tcvn', 'qcvn', 'tcxd', 'tcxdvn', 'iso', 'iec', 'haccp', 'tcn', 'tccs']);

/**
 * Finds the numbers of official documents in `text`, in order and without overlaps. A range covers
 * number and symbol ("30/2020/NĐ-CP"), not the words before it; in a list with one symbol
 * ("số 12, 13 và 14/QĐ-UBND") every number has a range. Linear in the length of `text`.
 */
export function findDocumentNumbers(text: string): TextRange[] {
  const found: TextRange[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) {
      at += 1;
      continue;
    }
    const digitsEnd = skipDigits(text, at);
    const end = startsNumber(text, at) ? readDocumentNumber(text, at, digitsEnd) : -1;
    if (end < 0) {
      at = digitsEnd;
      continue;
    }
    const limit = found.at(-1)?.end ?? 0;
    found.push(...listedBefore(text, at, limit), { start: at, end });
    at = end;
  }
  return found;
}

/** The end of the document number whose digits are `start`..`digitsEnd`, or -1. */
function readDocumentNumber(text: string, start: number, digitsEnd: number): number {
  if (digitsEnd - start > MAX_DIGITS) return -1;
  let at = digitsEnd;
  if (text[at] === '.' && digitsEnd - start <= 3 && groupOfThree(text, at + 1))
    at += 4; // 1.234/QĐ
  else if (isStandard(text, start)) return standardEnd(text, at);
  // "15a/2013/…": a number inserted later carries a letter.
  if (isLetter(text, at) && /[/-]/.test(text[at + 1] ?? '')) at += 1;
  const slash = separator(text, at, '/');
  if (slash >= 0) return stateEnd(text, start, slash);
  const dash = dashSeparator(text, at);
  return dash >= 0 ? partyEnd(text, start, dash) : -1;
}

/** After "30/": an optional year and a symbol; or, after "Nghị định", a year alone ("30/2020"). */
function stateEnd(text: string, start: number, at: number): number {
  const yearEnd = isYear(text, at) ? at + 4 : -1;
  if (yearEnd < 0) return symbolEnd(text, at, false);
  const slash = separator(text, yearEnd, '/');
  const end = slash >= 0 ? symbolEnd(text, slash, true) : -1;
  if (end >= 0) return end;
  return isAnnounced(text, start) ? yearEnd : -1;
}

/** After "15-": type, slash and body ("NQ/TW"); or, after "Nghị định số", an old body ("64-CP"). */
function partyEnd(text: string, start: number, at: number): number {
  const typeEnd = lettersEnd(text, at);
  const type = text.slice(at, typeEnd);
  if (type.length === 0 || type.length > 8) return -1;
  const slash = separator(text, typeEnd, '/');
  if (slash >= 0 && TYPES.has(type.toLowerCase()) && isLetter(text, slash)) {
    return segmentsEnd(text, slash, 1);
  }
  if (slash >= 0 && isUpper(text, at) && (type.length > 1 || type === 'L')) {
    if (isUpper(text, slash) && isUpper(text, typeEnd - 1)) return segmentsEnd(text, slash, 1);
  }
  return OLD_BODIES.has(type) && isAnnounced(text, start) ? typeEnd : -1;
}

/**
 * The end of a symbol ("NĐ-CP", "QH15", "TTLT-BNV-BTC") at `at`, or -1. It starts with two
 * capitals; in lower case only a known type with a body, or any letters after a year.
 */
function symbolEnd(text: string, at: number, afterYear: boolean): number {
  const first = lettersEnd(text, at);
  if (first - at > 12) return -1;
  const upper = isUpper(text, at) && isUpper(text, at + 1);
  if (!upper) {
    const known = TYPES.has(text.slice(at, first).toLowerCase());
    const body = text[first] === '-' && isLetter(text, first + 1);
    const law = afterYear && /^(?:ubtv)?qh\d/iu.test(text.slice(at, at + 7));
    if (!law && !(known && body)) return -1;
  }
  return segmentsEnd(text, at, TYPES.has(text.slice(at, first).toLowerCase()) ? 0 : 1);
}

/**
 * Reads segments of letters and digits joined by "-", "/" or "&". A spaced hyphen ("QĐ - UBND")
 * joins only while no body was read yet (`bodies` 0), for afterwards it is a dash of the sentence.
 */
function segmentsEnd(text: string, from: number, bodies: number): number {
  let end = wordEnd(text, from);
  let seen = bodies;
  while (end - from < MAX_SYMBOL) {
    const glued = '-–/&'.includes(text[end] ?? ' ') ? end + 1 : -1;
    const next = glued >= 0 ? glued : seen === 0 ? dashSeparator(text, end) : -1;
    if (next < 0 || !isLetter(text, next)) break;
    // A lower-case symbol goes on in lower case; a capital one must not swallow a common word.
    if (isUpper(text, from) && !isUpper(text, next)) break;
    if (next !== glued && !isUpper(text, next + 1)) break;
    end = wordEnd(text, next);
    seen += 1;
  }
  return end;
}

/** The bare numbers before `at` that share its symbol, when a document is announced before them. */
function listedBefore(text: string, at: number, limit: number): TextRange[] {
  const listed: TextRange[] = [];
  let head = at;
  while (listed.length < MAX_LIST) {
    const end = beforeListMark(text, head);
    if (end < 0 || end <= limit) break;
    let start = end;
    while (start > limit && end - start <= MAX_DIGITS && isDigit(text, start - 1)) start -= 1;
    if (start === end || !startsNumber(text, start)) break;
    listed.unshift({ start, end });
    head = start;
  }
  return isAnnounced(text, head) ? listed : [];
}

/** Where the word before a list mark (",", ";", "và", "hoặc") ends that stands before `at`, or -1. */
function beforeListMark(text: string, at: number): number {
  const end = skipSpacesBack(text, at);
  const mark = text[end - 1] ?? '';
  if (mark === ',' || mark === ';') return skipSpacesBack(text, end - 1);
  if (end === at) return -1;
  const word = /(?:^|\s)(?:và|hoặc)$/iu.exec(text.slice(Math.max(0, end - 5), end));
  if (!word) return -1;
  const before = skipSpacesBack(text, end - word[0].trimStart().length);
  return text[before - 1] === ',' ? before - 1 : before;
}

/** Whether the word before `at` (over spaces and ":") announces a document number. */
function isAnnounced(text: string, at: number): boolean {
  let end = skipSpacesBack(text, at);
  if (text[end - 1] === ':') end = skipSpacesBack(text, end - 1);
  return ANNOUNCING.has(wordBefore(text, end));
}

/** "TCVN 7980", "TCVN ISO 9001": the word before is the name of a standard. */
function isStandard(text: string, at: number): boolean {
  return STANDARDS.has(wordBefore(text, skipSpacesBack(text, at)));
}

/** "7980:2008", "01:2009/BYT", "7980-1:2024", "9001": always a standard once it was announced. */
function standardEnd(text: string, from: number): number {
  let at = from;
  while (text.length > at && at - from < MAX_SYMBOL) {
    if (!':-/'.includes(text[at] ?? ' ')) break;
    if (!isDigit(text, at + 1) && !isUpper(text, at + 1)) break;
    at = wordEnd(text, at + 1);
  }
  return at;
}

/** The word that ends at `end`, lower case, at most 8 letters of it. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 8 && isLetter(text, start - 1)) start -= 1;
  return text.slice(start, end).toLowerCase();
}

/** A number starts here: not inside "Covid-19", "5A12", "2.345", "12/30", "2011-2015". */
function startsNumber(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  if (isLetter(text, at - 1) || before === '_') return false;
  if (/[-–/.,]/.test(before)) return !/[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ') || before === ',';
  return true;
}

/** Past `mark` with at most one space on each side, or -1. */
function separator(text: string, at: number, mark: string): number {
  const here = isSpace(text, at) ? at + 1 : at;
  if (text[here] !== mark) return -1;
  return isSpace(text, here + 1) ? here + 2 : here + 1;
}

function dashSeparator(text: string, at: number): number {
  const hyphen = separator(text, at, '-');
  return hyphen >= 0 ? hyphen : separator(text, at, '–');
}

function groupOfThree(text: string, at: number): boolean {
  return skipDigits(text, at) === at + 3;
}

function isYear(text: string, at: number): boolean {
  return /^(?:1[89]|20)/.test(text.slice(at, at + 2)) && skipDigits(text, at) === at + 4;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at += 1;
  return at;
}

function lettersEnd(text: string, from: number): number {
  let at = from;
  while (at - from < MAX_SYMBOL && isLetter(text, at)) at += 1;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at - from < MAX_SYMBOL && (isLetter(text, at) || isDigit(text, at))) at += 1;
  return at;
}

function skipSpacesBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < 4 && isSpace(text, at - 1)) at -= 1;
  return at;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  const letter = text[at];
  return letter !== undefined && /\p{L}/u.test(letter);
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = text[at];
  return letter !== undefined && /\p{Lu}/u.test(letter);
}

/** A space of the line: space, no-break spaces, tab; a line end separates. */
function isSpace(text: string, at: number): boolean {
  const space = text[at];
  return space === ' ' || space === '\u00a0' || space === '\u202f' || space === '\t';
}
