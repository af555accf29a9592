import { opensNumber } from '../../text/numberWords';
import { WordCache } from '../../text/wordCache';
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

const words = new WordCache((text, start, end) => makeWord(text.slice(start, end)));
/** Rarer marks are made each time. */
const MARKS = 0x2100;
const marks: (Written | undefined)[] = Array.from({ length: MARKS });

let size = lexiconSize();

/** Forgets what was made before the lexicons had all their words. */
export function renewWritten(): void {
  if (size === lexiconSize()) return;
  size = lexiconSize();
  words.clear();
  marks.fill(undefined);
}

/** The word at [start, end) of a text, hardly ever made anew. */
export function writtenWord(text: string, start: number, end: number): Written {
  return words.at(text, start, end);
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

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}
