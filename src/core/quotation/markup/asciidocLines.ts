import type { SourceLine } from './sourceLines';
import { isBlankLine } from './sourceLines';

/*
 * What a line of AsciiDoc is by itself. Each pattern is anchored and made so that it cannot
 * backtrack; a line is looked at only as far as `HEAD` units where nothing longer can matter.
 */
const HEAD = 200;

/** A line that begins and ends a block, e.g. `____`; null for any other. */
export function delimiterOf(text: string, line: SourceLine): string | null {
  const length = line.end - line.start;
  if (length < 2 || length > HEAD) return null;
  const code = text.charCodeAt(line.start);
  // Most lines are prose.
  if (code > 0x7c || !'-.+_=*/|,:!`'.includes(text.charAt(line.start))) return null;
  const written = text.slice(line.start, line.end);
  if (written === '--') return written;
  if (/^(?:-{4,}|\.{4,}|\+{4,}|_{4,}|={4,}|\*{4,}|\/{4,}|[|,:!]={3,})$/.test(written))
    return written;
  return /^```[^`\s,]*(?:,.*)?$/.test(written) ? '```' : null;
}

export function isBlockAttributes(text: string, line: SourceLine): boolean {
  if (text[line.start] !== '[' || text[line.end - 1] !== ']') return false;
  const head = text.slice(line.start, Math.min(line.end, line.start + HEAD));
  return head.startsWith('[[')
    ? /^\[\[(?:[\p{L}_:][\p{L}\p{N}\p{M}_:.-]*(?:,|\]\]$))/u.test(head)
    : /^\[[\p{L}\p{N}_ \t,.#"'%{\]]/u.test(head);
}

export function isComment(text: string, line: SourceLine): boolean {
  return text.startsWith('//', line.start) && text[line.start + 2] !== '/';
}

/** `:name: value`. */
export function isAttributeEntry(text: string, line: SourceLine): boolean {
  if (text[line.start] !== ':') return false;
  return /^:!?[\p{L}\p{N}_][^:\s]{0,80}!?:(?:\s|$)/u.test(
    text.slice(line.start, line.start + HEAD),
  );
}

/** `image::x[]`, `include::x[]`, `toc::[]` and the like, alone on their line. */
export function isBlockMacro(text: string, line: SourceLine): boolean {
  if (text[line.end - 1] !== ']') return false;
  return /^[a-z][a-z\d_-]{1,30}::[^\s[]*\[/.test(text.slice(line.start, line.start + HEAD));
}

/** Where the title of a section begins behind its signs, or -1. */
export function titleStart(text: string, line: SourceLine): number {
  const found = /^(?:={1,6}|#{1,6})[ \t]+(?=\S)/.exec(text.slice(line.start, line.start + HEAD));
  return found === null ? -1 : line.start + found[0].length;
}

/** A title underlined by a second line of about its length. */
export function isUnderlined(
  text: string,
  line: SourceLine,
  below: SourceLine | undefined,
): boolean {
  if (below === undefined || below.indent > 0) return false;
  const length = below.end - below.start;
  if (length < 3 || length > HEAD || Math.abs(length - (line.end - line.start)) > 1) return false;
  const sign = text.charAt(below.start);
  if (!'=-~^+'.includes(sign) || /[^=\-~^+]/.test(text.slice(below.start, below.end))) return false;
  return (
    text.slice(below.start, below.end) === sign.repeat(length) &&
    line.indent === 0 &&
    /[\p{L}\p{N}]/u.test(text.slice(line.start, line.end)) &&
    listItem(text, line) === null
  );
}

export function isRule(text: string, line: SourceLine): boolean {
  if (line.end - line.start > 10) return false;
  const written = text.slice(line.start, line.end);
  return /^(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$/.test(written);
}

/** The mark of a list item: where its text begins, and the term of a description list. */
export interface ListItem {
  readonly text: number;
  readonly term: { readonly start: number; readonly end: number } | null;
}

const ITEM =
  /^(?:-|\*{1,5}|•|\.{1,5}|\d{1,9}\.|[a-zA-Z]\.|[ivxIVX]{1,12}\)|<(?:\d{1,4}|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)/;

export function listItem(text: string, line: SourceLine): ListItem | null {
  if (isBlankLine(line)) return null;
  const found = ITEM.exec(text.slice(line.content, Math.min(line.end, line.content + 60)));
  if (found !== null) return { text: line.content + found[0].length, term: null };
  const written = text.slice(line.content, line.end);
  const sign = written.indexOf('::') < 0 && written.indexOf(';;') < 0 ? null : TERM.exec(written);
  if (sign === null || sign.index === 0 || written.startsWith('//')) return null;
  const behind = line.content + sign.index + sign[0].length;
  return {
    text: Math.min(behind, line.end),
    term: { start: line.content, end: line.content + sign.index },
  };
}

const TERM = /(?<!:):{2,4}(?:[ \t]+|$)|;;(?:[ \t]+|$)/;
