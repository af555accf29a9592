import type { SourceLine } from './sourceLines';
import { isBlankLine } from './sourceLines';

/** What a line of reStructuredText is by itself; nothing is looked at further than this. */
const HEAD = 200;

/** Where the text of a list item begins, and whether its marker counts. */
export interface Marker {
  readonly text: number;
  readonly isEnumerated: boolean;
}

const BULLET = /^[-+*•‣⁃](?:[ \t]+|$)/;
const ENUMERATOR =
  /^(?:\((?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12}|#)\)|(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,12}|#)[.)])(?:[ \t]+|$)/;

export function markerOf(text: string, line: SourceLine): Marker | null {
  const head = text.slice(line.content, Math.min(line.end, line.content + HEAD));
  const bullet = BULLET.exec(head);
  if (bullet !== null) return { text: line.content + bullet[0].length, isEnumerated: false };
  const enumerator = ENUMERATOR.exec(head);
  if (enumerator === null) return null;
  return { text: line.content + enumerator[0].length, isEnumerated: true };
}

/** Where the text of a field `:name: text` or option `-o  text` begins, or -1. */
export function fieldStart(text: string, line: SourceLine): number {
  const head = text.slice(line.content, Math.min(line.end, line.content + HEAD));
  const found = head.startsWith(':')
    ? /^:(?![: ])(?:[^:\\`]|\\.|:(?=[^\s`]))*:(?:[ \t]+|$)/.exec(head)
    : /^(?:[-+][A-Za-z\d]|--[A-Za-z\d][\w-]{0,60}|\/[A-Za-z\d][\w-]{0,60})(?:[ =]?(?:[A-Za-z][\w-]{0,40}|<[^<>]{1,40}>))?(?:, (?:--?|\+)[\w-]{1,60}(?:[ =](?:[A-Za-z][\w-]{0,40}|<[^<>]{1,40}>))?)?(?: {2,}|$)/.exec(
        head,
      );
  return found === null ? -1 : line.content + found[0].length;
}

/** A row of one sign of punctuation: under or over a title, or a transition. */
export function isAdornment(text: string, line: SourceLine): boolean {
  const sign = text.charAt(line.content);
  if (!/[!-/:-@[-`{-~]/.test(sign)) return false;
  const length = line.end - line.content;
  return length <= 1000 && text.slice(line.content, line.end) === sign.repeat(length);
}

/** Whether `line` is a title with `below` under it. */
export function isTitle(text: string, line: SourceLine, below: SourceLine | undefined): boolean {
  if (below === undefined || isBlankLine(below) || below.indent !== line.indent) return false;
  if (!isAdornment(text, below)) return false;
  const length = below.end - below.content;
  return length >= Math.min(4, line.end - line.content) && !isAdornment(text, line);
}

/** The label of `.. [label] text`, and where its text begins. */
export interface Definition {
  readonly label: string;
  readonly at: number;
  readonly text: number;
}

export function definitionOf(text: string, line: SourceLine): Definition | null {
  const head = text.slice(line.content, Math.min(line.end, line.content + HEAD));
  const found =
    /^\.\.[ \t]+\[(\d{1,9}|#|\*|#?[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:+-]{0,100})\](?:[ \t]+|$)/u.exec(
      head,
    );
  if (found === null) return null;
  const at = line.content + head.indexOf('[');
  return { label: found[1] ?? '', at, text: line.content + found[0].length };
}

/** The name of `.. name:: …`, and where its argument begins. */
export interface Directive {
  readonly name: string;
  readonly text: number;
}

export function directiveOf(text: string, line: SourceLine): Directive | null {
  const head = text.slice(line.content, Math.min(line.end, line.content + HEAD));
  const found = /^\.\.[ \t]+([A-Za-z\d][\w.+:-]{0,60}?)[ \t]?::(?:[ \t]+|$)/.exec(head);
  if (found === null) return null;
  return { name: (found[1] ?? '').toLowerCase(), text: line.content + found[0].length };
}

export function isExplicit(text: string, line: SourceLine): boolean {
  return /^(?:\.\.(?:\s|$)|__(?:\s|$))/.test(
    text.slice(line.content, Math.min(line.end, line.content + 3)),
  );
}

/** Where the words of an attribution begin, or -1. */
export function attributionStart(text: string, line: SourceLine): number {
  const found = /^(?:---?(?!-)|—)[ \t]*(?=\S)/.exec(
    text.slice(line.content, Math.min(line.end, line.content + 20)),
  );
  return found === null ? -1 : line.content + found[0].length;
}
