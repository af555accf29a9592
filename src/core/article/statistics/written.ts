import { opensNumber } from '../../text/numberWords';
import { foldWord, lexiconNumber, lexiconSize } from './phrases';

/** `opaque` is what no quantity may reach into: a document's number, a lesson's marker. */
export type TokenKind = 'word' | 'number' | 'mark' | 'opaque';

/** What a token is wherever it stands: the same words and marks come again and again. */
export interface Written {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, one tone placement, without invisible characters: see `foldWord`. */
  readonly fold: string;
  /** That of `fold` among the words of all lexicons, or 0. */
  readonly number: number;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** A number, or a word that can open one. */
  readonly numeric: boolean;
}

/**
 * Longer words are not kept: none of the language is, and the engine makes a longer slice a view
 * that would keep the whole article in memory.
 */
const LONGEST = 12;
/** The language has some ten thousand syllables, and an article a few hundred of them. */
const SLOTS = 1 << 14;
/** Words whose hashes collide by design push each other out and cost no more than this. */
const PROBES = 8;
const words: (Written | undefined)[] = Array.from({ length: SLOTS });
/** Length and units of each word of `words`, side by side, where they are compared soonest. */
const ROOM = 16;
const units = new Uint16Array(SLOTS * ROOM);

/** Rarer marks are made each time. */
const MARKS = 0x2100;
const marks: (Written | undefined)[] = Array.from({ length: MARKS });

let size = lexiconSize();

/** Forgets what was made before the lexicons had all their words. */
export function renewWritten(): void {
  if (size === lexiconSize()) return;
  size = lexiconSize();
  units.fill(0);
  marks.fill(undefined);
}

/** The word at [start, end) of a text, hardly ever made anew. */
export function writtenWord(text: string, start: number, end: number): Written {
  if (end - start > LONGEST) return makeWord(text.slice(start, end));
  let hash = end - start;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (let probe = 0; probe < PROBES; probe += 1) {
    const slot = (hash + probe) & (SLOTS - 1);
    if (units[slot * ROOM] === 0) return keepWord(text, start, end, slot);
    if (isAt(slot, text, start, end)) return words[slot] ?? makeWord(text.slice(start, end));
  }
  return keepWord(text, start, end, hash & (SLOTS - 1));
}

/** The mark of one unit at `at`. */
export function writtenMark(text: string, at: number): Written {
  const unit = text.charCodeAt(at);
  if (unit >= MARKS) return make('mark', text.charAt(at));
  return (marks[unit] ??= make('mark', text.charAt(at)));
}

export function writtenNumber(text: string): Written {
  const number = lexiconNumber(text);
  return { kind: 'number', text, fold: text, number, capital: false, numeric: true };
}

export function writtenOpaque(text: string): Written {
  return make('opaque', text);
}

function make(kind: TokenKind, text: string): Written {
  const number = lexiconNumber(text);
  return { kind, text, fold: text, number, capital: false, numeric: false };
}

function makeWord(text: string): Written {
  const fold = foldWord(text);
  const number = lexiconNumber(fold);
  const numeric = opensNumber(fold);
  return { kind: 'word', text, fold, number, capital: isCapital(text), numeric };
}

function keepWord(text: string, start: number, end: number, slot: number): Written {
  const word = makeWord(text.slice(start, end));
  words[slot] = word;
  const length = end - start;
  units[slot * ROOM] = length;
  for (let i = 0; i < length; i += 1) units[slot * ROOM + 1 + i] = text.charCodeAt(start + i);
  return word;
}

function isAt(slot: number, text: string, start: number, end: number): boolean {
  const length = end - start;
  const first = slot * ROOM + 1;
  if (units[first - 1] !== length) return false;
  for (let i = 0; i < length; i += 1) {
    if (units[first + i] !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}
