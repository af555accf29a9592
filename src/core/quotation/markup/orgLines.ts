import type { SourceLine } from './sourceLines';

/** What a line of Org is by itself; nothing is looked at further than this. */
const HEAD = 200;

/** The level of a heading, or 0. */
export function headingLevel(text: string, line: SourceLine): number {
  if (text[line.start] !== '*') return 0;
  const found = /^\*+(?=\s|$)/.exec(text.slice(line.start, Math.min(line.next, line.start + HEAD)));
  return found?.[0].length ?? 0;
}

const KEYWORD =
  /^\*+(?:[ \t]+|$)(?:(?:TODO|DONE|NEXT|WAIT|WAITING|HOLD|STARTED|SOMEDAY|CANCELED|CANCELLED|CHỜ|XONG)(?:[ \t]+|$))?(?:\[#[A-Z\d]{1,2}\](?:[ \t]+|$))?/;

/** What a heading shows, without its keyword, priority and tags. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  /** Whether it and what is below it is left out of the exported report. */
  readonly isHidden: boolean;
}

export function headingOf(text: string, line: SourceLine): Heading {
  const head = text.slice(line.start, Math.min(line.end, line.start + HEAD));
  const start = line.start + (KEYWORD.exec(head)?.[0].length ?? 0);
  const tailStart = Math.max(start, line.end - HEAD);
  const tail = text.slice(tailStart, line.end);
  const tags = /(?:^|[ \t])(:[\p{L}\p{N}\p{M}_@#%:]+:)$/u.exec(tail);
  const end = tags === null ? line.end : tailStart + tags.index;
  const isComment = /^COMMENT(?:\s|$)/.test(text.slice(start, Math.min(end, start + 8)));
  return { start, end, isHidden: isComment || tags?.[1]?.includes(':noexport:') === true };
}

/** The name of a block in lower case, if the line begins or ends one. */
export function blockBegin(text: string, line: SourceLine): string | null {
  return /^#\+begin_(\S{1,40})/i.exec(headOf(text, line))?.[1]?.toLowerCase() ?? null;
}

export function blockEnd(text: string, line: SourceLine): string | null {
  return /^#\+end_(\S{1,40})[ \t]*$/i.exec(headOf(text, line))?.[1]?.toLowerCase() ?? null;
}

/** A keyword `#+name: value`: where its value begins if it is shown, -1 if not; null for none. */
export function keywordValue(text: string, line: SourceLine): number | null {
  const found = /^#\+([^\s:[]{1,40})(?:\[[^\]]{0,100}\])?:[ \t]*/.exec(headOf(text, line));
  if (found === null) return null;
  const isShown = /^(?:title|subtitle|caption|description)$/i.test(found[1] ?? '');
  return isShown ? Math.min(line.end, line.content + found[0].length) : -1;
}

/** Comments, properties, planning, clocks, fixed width, rules: lines without prose. */
export function isSilent(text: string, line: SourceLine): boolean {
  const head = headOf(text, line);
  return /^(?:#(?:\s|\+|$)|:(?:\s|$)|-{5,}[ \t]*$|%%\(|(?:CLOCK|CLOSED|DEADLINE|SCHEDULED):[ \t])/.test(
    head,
  );
}

/** `:NAME:` alone on its line. */
export function drawerName(text: string, line: SourceLine): string | null {
  if (text[line.content] !== ':' || line.end - line.content > 80) return null;
  return (
    /^:([\p{L}\p{N}_-]+):$/u.exec(text.slice(line.content, line.end))?.[1]?.toLowerCase() ?? null
  );
}

export function environmentName(text: string, line: SourceLine): string | null {
  return /^\\begin\{([A-Za-z\d*]{1,40})\}/.exec(headOf(text, line))?.[1] ?? null;
}

const ITEM =
  /^(?:[-+]|\d{1,9}[.)]|[A-Za-z][.)])(?:[ \t]+|$)(?:\[@[A-Za-z\d]{1,9}\][ \t]*)?(?:\[[ X-]\](?:[ \t]+|$))?/;
const STARRED = /^\*(?:[ \t]+|$)(?:\[[ X-]\](?:[ \t]+|$))?/;

/** Where the text of a list item begins, or -1. */
export function itemStart(text: string, line: SourceLine): number {
  const head = headOf(text, line);
  const found = ITEM.exec(head) ?? (line.indent > 0 ? STARRED.exec(head) : null);
  return found === null ? -1 : line.content + found[0].length;
}

/** The label of `[fn:label] text` at the margin, and where its text begins. */
export function noteDefinition(
  text: string,
  line: SourceLine,
): { readonly label: string; readonly text: number } | null {
  if (line.indent > 0 || !text.startsWith('[fn:', line.start)) return null;
  const found = /^\[fn:([\p{L}\p{N}\p{M}_-]{1,100})\][ \t]*/u.exec(headOf(text, line));
  return found === null ? null : { label: found[1] ?? '', text: line.start + found[0].length };
}

function headOf(text: string, line: SourceLine): string {
  return text.slice(line.content, Math.min(line.end, line.content + HEAD));
}
