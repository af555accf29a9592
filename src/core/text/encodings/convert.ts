import type { TextRange } from '../range';
import type { LegacyEncoding } from './names';
import { codecs } from './codecs';

/** A part of a text and what it says when it is read in its encoding. */
export interface Replacement extends TextRange {
  readonly text: string;
}

/** What a conversion gives. */
export interface Conversion {
  readonly text: string;
  /** Ascending places in the new `text`, one character each, that could not be read and stand as they were. */
  readonly unread: readonly TextRange[];
  /** The same as edits of the old text: ascending, a line or a part of one, each changing something. */
  readonly replacements: readonly Replacement[];
}

/** A part of a text to convert, and from which encoding. */
export interface EncodedRange extends TextRange {
  readonly encoding: LegacyEncoding;
}

function characterAt(text: string, start: number): TextRange {
  const isPair = (text.charCodeAt(start) & 0xfc00) === 0xd800;
  return { start, end: Math.min(text.length, start + (isPair ? 2 : 1)) };
}

/** No encoding touches line ends, so lines before and after are the same in number. */
function replacedLines(before: string, after: string, offset: number): Replacement[] {
  const replacements: Replacement[] = [];
  const read = after.split('\n');
  let start = offset;
  for (const [at, line] of before.split('\n').entries()) {
    const text = read[at] ?? '';
    if (text !== line) replacements.push({ start, end: start + line.length, text });
    start += line.length + 1;
  }
  return replacements;
}

/** Reads parts of a text, ascending and apart, each in its encoding; the rest stays. */
export function convertRanges(text: string, ranges: readonly EncodedRange[]): Conversion {
  const unread: number[] = [];
  const replacements: Replacement[] = [];
  let result = '';
  let done = 0;
  for (const { start, end, encoding } of ranges) {
    result += text.slice(done, start);
    const piece = text.slice(start, end);
    const decoded = codecs[encoding].decode(piece);
    for (const at of decoded.unread) unread.push(at + result.length);
    for (const line of replacedLines(piece, decoded.text, start)) replacements.push(line);
    result += decoded.text;
    done = end;
  }
  const whole = result + text.slice(done);
  return { text: whole, unread: unread.map((at) => characterAt(whole, at)), replacements };
}

/** Reads a whole text that was read as Latin-1, Windows-1252 or ASCII in its true encoding. */
export function convertMisread(text: string, encoding: LegacyEncoding): Conversion {
  return convertRanges(text, [{ start: 0, end: text.length, encoding }]);
}
